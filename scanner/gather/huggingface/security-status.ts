import type { FileScan, PickleImport, ScannerId, ScannerVerdict, ScanStatus } from '#shared/facts/files';
import { type Body, isBody } from './client.ts';

const STATUSES: readonly string[] = ['safe', 'caution', 'suspicious', 'unsafe', 'queued', 'error', 'unscanned'];
const MOST_IMPORTS = 2_000;

/** Names of each scanner's entry: the Hub's today, and those of older answers. */
const SCANNERS: { readonly [Id in ScannerId]: readonly string[] } = {
  clamav: ['avScan', 'av', 'clamAv', 'clamavScan'],
  picklescan: ['pickleImportScan', 'pickleScan'],
  protectai: ['protectAiScan', 'protectAi'],
  jfrog: ['jFrogScan', 'jfrogScan', 'jFrog'],
  virustotal: ['virusTotalScan', 'virusTotal'],
};
const IDS: readonly ScannerId[] = ['clamav', 'picklescan', 'protectai', 'jfrog', 'virustotal'];

/**
 * The verdicts on one file, from any shape the Hub has used. A status that is not understood becomes `error`, never
 * `safe`; no status at all means that nobody looked.
 */
export function scanOf(path: string, security: unknown): FileScan {
  if (security === undefined || security === null)
    return { path, status: 'unscanned', scanners: [], pickleImports: [] };
  if (!isBody(security)) return { path, status: 'error', scanners: [], pickleImports: [] };
  const scanners = IDS.flatMap((id) => verdictOf(id, entryOf(security, id)) ?? []);
  return { path, status: summaryOf(security), scanners, pickleImports: importsOf(entryOf(security, 'picklescan')) };
}

function entryOf(security: Body, id: ScannerId): unknown {
  const name = SCANNERS[id].find((key) => security[key] !== undefined && security[key] !== null);
  return name === undefined ? undefined : security[name];
}

function verdictOf(scanner: ScannerId, entry: unknown): ScannerVerdict | null {
  if (entry === undefined) return null;
  if (!isBody(entry)) return { scanner, status: 'error', message: null, report: null };
  return { scanner, status: statusOf(entry), message: text(entry.message), report: link(entry.reportLink) };
}

// `{status}` or `{scanStatus}` today; a bare `{safe}` in the older shape of a whole file.
function summaryOf(security: Body): ScanStatus {
  const status = security.status ?? security.scanStatus;
  if (status !== undefined) return asStatus(status);
  if (typeof security.safe === 'boolean') return security.safe ? 'safe' : 'unsafe';
  return 'error';
}

// Older entries tell `virusFound` or the `highestSafetyLevel` of a pickle's imports instead of a status.
function statusOf(entry: Body): ScanStatus {
  if (entry.status !== undefined) return asStatus(entry.status);
  if (typeof entry.virusFound === 'boolean') return entry.virusFound ? 'unsafe' : 'safe';
  const level = entry.highestSafetyLevel;
  if (level === 'innocuous') return 'safe';
  if (level === 'suspicious') return 'suspicious';
  return level === 'dangerous' ? 'unsafe' : 'error';
}

const asStatus = (value: unknown): ScanStatus => (isStatus(value) ? value : 'error');
const isStatus = (value: unknown): value is ScanStatus => typeof value === 'string' && STATUSES.includes(value);

// The gravest first, so that a flood of harmless imports cannot push them beyond the limit.
function importsOf(entry: unknown): PickleImport[] {
  if (!isBody(entry)) return [];
  const listed = entry.pickleImports ?? entry.imports;
  const imports = (Array.isArray(listed) ? listed : []).flatMap((item) => importOf(item) ?? []);
  if (imports.length <= MOST_IMPORTS) return imports;
  const grave = imports.filter(({ safety }) => safety !== 'innocuous');
  return [...grave, ...imports.filter(({ safety }) => safety === 'innocuous')].slice(0, MOST_IMPORTS);
}

function importOf(item: unknown): PickleImport | null {
  if (!isBody(item) || typeof item.module !== 'string' || typeof item.name !== 'string') return null;
  const { safety } = item;
  return {
    module: item.module.slice(0, 500),
    name: item.name.slice(0, 500),
    // An unknown word for safety is not innocuous.
    safety: safety === 'innocuous' || safety === 'dangerous' ? safety : 'suspicious',
  };
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, 1_000) : null;

function link(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2_000 || !URL.canParse(value)) return null;
  return new URL(value).protocol === 'https:' ? value : null;
}
