import { daysBetween } from '../../facts/days.ts';
import { namesakeOf } from '../../names/namesake.ts';
import { hubUrl } from '../../text/hub-url.ts';
import { count } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

/** Ours: the recorded impersonators' accounts were hours to days old; a month leaves room for slower ones. */
const FRESH_DAYS = 30;

export default defineFactor({
  id: 'namesake',
  title: 'Copies of a known name',
  category: 'security',
  weight: 8,
  since: '1.0.0',
  evidence: 'inspection',
  needs: ['id', 'lineage', 'owner'],
  docs: {
    why: 'A malicious copy takes the name of a popular model and waits for the hurried.',
    how: 'Whether a popular model of another owner has the same name. Ports and mirrors are common, so it weighs only where the copy names no base, and bounds the score only where the account is less than a month old.',
    fix: 'Name the original as the base model, or choose a name of your own.',
  },
  evaluate({ id, lineage, owner, today }) {
    const original = namesakeOf(id);
    if (original === null) return { notApplicable: 'No popular model of another owner has this name' };
    const evidence = [{ label: 'Known model of this name', value: original, url: hubUrl(original) }];
    const age = owner.createdAt === null ? null : daysBetween(owner.createdAt, today);
    if (age !== null && age < FRESH_DAYS)
      return {
        score: 0,
        summary: `Named like ${original}, by an account ${count(age, 'day')} old`,
        evidence,
        ceiling: 'impersonation',
      };
    if (lineage.models.some((base) => base.toLowerCase() === original.toLowerCase()))
      return { score: 1, summary: `Named like ${original}, which it names as its base`, evidence };
    return { score: 0.6, summary: `Named like ${original}, which it does not name as its base`, evidence };
  },
});
