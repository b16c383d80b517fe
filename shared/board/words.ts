import { contaminationOf, contaminationText } from '../capability/contamination.ts';
import { CLASSES } from '../capability/observation.ts';
import { figureText } from '../text/figure-text.ts';
import { count } from '../text/wording.ts';
import type { Figure, Line } from './line.ts';

/** A repository by its id; a model without one as its maker writes it. */
export const titleOf = ({ repository, maker, name }: Pick<Line, 'repository' | 'maker' | 'name'>): string =>
  repository ?? (maker === null ? name : `${maker}/${name}`);

/** The page of the model on the Hub, where a source named its repository; else null. */
export const hubPageOf = ({ repository, exact }: Pick<Line, 'repository' | 'exact'>): string | null =>
  repository !== null && exact && /^[\w.-]+\/[\w.-]+$/.test(repository) ? `https://huggingface.co/${repository}` : null;

/** The rank with the ranks that overlapping intervals allow: `6 (tied, 2 to 23)`. */
export const rankText = ({ rank, tied, between }: Pick<Line, 'rank' | 'tied' | 'between'>): string =>
  tied && between !== null ? `${rank} (tied, ${between.from} to ${between.to})` : String(rank);

/** The figure that decides; of a list without one, the mean on a scale of 100. */
export const decidingText = ({ figures: [figure, more], score }: Pick<Line, 'figures' | 'score'>): string =>
  figure !== undefined && more === undefined ? figureText(figure) : (100 * score).toFixed(1);

/** What the rank rests on: the benchmark with its tier and role, or how many there are. */
export function basisText({ figures: [figure, more], basis }: Pick<Line, 'figures' | 'basis'>): string {
  if (figure === undefined || more !== undefined) return `mean of ${basis}`;
  const finding = contaminationOf(figure.id);
  const note = finding ? `; ${contaminationText(finding)}` : '';
  return `${benchmarkText(figure)}, ${basis}, tier ${figure.tier}${note}`;
}

const benchmarkText = ({ benchmark, variant }: Figure): string =>
  variant === null || benchmark.includes(variant) ? benchmark : `${benchmark} ${variant}`;

/** Under which circumstances the figure was made; empty where nothing is told or there are several. */
export function settingText({ figures: [figure, more] }: Pick<Line, 'figures'>): string {
  if (figure === undefined || more !== undefined) return '';
  const parts = [figure.effort === null ? null : `effort ${figure.effort}`, figure.scaffold];
  return parts.filter((part) => part !== null).join(', ');
}

/** Who vouches for the figures, and how they came to the model where that was not by an exact id. */
export function evidenceText({ figures, repository }: Pick<Line, 'figures' | 'repository'>): string {
  const [figure] = figures;
  if (figure === undefined) return 'none';
  // A model without a repository can only be named; that says nothing against its figures.
  const loose = repository === null ? 0 : figures.filter(({ link }) => link !== 'exact').length;
  if (figures.length === 1) return `${figure.class}${loose > 0 ? `, name ${figure.link}` : ''}`;
  const classes = CLASSES.flatMap((name) => {
    const n = figures.filter((one) => one.class === name).length;
    return n === 0 ? [] : [`${n} ${name}`];
  });
  return `${classes.join(', ')}${loose > 0 ? `; ${count(loose, 'name')} not by exact id` : ''}`;
}

/** The day that tells a figure’s age, and whether it is of the run or of the reading. */
export const dateOf = ({ run, retrieved }: Pick<Figure, 'run' | 'retrieved'>): { said: 'run' | 'read'; day: string } =>
  run === null ? { said: 'read', day: retrieved } : { said: 'run', day: run };

/** The age of the figures by their days: of the one, or from the oldest to the newest. */
export function ageText({ figures }: Pick<Line, 'figures'>): string {
  const days = figures.map((figure) => dateOf(figure).day).toSorted();
  const [figure, first, last] = [figures[0], days[0], days.at(-1)];
  if (figure === undefined || first === undefined || last === undefined) return '';
  if (figures.length === 1) return `${dateOf(figure).said} ${first}`;
  return first === last ? first : `${first} to ${last}`;
}

/** The average price of a million tokens in dollars, and who asks it. */
export const priceText = ({ price }: Pick<Line, 'price'>): string =>
  price === null
    ? 'unknown'
    : price.average === 0
      ? `free tier (${price.via})`
      : `${moneyText(price.average)} (${price.via})`;

const moneyText = (amount: number): string => `$${amount < 0.1 ? amount.toPrecision(2) : amount.toFixed(2)}`;

/** Score per dollar; without one a dash, the reason is in the line. */
export const valueText = ({ roi }: Pick<Line, 'roi'>): string => (roi === null ? '–' : roi.toPrecision(3));

/** Billions of parameters. */
export const sizeText = ({ parameters }: Pick<Line, 'parameters'>): string =>
  parameters === null ? 'unknown' : `${Number(parameters.toPrecision(3))} B`;

type Licensed = Pick<Line, 'licence' | 'openWeights'>;

/** The licence of the weights; those that nobody gets have none but their maker's terms. Null where it is not known. */
export const licenceOf = ({ licence, openWeights }: Licensed): string | null =>
  licence ?? (openWeights === false ? 'proprietary' : null);

/** The licence in words. */
export const licenceText = (line: Licensed): string => licenceOf(line) ?? 'unknown';

/** Whether the weights can be had. */
export const weightsText = ({ openWeights }: Pick<Line, 'openWeights'>): string =>
  openWeights === null ? 'unknown' : openWeights ? 'open' : 'closed';
