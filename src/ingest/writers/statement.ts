import type { ResolvedStatement } from '../../annotation/resolved.ts';
import { rowOrderKey } from '../order-key.ts';
import { publicIdsOf } from '../public-id.ts';
import { rules } from '../rules.ts';
import type { Referred, Run } from '../run.ts';

/** Between the content spans of a statement whose words the article interrupts. */
const gap = ' … ';

/** Writes the statements and what hangs on each: speakers, addressees, subjects, links, spans. */
export function writeStatements(run: Run): void {
  const { document, reconciler } = run;
  const { slug, publishedAt } = document.article;
  const publicIds = publicIdsOf(
    slug,
    'statement',
    document.statements.map(({ key, content, cue }) => ({
      words: [cue?.exact ?? '', ...content.map(({ exact }) => exact)],
      start: content[0]?.start ?? 0,
      tie: key,
    })),
  );
  const rows = document.statements.map((statement, i) => {
    const publicId = publicIds[i] as string;
    reconciler.names.setKey(publicId, statement.key);
    const date = statement.saidAt ?? publishedAt;
    const orderKey = rowOrderKey(slug, date, statement.content[0]?.start ?? 0, publicId);
    return { publicId, orderKey, ...statementRow(run, statement) };
  });
  for (const row of reconciler.existingIn(rules.statements.table))
    reconciler.names.set('statements', row.id, reconciler.names.keyOf(row));
  const ids = reconciler.apply(rules.statements, rows);
  const written = document.statements.map((statement, i) => {
    const { publicId, orderKey } = rows[i] as (typeof rows)[number];
    const row = { id: ids[i] as number, publicId, orderKey };
    run.statements.set(statement.key, row);
    reconciler.names.set('statements', row.id, statement.key);
    return { statement, row };
  });
  writeParts(run, written);
  writeLinks(run, written);
}

function statementRow(run: Run, statement: ResolvedStatement) {
  const { mode, speechAct, content, factive, venue, time, saidAt, saidAtPrecision, turn, cameoRoot } = statement;
  return {
    articleId: run.articleId,
    mode,
    speechAct,
    text: content.map(({ exact }) => exact).join(gap),
    factive,
    venue: venue?.text ?? null,
    venueThingId: venue?.event == null ? null : run.entity('thing', venue.event).id,
    venueBasis: venue?.basis ?? null,
    timeExpression: time?.span.exact ?? null,
    timeBasis: time?.basis ?? null,
    saidAt,
    saidAtPrecision,
    turn,
    cameoRoot,
    ploverType: statement.plover,
    confidence: statement.confidence,
    note: statement.note,
  };
}

type Written = readonly { readonly statement: ResolvedStatement; readonly row: Referred }[];

function writeParts(run: Run, written: Written): void {
  const { reconciler } = run;
  for (const { statement, row } of written) {
    run.cite('statementId', row.id, 'SPEAKER', [statement.speakerMention]);
    run.cite('statementId', row.id, 'CUE', [statement.cue]);
    run.cite('statementId', row.id, 'CONTENT', statement.content);
    run.cite('statementId', row.id, 'QUOTE', statement.quotes);
    run.cite('statementId', row.id, 'VENUE', [statement.venue?.span]);
    run.cite('statementId', row.id, 'TIME', [statement.time?.span]);
  }
  const owner = ({ id, orderKey }: Referred) => ({ statementId: id, statementOrder: orderKey });
  reconciler.apply(
    rules.statementSpeakers,
    written.flatMap(({ statement, row }) =>
      statement.speakers.map((key, ordinal) => ({ ...owner(row), ordinal, actorId: run.actorId(key) })),
    ),
  );
  const addressees = written.flatMap(({ statement, row }) =>
    statement.addressees.map((addressee, ordinal) => ({
      ...addressee,
      ...owner(row),
      ordinal,
      actorId: run.actorId(addressee.actor),
    })),
  );
  const addresseeIds = reconciler.apply(rules.addressees, addressees);
  addressees.forEach(({ evidence }, i) => run.cite('addresseeId', addresseeIds[i] as number, 'SUPPORT', evidence));
  reconciler.apply(
    rules.statementSubjects,
    written.flatMap(({ statement, row }) => [
      ...(statement.target === null
        ? []
        : [{ ...owner(row), ordinal: 0, target: true, actorId: run.actorId(statement.target) }]),
      ...statement.about.map((subject, ordinal) => ({
        ...owner(row),
        ordinal,
        target: false,
        ...run.subject(subject),
      })),
    ]),
  );
}

function writeLinks(run: Run, written: Written): void {
  const links = written.flatMap(({ statement, row }) =>
    (['RESPONDS_TO', 'ECHOES'] as const).flatMap((kind) =>
      (kind === 'ECHOES' ? statement.echoes : statement.respondsTo).map((link) => {
        const to = run.statement(link.statement);
        const ends = { fromId: row.id, fromOrder: row.orderKey, toId: to.id, toOrder: to.orderKey };
        return { kind, ...ends, basis: link.basis, confidence: link.confidence, evidence: link.evidence };
      }),
    ),
  );
  const ids = run.reconciler.apply(rules.statementLinks, links);
  links.forEach(({ evidence }, i) => run.cite('statementLinkId', ids[i] as number, 'SUPPORT', evidence));
}
