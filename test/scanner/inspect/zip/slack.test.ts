import { describe, expect, it } from 'vitest';
import { bytes, concat } from '../build/bytes.ts';
import { EVIL, idsOf, inspected } from '../build/probe.ts';
import { zip } from '../build/zip.ts';

const text = (name: string, more: object = {}) => ({ name, content: bytes('words'), ...more });
/** A local header with its content, and no list. */
const unlisted = (content: Uint8Array) => {
  const archive = zip([{ name: 'x.pkl', content }]);
  return archive.subarray(0, 30 + 5 + content.length);
};

describe('gaps between entries that padding could fill', () => {
  it('are looked into for entries that the list does not name', async () => {
    const result = await inspected(zip([text('a.txt'), text('b.txt')], { between: unlisted(EVIL) }));
    expect(result.verdict).toBe('dangerous');
    expect(idsOf(result)).toContain('zip-hidden-entry');
    const harmless = await inspected(zip([text('a.txt'), text('b.txt')], { between: unlisted(bytes('words')) }));
    expect(harmless.verdict).not.toBe('no-issues-found');
    expect(idsOf(harmless)).toContain('zip-hidden-entry');
  });

  it('are nothing odd when they hold padding, or belong to an entry with padding in its own header', async () => {
    const padded = zip([text('ä.txt', { padding: 64 }), text('b.txt', { padding: 300 })], {
      between: new Uint8Array(40),
    });
    expect(await inspected(padded)).toMatchObject({ verdict: 'no-issues-found', findings: [] });
    const like = concat(bytes('12345678901234567890'), unlisted(bytes('words')));
    const archive = zip([
      { name: 'a/data.pkl', content: bytes(`REFS 0 ${like.length}`) },
      { name: 'a/data/0', content: like, padding: 200 },
      { name: 'a/version', content: bytes('3') },
    ]);
    expect(await inspected(archive)).toMatchObject({ verdict: 'no-issues-found', findings: [] });
  });
});
