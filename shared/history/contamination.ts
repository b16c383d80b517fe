import { CONTAMINATIONS } from '../capability/contamination.ts';
import { ofPairs } from './pairs.ts';

/**
 * Tells when it was published, between two looks, that a benchmark is contaminated of which the model has a figure that
 * stands in a list. By the day of the publication, so that the same history always has the same events.
 */
export const contamination = (findings = CONTAMINATIONS) =>
  ofPairs((before, { told, model, observedAt: at }) =>
    findings
      .filter(
        ({ benchmark, date }) =>
          told?.figures[benchmark] !== undefined && date > dayOf(before) && date <= dayOf({ observedAt: at }),
      )
      .map(({ benchmark, date, by, publication }) => ({
        at,
        kind: 'contamination' as const,
        model,
        grave: false,
        text: `${benchmark}, of which ${model} has a figure, was found contaminated (${by}, ${date}: “${publication}”).`,
      })),
  );

const dayOf = ({ observedAt }: { readonly observedAt: string }): string => observedAt.slice(0, 10);
