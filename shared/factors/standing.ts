import type { Capability, CapabilityFigure, CapabilityRank } from '../facts/capability.ts';
import { figureText } from '../text/figure-text.ts';
import { thousands } from '../text/wording.ts';
import type { Evidence, Opinion } from './factor.ts';
import { worthOfFigure } from './figure-worth.ts';

/** Tasks of the Hub (`pipeline_tag`) whose models answer in words, and so belong in the lists of chat models. */
export const CHAT: readonly string[] = [
  'any-to-any',
  'audio-text-to-text',
  'image-text-to-text',
  'text-generation',
  'video-text-to-text',
];

/** A list of models, by its id, and the tasks whose models it can be asked of. */
export interface ListOf {
  readonly list: string;
  readonly tasks: readonly string[];
}

/** Why only some figures are scored, for the documentation of each factor. */
export const HOW =
  'The figure that decides its place, the primary benchmark first, on fixed bounds and a fixed curve: the rank itself is shown and not scored, so that no newcomer moves anybody. A figure that only its maker reports, one inherited from a base model, or none at all leaves the score alone and lowers coverage.';

/** The opinion on a model’s standing in one list. It applies to the tasks of the list, and to whoever has a figure of it. */
export function standing({ list, tasks }: ListOf, task: string | null, capability: Capability | undefined): Opinion {
  const place = capability?.ranks.find((rank) => rank.list === list);
  if (!capability || !place) {
    if (task === null || !tasks.includes(task)) return { notApplicable: 'No list for models of this task' };
    return {
      unknown: `Not known: ${capability?.inherited ? 'only its base model has figures' : 'no figure of it is in the benchmark snapshot'}`,
    };
  }
  const figures = place.benchmarks.flatMap((id) => capability.figures.find((figure) => figure.id === id) ?? []);
  const evidence = figures.slice(0, 5).map(evidenceOf);
  if (place.rank === null) return { unknown: `Not known: it stands in no list, since ${place.why}` };
  const deciding = figures.find(isMeasured);
  if (!deciding) return { unknown: 'Not known: only its maker reports figures' };
  return { score: worthOfFigure(deciding), summary: sentence(place, deciding), evidence };
}

// Easy benchmarks decide no rank; claims and bare names prove nothing.
const isMeasured = (figure: CapabilityFigure): boolean =>
  figure.tier < 3 && (figure.class === 'verified' || figure.class === 'independent') && figure.link !== 'named';

const sentence = ({ title, rank, of }: CapabilityRank, figure: CapabilityFigure): string =>
  `${title}: ${figure.benchmark} ${figureText(figure)}, rank ${thousands(rank ?? 0)} of ${thousands(of)}`;

const evidenceOf = (figure: CapabilityFigure): Evidence => ({
  label: figure.benchmark,
  value: `${figureText(figure)} (${figure.class}, tier ${figure.tier}, read ${figure.retrieved})`,
  ...(figure.url !== '' && { url: figure.url }),
});
