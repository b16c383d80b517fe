import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#scanner/cli/render-markdown';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';
import { sheet } from '../../sheet.ts';

const draw = (report: Report, full?: Report): string =>
  renderMarkdown().one({ model: report.model.id, report, gaps: [], ...(full && { full }) }, 0);

const HOSTILE = '<script>|`x` [l](javascript:a) @who http://evil.example\n# head';

describe('a report as Markdown', () => {
  it('begins with the model and its three scores', () => {
    const report = assess(sheet());
    expect(draw(report).split('\n').slice(0, 7)).toEqual([
      '## [example-lab/plain-model](<https://huggingface.co/example-lab/plain-model>)',
      '',
      '|  | Score |  |',
      '| --- | --- | --- |',
      `| **Composite** | ${report.composite.value?.toFixed(1)} | Strong |`,
      `| **Security** | ${report.security.value?.toFixed(1)} | No issues; 3 no issues found |`,
      '| **Confidence** | 73 % known | High |',
    ]);
  });

  it('sets the full score beside the core one', () => {
    const full = assess(sheet({}, { plan: 'full' }));
    expect(draw(assess(sheet()), full)).toContain(
      `| with the full plan | ${full.composite.value?.toFixed(1)} | Strong |`,
    );
  });

  it('has a row for each finding, in tables whose rows have one width', () => {
    const report = assess(sheet());
    const text = draw(report);
    const findings = text
      .split('\n')
      .filter((line) => / (of \d|unknown|not-applicable)/.test(line) && line.startsWith('|'));
    expect(findings).toHaveLength(report.findings.length);
    for (const line of findings) expect(line.match(/(?<!\\)\|/g)).toHaveLength(4);
  });

  it('lets no markup of strangers through', () => {
    const report = assess(sheet());
    const hostile: Report = {
      ...report,
      verdict: HOSTILE,
      model: { ...report.model, id: HOSTILE },
      findings: report.findings.map((finding) => ({
        ...finding,
        summary: HOSTILE,
        evidence: [{ label: HOSTILE, value: HOSTILE, url: 'javascript:alert(1)' }],
      })),
      files: [{ path: HOSTILE, size: 1, format: HOSTILE, verdict: 'caution' }],
      ceilings: [{ id: 'x', on: 'composite', limit: 20, reason: HOSTILE }],
    };
    const text = draw(hostile);
    expect(text).not.toMatch(/<(?!https:\/\/huggingface\.co)/);
    expect(text).not.toMatch(/(?<!\\)`|http:\/\/|@|(?<!\\)\]\((?!<https:)/);
    expect(text).not.toMatch(/^# head/m);
  });

  it('tells a failed model, and parts one from the next', () => {
    const { one } = renderMarkdown();
    expect(one({ model: 'a/b', error: { code: 'gated', message: 'ask *first*' } }, 1)).toBe(
      '\n---\n\n## a/b\n\nNot scanned (gated): ask \\*first\\*\n',
    );
  });
});
