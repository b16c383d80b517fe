import { FACTORS } from '../factors/index.ts';
import type { FactSheet, Plan } from '../facts/facts.ts';
import { isAbsent } from '../facts/gathered.ts';
import type { Inspections } from '../facts/inspections.ts';
import { formatOf } from '../files/formats.ts';
import { judgeAll, judgeFile } from '../files/judge-file.ts';
import { METHODOLOGY_VERSION } from '../methodology/changelog.ts';
import { DEFAULT_PROFILE, type Profile, profileOfTask } from '../methodology/profiles.ts';
import { capped, ceilingsOf } from '../score/ceilings.ts';
import { confidenceOf } from '../score/confidence.ts';
import { evaluate, type Finding } from '../score/evaluate.ts';
import { explain } from '../score/explain.ts';
import { type Rules, weigh } from '../score/weigh.ts';
import { plain } from '../text/plain.ts';
import { type FileVerdict, type Report, type ReportFile, SCHEMA_VERSION } from './report.ts';

/**
 * Makes the Report of a fact sheet; without a profile by that of its task. Pure: the same sheet and profile give the
 * same bytes everywhere.
 */
export function assess(sheet: FactSheet, profile: Profile = profileOf(sheet)): Report {
  const found = evaluate(sheet, FACTORS);
  const files = judgeFiles(sheet);
  const weighed = weigh(found, profile, rulesOf(sheet.plan));
  const ceilings = ceilingsOf(found);
  return {
    schemaVersion: SCHEMA_VERSION,
    methodology: METHODOLOGY_VERSION,
    profile: profile.id,
    plan: sheet.plan,
    model: { ...sheet.model, id: plain(sheet.model.id) },
    observedAt: sheet.observedAt,
    composite: { value: capped(weighed.uncapped, ceilings, 'composite'), uncapped: weighed.uncapped },
    security: { ...securityOf(weighed.categories, ceilings), verdict: verdictOf(sheet, files) },
    confidence: confidenceOf(sheet, found, FACTORS, publishedCoverage(found, sheet.plan)),
    coverage: weighed.coverage,
    verdict: explain(weighed.findings, weighed.categories, ceilings),
    categories: weighed.categories,
    ceilings,
    findings: [...weighed.findings],
    files,
    ...readingsOf(sheet),
    ...capabilityOf(sheet),
    sources: Object.entries(sheet.sources).map(([id, observedAt]) => ({ id, observedAt })),
  };
}

function profileOf({ facts: { task, tags } }: FactSheet): Profile {
  return profileOfTask(isAbsent(task) ? null : task.value, isAbsent(tags) ? [] : tags.value);
}

// Confidence tells how much is known, which is no matter of taste: it is measured by the published weights always.
const publishedCoverage = (found: readonly Finding[], plan: Plan): number =>
  weigh(found, DEFAULT_PROFILE, rulesOf(plan)).coverage;

/** Weighs a Report's own findings by another profile: instant, offline, and equal to a fresh assessment. */
export function reweigh(report: Report, profile: Profile): Report {
  const { findings, categories, uncapped, coverage } = weigh(report.findings, profile, rulesOf(report.plan));
  const ceilings = report.ceilings;
  return {
    ...report,
    profile: profile.id,
    composite: { value: capped(uncapped, ceilings, 'composite'), uncapped },
    coverage,
    categories,
    findings: [...findings],
    verdict: explain(findings, categories, ceilings),
    security: { ...report.security, ...securityOf(categories, ceilings) },
  };
}

const OWN_WEIGHTS = new Map(FACTORS.map(({ id, weight }) => [id, weight]));
const AT_MOST = new Map(FACTORS.flatMap(({ id, atMost }) => (atMost === undefined ? [] : [[id, atMost] as const])));
const VOLUNTARY = new Set(FACTORS.flatMap(({ id, voluntary }) => (voluntary ? [id] : [])));
const VOLUNTARY_IN_FULL = new Set(FACTORS.flatMap(({ id, voluntary }) => (voluntary === true ? [id] : [])));

const rulesOf = (plan: Plan): Rules => ({
  weights: OWN_WEIGHTS,
  voluntary: plan === 'full' ? VOLUNTARY_IN_FULL : VOLUNTARY,
  atMost: AT_MOST,
});

function securityOf(categories: Report['categories'], ceilings: Report['ceilings']) {
  const uncapped = categories.find(({ id }) => id === 'security')?.value ?? null;
  return { value: capped(uncapped, ceilings, 'security'), uncapped };
}

function judgeFiles({ facts }: FactSheet): ReportFile[] {
  if (isAbsent(facts.files)) return [];
  const scans = new Map(isAbsent(facts.scans) ? [] : facts.scans.value.map((scan) => [scan.path, scan]));
  const readings = new Map(inspectionsOf(facts).map(({ path, inspection }) => [path, inspection]));
  return facts.files.value.map(({ path, size }) => {
    const inspection = readings.get(path);
    return {
      path: plain(path, 500),
      size,
      format: formatOf(path).id,
      verdict: judgeFile(scans.get(path), inspection),
      ...(inspection && { inspected: inspection.verdict }),
    };
  });
}

const inspectionsOf = ({ inspections }: FactSheet['facts']): Inspections =>
  isAbsent(inspections) ? [] : inspections.value;

// Says so in the Report: whether anything rests on contents, how much of it was known before, and since when.
function readingsOf({ facts }: FactSheet): Pick<Report, 'inspections'> {
  const read = inspectionsOf(facts);
  if (read.length === 0) return {};
  return {
    inspections: {
      files: read.length,
      fromCache: read.filter(({ cached }) => cached).length,
      observedAt: read.reduce((oldest, { observedAt }) => (observedAt < oldest ? observedAt : oldest), '9999'),
    },
  };
}

function capabilityOf({ facts: { capability } }: FactSheet): Pick<Report, 'capability'> {
  if (!isAbsent(capability)) return { capability: capability.value };
  return capability.absent === 'not-asked' ? {} : { capability: { absent: plain(capability.detail, 300) } };
}

const verdictOf = ({ facts }: FactSheet, files: readonly ReportFile[]): FileVerdict =>
  isAbsent(facts.files) ? 'not-scanned' : judgeAll(files.map(({ verdict }) => verdict));
