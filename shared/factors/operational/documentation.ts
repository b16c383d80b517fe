import { headings, ownText } from '../../facts/card-text.ts';
import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: a good card needs some thousands of characters of its own; the template's placeholders are not counted.
const LENGTH: Curve = [
  [0, 0],
  [300, 0.3],
  [3_000, 1],
];
const TOPICS = [
  {
    title: 'purpose',
    pattern:
      /intro|overview|descri|about|summary|details|highlight|(intended|direct|downstream) uses?\b|^uses?$|use cases?|what is|简介|介绍|概述|用途/i,
  },
  {
    title: 'use',
    pattern:
      /usage|how to|quick ?start|get(ting)? started|example|inference|install|\brun\b|deploy|使用|快速开始|示例|推理/i,
  },
  { title: 'limits', pattern: /limit|\bbias|\brisk|out-of-scope|caveat|safety|ethic|disclaimer|局限|限制|风险|偏见/i },
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
    how: 'A third for length, two thirds for sections on purpose, use and limits. What a template left to be filled does not count.',
    fix: 'Write sections on intended use, how to use it, and limitations.',
  },
  evaluate({ card }) {
    if (!card.exists) return { score: 0, summary: 'There is no model card' };
    const titles = headings(card.text);
    const { length } = ownText(card.text);
    const told = TOPICS.filter(({ pattern }) => titles.some((heading) => pattern.test(heading))).map(
      ({ title }) => title,
    );
    const score = onLogCurve(LENGTH, length) / 3 + (2 / 3) * (told.length / TOPICS.length);
    const summary = `${count(length, 'character')} of its own, ${told.length > 0 ? `with sections on ${told.join(', ')}` : 'without sections on purpose, use or limits'}`;
    return { score, summary };
  },
});
