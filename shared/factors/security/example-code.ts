import { codeBlocks } from '../../facts/card-text.ts';
import { count } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

// Ours, gravest first. The patterns are linear and look at one line at a time.
const RISKS = [
  {
    pattern:
      /\b(curl|wget|iwr|irm)\b[^\n|]{0,300}\|\s*(sudo\s+)?((ba|z|da)?sh|python3?|iex|invoke-expression)\b|\b(ba|z|da)?sh\s+(-c\s+)?["']?[<$]\(\s*(curl|wget)\b|\b(iex|invoke-expression)\b[\s"'$&(]{0,20}(irm|iwr|curl|new-object|invoke-)/i,
    score: 0,
    says: 'pipes a download into a shell',
  },
  {
    pattern: /weights_only\s*=\s*False|allow_pickle\s*=\s*True/,
    score: 0.2,
    says: 'switches off the safety of the loader',
  },
  { pattern: /trust_remote_code\s*=\s*True|--trust-remote-code/, score: 0.4, says: 'asks for trust_remote_code' },
];

export default defineFactor({
  id: 'example-code',
  title: 'Example code',
  category: 'security',
  weight: 5,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['card'],
  docs: {
    why: 'An example shows the safe way to load a model; a bad example teaches the unsafe one.',
    how: 'Code blocks of the card: whether there are any, and whether they ask for remote code, pipe a download into a shell or switch off a safety.',
    fix: 'Add a short example that loads the model without trust_remote_code.',
  },
  evaluate({ card }) {
    const blocks = codeBlocks(card.text);
    if (blocks.length === 0) return { score: 0.3, summary: 'No example code in the card' };
    const worst = RISKS.find(({ pattern }) => blocks.some((block) => pattern.test(block)));
    if (worst) return { score: worst.score, summary: `Example code ${worst.says}` };
    return { score: 1, summary: `${count(blocks.length, 'code example')} in the card` };
  },
});
