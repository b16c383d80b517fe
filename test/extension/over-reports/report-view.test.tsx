import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import { ReportView } from '../../../extension/components/report-view.tsx';
import type { ShownReport } from '../../../extension/messages.ts';
import { dangersIn, parsed, textsOf } from '../parsed-markup.ts';
import { DANGEROUS, HOSTILE, nothingKnown, shown } from '../shown.ts';

const SEEN = Date.parse('2026-11-21T12:00:00.000Z');
const draw = (report: ShownReport, now = SEEN) =>
  parsed(renderToStaticMarkup(<ReportView report={report} now={now} />));

describe('ReportView', () => {
  it('F0-26 F0-30 F1-37 names methodology version, profile, plan and commit in its footer', () => {
    expect(textsOf(draw(shown()), '.stamp p')[0]).toBe(
      `Methodology ${METHODOLOGY_VERSION} · profile default · core score · commit ccccccc`,
    );
  });

  it('names another profile than the default by its own name', () => {
    expect(draw({ ...shown(), profile: 'default+mine' }).textContent).toContain('profile default+mine');
  });

  it('says when each source was read', () => {
    const sources = [
      { id: 'model-info', observedAt: '2026-11-21T11:58:00.000Z' },
      { id: 'scans', observedAt: '2026-11-18T12:00:00.000Z' },
      { id: 'a-later-source', observedAt: '2026-11-21T12:00:00.000Z' },
    ];
    expect(textsOf(draw({ ...shown(), sources }), '.stamp p')[1]).toBe(
      'Read: model info 2 minutes ago, scan verdicts 3 days ago, a-later-source just now',
    );
  });

  it('says so when nothing was read', () =>
    expect(textsOf(draw({ ...shown(), sources: [] }), '.stamp p')[1]).toBe('Read: nothing'));

  it('names no commit where none is known', () => {
    const report = shown();
    const page = draw({ ...report, model: { ...report.model, revision: null } });
    expect(textsOf(page, '.stamp p')[0]).not.toContain('commit');
  });

  it('F1-35 tells in one sentence what lifts and what lowers it', () =>
    expect(textsOf(draw(shown()), '.verdict')).toEqual([shown().verdict]));

  it('gives every reason for the confidence', () => {
    const report = nothingKnown();
    expect(report.confidence.reasons.length).toBeGreaterThan(1);
    expect(textsOf(draw(report), '.reasons li')).toEqual(report.confidence.reasons);
  });

  it('tells of a model that was moved, under both names', () => {
    const report = shown();
    const page = draw({ ...report, model: { ...report.model, renamedFrom: 'old-lab/plain-model' } });
    expect(textsOf(page, '.notice')).toEqual(['The Hub moved old-lab/plain-model to example-lab/plain-model.']);
    expect(textsOf(draw(report), '.notice')).toEqual([]);
  });

  it('F1-34 puts what bounds the score before what makes it', () => {
    const text = draw(shown(DANGEROUS)).textContent ?? '';
    expect(text.indexOf('Ceiling: composite at most 20')).toBeGreaterThan(0);
    expect(text.indexOf('Ceiling:')).toBeLessThan(text.indexOf('Breakdown'));
  });

  it('is announced under the name of its model', () =>
    expect(draw(shown()).querySelector('article')?.getAttribute('aria-label')).toBe(
      'Report on example-lab/plain-model',
    ));

  it('stays text, whatever strangers wrote', () => {
    const report = shown();
    const page = draw({
      ...report,
      model: { ...report.model, id: HOSTILE, renamedFrom: HOSTILE },
      profile: HOSTILE,
      verdict: HOSTILE,
      confidence: { ...report.confidence, reasons: [HOSTILE] },
      sources: [{ id: HOSTILE, observedAt: 'not a date' }],
      findings: report.findings.map((finding) => ({ ...finding, title: HOSTILE, summary: HOSTILE })),
    });
    expect(dangersIn(page)).toEqual([]);
    expect(textsOf(page, '.verdict')).toEqual([HOSTILE]);
  });

  it('stays text from the facts on: a card, an owner and files of an attacker', () => {
    const page = draw(
      shown({
        tags: [HOSTILE, `license:${HOSTILE}`],
        files: [{ path: `${HOSTILE}.bin`, size: 3, sha256: null }],
        scans: [{ path: `${HOSTILE}.bin`, status: 'unsafe', scanners: [], pickleImports: [] }],
        metadata: {
          licence: { ids: [HOSTILE], name: HOSTILE, link: 'javascript:alert(1)' },
          datasets: [HOSTILE],
          metrics: [HOSTILE],
          languages: [HOSTILE],
          baseModels: [HOSTILE],
          newVersion: HOSTILE,
        },
        spaces: { ids: [`${HOSTILE}/x`], atLeast: false },
        papers: [{ id: HOSTILE, title: HOSTILE, upvotes: 1 }],
        card: { exists: true, truncated: false, text: `# ${HOSTILE}\n[x](javascript:alert(1))` },
      }),
    );
    expect(dangersIn(page)).toEqual([]);
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
  });
});
