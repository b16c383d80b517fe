import { namesakeOf } from '../../names/namesake.ts';
import { hubUrl } from '../../text/hub-url.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'namesake',
  title: 'Copies of a known name',
  category: 'security',
  weight: 8,
  since: '1.0.0',
  evidence: 'inspection',
  needs: ['id', 'lineage'],
  docs: {
    why: 'A malicious copy takes the name of a popular model and waits for the hurried.',
    how: 'Whether a popular model of another owner has the same name. Ports and mirrors are common, so it weighs only where the copy names no base.',
    fix: 'Name the original as the base model, or choose a name of your own.',
  },
  evaluate({ id, lineage }) {
    const original = namesakeOf(id);
    if (original === null) return { notApplicable: 'No popular model of another owner has this name' };
    if (lineage.models.some((base) => base.toLowerCase() === original.toLowerCase()))
      return { notApplicable: `Named like ${original}, which it names as its base` };
    const evidence = [{ label: 'Known model of this name', value: original, url: hubUrl(original) }];
    return { score: 0.6, summary: `Named like ${original}, which it does not name as its base`, evidence };
  },
});
