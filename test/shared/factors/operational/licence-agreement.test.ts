import { expect, it } from 'vitest';
import licenceAgreement from '#shared/factors/operational/licence-agreement';
import { ask, metadata, repository } from '../ask.ts';

const own = (...ids: string[]) => metadata({ licence: { ids, name: null, link: null } });
const from = (...licences: string[]) => ({ ancestors: [{ id: 'lab/base', exists: true, licences }] });

it('F1-18 a licence freer than that of the base is a finding', () => {
  expect(ask(licenceAgreement, { ...own('apache-2.0'), ...from('cc-by-nc-4.0') })).toMatchObject({
    score: 0,
    summary: 'Declared freer than lab/base',
    evidence: [{ label: 'lab/base', value: 'cc-by-nc-4.0' }, { value: 'apache-2.0' }],
  });
});

it('an equal or stricter licence agrees', () => {
  for (const id of ['cc-by-nc-4.0', 'cc-by-nc-sa-4.0'])
    expect(ask(licenceAgreement, { ...own(id), ...from('cc-by-nc-4.0') }).score).toBe(1);
});

it('code under stricter terms than the weights is shown, not judged', () => {
  const both = { ...own('mit'), ...from('mit'), ...repository({ licence: 'AGPL-3.0' }) };
  expect(ask(licenceAgreement, both)).toMatchObject({
    score: 1,
    evidence: [expect.anything(), { label: 'example-lab/plain-model', value: 'agpl-3.0' }],
  });
  expect(ask(licenceAgreement, { ...own('mit'), ...repository({ licence: 'AGPL-3.0' }) }).status).toBe(
    'not-applicable',
  );
});

it('what nobody could name accuses nobody', () => {
  for (const nameless of ['other', 'unknown', 'NOASSERTION'])
    expect(
      ask(licenceAgreement, { ...own('mit'), ...from(nameless), ...repository({ licence: nameless }) }).status,
    ).toBe('not-applicable');
  expect(ask(licenceAgreement, { ...own(), ...from('mit') }).status).toBe('not-applicable');
  expect(ask(licenceAgreement, { ...own('other'), ...from('mit') }).status).toBe('not-applicable');
});
