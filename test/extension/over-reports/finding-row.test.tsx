import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ReportFinding } from '#shared/report/report';
import { FindingRow } from '../../../extension/components/finding-row.tsx';
import { dangersIn, parsed, textsOf } from '../parsed-markup.ts';
import { DANGEROUS, findingOf, HOSTILE, nothingKnown, shown } from '../shown.ts';

const draw = (finding: ReportFinding, possible: number | null = 10) =>
  parsed(renderToStaticMarkup(<FindingRow finding={finding} possible={possible} />));
const rowOf = (finding: ReportFinding) => draw(finding).querySelector('li.finding');

describe('FindingRow', () => {
  it('shows what was seen and what that is worth', () => {
    const row = draw(findingOf(shown(), 'downloads'), 9.6);
    expect(textsOf(row, 'strong')).toEqual(['Downloads in 30 days']);
    expect(textsOf(row, '.worth')).toEqual(['6.6 of 9.6 points']);
    expect(row.textContent).toContain('50,000 downloads in the last 30 days');
  });

  it('F0-01 links its worth to the rule that made it', () => {
    const rule = draw(findingOf(shown(), 'linked-papers')).querySelector('.worth a.rule');
    expect(rule?.getAttribute('href')).toBe('/boards.html#tab=methodology&rule=linked-papers');
    expect(rule?.getAttribute('aria-label')).toMatch(/^[\d.]+ of [\d.]+ points: the rule of /);
  });

  it('says of an unknown finding that it is unknown, and why', () => {
    const finding = findingOf(nothingKnown(), 'hub-scans');
    expect(textsOf(draw(finding), '.worth')).toEqual(['unknown']);
    expect(draw(finding).textContent).toContain('Not known: files was not asked for');
    expect(rowOf(finding)?.getAttribute('data-tone')).toBe('unknown');
  });

  it('says of a question that does not apply why it does not', () => {
    const finding = findingOf(shown(), 'gated-release');
    expect(textsOf(draw(finding), '.worth')).toEqual(['does not apply']);
    expect(draw(finding).textContent).toContain('Not gated');
  });

  it('promises no points to an experimental factor, and none where none are possible', () => {
    const finding = findingOf(shown(), 'downloads');
    expect(textsOf(draw({ ...finding, weight: 0 }), '.worth')).toEqual(['not counted']);
    expect(textsOf(draw(finding, null), '.worth')).toEqual(['not counted']);
  });

  it('F1-34 marks the finding that bounds the score as bad, with the sign of its own', () => {
    const grave = findingOf(shown(DANGEROUS), 'hub-scans');
    const harmless = findingOf(shown(), 'hub-scans');
    expect(rowOf(grave)?.getAttribute('data-tone')).toBe('bad');
    expect(draw(grave).querySelector('path.cut')).not.toBeNull();
    expect(draw(harmless).querySelector('path.cut')).toBeNull();
  });

  it('says how to mend what can be mended, and nothing where nothing can', () => {
    expect(textsOf(draw(findingOf(shown(DANGEROUS), 'hub-scans')), '.fix')).toEqual([
      'To mend it: Remove or convert the file that was flagged.',
    ]);
    expect(textsOf(draw(findingOf(shown(), 'licence')), '.fix')).toEqual([]);
  });
});

describe('evidence', () => {
  const licence = findingOf(shown(), 'licence');
  const withEvidence = (...evidence: ReportFinding['evidence']) => draw({ ...licence, evidence });

  it('links to what it names, without telling the site who looks', () => {
    const link = draw(findingOf(shown(), 'linked-papers')).querySelector('a:not(.rule)');
    expect(link?.getAttribute('href')).toBe('https://arxiv.org/abs/2501.01234');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
  });

  it.each(['javascript:alert(1)', 'http://plain.example', 'data:text/html,x', '//elsewhere.example', 'HTTPS//x', ''])(
    'never links to %j, whose text stays',
    (url) => {
      const row = withEvidence({ label: 'Account', value: 'Example', url });
      expect(row.querySelector('a:not(.rule)')).toBeNull();
      expect(textsOf(row, '.evidence li')).toEqual(['Account: Example']);
    },
  );

  it('is no empty list where there is none', () => expect(withEvidence().querySelector('ul')).toBeNull());

  it('stays text, whatever strangers wrote', () => {
    const row = draw({
      ...licence,
      title: HOSTILE,
      summary: HOSTILE,
      fix: HOSTILE,
      evidence: [{ label: HOSTILE, value: HOSTILE, url: `https://example.org/"onclick="alert(1)` }],
    });
    expect(dangersIn(row)).toEqual([]);
    expect(textsOf(row, 'strong')).toEqual([HOSTILE]);
    expect(textsOf(row, '.evidence a')).toEqual([HOSTILE]);
  });
});
