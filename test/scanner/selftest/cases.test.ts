import { describe, expect, it } from 'vitest';
import { ATTACKS } from '#scanner/selftest/attacks';
import { CARRIERS } from '#scanner/selftest/carriers';
import { ORDINARY } from '#scanner/selftest/ordinary';

const ALL = [...ATTACKS, ...ORDINARY];

describe('the cases of the self-test', () => {
  it('are at least 200 attacks and 100 ordinary checkpoints', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(200);
    expect(ORDINARY.length).toBeGreaterThanOrEqual(100);
  });

  it('each have an id of their own, a title and a public name', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    for (const { id, title, named, file } of ALL) {
      expect(id).toMatch(/^[a-z-]+\/[^\s]+$/);
      expect([title, named, file].every((text) => text.length > 0)).toBe(true);
    }
  });

  it('assemble to the same bytes every time, of at most two megabytes', () => {
    for (const { id, assemble } of ALL) {
      const bytes = assemble();
      expect(bytes.length, id).toBeLessThan(2_000_000);
      expect(Buffer.from(assemble()).equals(bytes), id).toBe(true);
    }
  });

  it('are all different files', () => {
    const seen = new Map<string, string>();
    for (const { id, file, assemble } of ALL) {
      const content = `${file} ${Buffer.from(assemble()).toString('latin1')}`;
      expect(seen.get(content), `${id} is the same file as`).toBeUndefined();
      seen.set(content, id);
    }
  });

  it('bring an attack in every carrier', () => {
    for (const { id } of CARRIERS) expect(ATTACKS.some((attack) => attack.id.endsWith(`/${id}`))).toBe(true);
  });
});
