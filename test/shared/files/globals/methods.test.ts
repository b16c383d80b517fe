import { describe, expect, it } from 'vitest';
import { judge } from '#shared/files/globals/judge';
import { global, made, text, tuple } from './values.ts';

const GETATTR = global('builtins', 'getattr');
const tier = (module: string, name: string, ...args: Parameters<typeof judge.call>[2]): string =>
  judge.call(module, name, args, 4).tier;

/** Methods of objects whose classes are vetted, and what each of them would do. */
const METHODS: readonly (readonly [module: string, type: string, method: string, does: string])[] = [
  ['pandas.core.frame', 'DataFrame', 'to_string', 'writes a file'],
  ['pandas.core.frame', 'DataFrame', 'to_csv', 'writes a file'],
  ['pandas.core.frame', 'DataFrame', 'query', 'evaluates text'],
  ['xarray.core.dataset', 'Dataset', 'to_netcdf', 'writes a file'],
  ['xarray.core.dataarray', 'DataArray', 'to_zarr', 'writes files'],
  ['PIL.Image', 'Image', 'show', 'runs a program'],
  ['pathlib', 'PosixPath', 'move_into', 'moves a file'],
  ['pathlib', 'PosixPath', 'copy_into', 'copies a file'],
  ['langchain_core.documents.base', 'Document', 'parse_raw', 'loads a pickle'],
  ['langchain_core.documents.base', 'Document', 'parse_file', 'loads a file'],
  ['torch_geometric.inspector', 'Inspector', 'eval_type', 'evaluates text'],
  ['numpy', 'ndarray', 'tofile', 'writes a file'],
];

describe('methods of what is vetted', () => {
  it.each(METHODS)('of %s.%s: %s, which %s', (module, type, method) => {
    const object = made(global(module, type));
    expect(judge.global(module, type, 4).tier).toBe('vetted');
    expect(tier('builtins', 'getattr', object, text(method))).toBe('dangerous');
    expect(tier('operator', 'attrgetter', text(method))).toBe('dangerous');
    expect(tier('operator', 'methodcaller', text(method))).toBe('dangerous');
    expect(tier('builtins', 'map', made(GETATTR, object, text(method)), tuple(text('a')))).toBe('dangerous');
    expect(tier('functools', 'partial', made(GETATTR, object, text(method)))).toBe('dangerous');
  });

  it('may be held where none of them is called for each of many', () => {
    const method = made(GETATTR, made(global('sklearn.linear_model._base', 'LinearRegression')), text('predict'));
    expect(tier('functools', 'partial', method)).toBe('vetted');
    expect(tier('builtins', 'map', method)).toBe('dangerous');
    expect(tier('builtins', 'map', made(GETATTR, global('builtins', 'str'), text('lower')))).toBe('vetted');
  });
});
