import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { HubError } from '#scanner/gather/hub-error';
import { build } from '#scanner/snapshot/build';
import { inFolder } from '#scanner/snapshot/folder';
import { fromNetwork } from '#scanner/snapshot/live';
import { print } from '#scanner/snapshot/print';
import { sharedScores } from '#scanner/snapshot/shared-scores';
import { defineSource, emptyHaul, type Figure, type Haul, type Source } from '#scanner/snapshot/source';
import { epoch } from '#scanner/snapshot/sources/epoch';
import { SOURCES } from '#scanner/snapshot/sources/index';
import { unpack } from '#shared/snapshot/unpack';
import { observation } from '../../shared/capability/sample.ts';
import { papers } from './papers.ts';

const { model: _, link: __, source: ___, retrieved: ____, ...bare } = observation();
const figure = (name: string, value: number, given: Partial<Figure> = {}): Figure => ({
  ...bare,
  subject: { name, maker: 'a', repository: `a/${name}` },
  value,
  ships: true,
  ...given,
});
const source = (id: string, haul: Partial<Haul>, given: Partial<Source> = {}): Source =>
  defineSource({
    id,
    title: id,
    url: `https://${id}.example`,
    licence: 'x',
    attribution: id,
    ships: 'all',
    live: [],
    read: async () => ({ ...emptyHaul(), ...haul }),
    ...given,
  });
const find = async () => papers({});
const claims = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => ({
  name,
  maker: 'a',
  repository: `a/${name}`,
}));

describe('building a snapshot', () => {
  it('takes the newest day of its sources, unless one is given', async () => {
    const sources = [source('s', { figures: [figure('one', 0.5)] })];
    expect((await build({ sources, find })).date).toBe('2026-05-02');
    expect((await build({ sources, find, date: '2026-09-09' })).date).toBe('2026-09-09');
  });

  it('gives the same bytes for the same inputs, in whatever order the sources stand', async () => {
    const sources = [
      source('s', { figures: [figure('one', 0.5), figure('two', 0.6)], claims }),
      source('r', { figures: [figure('one', 0.7)] }),
    ];
    const first = print(await build({ sources, find }));
    expect(print(await build({ sources, find }))).toBe(first);
    expect(print(await build({ sources: sources.toReversed(), find }))).toBe(first);
  });

  it('survives a source that is down, and tells of it', async () => {
    const down = source('down', {}, { read: async () => Promise.reject(new Error('the network is gone')) });
    const { body } = await build({ sources: [down, source('s', { figures: [figure('one', 0.5)] })], find });
    expect(body.sources.map(({ id, error, observations }) => [id, error, observations])).toEqual([
      ['down', 'the network is gone', 0],
      ['s', null, 1],
    ]);
  });

  it('passes on nothing whose terms forbid it', async () => {
    const held = source('held', { figures: [figure('one', 0.5)] }, { ships: 'none' });
    const half = source('half', { figures: [figure('two', 0.5), figure('three', 0.5, { ships: false })] });
    const { body } = await build({ sources: [held, half], find });
    expect(unpack(body).map(({ model }) => model)).toEqual(['a/two']);
    expect(body.sources.map(({ skipped }) => skipped)).toEqual([
      { 'its terms do not let it be passed on': 1 },
      { 'its terms do not let it be passed on': 1 },
    ]);
  });

  it('counts what is told twice once', async () => {
    const { body } = await build({
      sources: [source('s', { figures: [figure('one', 0.5), figure('one', 0.5), figure('one', 0.6)] })],
      find,
    });
    expect(body.figures.value).toEqual([0.5, 0.6]);
    expect(body.sources[0]?.skipped).toEqual({ 'told twice': 1 });
  });

  it('refuses one score that many models of one maker share', async () => {
    const figures = claims.map(({ name }) => figure(name, 0.763));
    const { body } = await build({ sources: [source('s', { figures: [...figures, figure('seven', 0.5)] })], find });
    expect(unpack(body).map(({ model }) => model)).toEqual(['a/seven']);
    expect(body.sources[0]?.skipped).toEqual({ 'one score shared by many models of one maker': 6 });
  });

  it('keeps the prices of models it holds, and drops the rest', async () => {
    const price = (name: string) => ({
      subject: { name, maker: 'a', repository: null },
      input: 1,
      output: 2,
      via: 'maker' as const,
      url: 'https://p.example',
    });
    const { body } = await build({
      sources: [
        source('s', {
          figures: [figure('one', 0.5)],
          claims: claims.slice(0, 1),
          prices: [price('one'), price('nobody')],
        }),
      ],
      find,
    });
    expect(body.prices.map(({ model }) => model)).toEqual(['a/one']);
  });
});

describe('shared scores', () => {
  const many = (value: number, count: number) =>
    Array.from({ length: count }, (_, index) => observation({ model: `a/${index}`, value }));

  it('are an inheritance by name from five models on, and none are 0, 1 or a round figure', () => {
    expect(sharedScores(many(0.763, 5)).size).toBe(5);
    expect(sharedScores(many(0.763, 4)).size).toBe(0);
    for (const value of [0, 1, 0.76]) expect(sharedScores(many(value, 9)).size).toBe(0);
  });

  it('are not shared by efforts of one model, or models of several makers', () => {
    expect(
      sharedScores(Array.from({ length: 9 }, (_, at) => observation({ value: 0.763, effort: String(at) }))).size,
    ).toBe(0);
    expect(sharedScores(many(0.763, 9).map((one, at) => ({ ...one, model: `maker-${at}/x` }))).size).toBe(0);
  });
});

describe('a local copy', () => {
  const folder = (files: Readonly<Record<string, string>>) => ({
    list: async () => Object.keys(files),
    bytes: async (path: string) => new TextEncoder().encode(files[path] ?? ''),
  });

  it('tells by its manifest when it was fetched', async () => {
    const manifest = '# x\n- Commit / date: abc 2026-05-02 (a run of 2026-09-09)\n- Range: 2026-10-10\n';
    const documents = await inFolder(
      folder({ 'epoch/MANIFEST.md': manifest, 'epoch/a.csv': 'x', 'other/b.csv': 'y' }),
      epoch,
    );
    expect(documents?.retrieved).toBe('2026-05-02');
    expect(await documents?.list()).toEqual(['MANIFEST.md', 'a.csv']);
    await expect(documents?.text('b.csv')).rejects.toThrow('epoch/b.csv is not there');
  });

  it('is none where the source has no folder, and refused where nothing tells its day', async () => {
    expect(await inFolder(folder({ 'other/b.csv': '' }), epoch)).toBeNull();
    await expect(inFolder(folder({ 'epoch/a.csv': '' }), epoch)).rejects.toThrow('names no day');
  });
});

describe('the network', () => {
  const answering = (bodies: Readonly<Record<string, Uint8Array>>) => ({
    read: async (url: string | URL) => {
      const bytes = bodies[String(url)];
      if (!bytes) throw new HubError('network', 'unreachable');
      return { status: 200, headers: new Headers(), url: String(url), bytes: new Uint8Array(bytes), truncated: false };
    },
  });
  const csv = new TextEncoder().encode('Model version,mean_score\nx,0.5\n');
  const ADDRESS = 'https://epoch.ai/data/benchmark_data.zip';

  it('reads an archive as its files, without pictures', async () => {
    const zip = zipSync({ 'data/gpqa_diamond.csv': csv, 'data/logo.png': csv });
    const documents = await fromNetwork(answering({ [ADDRESS]: zip }), epoch, '2026-11-21');
    expect(await documents.list()).toEqual(['data/gpqa_diamond.csv']);
    expect(documents.retrieved).toBe('2026-11-21');
    expect((await epoch.read(documents)).figures).toHaveLength(1);
  });

  it('goes on without a document that cannot be had, and says why when there is none', async () => {
    const two = source(
      'two',
      {},
      {
        live: [
          { name: 'a.csv', url: 'https://x.example/a' },
          { name: 'b.csv', url: 'https://x.example/b' },
        ],
      },
    );
    const documents = await fromNetwork(answering({ 'https://x.example/b': csv }), two, '2026-11-21');
    expect(await documents.list()).toEqual(['b.csv']);
    await expect(documents.text('a.csv')).rejects.toThrow('a.csv is not there');
    await expect(fromNetwork(answering({}), two, '2026-11-21')).rejects.toThrow('https://x.example/a: unreachable');
  });

  it('refuses what is no archive', async () => {
    await expect(fromNetwork(answering({ [ADDRESS]: csv }), epoch, '2026-11-21')).rejects.toThrow('is no archive');
  });
});

describe('the table of sources', () => {
  it('F4-24 F4-25 F4-26 F4-27 names each once, with address, terms and whom to credit', () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
    for (const { id, title, url, licence, attribution, live } of SOURCES) {
      for (const text of [title, licence, attribution]) expect(text, id).not.toBe('');
      expect(url).toMatch(/^https:\/\//);
      expect(live.length, id).toBeGreaterThan(0);
      for (const document of live) expect(document.url).toMatch(/^https:\/\//);
    }
    const ids = SOURCES.map(({ id }) => id);
    for (const id of ['epoch', 'lmarena', 'litellm', 'openrouter', 'models.dev']) expect(ids).toContain(id);
  });
});
