import { sparseFile } from '#hub/files';
import { createHub } from '#hub/hub';
import { inspect } from '#scanner/inspect/inspect';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { ordered, tensor } from '#scanner/selftest/assemble/torch';
import { remoteSource, resolveUrl } from '#scanner/sources/remote';
import { judge } from '#shared/files/globals/judge';
import { type Measure, measure } from '../measure.ts';
import { sparseTorchZip } from './sparse-torch-zip.ts';

const ENDPOINT = 'https://huggingface.co';
const ID = 'tidewater/large';
const COMMIT = '5'.repeat(40);
const LAYERS = 300;

/** A state dict of as many layers as a large model has, whose storages take almost all of the file. */
function large(size: number) {
  const keys = Array.from({ length: LAYERS }, (_, at) => `${at}`);
  const count = Math.floor(size / LAYERS / 4);
  const layers = keys.map(
    (key) => [`model.layers.${key}.self_attn.q_proj.weight`, tensor({ key, shape: [count] })] as const,
  );
  return sparseTorchZip(pickle(ordered(Object.fromEntries(layers)), 2), new Map(keys.map((key) => [key, count * 4])));
}

/** Requests and bytes that a torch zip of several gigabytes takes over the stand-in Hub, down to its verdict. */
export async function hubReading(): Promise<Measure[]> {
  const { size, pieces } = large(8 * 2 ** 30);
  const file = sparseFile('pytorch_model.bin', size, pieces);
  const hub = createHub({ models: [{ id: ID, _id: '5'.repeat(24), sha: COMMIT, files: [file] }], owners: [] });
  let requests = 0;
  const source = remoteSource({
    fetch: (...asked) => {
      requests++;
      return hub.fetch(...asked);
    },
    now: Date.now,
    url: resolveUrl(ENDPOINT, ID, COMMIT, file.path),
    size,
    sha256: file.lfs?.sha256 ?? null,
  });
  const { verdict, findings } = await inspect(source, { name: file.path, judge });
  if (verdict !== 'no-issues-found') throw new Error(`a clean file came out ${verdict}: ${JSON.stringify(findings)}`);
  return [
    measure('requests for a torch zip of 8 GiB over the Hub', requests, 'requests', 3),
    measure('bytes for a torch zip of 8 GiB over the Hub', source.bytesGot / 1e3, 'kB', 256),
  ];
}
