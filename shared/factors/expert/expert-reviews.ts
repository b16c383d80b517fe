import type { ExpertReview } from '../../facts/imported.ts';
import { count } from '../../text/wording.ts';
import { defineFactor, type Evidence } from '../factor.ts';
import { AGED, OTHER_REVISION, UNDECIDED, weighReviews } from '../review-weight.ts';

const [[FULL], , [GONE]] = AGED;

export default defineFactor({
  id: 'expert-reviews',
  title: 'Reviews by experts you trust',
  category: 'expert',
  weight: 10,
  since: '1.2.0',
  evidence: 'expert',
  needs: ['reviews'],
  docs: {
    why: 'Someone who tried it with care sees what no count tells.',
    how: `Reviews that you import, signed with a key that you listed, the newest of each key. A review is worth half its verdict and half the mean of its rubric. It counts in full for ${FULL} days and less until it is gone after ${GONE}; of another revision it counts ${OTHER_REVISION * 100} %. ${UNDECIDED} undecided voice is added, so that one opinion is never all. Without reviews the score is what it is, and coverage lower. The rule is ours.`,
    fix: null,
  },
  evaluate({ reviews, today }) {
    const { score, weighed } = weighReviews(reviews, today);
    if (weighed.length === 0) return { unknown: 'Not known: none of the imported reviews is of this model' };
    const evidence = weighed.map(({ review, weight }) => evidenceOf(review, weight));
    if (score === null) return { unknown: `Not known: its reviews are older than ${GONE} days` };
    const told = weighed.filter(({ weight }) => weight > 0);
    const others = told.filter(({ review }) => !review.current).length;
    const ratings = told.slice(0, 3).map(({ review }) => `${review.author}: ${WORDS[review.rating]}`);
    const note = others > 0 ? `; ${others === told.length ? 'all' : others} of another revision` : '';
    return { score, summary: `${count(told.length, 'review')} (${ratings.join(', ')}${note})`, evidence };
  },
});

const WORDS = {
  recommended: 'recommended',
  'with-reservations': 'with reservations',
  'not-recommended': 'not recommended',
} as const;

function evidenceOf(review: ExpertReview, weight: number): Evidence {
  const { author, role, affiliation, date, rating, rubric, revision, current, summary, key } = review;
  const who = affiliation === null ? role : `${role}, ${affiliation}`;
  return {
    label: `${author} (${who})`,
    value: `${date}: ${WORDS[rating]}; rubric ${rubric.name} ${rubric.version} ${Math.round(100 * rubric.score)} of 100; of ${current ? 'this' : 'another'} revision (${revision.slice(0, 7)}); counts ${Math.round(100 * weight)} %; key ${key}. ${summary}`,
  };
}
