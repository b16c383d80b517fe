import { describe, expect, it } from 'vitest';
import { Window } from '#scanner/inspect/decode/window';
import { latin1 } from '#scanner/inspect/little-endian';

/** Writes text as a decoder does: makes space, then writes what there is room for. */
function write(window: Window, text: string): void {
  for (const letter of text) {
    window.prepare();
    window.bytes[window.end++] = letter.charCodeAt(0);
  }
}

const drained = (window: Window): string => latin1(window.drain());

describe('the window of a decoder', () => {
  it('hands out what was written since the last time, once', () => {
    const window = new Window(8, 64);
    write(window, 'abc');
    expect(drained(window)).toBe('abc');
    expect(drained(window)).toBe('');
    write(window, 'de');
    expect(drained(window)).toBe('de');
  });

  it('hands out a copy that later writing leaves alone', () => {
    const window = new Window(4, 8);
    write(window, 'abcdefgh');
    const first = window.drain();
    for (let round = 0; round < 10; round++) {
      write(window, 'xxxxxxxx');
      window.drain();
    }
    expect(latin1(first)).toBe('abcdefgh');
  });

  it.each([
    ['from further back than it is long', 'abcdef', 6, 3, 'abcdefabc'],
    ['that overlaps itself, as a run of a byte', 'xa', 1, 5, 'xaaaaaa'],
    ['that overlaps itself, as a run of two', 'xab', 2, 5, 'xabababa'],
    ['of nothing', 'abc', 3, 0, 'abc'],
  ])('copies a stretch %s', (_, before, distance, length, expected) => {
    const window = new Window(64, 64);
    write(window, before);
    window.copy(distance, length);
    expect(drained(window)).toBe(expected.slice(0, before.length + length));
  });

  it('copies long stretches as it copies short ones', () => {
    const text = Array.from({ length: 60 }, (_, at) => String.fromCharCode(40 + at)).join('');
    const window = new Window(256, 256);
    write(window, text);
    window.copy(60, 60);
    expect(drained(window)).toBe(text + text);
  });

  it('refuses to copy from before the first byte', () => {
    const window = new Window(64, 64);
    write(window, 'abc');
    expect(() => window.copy(4, 1)).toThrow('It copies from before its own beginning');
  });

  it('refuses to copy from further back than the history that was asked for', () => {
    const window = new Window(4, 64);
    write(window, 'abcdefgh');
    expect(() => window.copy(5, 1)).toThrow('It copies from before its own beginning');
    expect(() => window.copy(4, 1)).not.toThrow();
  });

  it('keeps its history over any number of drains', () => {
    const window = new Window(4, 8);
    write(window, 'abcdWXYZ');
    window.drain();
    for (let round = 0; round < 100; round++) {
      window.prepare();
      window.copy(4, 4);
      expect(drained(window)).toBe('WXYZ');
    }
  });

  it('has room for as much as it may hold before a drain', () => {
    const window = new Window(4, 8);
    expect(window.room).toBe(8);
    write(window, 'abc');
    expect(window.room).toBe(5);
    window.drain();
    expect(window.room).toBe(8);
  });

  it('begins small and takes four times as much at each drain, up to its most', () => {
    const window = new Window(32, 100, 4);
    const rooms = [window.room];
    for (let round = 0; round < 4; round++) {
      window.drain();
      rooms.push(window.room);
    }
    expect(rooms).toEqual([4, 16, 64, 100, 100]);
  });

  it('grows with what is written and not with the history that a header claims', () => {
    const window = new Window(1024 * 1024 * 1024, 1024, 16);
    write(window, 'a few bytes');
    window.drain();
    window.prepare();
    expect(window.bytes.length).toBeLessThan(4096);
  });
});

describe('a window that streams share', () => {
  it('forgets one stream before the next, and keeps as much of that as it is told', () => {
    const window = new Window(4, 64);
    write(window, 'abcdef');
    window.copy(4, 2);
    expect(drained(window)).toBe('abcdefcd');
    window.reset(8);
    expect(() => window.copy(1, 1)).toThrow('before its own beginning');
    write(window, 'ABCDEFGH');
    window.copy(8, 3);
    expect(drained(window)).toBe('ABCDEFGHABC');
    window.reset();
    write(window, 'ABCDEFGHI');
    expect(() => window.copy(9, 1)).toThrow('before its own beginning');
  });
});
