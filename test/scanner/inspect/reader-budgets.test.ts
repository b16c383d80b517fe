import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import type { Coverage, Part, Session } from '#scanner/inspect/format';
import { inspect } from '#scanner/inspect/inspect';
import { bytes } from './build/bytes.ts';
import { noJudge } from './build/probe.ts';
import { finding, format, idsOf, read, source } from './build/readings.ts';

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
