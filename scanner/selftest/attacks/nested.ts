import type { Bytes } from '#scanner/inspect/byte-source';
import { base64, hex, join, latin1 } from '../assemble/bytes.ts';
import { bzip2 } from '../assemble/bzip2.ts';
import { gzip, zlib } from '../assemble/deflate.ts';
import { lzma } from '../assemble/lzma.ts';
import { npy } from '../assemble/numpy.ts';
import { pickle } from '../assemble/pickler.ts';
import { smallState, smallStorage, torchZip } from '../assemble/torch.ts';
import { call, dic, glo, type Py, red, tup } from '../assemble/values.ts';
import { attacks, type Case } from '../case.ts';
import { CODE, ECHO, PAYLOAD } from '../payload.ts';

const INNER = pickle(PAYLOAD, 2);
const four =
  (value: Py): (() => Bytes) =>
  () =>
    pickle(value, 4);

/** Pickles, encodings and bytecode within the constants of a pickle. */
export const NESTED_ATTACKS: readonly Case[] = attacks('nested', [
  ['pickle-loads', 'pickle.loads of a pickle', 'Haruyama 3', 'a.pkl', four(call('pickle.loads', INNER))],
  ['_pickle-loads', '_pickle.loads of a pickle', 'Haruyama 3', 'a.pkl', four(call('_pickle.loads', INNER))],
  ['dill-loads', 'dill.loads of a pickle', 'Haruyama 3', 'a.pkl', four(call('dill.loads', INNER))],
  [
    'storage',
    'torch.storage._load_from_bytes of a bad torch zip',
    'Haruyama 4',
    'a.pkl',
    () => pickle(call('torch.storage._load_from_bytes', torchZip(pickle(PAYLOAD, 2), { 0: smallStorage() })), 4),
  ],
  [
    'storage-pickle',
    'torch.storage._load_from_bytes of a bare pickle',
    'Haruyama 4',
    'a.pkl',
    four(call('torch.storage._load_from_bytes', INNER)),
  ],
  [
    'joblib-load',
    'joblib.load of a stream in memory',
    'Haruyama 4',
    'a.pkl',
    four(call('joblib.load', call('_io.BytesIO', INNER))),
  ],
  [
    'numpy-load',
    'numpy.load of an array of objects',
    'Haruyama 4',
    'a.pkl',
    () =>
      pickle(call('numpy.load', call('_io.BytesIO', npy({ descr: "'|O'", shape: [1], bytes: INNER })), null, true), 4),
  ],
  [
    'exec-base64',
    'exec of what base64 decodes',
    'decode and run',
    'a.pkl',
    four(call('builtins.exec', call('base64.b64decode', base64(join(CODE))))),
  ],
  [
    'exec-zlib',
    'exec of what zlib unpacks',
    'decode and run',
    'a.pkl',
    () => pickle(call('builtins.exec', call('zlib.decompress', zlib(join(CODE)))), 4),
  ],
  [
    'exec-bz2',
    'exec of what bz2 unpacks',
    'decode and run',
    'a.pkl',
    () => pickle(call('builtins.exec', call('bz2.decompress', bzip2(join(CODE)))), 4),
  ],
  [
    'exec-lzma',
    'exec of what lzma unpacks',
    'decode and run',
    'a.pkl',
    () => pickle(call('builtins.exec', call('lzma.decompress', lzma(join(CODE)))), 4),
  ],
  [
    'exec-codecs',
    'exec of what codecs decodes',
    'decode and run',
    'a.pkl',
    four(call('builtins.exec', call('codecs.decode', 'cevag("vareg")', 'rot13'))),
  ],
  [
    'loads-base64-zlib',
    'loads of what base64 and zlib unpack',
    'decode and run',
    'a.pkl',
    () => pickle(call('pickle.loads', call('zlib.decompress', call('base64.b64decode', base64(zlib(INNER))))), 4),
  ],
  [
    'loads-gzip',
    'loads of what gzip unpacks',
    'decode and run',
    'a.pkl',
    () => pickle(call('pickle.loads', call('gzip.decompress', gzip(INNER))), 4),
  ],
  [
    'marshal',
    'a function made of marshalled bytecode',
    'Haruyama 14',
    'a.pkl',
    four(red(call('types.FunctionType', call('marshal.loads', hex('e300000000000000')), dic({})), tup())),
  ],
  [
    'code-type',
    'CodeType made from its parts',
    'Haruyama 13',
    'a.pkl',
    four(
      call(
        'types.CodeType',
        0,
        0,
        0,
        0,
        1,
        67,
        hex('6400 5300'),
        tup(null),
        tup(),
        tup(),
        'inert',
        'inert',
        1,
        hex(''),
      ),
    ),
  ],
  [
    'dill-code',
    'a function as dill writes it',
    'Haruyama 15',
    'a.pkl',
    four(
      call(
        'dill._dill._create_function',
        call('dill._dill._create_code', 0, 0, 0, 0, 1, 67, hex('64005300'), tup(null)),
        dic({}),
      ),
    ),
  ],
  [
    'cloudpickle-function',
    'a function as cloudpickle writes it',
    'GHSA-9m3x-qqw2-h32h',
    'a.pkl',
    four(
      call(
        'cloudpickle.cloudpickle._make_function',
        call('cloudpickle.cloudpickle._builtin_type', 'CodeType'),
        dic({}),
        null,
        null,
        null,
      ),
    ),
  ],
  [
    'methodcaller-code',
    '__code__ by methodcaller',
    'Haruyama 13',
    'a.pkl',
    four(red(call('operator.methodcaller', '__code__'), tup(glo('copy.copy')))),
  ],
  [
    'attrgetter',
    'system by attrgetter',
    'GHSA-955r',
    'a.pkl',
    four(red(call('operator.attrgetter', 'system'), tup(call('importlib.import_module', 'os')))),
  ],
  [
    'getattr-chain',
    'a chain of getattr from a harmless class',
    'Haruyama 18',
    'a.pkl',
    four(call('builtins.getattr', call('builtins.getattr', glo('builtins.dict'), '__base__'), '__subclasses__')),
  ],
  [
    'read-eval',
    'eval of what a file holds',
    'Haruyama 2026',
    'a.pkl',
    four(call('builtins.eval', call('pathlib:Path.read_text', call('pathlib.PosixPath', 'inert.txt')))),
  ],
  [
    'reduce-of-reduce',
    'the result of a call is called',
    'Haruyama 2026',
    'a.pkl',
    four(red(call('pkgutil.resolve_name', 'os:system'), tup(ECHO))),
  ],
  [
    'partial-called',
    'a partial of exec is called',
    'Haruyama 2026',
    'a.pkl',
    four(red(call('functools.partial', glo('builtins.exec')), tup(CODE))),
  ],
  [
    'in-state-dict',
    'loads within a state dict of a torch zip',
    'Haruyama 3',
    'pytorch_model.bin',
    () => torchZip(pickle([smallState(), call('pickle.loads', INNER)], 2), { 0: smallStorage() }),
  ],
  [
    'loads-latin1',
    'loads of bytes that are spelled as text',
    'Haruyama 3',
    'a.pkl',
    () => pickle(call('pickle.loads', latin1("cos\nsystem\n(S'echo inert'\ntR.")), 2),
  ],
]);
