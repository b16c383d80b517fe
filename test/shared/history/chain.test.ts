import { describe, expect, it } from 'vitest';
import { sha256 } from '#scanner/digest';
import { checkLine, isBeginning, type Link, lineOf, linkBefore, START } from '#shared/history/chain';
import type { Entry } from '#shared/history/entry';
import { canonicalJson } from '#shared/text/canonical-json';
import { chainOf, sampleFailure, sampleScore } from './sample.ts';

const ENTRIES: readonly Entry[] = [
  sampleScore(),
  sampleFailure(),
  sampleScore({ composite: null, methodology: '9.0.0' }),
];

/** The lines that are sound, and the problem of the first that is not. */
async function walk(lines: readonly string[]) {
  let link: Link = START;
  const entries: Entry[] = [];
  for (const line of lines) {
    const checked = await checkLine(line.trimEnd(), link, sha256);
    if ('problem' in checked) return { entries, problem: checked.problem };
    entries.push(checked.entry);
    link = checked.link;
  }
  return { entries, link };
}

describe('a chain of entries', () => {
  it('reads back what was written, in order', async () => {
    expect(await walk(await chainOf(ENTRIES))).toMatchObject({ entries: ENTRIES, link: { lines: 3 } });
  });

  it('has the same bytes for the same entries, whatever the order of their fields', async () => {
    const turned = Object.fromEntries(Object.entries(sampleScore()).toReversed()) as Entry;
    expect(await chainOf([turned])).toEqual(await chainOf([sampleScore()]));
  });

  it('F0-31 tells every changed byte of a past score', async () => {
    const [first = '', ...rest] = await chainOf(ENTRIES);
    const at = first.indexOf('71.5');
    for (const changed of [
      first.replace('71.5', '91.5'),
      first.replace('1.1.0', '1.1.1'),
      `${first.slice(0, at)} ${first.slice(at)}`,
    ])
      expect(await walk([changed, ...rest])).toMatchObject({ entries: [], problem: expect.any(String) });
    expect(await walk([first.replace('71.5', '91.5')])).toMatchObject({ problem: expect.stringContaining('changed') });
  });

  it('F0-31 tells a line that was removed, moved or put in', async () => {
    const [a = '', b = '', c = ''] = await chainOf(ENTRIES);
    const [other = ''] = await chainOf([sampleScore({ composite: 99 })]);
    for (const lines of [[b], [a, c], [b, a], [a, a], [other, b]])
      expect((await walk(lines)).problem).toMatch(/removed, added or moved|does not follow/);
  });

  it('tells a whole chain made anew by its head alone: the last hash is another', async () => {
    const [old, made] = [
      await walk(await chainOf(ENTRIES)),
      await walk(await chainOf([sampleScore({ composite: 99 })])),
    ];
    expect(old.link?.hash).not.toBe(made.link?.hash);
  });

  it('keeps fields of later versions under the hash, and reads around them', async () => {
    const later = { ...sampleScore(), rq: 950 };
    const [line = ''] = await chainOf([later]);
    expect(line).toContain('"rq":950');
    expect((await walk([line])).entries).toEqual([sampleScore()]);
    expect((await walk([line.replace('950', '951')])).problem).toContain('changed');
  });

  it.each([
    ['', 'no line of a history'],
    ['null', 'no line of a history'],
    ['[]', 'no line of a history'],
    ['{"schemaVersion":1}', 'no line of a history'],
    ['{"assayHistory":2}', 'newer Assay'],
    ['{"assayHistory":"1"}', 'not shaped like'],
    ['{"assayHistory":1}', 'not shaped like'],
    [`${'['.repeat(50_000)}`, 'no line of a history'],
  ])('%.40j is refused: %s', async (text, problem) => {
    expect(await checkLine(text, START, sha256)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it.each([
    { composite: 101 },
    { composite: '71' },
    { observedAt: 'yesterday' },
    { verdict: 'fine' },
    { kind: 'guess' },
  ])('refuses an entry with %j, though its hash is right', async (over) => {
    const { text } = await lineOf({ ...sampleScore(), ...over } as Entry, START, sha256);
    expect(await checkLine(text, START, sha256)).toEqual({ problem: 'its entry is not shaped like one' });
  });

  it('tells the beginning of a line from another’s text', async () => {
    const [line = ''] = await chainOf([sampleScore()]);
    for (const length of [0, 1, 16, 100, line.length - 2]) expect(isBeginning(line.slice(0, length))).toBe(true);
    expect(isBeginning(line.trimEnd())).toBe(false);
    expect(isBeginning('{"model":"a/b"')).toBe(false);
  });
});

describe('canonical JSON', () => {
  it('is plain JSON with its keys in order, without undefined fields', () => {
    const value = { b: [1, undefined, { z: 'ü\n', y: null }], a: 0.1 + 0.2, c: undefined, é: true, A: -0 };
    expect(canonicalJson(value)).toBe('{"A":0,"a":0.30000000000000004,"b":[1,null,{"y":null,"z":"ü\\n"}],"é":true}');
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });
});

describe('the place before a line', () => {
  it('is told by the line, so that a history may begin later than at its first', async () => {
    const lines = await chainOf([1, 2, 3].map((composite) => sampleScore({ composite })));
    const [first, second = '', third = ''] = lines.map((line) => line.trimEnd());
    expect(linkBefore(first ?? '')).toEqual(START);
    const before = linkBefore(second);
    if (!before) throw new Error('it is a line');
    expect(before.lines).toBe(1);
    const checked = await checkLine(second, before, sha256);
    if ('problem' in checked) throw new Error(checked.problem);
    expect(await checkLine(third, checked.link, sha256)).toMatchObject({ entry: { composite: 3 } });
  });

  it.each(['', '{}', '[1]', '{"assayHistory":1}', '"x"'])('is nowhere before %j', (text) =>
    expect(linkBefore(text)).toBeNull(),
  );

  it.each([0, -4, 1.5])('is nowhere before line %d', async (line) => {
    const [text = ''] = await chainOf([sampleScore()]);
    expect(linkBefore(text.trimEnd().replace('"line":1,', `"line":${line},`))).toBeNull();
  });
});
