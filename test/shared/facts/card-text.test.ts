import { describe, expect, it } from 'vitest';
import { codeBlocks, headings, ownText } from '#shared/facts/card-text';
import { TEMPLATE } from '../factors/template.ts';

describe('headings', () => {
  it('reads Markdown and HTML headings that something stands under', () => {
    const text = '# **One**\ntext\n<h2 align="center">Two</h2>\ntext\n### `Three`\ntext\n#no heading\n    # code\n';
    expect(headings(text)).toEqual(['One', 'Two', 'Three']);
  });

  it('leaves out sections of placeholders, comments and nothing', () => {
    const text = '## Empty\n\n## Comment\n<!-- say\nmuch -->\n## Waiting\nSo: [More Information Needed]\n## Told\nYes.';
    expect(headings(text)).toEqual(['Told']);
  });

  it('keeps a section that says something below', () => {
    expect(headings('# Card\n## Training\n### Data\nA corpus.\n## Uses\n## Limits\nSome.')).toEqual([
      'Card',
      'Training',
      'Data',
      'Limits',
    ]);
  });

  it('finds nothing of the author’s in the empty template but its boilerplate on emissions', () => {
    expect(headings(TEMPLATE).filter((title) => /use|risk|train|limit|start|descri/i.test(title))).toEqual([]);
    expect(ownText(TEMPLATE)).not.toMatch(/More Information Needed|<!--/i);
  });

  it('reads no heading in a code block', () => {
    expect(headings('# A\n```py\n# b\nx\n```\n# C\nx')).toEqual(['A', 'C']);
  });

  it('is bounded', () => {
    expect(headings('# a\nx\n'.repeat(100_000))).toHaveLength(300);
    expect(headings(`# ${'x'.repeat(100_000)}\ny`)[0]?.length).toBeLessThanOrEqual(201);
  });
});

describe('codeBlocks', () => {
  it('reads fences of both marks and of any length', () => {
    expect(codeBlocks('```py\na\n```\n~~~\nb\n~~~\n````\n```\nc\n````')).toEqual(['a', 'b', '```\nc']);
  });

  it('a fence with a word behind it closes nothing, and an open one runs to the end', () => {
    expect(codeBlocks('```\na\n```python\nb')).toEqual(['a\n```python\nb']);
  });

  it('reads lines of every system, and at most 200 blocks', () => {
    expect(codeBlocks('```\r\na\r\n```')).toEqual(['a']);
    expect(codeBlocks('```\nx\n```\n'.repeat(5_000))).toHaveLength(200);
  });
});

it('ownText leaves out comments, closed ones only', () => {
  expect(ownText('a <!-- b --> c\n\n<!-- d\ne -->f\n<!-- g')).toBe('a  c\nf\n<!-- g');
});
