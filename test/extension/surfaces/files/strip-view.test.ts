import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stripParts, stripSentence } from '../../../../extension/surfaces/files/strip-view.ts';
import { type Stage, setStage, textOf } from '../../stage.ts';
import { state } from './details.ts';

describe('the line above the files', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = setStage('');
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    [{}, '12 files read, 1 would run code · read 412 kB of 9.8 GB'],
    [{ dangerous: 0, read: 1 }, '1 file read, none dangerous · read 412 kB of 9.8 GB'],
    [{ read: 0, dangerous: 0, bytesRead: 0 }, 'No file read yet'],
    [{ left: 3 }, '12 files read, 1 would run code · read 412 kB of 9.8 GB · 3 files to go'],
    [{ onRequest: 2 }, '12 files read, 1 would run code · read 412 kB of 9.8 GB · 2 files read on request only'],
  ])('of %j says %s', (changes, words) => {
    expect(stripSentence(state(changes))).toBe(words);
  });

  const press = (parts: readonly HTMLElement[], trusted: boolean): void => {
    const event = new stage.Event('click');
    Object.defineProperty(event, 'isTrusted', { value: trusted });
    parts.find(({ tagName }) => tagName === 'BUTTON')?.dispatchEvent(event);
  };

  it('offers what is left with its price, and reads it for a person only', () => {
    const read = vi.fn();
    const parts = stripParts(state({ offered: ['a', 'b'], offeredBytes: 12_000_000 }), { read, cancel: vi.fn() });
    expect(parts.map(textOf)).toContain('Read 2 more files (12 MB)');
    press(parts, false);
    expect(read).not.toHaveBeenCalled();
    press(parts, true);
    expect(read).toHaveBeenCalledWith(['a', 'b']);
  });

  it('can be cancelled while it goes on', () => {
    const cancel = vi.fn();
    press(stripParts(state({ left: 1 }), { read: vi.fn(), cancel }), true);
    expect(cancel).toHaveBeenCalledOnce();
  });
});
