import type { FactTypes } from '#shared/facts/facts';
import { assess } from '#shared/report/assess';
import type { ReportFinding } from '#shared/report/report';
import type { ListVerdict, ShownReport } from '../../extension/messages.ts';
import { sheet } from '../sheet.ts';

type Options = Parameters<typeof sheet>[1];

/** The report of the plain good model with these changes, as the background hands it to what shows it. */
export function shown(changes: Partial<FactTypes> = {}, options: Options = {}): ShownReport {
  const { files: _, ...report } = assess(sheet(changes, options));
  return report;
}

/** What a list badge gets of the same model. */
export function listed(changes: Partial<FactTypes> = {}, options: Options = {}): ListVerdict {
  const { model, plan, composite, security, confidence, coverage, ceilings, verdict } = shown(changes, {
    plan: 'list',
    without: ['files', 'scans', 'card', 'owner', 'discussions', 'papers', 'repository', 'ancestors', 'spacesTotal'],
    ...options,
  });
  return { model, plan, composite, security, confidence, coverage, ceilings, verdict };
}

/** Facts of a model with a file that the Hub's scanner found unsafe: under a ceiling. */
export const DANGEROUS: Partial<FactTypes> = {
  files: [{ path: 'pytorch_model.bin', size: 1_000, sha256: null }],
  scans: [
    {
      path: 'pytorch_model.bin',
      status: 'unsafe',
      scanners: [{ scanner: 'clamav', status: 'unsafe', message: 'Trojan', report: null }],
      pickleImports: [],
    },
  ],
};

/** A report of a model that nothing but its name is known of. */
export const nothingKnown = (): ShownReport => {
  const { id: _, ...facts } = sheet().facts;
  return shown({}, { without: Object.keys(facts) as (keyof FactTypes)[] });
};

/** The finding of this id; a test about a factor that does not exist fails here. */
export function findingOf(report: ShownReport, id: string): ReportFinding {
  const found = report.findings.find((finding) => finding.id === id);
  if (!found) throw new Error(`the report has no finding "${id}"`);
  return found;
}

/** Markup that would run, or at least show, if any of it were taken for more than text. */
export const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>&amp;\u202e';
