import { formatOf } from '../../files/formats.ts';
import { count } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

// Ours: only the order is the documents' (safetensors alone, then both, then pickle alone).
const SCORE = {
  safe: 1, // safetensors alone
  safeAndDoors: 0.95, // and formats with a door to code, which nobody has to use
  inert: 0.9, // other plain numbers, without a header that can be checked
  doors: 0.7, // GGUF, ONNX, Keras, …: inert weights, but a door to code
  both: 0.65, // a loader that prefers safetensors is safe, an older one unpickles
  pickle: 0.05, // loading runs the file
  unread: 0.1, // large files whose names tell nothing: little better than a pickle, as they may be one
} as const;

/** Formats that may hold anything. */
const HIDES: ReadonlySet<string> = new Set(['unknown', 'archive']);

/** Bytes from which a file of an unknown kind may hold weights; configurations and vocabularies are smaller. */
const LARGE = 10_000_000;

export default defineFactor({
  id: 'safetensors',
  title: 'Format of the weights',
  category: 'security',
  weight: 28,
  since: '1.0.0',
  primary: true,
  evidence: 'inspection',
  needs: ['files'],
  docs: {
    why: 'Safetensors holds numbers and nothing else; a pickle runs what it says.',
    how: 'The safest and the riskiest format among the weight files. Names are read here, contents by an inspection.',
    fix: 'Publish the weights as safetensors and remove the pickles.',
  },
  evaluate({ files }) {
    const weights = files.map(({ path }) => formatOf(path)).filter((format) => format.weights);
    const unread = files.filter(({ path, size }) => (size ?? 0) >= LARGE && HIDES.has(formatOf(path).id));
    if (weights.length === 0 && unread.length > 0)
      return {
        score: SCORE.unread,
        summary: `No weights of a known format, but ${count(unread.length, 'large file')} that may hold some`,
        evidence: unread.slice(0, 10).map(({ path }) => ({ label: formatOf(path).title, value: path })),
      };
    if (weights.length === 0) return { notApplicable: 'There are no weight files' };
    const titles = [...new Set(weights.map(({ title }) => title))];
    const safe = weights.some(({ id }) => id === 'safetensors');
    const pickled = weights.some(({ risk }) => risk === 'runs-code');
    const doors = weights.some(({ risk }) => risk === 'can-run-code');
    const score = safe
      ? pickled
        ? SCORE.both
        : doors
          ? SCORE.safeAndDoors
          : SCORE.safe
      : pickled
        ? SCORE.pickle
        : doors
          ? SCORE.doors
          : SCORE.inert;
    return { score, summary: `${titles.join(', ')}${safe && pickled ? ': ask for the safetensors' : ''}` };
  },
});
