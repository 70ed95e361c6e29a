import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

/** A stream that keeps what is written to it. */
function stream(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => written.push(text) > 0 };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

it('shows a bar, the pace, the time left and the current file on a terminal, after the first second', () => {
  const terminal = stream(true);
  const progress = new Progress('files', terminal);
  vi.advanceTimersByTime(900);
  progress.tell(9, 1000, 'a.txt');
  expect(terminal.written).toEqual([]);
  vi.advanceTimersByTime(24_100);
  progress.tell(250, 1000, 'b.txt');
  expect(terminal.written).toEqual(['\r\u001B[K█████░░░░░░░░░░░░░░░ 250 of 1000 files, 10/s, 1 min 15 s left, b.txt']);
  progress.clear();
  progress.clear();
  expect(terminal.written.slice(1)).toEqual(['\r\u001B[K']);
});

it('writes to a terminal ten times a second at most, and no line that would wrap', () => {
  const terminal = stream(true, 40);
  const progress = new Progress('files', terminal);
  vi.advanceTimersByTime(1000);
  for (let i = 1; i <= 100; i++) {
    progress.tell(i, 1000, 'a-file-of-a-rather-long-name.txt');
    vi.advanceTimersByTime(10);
  }
  expect(terminal.written).toHaveLength(10);
  for (const line of terminal.written) expect(line.replace('\r\u001B[K', '')).toHaveLength(39);
});

it('writes plain lines elsewhere, one in ten seconds', () => {
  const log = stream(false);
  const progress = new Progress('files', log);
  for (let i = 0; i < 250; i++) {
    progress.tell(i, 1000, `${i}.txt`);
    progress.clear();
    vi.advanceTimersByTime(100);
  }
  expect(log.written).toEqual([
    '100 of 1000 files, 10/s, 1 min 30 s left, 100.txt\n',
    '200 of 1000 files, 10/s, 1 min 20 s left, 200.txt\n',
  ]);
});
