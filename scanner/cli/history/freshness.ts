import type { Score } from '#shared/history/entry';
import { type Freshness, freshnessOf } from '#shared/history/freshness';
import { STALE_AFTER, TIERS } from '#shared/history/tiers';
import { age, moment } from '#shared/text/ages';
import type { Input } from '../command.ts';
import { toJson } from '../escape-json.ts';
import { EXIT } from '../exit-codes.ts';
import { readHistory } from '../history-file.ts';
import type { Io } from '../io.ts';
import { left, right, wrap } from '../layout.ts';
import { canvasOf } from '../refresh/printer.ts';

/** Prints how fresh every feed of facts is that the latest scores rest on. */
export async function showFreshness(path: string, input: Input, io: Io): Promise<number> {
  const latest = new Map<string, Score>();
  // One per tracked model: who is refreshed by another profile now is not stale by the old one.
  await readHistory(path, io, (entry) => void (entry.kind === 'score' && latest.set(entry.asked, entry)));
  const now = io.now().toISOString();
  const rows = freshnessOf([...latest.values()], now);
  const format = input.text('format') ?? 'table';
  if (format === 'json') await io.stdout.write(`${toJson(rows, 2)}\n`);
  else if (format === 'jsonl') await io.stdout.write(rows.map((row) => `${toJson(row)}\n`).join(''));
  else await io.stdout.write(table(rows, latest.size, now, input, io));
  return rows.some(({ met }) => met === false) ? EXIT.unknown : EXIT.ok;
}

const WIDTHS = { title: 46, tier: 9, age: 10 } as const;

function table(rows: readonly Freshness[], models: number, now: string, input: Input, io: Io): string {
  const { columns, paint } = canvasOf(input, io);
  const head = `${left('Facts', WIDTHS.title)}${left('Read', WIDTHS.tier)}${right('Oldest', WIDTHS.age)}  State`;
  const state = ({ met, stale, models: of }: Freshness): string =>
    met === null
      ? paint.dim('never read')
      : met
        ? paint.tone('good', '✔ fresh')
        : paint.tone('poor', `! ${stale} of ${of} stale`);
  const lines = rows.map(
    (row) =>
      `${left(row.title, WIDTHS.title)}${left(row.tier, WIDTHS.tier)}${right(row.oldest === null ? '–' : age(row.oldest, now), WIDTHS.age)}  ${state(row)}`,
  );
  const tiers = Object.entries(TIERS).map(([tier, { begins }]) => {
    const next = rows.find((row) => row.tier === tier)?.next ?? now;
    return `${tier}: due ${begins}, next ${moment(next)}`;
  });
  const foot = [`${models} tracked, as of ${moment(now)}. Stale: older than ${STALE_AFTER} times its tier.`, ...tiers];
  return `${[paint.bold(head), ...lines, '', ...foot.flatMap((text) => wrap(text, columns)).map(paint.dim)].join('\n')}\n`;
}
