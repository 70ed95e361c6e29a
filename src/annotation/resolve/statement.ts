import type { EntryOf } from '../document.ts';
import type { Path } from '../problems.ts';
import type { ResolvedStatement, ResolvedStatementLink } from '../resolved.ts';
import type { Entry } from '../shape.ts';
import type { ResolveContext } from './context.ts';

type StatementEntry = Entry<EntryOf<'statements'>>;

export function resolveStatement(context: ResolveContext, entry: StatementEntry): ResolvedStatement {
  const { path, key, value } = entry;
  const { mode, speechAct, saidAt, factive, turn, cameoRoot, plover, confidence, note } = value;
  const at = (property: string) => [...path, property];
  const content = context.spans(at('content'), value.content);
  const quotes = context.spans(at('quotes'), value.quotes);
  context.allInside(at('quotes'), quotes, content, 'the content');
  checkMode(context, entry);
  return {
    key, mode, speechAct, saidAt, factive, turn, cameoRoot, plover, confidence, note, content, quotes,
    saidAtPrecision: checkDate(context, entry),
    speakers: resolveSpeakers(context, entry),
    speakerMention: context.optionalSpan(at('speakerMention'), value.speakerMention),
    cue: context.optionalSpan(at('cue'), value.cue),
    addressees: resolveAddressees(context, at('addressees'), value.addressees),
    target: value.target && context.reference(at('target'), 'actors', value.target),
    about: context.entities(at('about'), value.about),
    venue: resolveVenue(context, at('venue'), value.venue),
    time: value.time && { span: context.span([...at('time'), 'span'], value.time.span), basis: value.time.basis },
    respondsTo: resolveLinks(context, at('respondsTo'), key, value.respondsTo),
    echoes: resolveLinks(context, at('echoes'), key, value.echoes),
  }; // prettier-ignore
}

function checkMode({ report }: ResolveContext, { path, value }: StatementEntry): void {
  const { mode, speaker, speakers, quotes } = value;
  if (mode === 'ARTICLE_VOICE') {
    if (speaker !== null || speakers.length > 0) {
      report(
        [...path, speaker === null ? 'speakers' : 'speaker'],
        'ARTICLE_VOICE has no speaker; remove it, or correct the mode',
      );
    }
    return;
  }
  if (speaker === null)
    report([...path, 'speaker'], `${mode} needs a speaker; name the actor, or write mode: ARTICLE_VOICE`);
  if (quotes.length === 0 && (mode === 'DIRECT' || mode === 'MIXED')) {
    report(
      [...path, 'quotes'],
      `${mode} needs the words between the quotation marks as quotes; add them, or correct the mode`,
    );
  }
  if (quotes.length > 0 && mode === 'INDIRECT') {
    report([...path, 'mode'], 'with quotes it is MIXED or DIRECT; correct the mode, or remove the quotes');
  }
}

function resolveSpeakers(context: ResolveContext, { path, value }: StatementEntry): string[] {
  const { speaker, speakers } = value;
  const further = context.references([...path, 'speakers'], 'actors', speakers);
  if (speaker === null) return further;
  const again = speakers.indexOf(speaker);
  if (again !== -1) context.report([...path, 'speakers', again], 'is the speaker already; remove it here');
  return [context.reference([...path, 'speaker'], 'actors', speaker), ...further];
}

function resolveAddressees(context: ResolveContext, path: Path, addressees: StatementEntry['value']['addressees']) {
  const resolved = addressees.map((entry, i) => {
    const { actor, basis, evidence, confidence } =
      typeof entry === 'string' ? { actor: entry, basis: 'STATED' as const, evidence: [], confidence: null } : entry;
    const at = typeof entry === 'string' ? [...path, i] : [...path, i, 'actor'];
    return {
      actor: context.reference(at, 'actors', actor),
      basis,
      evidence: context.spans([...path, i, 'evidence'], evidence),
      confidence,
    };
  });
  context.noneTwice(path, resolved, ({ actor }) => actor, 'actor');
  return resolved;
}

function resolveVenue(context: ResolveContext, path: Path, venue: StatementEntry['value']['venue']) {
  if (!venue) return null;
  const { event, basis } = venue;
  const span = context.optionalSpan([...path, 'span'], venue.span);
  const thing = context.document.things.find(({ key }) => key === event)?.value;
  if (event !== null) context.reference([...path, 'event'], 'things', event);
  if (thing && thing.kind !== 'EVENT') {
    context.report(
      [...path, 'event'],
      `"${event}" is a ${thing.kind}, and a venue is an EVENT; name another, or correct its kind`,
    );
  }
  const text = venue.text ?? thing?.name ?? span?.exact;
  if (text === undefined && event === null) context.report(path, 'tells nothing; write a text, an event or a span');
  return { text: text ?? '', event, span, basis };
}

function resolveLinks(
  context: ResolveContext,
  path: Path,
  own: string,
  links: StatementEntry['value']['respondsTo'],
): ResolvedStatementLink[] {
  const resolved = links.map((link, i) => {
    const { statement, basis, evidence, confidence } =
      typeof link === 'string' ? { statement: link, basis: 'STATED' as const, evidence: [], confidence: null } : link;
    const at = typeof link === 'string' ? [...path, i] : [...path, i, 'statement'];
    if (statement === own) context.report(at, 'a statement does not refer to itself; name another');
    return {
      statement: context.reference(at, 'statements', statement),
      basis,
      evidence: context.spans([...path, i, 'evidence'], evidence),
      confidence,
    };
  });
  context.noneTwice(path, resolved, ({ statement }) => statement, 'statement');
  return resolved;
}

const precisions = ['YEAR', 'MONTH', 'WEEK', 'DAY', 'MINUTE'] as const;

/** The precision of the resolved date: as written, else as exact as the date itself. */
function checkDate({ report, document }: ResolveContext, { path, value }: StatementEntry) {
  const { saidAt, saidAtPrecision } = value;
  if (saidAt === null) {
    if (saidAtPrecision)
      report([...path, 'saidAtPrecision'], 'there is no saidAt; add the date, or remove the precision');
    return null;
  }
  if (document.article && document.article.publishedAt === null) {
    report([...path, 'saidAt'], 'the date of the article is not known; add article.publishedAt, or remove the date');
  }
  const finest = saidAt.length === 4 ? 'YEAR' : saidAt.length === 7 ? 'MONTH' : saidAt.length === 10 ? 'DAY' : 'MINUTE';
  if (saidAtPrecision && precisions.indexOf(saidAtPrecision) > precisions.indexOf(finest)) {
    report(
      [...path, 'saidAtPrecision'],
      `"${saidAt}" is exact to the ${finest} only; write more of the date, or ${finest}`,
    );
  }
  return saidAtPrecision ?? finest;
}
