import { describe, expect, it } from 'vitest';
import { type ByteSource, memorySource, ReadError } from '#scanner/inspect/byte-source';
import {
  type Coverage,
  defineFormat,
  type Finding,
  type InspectFormat,
  type Part,
  type Session,
} from '#scanner/inspect/format';
import { inspect } from '#scanner/inspect/inspect';
import type { Limits } from '#scanner/inspect/limits';
import type { Severity } from '#shared/facts/inspection';
import { bytes } from './build/bytes.ts';
import { noJudge } from './build/probe.ts';

const finding = (severity: Severity, changes: Partial<Finding> = {}): Finding => ({
  id: severity,
  severity,
  message: `It is ${severity}`,
  offset: null,
  ...changes,
});

type Act = (part: Part, session: Session) => Coverage | Promise<Coverage>;

/** A format that recognises everything and does this. */
const format = (id: string, act: Act): InspectFormat =>
  defineFormat({ id, title: id, recognises: () => true, inspect: async (part, session) => act(part, session) });

const telling = (id: string, coverage: Coverage, ...severities: readonly Severity[]) =>
  format(id, (_, session) => {
    for (const severity of severities) session.report(finding(severity));
    return coverage;
  });

const source = memorySource(bytes('content'));
const read = (formats: readonly InspectFormat[], limits: Partial<Limits> = {}, from: ByteSource = source) =>
  inspect(from, { name: 'file', judge: noJudge, formats, limits });
const idsOf = async (formats: readonly InspectFormat[], limits: Partial<Limits> = {}) =>
  (await read(formats, limits)).findings.map(({ id }) => id);

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

describe('streams within streams', () => {
  /** Hands on a stream in itself as deep as it may. */
  const nesting = format('a', async (part, session): Promise<Coverage> => {
    session.report(finding('note', { message: `${part.depth} ${part.name}` }));
    return session.within(`x${part.depth}`, memorySource(bytes('inner')));
  });

  it('are named by the way to them', async () => {
    const { findings } = await read([nesting], { depth: 2 });
    expect(findings.filter(({ severity }) => severity === 'note').map(({ where }) => where)).toEqual([
      '',
      'x0',
      'x0 › x1',
    ]);
  });

  it('end at the limit of depth, and say so', async () => {
    const found = await read([nesting], { depth: 2 });
    expect(found.findings[0]).toMatchObject({ id: 'unread-budget', where: 'x0 › x1 › x2' });
    expect(found.verdict).toBe('incomplete');
  });

  it('cost something beyond the first level, so that they cannot multiply without end', async () => {
    const wide = format('a', async (part, session): Promise<Coverage> => {
      if (part.depth > 2) return 'whole';
      for (let at = 0; at < 30; at++) await session.within(`${at}`, memorySource(bytes('x')));
      return 'whole';
    });
    expect((await read([wide], { decoded: 100_000, decodedRatio: 0 })).findings[0]).toMatchObject({
      id: 'unread-budget',
    });
  });

  it('learn what they refer to: one length for a key, or none when they give several', async () => {
    const learnt = new Map<string, number | null>();
    const referring = format('a', async (part, session): Promise<Coverage> => {
      if (part.depth === 0) return session.within('inner', memorySource(bytes('x')), learnt);
      for (const [key, length] of [
        ['0', 4],
        ['0', 4],
        ['1', 4],
        ['1', 8],
        ['1', 4],
        ['2', 0],
      ] as const)
        session.refersTo(key, length);
      return 'whole';
    });
    await read([referring]);
    expect([...learnt]).toEqual([
      ['0', 4],
      ['1', null],
      ['2', 0],
    ]);
  });
});

describe('budgets', () => {
  const spending = (act: (session: Session) => void) =>
    format('a', (_, session) => {
      act(session);
      return 'whole';
    });

  it.each([
    [10, 'no-issues-found'],
    [11, 'incomplete'],
  ])('of entries end behind the last that is allowed: %i', async (count, verdict) => {
    const found = await read([spending((session) => session.spendEntries(count))], { entries: 10 });
    expect(found.verdict).toBe(verdict);
  });

  it('of entries count over all readings of a file', async () => {
    const six = format('a', (_, session) => {
      session.spendEntries(6);
      return 'partial';
    });
    expect(await idsOf([six], { entries: 10 })).toEqual([]);
    expect(await idsOf([six, six], { entries: 10 })).toEqual(['unread-budget']);
  });

  it.each([
    [1070, 'no-issues-found'],
    [1071, 'incomplete'],
  ])('of unpacked bytes are weighed against what was read: %i', async (count, verdict) => {
    // Seven bytes were read of the file, and each allows ten.
    const found = await read([spending((session) => session.spendDecoded(count))], { decoded: 1000, decodedRatio: 10 });
    expect(found.verdict).toBe(verdict);
  });

  it('of bytes end where more would be read, and say which limit to raise', async () => {
    const large = memorySource(new Uint8Array(400_000));
    const reading = format('a', async (part): Promise<Coverage> => {
      await part.source.read(100_000, 150_000);
      return 'whole';
    });
    expect((await read([reading], { read: 300_000 }, large)).verdict).toBe('no-issues-found');
    expect((await read([reading], { read: 250_000 }, large)).findings[0]).toMatchObject({
      id: 'unread-budget',
      message: 'More than 250000 bytes would have to be read; raise the budget to go on',
    });
  });

  it('do not count what lies outside of the file', async () => {
    const lengths: number[] = [];
    const beyond = format('a', async (part): Promise<Coverage> => {
      for (const [offset, length] of [
        [-5, 10],
        [7, 10],
        [1e15, 1e15],
        [0, -1],
        [Number.NaN, 5],
      ] as const)
        lengths.push((await part.source.read(offset, length)).length);
      return 'whole';
    });
    expect(await read([beyond], { read: 10 })).toMatchObject({ verdict: 'no-issues-found', bytesRead: 7 });
    expect(lengths).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('what a format is shown of a stream', () => {
  const shown = async (size: number, declared: number | null = size) => {
    const parts: Part[] = [];
    const content = new Uint8Array(size);
    const noting = format('a', (part) => {
      parts.push(part);
      return 'whole';
    });
    await read([noting], {}, { size: declared, read: (at, length) => content.slice(at, at + length) });
    const [part] = parts;
    return [part?.head.length, part?.tail.length, part?.tail === part?.head];
  };
  const HEAD = 65_536;
  const TAIL = 65_634;

  it.each([0, 1, HEAD, HEAD + TAIL])('is all of it where it has %i bytes', async (size) => {
    expect(await shown(size)).toEqual([size, size, true]);
  });

  it('is its head and its tail where it has more', async () => {
    expect(await shown(HEAD + TAIL + 1)).toEqual([HEAD, TAIL, false]);
  });

  it('is its head alone where its size is not known', async () => {
    expect(await shown(200_000, null)).toEqual([HEAD, 0, false]);
  });
});

describe('a reading that is stopped', () => {
  it('ends before the next stream, and is incomplete', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const stopping = format('a', async (part, session): Promise<Coverage> => {
      seen.push(part.name);
      if (part.depth > 0) {
        stop.abort();
        return 'whole';
      }
      await session.within('first', memorySource(bytes('x')));
      await session.within('second', memorySource(bytes('x')));
      return 'whole';
    });
    const found = await inspect(source, { name: 'file', judge: noJudge, formats: [stopping], signal: stop.signal });
    expect([seen, found.verdict]).toEqual([['file', 'first'], 'incomplete']);
  });
});
