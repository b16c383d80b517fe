import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardState, drawCard } from '../../../extension/surfaces/card-view.ts';
import { sampleReport } from '../../shared/report/sample.ts';
import { withDocument } from '../page/dom.ts';

const drawnAs = (state: CardState): HTMLElement => {
  const box = document.createElement('span');
  drawCard(box, state);
  return box;
};

describe('drawCard', () => {
  beforeEach(() => void withDocument());
  afterEach(() => vi.unstubAllGlobals());

  it('is hollow for what the list alone tells', () => {
    const box = drawnAs({ kind: 'verdict', verdict: sampleReport({ plan: 'list' }) });
    expect(box.className).toBe('card');
    expect(box.textContent).toBe('71.5');
    expect(box.getAttribute('aria-label')).toMatch(/^Assay: Preliminary/);
  });

  it('is solid for a model that was looked at', () => {
    const box = drawnAs({ kind: 'verdict', verdict: sampleReport() });
    expect(box.className).toBe('card solid');
    expect(box.dataset.tone).toBe('good');
  });

  it('shows no number where none is known, and says why', () => {
    expect(drawnAs({ kind: 'unknown' }).textContent).toBe('–');
    expect(drawnAs({ kind: 'unknown' }).getAttribute('aria-label')).toBe(
      'Assay: not scored on this list; open the model.',
    );
    const trouble = { code: 'network', message: 'The Hub is down.', retryAt: null };
    expect(drawnAs({ kind: 'trouble', trouble }).getAttribute('aria-label')).toBe('Assay: no score. The Hub is down.');
  });

  it('draws an octagon for what is dangerous', () => {
    const ceilings = [{ id: 'dangerous-file', on: 'composite' as const, limit: 20, reason: 'because' }];
    const box = drawnAs({ kind: 'verdict', verdict: sampleReport({ ceilings }) });
    expect(box.dataset.tone).toBe('bad');
    expect(box.querySelectorAll('path')).toHaveLength(2);
  });
});
