import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/document/document';
import { documentHtml } from '#shared/document/html';
import { documentMarkdown } from '#shared/document/markdown';
import { type Decision, justify } from '#shared/justify/justify';
import { ROLES, SECTIONS } from '#shared/justify/roles';
import { figure, outsider, rank, subject } from './sample.ts';

const DANGEROUS = {
  files: [{ path: 'pytorch_model.bin', size: 1_000, sha256: null }],
  scans: [
    {
      path: 'pytorch_model.bin',
      status: 'unsafe' as const,
      scanners: [{ scanner: 'clamav' as const, status: 'unsafe' as const, message: 'Trojan', report: null }],
      pickleImports: [],
    },
  ],
};

const decision = (given: Partial<Decision> = {}): Decision => ({
  chosen: subject('a/chosen'),
  others: [outsider('b/other', { ranks: [rank({ rank: 1 })] })],
  against: ['b/other'],
  picked: 'Named by hand.',
  role: ROLES[0],
  date: '2026-11-21',
  ...given,
});
const page = (given: Partial<Decision> = {}): Document => justify(decision(given));
const part = (document: Document, id: string): string => {
  const section = document.sections.find((one) => one.id === id);
  return documentMarkdown({ title: 't', stamp: [], sections: section ? [section] : [] });
};

describe('a report for a decision', () => {
  it('F3-16 says what was chosen, its scores, figures with source and age, price, return, RQ, alternatives and gaps', () => {
    const report = page();
    expect(report.title).toBe('Report for a decision: a/chosen');
    expect(part(report, 'choice')).toMatch(/\| Composite \| \d+\.\d \| (Strong|Good) \|/);
    expect(part(report, 'figures')).toContain('Coding 5 of 100');
    expect(part(report, 'figures')).toContain(
      '| SWE-bench Verified | 70.0 % | 1 | independent | [epoch](<https://epoch.ai/benchmarks>) | read 2026-05-02 |',
    );
    expect(part(report, 'price')).toContain('\\$1.00 in, \\$3.00 out a million tokens \\(maker\\), read 2026-08-01');
    expect(part(report, 'price')).toContain('Coding: 0.350');
    expect(part(report, 'rq')).toContain('RQ 700 \\(600 to 750\\), provisional');
    expect(part(report, 'rq')).toContain('66 % of its inputs known; missing: FActScore, Uptime');
    expect(part(report, 'rq')).toContain('values made from different inputs do not compare');
    expect(part(report, 'alternatives')).toContain('b/other is better in rank 1 in Coding against 5.');
    expect(part(report, 'unknown')).toContain('Scores of b/other: It has no repository on the Hub.');
    expect(part(report, 'unknown')).toContain('your own tasks');
    expect(part(report, 'method')).toMatch(/Methodology \d+\.\d+\.\d+, profile default, core plan; facts read \d{4}-/);
    expect(part(report, 'method')).toContain('assay justify a/chosen --against b/other --role engineer');
  });

  it('F3-16 has a preset for each reader, which orders and leads and changes no word', () => {
    expect(ROLES.map(({ id }) => id)).toEqual(['engineer', 'product', 'lead', 'founder']);
    const told = ROLES.map((role) => {
      const { sections } = page({ role });
      expect(
        sections.map(({ id }) => id),
        role.id,
      ).toEqual(role.order);
      expect(sections.filter(({ lead }) => lead).map(({ id }) => id)).toEqual(
        role.order.filter((id) => role.leads.includes(id)),
      );
      return sections
        .filter(({ id }) => id !== 'method')
        .map(({ id, title, blocks }) => JSON.stringify([id, title, blocks]))
        .sort();
    });
    for (const one of told) expect(one).toEqual(told[0]);
    expect(new Set(ROLES.map(({ order }) => order.join())).size).toBe(ROLES.length);
  });

  it.each(ROLES)('leaves no part out for $id', ({ order, leads, asks }) => {
    expect([...order].sort()).toEqual([...SECTIONS].sort());
    expect(order.at(-1)).toBe('method');
    expect(leads.length).toBeGreaterThan(0);
    expect(asks).toMatch(/\?$/);
  });

  it('puts ceilings before everything that weighs against it', () => {
    const risks = part(page({ chosen: subject('a/chosen', {}, DANGEROUS) }), 'risks').split('\n');
    const items = risks.filter((line) => line.startsWith('- '));
    expect(items[0]).toMatch(/Ceiling: (composite|security) at most \d+\. A file was found dangerous/);
    expect(items.length).toBeGreaterThan(2);
  });

  it('makes nothing up where nothing is known', () => {
    const nothing = {
      id: 'x/y',
      report: { none: 'the scan failed' },
      capability: { absent: 'It is not in the snapshot.' },
    };
    const report = page({ chosen: nothing, others: [], against: [], picked: 'None was named.' });
    const text = documentMarkdown(report);
    expect(text).toContain('no scores. the scan failed');
    expect(text).toContain('It is not in the snapshot.');
    expect(text).toContain('Its price is not known');
    expect(text).toContain('No RQ');
    expect(text).toContain('None was compared. None was named.');
    expect(text).not.toMatch(/undefined|NaN|null/);
  });

  it('tells inherited figures as those of another model', () => {
    const inherited = { from: 'base/model', figures: [figure(), figure({ id: 'hle' })] };
    const told = part(page({ chosen: subject('a/chosen', { figures: [], ranks: [], inherited }) }), 'figures');
    expect(told).toContain('2 figures of its base model base/model, which are not its own.');
    expect(told).not.toContain('| SWE-bench');
  });

  it('shows six figures and counts the rest', () => {
    const figures = Array.from({ length: 9 }, (_, index) => figure({ id: String(index), benchmark: `B${index}` }));
    const told = part(page({ chosen: subject('a/chosen', { figures }) }), 'figures');
    expect(told).toContain('3 more figures in the snapshot.');
    expect(told).toContain('B5');
    expect(told).not.toContain('B6');
  });

  it('tells an interval and why there is no return', () => {
    const chosen = subject('a/chosen', {
      figures: [
        figure({ interval: { low: 0.65, high: 0.75 }, link: 'matched', run: '2026-02-05', setting: 'effort high' }),
      ],
      ranks: [rank({ roi: null, noRoi: 'its price is not known', between: { from: 4, to: 8 } })],
    });
    expect(part(page({ chosen }), 'figures')).toContain(
      '| SWE-bench Verified \\(effort high\\) | 70.0 %, score 0.650 to 0.750 | 1 | independent, name matched |',
    );
    expect(part(page({ chosen }), 'figures')).toContain('Coding 5 of 100, tied 4 to 8');
    expect(part(page({ chosen }), 'price')).toContain('Coding: none, its price is not known');
  });

  it('stays text, whatever models are called', () => {
    const evil = 'a/<script>alert(1)</script>|x';
    const html = documentHtml(
      page({
        chosen: outsider(evil, { figures: [figure({ benchmark: evil, url: 'javascript:alert(1)' })] }),
        others: [outsider(evil)],
      }),
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('href="javascript');
  });
});
