import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SnapshotPart } from '../../../extension/components/snapshot-part.tsx';
import type { SnapshotState } from '../../../extension/messages.ts';
import { answering } from '../answering.ts';
import { mounted } from '../mounted.ts';

const STATE: SnapshotState = {
  address: '',
  key: '',
  date: '2026-08-21',
  seal: 'a'.repeat(64),
  fetched: false,
  notice: null,
};
const SOURCE = { address: 'https://snapshots.example/latest.json', key: `${'A'.repeat(43)}=` };

describe('the snapshot in the options', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('says which one is in use, and that nobody is asked', async () => {
    const asked = answering({ snapshot: { value: STATE } });
    const page = await mounted(<SnapshotPart />);
    expect(page.text()).toContain('In use: the snapshot of 2026-08-21, which came with Assay.');
    expect(page.text()).toContain('No site is asked');
    expect(asked.of('snapshot')).toEqual([{}]);
  });

  it('saves address and key, asks there, and tells what became of it', async () => {
    const notice = {
      at: new Date().toISOString(),
      text: 'What was fetched is refused: it is not signed.',
      refused: true,
    };
    const asked = answering({
      snapshot: ({ refresh }) => ({ value: { ...STATE, ...SOURCE, ...(refresh && { notice }) } }),
    });
    const page = await mounted(<SnapshotPart />);
    await page.submit();
    expect(asked.of('snapshot')[1]).toEqual({ source: SOURCE, refresh: true });
    expect(page.root.querySelector('.notice')?.textContent).toBe(`${notice.text} (just now)`);
  });

  it('sends nothing that cannot be used, and says why', async () => {
    const asked = answering({ snapshot: { value: { ...STATE, address: SOURCE.address } } });
    const page = await mounted(<SnapshotPart />);
    await page.submit();
    expect(asked.of('snapshot')).toHaveLength(1);
    expect(page.text()).toContain('Not saved: the public key is missing');
  });

  it('tells of trouble', async () => {
    answering({ snapshot: { trouble: { code: 'internal', message: 'No room left.', retryAt: null } } });
    expect((await mounted(<SnapshotPart />)).text()).toContain('No room left.');
  });
});
