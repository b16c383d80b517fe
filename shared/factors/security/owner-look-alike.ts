import { lookAlikeOwner } from '../../names/look-alike.ts';
import { ownerOf } from '../../names/model-id.ts';
import { hubUrl } from '../../text/hub-url.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'owner-look-alike',
  title: 'Owner’s name',
  category: 'security',
  weight: 12,
  since: '1.0.0',
  evidence: 'inspection',
  needs: ['id'],
  docs: {
    why: 'Impersonators register an organization that reads like a known one.',
    how: 'The owner’s name beside those of the best known organizations: letters dropped, added, swapped or replaced by look-alikes.',
    fix: 'Rename the account, or ask for a correction if you are who you seem to be.',
  },
  evaluate({ id }) {
    const owner = ownerOf(id);
    if (owner === null) return { notApplicable: 'A legacy name without an owner' };
    const target = lookAlikeOwner(owner);
    // A clean name is no merit, so it adds nothing: only a look-alike counts.
    if (target === null) return { notApplicable: 'Resembles no well-known owner' };
    const evidence = [{ label: 'Resembles', value: target, url: hubUrl(target) }];
    return { score: 0, summary: `The owner’s name ${owner} resembles ${target}`, evidence, ceiling: 'impersonation' };
  },
});
