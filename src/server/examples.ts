/** A worked operation: a tab of GraphiQL, an example of the README, a test. */
export interface Example {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The first one is what GraphiQL opens with. */
export const examples: readonly Example[] = [];
