import { describe, expect, it } from 'vitest';
import { disputeNote } from '#shared/text/dispute-note';
import { sampleFinding, sampleReport } from '../report/sample.ts';

describe('the note on a category', () => {
  const finding = sampleFinding({ summary: '<b>@team</b> 12 downloads', score: 0.5 });
  const note = disputeNote(sampleReport({ findings: [finding] }), finding.category);

  it('F0-33 names model, commit, methodology, plan and every factor with what was seen', () => {
    expect(note).toContain(`acme/anvil, commit ${'a'.repeat(40)}`);
    expect(note).toContain('Methodology 1.0.0, profile default, core plan, observed at 2026-11-21T12:00:00.000Z');
    expect(note).toContain(`\`${finding.id}\` (scored, weight ${finding.weight}): 50.0.`);
  });

  it('lets no text of strangers become markup', () =>
    expect(note).toContain('&lt;b&gt;&#64;team&lt;/b&gt; 12 downloads'));

  it('has nothing of other categories', () =>
    expect(disputeNote(sampleReport({ findings: [finding] }), 'expert')).not.toContain(finding.id));
});
