/** From this version on, Node can abort when it collects a statement of better-sqlite3 12. */
const firstThatAborts = [24, 19] as const;

/** What to tell whoever runs a version of Node, like `v24.19.0`, that the database's library is not made for. */
export function nodeWarning(version: string): string | null {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major < firstThatAborts[0] || (major === firstThatAborts[0] && minor < firstThatAborts[1])) return null;
  return `Node ${version} can abort at any time with the SQLite library that onrecord uses; run it by Node 22, or 24 before 24.19`;
}
