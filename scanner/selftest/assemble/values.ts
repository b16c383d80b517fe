import type { Bytes } from '#scanner/inspect/byte-source';

/** What a pickle is made of, as far as the self-test needs it. Numbers that are whole become `int`. */
export type Py =
  | null
  | boolean
  | number
  | bigint
  | string
  | Bytes
  | readonly Py[]
  | { readonly py: 'float'; readonly value: number }
  | { readonly py: 'tuple'; readonly items: readonly Py[] }
  | { readonly py: 'set'; readonly items: readonly Py[] }
  | { readonly py: 'frozenset'; readonly items: readonly Py[] }
  | { readonly py: 'dict'; readonly entries: readonly (readonly [Py, Py])[] }
  | { readonly py: 'global'; readonly module: string; readonly name: string }
  | Call
  | { readonly py: 'persistent'; readonly id: Py }
  /** Opcodes that leave one value, and bytes that follow it outside the pickle, as joblib's arrays do. */
  | { readonly py: 'raw'; readonly opcodes: Bytes }
  | { readonly py: 'trailed'; readonly value: Py; readonly trail: (offset: number) => Bytes };

/** An object made by a call, by `__new__` or by `__newobj_ex__`, and what is done to it then. */
export interface Call {
  readonly py: 'reduce' | 'newobj' | 'newobj-ex';
  readonly callee: Py;
  readonly args: Py;
  readonly named?: Py;
  readonly items?: readonly Py[];
  readonly entries?: readonly (readonly [Py, Py])[];
  readonly state?: Py;
}

/** What happens to an object after it is made, in pickle's order. */
export type After = Pick<Call, 'items' | 'entries' | 'state'>;

export const tup = (...items: readonly Py[]): Py => ({ py: 'tuple', items });
export const set = (...items: readonly Py[]): Py => ({ py: 'set', items });
export const frozen = (...items: readonly Py[]): Py => ({ py: 'frozenset', items });
export const flt = (value: number): Py => ({ py: 'float', value });
export const dic = (entries: Readonly<Record<string, Py>>): Py => ({ py: 'dict', entries: Object.entries(entries) });
export const pairs = (...entries: readonly (readonly [Py, Py])[]): Py => ({ py: 'dict', entries });

/** `module.name`; the last dot divides, unless a colon does. */
export function glo(path: string): Py {
  const at = path.includes(':') ? path.indexOf(':') : path.lastIndexOf('.');
  return { py: 'global', module: path.slice(0, at), name: path.slice(at + 1) };
}

/** `module.name(*args)` as REDUCE. */
export const call = (path: string, ...args: readonly Py[]): Py => red(glo(path), tup(...args));

/** REDUCE of anything callable, with what follows. */
export const red = (callee: Py, args: Py, after: After = {}): Py => ({ py: 'reduce', callee, args, ...after });

/** An instance made by NEWOBJ, with its state. */
export const obj = (path: string, state?: Py, after: After = {}): Py => ({
  py: 'newobj',
  callee: glo(path),
  args: tup(),
  ...after,
  ...(state === undefined ? {} : { state }),
});

export const persistent = (id: Py): Py => ({ py: 'persistent', id });
export const raw = (opcodes: Bytes): Py => ({ py: 'raw', opcodes });
export const trailed = (value: Py, trail: (offset: number) => Bytes): Py => ({ py: 'trailed', value, trail });
