import { defineCommand } from './command.ts';
import { HISTORY } from './history-file.ts';
import { format, SHOW } from './options.ts';

/** `assay review`: checks and keeps signed reviews of experts. */
export const reviewCommand = defineCommand({
  usage: [
    'assay review verify FILE [--trust FILE]  [options]',
    'assay review import FILE --trust FILE [--history FILE]  [options]',
    'assay review list [model] --trust FILE [--history FILE]  [options]',
    'assay review text FILE',
  ],
  about:
    'Checks reviews that experts signed: their shape, date, key and signature, and whether you listed the key. Imports those that pass into a folder beside the history, where they are checked anew whenever they are read.',
  options: [
    { name: 'trust', value: 'FILE', help: 'Keys you trust: one a line in base64, then perhaps the author’s name.' },
    { name: 'history', value: 'FILE', help: `The history to keep them beside, in FILE.reviews (default: ${HISTORY}).` },
    format(['table', 'json']),
    ...SHOW,
  ],
  notes: [
    'For authors: text prints the bytes of a review that its signature is over. Sign them with Ed25519 and put the signature in base64 into the field "signature".',
    'A file holds one review or an array. No key is trusted unless you list it, and reviews without a trusted key are never imported. What they weigh: docs/imports.md; assay scan --trust FILE counts those that were imported.',
    'Exit codes: 1 when a review is invalid, else 2 when a key is not trusted or nothing was found, else 0. 64: wrong usage. 74: a file could not be read or written.',
  ],
  async run(input, io) {
    const { runReview } = await import('./review/run.ts');
    return runReview(input, io);
  },
});
