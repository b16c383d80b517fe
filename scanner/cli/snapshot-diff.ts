import { type Difference, differences } from '#shared/snapshot/diff';
import type { Opened } from '#shared/snapshot/snapshot';
import type { Input } from './command.ts';
import { toJson } from './escape-json.ts';
import { EXIT } from './exit-codes.ts';
import { harmless } from './harmless.ts';
import type { Io } from './io.ts';
import { openShelf, refusing } from './snapshot-files.ts';
import { UsageError } from './usage-error.ts';

/** Compares two snapshots: models and figures that came, went or changed. */
export async function diffSnapshots(
  [before, after, ...more]: readonly string[],
  input: Input,
  io: Io,
): Promise<number> {
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError('Which two? Write assay snapshot diff OLD NEW.');
  return refusing(`${before} or ${after}`, io, async () => {
    const [old, fresh] = [await openShelf(before, io), await openShelf(after, io)];
    const difference = differences(old.snapshot, fresh.snapshot);
    await io.stdout.write(input.text('format') === 'json' ? `${toJson(difference, 2)}\n` : table(harmless(difference)));
    const most = input.number('max-loss');
    const losses = most === undefined ? [] : lossesOf(difference, old.snapshot, most);
    for (const loss of losses) await io.stderr.write(`assay: ${loss}\n`);
    return losses.length > 0 ? EXIT.bad : EXIT.ok;
  });
}

// A source that is down takes its models, or their figures, with it: both are looked at.
function lossesOf({ models, figures }: Difference, old: Opened, most: number): string[] {
  const parts = [
    { name: 'models', went: models.went.length, of: old.models.length },
    { name: 'figures', went: figures.went, of: figures.were },
  ];
  return parts
    .filter(({ went, of }) => went > 0 && 100 * went > most * of)
    .map(
      ({ name, went, of }) =>
        `${went} of ${of} ${name} went (${((100 * went) / of).toFixed(1)} %), more than ${most} %`,
    );
}

const MOST = 40;

function table({ from, to, models, figures }: Difference): string {
  const listed = (mark: string, names: readonly string[]): string[] => [
    ...names.slice(0, MOST).map((name) => `${mark} ${name}`),
    ...(names.length > MOST ? [`${mark} and ${names.length - MOST} more, see --format json`] : []),
  ];
  const changes = figures.changed.map(({ model, benchmark, was, is }) => `${model}, ${benchmark}: ${was} → ${is}`);
  const lines = [
    `From ${from} to ${to}`,
    '',
    `Models: ${models.came.length} came, ${models.went.length} went`,
    ...listed('+', models.came),
    ...listed('-', models.went),
    '',
    `Figures: ${figures.came} came, ${figures.went} went, ${changes.length} changed`,
    ...listed('~', changes),
  ];
  return `${lines.join('\n')}\n`;
}
