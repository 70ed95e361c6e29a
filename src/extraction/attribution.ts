/** UTF-16 code units, half-open [start, end), into the article's text. */
export type Span = readonly [start: number, end: number];

/** Who (source) says (cue) what (content): the spans of each role in the order of the text; [] where it has none. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}
