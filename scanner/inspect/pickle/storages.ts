/** A storage of torch that a pickle refers to by its key. */
export interface Storage {
  /** The class that the pickle names, such as `FloatStorage`. */
  readonly type: string;
  /** Bytes of an element; null for a type that is not known. */
  readonly elementSize: number | null;
  readonly elements: number;
}

const SIZES: Readonly<Record<string, number>> = {
  DoubleStorage: 8,
  FloatStorage: 4,
  HalfStorage: 2,
  BFloat16Storage: 2,
  LongStorage: 8,
  IntStorage: 4,
  ShortStorage: 2,
  CharStorage: 1,
  ByteStorage: 1,
  BoolStorage: 1,
  ComplexDoubleStorage: 16,
  ComplexFloatStorage: 8,
  QUInt8Storage: 1,
  QInt8Storage: 1,
  QInt32Storage: 4,
  QUInt4x2Storage: 1,
  QUInt2x4Storage: 1,
  UntypedStorage: 1,
  _UntypedStorage: 1,
};

/** Bytes of an element of a storage class; null for one that is not known. */
export const elementSizeOf = (type: string): number | null => SIZES[type] ?? null;

/** Storages by key: of one that is referred to with different sizes, the largest. */
export type Storages = Map<string, Storage>;

/** More than any model has. */
const MOST = 100_000;

/** Whether there are so many that further ones are not followed. */
export const isFull = (storages: Storages): boolean => storages.size >= MOST;

/** Notes a storage; whether it is a new one. */
export function noteStorage(storages: Storages, key: string, storage: Storage): boolean {
  const known = storages.get(key);
  if (known ? known.elements < storage.elements : storages.size < MOST) storages.set(key, storage);
  return known === undefined && storages.size < MOST;
}
