import type { Event } from '#shared/history/event';
import type { Point } from '#shared/history/series';

interface Props {
  readonly points: readonly Point[];
  readonly events: readonly Event[];
}

const WIDTH = 400;
const HEIGHT = 110;
/** Points of the score that the axis spans at least, so that noise does not look like a fall. */
const LEAST_SPAN = 10;
const STEP = 5;

/**
 * Composite (full line) and security (dashed line) over time, as steps: a score holds until the next one. Vertical rules
 * mark where another methodology began to count, triangles what happened. The table beside it says the same.
 */
export function HistoryChart({ points, events }: Props) {
  if (points.length < 2) return null;
  const scale = scaleOf(points);
  const rules = points.filter(({ methodologyBefore }) => methodologyBefore !== null);
  const marks = events.filter(({ kind, at }) => kind !== 'methodology' && scale.holds(at));
  return (
    <figure className="line-chart" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" focusable="false" aria-hidden="true">
        {rules.map(({ observedAt }) => (
          <line
            key={observedAt}
            className="rule"
            x1={scale.x(observedAt)}
            x2={scale.x(observedAt)}
            y1={0}
            y2={HEIGHT}
          />
        ))}
        {linesOf(points, 'security', scale).map((line) => (
          <polyline key={line} className="security" points={line} />
        ))}
        {linesOf(points, 'composite', scale).map((line) => (
          <polyline key={line} className="composite" points={line} />
        ))}
        {marks.map(({ at, text }) => (
          <path key={`${at} ${text}`} className="mark" d={`M${scale.x(at)} ${HEIGHT - 8} l4 8 h-8 z`} />
        ))}
      </svg>
      <span className="high">{scale.high}</span>
      <span className="low">{scale.low}</span>
      <figcaption>
        <span>{scale.from.slice(0, 10)}</span>
        <span>
          Full: composite. Dashed: security.{rules.length > 0 && ' Rule: another methodology.'}
          {marks.length > 0 && ' ▲: an event.'}
        </span>
        <span>{scale.to.slice(0, 10)}</span>
      </figcaption>
    </figure>
  );
}

interface Scale {
  readonly from: string;
  readonly to: string;
  readonly low: number;
  readonly high: number;
  x(at: string): number;
  y(value: number): number;
  holds(at: string): boolean;
}

function scaleOf(points: readonly Point[]): Scale {
  const times = points.map(({ observedAt }) => observedAt).toSorted();
  const [from = '', to = ''] = [times[0], times.at(-1)];
  const [begin, span] = [Date.parse(from), Math.max(1, Date.parse(to) - Date.parse(from))];
  const values = points.flatMap(({ composite, security }) => [composite, security].filter((value) => value !== null));
  const high = Math.min(100, Math.max(LEAST_SPAN, STEP * Math.ceil((Math.max(0, ...values) + 1) / STEP)));
  const low = Math.max(0, Math.min(high - LEAST_SPAN, STEP * Math.floor((Math.min(100, ...values) - 1) / STEP)));
  return {
    ...{ from, to, low, high },
    x: (at) => rounded((WIDTH * (Date.parse(at) - begin)) / span),
    y: (value) => rounded(HEIGHT - (HEIGHT * (value - low)) / (high - low)),
    holds: (at) => at >= from && at <= to,
  };
}

/** One line for each stretch without a gap: a missing score is no zero. */
function linesOf(points: readonly Point[], what: 'composite' | 'security', scale: Scale): string[] {
  const lines: string[][] = [[]];
  for (const [index, point] of points.entries()) {
    const line = lines.at(-1) ?? [];
    const value = point[what];
    const next = points[index + 1]?.observedAt;
    if (value === null) lines.push([]);
    else
      line.push(
        `${scale.x(point.observedAt)},${scale.y(value)}`,
        ...(next ? [`${scale.x(next)},${scale.y(value)}`] : []),
      );
  }
  return lines.filter((line) => line.length > 0).map((line) => line.join(' '));
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
