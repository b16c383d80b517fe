import { assessSet } from '#shared/capability/rq/assess-set';
import type { RqRecord } from '#shared/capability/rq/schema';
import { plain } from '#shared/text/plain';
import type { Input } from './command.ts';
import { toJson } from './escape-json.ts';
import { EXIT } from './exit-codes.ts';
import { harmless } from './harmless.ts';
import type { Io } from './io.ts';
import { createPaint, wantsColour } from './paint.ts';
import { type ReadRuns, readInputs, readRuns } from './rq-files.ts';
import { recordsIn } from './rq-snapshot.ts';
import { type Pen, runsTable, setTable } from './rq-table.ts';
import { refusing } from './snapshot-files.ts';
import { UsageError } from './usage-error.ts';

/** Runs `assay rq` and resolves to the exit code. */
export async function printRq(input: Input, io: Io): Promise<number> {
  const [inputs, runs, { words }] = [input.text('inputs'), input.text('runs'), input];
  if (words.length === 0 && inputs === undefined && runs === undefined)
    throw new UsageError('assay rq needs a model, --inputs FILE or --runs FILE.');
  if (words.length > 0 && inputs !== undefined)
    throw new UsageError('The inputs come from a snapshot or from --inputs: name models or the file, not both.');
  if (input.has('snapshot') && words.length === 0) throw new UsageError('--snapshot goes with models: which ones?');
  const measured = runs === undefined ? undefined : await readRuns(runs, io);
  const completed = (records: readonly RqRecord[]) => (measured ? [withRuns(records, measured)] : records);
  if (words.length > 0) {
    const file = input.text('snapshot');
    return refusing(file ?? 'the bundled snapshot', io, async () =>
      printSet(completed(await recordsIn(file, words, io)), words.length === 1, input, io),
    );
  }
  if (inputs === undefined) return measured ? printRuns(measured, input, io) : EXIT.usage;
  const { records, single } = await readInputs(inputs, io);
  return printSet(completed(records), single, input, io);
}

// Runs measured by the reader stand in for the stability that the file leaves out.
function withRuns(records: readonly RqRecord[], { model, cv, questions, days }: ReadRuns): RqRecord {
  const [record, ...more] = records;
  if (!record || more.length > 0) throw new UsageError('--runs are of one model: give that model alone.');
  if (model !== null && model.toLowerCase() !== record.model.toLowerCase())
    throw new UsageError(`The runs are of ${plain(model, 80)}, the inputs of ${plain(record.model, 80)}.`);
  const given = record.inputs.stability;
  if (given !== undefined && !('absent' in given))
    throw new UsageError('The inputs give stability already: leave it out there, or leave --runs out.');
  const stability = { value: cv, source: 'repeated runs', variant: `${questions} questions, ${days} days` };
  return { ...record, inputs: { ...record.inputs, stability } };
}

async function printSet(records: readonly RqRecord[], single: boolean, input: Input, io: Io): Promise<number> {
  const set = assessSet(records, io.now().toISOString());
  const data = single ? set.models[0] : set;
  const text =
    input.text('format') === 'json' ? `${toJson(data, 2)}\n` : setTable(harmless(set), single, penOf(input, io));
  await io.stdout.write(text);
  return set.models.some(({ status }) => status === 'unavailable') ? EXIT.unknown : EXIT.ok;
}

async function printRuns(measured: ReadRuns, input: Input, io: Io): Promise<number> {
  const asJson = input.text('format') === 'json';
  await io.stdout.write(asJson ? `${toJson(measured, 2)}\n` : runsTable(harmless(measured), penOf(input, io)));
  return EXIT.ok;
}

const penOf = (input: Input, { env, stdout }: Io): Pen => ({
  columns: Math.min(120, Math.max(60, stdout.columns)),
  paint: createPaint(!input.has('no-color') && wantsColour(env, stdout)),
});
