import { describe, expect, it } from 'vitest';
import { toJson } from '#scanner/cli/escape-json';
import { markdownLine, markdownLink, markdownTable } from '#scanner/cli/escape-markdown';
import { harmless } from '#scanner/cli/harmless';
import { markdownText } from '#shared/text/markdown';

describe('JSON for a terminal', () => {
  it.each(['\u001b[31m', '\u009b31m', '\u007f', '\u202egnp.exe', '\u200b', '\u2028', '\u{e0041}', 'plain é 模型 🚀'])(
    '%j means the same and steers nothing',
    (text) => {
      const json = toJson({ text });
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(/\p{Cc}|\p{Cf}|\u2028|\u2029/u);
    },
  );

  it('keeps its own line breaks when it is indented', () => {
    expect(toJson({ a: 1 }, 2)).toBe('{\n  "a": 1\n}');
  });
});

describe('Markdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['`code`', '\\`code\\`'],
    ['[x](javascript:alert(1))', '\\[x\\]\\(javascript:alert\\(1\\)\\)'],
    ['![x](y)', '\\!\\[x\\]\\(y\\)'],
    ['<script>', '&lt;script&gt;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['# head', '&#35; head'],
    ['@someone', '&#64;someone'],
    ['http://evil.example', 'http&#58;//evil.example'],
    ['www.evil.example', 'www&#46;evil.example'],
    ['*bold* _it_ ~gone~', '\\*bold\\* \\_it\\_ \\~gone\\~'],
    ['two\nlines\u001b[31m', 'two lines \\[31m'],
    ['back\\slash', 'back\\\\slash'],
  ])('%j becomes %j', (text, escaped) => expect(markdownText(text)).toBe(escaped));

  it.each([
    ['1. one', '1\\. one'],
    ['- dash', '\\- dash'],
    ['=== head', '\\=== head'],
    ['1.5 points', '1\\.5 points'],
    ['plain', 'plain'],
  ])('at the beginning of a line %j becomes %j', (text, escaped) => expect(markdownLine(text)).toBe(escaped));

  it('links to https only, and no address breaks out', () => {
    expect(markdownLink('page', 'https://example.org/a b')).toBe('[page](<https://example.org/a%20b>)');
    expect(markdownLink('x', 'https://example.org/)>|`<')).toBe('[x](<https://example.org/%29%3E%7C%60%3C>)');
    for (const address of ['http://example.org', 'javascript:alert(1)', 'data:text/html,x', 'no address', undefined])
      expect(markdownLink('[x]', address)).toBe('\\[x\\]');
  });

  it('makes tables', () => {
    expect(markdownTable(['a', 'b'], [['1', '2']])).toEqual(['| a | b |', '| --- | --- |', '| 1 | 2 |']);
  });
});

describe('harmless', () => {
  it('cleans every text, however deep, and nothing else', () => {
    const data = { a: ['\u001b[2Jx', { b: '\u202ey' }], n: 1, none: null, yes: true };
    expect(harmless(data)).toEqual({ a: ['[2Jx', { b: 'y' }], n: 1, none: null, yes: true });
  });
});
