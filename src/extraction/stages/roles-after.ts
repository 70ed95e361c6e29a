import type { Predicate } from '../../vocabulary/enums.ts';
import { predicateOfTitle, titleClassOf } from '../lexicon/titles.ts';
import type { Cast, Mention } from './cast.ts';
import { lastBefore } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Role } from './role.ts';

/** Verbs of a relative clause that tell a role: "who heads the charity …". */
const relatives: readonly [RegExp, Predicate][] = [
  [
    /^, who (?:\p{Ll}+ly )?(?:leads|heads|runs|chairs|directs|founded|manages|owns|led|oversees) (?:the )?(?:\p{Ll}+ ){0,2}$/u,
    'LEADS',
  ],
  [/^, (?:who|which) (?:plays|played) for (?:the )?(?:\p{Ll}+ )?$/u, 'MEMBER_OF'],
  [/^, who (?:works|worked|teaches) (?:for|at) (?:the )?(?:\p{Ll}+ )?$/u, 'EMPLOYED_BY'],
  [/^, who (?:represents|defends) (?:the )?(?:\p{Ll}+ )?$/u, 'REPRESENTS'],
  [/^, who (?:speaks) for (?:the )?(?:\p{Ll}+ )?$/u, 'SPOKESPERSON_OF'],
  [/^ of (?:the )?$/u, 'EMPLOYED_BY'],
  [/^, an? $/u, 'MEMBER_OF'],
];

/** How far after a name its apposition may reach, in UTF-16 code units. */
const reach = 90;

/** Requires a mention of a person by name. Returns the roles that the words after it tell. */
export function rolesAfter(reading: Reading, cast: Cast, mention: Mention): Role[] {
  const { text, sentences } = reading;
  const sentence = sentences[lastBefore(sentences, mention.start)];
  const limit = Math.min(sentence?.end ?? mention.end, mention.end + reach);
  const near = cast
    .within({ start: mention.end, end: limit })
    .filter(({ name, actor }) => name && actor !== mention.actor && actor.kind !== 'PERSON');
  const [body] = near;
  if (!body) return [];
  const between = text.slice(mention.end, body.start);
  const base = { subject: mention.actor, object: body.actor, evidence: { start: mention.start, end: body.end } };
  const apposition = /^, (?:an? |the |its )?([\p{L} -]+?) (?:of|for|at|with|from) (?:the )?$/u.exec(between);
  if (apposition?.[1]) {
    const title = apposition[1];
    const titleClass = titleClassOf(title.split(/[ -]/).pop()?.toLowerCase() ?? '');
    const predicate = titleClass && predicateOfTitle(titleClass, title, body.actor.kind === 'COUNTRY');
    return predicate ? [{ ...base, predicate, title, confidence: 0.85 }] : [];
  }
  for (const [pattern, predicate] of relatives) {
    if (!pattern.test(between)) continue;
    if (predicate === 'EMPLOYED_BY' && body.actor.kind === 'COUNTRY') return [];
    if (/^, an? $/.test(between)) {
      const member = /^ (politician|mp|lawmaker|councillor|senator|activist|player|member)\b/i.exec(
        text.slice(body.end, body.end + 14),
      );
      return member?.[1]
        ? [
            {
              ...base,
              predicate,
              title: member[1],
              evidence: { start: mention.start, end: body.end + member[0].length },
              confidence: 0.8,
            },
          ]
        : [];
    }
    return [{ ...base, predicate, title: null, confidence: 0.8 }];
  }
  return [];
}
