import type { Band, Mark } from '#shared/text/bands';

/** One stroke or area of a shape, in a square of 24 units. */
export interface Stroke {
  readonly d: string;
  /** `line` and `track` are stroked (`track` faint), `area` is filled, `cut` is stroked in the colour behind. */
  readonly kind: 'line' | 'track' | 'area' | 'cut';
  /** Share of the line that is drawn, 0 to 1. */
  readonly share?: number;
  readonly dashed?: boolean;
}

const CIRCLE = 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18';
const OCTAGON = 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3Z';
const SHIELD = 'M12 2.6l8 2.8v6.1c0 4.9-3.3 8.3-8 9.9c-4.7-1.6-8-5-8-9.9V5.4Z';

/** The left half of the shield: as much as was looked at. */
const HALF_SHIELD = 'M12 2.6v18.8c-4.7-1.6-8-5-8-9.9V5.4Z';

const MARKS: { readonly [Name in Exclude<Mark, 'half'>]: string } = {
  check: 'M8.2 12.2l2.7 2.7l5-5.4',
  dash: 'M8.5 12h7',
  exclamation: 'M12 7.8v4.8M12 16v.1',
  cross: 'M9 9l6 6M15 9l-6 6',
  question: 'M9.6 9.6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.7M12 16.4v.1',
};

/** The composite: a ring filled to the score, an octagon for what is dangerous, a dashed ring where nothing is known. */
export function compositeShape(value: number | null, band: Band, hollow = false): readonly Stroke[] {
  if (band.mark === 'cross') return hollow ? OUTLINED_OCTAGON : GRAVE;
  if (value === null)
    return [
      { d: CIRCLE, kind: 'line', dashed: true },
      { d: MARKS.question, kind: 'line' },
    ];
  return [
    { d: CIRCLE, kind: 'track' },
    // A line of no length would still show its round ends.
    ...(value < 1 ? [] : [{ d: CIRCLE, kind: 'line', share: value / 100 } as const]),
    ...(hollow ? [] : [{ d: 'M12 8.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7', kind: 'area' } as const]),
  ];
}

/** An octagon with a cross: the sign of what bounds a score. */
export const GRAVE: readonly Stroke[] = [
  { d: OCTAGON, kind: 'area' },
  { d: MARKS.cross, kind: 'cut' },
];
const OUTLINED_OCTAGON: readonly Stroke[] = GRAVE.map(({ d }) => ({ d, kind: 'line' }));

/** The security: a shield, full when nothing was found, with the mark of its word. */
export function securityShape({ tone, mark }: Band): readonly Stroke[] {
  if (mark === 'half')
    return [
      { d: SHIELD, kind: 'line' },
      { d: HALF_SHIELD, kind: 'area' },
    ];
  if (tone === 'good' || tone === 'bad')
    return [
      { d: SHIELD, kind: 'area' },
      { d: MARKS[mark], kind: 'cut' },
    ];
  return [
    { d: SHIELD, kind: 'line', dashed: tone === 'unknown' },
    { d: MARKS[mark], kind: 'line' },
  ];
}

/** A file's verdict: solid where its bytes were read, in outline where only others say so. */
export function fileShape(band: Band, read: boolean): readonly Stroke[] {
  if (band.mark === 'cross') return GRAVE;
  if (band.mark !== 'check' || read) return securityShape(band);
  return [
    { d: SHIELD, kind: 'line' },
    { d: MARKS.check, kind: 'line' },
  ];
}

const BARS = ['M4 15h4v5H4Z', 'M10 10h4v10h-4Z', 'M16 5h4v15h-4Z'] as const;

/** The confidence: three bars, filled as far as it goes. */
export const confidenceShape = (bars: number): readonly Stroke[] =>
  BARS.map((d, index) => ({ d, kind: index < bars ? 'area' : 'track' }));
