import { magnitudes, numberWords } from './forms.ts';
import { modals, negators, stopWords } from './function-words.ts';
import { nameForms, sameName } from './meanings.ts';

/** A word of a sentence. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Whether it is written like a name, and whether it begins one. */
  readonly isName: boolean;
  readonly startsRun: boolean;
  /** A number in one writing, whatever the text's: `3.5 million` and `3,500,000` are `3500000`. Else null. */
  readonly number: string | null;
  /** Whether a comma or the like comes before it. */
  readonly isBreak: boolean;
}

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bcannot\b/gi, 'can not'],
  [/\bcan't\b/gi, 'can not'],
  [/\bwon't\b/gi, 'will not'],
  [/\bshan't\b/gi, 'shall not'],
  [/n't\b/gi, ' not'],
  [/'ll\b/gi, ' will'],
  [/'re\b/gi, ' are'],
  [/'ve\b/gi, ' have'],
  [/'d\b/gi, ' would'],
  [/\b(it|he|she|that|there|what|who)'s\b/gi, '$1 is'],
  [/'s?\b|'(?=\s|$)/gi, ''],
];

const pattern = /[$€£]?\d+(?:[.,]\d+)*%?|[\p{L}\p{M}\p{N}]+|[,;:()]/gu;

/** The words of a sentence, contractions and abbreviations written out, possessives taken off, numbers in one writing. */
export function readWords(sentence: string): Word[] {
  const tokens = plain(sentence).match(pattern) ?? [];
  const words: Word[] = [];
  let isBreak = false;
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens[i] as string;
    if (/^[,;:()]$/.test(text)) {
      isBreak = true;
      continue;
    }
    const lower = text.toLowerCase();
    const found = numberAt(tokens, i);
    const before = words.at(-1);
    if (found) {
      words.push({ text, lower, isName: false, startsRun: false, number: found.number, isBreak });
      i = found.end - 1;
      if (/%$/.test(text) && tokens[i + 1] !== 'percent')
        words.push({
          text: 'percent',
          lower: 'percent',
          isName: false,
          startsRun: false,
          number: null,
          isBreak: false,
        });
    } else {
      const isName = isNamed(text, tokens[i + 1], words.length === 0);
      words.push({ text, lower, isName, startsRun: isName && !(before?.isName && !isBreak), number: null, isBreak });
    }
    isBreak = false;
  }
  return words;
}

function plain(sentence: string): string {
  let text = sentence.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”"]/g, '');
  text = text.replace(/\b(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''));
  for (const [form, name] of nameForms) text = text.replace(form, name);
  for (const [form, written] of contractions) text = text.replace(form, written);
  return text
    .replace(/(\d)\s+(?=percent)/g, '$1 ')
    .replace(/\s[–—-]\s|—/g, ', ')
    .replace(/[-–/]/g, ' ');
}

/** A capital tells a name, but not at the start, where only what follows or what is known does. */
function isNamed(text: string, next: string | undefined, isFirst: boolean): boolean {
  if (!/^\p{Lu}/u.test(text)) return false;
  const lower = text.toLowerCase();
  if (!isFirst) return lower !== 'i';
  if (stopWords.has(lower) || modals.has(lower) || negators.has(lower)) return /^(?:US|IT|WHO)$/.test(text);
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text) || sameName.has(lower) || (next !== undefined && /^\p{Lu}/u.test(next));
}

function numberAt(tokens: readonly string[], start: number): { number: string; end: number } | null {
  let value: number;
  let end = start;
  const first = tokens[start] as string;
  if (/^[$€£]?\d/.test(first)) {
    value = Number(first.replace(/[$€£%]/g, '').replace(/,(?=\d{3})/g, ''));
    end++;
  } else {
    const ofOne = /^one$/i.test(first) && /^(?:of|another|day)$/i.test(tokens[start + 1] ?? 'of');
    let group = ofOne ? undefined : numberWords.get(first.toLowerCase());
    if (group === undefined) return null;
    end++;
    const unit = numberWords.get((tokens[end] ?? '').toLowerCase());
    if (group >= 20 && group % 10 === 0 && unit !== undefined && unit > 0 && unit < 10) {
      group += unit;
      end++;
    }
    value = group;
  }
  for (let factor; (factor = magnitudes.get((tokens[end] ?? '').toLowerCase())) !== undefined; end++) value *= factor;
  return Number.isFinite(value) ? { number: String(Math.round(value * 1e4) / 1e4), end } : null;
}
