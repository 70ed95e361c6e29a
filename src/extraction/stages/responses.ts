import type { SpeechAct } from '../../vocabulary/enums.ts';
import { reportingNouns } from '../lexicon/reporting-verbs.ts';
import type { Cast } from './cast.ts';
import type { Range, Reading } from './reading.ts';
import type { Statement, Told } from './statements.ts';

const responding = /\b(?:in (?:response|reply)|responding|reacting|hitting back)\b/i;
const echoing = /\b(?:echoing|repeating|endorsing|backing|seconding|mirroring)\b/i;
const answering = new Set('answer reply respond retort'.split(' '));
const rejecting = new Set('reject dismiss rebut refute dispute counter'.split(' '));

/**
 * Requires statements and the cast. Assigns what each statement responds to ("In response", "replied", "rejected the
 * accusation") and echoes ("Echoing Putin’s warning"): a named speaker's statement of the act named, else the turn of
 * whoever spoke before.
 */
export function findResponses(reading: Reading, cast: Cast, statements: readonly Statement[]): void {
  for (const [index, statement] of statements.entries()) {
    const earlier = statements.slice(0, index).filter(({ speaker }) => speaker !== statement.speaker);
    if (earlier.length === 0) continue;
    const lead = leadOf(reading, statement, statements[index - 1]);
    const echo = lead && echoing.exec(reading.text.slice(lead.start, lead.end));
    if (lead && echo) {
      statement.echoes = linksOf(reading, cast, earlier, { start: lead.start + echo.index, end: lead.end }, 1);
      const [first] = statement.echoes;
      if (first && (statement.act === 'ASSERT' || statement.act === 'PREDICT') && first.value.act === 'WARN')
        statement.act = 'WARN';
      continue;
    }
    const response = lead && responding.exec(reading.text.slice(lead.start, lead.end));
    if (lead && response) {
      statement.respondsTo = linksOf(
        reading,
        cast,
        earlier,
        { start: lead.start + response.index, end: lead.end },
        Infinity,
      );
    } else if (answering.has(statement.lemma) && statement.cue) {
      statement.respondsTo = told(latestTurn(earlier).slice(-1), statement.cue, 0.7);
    } else if (rejecting.has(statement.lemma) && statement.cue) {
      const start = statement.cue.start;
      const end = statement.content[0]?.end ?? statement.cue.end;
      const act = nounAct(reading.text.slice(start, end));
      if (act) statement.respondsTo = linksOf(reading, cast, earlier, { start, end }, 1);
    } else if (statement.lemma === 'disagree' && statement.cue)
      statement.respondsTo = told(earlier.slice(-1), statement.cue, 0.7);
  }
}

/** The words of the sentence before the speaker is named, where a statement says what it answers. */
function leadOf(reading: Reading, statement: Statement, before: Statement | undefined): Range | null {
  const sentence = reading.sentences[statement.spoken.sentence];
  const end = statement.spoken.mention?.start ?? statement.cue?.start;
  if (!sentence || end === undefined || end <= sentence.start) return null;
  // Two statements of one sentence share what leads it in, unless another speaker came between.
  if (before && before.spoken.sentence === statement.spoken.sentence && before.speaker !== statement.speaker)
    return null;
  return { start: sentence.start, end };
}

function linksOf(
  reading: Reading,
  cast: Cast,
  earlier: readonly Statement[],
  words: Range,
  most: number,
): Told<Statement>[] {
  const evidence = trimmed(reading.text, words);
  const text = reading.text.slice(words.start, words.end);
  const named = cast
    .within(words)
    .find(({ actor, type }) => type !== 'ADJECTIVE' && earlier.some(({ speaker }) => speaker === actor));
  const by = named ? earlier.filter(({ speaker }) => speaker === named.actor) : earlier;
  const act = nounAct(text);
  const ofAct = act ? by.filter((statement) => statement.act === act) : [];
  if (ofAct.length > 0) return told(named ? ofAct.slice(0, 1) : ofAct.slice(-1), evidence, 0.85);
  const turn = latestTurn(by);
  return told(most === 1 ? turn.slice(0, 1) : turn, evidence, named ? 0.8 : 0.65);
}

function nounAct(words: string): SpeechAct | null {
  for (const word of words.toLowerCase().split(/[^\p{L}]+/u)) {
    const act = reportingNouns.get(word);
    if (act && act !== 'ASSERT') return act;
  }
  return null;
}

function latestTurn(statements: readonly Statement[]): Statement[] {
  const last = statements[statements.length - 1];
  return last ? statements.filter(({ turn }) => turn === last.turn) : [];
}

function told(statements: readonly Statement[], evidence: Range, confidence: number): Told<Statement>[] {
  return statements.map((value) => ({ value, basis: 'STATED', evidence, confidence }));
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const comma = words.indexOf(',');
  return { start, end: start + (comma > 0 ? comma : words.trimEnd().length) };
}
