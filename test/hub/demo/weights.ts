import { concat, crc32, number } from './bytes.ts';

/** The beginning of a safetensors file and the size it would have with all its numbers. */
export function safetensors(dtype: 'F32' | 'BF16' | 'F16', shapes: { readonly [name: string]: readonly number[] }) {
  const width = dtype === 'F32' ? 4 : 2;
  let offset = 0;
  const header: { [name: string]: object } = { __metadata__: { format: 'pt' } };
  for (const [name, shape] of Object.entries(shapes)) {
    const length = shape.reduce((product, side) => product * side, width);
    header[name] = { dtype, shape, data_offsets: [offset, offset + length] };
    offset += length;
  }
  const text = JSON.stringify(header);
  const padded = text.padEnd(Math.ceil(text.length / 8) * 8);
  const content = concat(number(padded.length, 8), padded);
  return { content, size: content.length + offset, parameters: offset / width };
}

/** A pickle assembled from opcodes that calls `module.name(argument)` when it is loaded. */
export function callingPickle(module: string, name: string, argument: string): Uint8Array {
  const callable = concat('c', `${module}\n${name}\n`);
  const text = concat('X', number(argument.length, 4), argument);
  return concat(number(0x80, 1), number(2, 1), callable, text, number(0x85, 1), 'R.');
}

/** A pickle of the kind `torch.save` writes for an empty state dict. */
export function orderedDictPickle(): Uint8Array {
  return concat(number(0x80, 1), number(2, 1), 'ccollections\nOrderedDict\n', ')R.');
}

/** A zip with its members stored as they are, as `torch.save` makes it. */
export function zip(members: { readonly [path: string]: Uint8Array }): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of Object.entries(members)) {
    const sizes = concat(number(crc32(bytes), 4), number(bytes.length, 4), number(bytes.length, 4));
    const names = concat(number(path.length, 2), number(0, 2));
    const local = concat('PK\u0003\u0004', number(10, 2), number(0, 4), number(0, 4), sizes, names, path, bytes);
    const entry = concat('PK\u0001\u0002', number(10, 2), number(10, 2), number(0, 4), number(0, 4), sizes, names);
    directory.push(concat(entry, number(0, 2), number(0, 4), number(0, 4), number(offset, 4), path));
    locals.push(local);
    offset += local.length;
  }
  const central = concat(...directory);
  const count = number(directory.length, 2);
  const end = concat('PK\u0005\u0006', number(0, 4), count, count, number(central.length, 4), number(offset, 4));
  return concat(...locals, central, end, number(0, 2));
}

/** A PyTorch file whose pickle is the one given. */
export function torchFile(pickle: Uint8Array): Uint8Array {
  return zip({ 'archive/data.pkl': pickle, 'archive/version': concat('3\n') });
}

/** The beginning of a GGUF file that holds these text values and no tensors. */
export function gguf(values: { readonly [key: string]: string }): Uint8Array {
  const entries = Object.entries(values);
  const text = (value: string) => concat(number(Buffer.byteLength(value), 8), value);
  const pairs = entries.map(([key, value]) => concat(text(key), number(8, 4), text(value)));
  return concat('GGUF', number(3, 4), number(0, 8), number(entries.length, 8), ...pairs);
}

/**
 * A PyTorch file with a storage of so many zero bytes, which are never made: its size and what is not zero.
 */
export function sparseTorchFile(pickle: Uint8Array, storageBytes: number) {
  const members: readonly (readonly [path: string, bytes: Uint8Array, length: number])[] = [
    ['archive/data.pkl', pickle, pickle.length],
    ['archive/version', concat('3\n'), 2],
    ['archive/data/0', new Uint8Array(), storageBytes],
  ];
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes, length] of members) {
    const sizes = concat(number(crc32(bytes), 4), number(length, 4), number(length, 4));
    const names = concat(number(path.length, 2), number(0, 2));
    const local = concat('PK\u0003\u0004', number(10, 2), number(0, 4), number(0, 4), sizes, names, path, bytes);
    const entry = concat('PK\u0001\u0002', number(10, 2), number(10, 2), number(0, 4), number(0, 4), sizes, names);
    directory.push(concat(entry, number(0, 2), number(0, 4), number(0, 4), number(offset, 4), path));
    locals.push(local);
    offset += local.length - bytes.length + length;
  }
  const central = concat(...directory);
  const count = number(members.length, 2);
  const end = concat('PK\u0005\u0006', number(0, 4), count, count, number(central.length, 4), number(offset, 4));
  const tail = concat(central, end, number(0, 2));
  const pieces = [
    { at: 0, bytes: concat(...locals) },
    { at: offset, bytes: tail },
  ];
  return { size: offset + tail.length, pieces };
}
