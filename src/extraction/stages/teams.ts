import type { Reading } from './reading.ts';

const sportWords = new Set(
  'coach match matches goal goals scored scoring midfielder striker defender goalkeeper stadium half-time halftime referee tournament qualifier qualifiers league cup penalty wicket innings try tackle squad captain championship fixture kick-off semi-final semifinal quarter-final quarterfinal'.split(
    ' ',
  ),
);
const sports = ['football', 'soccer', 'rugby', 'cricket', 'basketball', 'hockey', 'handball', 'volleyball'] as const;

/** Whether countries in an article are their national teams, and of which sport. */
export interface Teams {
  /** "national football team"; null when the article is not about matches between countries. */
  readonly label: string | null;
}

/** Requires a reading. An article with many words of a match is about teams: "Croatia scored" is not the state. */
export function findTeams({ words }: Reading): Teams {
  const seen = new Set<string>();
  let total = 0;
  const bySport = new Map<string, number>();
  for (const { lower } of words) {
    if (sportWords.has(lower)) {
      seen.add(lower);
      total++;
    }
    if ((sports as readonly string[]).includes(lower)) bySport.set(lower, (bySport.get(lower) ?? 0) + 1);
  }
  if (seen.size < 4 || total < words.length / 100) return { label: null };
  const [sport] = [...bySport].sort((a, b) => b[1] - a[1])[0] ?? [];
  const name = sport === 'soccer' ? 'football' : sport;
  return { label: name ? `national ${name} team` : 'national team' };
}
