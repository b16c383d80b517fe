import { licenceKind, tellsTerms } from '../../facts/licence-kinds.ts';
import { some } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'licence-agreement',
  title: 'Licence agrees with its sources',
  category: 'operational',
  weight: 8,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['metadata', 'ancestors', 'repository'],
  docs: {
    why: 'A derivative cannot be freer than its base, and code and weights under different terms confuse everyone.',
    how: 'The declared licence beside those of the base models; that of the code repository is shown for comparison.',
    fix: 'Declare the licence of the base model, or explain the difference in the card.',
  },
  evaluate({ metadata, ancestors, repository }) {
    const own = metadata.licence.ids.filter(
      (id) => tellsTerms(id) || (id === 'other' && metadata.licence.name !== null),
    );
    const others = ancestors
      .flatMap(({ id, licences }) => licences.map((licence) => ({ from: id, licence })))
      .filter(({ licence }) => tellsTerms(licence));
    if (own.length === 0 || others.length === 0) return { notApplicable: 'Nothing to compare the licence with' };
    const freest = Math.max(...own.map((id) => licenceKind(id, metadata.licence.name).score));
    const stricter = others.filter(({ licence }) => licenceKind(licence, null).score < freest);
    // Code and weights may lawfully differ, so the licence of the code is shown and not judged.
    const code = repository?.licence ? [{ from: repository.fullName, licence: repository.licence.toLowerCase() }] : [];
    const evidence = [...others.slice(0, 5), ...code].map(({ from, licence }) => ({ label: from, value: licence }));
    if (stricter.length > 0)
      return { score: 0, summary: `Declared freer than ${some(stricter.map(({ from }) => from))}`, evidence };
    return { score: 1, summary: 'No stricter licence among its sources', evidence };
  },
});
