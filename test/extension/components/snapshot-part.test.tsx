import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SnapshotPart } from '../../../extension/components/snapshot-part.tsx';
import type { SnapshotState } from '../../../extension/messages.ts';
import { answering } from '../answering.ts';
import { type Mounted, mounted } from '../mounted.ts';

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

describe('the address of snapshots', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  const fields = (page: Mounted) => {
    const [address, key] = page.root.querySelectorAll('input');
    if (!address || !key) throw new Error('there are two fields');
    return { address, key };
  };
  const said = (page: Mounted) => page.root.querySelector('form [role="status"]')?.textContent;

  it('is taken without the spaces around it', async () => {
    const asked = answering({ snapshot: { value: STATE } });
    const page = await mounted(<SnapshotPart />);
    await page.write(fields(page).address, `  ${SOURCE.address} `);
    await page.write(fields(page).key, `\t${SOURCE.key}`);
    await page.submit();
    expect(asked.of('snapshot')[1]).toEqual({ source: SOURCE, refresh: true });
  });

  it.each([
    ['http://snapshots.example/', SOURCE.key, /https/],
    ['javascript:alert(1)', SOURCE.key, /https/],
    [SOURCE.address, 'AAAA', /44 characters/],
    ['', SOURCE.key, /address is missing/],
  ])('is not sent where it is no use: %s', async (address, key, why) => {
    const asked = answering({ snapshot: { value: STATE } });
    const page = await mounted(<SnapshotPart />);
    await page.write(fields(page).address, address);
    await page.write(fields(page).key, key);
    await page.submit();
    expect(asked.of('snapshot')).toEqual([{}]);
    expect(said(page)).toMatch(/^Not saved: /);
    expect(said(page)).toMatch(why);
  });

  it('is emptied to go back to the snapshot that came with Assay', async () => {
    const asked = answering({
      snapshot: ({ source }) => ({ value: { ...STATE, ...(source ?? SOURCE), fetched: source === undefined } }),
    });
    const page = await mounted(<SnapshotPart />);
    expect(fields(page).address.getAttribute('value')).toBe(SOURCE.address);
    await page.write(fields(page).address, '');
    await page.write(fields(page).key, ' ');
    await page.submit();
    expect(asked.of('snapshot')[1]).toEqual({ source: { address: '', key: '' }, refresh: true });
    expect(page.text()).toContain('which came with Assay');
    expect(said(page)).toBe('');
  });

  it('stays in its field where saving failed, with the reason', async () => {
    answering({
      snapshot: ({ source }) =>
        source ? { trouble: { code: 'internal', message: 'No room left.', retryAt: null } } : { value: STATE },
    });
    const page = await mounted(<SnapshotPart />);
    await page.write(fields(page).address, SOURCE.address);
    await page.write(fields(page).key, SOURCE.key);
    await page.submit();
    expect(said(page)).toBe('Not saved: No room left.');
    expect(fields(page).address.value).toBe(SOURCE.address);
  });
});
