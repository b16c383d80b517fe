import { describe, expect, it } from 'vitest';
import { ReadError } from '#scanner/inspect/byte-source';
import type { Asked } from '#scanner/sources/range-answer';
import { createRanges, type RangeOptions } from '#scanner/sources/ranges';
import { NOW, pattern } from './served.ts';

const URL_OF_FILE = 'https://files.example/model.bin';
const FILE = pattern(1_000);
const asked = (start: number, end: number, size: number | null = FILE.length): Asked => ({
  ...{ start, end, size, wholeLimit: 2_000 },
});

type Answering = (start: number, end: number, turn: number) => Response | Promise<Response>;

/** The honest answer to a range of a file. */
function honest(
  start: number,
  end: number,
  file: Uint8Array<ArrayBuffer> = FILE,
  headers: Record<string, string> = {},
) {
  const last = Math.min(end, file.length) - 1;
  return new Response(file.slice(start, last + 1), {
    status: 206,
    headers: { 'content-range': `bytes ${start}-${last}/${file.length}`, ...headers },
  });
}

/** A server that answers so, and what it was asked. */
function server(answer: Answering, size: number | null = FILE.length, options: Partial<RangeOptions> = {}) {
  const requests: string[] = [];
  let got = 0;
  const ranges = createRanges(
    {
      fetch: async (_url, init) => {
        const range = new Headers(init?.headers).get('range') ?? '';
        requests.push(range);
        const [, start = '0', end = '0'] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
        return answer(Number(start), Number(end) + 1, requests.length);
      },
      now: () => NOW,
      url: URL_OF_FILE,
      redirects: 'each',
      ...options,
    },
    size,
    (bytes) => {
      got += bytes;
    },
  );
  return { ranges, requests, got: () => got };
}

async function failure(work: Promise<unknown>): Promise<ReadError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error('it was read without an error');
}

const whole = (bytes: Uint8Array<ArrayBuffer> = FILE, headers: Record<string, string> = {}) =>
  new Response(bytes, { status: 200, headers: { 'content-length': String(bytes.length), ...headers } });

describe('ranges of a file', () => {
  it('are asked for with the last byte, and counted as they come', async () => {
    const { ranges, requests, got } = server((start, end) => honest(start, end));
    expect((await ranges(asked(10, 30))).bytes).toEqual(FILE.subarray(10, 30));
    expect((await ranges(asked(990, 1_200))).bytes).toEqual(FILE.subarray(990));
    expect(requests).toEqual(['bytes=10-29', 'bytes=990-1199']);
    expect(got()).toBe(30);
  });

  it('of a server that sends the whole file are cut from it, and it is asked once', async () => {
    const { ranges, requests } = server(() => whole());
    expect((await ranges(asked(10, 30))).bytes).toEqual(FILE.subarray(10, 30));
    expect((await ranges(asked(500, 600))).bytes).toEqual(FILE.subarray(500, 600));
    expect(requests).toHaveLength(1);
  });

  it('are not had from a server that sends a large file whole: nothing of it is read', async () => {
    const big = pattern(2_001);
    const { ranges, got } = server(() => whole(big), big.length);
    const error = await failure(ranges(asked(0, 10, big.length)));
    expect([error.failure, got()]).toEqual(['refused', 0]);
    expect(error.message).toContain('whole files only');
  });

  it.each<[string, Answering, ReadError['failure'], RegExp]>([
    [
      'another place than the one asked for',
      (start, end) => honest(start + 1, end + 1),
      'refused',
      /sent bytes 11 to 30 in place of 10 to 29/,
    ],
    ['no place at all', () => new Response(FILE.slice(10, 30), { status: 206 }), 'refused', /does not say which range/],
    [
      'a place that is no number',
      () => new Response(FILE.slice(10, 30), { status: 206, headers: { 'content-range': 'bytes 1e1-29/1000' } }),
      'refused',
      /does not say which range/,
    ],
    [
      'a file of another size',
      (start, end) => honest(start, end, pattern(999)),
      'changed',
      /999 bytes in place of 1000/,
    ],
    [
      'several ranges in one',
      () =>
        new Response(FILE.slice(10, 30), {
          status: 206,
          headers: { 'content-type': 'multipart/byteranges; boundary=x' },
        }),
      'refused',
      /does not say which range/,
    ],
  ])('are refused where the server sends %s', async (_, answer, kind, words) => {
    const error = await failure(server(answer).ranges(asked(10, 30)));
    expect(error.failure).toBe(kind);
    expect(error.message).toMatch(words);
  });

  it('are asked for three times where too little comes, and no more', async () => {
    const short: Answering = (start, end) =>
      new Response(FILE.slice(start, end - 5), {
        status: 206,
        headers: { 'content-range': `bytes ${start}-${end - 1}/1000` },
      });
    const always = server(short);
    expect((await failure(always.ranges(asked(0, 20)))).failure).toBe('short');
    expect(always.requests).toHaveLength(3);
    const twice = server((start, end, turn) => (turn < 3 ? short(start, end, turn) : honest(start, end)));
    expect((await twice.ranges(asked(0, 20))).bytes).toEqual(FILE.subarray(0, 20));
    expect(twice.got()).toBe(15 + 15 + 20);
  });

  it('are refused where more comes than was asked for', async () => {
    const { ranges, requests } = server(
      () => new Response(FILE.slice(0, 500), { status: 206, headers: { 'content-range': 'bytes 0-19/1000' } }),
    );
    expect((await failure(ranges(asked(0, 20)))).failure).not.toBe('short');
    expect(requests).toHaveLength(1);
  });

  it('are those of one file: another size or tag than the first tells that it changed', async () => {
    const tags = ['"a"', '"a"', '"b"'];
    const tagged = server((start, end, turn) => honest(start, end, FILE, { etag: tags[turn - 1] ?? '' }), null);
    await tagged.ranges(asked(0, 10, null));
    await tagged.ranges(asked(10, 20, null));
    const error = await failure(tagged.ranges(asked(20, 30, null)));
    expect([error.failure, error.message]).toEqual(['changed', 'The file changed while it was read; inspect it again']);
    const grown = server((start, end, turn) => honest(start, end, pattern(999 + turn)), null);
    await grown.ranges(asked(0, 10, null));
    expect((await failure(grown.ranges(asked(10, 20, null)))).message).toContain('1001 bytes in place of 1000');
  });

  it('do not need a tag, and one that is lost or comes late is no change', async () => {
    const losing = server((start, end, turn) => honest(start, end, FILE, turn === 1 ? { etag: '"a"' } : {}));
    await losing.ranges(asked(0, 10));
    expect((await losing.ranges(asked(10, 20))).bytes).toEqual(FILE.subarray(10, 20));
    const { ranges } = server((start, end, turn) => honest(start, end, FILE, turn === 2 ? { etag: '"late"' } : {}));
    await ranges(asked(0, 10));
    expect((await ranges(asked(10, 20))).bytes).toEqual(FILE.subarray(10, 20));
  });
});

describe('a range that the server cannot give', () => {
  const refusal = (range: string) =>
    new Response('', { status: 416, headers: { 'content-range': range, etag: '"empty"' } });

  it('of a file of unknown size says that the file is empty', async () => {
    const { ranges } = server(() => refusal('bytes */0'), null);
    expect(await ranges(asked(0, 10, null))).toEqual({
      ...{ whole: true, bytes: new Uint8Array(), total: 0, etag: '"empty"' },
    });
  });

  it('of a file of known size says that it changed, after it was asked for anew', async () => {
    const { ranges, requests } = server(() => refusal('bytes */7'));
    const error = await failure(ranges(asked(0, 10)));
    expect([error.failure, requests.length]).toEqual(['changed', 2]);
    expect(error.message).toContain('7 bytes in place of 1000');
  });

  it.each(['bytes */', 'bytes */-1', 'bytes 0-1/0', '', 'bytes */9999999999999999'])(
    'with rubbish for a size (%j) is refused, and not taken for an empty file',
    async (range) => {
      const { ranges } = server(() => refusal(range), null);
      const error = await failure(ranges(asked(0, 10, null)));
      expect(error.failure).toBe('refused');
      expect(error.message).toContain('does not hand out this part');
    },
  );

  it('is had where asking anew mends it', async () => {
    const { ranges, requests } = server((start, end, turn) => (turn === 1 ? refusal('bytes */1') : honest(start, end)));
    expect((await ranges(asked(0, 10))).bytes).toEqual(FILE.subarray(0, 10));
    expect(requests).toHaveLength(2);
  });
});

describe('a reader that gives up', () => {
  it('is told so, whatever the network says of it', async () => {
    const stop = new AbortController();
    const { ranges } = server(
      () => {
        stop.abort();
        throw new TypeError('fetch failed');
      },
      FILE.length,
      { signal: stop.signal },
    );
    expect((await failure(ranges(asked(0, 10)))).failure).toBe('cancelled');
  });
});
