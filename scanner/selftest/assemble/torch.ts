import type { Bytes } from '#scanner/inspect/byte-source';
import { join, u64 } from './bytes.ts';
import * as op from './opcodes.ts';
import { pickle } from './pickler.ts';
import { tar } from './tar.ts';
import { call, dic, glo, type Py, pairs, persistent, red, tup } from './values.ts';
import { type Entry, weights, zip } from './zip.ts';

/** A type of elements: torch's storage class, and bytes per element. */
export const TYPES = {
  float: ['FloatStorage', 4],
  half: ['HalfStorage', 2],
  bfloat16: ['BFloat16Storage', 2],
  double: ['DoubleStorage', 8],
  long: ['LongStorage', 8],
  int: ['IntStorage', 4],
  byte: ['ByteStorage', 1],
  bool: ['BoolStorage', 1],
} as const;

/** Which storage a tensor lies in, and how. */
export interface Tensor {
  readonly key: string;
  readonly shape: readonly number[];
  readonly type?: keyof typeof TYPES;
  /** Elements of the storage, when more than the shape needs. */
  readonly count?: number;
  readonly offset?: number;
  readonly stride?: readonly number[];
  readonly legacy?: boolean;
}

const product = (sides: readonly number[]): number => sides.reduce((all, side) => all * side, 1);
const strides = (shape: readonly number[]): number[] => shape.map((_, at) => product(shape.slice(at + 1)));

/** An OrderedDict made as pickles of torch make it. */
export const ordered = (entries: Readonly<Record<string, Py>> = {}): Py =>
  red(glo('collections.OrderedDict'), tup(), { entries: Object.entries(entries) });

/** A tensor as `torch.save` writes it. */
export function tensor({ key, shape, type = 'float', count, offset = 0, stride, legacy }: Tensor): Py {
  const elements = count ?? product(shape);
  const [storage] = TYPES[type];
  const id = tup('storage', glo(`torch.${storage}`), key, 'cpu', elements, ...(legacy ? [null] : []));
  const layout = [tup(...shape), tup(...(stride ?? strides(shape)))];
  return call('torch._utils._rebuild_tensor_v2', persistent(id), offset, ...layout, false, ordered());
}

/** A torch zip: the pickle first, then its storages, each aligned to 64 bytes. */
export function torchZip(
  data: Bytes,
  storages: Readonly<Record<string, Bytes>> = {},
  more: readonly Entry[] = [],
  root = 'archive',
): Bytes {
  const entry = (name: string, bytes: Bytes): Entry => ({
    name: `${root}/${name}`,
    bytes,
    align: 64,
    descriptor: true,
  });
  const tensors = Object.entries(storages).map(([key, bytes]) => entry(`data/${key}`, bytes));
  return zip([entry('data.pkl', data), ...tensors, ...more, entry('version', join('3\n'))], { zip64: 'too' });
}

const MAGIC = op.long1(op.twosComplement(0x1950a86a20f9469cfc6cn));

/** The pickles and storages of a legacy torch file. */
export interface Legacy {
  readonly magic?: Bytes;
  readonly protocol?: Bytes;
  readonly system?: Bytes;
  readonly data: Bytes;
  readonly keys?: Bytes;
  /** Raw bytes of each storage by key, and the bytes of one element. */
  readonly storages?: Readonly<Record<string, { readonly bytes: Bytes; readonly item: number }>>;
  readonly tail?: Bytes;
}

/** The system's description in a legacy torch file. */
export const system = (): Bytes =>
  pickle(dic({ protocol_version: 1001, little_endian: true, type_sizes: dic({ short: 2, int: 4, long: 4 }) }), 2);

/** A torch file of before version 1.6: five pickles, then storages by the order of the keys. */
export function torchLegacy({ magic, protocol, system: own, data, keys, storages = {}, tail }: Legacy): Bytes {
  const start = [op.proto(2), magic ?? MAGIC, op.stop, protocol ?? pickle(1001, 2), own ?? system(), data];
  const raw = Object.values(storages).map(({ bytes, item }) => join(u64(bytes.length / item), bytes));
  return join(...start, keys ?? pickle(Object.keys(storages), 2), ...raw, tail ?? new Uint8Array());
}

/** A torch file of the first versions: a tar of four pickles. */
export const torchTar = (
  data: Bytes,
  storages: Bytes = join(pickle(0, 2), pickle([], 2)),
  tensors: Bytes = pickle(0, 2),
): Bytes =>
  tar([
    { name: 'sys_info', bytes: system() },
    { name: 'storages', bytes: storages },
    { name: 'tensors', bytes: tensors },
    { name: 'pickle', bytes: data },
  ]);

/** The storages of a torch tar: one of floats, and a list of none that are shared. `own`: the pickle of the one. */
export const tarStorages = (raw: Bytes, own: Bytes = pickle(tup('7', 'cpu', glo('torch.FloatStorage')), 2)): Bytes =>
  join(pickle(1, 2), own, u64(raw.length / 4), raw, pickle([], 2));

/** The tensors of a torch tar: one of a side of a thousand. `own`: its pickle. */
export const tarTensors = (own: Bytes = pickle(tup('8', '7', glo('torch.FloatTensor')), 2)): Bytes =>
  join(pickle(1, 2), own, u64(1), u64(1_000), u64(1), u64(0));

/** A TorchScript archive: code, its debug information, constants, and the module's pickle. */
export function torchScript(data: Bytes, code: string, storages: Readonly<Record<string, Bytes>> = {}): Bytes {
  const entry = (name: string, bytes: Bytes): Entry => ({ name: `model/${name}`, bytes, align: 64, descriptor: true });
  const debug = pickle(tup(tup(), tup(0, 1)), 2);
  return torchZip(
    data,
    storages,
    [
      entry('code/__torch__.py', join(code)),
      entry('code/__torch__.py.debug_pkl', debug),
      entry('constants.pkl', pickle(tup(), 2)),
    ],
    'model',
  );
}

/** A state dict of one weight of four floats in storage 0. */
export const smallState = (legacy = false): Py => ordered({ weight: tensor({ key: '0', shape: [2, 2], legacy }) });

/** The storage of `smallState`. */
export const smallStorage = (): Bytes => weights(16);

/** A dict with a good weight, so that the bad value hides among ordinary ones. */
export const amid = (value: Py, legacy = false): Py =>
  pairs(['epoch', 3], ['state_dict', smallState(legacy)], ['extra', value]);
