import { type Comparison, compareReports, comparisonCsv, comparisonMarkdown } from '#shared/report/compare';
import type { Report } from '#shared/report/report';
import type { Input } from './command.ts';
import { toJson } from './escape-json.ts';
import { EXIT, overall } from './exit-codes.ts';
import { createGatherer } from './gatherer.ts';
import type { Io } from './io.ts';
import { createPaint, wantsColour } from './paint.ts';
import { comparisonTable } from './render-comparison.ts';
import { readRequest } from './request.ts';
import { readReference, sayRest, scanAll, tell } from './scan-models.ts';
import { createTalk } from './talk.ts';

/** Scans the models named on the command line and prints them side by side. */
export async function compareModels(input: Input, io: Io): Promise<number> {
  const references = input.words.map(readReference);
  const request = await readRequest(input, io);
  const talk = createTalk(io, request.quiet);
  const gatherer = await createGatherer(input, io, talk);
  const reports: Report[] = [];
  const codes: ReturnType<typeof overall>[] = [];
  for await (const outcome of scanAll(references, request, gatherer, io, talk)) {
    codes.push(tell(outcome, request.bounds, talk));
    if (!('error' in outcome)) reports.push(outcome.report);
    if (io.interrupted.aborted) break;
  }
  talk.clear();
  sayRest(references.slice(codes.length), io, talk);
  if (reports.length > 0) await io.stdout.write(print(compareReports(reports), input, io));
  return io.interrupted.aborted ? EXIT.interrupted : overall(codes);
}

function print(comparison: Comparison, input: Input, io: Io): string {
  const format = input.text('format') ?? 'table';
  if (format === 'json') return `${toJson(comparison, 2)}\n`;
  if (format === 'markdown') return comparisonMarkdown(comparison);
  if (format === 'csv') return comparisonCsv(comparison);
  const paint = createPaint(!input.has('no-color') && wantsColour(io.env, io.stdout));
  return comparisonTable(comparison, { columns: io.stdout.columns, paint, all: input.has('all') });
}
