import type { InspectionFinding } from '../../facts/inspection.ts';
import type { FileInspection } from '../../facts/inspections.ts';
import { type Format, formatOf } from '../../files/formats.ts';
import { bytes, count, thousands } from '../../text/wording.ts';
import type { Evidence, Opinion } from '../factor.ts';
import { defineFactor } from '../factor.ts';

// Ours. The order is the documents': what would run, what is only imported, what could run, what cannot.
const SCORE = {
  calls: 0, // critical: loading it acts at once
  imports: 0.1, // high: it names what harms, and one more step uses it
  unfamiliar: 0.35, // nobody has looked at what it names
  vetted: 0.85, // the format runs what it says, and it says nothing harmful
  inert: 1, // nothing in it can run
} as const;

const NOT_READ = 'Not known: no file was read yet. Its Files tab reads them, and so does `assay scan --inspect`';

/** Formats, by content, that no loader executes. */
const INERT: ReadonlySet<string> = new Set(['safetensors', 'safetensors-index', 'npy']);

// Pickles that only training loads are weights in all but name, and archives hold either.
const holdsWeights = ({ id, weights }: Format): boolean => weights || id === 'training-state' || id === 'archive';

const dangerous = ({ inspection }: FileInspection): readonly InspectionFinding[] =>
  inspection.findings.filter(({ severity }) => severity === 'dangerous');

const calls = (read: FileInspection): boolean => dangerous(read).some(({ call }) => call !== undefined);

function evidenceOf({ path, inspection }: FileInspection): Evidence[] {
  const telling = inspection.findings.filter(({ severity }) => severity === 'dangerous' || severity === 'caution');
  return telling.slice(0, 5).map((finding) => ({ label: path, value: said(finding) }));
}

const said = ({ message, call, global, offset, where, advisory }: InspectionFinding): string =>
  [
    call !== undefined ? `would call ${call}` : global !== undefined ? `imports ${global}` : message,
    ...(offset === null ? [] : [`at byte ${thousands(offset)}${where === '' ? '' : ` of ${where}`}`]),
    ...(advisory === undefined ? [] : [`(${advisory})`]),
  ].join(' ');

function warn(gravest: readonly FileInspection[], what: string, score: number): Opinion {
  return {
    score,
    summary: `${count(gravest.length, 'file')} ${what}`,
    evidence: gravest.slice(0, 20).flatMap(evidenceOf),
    ceiling: score > SCORE.imports ? 'suspicious-file' : 'dangerous-file',
  };
}

/** All read: what was proved of each. */
function settle(read: readonly FileInspection[]): Opinion {
  const running = read.filter(({ inspection }) => !INERT.has(inspection.format));
  const evidence = read.slice(0, 20).map(({ path, inspection }) => ({
    label: path,
    value: `${INERT.has(inspection.format) ? 'numbers only, nothing that runs' : 'names only what is known to be harmless'}; ${bytes(inspection.bytesRead)} read`,
  }));
  if (running.length === 0)
    return { score: SCORE.inert, summary: `${count(read.length, 'file')} read: nothing in them can run`, evidence };
  const summary = `${count(read.length, 'file')} read: ${count(running.length, 'file')} of a format that can run code, and nothing harmful in ${running.length === 1 ? 'it' : 'them'}`;
  return { score: SCORE.vetted, summary, evidence };
}

export default defineFactor({
  id: 'file-contents',
  title: 'What the files would run',
  category: 'security',
  weight: 30,
  since: '1.1.0',
  voluntary: true,
  evidence: 'inspection',
  needs: ['files'],
  wants: ['inspections'],
  docs: {
    why: 'A name only promises a format; the bytes say what loading the file does.',
    how: 'The gravest thing that reading the files showed, told apart: would call something dangerous, imports it, names what nobody has looked at, could run code but says nothing harmful, cannot run anything. Unknown, and out of the score, until every file of weights was read to its end; a danger counts at once.',
    fix: 'Remove what runs code, or publish the weights as safetensors.',
  },
  evaluate({ files, inspections }) {
    if (!inspections) return { unknown: NOT_READ };
    const own = new Set(files.map(({ path }) => path));
    const read = inspections.filter(({ path }) => own.has(path));
    const calling = read.filter(calls);
    if (calling.length > 0) return warn(calling, 'would run something dangerous when loaded', SCORE.calls);
    const harmful = read.filter((each) => each.inspection.verdict === 'dangerous');
    if (harmful.length > 0) return warn(harmful, 'found dangerous by what it holds', SCORE.imports);
    const odd = read.filter(({ inspection }) => inspection.verdict === 'caution');
    if (odd.length > 0) return warn(odd, 'with names that nobody has vetted', SCORE.unfamiliar);
    const telling = files.filter(({ path }) => holdsWeights(formatOf(path)));
    if (telling.length === 0) return { notApplicable: 'There are no files of weights' };
    const clean = new Map(
      read.filter(({ inspection }) => inspection.verdict === 'no-issues-found').map((each) => [each.path, each]),
    );
    const settled = telling.flatMap(({ path }) => clean.get(path) ?? []);
    if (settled.length < telling.length)
      return {
        unknown: `Not known: ${thousands(telling.length - settled.length)} of ${count(telling.length, 'file')} of weights not read to the end`,
      };
    return settle(settled);
  },
});
