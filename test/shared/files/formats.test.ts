import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatOf } from '#shared/files/formats';
import { describeRecorded } from '../../recorded.ts';

describe('formatOf', () => {
  it.each([
    ['model.safetensors', 'safetensors'],
    ['unet/diffusion_pytorch_model.bin', 'pytorch'],
    ['DATA.PKL', 'pickle'],
    ['a/b.c/weights.h5', 'keras'],
    ['LICENSE', 'text'],
    ['run.sh', 'script'],
    ['libcuda.so.1', 'executable'],
    ['tool-1.0-py3-none-any.whl', 'python'],
    ['model.skops', 'skops'],
    ['model_state.pdparams', 'paddle'],
    ['no-ending', 'unknown'],
    ['', 'unknown'],
    ['...', 'unknown'],
    ['dir.bin/', 'unknown'],
  ])('F1-29 knows %j as %s', (path, id) => {
    expect(formatOf(path).id).toBe(id);
  });

  it.each([
    ['openvino/openvino_model_qint8_quantized.bin', 'openvino'],
    ['ggml-base.en-q5_1.bin', 'gguf'],
    ['params_shard_12.bin', 'raw'],
    ['imatrix_unsloth.dat', 'raw'],
    ['Model-7B.imatrix', 'raw'],
    ['onnx/model.onnx_data', 'onnx'],
    ['model.onnx.data', 'onnx'],
    ['model.onnx_data_3', 'onnx'],
    ['Unet.mlmodelc/weights/weight.bin', 'coreml'],
    ['Unet.mlpackage/Data/weights/weight.bin', 'coreml'],
    ['variables/variables.data-00000-of-00002', 'tensorflow'],
  ])('raw numbers are no pickle: %s', (path, id) => {
    expect(formatOf(path)).toMatchObject({ id, weights: true, risk: 'can-run-code' });
  });

  it('what only continued training loads is a pickle, but no weights', () => {
    for (const path of ['training_args.bin', 'checkpoint-5/optimizer.pt', 'rng_state_3.pth'])
      expect(formatOf(path)).toMatchObject({ risk: 'runs-code', weights: false });
  });

  it('F1-29 a second ending does not hide what is inside', () => {
    expect(formatOf('model.pkl.gz').id).toBe('pickle');
    expect(formatOf('model.bin.part1').id).toBe('pytorch');
    expect(formatOf('evil.exe.zst').id).toBe('executable');
    expect(formatOf('evil.pkl ').id).toBe('pickle');
    expect(formatOf('evil.pkl.').id).toBe('pickle');
    expect(formatOf('files.tar.gz').id).toBe('archive');
    expect(formatOf('table.csv.gz').id).toBe('table');
  });

  it('unknown content is not made inert by the ending before it', () => {
    for (const path of ['table.csv.x', 'model.safetensors.xyz', 'notes.md.bak'])
      expect(formatOf(path)).toMatchObject({ id: 'unknown', risk: 'can-run-code' });
    expect(formatOf('events.out.tfevents.1640995200.host.1.0').risk).toBe('inert');
  });

  it('is bounded over long and hostile paths', () => {
    for (const piece of ['a', '.', '/', '.bin', 'openvino_', '/imatrix', '\ud800', '__proto__.'])
      expect(formatOf(piece.repeat(100_000)).id).toBeTypeOf('string');
  });
});

it('every format says why, and no name belongs to two', () => {
  const names = FORMATS.flatMap((format) => format.names);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  for (const { names, reason, title } of FORMATS) {
    expect(title).toMatch(/^[A-Z]/);
    expect(reason).not.toBe('');
    for (const name of names) expect(name).toBe(name.toLowerCase());
  }
});

describeRecorded('files of the recorded catalog', 1, (folder) => {
  it('at most 2 % of 300,944 files are of unknown kind', () => {
    const lines = gunzipSync(readFileSync(`${folder}/hub/catalog/saranscript-2022-02-21.models.jsonl.gz`))
      .toString()
      .trim()
      .split('\n');
    const paths = lines.flatMap(
      (line) =>
        (JSON.parse(line) as { siblings?: { rfilename: string }[] }).siblings?.map(({ rfilename }) => rfilename) ?? [],
    );
    expect(paths).toHaveLength(300_944);
    expect(paths.filter((path) => formatOf(path).id === 'unknown').length / paths.length).toBeLessThan(0.02);
  });
});
