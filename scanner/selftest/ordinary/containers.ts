import type { Bytes } from '#scanner/inspect/byte-source';
import { join, noise, repeat, u8, utf8 } from '../assemble/bytes.ts';
import { bzip2 } from '../assemble/bzip2.ts';
import { gzip, zfile, zlib } from '../assemble/deflate.ts';
import { lz4, zstd } from '../assemble/frames.ts';
import { dtype, ndarray, wrapped } from '../assemble/joblib.ts';
import { lzma } from '../assemble/lzma.ts';
import { npy, npz } from '../assemble/numpy.ts';
import { pickle } from '../assemble/pickler.ts';
import { FOUR_FLOATS, safetensors } from '../assemble/safetensors.ts';
import { tar } from '../assemble/tar.ts';
import {
  ordered,
  smallState,
  smallStorage,
  tarStorages,
  tarTensors,
  tensor,
  torchLegacy,
  torchScript,
  torchTar,
  torchZip,
} from '../assemble/torch.ts';
import { call, dic, glo, obj, type Py, pairs, red, tup } from '../assemble/values.ts';
import { xz } from '../assemble/xz.ts';
import { zip } from '../assemble/zip.ts';
import { type Case, ordinary } from '../case.ts';

const scaler = (): Py =>
  obj(
    'sklearn.preprocessing._data.StandardScaler',
    dic({
      with_mean: true,
      mean_: wrapped('f8', [3]),
      scale_: wrapped('f8', [3]),
      n_features_in_: 3,
      _sklearn_version: '1.2.1',
    }),
  );
const joblib = (): Bytes => pickle(scaler(), 4);
const stored = { 0: smallStorage() };
const legacyStored = { 0: { bytes: smallStorage(), item: 4 } };

// A storage whose first bytes are those of a pickle: weights may be anything.
const likePickle = (): Bytes => join(u8(0x80, 2), '}q', u8(0), '(X', noise(4090));
const big = (shape: readonly number[]): Py => ordered({ weight: tensor({ key: '0', shape }) });

const trainingArguments = (): Py =>
  obj(
    'transformers.training_args.TrainingArguments',
    dic({
      output_dir: 'out',
      learning_rate: 5e-5,
      evaluation_strategy: call('transformers.trainer_utils.IntervalStrategy', 'epoch'),
      lr_scheduler_type: call('transformers.trainer_utils.SchedulerType', 'linear'),
      hub_strategy: call('transformers.trainer_utils.HubStrategy', 'every_save'),
      optim: call('transformers.training_args.OptimizerNames', 'adamw_torch'),
      device: call('torch.device', 'cuda', 0),
      report_to: ['tensorboard'],
    }),
  );

const TWO = 'numpy._core';
const scalar = (core: string, code: string, width: number): Py =>
  call(`${core}.multiarray.scalar`, dtype(code), noise(width));

/** Containers as their libraries write them. */
export const CONTAINERS: readonly Case[] = [
  ...ordinary('ordinary/torch-files', 'torch', [
    [
      'legacy',
      'a legacy torch file',
      'model.pth',
      () => torchLegacy({ data: pickle(smallState(true), 2), storages: legacyStored }),
    ],
    [
      'legacy-empty',
      'a legacy torch file without storages',
      'meta.pt',
      () => torchLegacy({ data: pickle(dic({ epoch: 1 }), 2) }),
    ],
    [
      'legacy-like-pickle',
      'a legacy torch file whose weights look like a pickle',
      'model.pth',
      () =>
        torchLegacy({
          data: pickle(ordered({ weight: tensor({ key: '0', shape: [1024], legacy: true }) }), 2),
          storages: { 0: { bytes: likePickle().slice(0, 4096), item: 4 } },
        }),
    ],
    ['tar', 'a torch tar', 'model.pt', () => torchTar(pickle(dic({ epoch: 1 }), 2))],
    [
      'tar-tensor',
      'a torch tar with a tensor whose numbers look like a pickle',
      'model.pth.tar',
      () => torchTar(pickle(dic({ epoch: 1 }), 2), tarStorages(likePickle().slice(0, 4096)), tarTensors()),
    ],
    [
      'script',
      'a TorchScript archive',
      'model.pt',
      () =>
        torchScript(
          pickle(obj('__torch__.Net', dic({ training: false, weight: tensor({ key: '0', shape: [2, 2] }) })), 2),
          'class Net(Module):\n  __parameters__ = ["weight", ]\n  weight : Tensor\n  training : bool\n  def forward(self: __torch__.Net, x: Tensor) -> Tensor:\n    return torch.add(x, self.weight)\n',
          stored,
        ),
    ],
    [
      'like-pickle',
      'a storage that starts like a pickle',
      'pytorch_model.bin',
      () => torchZip(pickle(big([1024]), 2), { 0: likePickle().slice(0, 4096) }),
    ],
    [
      'like-zip',
      'a storage that starts like a zip',
      'pytorch_model.bin',
      () => torchZip(pickle(big([256]), 2), { 0: join('PK', u8(3, 4), noise(1020)) }),
    ],
    [
      'ones',
      'a storage of the same byte over and over',
      'pytorch_model.bin',
      () => torchZip(pickle(big([256]), 2), { 0: repeat(u8(0x28), 1024) }),
    ],
    [
      'zeros',
      'a storage of zeros',
      'pytorch_model.bin',
      () => torchZip(pickle(big([256]), 2), { 0: new Uint8Array(1024) }),
    ],
    [
      'large',
      'a storage of a megabyte',
      'pytorch_model.bin',
      () => torchZip(pickle(big([512, 512]), 2), { 0: noise(1024 * 1024) }),
    ],
    [
      'many',
      'two hundred layers',
      'pytorch_model.bin',
      () =>
        torchZip(
          pickle(
            ordered(
              Object.fromEntries(
                Array.from({ length: 200 }, (_, at) => [`layers.${at}.weight`, tensor({ key: `${at}`, shape: [4] })]),
              ),
            ),
            2,
          ),
          Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}`, noise(16, at + 1)])),
        ),
    ],
    [
      'byteorder',
      'an archive with the order of bytes and its id',
      'model.pt',
      () =>
        torchZip(pickle(smallState(), 2), stored, [
          { name: 'archive/byteorder', bytes: utf8('little'), align: 64 },
          { name: 'archive/.data/serialization_id', bytes: utf8('0636067578019236724300000000000000000000') },
        ]),
    ],
    [
      'named-root',
      'an archive that is named for its file',
      'model.pt',
      () => torchZip(pickle(smallState(), 2), stored, [], 'model_best'),
    ],
    [
      'long-root',
      'an archive whose list has entries of the size of its zip64 end',
      'model.pt',
      () => torchZip(pickle(smallState(), 2), stored, [], 'checkpoint-0021-final'),
    ],
    [
      'training-arguments',
      'arguments of a training run',
      'training_args.bin',
      () => torchZip(pickle(trainingArguments(), 2)),
    ],
    [
      'numpy-2',
      'arrays and scalars of numpy 2',
      'stats.pt',
      () => torchZip(pickle(dic({ a: ndarray('f8', [2], noise(16), TWO), b: scalar(TWO, 'f8', 8) }), 2)),
    ],
  ]),
  ...ordinary('ordinary/joblib', 'joblib', [
    ['plain', 'a scaler with inline arrays', 'scaler.joblib', joblib],
    ['zlib', 'packed with zlib', 'scaler.joblib', () => zlib(joblib())],
    ['zfile', 'packed as joblib packed before 0.10', 'scaler.pkl.z', () => zfile(joblib())],
    ['gzip', 'packed with gzip', 'scaler.joblib.gz', () => gzip(joblib())],
    ['bz2', 'packed with bzip2', 'scaler.joblib.bz2', () => bzip2(joblib())],
    ['xz', 'packed with xz', 'scaler.joblib.xz', () => xz(joblib())],
    ['lzma', 'packed with lzma', 'scaler.joblib.lzma', () => lzma(joblib())],
    ['lz4', 'packed with lz4', 'scaler.joblib.lz4', () => lz4(joblib())],
    ['zstd', 'a pickle packed with zstd', 'scaler.pkl.zst', () => zstd(pickle(dic({ a: 1 }), 4))],
    [
      'objects',
      'an inline array of objects',
      'names.joblib',
      () => pickle(dic({ a: wrapped('O8', [2], pickle(ndarray('O8', [2], ['x', null]), 2)), b: 1 }), 4),
    ],
    [
      'old',
      'an array without padding',
      'old.joblib',
      () => pickle(dic({ a: wrapped('f4', [9], noise(36), false), b: 1 }), 3),
    ],
    [
      'like-pickle',
      'an array whose bytes look like a pickle',
      'a.joblib',
      () => pickle(dic({ a: wrapped('u1', [4096], likePickle().slice(0, 4096)), b: 1 }), 4),
    ],
    [
      'many',
      'a hundred arrays',
      'a.joblib',
      () =>
        pickle(
          Array.from({ length: 100 }, (_, at) => wrapped('f4', [at + 1])),
          4,
        ),
    ],
  ]),
  ...ordinary('ordinary/npy', 'numpy', [
    ['floats', 'an array of floats', 'a.npy', () => npy()],
    ['matrix', 'a matrix by columns', 'a.npy', () => npy({ shape: [3, 4], fortran: true })],
    ['record', 'records', 'a.npy', () => npy({ descr: "[('a', '<f4'), ('b', '<i4')]", shape: [2], bytes: noise(16) })],
    ['text', 'texts', 'a.npy', () => npy({ descr: "'<U3'", shape: [2], bytes: new Uint8Array(24) })],
    ['version-2', 'the second version of the format', 'a.npy', () => npy({ version: 2 })],
    ['scalar', 'an array without sides', 'a.npy', () => npy({ shape: [], bytes: noise(4) })],
    ['empty', 'an empty array', 'a.npy', () => npy({ shape: [0], bytes: u8() })],
    ['npz', 'two arrays', 'a.npz', () => npz({ 'a.npy': npy(), 'b.npy': npy({ shape: [2, 2] }) })],
    ['npz-deflated', 'two deflated arrays', 'a.npz', () => npz({ 'a.npy': npy(), 'b.npy': npy({ shape: [2, 2] }) }, 8)],
    [
      'like-pickle',
      'an array whose bytes look like a pickle',
      'a.npy',
      () => npy({ descr: "'|u1'", shape: [4096], bytes: likePickle().slice(0, 4096) }),
    ],
  ]),
  ...ordinary('ordinary/safetensors', 'safetensors', [
    ['one', 'one weight', 'model.safetensors', () => safetensors({ weight: FOUR_FLOATS })],
    [
      'metadata',
      'metadata and a weight',
      'model.safetensors',
      () => safetensors({ __metadata__: { format: 'pt', note: 'never call os.system' }, weight: FOUR_FLOATS }),
    ],
    ['empty', 'no weights', 'model.safetensors', () => safetensors({}, u8())],
    [
      'many',
      'weights of several types',
      'model.safetensors',
      () =>
        safetensors(
          {
            a: { dtype: 'F16', shape: [4], data_offsets: [0, 8] },
            b: { dtype: 'BF16', shape: [2, 2], data_offsets: [8, 16] },
            c: { dtype: 'I64', shape: [], data_offsets: [16, 24] },
          },
          noise(24),
        ),
    ],
    [
      'like-pickle',
      'weights that look like a pickle',
      'model.safetensors',
      () => safetensors({ a: { dtype: 'U8', shape: [4096], data_offsets: [0, 4096] } }, likePickle().slice(0, 4096)),
    ],
  ]),
  ...ordinary('ordinary/archives', 'tar and zip', [
    [
      'nemo',
      'a checkpoint of NeMo',
      'model.nemo',
      () =>
        tar([
          { name: './model_config.yaml', bytes: 'name: x\n' },
          { name: './model_weights.ckpt', bytes: torchZip(pickle(smallState(), 2), stored) },
        ]),
    ],
    [
      'nemo-gz',
      'the same, packed',
      'model.nemo',
      () =>
        gzip(
          tar([
            { name: './model_config.yaml', bytes: 'name: x\n' },
            { name: './model_weights.ckpt', bytes: torchZip(pickle(smallState(), 2), stored) },
          ]),
        ),
    ],
    [
      'zip',
      'a zip of a pickle and a text',
      'model.zip',
      () =>
        zip([
          { name: 'model.pkl', bytes: pickle(dic({ a: 1 }), 4), method: 8 },
          { name: 'readme.txt', bytes: utf8('hello'), method: 8 },
        ]),
    ],
    ['tar-pickle', 'a tar with a pickle', 'model.tar', () => tar([{ name: 'a.pkl', bytes: pickle(dic({ a: 1 }), 4) }])],
  ]),
  ...ordinary('ordinary/shapes', 'Python itself', [
    [
      'two-pickles',
      'two pickles one after the other',
      'a.pkl',
      () => join(pickle(dic({ a: 1 }), 4), pickle([1, 2], 4)),
    ],
    [
      'vocabulary',
      'a vocabulary of twenty thousand words',
      'vocab.pkl',
      () => pickle(pairs(...Array.from({ length: 20_000 }, (_, at): [Py, Py] => [`word-${at}`, at])), 4),
    ],
    [
      'tuples',
      'ten thousand tuples',
      'pairs.pkl',
      () =>
        pickle(
          Array.from({ length: 10_000 }, (_, at) => tup(at, at + 1)),
          4,
        ),
    ],
    [
      'nested',
      'lists five hundred deep',
      'deep.pkl',
      () =>
        pickle(
          Array.from({ length: 500 }).reduce<Py>((inner) => [inner], 1),
          4,
        ),
    ],
    ['long-text', 'a text of a megabyte', 'text.pkl', () => pickle('lorem ipsum '.repeat(87_382), 4)],
    [
      'ordered-dict',
      'an ordered dict of protocol 0',
      'a.pkl',
      () => pickle(red(glo('collections.OrderedDict'), tup([['a', 1]])), 0),
    ],
  ]),
];
