import { describe, expect, it } from 'vitest';
import type { Inspection } from '#shared/facts/inspection';
import { LIMIT, troubleIn } from '../../../scripts/fuzz/run.ts';

const inspection = (verdict: Inspection['verdict'], ids: readonly string[] = []): Inspection => ({
  format: 'pickle',
  verdict,
  findings: ids.map((id) => ({ id, severity: 'incomplete', message: `about ${id}`, offset: null, where: '' })),
  bytesRead: 0,
  bytesTotal: 0,
});

describe('trouble', () => {
  it('is a reader that failed, whatever the verdict', () => {
    expect(troubleIn(inspection('dangerous', ['x', 'reader-failed']), 1, false)).toBe('about reader-failed');
  });

  it('is a run over two seconds', () => {
    expect(troubleIn(inspection('incomplete'), LIMIT + 1, false)).toBe('took 2001 ms');
    expect(troubleIn(inspection('incomplete'), LIMIT, false)).toBeUndefined();
  });

  it('is a clean bill for a file that was not whole or not read, and for no other', () => {
    expect(troubleIn(inspection('no-issues-found'), 1, true)).toContain('not whole');
    expect(troubleIn(inspection('no-issues-found'), 1, false)).toBeUndefined();
    for (const verdict of ['incomplete', 'caution', 'dangerous', 'not-scanned'] as const)
      expect(troubleIn(inspection(verdict), 1, true)).toBeUndefined();
  });
});
