import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** Why a file cannot be read, one sentence with the remedy; `line` counts from 1, null for the whole file. */
export interface UnreadableText {
  readonly line: number | null;
  readonly message: string;
}

const mebibyte = 1024 * 1024;

/**
 * Reads a UTF-8 file. A byte order mark is dropped and CR LF and CR become LF, so that the same text gives the same
 * offsets and hash whatever editor or checkout it went through; nothing else is changed.
 */
export function readText(file: string, maxMebibytes: number): string | UnreadableText {
  let bytes: Buffer;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return whole('is a folder; name a file');
    if (!stat.isFile()) return whole('is no regular file; save it to one first');
    if (stat.size > maxMebibytes * mebibyte) {
      const size = Math.ceil(stat.size / mebibyte);
      return whole(`is ${size} MiB large, and ${maxMebibytes} MiB is the most; split it into several`);
    }
    bytes = readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return whole('there is no such file; check the name');
    if (code === 'EACCES' || code === 'EPERM') return whole('may not be read; change its permissions');
    return whole(`cannot be read: ${message}`);
  }
  if (!isUtf8(bytes)) {
    return { line: invalidLine(bytes), message: 'is not valid UTF-8 here; save the file as UTF-8' };
  }
  return storedText(bytes.toString('utf8'));
}

/** The text as it is stored and as all offsets refer to it: no byte order mark, lines end with LF. */
export function storedText(decoded: string): string {
  return decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Sha-256 of a stored text's UTF-8 bytes, in hexadecimal: what `sha256sum` says of a file without BOM and CR. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function whole(message: string): UnreadableText {
  return { line: null, message };
}

function invalidLine(bytes: Buffer): number {
  for (let start = 0, line = 1; ; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    if (newline === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
