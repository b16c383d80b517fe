import type { FiguresCard } from '#shared/capability/figures-card';
import { left, right, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

const SHOWN = 20;
const SHOWN_OF_TASK = 5;

interface Pen {
  readonly columns: number;
  readonly paint: Paint;
}

/** A scorecard from a snapshot for a terminal. */
export function figuresCardTable(card: FiguresCard, pen: Pen): string {
  const { paint, columns } = pen;
  const below = (text: string): string[] => wrap(text, columns - 2).map((line) => `  ${line}`);
  const ranked = card.leaderboard.filter(({ rank }) => rank !== null);
  return `${[
    paint.bold(`Scorecard of ${card.date}, from the snapshot of ${card.snapshot.date}`),
    paint.dim(card.id),
    ...card.says.flatMap(below),
    '',
    paint.bold(`Across tasks (${ranked.length} models have all ${card.tasks.length})`),
    ...ranked.slice(0, SHOWN).map((place) => placeLine(place, columns)),
    '',
    paint.bold('Roster'),
    ...card.roster.flatMap((row) => rosterLines(row, below)),
    '',
    paint.bold('Task by task'),
    ...card.tasks.flatMap(({ category, benchmark, kind, models }) => [
      ...below(`${category}: ${benchmark} (${kind}), ${models.length} models`),
      ...models
        .slice(0, SHOWN_OF_TASK)
        .map(({ model, score, evidence }) => `    ${left(model, columns - 36)} ${score.toFixed(3)}  ${evidence}`),
    ]),
    '',
    paint.bold('Recommendations'),
    ...card.recommendations.flatMap(({ rule, text }) => below(`${text} [${rule}]`)),
  ].join('\n')}\n`;
}

function placeLine(
  { rank, model, score, price, dominatedBy }: FiguresCard['leaderboard'][number],
  columns: number,
): string {
  const cost = price === null ? 'no price' : `$${price.toFixed(2)}`;
  return `  ${right(String(rank), 3)}  ${left(model, columns - 44)} ${score.toFixed(3)} ${right(cost, 9)}  ${dominatedBy === null ? '' : 'dominated'}`.trimEnd();
}

function rosterLines(
  { name, rank, scores, lacks, productionReady: { ready, date, reason, source } }: FiguresCard['roster'][number],
  below: (text: string) => string[],
): string[] {
  const told = [
    rank === null ? null : `rank ${rank}`,
    ...scores.map(({ category, score }) => `${category} ${score.toFixed(3)}`),
    lacks,
  ];
  return [
    ...below(`${name}: ${told.filter((part) => part !== null).join(', ')}`),
    ...below(`  ${ready ? 'production ready since' : 'not production ready, as of'} ${date}. ${reason} ${source}`),
  ];
}
