import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportParts, stamp, tellingFindings } from '../../../extension/surfaces/panel-view.ts';
import { sampleFinding, sampleReport } from '../../shared/report/sample.ts';
import { withDocument } from '../page/dom.ts';

const panelOf = (report: Parameters<typeof reportParts>[0]): HTMLElement => {
  const panel = document.createElement('div');
  panel.append(...reportParts(report));
  return panel;
};

describe('reportParts', () => {
  beforeEach(() => void withDocument());
  afterEach(() => vi.unstubAllGlobals());

  it('tells verdict, categories and the reasons of the confidence', () => {
    const panel = panelOf(sampleReport());
    expect(panel.querySelector('h2')?.textContent).toBe('acme/anvil');
    expect(panel.querySelector('.verdict')?.textContent).toBe('For it: downloads.');
    expect(panel.querySelectorAll('.bars li')).toHaveLength(6);
    expect(panel.querySelector('.bars li')?.textContent).toBe('Security70.0Good');
    expect(panel.querySelector('.reasons')?.textContent).toBe('2 of 3 benchmark results are known.');
  });

  it('gives each ceiling a line', () => {
    const ceilings = (['composite', 'security'] as const).map((on) => ({
      id: 'dangerous-file',
      on,
      limit: 20,
      reason: 'A file is dangerous.',
    }));
    const lines = panelOf(sampleReport({ ceilings })).querySelectorAll('.ceiling');
    expect([...lines].map(({ textContent }) => textContent)).toEqual([
      'A file is dangerous. No more than 20 points are possible.',
    ]);
  });

  it('shows markup of strangers as text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const finding = sampleFinding({ title: evil, summary: evil, score: 0 });
    const panel = panelOf(
      sampleReport({ verdict: evil, findings: [finding], confidence: { level: 'low', reasons: [evil] } }),
    );
    expect(panel.querySelector('img')).toBeNull();
    expect(panel.querySelector('.findings')?.textContent).toContain(evil);
  });

  it('draws no bar for a category that nothing is known of', () => {
    const categories = sampleReport().categories.map((category) => ({ ...category, value: null }));
    const panel = panelOf(sampleReport({ categories }));
    expect(panel.querySelectorAll('.track i')).toHaveLength(0);
    expect(panel.querySelector('.bars li')?.textContent).toBe('Security–Unknown');
  });

  it('stamps methodology, profile and plan', () =>
    expect(stamp(sampleReport()).textContent).toMatch(
      /^Methodology 1\.0\.0 · profile default · core score · seen 2026-11-21 /,
    ));
});

describe('tellingFindings', () => {
  const finding = (id: string, score: number, weight = 10, ceiling: string | null = null) =>
    sampleFinding({ id, score, weight, contribution: score * weight, ceiling });
  const ids = (...findings: ReturnType<typeof finding>[]) => tellingFindings(findings).map(({ id }) => id);

  it('puts what bounds the score first, then what costs most, then what lifts most', () =>
    expect(ids(finding('good', 1), finding('bad', 0), finding('worse', 0, 20), finding('bound', 0, 1, 'x'))).toEqual([
      'bound',
      'worse',
      'bad',
      'good',
    ]));

  it('keeps a place for something good', () =>
    expect(ids(...['a', 'b', 'c', 'd', 'e'].map((id) => finding(id, 0)), finding('good', 1))).toEqual([
      'a',
      'b',
      'c',
      'good',
    ]));

  it('leaves out what is neither, and what is not counted', () =>
    expect(ids(finding('middling', 0.5), finding('uncounted', 0, 0))).toEqual([]));
});
