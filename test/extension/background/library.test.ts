import { describe, expect, it, vi } from 'vitest';
import { openBundled } from '#scanner/snapshot/open';
import { seal } from '#scanner/snapshot/seal';
import { pack } from '#shared/snapshot/pack';
import { createLibrarian } from '../../../extension/background/library.ts';
import { contents } from '../../shared/snapshot/contents.ts';
import { sheet } from '../../sheet.ts';

const snapshot = async () => openBundled(await seal(pack(contents()), '2026-08-05', null));

describe('the library of the worker', () => {
  it('reads the snapshot once, when it is first needed', async () => {
    const read = vi.fn(snapshot);
    const librarian = createLibrarian(read, () => undefined);
    expect(read).not.toHaveBeenCalled();
    librarian.prepare();
    const sheets = await Promise.all(['a/x', 'b/y', 'no/body'].map((id) => librarian.lay(sheet({ id }))));
    expect(read).toHaveBeenCalledTimes(1);
    expect(sheets.map(({ facts }) => 'value' in facts.capability)).toEqual([true, true, false]);
  });

  it.each([
    ['is no snapshot', async () => openBundled({ schema: 1 })],
    ['is of a newer form', async () => openBundled({ schema: 99 })],
    ['cannot be read', () => Promise.reject(new TypeError('no such file'))],
  ])('tells why there are no figures where it %s, and scores all the same', async (_, read) => {
    const log = vi.fn();
    const laid = await createLibrarian(read, log).lay(sheet({ id: 'a/x' }));
    expect(laid.facts.capability).toMatchObject({
      absent: 'malformed',
      detail: expect.stringContaining('cannot be used'),
    });
    expect(log).toHaveBeenCalledTimes(1);
    expect(laid.facts.downloads).toEqual(sheet().facts.downloads);
  });
});
