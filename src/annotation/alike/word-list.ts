/** Words written in one string, as a list. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** The same as a set. */
export const set = (words: string): ReadonlySet<string> => new Set(list(words));
