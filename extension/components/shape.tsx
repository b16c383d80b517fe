import type { Stroke } from '../shapes.ts';

/** Draws a shape as an ornament: words beside it say the same. */
export const Shape = ({ strokes }: { readonly strokes: readonly Stroke[] }) => (
  <svg className="shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {strokes.map(({ d, kind, share, dashed }) => (
      <path
        key={`${kind} ${d} ${share === undefined ? '' : 'share'}`}
        d={d}
        className={dashed ? `${kind} dashed` : kind}
        {...(share !== undefined && { pathLength: 100, strokeDasharray: `${share * 100} 100` })}
      />
    ))}
  </svg>
);
