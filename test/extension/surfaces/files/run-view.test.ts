import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { amountOf, runParts } from '../../../../extension/surfaces/files/run-view.ts';
import { adviceOf, noticeOf, runSentence } from '../../../../extension/surfaces/files/run-words.ts';
import { callFinding, READINGS, reading } from '../../../inspected.ts';
import { setStage, textOf } from '../../stage.ts';
import { details } from './details.ts';

const text = (changes: Parameters<typeof details>[0] = {}): string =>
  runParts(details(changes)).map(textOf).join(' | ');

describe('what would run', () => {
  beforeEach(() => void setStage(''));
  afterEach(() => vi.unstubAllGlobals());

  it('shows the call, where it stands, its opcodes and the sentence', () => {
    const shown = text();
    expect(shown).toContain('os.system("id")');
    expect(shown).toContain('byte 130 · in archive/data.pkl');
    expect(shown).toContain('130: R REDUCE');
    expect(shown).toContain('Loading it runs a command of the system.');
    expect(shown).toContain('load model.safetensors instead');
  });

  it('shows what strangers wrote as text, never as markup', () => {
    const call = '<img src=x onerror=alert(1)>';
    const parts = runParts(details({ inspection: reading({ findings: [callFinding({ call })] }) }));
    expect(parts.map(textOf).join()).toContain(call);
    expect(parts.flatMap((part) => [...part.querySelectorAll('img')])).toEqual([]);
  });

  it('tells import, call, advisory and repetition apart', () => {
    const { call: _, ...imported } = callFinding({ advisory: 'CVE-2025-1716', count: 3 });
    const shown = text({ inspection: reading({ verdict: 'dangerous', findings: [imported] }), more: 7 });
    expect(shown).toContain('import os.system');
    expect(shown).toContain('CVE-2025-1716 · 3 times');
    expect(shown).toContain('7 more of the kind');
    expect(runSentence(details({ inspection: reading({ verdict: 'dangerous', findings: [imported] }) }))).toContain(
      'no call of it was seen',
    );
  });

  it.each([
    [{ verdict: 'no-issues-found', inspection: READINGS.safetensors }, 'Read to its end'],
    [{ verdict: 'no-issues-found', inspection: null, observedAt: null }, 'Assay has not read it'],
    [{ verdict: 'incomplete', inspection: READINGS.incomplete }, 'Not all of it could be read'],
    [{ verdict: 'incomplete', inspection: null }, 'have not finished'],
    [{ verdict: 'caution', inspection: READINGS.unfamiliar }, 'nobody has vetted'],
    [{ verdict: 'caution', inspection: null }, 'asks for caution'],
    [{ verdict: 'dangerous', inspection: null }, 'A scanner of the Hub found it dangerous'],
    [{ verdict: 'not-scanned', inspection: null }, 'Nobody has looked'],
  ] as const)('%j: %s', (changes, words) => {
    expect(runSentence(details(changes))).toContain(words);
  });

  it('advises only what is there, and nothing where nothing needs doing', () => {
    expect(adviceOf(details({ twin: null }))).toContain('no safetensors beside it');
    expect(adviceOf(details({ verdict: 'no-issues-found' }))).toBeNull();
    expect(adviceOf(details({ verdict: 'caution', twin: null }))).toContain('weights_only=True');
    expect(adviceOf(details({ verdict: 'incomplete' }))).toContain('Until it is read, load model.safetensors');
  });

  it('tells how much was read, of how much', () => {
    expect(amountOf(details())).toBe('Read 412 kB of 9.8 GB');
    expect(amountOf(details({ reading: 96_000 }))).toBe('Reading: 96 kB of 9.8 GB');
    expect(amountOf(details({ inspection: null }))).toBe('Not read yet; reading takes about 250 kB of 9.8 GB');
  });

  it('gives notice before reading what the Hub counts, and only then', () => {
    const plan = { when: 'counted', cost: 1, reason: 'The Hub counts it' } as const;
    expect(noticeOf(details({ plan, inspection: null }))).toBe('The Hub counts it.');
    expect(noticeOf(details({ plan }))).toBeNull();
    expect(noticeOf(details({ inspection: null }))).toBeNull();
  });

  it('the matrix says who disagrees, with the vendor’s report', () => {
    const [matrix] = runParts(details()).slice(-1);
    expect(textOf(matrix ?? new Node())).toContain('They disagree: 1 of 2 that have read it warn.');
    expect(matrix?.querySelector('tbody tr')?.textContent).toContain('ClamAV');
    expect(matrix?.querySelector('a')?.getAttribute('href')).toBe('https://scan.example/report');
  });
});
