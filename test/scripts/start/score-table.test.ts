import { describe, expect, it } from 'vitest';
import { assess } from '#shared/report/assess';
import { scoreTable } from '../../../scripts/start/score-table.ts';
import { sheet } from '../../sheet.ts';

describe('the table of scores', () => {
  it('has a line per model, with a dash where there is no score', () => {
    const known = assess(sheet({ id: 'example-lab/plain-model' }));
    const little = { ...known, model: { ...known.model, id: 'a/b' }, composite: { value: null, uncapped: null } };
    const [heading, first, second] = scoreTable([known, little]).split('\n');
    expect(heading).toMatch(/^Model {20}Composite {2}Security {2}Files +Confidence$/);
    expect(first).toMatch(/^example-lab\/plain-model +\d+\.\d +100\.0 {2}no-issues-found {2}high$/);
    expect(second).toMatch(/^a\/b +– +100\.0 {2}no-issues-found {2}high$/);
    expect(first?.indexOf('no-issues')).toBe(second?.indexOf('no-issues'));
  });
});
