import { describe, expect, it } from 'vitest';
import { filesOf, modelOfLink, routeOf, withoutPlace } from '../../../extension/page/route.ts';

const at = (path: string) => routeOf(new URL(`https://huggingface.co${path}`));

describe('routeOf', () => {
  it.each([
    ['/acme/anvil', { kind: 'model', id: 'acme/anvil' }],
    ['/acme/anvil/', { kind: 'model', id: 'acme/anvil' }],
    ['/acme/anvil/tree/main', { kind: 'model', id: 'acme/anvil' }],
    ['/acme/anvil/tree/v1.0/onnx', { kind: 'model', id: 'acme/anvil', revision: 'v1.0' }],
    ['/acme/anvil/blob/refs%2Fpr%2F1/a.py', { kind: 'model', id: 'acme/anvil', revision: 'refs/pr/1' }],
    ['/acme/anvil/blob/%E0%A4%A/a.py', { kind: 'model', id: 'acme/anvil' }],
    ['/acme/anvil/discussions/3', { kind: 'model', id: 'acme/anvil' }],
    ['/datasets/acme/anvil', { kind: 'other' }],
    ['/spaces/acme/anvil', { kind: 'other' }],
    ['/docs/hub', { kind: 'other' }],
    ['/collections/acme/some-123', { kind: 'other' }],
    ['/acme/..', { kind: 'list' }],
    ['/acme/%3Cimg%3E', { kind: 'other' }],
    ['/settings/profile', { kind: 'other' }],
  ])('%s', (path, route) => expect(at(path)).toMatchObject(route));

  it.each(['/', '/models', '/models?search=x', '/acme', '/acme/models'])('%s is a list', (path) =>
    expect(at(path).kind).toBe('list'),
  );
});

describe('modelOfLink', () => {
  it.each([
    ['/acme/anvil', 'acme/anvil'],
    ['https://huggingface.co/acme/anvil?hardware=a100', 'acme/anvil'],
    ['/datasets/acme/anvil', null],
    ['/spaces/acme', null],
    ['/acme', null],
    ['/acme/anvil/tree/main', null],
    ['https://elsewhere.example/acme/anvil', null],
    ['javascript:alert(1)', null],
    ['//[', null],
  ])('%s', (href, id) => expect(modelOfLink(href, 'https://huggingface.co/models')).toBe(id));
});

describe('filesOf', () => {
  it.each([
    ['/acme/anvil/tree/main', { page: 'tree', path: '' }],
    ['/acme/anvil/tree/main/', { page: 'tree', path: '' }],
    ['/acme/anvil/tree/main/a%20b/c', { page: 'tree', path: 'a b/c' }],
    ['/acme/anvil/blob/refs%2Fpr%2F1/x/y.bin', { page: 'blob', path: 'x/y.bin' }],
    ['/acme/anvil/blob/main', undefined],
    ['/acme/anvil/commits/main', undefined],
    ['/acme/anvil', undefined],
    ['/models', undefined],
  ])('%s shows the files at %j', (path, at) => {
    expect(filesOf(routeOf(new URL(`https://huggingface.co${path}`)))?.at).toEqual(at);
  });

  it('the badge is the same wherever among the files one is', () => {
    const of = (path: string) => withoutPlace(routeOf(new URL(`https://huggingface.co${path}`)));
    expect(of('/acme/anvil/tree/main/sub')).toEqual(of('/acme/anvil'));
    expect(of('/acme/anvil/tree/v2')).not.toEqual(of('/acme/anvil'));
  });
});
