import { describe, expect, it } from 'vitest';
import { FindingRow } from '../../../extension/components/finding-row.tsx';
import { sampleFinding } from '../../shared/report/sample.ts';
import { render, textsOf } from './render.ts';

const row = (over: Parameters<typeof sampleFinding>[0], possible: number | null = 10) =>
  render(<FindingRow finding={sampleFinding(over)} possible={possible} />);

describe('FindingRow', () => {
  it('tells what was seen and what it is worth', () => {
    const root = row({});
    expect(textsOf(root, 'strong')).toEqual(['Downloads']);
    expect(textsOf(root, '.worth')).toEqual(['5.0 of 10.0 points']);
    expect(root.textContent).toContain('1,234 downloads in the last 30 days.');
  });

  it.each([
    ['unknown', 10, 'unknown'],
    ['not-applicable', 10, 'does not apply'],
    ['scored', null, 'not counted'],
  ] as const)('%s with %s points possible: %s', (status, possible, words) =>
    expect(textsOf(row({ status, score: status === 'scored' ? 1 : null }, possible), '.worth')).toEqual([words]),
  );

  it('says how to mend what can be mended', () => {
    expect(textsOf(row({ fix: 'Publish safetensors.' }), '.fix')).toEqual(['To mend it: Publish safetensors.']);
    expect(row({ fix: null }).querySelector('.fix')).toBeNull();
  });

  it('links evidence over https only, and tells the other site nothing of where one comes from', () => {
    const evidence = [
      { label: 'Report', value: 'seen', url: 'https://example.org/report' },
      { label: 'Trap', value: 'click me', url: 'javascript:alert(1)' },
      { label: 'Plain', value: 'http', url: 'http://example.org' },
    ];
    const links = [...row({ evidence }).querySelectorAll('a:not(.rule)')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/report']);
    expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('shows some of much evidence, and how much more there is', () => {
    const evidence = Array.from({ length: 20 }, (_, index) => ({ label: 'File', value: `${index}` }));
    const items = textsOf(row({ evidence }), '.evidence li');
    expect(items).toHaveLength(7);
    expect(items.at(-1)).toBe('and 14 more');
  });

  it('shows markup as text', () => {
    const root = row({ title: '<img src=x>', summary: '<script>1</script>' });
    expect(root.querySelector('img, script')).toBeNull();
    expect(textsOf(root, 'strong')).toEqual(['<img src=x>']);
  });

  it('tones what bounds the score bad, whatever its own score', () =>
    expect(row({ ceiling: 'dangerous-file', score: 1 }).querySelector('li')?.getAttribute('data-tone')).toBe('bad'));
});
