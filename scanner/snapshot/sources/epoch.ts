import { type Row, rowsOf } from '../csv.ts';
import { splitEffort } from '../effort.ts';
import { dayOf, numberOf, take } from '../figure.ts';
import { type Documents, defineSource, emptyHaul, type Haul, ShapeError, type Subject } from '../source.ts';
import { EPOCH_FILES, type EpochFile } from './epoch-files.ts';

const CC_BY = 'CC-BY-4.0';

/** Epoch AI’s Benchmarking Hub: its own runs, and boards of others that it republishes under their own terms. */
export const epoch = defineSource({
  id: 'epoch',
  title: 'Epoch AI, Benchmarking Hub',
  url: 'https://epoch.ai/benchmarks',
  licence: `${CC_BY} for its own runs; each republished board keeps its terms`,
  attribution: 'Epoch AI, “AI Benchmarking Hub”, https://epoch.ai/benchmarks (CC-BY 4.0)',
  ships: 'cited rows',
  live: [{ name: 'benchmark_data', url: 'https://epoch.ai/data/benchmark_data.zip', zip: true }],
  async read(documents) {
    const haul = emptyHaul();
    const names = await documents.list();
    const find = (file: string): string | undefined => names.find((name) => name === file || name.endsWith(`/${file}`));
    const makers = await registry(find('epoch_capabilities_index.csv'), documents, haul);
    for (const table of EPOCH_FILES) {
      const name = find(table.file);
      if (name) await readTable(name, table, makers, documents, haul);
    }
    if (haul.figures.length === 0) throw new ShapeError('none of the tables of the archive was found');
    return haul;
  },
});

async function readTable(
  name: string,
  table: EpochFile,
  makers: ReadonlyMap<string, string>,
  documents: Documents,
  haul: Haul,
): Promise<void> {
  try {
    const rows = rowsOf(await documents.text(name), ['Model version', table.column], table.file);
    for (const row of rows) readRow(row, table, makers, haul);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    haul.skipped.push({ what: table.file, why: `the table has changed: ${error.message}` });
  }
}

function readRow(row: Row, table: EpochFile, makers: ReadonlyMap<string, string>, haul: Haul): void {
  const written = row['Model version']?.trim() ?? '';
  const benchmark = typeof table.benchmark === 'string' ? table.benchmark : table.benchmark(row);
  const what = `${table.file}: ${written || row.Name || row.Agent || 'a row'}`;
  if (written === '') return void haul.skipped.push({ what, why: 'no model is named' });
  if (benchmark === null) return void haul.skipped.push({ what, why: 'the version of the benchmark is not told' });
  const value = numberOf(row[table.column]);
  if (Number.isNaN(value)) return void haul.skipped.push({ what, why: 'no figure' });
  const { effort } = splitEffort(written);
  const at = (column: string | undefined): string | null => (column && row[column]?.trim()) || null;
  const link = at('Source link') ?? at('Source Link') ?? at('Source link (site from table)');
  take(haul, {
    benchmark,
    subject: subjectOf(written, makers.get(written) ?? row.Organization ?? ''),
    value,
    unit: table.unit ?? 'share',
    error: table.error === undefined ? null : numberOf(row[table.error]) || null,
    interval: ratingInterval(row),
    effort,
    scaffold: at(table.scaffold)?.replace(/\s+/g, ' ') ?? null,
    tools: row.Tools === undefined ? null : row.Tools !== 'None',
    setting: at(table.shots) === null ? null : `${at(table.shots)} shots`.replace(/-?shots? shots$/, ' shots'),
    class: 'independent',
    ...(table.terms === 'own' ? { url: 'https://epoch.ai/benchmarks', licence: CC_BY } : {}),
    ...(table.terms === 'withheld' ? { licence: 'CC-BY-NC-4.0' } : {}),
    ...(link?.startsWith('http') ? { url: link } : {}),
    run: dayOf(at(table.run)),
    ships: table.terms !== 'withheld',
  });
}

// The table of ratings gives its bounds, which are wider than the usual error on one side.
function ratingInterval(row: Row): [number, number] | null {
  const [low, high] = [numberOf(row['95% CI Low'] ?? row.CI_low), numberOf(row['95% CI High'] ?? row.CI_high)];
  return Number.isNaN(low) || Number.isNaN(high) ? null : [low, high];
}

/** Sellers of open weights that stand before the name of the model they ran. */
const HOSTS = /^(fireworks|chutes|deepinfra|together|novita|groq|hyperbolic)\/|^parasail-/i;
const hostless = (name: string): string => name.replace(HOSTS, '');

async function registry(name: string | undefined, documents: Documents, haul: Haul): Promise<Map<string, string>> {
  const makers = new Map<string, string>();
  if (name === undefined) return makers;
  const columns = ['Model version', 'Organization', 'Model accessibility', 'Release date'];
  for (const row of rowsOf(await documents.text(name), columns, name)) {
    const written = row['Model version'] ?? '';
    const subject = subjectOf(written, row.Organization ?? '');
    if (subject.maker) makers.set(written, subject.maker);
    const access = row['Model accessibility'] ?? '';
    haul.claims.push({
      ...subject,
      openWeights: access === '' ? null : access.startsWith('Open weights'),
      released: dayOf(row['Release date']),
    });
  }
  return makers;
}

// Some names are paths of a seller, `zai-org/glm-5`: then the words before the slash tell the maker.
function subjectOf(written: string, organization: string): Subject {
  const [name = '', owner = null] = splitEffort(hostless(written.trim())).name.split('/').reverse();
  return { name, maker: owner ?? (organization.trim() || null), repository: null };
}
