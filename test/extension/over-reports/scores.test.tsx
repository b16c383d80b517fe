import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Scores } from '../../../extension/components/scores.tsx';
import type { ShownReport } from '../../../extension/messages.ts';
import { parsed } from '../parsed-markup.ts';
import { DANGEROUS, nothingKnown, shown } from '../shown.ts';

/** Each score as title, number and word, with its tone and whether it has a shape. */
const scoresOf = (report: ShownReport) =>
  [...parsed(renderToStaticMarkup(<Scores report={report} />)).querySelectorAll('.score')].map((score) => ({
    title: score.querySelector('dt')?.textContent,
    number: score.querySelector('b')?.textContent,
    word: score.querySelector('.word')?.textContent,
    tone: score.getAttribute('data-tone'),
    shapes: score.querySelectorAll('svg path').length > 0,
  }));

describe('Scores', () => {
  it('F0-16 F1-02 F0-03 shows composite, security and confidence together, each as shape, number and word', () => {
    expect(scoresOf(shown())).toEqual([
      { title: 'Composite', number: '86.7', word: 'Strong', tone: 'good', shapes: true },
      { title: 'Security', number: '100.0', word: 'No issues', tone: 'good', shapes: true },
      { title: 'Confidence', number: '73\u00a0%', word: 'High', tone: 'plain', shapes: true },
    ]);
  });

  it('F1-34 names the danger in words, whatever number remains', () => {
    const [composite, security] = scoresOf(shown(DANGEROUS));
    expect(composite).toMatchObject({ number: '20.0', word: 'Dangerous', tone: 'bad' });
    expect(security).toMatchObject({ number: '10.0', word: 'Dangerous', tone: 'bad' });
  });

  it('shows a dash and "Unknown" for what is not known, never nought', () => {
    const [composite, security, confidence] = scoresOf(nothingKnown());
    expect(composite).toMatchObject({ number: '–', word: 'Unknown', tone: 'unknown' });
    expect(security).toMatchObject({ number: '–', word: 'Not scanned', tone: 'unknown' });
    expect(confidence).toMatchObject({ number: '0\u00a0%', word: 'Low' });
  });

  it('F0-19 draws low confidence with one bar of three beside its word', () => {
    const markup = renderToStaticMarkup(<Scores report={nothingKnown()} />);
    const bars = [...parsed(markup).querySelectorAll('.score:last-child path')].map((bar) => bar.getAttribute('class'));
    expect(bars).toEqual(['area', 'track', 'track']);
  });

  it('tells the full score from the core score', () => {
    expect(scoresOf(shown({}, { plan: 'full' }))[0]?.title).toBe('Composite, full');
  });

  it('hides the ornaments from screen readers, which get the words', () => {
    const shapes = [...parsed(renderToStaticMarkup(<Scores report={shown()} />)).querySelectorAll('svg')];
    expect(shapes.map((shape) => shape.getAttribute('aria-hidden'))).toEqual(['true', 'true', 'true']);
  });
});
