import { describe, expect, it } from 'vitest';
import { creditsOf } from '#shared/board/credit';
import { boardCsv } from '#shared/board/csv';
import type { Line } from '#shared/board/line';
import type { List } from '#shared/board/list';
import { boardPage } from '#shared/board/page';
import { documentHtml } from '#shared/document/html';
import { documentMarkdown } from '#shared/document/markdown';
import { note } from '../snapshot/contents.ts';
import { figure, line } from './sample.ts';

const list = (rows: readonly Line[]): List => ({
  category: 'coding',
  question: 'Does it mend real software?',
  snapshot: '2026-08-01',
  ranked: 9,
  matching: rows.length,
  rows,
  unranked: [],
});
const from = { credits: [], filters: '', methodology: '1.2.0' };

describe('a list as a page', () => {
  it('has date, counts, filters and methodology at its head, sources and attributions at its foot', () => {
    const credits = creditsOf(
      [line()],
      [note('epoch', { attribution: 'Epoch AI (CC-BY 4.0)' }), note('unused'), note('llm-prices')],
    );
    expect(credits.map(({ id }) => id)).toEqual(['epoch', 'llm-prices']);
    const markdown = documentMarkdown(boardPage(list([line()]), { ...from, credits, filters: 'open weights' }));
    expect(markdown).toContain('# Coding: Does it mend real software?');
    expect(markdown).toContain('Snapshot of 2026-08-01. 9 models ranked, 1 match, 1 shown.');
    expect(markdown).toContain('Only: open weights.');
    expect(markdown).toContain('methodology 1.2.0');
    expect(markdown).toContain('## Sources and attributions');
    expect(markdown).toContain('Epoch AI \\(CC-BY 4.0\\). Terms: CC-BY-4.0. Read 2026-05-02.');
  });

  it('F0-34 shows each model with rank, figure, tier, class, source, age, price, return, weights, licence and size', () => {
    const markdown = documentMarkdown(
      boardPage(list([line({ rank: 2, tied: true, between: { from: 1, to: 4 } })]), from),
    );
    const row = markdown.split('\n').find((text) => text.includes('a/first'));
    expect(row).toBe(
      '| [a/first](<https://huggingface.co/a/first>) | 2 \\(tied, 1 to 4\\) | 80.0 % | SWE-bench Verified, primary, tier 1 | independent | [epoch](<https://epoch.ai/benchmarks>) | read 2026-05-02 | \\$2.00 \\(maker\\) | 0.400 | open | apache-2.0 | 32 B |',
    );
  });

  it('names each source of a mean once', () => {
    const figures = [figure(), figure(), figure({ source: 'openevals', url: 'javascript:alert(1)' })];
    const html = documentHtml(boardPage(list([line({ figures })]), from));
    expect(html).toContain('>epoch</a>, openevals</td>');
  });

  it('says so where no model passes', () => {
    expect(documentMarkdown(boardPage(list([]), from))).toContain('No model passes these filters.');
  });

  it('is the same number of elements whatever a model is called', () => {
    const evil = '</th><script>alert(1)</script>';
    const html = documentHtml(
      boardPage(list([line({ repository: evil, name: evil, maker: evil, licence: evil, basis: evil })]), from),
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('a list as CSV', () => {
  it('has numbers as they are, and unknown as empty', () => {
    const [head, first, second] = boardCsv(
      list([
        line(),
        line({ price: null, roi: null, noRoi: 'its price is not known', parameters: null, licence: null }),
      ]),
    ).split('\r\n');
    expect(head?.split(',').slice(0, 6)).toEqual(['rank', 'from', 'to', 'model', 'page', 'score']);
    expect(first).toBe(
      '1,,,a/first,https://huggingface.co/a/first,0.8,SWE-bench Verified,0.8,share,1,independent,exact,epoch,https://epoch.ai/benchmarks,2026-05-02,2,0.4,,true,apache-2.0,32,false,2026-08-01',
    );
    expect(second).toContain(',2026-05-02,,,its price is not known,true,,,,2026-08-01');
  });

  it('holds nothing that a spreadsheet runs or a terminal obeys', () => {
    const [, row] = boardCsv(
      list([
        line({ repository: '=HYPERLINK("x")', licence: '@x,y', name: 'n' }),
        line({ repository: 'a\u001b[2J\nb' }),
      ]),
    ).split('\r\n');
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
    expect(row).toContain(`"'@x,y"`);
    expect(boardCsv(list([line({ repository: 'a\u001b[2J\nb' })]))).not.toContain('\u001b');
  });
});
