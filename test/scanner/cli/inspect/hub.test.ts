import { describe, expect, it } from 'vitest';
import { gitFile, largeFile, sparseFile } from '#hub/files';
import { paper } from '../desk.ts';
import { hubOf, inspecting } from './inspecting.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const GIB = 2 ** 30;

const files = [
  sparseFile('pytorch_model.bin', GIB, [{ at: 0, bytes: encode('FAKE dangerous\n') }]),
  largeFile('model.safetensors', 'FAKE fine\n'),
  largeFile('model-Q4.gguf', 'FAKE caution\n'),
  gitFile('sub/scheduler.pt', 'FAKE fine\n'),
  gitFile('config.json', '{}'),
];
const model = { files, card: '# Weights' };
const short = (rows: Awaited<ReturnType<typeof inspecting>>['rows']) =>
  rows.map(({ path, verdict }) => [path, verdict]);

describe('assay inspect of a model of the Hub', () => {
  it('reads what is of interest at one commit, counts as no download, and has a line for every file', async () => {
    const hub = hubOf(model);
    const { rows, code, err } = await inspecting(['tidewater/weights'], { hub });
    expect(short(rows)).toEqual([
      ['tidewater/weights/sub/scheduler.pt', 'no-issues-found'],
      ['tidewater/weights/pytorch_model.bin', 'dangerous'],
      ['tidewater/weights/model-Q4.gguf', 'not-scanned'],
      ['tidewater/weights/model.safetensors', 'no-issues-found'],
      ['tidewater/weights/config.json', 'not-scanned'],
      ['tidewater/weights/README.md', 'not-scanned'],
    ]);
    expect([code, hub.counts.downloads, hub.counts.api]).toEqual([1, 0, 1]);
    expect(rows[1]).toMatchObject({ bytesTotal: GIB });
    expect(rows[1]?.bytesRead).toBeLessThanOrEqual(256_000);
    expect(rows[2]?.findings).toMatchObject([{ id: 'counts-as-download', severity: 'note' }]);
    expect(err).toContain('1 file not read, since the Hub would count that as downloads; --all reads them');
    expect(
      hub.log.filter(({ path }) => path.includes('/resolve/')).every(({ path }) => path.includes('5'.repeat(40))),
    ).toBe(true);
  });

  it('reads what counts as a download with --all, and says so', async () => {
    const hub = hubOf(model);
    const { rows, err } = await inspecting(['hf://tidewater/weights@main', '--all'], { hub });
    expect(short(rows)).toContainEqual(['hf://tidewater/weights@main/model-Q4.gguf', 'caution']);
    expect(hub.counts.downloads).toBe(1);
    expect(err).toContain('the Hub counts reading 1 file as downloads of the model');
  });

  it.each([
    ['hf://tidewater/weights/sub/scheduler.pt', ['hf://tidewater/weights/sub/scheduler.pt']],
    ['hf://tidewater/weights@main/sub', ['hf://tidewater/weights@main/sub/scheduler.pt']],
    [
      'https://huggingface.co/tidewater/weights/blob/main/model-Q4.gguf',
      ['https://huggingface.co/tidewater/weights/blob/main/model-Q4.gguf'],
    ],
  ])('reads the file or the folder that is named: %s', async (argument, paths) => {
    const { rows } = await inspecting([argument], { hub: hubOf(model) });
    expect(rows.map(({ path }) => path)).toEqual(paths);
    expect(rows.every(({ verdict }) => verdict === 'no-issues-found' || verdict === 'caution')).toBe(true);
  });

  it('leaves incomplete what a budget does not reach', async () => {
    const { rows, code } = await inspecting(['tidewater/weights', '--budget', '1kB'], { hub: hubOf(model) });
    expect(short(rows)).toContainEqual(['tidewater/weights/pytorch_model.bin', 'incomplete']);
    expect(code).toBe(2);
  });

  it.each([
    ['nobody/nothing', {}, 'it does not exist or is private'],
    ['hf://tidewater/weights/gone.bin', {}, 'tidewater/weights holds no such file'],
    ['tidewater/weights@gone', {}, 'this revision does not exist'],
    ['tidewater/weights', { network: true }, 'could not be reached'],
    ['tidewater/weights', { only: /^\/api/, wrongTypes: true }, 'list of the files of tidewater/weights is unusable'],
  ])('says why %s cannot be read', async (argument, fault, message) => {
    const hub = hubOf(model);
    hub.fault = fault;
    const { rows, code, err } = await inspecting([argument], { hub });
    expect(rows).toMatchObject([{ path: argument, verdict: 'incomplete' }]);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });

  it('says of a gated file what to do', async () => {
    const { rows } = await inspecting(['tidewater/weights'], { hub: hubOf({ ...model, gated: 'manual' }) });
    expect(rows[0]?.findings[0]).toMatchObject({ id: 'unread-refused', severity: 'incomplete' });
    expect(rows[0]?.findings[0]?.message).toContain('ask for it on the model page');
  });

  it('reads a file at any address, or says why not', async () => {
    const address = `https://us.aws.cdn.hf.co/elsewhere.bin`;
    const { rows, code } = await inspecting([address], { hub: hubOf(model) });
    expect([rows[0]?.path, rows[0]?.verdict, code]).toEqual([address, 'incomplete', 2]);
    const served =
      'https://hf.co/api/resolve-cache/models/tidewater/weights/5555555555555555555555555555555555555555/sub/scheduler.pt';
    const { rows: fine } = await inspecting([served.replace('hf.co', 'huggingface.co')], { hub: hubOf(model) });
    expect(fine[0]).toMatchObject({ format: 'fake', verdict: 'no-issues-found', bytesRead: 10, bytesTotal: 10 });
  });

  it('shows in the table only what was read or needs a look', async () => {
    const { out } = await inspecting(['tidewater/weights', '--format', 'table'], {
      hub: hubOf(model),
      stderr: paper(),
    });
    expect(out).toContain('✘ dangerous  tidewater/weights/pytorch_model.bin');
    expect(out).toContain('of 1.1 GB');
    expect(out).not.toContain('README.md');
    expect(out).toContain('? 3 not scanned');
  });
});
