import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BadgeState, drawBadge } from '../../../extension/surfaces/badge-view.ts';
import { sampleReport } from '../../shared/report/sample.ts';
import { withDocument } from '../page/dom.ts';

const drawnAs = (state: BadgeState): HTMLButtonElement => {
  const button = document.createElement('button');
  drawBadge(button, state);
  return button;
};
const heard = (button: HTMLElement) =>
  [...button.childNodes]
    .filter((node) => !('getAttribute' in node) || (node as Element).getAttribute('aria-hidden') !== 'true')
    .map((node) => node.textContent)
    .join('');

describe('drawBadge', () => {
  beforeEach(() => void withDocument());
  afterEach(() => vi.unstubAllGlobals());

  it('shows each score as shape, number and word', () => {
    const segments = [...drawnAs({ kind: 'report', report: sampleReport() }).querySelectorAll('.segment')];
    expect(segments.map(({ textContent }) => textContent)).toEqual(['71.5Good', '90.0No issues', '87 %Medium']);
    expect(segments.every((segment) => segment.querySelector('svg') !== null)).toBe(true);
  });

  it('reads as one sentence', () =>
    expect(heard(drawnAs({ kind: 'report', report: sampleReport() }))).toMatch(
      /^Assay: Composite 71\.5 of 100, Good\. .* Show details\.$/,
    ));

  it('shows a dash, no number of its own making, for a score that is not known', () => {
    const report = sampleReport({ composite: { value: null, uncapped: null } });
    expect(drawnAs({ kind: 'report', report }).querySelector('.segment')?.textContent).toBe('–Unknown');
  });

  it('says that it is busy while it is', () => {
    const button = drawnAs({ kind: 'loading' });
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(heard(button)).toBe('Assay: scoring this model.');
    expect(button.querySelectorAll('.bone')).toHaveLength(3);
  });

  it('gives the reason where there is no score', () => {
    const button = drawnAs({ kind: 'trouble', trouble: { code: 'network', message: 'Down.', retryAt: null } });
    expect(button.dataset.state).toBe('trouble');
    expect(heard(button)).toBe('Assay: No score, the Hub cannot be reached. Show details.');
    expect(button.querySelector('[data-tone]')?.getAttribute('data-tone')).toBe('unknown');
  });

  it.each(['not-scanned', 'incomplete'] as const)('never tones %s good', (verdict) => {
    const report = sampleReport({ security: { value: 100, uncapped: 100, verdict } });
    const [, security] = drawnAs({ kind: 'report', report }).querySelectorAll('.segment');
    expect(security?.getAttribute('data-tone')).toBe('unknown');
  });
});
