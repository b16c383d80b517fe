import { daysBetween } from '../../facts/days.ts';
import { nameOf } from '../../names/model-id.ts';
import { namesakeOf } from '../../names/namesake.ts';
import { hubUrl } from '../../text/hub-url.ts';
import { count } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

/** Ours: the recorded impersonators' accounts were hours to days old; a month leaves room for slower ones. */
const FRESH_DAYS = 30;

// Names of conversions follow from the base model's: two people who quantize it honestly choose the same.
const CONVERTED = /gguf|awq|gptq|exl[23]|mlx|bnb|onnx|nvfp4|mxfp[48]|fp[48]|int[48]|[2-8]-?bits?\b|\bw[48]a\d+/i;

export default defineFactor({
  id: 'fresh-namesake',
  title: 'Known name, fresh account',
  category: 'security',
  weight: 12,
  since: '1.0.0',
  evidence: 'inspection',
  needs: ['id', 'owner', 'lineage'],
  docs: {
    why: 'The malicious copies of recent years were put up by accounts made the same week.',
    how: 'Counts only where a popular model of another owner has the same name and the account is younger than 30 days. A conversion that names its base is not suspected: its name follows from the base.',
    fix: 'Choose a name of your own until the account is known.',
  },
  evaluate({ id, owner, lineage, today }) {
    const original = namesakeOf(id);
    if (original === null) return { notApplicable: 'No popular model of another owner has this name' };
    if (CONVERTED.test(nameOf(id)) && lineage.models.length > 0)
      return { notApplicable: `Named like ${original}, and says what it was converted from` };
    const age = owner.createdAt === null ? null : daysBetween(owner.createdAt, today);
    if (age === null) return { unknown: 'The age of the account is not known' };
    if (age >= FRESH_DAYS) return { notApplicable: `The account is ${count(age, 'day')} old` };
    const evidence = [{ label: 'Known model of this name', value: original, url: hubUrl(original) }];
    const summary = `Named like ${original}, by an account ${count(age, 'day')} old`;
    return { score: 0, summary, evidence, ceiling: 'impersonation' };
  },
});
