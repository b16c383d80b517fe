import { daysBetween } from '../../facts/days.ts';
import { namesakeOf } from '../../names/namesake.ts';
import { hubUrl } from '../../text/hub-url.ts';
import { count } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

/** Ours: the recorded impersonators' accounts were hours to days old; a month leaves room for slower ones. */
const FRESH_DAYS = 30;

export default defineFactor({
  id: 'fresh-namesake',
  title: 'Known name, fresh account',
  category: 'security',
  weight: 12,
  since: '1.0.0',
  evidence: 'inspection',
  needs: ['id', 'owner'],
  docs: {
    why: 'The malicious copies of recent years were put up by accounts made the same week.',
    how: 'Counts only where a popular model of another owner has the same name and the account is younger than 30 days.',
    fix: 'Choose a name of your own until the account is known.',
  },
  evaluate({ id, owner, today }) {
    const original = namesakeOf(id);
    if (original === null) return { notApplicable: 'No popular model of another owner has this name' };
    const age = owner.createdAt === null ? null : daysBetween(owner.createdAt, today);
    if (age === null) return { unknown: 'The age of the account is not known' };
    if (age >= FRESH_DAYS) return { notApplicable: `The account is ${count(age, 'day')} old` };
    const evidence = [{ label: 'Known model of this name', value: original, url: hubUrl(original) }];
    const summary = `Named like ${original}, by an account ${count(age, 'day')} old`;
    return { score: 0, summary, evidence, ceiling: 'impersonation' };
  },
});
