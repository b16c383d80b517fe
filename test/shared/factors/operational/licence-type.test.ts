import { expect, it } from 'vitest';
import licenceType from '#shared/factors/operational/licence-type';
import { ask, metadata, rises, scores } from '../ask.ts';

const of = (...ids: string[]) => metadata({ licence: { ids, name: null, link: null } });

it('F1-19 the fewer uses the terms leave open, the lower the score', () => {
  const ids = ['cc-by-nc-4.0', 'other', 'llama3.1', 'openrail', 'gpl-3.0', 'apache-2.0'];
  const found = scores(licenceType, (id: string) => of(id), ids);
  expect(rises(found)).toBe(true);
  expect(new Set(found).size).toBe(ids.length);
});

it('of several licences the most restrictive counts', () => {
  expect(ask(licenceType, of('mit', 'cc-by-nc-4.0', 'apache-2.0')).summary).toBe('Not for commercial use');
});

it('does not apply where none is declared: that is the other factor’s matter', () => {
  expect(ask(licenceType, of()).status).toBe('not-applicable');
  expect(ask(licenceType, of('unknown')).status).toBe('not-applicable');
});

it('half a megabyte of one character is a licence of its own', () => {
  for (const piece of ['a', '-', 'nc', ' ', 'apache-', 'nvidia-', 'mit'])
    expect(ask(licenceType, of(piece.repeat(200_000))).status).toBe('scored');
});
