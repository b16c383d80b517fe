import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { read, readFrom, windowed } from './reading.ts';
import { SEEDS } from './seeds.ts';

describe('the window through which a pickle is read', () => {
  it.each([1, 7, 64])('of %i bytes shows what one of a megabyte shows', async (size) => {
    for (const [name, content] of SEEDS) {
      const [whole, pieces] = [await read(content), await read(content, 'model.pkl', windowed(size))];
      expect({ name, findings: pieces.findings, verdict: pieces.verdict }).toEqual({
        name,
        findings: whole.findings,
        verdict: whole.verdict,
      });
    }
  });

  it('may come from a source that answers later and does not know its size', async () => {
    for (const [name, content] of SEEDS) {
      const { read: now } = memorySource(content);
      const later = { size: null, read: async (offset: number, length: number) => now(offset, length) };
      const [whole, streamed] = [await read(content), await readFrom(later)];
      expect({ name, ids: streamed.findings.map(({ id }) => id) }).toEqual({
        name,
        ids: whole.findings.map(({ id }) => id),
      });
    }
  });
});

describe('a damaged pickle', () => {
  it('is never without issues when it is cut, and keeps what came before', async () => {
    for (const [name, content] of SEEDS) {
      for (let length = 1; length < content.length - 1; length++) {
        const { verdict, findings } = await read(content.slice(0, length));
        expect(
          findings.map(({ id }) => id),
          `${name} cut at ${length}`,
        ).not.toContain('reader-failed');
        if (!name.startsWith('several')) expect(verdict, `${name} cut at ${length}`).not.toBe('no-issues-found');
      }
    }
  });

  it.each(SEEDS)('never makes the reader fail, whichever byte is changed: %s', async (name, content) => {
    for (let at = 0; at < content.length; at++) {
      for (const value of [0x2e, 0x30, 0x52, 0x63, 0xff, (content[at] ?? 0) ^ 1]) {
        const changed = content.slice();
        changed[at] = value;
        const { findings } = await read(changed);
        expect(
          findings.map(({ id }) => id),
          `${name} with ${value} at ${at}`,
        ).not.toContain('reader-failed');
      }
    }
  });
});
