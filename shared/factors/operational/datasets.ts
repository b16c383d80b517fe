import { some } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'datasets',
  title: 'Training data named',
  category: 'operational',
  weight: 6,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['metadata', 'tags', 'lineage'],
  docs: {
    why: 'What a model learned from decides what it can be trusted with.',
    how: 'Data sets that the card declares. A quantization was trained on nothing of its own and is not asked.',
    fix: 'List the data sets in the front matter of the model card.',
  },
  evaluate({ metadata, tags, lineage }) {
    if (lineage.relation === 'quantized') return { notApplicable: 'A quantization: its base model was trained' };
    const tagged = tags.filter((tag) => tag.startsWith('dataset:')).map((tag) => tag.slice('dataset:'.length));
    const named = [...new Set([...metadata.datasets, ...tagged])];
    return named.length === 0
      ? { score: 0, summary: 'No training data is named' }
      : { score: 1, summary: `Trained on ${some(named)}` };
  },
});
