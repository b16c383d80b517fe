import { hubUrl } from '../../text/hub-url.ts';
import { some } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

const DERIVED_BY = {
  finetune: 'Fine-tuned from',
  adapter: 'Adapter for',
  merge: 'Merged from',
  quantized: 'Quantized from',
  base: 'Built on',
} as const;

/** Tags of derived models. */
const SIGNS: ReadonlySet<string> = new Set([
  'gguf',
  'lora',
  'peft',
  'adapter',
  'merge',
  'mergekit',
  'awq',
  'gptq',
  'exl2',
  'quantized',
  'finetuned',
  'fine-tuned',
  'dpo',
  'sft',
  'trl',
  'unsloth',
  'mlx',
  'generated_from_trainer',
]);

export default defineFactor({
  id: 'base-model',
  title: 'Base model',
  category: 'operational',
  weight: 5,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['lineage', 'tags'],
  docs: {
    why: 'A derivative inherits faults, licence and risks of its base.',
    how: 'For a model that shows signs of being derived: whether it names its base. An original model has none to name.',
    fix: 'Name the base model in the front matter of the model card.',
  },
  evaluate({ lineage, tags }) {
    const { models, relation } = lineage;
    if (models.length > 0) {
      const evidence = models.slice(0, 5).map((value) => ({ label: relation ?? 'Base', value, url: hubUrl(value) }));
      return { score: 1, summary: `${DERIVED_BY[relation ?? 'base']} ${some(models)}`, evidence };
    }
    const sign = tags.find((tag) => SIGNS.has(tag.toLowerCase()));
    if (sign === undefined) return { notApplicable: 'Shows no sign of being derived' };
    return { score: 0, summary: `Tagged ${sign}, yet names no base model` };
  },
});
