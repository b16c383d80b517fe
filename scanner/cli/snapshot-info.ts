import { type Summary, summarize } from '#scanner/snapshot/summary';
import { plain } from '#shared/text/plain';
import type { Input } from './command.ts';
import { toJson } from './escape-json.ts';
import { EXIT } from './exit-codes.ts';
import { harmless } from './harmless.ts';
import type { Io } from './io.ts';
import { left, right } from './layout.ts';
import { openShelf, refusing } from './snapshot-files.ts';
import { UsageError } from './usage-error.ts';

/** Tells what a snapshot holds: the file that is named, or the one that comes with Assay. */
export async function tellSnapshot([file, ...more]: readonly string[], input: Input, io: Io): Promise<number> {
  if (more.length > 0) throw new UsageError('One file at a time: assay snapshot info FILE.');
  return refusing(file ?? 'the bundled snapshot', io, async () => {
    const summary = summarize(await openShelf(file, io));
    await io.stdout.write(input.text('format') === 'json' ? `${toJson(summary, 2)}\n` : table(harmless(summary)));
    return EXIT.ok;
  });
}

function table(summary: Summary): string {
  const { date, signed, rankedModels, benchmarks, exactIds, observations, prices, lists, sources } = summary;
  const lines = [
    `Snapshot of ${date}, ${signed ? 'signed' : 'not signed'}`,
    '',
    `${right(String(rankedModels), 7)}  ranked models`,
    `${right(String(benchmarks), 7)}  benchmarks with figures`,
    `${right(String(exactIds), 7)}  repositories by exact id`,
    `${right(String(observations), 7)}  figures`,
    `${right(String(prices), 7)}  prices`,
    '',
    'Lists',
    ...Object.entries(lists).map(([id, count]) => `${right(String(count), 7)}  ${id}`),
    '',
    'Sources',
    ...sources.flatMap(sourceLines),
  ];
  return `${lines.join('\n')}\n`;
}

function sourceLines({
  id,
  retrieved,
  observations,
  prices,
  skipped,
  error,
  ships,
  licence,
}: Summary['sources'][number]): string[] {
  if (error !== null) return [`  ${left(id, 22)}nothing read: ${error}`];
  if (retrieved === null) return [`  ${left(id, 22)}not in this snapshot`];
  const head = `  ${left(id, 22)}${retrieved}  ${observations} figures, ${prices} prices; ships ${ships} (${licence})`;
  return [
    head,
    ...Object.entries(skipped).map(([why, count]) => `${right(String(count), 31)} left out: ${plain(why, 120)}`),
  ];
}
