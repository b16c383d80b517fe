import { describe, expect, it } from 'vitest';
import { asFinding, Findings, type Sighting } from '#scanner/inspect/pickle/findings';

const sighting = (changes: Partial<Sighting> = {}): Sighting => ({
  id: 'dangerous-call',
  severity: 'dangerous',
  message: 'It runs',
  offset: 1,
  from: 0,
  global: 'os.system',
  ...changes,
});

function gathered(...sightings: readonly Sighting[]): [call: string | undefined, offset: number, count: number][] {
  const findings = new Findings();
  for (const each of sightings) findings.add(each);
  return findings.all().map(({ sighting: { call, offset }, count }) => [call, offset, count]);
}

describe('what was seen', () => {
  it('is told once for each call, where it was seen first, and counted', () => {
    const again = { call: 'os.system("a")' };
    expect(gathered(sighting({ ...again, offset: 5 }), sighting({ ...again, offset: 9 }))).toEqual([
      ['os.system("a")', 5, 2],
    ]);
  });

  it('is told six times for one global, the last standing for all that follow', () => {
    const calls = Array.from({ length: 100 }, (_, at) => sighting({ call: `os.system("${at}")`, offset: at }));
    const told = gathered(...calls);
    expect(told.map(([call]) => call)).toEqual([0, 1, 2, 3, 4, 5].map((at) => `os.system("${at}")`));
    expect(told.map(([, , count]) => count)).toEqual([1, 1, 1, 1, 1, 95]);
  });

  it('is told apart by global, and by id', () => {
    expect(gathered(sighting(), sighting({ global: 'os.popen' }), sighting({ id: 'dangerous-import' }))).toHaveLength(
      3,
    );
  });

  it('is told apart by its message where no global is named', () => {
    const { global: _, ...without } = sighting();
    expect(gathered(without, { ...without, message: 'Another' }, without)).toEqual([
      [undefined, 1, 2],
      [undefined, 1, 1],
    ]);
  });

  it('is not told apart by its message where a global is named', () => {
    expect(gathered(sighting(), sighting({ message: 'Another' }))).toEqual([[undefined, 1, 2]]);
  });

  it('is kept for a thousand kinds, and a thousand of danger beyond', () => {
    const findings = new Findings();
    for (let at = 0; at < 3000; at++) findings.add(sighting({ severity: 'caution', global: `a.b${at}` }));
    for (let at = 0; at < 3000; at++) findings.add(sighting({ global: `os.popen${at}` }));
    expect(findings.all()).toHaveLength(2000);
    expect(findings.all().at(-1)?.sighting.global).toBe('os.popen999');
  });

  it('is grave unless the pickle is only malformed', () => {
    const findings = new Findings();
    expect(findings.grave).toBe(false);
    findings.add(sighting({ id: 'malformed-pickle', severity: 'incomplete' }));
    expect(findings.grave).toBe(false);
    findings.add(sighting({ severity: 'caution' }));
    expect(findings.grave).toBe(true);
  });
});

describe('a finding', () => {
  it('holds what is known and nothing else', () => {
    const { global: _, ...without } = sighting();
    expect(asFinding(without, 1, [])).toEqual({
      id: 'dangerous-call',
      severity: 'dangerous',
      message: 'It runs',
      offset: 1,
    });
  });

  it('holds opcodes, an advisory and a count where there are any', () => {
    const all = sighting({ call: 'os.system()', advisory: 'CVE-1' });
    expect(asFinding(all, 3, ['    0: . STOP'])).toMatchObject({
      global: 'os.system',
      call: 'os.system()',
      advisory: 'CVE-1',
      count: 3,
      disassembly: ['    0: . STOP'],
    });
  });
});
