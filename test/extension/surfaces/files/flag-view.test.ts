import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VERDICTS } from '#shared/files/judge-file';
import { drawFlag, spokenFlag } from '../../../../extension/surfaces/files/flag-view.ts';
import { setStage, textOf } from '../../stage.ts';
import { row } from './details.ts';

describe('the flag of a row', () => {
  beforeEach(() => void setStage(''));
  afterEach(() => vi.unstubAllGlobals());

  const drawn = (changes: Parameters<typeof row>[0] = {}): HTMLElement => {
    const box = document.createElement('span');
    drawFlag(box, row(changes));
    return box;
  };

  it('is a word, a shape and a tone, all different for each verdict', () => {
    const flags = VERDICTS.map((verdict) => drawn({ verdict }));
    expect(new Set(flags.map((flag) => flag.querySelector('.word')?.textContent)).size).toBe(VERDICTS.length);
    expect(new Set(flags.map((flag) => flag.querySelector('svg')?.outerHTML)).size).toBe(VERDICTS.length);
  });

  it('is green for no verdict but one', () => {
    const green = VERDICTS.filter((verdict) => drawn({ verdict }).dataset.tone === 'good');
    expect(green).toEqual(['no-issues-found']);
    expect(drawn({ reading: true }).dataset.tone).toBe('unknown');
  });

  it('is drawn in outline where only the Hub says so', () => {
    const shape = (read: boolean) => drawn({ read }).querySelector('svg')?.outerHTML;
    expect(shape(true)).not.toBe(shape(false));
  });

  it('keeps a danger in sight while it is read anew', () => {
    expect(textOf(drawn({ verdict: 'dangerous', reading: true }))).toContain('Dangerous');
    expect(textOf(drawn({ reading: true }))).toContain('Reading…');
  });

  it('reads as a sentence', () => {
    expect(spokenFlag(row())).toBe('Assay: model.bin, no issues, read by its bytes. Show what would run.');
    expect(spokenFlag(row({ read: false }))).toContain('not read by Assay');
    expect(spokenFlag(row({ path: 'sub/', verdict: 'dangerous', dangerous: 2 }))).toBe(
      'Assay: 2 dangerous files in this folder.',
    );
  });
});
