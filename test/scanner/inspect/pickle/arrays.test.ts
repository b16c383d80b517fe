import { describe, expect, it } from 'vitest';
import { type Dtype, dtypeOf, setState } from '#scanner/inspect/pickle/dtypes';
import { elementSizeOf, noteStorage, type Storages } from '#scanner/inspect/pickle/storages';
import { reach } from '#scanner/inspect/pickle/tensors';
import type { Value } from '#shared/files/globals/judgement';
import { global, none, number, text, tuple, unknown } from './values.ts';

describe('a dtype of numpy', () => {
  const made = (argument: Value): Dtype | undefined => {
    const dtypes: Dtype[] = [];
    return dtypes[dtypeOf(dtypes, [argument])];
  };

  it.each<[Value, number]>([
    [text('f4'), 4],
    [text('<f8'), 8],
    [text('>i2'), 2],
    [text('|u1'), 1],
    [text('=c16'), 16],
    [text('?'), 1],
    [text('b'), 1],
    [text('e'), 2],
    [text('d'), 8],
    [text('D'), 16],
    [text('S12'), 12],
    [text('V7'), 7],
    [text('U3'), 12],
    [text('M8'), 8],
    [global('numpy', 'float32'), 4],
    [global('numpy', 'bool_'), 1],
  ])('%j has elements of %i bytes', (argument, size) => {
    expect(made(argument)).toEqual({ itemSize: size, hasObject: false });
  });

  it.each<[Value]>([[text('O')], [text('|O8')], [global('numpy', 'object_')]])('%j has objects', (argument) => {
    expect(made(argument)?.hasObject).toBe(true);
  });

  it.each<[Value]>([
    [text('x[]')],
    [text('')],
    [text('f4,f8')],
    [global('ml_dtypes', 'bfloat16')],
    [number(4)],
    [unknown],
  ])('%j has elements of no size that can be told', (argument) => {
    expect(made(argument)).toEqual({ itemSize: null, hasObject: false });
  });

  const state = (size: Value, flags: Value): Value =>
    tuple(number(3), text('<'), none, none, none, size, number(-1), flags);

  it('takes its size from its state where that names one', () => {
    const dtype: Dtype = { itemSize: 4, hasObject: false };
    setState(dtype, state(number(24), number(0)));
    expect(dtype).toEqual({ itemSize: 24, hasObject: false });
  });

  it.each([number(-1), none, unknown])('keeps its size where its state names none: %j', (size) => {
    const dtype: Dtype = { itemSize: 4, hasObject: false };
    setState(dtype, state(size, number(0)));
    expect(dtype.itemSize).toBe(4);
  });

  it.each([
    [0, false],
    [1, true],
    [63, true],
    [62, false],
  ])('has objects by the lowest of its flags: %i', (flags, hasObject) => {
    const dtype: Dtype = { itemSize: 4, hasObject: false };
    setState(dtype, state(number(8), number(flags)));
    expect(dtype.hasObject).toBe(hasObject);
  });

  it('never loses its objects again', () => {
    const dtype: Dtype = { itemSize: 8, hasObject: true };
    setState(dtype, state(number(8), number(0)));
    expect(dtype.hasObject).toBe(true);
  });

  it('is left alone by a state that is none', () => {
    expect(() => setState(undefined, state(number(1), number(0)))).not.toThrow();
    const dtype: Dtype = { itemSize: 4, hasObject: false };
    setState(dtype, none);
    expect(dtype.itemSize).toBe(4);
  });
});

describe('how far a tensor reaches into its storage', () => {
  it.each<[string, number, number[], number[], number]>([
    ['a single number', 0, [], [], 1],
    ['a row', 0, [10], [1], 10],
    ['a matrix', 0, [3, 4], [4, 1], 12],
    ['a matrix turned over', 0, [4, 3], [1, 4], 12],
    ['a part of it', 5, [2, 2], [4, 1], 11],
    ['one number seen many times', 7, [1000], [0], 8],
    ['nothing', 50, [3, 0], [1, 1], 0],
    ['backwards', 0, [3], [-2], 5],
    ['sides without strides', 0, [3, 9], [1], 3],
  ])('%s', (_, offset, sides, strides, reached) => {
    expect(reach(offset, sides, strides)).toBe(reached);
  });
});

describe('storages of torch', () => {
  it.each([
    ['FloatStorage', 4],
    ['BFloat16Storage', 2],
    ['ComplexDoubleStorage', 16],
    ['UntypedStorage', 1],
    ['QInt32Storage', 4],
  ])('%s has elements of %i bytes', (type, size) => {
    expect(elementSizeOf(type)).toBe(size);
  });

  it('of another type have elements of no size that can be told', () => {
    expect(elementSizeOf('SomeStorage')).toBeNull();
  });

  it('that are referred to with different sizes count as the largest', () => {
    const storages: Storages = new Map();
    for (const elements of [10, 30, 20]) noteStorage(storages, '0', { type: 'FloatStorage', elementSize: 4, elements });
    expect(storages.get('0')?.elements).toBe(30);
  });

  it('are not more than a hundred thousand', () => {
    const storages: Storages = new Map();
    const storage = { type: 'ByteStorage', elementSize: 1, elements: 1 };
    for (let key = 0; key <= 100_000; key++) noteStorage(storages, String(key), storage);
    expect(storages.size).toBe(100_000);
  });
});
