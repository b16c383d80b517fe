import { CATEGORIES } from '#shared/methodology/categories';
import type { Report, ReportFinding } from '#shared/report/report';

/** A finding for tests, overridden where a test cares. */
export const sampleFinding = (over: Partial<ReportFinding> = {}): ReportFinding => ({
  id: 'downloads',
  category: 'popularity',
  title: 'Downloads',
  status: 'scored',
  score: 0.5,
  weight: 10,
  contribution: 5,
  summary: '1,234 downloads in the last 30 days.',
  evidence: [],
  fix: null,
  ceiling: null,
  ...over,
});

/** A complete Report for tests, overridden where a test cares. */
export const sampleReport = (over: Partial<Report> = {}): Report => ({
  schemaVersion: 1,
  methodology: '1.0.0',
  profile: 'default',
  plan: 'core',
  model: { id: 'acme/anvil', repoId: '0123456789abcdef01234567', revision: 'a'.repeat(40), renamedFrom: null },
  observedAt: '2026-11-21T12:00:00.000Z',
  composite: { value: 71.5, uncapped: 71.5 },
  security: { value: 90, uncapped: 90, verdict: 'no-issues-found' },
  confidence: { level: 'medium', reasons: ['2 of 3 benchmark results are known.'] },
  coverage: 0.875,
  verdict: 'For it: downloads.',
  categories: CATEGORIES.map(({ id, weight }) => ({ id, value: 70, weight, coverage: 1 })),
  ceilings: [],
  findings: [sampleFinding()],
  files: [],
  sources: [{ id: 'model-info', observedAt: '2026-11-21T12:00:00.000Z' }],
  ...over,
});
