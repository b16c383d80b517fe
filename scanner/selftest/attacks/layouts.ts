import type { Bytes } from '#scanner/inspect/byte-source';
import { join, noise, u64, utf8 } from '../assemble/bytes.ts';
import { gzip, zfile, zlib } from '../assemble/deflate.ts';
import { wrapped } from '../assemble/joblib.ts';
import { npy, npz } from '../assemble/numpy.ts';
import * as op from '../assemble/opcodes.ts';
import { sevenZip } from '../assemble/others.ts';
import { opcodes, pickle } from '../assemble/pickler.ts';
import { FOUR_FLOATS, safetensors } from '../assemble/safetensors.ts';
import {
  amid,
  smallState,
  smallStorage,
  tarStorages,
  tarTensors,
  torchLegacy,
  torchScript,
  torchTar,
  torchZip,
} from '../assemble/torch.ts';
import { dic, glo, obj, tup } from '../assemble/values.ts';
import { xz } from '../assemble/xz.ts';
import { attacks, type Case } from '../case.ts';
import { CALL, CODE, PAYLOAD } from '../payload.ts';

const BARE = pickle(PAYLOAD, 2);
const GOOD = pickle(smallState(true), 2);
const GOOD_SCRIPT = pickle(dic({ training: false }), 2);
const forward = (line: string): string =>
  `class Net(Module):\n  def forward(self, x: Tensor) -> Tensor:\n    _0 = ${line}\n    return x\n`;
const STORAGE = { 0: { bytes: smallStorage(), item: 4 } };
const ENDINGS = [
  'bin',
  'pt',
  'pth',
  'ckpt',
  'dat',
  'data',
  'txt',
  'json',
  'h5',
  'onnx',
  'png',
  'model',
  'safetensors',
  'md',
];

/** Layouts of torch, joblib and numpy, and names that promise something else. */
export const LAYOUT_ATTACKS: readonly Case[] = [
  ...attacks('legacy', [
    [
      'magic',
      'the magic number is computed by a call',
      'GHSA-97f8-7cmv-76j2',
      'a.pt',
      () => torchLegacy({ magic: opcodes(CALL, op.pop, op.binInt1(1)), data: GOOD, storages: STORAGE }),
    ],
    [
      'protocol',
      'the protocol number is computed by a call',
      'GHSA-97f8-7cmv-76j2',
      'a.pt',
      () => torchLegacy({ protocol: BARE, data: GOOD, storages: STORAGE }),
    ],
    [
      'system',
      'the system description is computed by a call',
      'GHSA-97f8-7cmv-76j2',
      'a.pt',
      () => torchLegacy({ system: BARE, data: GOOD, storages: STORAGE }),
    ],
    [
      'keys',
      'the list of storages is computed by a call',
      'Haruyama 2026',
      'a.pt',
      () => torchLegacy({ data: GOOD, keys: BARE }),
    ],
    [
      'sixth',
      'a sixth pickle',
      'Haruyama 2026',
      'a.pt',
      () => torchLegacy({ data: GOOD, storages: STORAGE, tail: BARE }),
    ],
    [
      'seventh',
      'a seventh pickle',
      'Haruyama 2026',
      'a.pt',
      () => torchLegacy({ data: GOOD, storages: STORAGE, tail: join(pickle(1, 2), BARE) }),
    ],
    [
      'no-storages',
      'a sixth pickle where there are no storages',
      'Haruyama 2026',
      'a.pt',
      () => torchLegacy({ data: pickle(dic({ a: 1 }), 2), tail: BARE }),
    ],
  ]),
  ...attacks('joblib', [
    [
      'behind-array',
      'a call behind two inline arrays',
      'joblib layout',
      'a.joblib',
      () => pickle(dic({ a: wrapped('f8', [100]), b: wrapped('i4', [3, 3]), c: PAYLOAD }), 4),
    ],
    [
      'behind-array-old',
      'a call behind an array without padding',
      'joblib layout',
      'a.joblib',
      () => pickle(dic({ a: wrapped('f4', [9], noise(36), false), c: PAYLOAD }), 3),
    ],
    [
      'object-array',
      'an inline array of objects, which is a pickle',
      'joblib layout',
      'a.joblib',
      () => pickle(dic({ a: wrapped('O8', [1], BARE), b: 1 }), 4),
    ],
    [
      'behind-object-array',
      'a call behind an inline array of objects',
      'joblib layout',
      'a.joblib',
      () => pickle(dic({ a: wrapped('O8', [1], pickle(['x'], 2)), c: PAYLOAD }), 4),
    ],
    ['zfile', 'packed as joblib packed before 0.10', 'joblib layout', 'a.pkl.z', () => zfile(BARE)],
    ['twice', 'packed twice', 'joblib layout', 'a.joblib', () => gzip(zlib(BARE))],
    [
      'second-member',
      'a second gzip member',
      'joblib layout',
      'a.joblib.gz',
      () => join(gzip(BARE.subarray(0, 8)), gzip(BARE.subarray(8))),
    ],
    ['xz-twice', 'xz within gzip', 'joblib layout', 'a.pkl', () => gzip(xz(BARE))],
    [
      'behind-padding',
      'a pickle behind zeros',
      'joblib layout',
      'a.joblib',
      () => join(pickle(dic({ a: 1 }), 4), new Uint8Array(64), BARE),
      'warned',
    ],
  ]),
  ...attacks('numpy', [
    ['object', 'an array of objects', 'CVE-2019-6446', 'a.npy', () => npy({ descr: "'|O'", shape: [1], bytes: BARE })],
    [
      'object-endian',
      'an array of objects, spelled otherwise',
      'CVE-2019-6446',
      'a.npy',
      () => npy({ descr: "'O'", shape: [1], bytes: BARE }),
    ],
    [
      'structured',
      'a record with a field of objects',
      'CVE-2019-6446',
      'a.npy',
      () => npy({ descr: "[('a', '<f4'), ('b', '|O')]", shape: [1], bytes: BARE }),
    ],
    [
      'structured-nested',
      'a record within a record with a field of objects',
      'CVE-2019-6446',
      'a.npy',
      () => npy({ descr: "[('a', [('b', '|O')])]", shape: [1], bytes: BARE }),
    ],
    [
      'version-2',
      'the second version of the format',
      'CVE-2019-6446',
      'a.npy',
      () => npy({ descr: "'|O'", shape: [1], version: 2, bytes: BARE }),
    ],
    [
      'version-3',
      'the third version of the format',
      'CVE-2019-6446',
      'a.npy',
      () => npy({ descr: "'|O'", shape: [1], version: 3, bytes: BARE }),
    ],
    ['raw-pickle', 'a bare pickle that is named npy', 'CVE-2019-6446', 'a.npy', () => BARE],
    ['npz-no-npy', 'a bare pickle within npz', 'CVE-2019-6446', 'a.npz', () => npz({ 'a.npy': npy(), b: BARE })],
    [
      'npz-object',
      'an array of objects within npz',
      'CVE-2019-6446',
      'a.npz',
      () => npz({ 'a.npy': npy({ descr: "'|O'", shape: [1], bytes: BARE }) }, 8),
    ],
  ]),
  ...attacks('torch', [
    [
      'tar-entry',
      'what describes a storage of a torch tar calls',
      'Haruyama 21',
      'a.pt',
      () =>
        torchTar(
          pickle(dic({}), 2),
          tarStorages(noise(4_000), pickle(tup('7', PAYLOAD, glo('torch.FloatStorage')), 2)),
          tarTensors(),
        ),
    ],
    ['tar-storages', 'the storages of a torch tar call', 'Haruyama 21', 'a.pt', () => torchTar(pickle(1, 2), BARE)],
    [
      'tar-tensors',
      'the tensors of a torch tar call',
      'Haruyama 21',
      'a.pt',
      () => torchTar(pickle(1, 2), pickle(1, 2), join(pickle(1, 2), BARE)),
    ],
    [
      'script-constants',
      'a call in the pickle of a TorchScript archive',
      'CVE-2022-45907',
      'a.pt',
      () => torchScript(BARE, 'class Net(Module):\n  pass\n'),
    ],
    [
      'script-reads',
      'code of TorchScript that maps a file of the machine',
      'operators of TorchScript that reach files',
      'a.pt',
      () => torchScript(GOOD_SCRIPT, forward('torch.from_file("/inert", False, 8)')),
    ],
    [
      'script-writes',
      'code of TorchScript that writes a file',
      'operators of TorchScript that reach files',
      'a.pt',
      () => torchScript(GOOD_SCRIPT, forward('ops.aten.save(x, "/inert")')),
    ],
    [
      'zip-in-storage',
      'a torch zip in place of a storage',
      'CVE-2025-1889',
      'a.pt',
      () => torchZip(pickle(smallState(), 2), { 0: smallStorage(), 9: torchZip(pickle(amid(PAYLOAD), 2)) }),
    ],
  ]),
  ...attacks('name', [
    ...ENDINGS.map((ending): [string, string, string, string, () => Bytes] => [
      ending,
      `a pickle that is named .${ending}`,
      'CVE-2025-10155',
      `model.${ending}`,
      () => BARE,
    ]),
    ['none', 'a pickle without an ending', 'CVE-2025-10155', 'model', () => BARE],
    [
      'bin-zip',
      'a torch zip that is named .bin',
      'CVE-2025-10155',
      'model.bin',
      () => torchZip(pickle(amid(PAYLOAD), 2), { 0: smallStorage() }),
    ],
    [
      'pkl-zip',
      'a torch zip that is named .pkl',
      'CVE-2025-10155',
      'model.pkl',
      () => torchZip(pickle(amid(PAYLOAD), 2), { 0: smallStorage() }),
    ],
  ]),
  ...attacks('other', [
    ['seven-zip', 'a 7z archive in place of a torch file', 'nullifAI', 'a.pt', () => sevenZip(), 'warned'],
    [
      'safetensors-tail',
      'a pickle behind the tensors',
      'polyglot',
      'model.safetensors',
      () => join(safetensors({ weight: FOUR_FLOATS }), BARE),
      'warned',
    ],
    [
      'safetensors-zip',
      'a zip behind the tensors',
      'polyglot',
      'model.safetensors',
      () => join(safetensors({ weight: FOUR_FLOATS }), torchZip(pickle(PAYLOAD, 2))),
      'warned',
    ],
    [
      'safetensors-length',
      'a header longer than the file',
      'header limits',
      'model.safetensors',
      () => safetensors({ weight: FOUR_FLOATS }, noise(16), 10_000),
      'warned',
    ],
    [
      'safetensors-overlap',
      'two tensors in the same bytes',
      'header limits',
      'model.safetensors',
      () => safetensors({ a: FOUR_FLOATS, b: FOUR_FLOATS }),
      'warned',
    ],
    [
      'safetensors-outside',
      'a tensor outside the file',
      'header limits',
      'model.safetensors',
      () => safetensors({ a: { ...FOUR_FLOATS, shape: [4, 4], data_offsets: [0, 64] } }),
      'warned',
    ],
    [
      'bomb',
      'a gzip stream within gzip streams, ten deep',
      'decompression bomb',
      'a.joblib.gz',
      () => Array.from({ length: 10 }).reduce<Bytes>((inner) => gzip(inner), BARE),
      'warned',
    ],
    [
      'graph-layer',
      'a layer on graphs that names code in the place of a module, which runs when it is restored',
      'templates of PyTorch Geometric',
      'a.pkl',
      () =>
        pickle(
          obj(
            'torch_geometric.nn.conv.gcn_conv.GCNConv',
            dic({
              inspector: obj('torch_geometric.inspector.Inspector', dic({ _modules: [`os import name\n${CODE}\n#`] })),
              fuse: false,
            }),
          ),
          4,
        ),
      'warned',
    ],
    [
      'transformer-embeddings',
      'embeddings that fetch the model of their state with the code that it brings',
      'trust_remote_code',
      'a.pkl',
      () =>
        pickle(
          obj(
            'flair.embeddings.token.TransformerWordEmbeddings',
            dic({ base_model_name: 'someone/inert', transformers_model_kwargs: dic({ trust_remote_code: true }) }),
          ),
          4,
        ),
      'warned',
    ],
    [
      'truncated',
      'a torch zip that lost its end',
      'truncated download',
      'a.pt',
      () => torchZip(pickle(amid(PAYLOAD), 2), { 0: smallStorage() }).subarray(0, -40),
      'warned',
    ],
    [
      'html',
      'a page in place of a pickle',
      'truncated download',
      'a.pt',
      () => utf8('<!doctype html><title>Not found</title>'),
      'warned',
    ],
    [
      'length',
      'a pickle that states a length of nine exabytes',
      'huge lengths',
      'a.pkl',
      () => join(op.proto(4), new Uint8Array([0x8d]), u64(1n << 62n), 'x'),
      'warned',
    ],
  ]),
];
