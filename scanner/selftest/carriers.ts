import type { Bytes } from '#scanner/inspect/byte-source';
import { bzip2 } from './assemble/bzip2.ts';
import { gzip, zlib } from './assemble/deflate.ts';
import { lz4, zstd } from './assemble/frames.ts';
import { wrapped } from './assemble/joblib.ts';
import { lzma } from './assemble/lzma.ts';
import { npy, npz } from './assemble/numpy.ts';
import { pickle } from './assemble/pickler.ts';
import { tar } from './assemble/tar.ts';
import { amid, smallStorage, torchLegacy, torchScript, torchTar, torchZip } from './assemble/torch.ts';
import { dic, type Py } from './assemble/values.ts';
import { xz } from './assemble/xz.ts';
import { zip } from './assemble/zip.ts';

/** A way of packing a value into a file that some loader unpickles. */
export interface Carrier {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  pack(value: Py): Bytes;
}

const carrier = (id: string, title: string, file: string, pack: (value: Py) => Bytes): Carrier => ({
  id,
  title,
  file,
  pack,
});

const joblib = (value: Py): Bytes => pickle(dic({ weights: wrapped('f8', [4]), hook: value }), 4);
const stored = { 0: smallStorage() };
const legacy = (value: Py): Bytes =>
  torchLegacy({ data: pickle(amid(value, true), 2), storages: { 0: { bytes: smallStorage(), item: 4 } } });
const objects = (value: Py): Bytes => npy({ descr: "'|O'", shape: [1], bytes: pickle([value], 3) });

/** Every carrier of the pickle family. */
export const CARRIERS: readonly Carrier[] = [
  carrier('pickle-0', 'a plain pickle of protocol 0', 'model.pkl', (value) => pickle(value, 0)),
  carrier('pickle-2', 'a plain pickle of protocol 2', 'model.pkl', (value) => pickle(value, 2)),
  carrier('pickle-4', 'a plain pickle of protocol 4', 'model.pickle', (value) => pickle(value, 4)),
  carrier('torch-zip', 'a torch zip', 'pytorch_model.bin', (value) => torchZip(pickle(amid(value), 2), stored)),
  carrier('torch-legacy', 'a legacy torch file', 'model.pth', legacy),
  carrier('torch-tar', 'a torch tar', 'model.pt', (value) => torchTar(pickle(value, 2))),
  carrier('torchscript', 'a TorchScript archive', 'model.pt', (value) =>
    torchScript(pickle(value, 2), 'class Net(Module):\n  def forward(self, x: Tensor) -> Tensor:\n    return x\n'),
  ),
  carrier('joblib', 'a joblib file, behind an inline array', 'model.joblib', joblib),
  carrier('joblib-zlib', 'a joblib file packed with zlib', 'model.joblib', (value) => zlib(joblib(value))),
  carrier('joblib-gzip', 'a joblib file packed with gzip', 'model.joblib.gz', (value) => gzip(joblib(value))),
  carrier('joblib-bz2', 'a joblib file packed with bzip2', 'model.joblib.bz2', (value) => bzip2(joblib(value))),
  carrier('joblib-xz', 'a joblib file packed with xz', 'model.joblib.xz', (value) => xz(joblib(value))),
  carrier('joblib-lzma', 'a joblib file packed with lzma', 'model.joblib.lzma', (value) => lzma(joblib(value))),
  carrier('joblib-lz4', 'a joblib file packed with lz4', 'model.joblib.lz4', (value) => lz4(joblib(value))),
  carrier('zstd', 'a pickle packed with zstd', 'model.pkl.zst', (value) => zstd(pickle(value, 4))),
  carrier('npy', 'an npy file of objects', 'vectors.npy', objects),
  carrier('npz', 'an npz file with an array of objects', 'vectors.npz', (value) =>
    npz({ 'a.npy': npy(), 'b.npy': objects(value) }, 8),
  ),
  carrier('zip', 'a zip, deflated', 'model.zip', (value) =>
    zip([{ name: 'weights/model.pkl', bytes: pickle(value, 4), method: 8 }]),
  ),
  carrier('tar', 'a tar', 'model.tar', (value) => tar([{ name: 'model.pkl', bytes: pickle(value, 4) }])),
  carrier('tar-gz', 'a packed tar', 'model.tar.gz', (value) =>
    gzip(tar([{ name: 'weights.ckpt', bytes: torchZip(pickle(amid(value), 2), stored) }])),
  ),
];
