import { headings } from '../../facts/card-text.ts';
import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: the Hub's empty template is 5,000 characters of placeholders, a good card needs some thousands of its own.
const LENGTH: Curve = [
  [0, 0],
  [300, 0.3],
  [3_000, 1],
];
const TOPICS = [
  { title: 'purpose', pattern: /intro|overview|descri|about|summary|detail|highlight|intended|uses?\b|what is/i },
  { title: 'use', pattern: /usage|how to|quick ?start|getting started|example|inference|install|run\b|deploy/i },
  { title: 'limits', pattern: /limit|bias|risk|out-of-scope|caveat|safety|ethic|disclaimer/i },
];

export default defineFactor({
  id: 'documentation',
  title: 'Model card',
  category: 'operational',
  weight: 10,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['card'],
  docs: {
    why: 'A card that says what the model is for, how to use it and where it fails prevents most misuse.',
    how: 'A third for length, two thirds for sections on purpose, use and limits.',
    fix: 'Write sections on intended use, how to use it, and limitations.',
  },
  evaluate({ card }) {
    if (!card.exists) return { score: 0, summary: 'There is no model card' };
    const titles = headings(card.text);
    const told = TOPICS.filter(({ pattern }) => titles.some((heading) => pattern.test(heading))).map(
      ({ title }) => title,
    );
    const score = onLogCurve(LENGTH, card.text.length) / 3 + (2 / 3) * (told.length / TOPICS.length);
    const summary = `${count(card.text.length, 'character')}, ${told.length > 0 ? `with sections on ${told.join(', ')}` : 'without sections on purpose, use or limits'}`;
    return { score, summary };
  },
});
