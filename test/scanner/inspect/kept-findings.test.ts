import { describe, expect, it } from 'vitest';
import { KeptFindings } from '#scanner/inspect/kept-findings';
import type { InspectionFinding } from '#shared/facts/inspection';

const finding = (message: string, severity: InspectionFinding['severity'] = 'caution'): InspectionFinding => ({
  id: 'it',
  severity,
  message,
  offset: null,
  where: '',
});

function kept(limit: number, ...findings: readonly InspectionFinding[]): string[] {
  const all = new KeptFindings(limit);
  for (const each of findings) all.add(each);
  return all.list.map(({ message, count = 1 }) => `${message} ${count}`);
}

describe('findings that are kept', () => {
  it('count what says the same', () => {
    expect(kept(5, finding('a'), finding('b'), finding('a'), { ...finding('a'), count: 3 })).toEqual(['a 5', 'b 1']);
  });

  it('go on being counted past the limit, and no other is taken', () => {
    expect(kept(2, finding('a'), finding('b'), finding('c'), finding('a'))).toEqual(['a 2', 'b 1']);
  });

  it('give way to graver ones, the last of the least grave first', () => {
    const grave = [finding('x', 'dangerous'), finding('y', 'incomplete')];
    expect(kept(3, finding('a'), finding('b'), finding('c', 'note'), ...grave)).toEqual(['a 1', 'y 1', 'x 1']);
    expect(kept(1, finding('u', 'incomplete'), finding('x', 'dangerous'), finding('u', 'incomplete'))).toEqual(['x 1']);
  });

  it('count what took the place of another', () => {
    const grave = finding('x', 'dangerous');
    expect(kept(1, finding('a'), grave, grave, finding('a'))).toEqual(['x 2']);
  });
});
