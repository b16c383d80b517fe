import { headings } from '../../facts/card-text.ts';
import { defineFactor } from '../factor.ts';

const TOPICS = [
  { title: 'Training', pattern: /\b(pre-?)?train(ing|ed)?\b|corpus|dataset|训练|数据集/i },
  { title: 'Fine-tuning', pattern: /fine-?tun|post-?train|instruction.?tun|distillation|adapt(er|ation)|微调|后训练/i },
  {
    title: 'Alignment',
    pattern: /alignment|rlhf|\bdpo\b|safety|responsib|\bbias|ethic|limitation|\brisk|对齐|安全|局限/i,
  },
];

export default defineFactor({
  id: 'training-details',
  title: 'Training described',
  category: 'operational',
  weight: 8,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['card', 'lineage'],
  docs: {
    why: 'How a model was trained, tuned and aligned tells what it can be trusted with.',
    how: 'A third each for sections on training data or procedure, on fine-tuning, and on alignment or safety. A quantization is not asked.',
    fix: 'Describe training data, fine-tuning and alignment in sections of their own.',
  },
  evaluate({ card, lineage }) {
    if (lineage.relation === 'quantized') return { notApplicable: 'A quantization: its base model was trained' };
    if (!card.exists) return { score: 0, summary: 'There is no model card' };
    const found = TOPICS.map(({ title, pattern }) => ({
      title,
      heading: headings(card.text).find((heading) => pattern.test(heading)),
    }));
    const told = found.filter(({ heading }) => heading !== undefined);
    const evidence = told.map(({ title, heading }) => ({ label: title, value: heading ?? '' }));
    const missing = found.filter(({ heading }) => heading === undefined).map(({ title }) => title.toLowerCase());
    const summary =
      told.length === 0
        ? 'No section on training, fine-tuning or alignment'
        : `Sections on ${told.map(({ title }) => title.toLowerCase()).join(', ')}${missing.length > 0 ? `; none on ${missing.join(', ')}` : ''}`;
    return { score: told.length / TOPICS.length, summary, evidence };
  },
});
