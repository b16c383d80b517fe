import { describe, expect, it } from 'vitest';
import type { Coverage } from '#scanner/inspect/format';
import { quoted, worst } from '#scanner/inspect/tell';
import { verdictOf } from '#scanner/inspect/verdict';
import type { Inspection, Severity } from '#shared/facts/inspection';

const finding = (severity: Severity) => ({ id: 'x', severity, message: 'm', offset: null, where: '' });

describe('the verdict on a file', () => {
  it.each<[Severity[], Coverage, boolean, Inspection['verdict']]>([
    [[], 'whole', false, 'no-issues-found'],
    [[], 'whole', true, 'no-issues-found'],
    [['note'], 'whole', false, 'no-issues-found'],
    [['caution'], 'whole', false, 'caution'],
    [['caution', 'note'], 'whole', true, 'caution'],
    [['incomplete'], 'whole', false, 'incomplete'],
    [['incomplete', 'caution'], 'whole', false, 'incomplete'],
    [['dangerous'], 'whole', false, 'dangerous'],
    [['note', 'caution', 'incomplete', 'dangerous'], 'whole', false, 'dangerous'],
    [[], 'partial', false, 'incomplete'],
    [['caution'], 'partial', false, 'incomplete'],
    [['dangerous'], 'partial', false, 'dangerous'],
    [[], 'not-this', false, 'not-scanned'],
    [['note'], 'not-this', false, 'not-scanned'],
    [['caution'], 'not-this', false, 'not-scanned'],
    [['incomplete'], 'not-this', false, 'incomplete'],
    [[], 'not-this', true, 'incomplete'],
    [['dangerous'], 'not-this', false, 'dangerous'],
  ])('with %j, read %s and promised %s, is %4$s', (severities, coverage, promised, verdict) => {
    expect(verdictOf(severities.map(finding), [coverage], promised)).toBe(verdict);
  });

  it('goes by the reading that got furthest', () => {
    expect(verdictOf([], ['not-this', 'partial', 'whole'], true)).toBe('no-issues-found');
    expect(verdictOf([], ['not-this', 'partial'], false)).toBe('incomplete');
  });

  it('of nothing that was read is no clean bill', () => {
    expect(verdictOf([], [], false)).toBe('not-scanned');
  });
});

describe('the reading of several parts', () => {
  it.each<[Coverage[], Coverage]>([
    [[], 'whole'],
    [['whole', 'whole'], 'whole'],
    [['whole', 'partial'], 'partial'],
    [['not-this', 'whole'], 'whole'],
    [['not-this'], 'whole'],
    [['partial', 'not-this'], 'partial'],
  ])('%j got as far as %s', (coverages, coverage) => {
    expect(worst(coverages)).toBe(coverage);
  });
});

describe('a name from the file', () => {
  it('is quoted with nothing in it that acts on a screen', () => {
    expect(quoted('a"b\u001b\n')).toBe('"a\\"b\\u001b\\n"');
  });

  it('is cut after 160 characters', () => {
    expect(quoted('x'.repeat(160))).toBe(`"${'x'.repeat(160)}"`);
    expect(quoted('x'.repeat(161))).toBe(`"${'x'.repeat(160)}…"`);
  });
});
