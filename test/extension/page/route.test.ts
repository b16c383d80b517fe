import { describe, expect, it } from 'vitest';
import { modelOfLink, routeOf } from '../../../extension/page/route.ts';

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
