import { describe, expect, it } from 'vitest';
import { type ByteSource, memorySource, ReadError } from '#scanner/inspect/byte-source';
import type { Coverage, Finding } from '#scanner/inspect/format';
import type { Severity } from '#shared/facts/inspection';
import { bytes } from './build/bytes.ts';
import { finding, format, idsOf, read, telling } from './build/readings.ts';

describe('readings of one file', () => {
  it('unite: danger and caution of each stand', async () => {
    const formats = [telling('a', 'whole', 'caution'), telling('b', 'not-this', 'dangerous')];
    expect(await read(formats)).toMatchObject({ verdict: 'dangerous', format: 'a' });
    expect(await idsOf(formats)).toEqual(['dangerous', 'caution']);
  });

  it('forgive each other what they missed where one accounts for all bytes', async () => {
    const formats = [telling('a', 'partial', 'incomplete', 'note'), telling('b', 'whole')];
    expect(await read(formats)).toMatchObject({ verdict: 'no-issues-found', format: 'b', findings: [] });
  });

  it('that were none say nothing of what they missed', async () => {
    expect(await idsOf([telling('a', 'not-this', 'incomplete'), telling('b', 'partial', 'incomplete')])).toEqual([
      'incomplete',
    ]);
  });

  it('name the file by the first that got furthest', async () => {
    const formats = [telling('a', 'not-this'), telling('b', 'partial'), telling('c', 'whole'), telling('d', 'whole')];
    expect((await read(formats)).format).toBe('c');
    expect((await read(formats.slice(0, 2))).format).toBe('b');
  });

  it('that are none leave the file unknown and unscanned', async () => {
    expect(await read([])).toMatchObject({ format: 'unknown', verdict: 'not-scanned', findings: [] });
  });

  it('are told gravest first, and else as they stand', async () => {
    const mixed = format('a', (_, session) => {
      for (const [at, severity] of (['note', 'caution', 'dangerous', 'caution', 'incomplete'] as const).entries())
        session.report(finding(severity, { id: `${at}` }));
      return 'whole';
    });
    expect(await idsOf([mixed])).toEqual(['2', '4', '1', '3', '0']);
  });

  it('go on with the others where one fails', async () => {
    const bug = format('a', () => {
      throw new TypeError('undefined is not a function');
    });
    const found = await read([bug, telling('b', 'whole', 'dangerous')]);
    expect(found.verdict).toBe('dangerous');
  });

  it('that fail are no clean bill, and ask to be reported', async () => {
    const bug = format('a', () => {
      throw new TypeError('oops');
    });
    expect(await read([bug])).toMatchObject({
      verdict: 'incomplete',
      findings: [{ id: 'reader-failed', message: 'Assay failed to read it (oops); please report this' }],
    });
  });

  it('that cannot go on say why', async () => {
    const stuck = format('a', (_, session) => {
      session.report(finding('caution'));
      throw new ReadError('vanished', 'The file is gone');
    });
    expect(await idsOf([stuck])).toEqual(['unread-vanished', 'caution']);
  });

  it('that throw what is no error are told of all the same', async () => {
    const odd = format('a', () => {
      throw 'a word';
    });
    expect((await read([odd])).findings[0]?.message).toContain('(a word)');
  });
});

describe('a source that fails', () => {
  it('at once is incomplete', async () => {
    const failing: ByteSource = {
      size: 10,
      read() {
        throw new ReadError('network', 'The network is down');
      },
    };
    expect(await read([telling('a', 'whole')], {}, failing)).toMatchObject({
      verdict: 'incomplete',
      format: 'unknown',
      findings: [{ id: 'unread-network', message: 'The network is down' }],
    });
  });

  it('later is incomplete', async () => {
    const failing: ByteSource = { size: 10, read: () => Promise.reject(new ReadError('short', 'It ended')) };
    expect((await read([telling('a', 'whole')], {}, failing)).verdict).toBe('incomplete');
  });
});

describe('findings that say the same', () => {
  const repeating = (count: number, changes: (at: number) => Partial<Finding>) =>
    format('a', (_, session) => {
      for (let at = 0; at < count; at++) session.report(finding('caution', changes(at)));
      return 'whole';
    });

  it('are told once, where they stand first, and counted', async () => {
    const { findings } = await read([repeating(5, (at) => ({ offset: at }))]);
    expect(findings).toMatchObject([{ offset: 0, count: 5 }]);
  });

  it('add up their counts', async () => {
    const { findings } = await read([repeating(3, () => ({ count: 10 }))]);
    expect(findings[0]?.count).toBe(30);
  });

  it.each<[string, (at: number) => Partial<Finding>]>([
    ['global', (at) => ({ global: `a.b${at}` })],
    ['call', (at) => ({ call: `f(${at})` })],
    ['message', (at) => ({ message: `${at}` })],
    ['id', (at) => ({ id: `${at}` })],
  ])('but for their %s are told one by one', async (_, changes) => {
    expect((await read([repeating(3, changes)])).findings).toHaveLength(3);
  });

  it('of different places are told one by one', async () => {
    const outer = format('a', async (part, session): Promise<Coverage> => {
      session.report(finding('caution'));
      if (part.depth > 0) return 'whole';
      return session.within('inner', memorySource(bytes('x')));
    });
    expect((await read([outer])).findings.map(({ where }) => where)).toEqual(['', 'inner']);
  });
});

describe('the limit of findings', () => {
  const reporting = (...severities: readonly Severity[]) =>
    format('a', (_, session) => {
      for (const [at, severity] of severities.entries()) session.report(finding(severity, { id: `${severity}${at}` }));
      return 'whole';
    });

  it('drops later ones that are no graver', async () => {
    expect(await idsOf([reporting('caution', 'note', 'caution')], { findings: 2 })).toEqual(['caution0', 'note1']);
  });

  it('lets grave ones take the place of the last that is not', async () => {
    expect(await idsOf([reporting('caution', 'note', 'dangerous')], { findings: 2 })).toEqual([
      'dangerous2',
      'caution0',
    ]);
    expect(await idsOf([reporting('caution', 'note', 'incomplete')], { findings: 2 })).toEqual([
      'incomplete2',
      'caution0',
    ]);
  });

  it('keeps the verdict when all that is kept is grave', async () => {
    const found = await read([reporting('incomplete', 'incomplete', 'dangerous')], { findings: 2 });
    expect(found.verdict).toBe('dangerous');
  });
});
