import { CONFIDENCE_BANDS, compositeBand, securityBand, type Tone } from '#shared/text/bands';
import { points } from '#shared/text/wording';
import type { ShownReport } from '../messages.ts';
import { compositeShape, confidenceShape, type Stroke, securityShape } from '../shapes.ts';
import { Shape } from './shape.tsx';

/** The three scores side by side, each as shape, number and word. */
export function Scores({ report }: { readonly report: ShownReport }) {
  const composite = compositeBand(report);
  const security = securityBand(report);
  const confidence = CONFIDENCE_BANDS[report.confidence.level];
  return (
    <dl className="scores">
      <Score
        title={report.plan === 'full' ? 'Composite, full' : 'Composite'}
        tone={composite.tone}
        strokes={compositeShape(report.composite.value, composite)}
        number={points(report.composite.value)}
        word={composite.word}
      />
      <Score
        title="Security"
        tone={security.tone}
        strokes={securityShape(security)}
        number={points(report.security.value)}
        word={security.word}
      />
      <Score
        title="Confidence"
        tone="plain"
        strokes={confidenceShape(confidence.bars)}
        number={`${Math.floor(report.coverage * 100)}\u00a0%`}
        word={confidence.word}
      />
    </dl>
  );
}

interface ScoreProps {
  readonly title: string;
  readonly tone: Tone | 'plain';
  readonly strokes: readonly Stroke[];
  readonly number: string;
  readonly word: string;
}

const Score = ({ title, tone, strokes, number, word }: ScoreProps) => (
  <div className="score" data-tone={tone}>
    <dt>{title}</dt>
    <dd>
      <Shape strokes={strokes} />
      <span>
        <b>{number}</b>
        <span className="word">{word}</span>
      </span>
    </dd>
  </div>
);
