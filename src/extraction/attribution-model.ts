import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { BadInputError } from '../errors.ts';
import { emptyCrf } from './crf.ts';
import type { Crf } from './crf.ts';
import { ARGUMENT_LABELS, CUE_LABELS } from './labels.ts';

/** What was learned: one field that finds cues, one that finds the source and content of a cue. */
export interface AttributionModel {
  readonly cue: Crf;
  readonly argument: Crf;
  /** Added to the score of each cue's beginning: above 0 finds more cues, below 0 fewer. */
  readonly cueBias: number;
}

/** Changes whenever features or labels change, so that a model never meets features it was not trained with. */
const FORMAT = 'onrecord-attributions-1';
/** The model that ships with the project; see the card beside it. */
const SHIPPED = new URL('../../src/extraction/model/attributions.model', import.meta.url);

interface Header {
  readonly format: string;
  readonly cueBias: number;
  readonly fields: readonly {
    readonly bits: number;
    readonly scale: number;
    readonly transitions: readonly (number | null)[];
  }[];
}

/** Reads a model file, by default the one that ships. Throws BadInputError when it is none, or an older one. */
export function loadAttributionModel(file: string | URL = SHIPPED): AttributionModel {
  let bytes: Buffer;
  try {
    bytes = brotliDecompressSync(readFileSync(file));
  } catch (cause) {
    throw new BadInputError(`cannot read the extraction model ${String(file)}: train it with "npm run train"`, {
      cause,
    });
  }
  return decodeModel(bytes, String(file));
}

/** Reads the decompressed bytes of a model; `name` is for the message of the BadInputError that it throws. */
export function decodeModel(bytes: Buffer, name: string): AttributionModel {
  const headerLength = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + headerLength)) as Header;
  if (header.format !== FORMAT)
    throw new BadInputError(
      `${name} is a model of format ${header.format}, not ${FORMAT}: train it again with "npm run train"`,
    );
  let offset = 4 + headerLength;
  const fields = [CUE_LABELS, ARGUMENT_LABELS].map((labels, index): Crf => {
    const stored = header.fields[index];
    if (!stored) throw new BadInputError(`${name} is incomplete: train it again with "npm run train"`);
    const size = labels.length << stored.bits;
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + offset, size);
    offset += size;
    const transitions = Float32Array.from(stored.transitions, (score) => score ?? -Infinity);
    return { ...emptyCrf(labels, 0), bits: stored.bits, weights, scale: stored.scale, transitions };
  });
  const [cue, argument] = fields;
  if (!cue || !argument) throw new BadInputError(`${name} is incomplete: train it again with "npm run train"`);
  return { cue, argument, cueBias: header.cueBias };
}

/** The model as the bytes of a file: weights rounded to 8 bits, compressed. The same model gives the same bytes. */
export function encodeModel(model: AttributionModel): Buffer {
  const fields = [quantize(model.cue), quantize(model.argument)];
  const header: Header = {
    format: FORMAT,
    cueBias: model.cueBias,
    fields: fields.map(({ bits, scale, transitions }) => ({
      bits,
      scale,
      transitions: Array.from(transitions, (score) => (score === -Infinity ? null : score)),
    })),
  };
  const text = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  const tables = fields.map(({ weights }) => Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength));
  return brotliCompressSync(Buffer.concat([size, text, ...tables]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

/** The same field with weights rounded to 8 bits, the largest becoming 127. */
export function quantize(crf: Crf): Crf {
  if (crf.weights instanceof Int8Array) return crf;
  let largest = 0;
  for (const weight of crf.weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest > 0 ? largest / 127 : 1;
  return { ...crf, scale, weights: Int8Array.from(crf.weights, (weight) => Math.round(weight / scale)) };
}
