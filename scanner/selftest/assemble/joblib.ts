import type { Bytes } from '#scanner/inspect/byte-source';
import { join, noise, u8 } from './bytes.ts';
import { dic, glo, obj, type Py, red, trailed, tup } from './values.ts';

/** numpy's dtype as pickles hold it; `code` such as `f8`, `O8`. */
export function dtype(code: string): Py {
  const order = code[0] === 'O' || code.endsWith('1') ? '|' : '<';
  const flags = code[0] === 'O' ? 63 : 0;
  return red(glo('numpy.dtype'), tup(code, false, true), { state: tup(3, order, null, null, null, -1, -1, flags) });
}

/** An array as plain pickles hold it, under the module that numpy 1 or numpy 2 names. */
export const ndarray = (code: string, shape: readonly number[], data: Py, core = 'numpy.core'): Py =>
  red(glo(`${core}.multiarray._reconstruct`), tup(glo('numpy.ndarray'), tup(0), join('b')), {
    state: tup(1, tup(...shape), dtype(code), false, data),
  });

/** An array as joblib writes it: a wrapper in the pickle, padding, then the raw bytes. */
export function wrapped(code: string, shape: readonly number[], bytes?: Bytes, aligned = true): Py {
  const object = code[0] === 'O';
  const size = shape.reduce((product, side) => product * side, 1) * Number(code.slice(1));
  const wrapper = obj(
    'joblib.numpy_pickle.NumpyArrayWrapper',
    dic({
      subclass: glo('numpy.ndarray'),
      shape: tup(...shape),
      order: 'C',
      dtype: dtype(code),
      allow_mmap: !object,
      ...(aligned ? { numpy_array_alignment_bytes: 16 } : {}),
    }),
  );
  const body = bytes ?? noise(size);
  return trailed(wrapper, (offset) => (object || !aligned ? body : join(padding(offset), body)));
}

function padding(offset: number): Bytes {
  const fill = 16 - ((offset + 1) % 16);
  return join(u8(fill), new Uint8Array(fill).fill(0xff));
}
