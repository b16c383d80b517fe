import type { Inspection } from '../../facts/inspection.ts';
import { type Format, formatOf } from '../../files/formats.ts';
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

/**
 * The format of a file, by its name as long as nothing else is known. A file that calls itself safetensors and was read
 * as something else is taken for the worst: nobody would expect it.
 */
function formatFor(path: string, read: Inspection | undefined): Format {
  const named = formatOf(path);
  const belied = read !== undefined && (read.verdict === 'dangerous' || !NOTHING_ELSE.has(read.format));
  return named.id === 'safetensors' && belied ? BELIED : named;
}

/** Contents that do not belie the name: what was not recognised was not read either. */
const NOTHING_ELSE: ReadonlySet<string> = new Set(['safetensors', 'unknown']);

const BELIED: Format = { ...formatOf('model.pkl'), id: 'belied', title: 'Not safetensors, though named so' };

const isProved = (read: Inspection | undefined): boolean =>
  read?.format === 'safetensors' && read.verdict === 'no-issues-found';

export default defineFactor({
  id: 'safetensors',
  title: 'Format of the weights',
  category: 'security',
  weight: 28,
  since: '1.0.0',
  primary: true,
  evidence: 'inspection',
  needs: ['files'],
  wants: ['inspections'],
  docs: {
    why: 'Safetensors holds numbers and nothing else; a pickle runs what it says.',
    how: 'The safest and the riskiest format among the weight files. Names are read here; where a file was read by its bytes, a name that promises safetensors falsely counts as a pickle.',
    fix: 'Publish the weights as safetensors and remove the pickles.',
  },
  evaluate({ files, inspections = [] }) {
    const read = new Map(inspections.map(({ path, inspection }) => [path, inspection]));
    const weights = files.map(({ path }) => formatFor(path, read.get(path))).filter((format) => format.weights);
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
    const safetensors = files.filter(({ path }) => formatOf(path).id === 'safetensors');
    const proved = safe && safetensors.every(({ path }) => isProved(read.get(path)));
    const advice = safe && pickled ? ': ask for the safetensors' : '';
    return { score, summary: `${titles.join(', ')}${proved ? ', its headers read' : ''}${advice}` };
  },
});
