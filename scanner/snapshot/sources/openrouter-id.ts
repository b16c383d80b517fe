import type { Subject } from '../source.ts';

/** A model of the list by the words before and after its slash; variants such as `:free` are the same model. */
export function subjectOf(id: string, repository: string | null): Subject {
  const [maker = '', name = ''] = id.replace(/:[a-z]+$/, '').split('/');
  return { name, maker, repository };
}
