import { splitEffort } from '../effort.ts';
import { dayOf, take } from '../figure.ts';
import { tableRows } from '../html-text.ts';
import { type Documents, defineSource, emptyHaul, type Haul, ShapeError } from '../source.ts';

const BOARD = 'https://www.tbench.ai/leaderboard/terminal-bench';
const VERSIONS = ['2.0', '2.1'] as const;
const FIGURE = /^(\d{1,3}(?:\.\d+)?)\s*%\s*(?:±\s*(\d+(?:\.\d+)?))?/;

/** Terminal-Bench’s own board, read from the table of its page: agent, model, date and accuracy with its error. */
export const terminalBench = defineSource({
  id: 'terminal-bench',
  title: 'Terminal-Bench',
  url: 'https://www.tbench.ai/leaderboard',
  licence: 'facts, terms of the board',
  attribution: 'Terminal-Bench, https://www.tbench.ai',
  ships: 'cited rows',
  live: VERSIONS.map((version) => ({ name: `terminal-bench-${version}.html`, url: `${BOARD}/${version}` })),
  async read(documents) {
    const haul = emptyHaul();
    const names = await documents.list();
    for (const version of VERSIONS)
      if (names.includes(`terminal-bench-${version}.html`)) await readVersion(version, documents, haul);
    if (haul.figures.length === 0) throw new ShapeError('no table of agents and models was found');
    return haul;
  },
});

async function readVersion(version: string, documents: Documents, haul: Haul): Promise<void> {
  const rows = tableRows(await documents.text(`terminal-bench-${version}.html`));
  const head = rows.find((cells) => cells.includes('Agent') && cells.includes('Model'));
  const column = (name: string): number => head?.indexOf(name) ?? -1;
  if (!head || column('Accuracy') < 0)
    return void haul.skipped.push({ what: version, why: 'the board has changed: no such columns' });
  for (const cells of rows.filter((row) => row !== head)) {
    const written = cells[column('Model')] ?? '';
    const [, value, error] = FIGURE.exec(cells[column('Accuracy')] ?? '') ?? [];
    if (value === undefined || written === '' || /,|multiple/i.test(written)) {
      haul.skipped.push({ what: `${version}: ${written || 'a row'}`, why: 'several models, or no figure' });
      continue;
    }
    const { name, effort } = splitEffort(written);
    take(haul, {
      benchmark: `terminal-bench-${version}`,
      subject: { name, maker: cells[column('Model Org')] || null, repository: null },
      value: Number(value),
      unit: 'percent',
      error: error === undefined ? null : Number(error),
      effort,
      scaffold: cells[column('Agent')] || null,
      class: 'independent',
      url: `${BOARD}/${version}`,
      run: dayOf(cells[column('Date')]),
    });
  }
}
