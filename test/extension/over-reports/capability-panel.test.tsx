import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Capability } from '#shared/facts/capability';
import { ago } from '../../../extension/components/ago.ts';
import { CapabilityPanel } from '../../../extension/components/capability-panel.tsx';
import type { SnapshotInUse } from '../../../extension/components/use-snapshot.ts';
import { figure, measured, place } from '../../measured.ts';

import { parsed, textsOf } from '../parsed-markup.ts';
import { HOSTILE } from '../shown.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const draw = (capability: Capability | { absent: string }) =>
  parsed(renderToStaticMarkup(<CapabilityPanel capability={capability} now={NOW} />));

describe('CapabilityPanel', () => {
  it('F2-27 shows the RQ with its status, interval and reason, and never the value alone', () => {
    const { rq } = measured();
    const text = draw(measured()).querySelector('.rq')?.textContent;
    expect(text).toContain('RQ 641 (500 to 701), provisional · intrinsic · 50 % of its inputs known');
    expect(text).toContain('missing: FActScore, Price');
    expect(draw(measured({ rq: { ...rq, newModel: true } })).textContent).toContain('new model');
    const unavailable = { ...rq, status: 'unavailable', value: null, valueIs: null, interval: null } as const;
    expect(draw(measured({ rq: unavailable })).querySelector('b')?.textContent).toBe('RQ unavailable');
  });

  it('F2-29 draws the interval of a new model as a band on the scale, with the numbers in a table', () => {
    const { rq } = measured();
    const root = draw(measured({ rq: { ...rq, newModel: true } }));
    const chart = root.querySelector('.rq-chart');
    expect(chart?.getAttribute('aria-hidden')).toBe('true');
    expect(chart?.getAttribute('data-status')).toBe('provisional');
    // 500.25 to 700.75 on a scale that ends at 1020.
    expect(chart?.querySelector('s')?.getAttribute('style')).toBe('left:49.04%;width:19.66%');
    expect(chart?.querySelector('i')?.getAttribute('style')).toBe('left:62.79%');
    expect(chart?.textContent).toContain('a model this new');
    expect(textsOf(root, '.rq-numbers tr').slice(0, 7)).toEqual([
      'RQ, intrinsic640.50',
      'At least500.25',
      'At most700.75',
      'Statusprovisional',
      'New modelyes',
      'Inputs known50 %',
      'MissingFActScore, Price',
    ]);
    expect(root.querySelector('.rq-numbers')?.closest('[aria-hidden]')).toBeNull();
  });

  it('draws no band where there is no RQ', () => {
    const { rq } = measured();
    const root = draw(measured({ rq: { ...rq, status: 'unavailable', value: null, valueIs: null, interval: null } }));
    expect(root.querySelector('.rq-chart, .rq-numbers')).toBeNull();
  });

  it.each([
    [true, /It is refused\. In use: the fetched snapshot of 2026-08-21 \(1 hour ago\)\./],
    [false, /fetched from the address in the options/],
  ])('tells of the snapshot in use when a newer one was refused: %s', (refused, words) => {
    const notice = { at: '2026-11-21T11:00:00Z', text: 'It is refused.', refused };
    const snapshot = { address: '', key: '', date: '2026-08-21', seal: '', fetched: true, notice };
    const markup = renderToStaticMarkup(<CapabilityPanel capability={measured()} now={NOW} snapshot={snapshot} />);
    expect(parsed(markup).textContent).toMatch(words);
  });

  it('shows the rank of each list, what it rests on and what a dollar buys, or why nothing', () => {
    const free = place({ list: 'arena', title: 'Arena', between: null, roi: null, noRoi: 'its price is not known' });
    const root = draw(measured({ ranks: [place(), free] }));
    expect(root.querySelector('[data-list="coding"]')?.textContent).toBe('Coding7 of 120tied, 5 to 9primary0.200');
    expect(root.querySelector('[data-list="arena"]')?.textContent).toBe(
      'Arena7 of 120primarynone: its price is not known',
    );
    const out = draw(measured({ ranks: [place({ rank: null, why: 'it is withdrawn', basis: '' })] }));
    expect(out.querySelector('[data-list]')?.textContent).toContain('not ranked: it is withdrawn');
  });

  it('F0-11 shows each figure with tier, class, source and age', () => {
    const row = draw(measured()).querySelector('[data-figure="swe-bench-verified"]');
    const text = row?.textContent ?? '';
    for (const part of [
      '60.0 %',
      'tier 1, primary of coding',
      'independent',
      '1 more beside it',
      'epoch',
      'run 70 days ago',
    ])
      expect(text).toContain(part);
    expect(row?.querySelector('a')?.getAttribute('href')).toBe('https://board.example/swe');
    const claimed = draw(measured({ figures: [figure({ link: 'alias', url: '', run: null })] }));
    expect(claimed.querySelector('[data-figure]')?.textContent).toContain('name alias');
    expect(claimed.querySelector('[data-figure] a')).toBeNull();
    expect(claimed.querySelector('[data-figure]')?.textContent).toContain('read 51 days ago');
  });

  it('draws a chart that reads without colour, with all of it in the table behind', () => {
    const figures = Array.from({ length: 12 }, (_, n) =>
      figure({ id: `b${n}`, benchmark: `B${n}`, class: n % 2 ? 'self-reported' : 'independent', interval: null }),
    );
    const root = draw(measured({ figures }));
    expect(root.querySelectorAll('.chart .bar')).toHaveLength(8);
    expect(root.querySelectorAll('.chart .measured')).toHaveLength(4);
    expect(root.querySelectorAll('.chart .claimed')).toHaveLength(4);
    expect(root.querySelector('.chart')?.getAttribute('aria-hidden')).toBe('true');
    expect(root.querySelectorAll('.figures tbody tr')).toHaveLength(12);
    const bar = draw(measured()).querySelector('.chart .track');
    expect(bar?.querySelector('i')?.getAttribute('style')).toBe('width:60.00%');
    expect(bar?.querySelector('s')?.getAttribute('style')).toBe('left:55.00%;width:10.00%');
  });

  it('keeps inherited figures apart, under the name of the model they are of', () => {
    const root = draw(measured({ ranks: [], figures: [], inherited: { from: 'lab/base', figures: [figure()] } }));
    expect(root.textContent).toContain('Inherited from lab/base');
    expect(root.querySelector('.ranks')).toBeNull();
    expect(textsOf(root, 'summary')).toEqual(['RQ in numbers', '1 inherited figure with sources']);
  });

  it('tells the price with its source, and why there is nothing to tell', () => {
    expect(draw(measured()).querySelector('.price')?.textContent).toContain('$1 in, $5 out a million tokens (maker)');
    expect(draw(measured({ price: null })).querySelector('.price')).toBeNull();
    const root = draw({ absent: 'It is not in the snapshot of 2026-08-21.' });
    expect(root.textContent).toContain('It is not in the snapshot of 2026-08-21.');
  });

  it('shows hostile text as text', () => {
    const root = draw(measured({ figures: [figure({ benchmark: HOSTILE, setting: HOSTILE, source: HOSTILE })] }));
    expect(root.querySelector('img, script')).toBeNull();
    expect(root.querySelector('[data-figure]')?.textContent).toContain('<script>');
  });

  it('links a price to its source where that is of the web, and tells an unknown side as unknown', () => {
    const price = { input: null, output: 0, via: 'host', url: '', retrieved: '2026-11-20' };
    const bare = draw(measured({ price })).querySelector('.price');
    expect(bare?.textContent).toBe('Price: unknown in, $0 out a million tokens (host), read 1 day ago');
    expect(bare?.querySelector('a')).toBeNull();
    expect(draw(measured()).querySelector('.price a')?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('never rounds up to all of its inputs', () => {
    const { rq } = measured();
    expect(draw(measured({ rq: { ...rq, completeness: 0.9999 } })).textContent).toContain('99 % of its inputs known');
    expect(draw(measured({ rq: { ...rq, completeness: 0 } })).textContent).toContain('0 % of its inputs known');
  });

  it('shows neither table nor chart of what a snapshot does not tell', () => {
    const root = draw(measured({ ranks: [], figures: [], price: null }));
    for (const part of ['.ranks', '.chart', '.figures', '.price']) expect(root.querySelector(part), part).toBeNull();
    expect(root.querySelector('.stamp')?.textContent).toBe(
      `From the snapshot of ${measured().snapshot}, ${ago(`${measured().snapshot}T00:00:00Z`, NOW)}; no site was asked.`,
    );
  });

  it('tells a rank of one place without a tie, and thousands as people write them', () => {
    const ranks = [place({ rank: 1_234, of: 12_345, between: { from: 1_234, to: 1_234 }, basis: '' })];
    const cells = textsOf(draw(measured({ ranks })), '[data-list] td');
    expect(cells.slice(0, 2)).toEqual(['1,234 of 12,345', '–']);
  });

  const origin = (snapshot: SnapshotInUse, capability: Capability | { absent: string } = measured()) =>
    parsed(renderToStaticMarkup(<CapabilityPanel capability={capability} now={NOW} snapshot={snapshot} />));
  const state = { address: '', key: '', date: '2026-08-21', seal: '', fetched: false, notice: null };

  it('says nothing of where the snapshot came from while it is the bundled one', () => {
    expect(origin(state).querySelectorAll('.notice, .stamp')).toHaveLength(1);
    expect(origin(null).querySelectorAll('.notice, .stamp')).toHaveLength(1);
  });

  it('tells of a refused snapshot beside a model that the one in use does not know', () => {
    const notice = { at: '2026-11-21T11:59:30Z', text: HOSTILE, refused: true };
    const root = origin({ ...state, notice }, { absent: 'It is not in the snapshot.' });
    expect(root.querySelector('.none')?.textContent).toBe('It is not in the snapshot.');
    expect(root.querySelector('.notice')?.textContent).toContain('the bundled snapshot of 2026-08-21 (just now)');
    expect(root.querySelector('img, script')).toBeNull();
  });

  it('says why the snapshot in use is not known', () => {
    const trouble = { code: 'internal', message: 'The worker is gone.', retryAt: null } as const;
    expect(origin({ trouble }).querySelector('.notice')?.textContent).toBe('The worker is gone.');
  });
});
