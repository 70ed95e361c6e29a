import fc from 'fast-check';
import type { AnnotationInput } from '../../src/annotation/document.ts';
import { documentOf } from './documents.ts';

const words =
  'Ann told Bob 🎉 “we act now,” and Cy’s crew 🇵🇹 said no at noon in Ulm as rain fell on the old bridge near town';
/** The texts of the articles that are generated: one for each slug, for an article's text never changes. */
export const texts = ['first', 'second', 'third'].map((slug) => ({ slug, text: `${slug}: ${words}. ${words}!\n` }));

/** Who and what can be named. Names that vary come with a slug, or the graph would depend on who came first. */
const actorPool = [
  { names: ['Ann Lee'], kind: 'PERSON', wikidata: 'Q1' },
  { names: ['Bob Ray'], kind: 'PERSON', wikidata: null },
  { names: ['Cy’s crew', 'The crew', 'Zebra crew'], kind: 'GROUP', wikidata: null, slug: 'crew' },
  { names: ['Ulm', 'City of Ulm'], kind: 'ORGANIZATION', wikidata: 'Q3012', slug: 'ulm' },
  { names: ['Łódź Daily'], kind: 'MEDIA', wikidata: null },
] as const;
const thingPool = [
  { names: ['rain'], kind: 'TOPIC' },
  { names: ['old bridge', 'the bridge'], kind: 'PRODUCT', slug: 'bridge' },
  { names: ['noon meeting'], kind: 'EVENT', slug: 'noon-meeting' },
] as const;

function span(text: string): fc.Arbitrary<{ exact: string; start: number; end: number }> {
  const tokens = [...text.matchAll(/\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return fc.tuple(fc.nat(tokens.length - 1), fc.nat(3)).map(([first, length]) => {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[Math.min(first + length, tokens.length - 1)]?.end ?? start + 1;
    return { exact: text.slice(start, end), start, end };
  });
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const basis = fc.constantFrom('STATED' as const, 'INFERRED' as const);

/** Any small document of one of the texts: same text, other date, other facts. */
export function documentArbitrary({ slug, text }: { slug: string; text: string }): fc.Arbitrary<AnnotationInput> {
  const someSpan = span(text);
  const oneSpan = fc.tuple(someSpan);
  const mentions = fc.uniqueArray(someSpan, { maxLength: 3, selector: ({ start, end }) => `${start}-${end}` });
  const actor = (i: number) => {
    const { names, kind, wikidata, ...rest } = actorPool[i] as (typeof actorPool)[number];
    return fc
      .record({
        name: fc.constantFrom<string>(...names),
        kind: fc.constant(kind),
        wikidata: fc.constantFrom(wikidata, null),
        aliases: fc.subarray([`${names[0]} the ${i}th`, `No. ${i}`]),
        mentions,
      })
      .map((value) => ({ ...value, ...rest }));
  };
  const thing = (i: number) => {
    const { names, kind, ...rest } = thingPool[i] as (typeof thingPool)[number];
    return fc
      .record({ name: fc.constantFrom<string>(...names), kind: fc.constant(kind), mentions })
      .map((value) => ({ ...value, ...rest }));
  };
  return fc
    .record({
      actors: fc.subarray([0, 1, 2, 3, 4], { minLength: 2 }),
      things: fc.subarray([0, 1, 2]),
      places: fc.subarray([0, 1]),
      statements: fc.nat(4),
      dated: optional(fc.constantFrom('2024', '2024-05-01', '2024-05-01T10:00:00+02:00', '2023-12-31')),
    })
    .chain(({ actors, things, places, statements, dated }) => {
      const actorKey = fc.constantFrom(...actors.map((i) => `a${i}`));
      const subjects = fc.subarray([
        ...actors.map((i) => `a${i}`),
        ...things.map((i) => `t${i}`),
        ...places.map((i) => `p${i}`),
      ]);
      const keys = Array.from({ length: statements }, (_, i) => `s${i}`);
      const statement = (own: string) =>
        fc.record({
          speaker: actorKey, speechAct: optional(fc.constantFrom('WARN' as const, 'DENY' as const)),
          mode: fc.constantFrom('INDIRECT' as const, 'NARRATED' as const),
          content: fc.uniqueArray(someSpan, { minLength: 1, maxLength: 2, selector: ({ start, end }) => `${start}-${end}` }),
          cue: optional(someSpan), speakerMention: optional(someSpan),
          addressees: fc.uniqueArray(fc.record({ actor: actorKey, basis, evidence: oneSpan }), { maxLength: 2, selector: (a) => a.actor }),
          target: optional(actorKey), about: subjects,
          respondsTo: fc.subarray(keys.filter((key) => key !== own)),
          saidAt: dated === null ? fc.constant(null) : optional(fc.constantFrom('2024-04-30', '2024')),
          note: optional(fc.constant('a note')),
        }); // prettier-ignore
      const claim = fc.record({
        text: fc.constantFrom('It rains.', 'It does not rain.'), statements: fc.subarray(keys, { minLength: Math.min(1, keys.length) }), about: subjects,
        modality: fc.constantFrom('ACTUAL' as const, 'POSSIBLE' as const), checkability: fc.constant('FACTUAL' as const), evidence: oneSpan,
      }); // prettier-ignore
      const [first, second] = actors as [number, number];
      const relationship = fc.record({
        subject: fc.constant(`a${first}`), predicate: fc.constantFrom('WARNS' as const, 'PRAISES' as const),
        object: fc.constant(`a${second}`), assertedBy: optional(fc.constantFrom(...keys, keys[0] ?? null)), evidence: oneSpan,
      }); // prettier-ignore
      return fc.record({
        article: fc.constant({ ...documentOf(text, slug).article, publishedAt: dated }),
        actors: fc.record(Object.fromEntries(actors.map((i) => [`a${i}`, actor(i)]))),
        things: fc.record(Object.fromEntries(things.map((i) => [`t${i}`, thing(i)]))),
        places: fc.record(
          Object.fromEntries(
            places.map((i) => [`p${i}`, fc.record({ name: fc.constant(['Ulm town', 'Bay'][i] as string), mentions })]),
          ),
        ),
        statements: fc.record(Object.fromEntries(keys.map((key) => [key, statement(key)]))),
        claims: keys.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom('c0', 'c1', 'c2'), claim),
        relationships: fc.array(relationship, { maxLength: 3 }),
      });
    })
    .map((rest) => ({ ...documentOf(text, slug), ...rest }) as AnnotationInput);
}
