import { describe, expect, it } from 'vitest';
import { contentKey, isSettled } from '#shared/facts/inspections';
import { callFinding, READINGS, reading } from '../../inspected.ts';

const unread = (id: string) =>
  reading({ verdict: 'incomplete', findings: [{ id, severity: 'incomplete', message: '', offset: null, where: '' }] });

describe('readings by content', () => {
  it('are named by the content, never by the path', () => {
    const sha256 = 'a'.repeat(64);
    expect(contentKey({ path: 'x.bin', size: 1, sha256 })).toBe(`sha256:${sha256}`);
    expect(contentKey({ path: 'x.py', size: 1, sha256: null, oid: 'b'.repeat(40) })).toBe(`git:${'b'.repeat(40)}`);
    expect(contentKey({ path: 'x.py', size: 1, sha256: null })).toBeNull();
  });

  it.each(['safetensors', 'vetted', 'unfamiliar', 'imports', 'calls', 'incomplete'] as const)(
    'a reading that ended by the content itself is kept: %s',
    (kind) => {
      expect(isSettled(READINGS[kind])).toBe(true);
    },
  );

  it.each(['unread-network', 'unread-budget', 'unread-changed', 'unread-cancelled', 'unread-short', 'reader-failed'])(
    'a reading that ended with %s is not, unless danger was seen before',
    (id) => {
      expect(isSettled(unread(id))).toBe(false);
      const { findings } = unread(id);
      expect(isSettled(reading({ verdict: 'dangerous', findings: [callFinding(), ...findings] }))).toBe(true);
    },
  );

  it('what no format recognised is not kept', () => {
    expect(isSettled(READINGS.unread)).toBe(false);
  });
});
