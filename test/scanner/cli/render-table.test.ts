import { describe, expect, it } from 'vitest';
import { width } from '#scanner/cli/layout';
import { createPaint } from '#scanner/cli/paint';
import { renderTable } from '#scanner/cli/render-table';
import type { FactTypes } from '#shared/facts/facts';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';
import { GOOD, sheet } from '../../sheet.ts';

const draw = (report: Report, columns = 80): string =>
  renderTable(columns, createPaint(false)).one({ model: report.model.id, report, gaps: [] }, 0);

const DANGEROUS: Partial<FactTypes> = {
  id: 'somebody/危険なモデル-with-a-rather-long-name-that-goes-on-and-on-and-on-and-on',
  files: [
    { path: 'weights/模型.bin', size: 1_234_567, sha256: null },
    ...Array.from({ length: 30 }, (_, index) => ({ path: `part-${index}.txt`, size: null, sha256: null })),
  ],
  scans: [
    {
      path: 'weights/模型.bin',
      status: 'unsafe',
      scanners: [{ scanner: 'picklescan', status: 'unsafe', message: 'posix.system', report: null }],
      pickleImports: [],
    },
  ],
};

describe('the table', () => {
  it('shows names, scores, confidence, categories and the stamp at a glance', () => {
    const head = draw(assess(sheet())).split('\n\n');
    expect(head[0]).toMatch(/^example-lab\/plain-model +revision cccccccccccc · core$/);
    expect(head[1]).toMatch(/^ {2}Composite +\d+\.\d {2}[█▏▎▍▌▋▊▉░]{30} {2}✔ Strong\n {2}Security +\d/);
    expect(head[1]).toMatch(/Confidence {4}●●● High {2}\d+ % of the signals known/);
    expect(head.at(-1)).toMatch(
      /^methodology \d+\.\d+\.\d+ · profile default · plan core · as of 2026-11-21 12:00 UTC\nages of the facts: model-info now\n$/,
    );
  });

  it.each([60, 80, 100, 120, 200])('keeps within %d columns, whatever it shows', (columns) => {
    for (const report of [
      assess(sheet()),
      assess(sheet(DANGEROUS)),
      assess(sheet({}, { plan: 'list', without: ['files', 'scans'] })),
    ])
      for (const line of draw(report, columns).split('\n'))
        expect(width(line)).toBeLessThanOrEqual(Math.max(60, columns));
  });

  it('shows every finding with what was seen, and the unknown with their reason', () => {
    const report = assess(sheet({}, { without: ['card'] }));
    const text = draw(report, 120).replace(/\s+/g, ' ');
    for (const { title, summary } of report.findings) {
      expect(text).toContain(title.split(' ')[0]);
      expect(text).toContain(summary.split(' ').slice(0, 4).join(' '));
    }
    expect(text).toContain('? Model card unknown Not known: card was not asked for');
  });

  it('adds up: the points of the categories make the composite before ceilings', () => {
    const report = assess(sheet());
    const sections = [...draw(report).matchAll(/(\d+\.\d) of \d+\.\d points/g)].map(([, points]) => Number(points));
    const total = sections.reduce((sum, points) => sum + points, 0);
    expect(Math.abs(total - (report.composite.uncapped ?? 0))).toBeLessThan(0.05 * sections.length + 0.001);
    expect(draw(report)).toMatch(new RegExp(` sum +${report.composite.uncapped?.toFixed(1)}\\n`));
  });

  it('shows ceilings as lines of their own, with what they took', () => {
    const text = draw(assess(sheet(DANGEROUS)));
    expect(text).toMatch(/\nCeilings\n {2}▼ composite at most 20\.0 \(was \d+\.\d\): A file was found dangerous/);
    expect(text).toMatch(/▼ security at most 10\.0/);
    expect(text).toMatch(/Composite +20\.0 .*✘ Dangerous/);
  });

  it('shows the gravest files first, and how many more there are', () => {
    const files =
      draw(assess(sheet(DANGEROUS)))
        .split('Files (31)')[1]
        ?.split('\n') ?? [];
    expect(files[0]).toBe('  1 dangerous, 30 not scanned');
    expect(files[1]).toMatch(/✘ dangerous +weights\/模型\.bin +pytorch +1\.2 MB$/);
    expect(files[9]).toBe('  and 23 more, see --format json');
  });

  it('draws a list’s report hollow, and says unknown where nothing is known', () => {
    const text = draw(assess(sheet({}, { plan: 'list', without: ['files', 'scans', 'remoteCode', 'card'] })));
    expect(text).toContain('· list\n');
    expect(text).toContain('▒');
    expect(text).not.toContain('█');
  });

  it('withholds a composite that rests on one category', () => {
    const only = Object.keys(GOOD).filter((name) => name !== 'downloads' && name !== 'likes') as (keyof FactTypes)[];
    const text = draw(assess(sheet({}, { without: only })));
    expect(text).toMatch(/Composite +– {2}·{30} {2}\? Unknown/);
    expect(text).toContain('No composite: fewer than two categories are known.');
  });

  it('tells what would raise the score most, the dearest first', () => {
    const report = assess(sheet({ metadata: { ...GOOD.metadata, licence: { ids: [], name: null, link: null } } }));
    const lines = draw(report).split('What would raise it most\n')[1]?.split('\n\n')[0] ?? '';
    const gains = [...lines.matchAll(/\+(\d+\.\d)/g)].map(([, gain]) => Number(gain));
    expect(gains).toHaveLength(3);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
  });

  it('lets no escape through, even when a Report carries one', () => {
    const report = assess(sheet());
    const hostile: Report = {
      ...report,
      model: { ...report.model, id: 'a/\u001b[2Jb\u009b31m\u202ec' },
      verdict: '\u0007beep',
    };
    expect(draw(hostile)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  it('tells a failed model by name, code and message', () => {
    const { one } = renderTable(80, createPaint(false));
    expect(one({ model: 'a/b', error: { code: 'gated', message: 'access is restricted' } }, 0)).toBe(
      'a/b\n  ✘ not scanned (gated)\n    access is restricted\n',
    );
  });
});
