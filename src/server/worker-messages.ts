/** What the processes of `serve --workers` say to each other. */
export type FromWorker =
  /** It listens. */
  | { readonly kind: 'serving'; readonly url: string }
  /** It could not start, for a reason that a person can do something about. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'alive' }
  /** It was asked for the metrics of all workers. */
  | { readonly kind: 'metrics wanted'; readonly id: number };

export type FromPrimary =
  { readonly kind: 'alive?' } | { readonly kind: 'metrics'; readonly id: number; readonly text: string | null };
