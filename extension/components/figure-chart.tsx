import type { CapabilityFigure } from '#shared/facts/capability';
import { figureText } from '#shared/text/figure-text';

const MOST = 8;

/**
 * Figures as bars on the fixed bounds of their benchmarks. Full bars were measured by others, outlined ones are told by
 * the maker or found by name; a line shows the interval. The table below says the same to whoever cannot see it.
 */
export const FigureChart = ({ figures }: { readonly figures: readonly CapabilityFigure[] }) => (
  <figure className="chart" aria-hidden="true">
    {figures.slice(0, MOST).map((figure) => (
      <div key={figure.id} className="bar">
        <span className="label">{figure.benchmark}</span>
        <span className="track">
          <i className={isMeasured(figure) ? 'measured' : 'claimed'} style={{ width: percent(figure.score) }} />
          {figure.interval && (
            <s
              style={{ left: percent(figure.interval.low), width: percent(figure.interval.high - figure.interval.low) }}
            />
          )}
        </span>
        <span className="value">{figureText(figure)}</span>
      </div>
    ))}
    <figcaption>
      Full: measured by others. Outlined: claimed. Line: interval.
      {figures.length > MOST && ` The first ${MOST} of ${figures.length}, those of the lists first.`}
    </figcaption>
  </figure>
);

const isMeasured = ({ class: standing, link }: CapabilityFigure): boolean =>
  (standing === 'verified' || standing === 'independent') && link !== 'named';

const percent = (share: number): string => `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;
