import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/document/document';
import { documentHtml } from '#shared/document/html';
import { element, htmlText } from '#shared/document/markup';
import { STYLE, STYLE_HASH } from '#shared/document/style';

const HOSTILE = `"><img src=x onerror="alert(1)"></td><script>alert('2')</script>\u202Etxt.exe\u0000&lt;`;

const page = (text: string, href = 'https://a.example/x'): Document => ({
  title: text,
  stamp: [text, ['before ', { text, href }, ' after']],
  sections: [
    {
      id: 'one',
      title: text,
      lead: true,
      blocks: [
        { kind: 'text', text },
        { kind: 'list', items: [text, [{ text, href }]] },
        {
          kind: 'table',
          caption: text,
          columns: [{ title: text }, { title: 'n', number: true }],
          rows: [[text, [{ text, href }]]],
        },
      ],
    },
  ],
});

/** The elements that a parser sees, without the texts between them. */
const tagsOf = (html: string): string[] => html.match(/<[a-z!/][^>]*>/gi) ?? [];

describe('a document as HTML', () => {
  it('makes the same elements whatever the texts say: nothing of them becomes markup', () => {
    const names = (html: string) => tagsOf(html).map((tag) => tag.replace(/(\s[\s\S]*)?>$/, ''));
    const [hostile, tame] = [documentHtml(page(HOSTILE)), documentHtml(page('tame'))];
    expect(names(hostile)).toEqual(names(tame));
    expect(hostile).not.toContain('<img');
    expect(hostile).not.toContain('<script');
    expect(hostile).not.toContain('\u202E');
    expect(hostile).not.toContain('\u0000');
    expect(hostile).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://a.example/',
    '//a.example',
    'https://a.example/" onclick="x',
    'https://a.example/\u202E',
    'https://user:secret@a.example/',
    `https://a.example/${'x'.repeat(3_000)}`,
  ])('links nothing but plain addresses of the web, and so not %s', (href) => {
    const html = documentHtml(page('name', href));
    expect(html).not.toContain('<a ');
    expect(html).toContain('before name after');
  });

  it('links addresses of the web, and tells nobody where the reader came from', () => {
    const html = documentHtml(page('name', 'https://a.example:8443/x?y=1&z=%22#part'));
    expect(html).toContain('<a href="https://a.example:8443/x?y=1&amp;z=%22#part" rel="noopener noreferrer">name</a>');
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
  });

  it('allows itself one style, by its hash, and nothing else', () => {
    const html = documentHtml(page('name'));
    const hash = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
    expect(STYLE_HASH, 'the style changed: put its hash beside it').toBe(hash);
    expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;${hash}&#39;`);
    expect(html.match(/<style>([\s\S]*?)<\/style>/)?.[1]).toBe(STYLE);
    expect(html).not.toMatch(/<(script|link|img|iframe|form)\b/);
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('names its sections and rows for those who cannot see it', () => {
    const html = documentHtml(page('name'));
    expect(html).toContain('<section id="one" class="lead" aria-labelledby="one-title">');
    expect(html).toContain('<th scope="row">name</th>');
    expect(html).toContain('<th scope="col" class="n">n</th>');
    expect(html).toContain('<html lang="en">');
  });

  it('follows the reader’s light and dark, and prints black on white', () => {
    expect(STYLE).toContain('@media (prefers-color-scheme:dark)');
    expect(STYLE).toMatch(/@media print\{\s*:root\{color-scheme:light;--ground:#fff/);
    expect(STYLE).toContain('@page{size:A4');
  });
});

describe('markup', () => {
  it('escapes what may end a text or an attribute', () => {
    expect(htmlText(`<a href='x' b="&">`)).toBe('&lt;a href=&#39;x&#39; b=&quot;&amp;&quot;&gt;');
    expect(element('p', { title: '"x"', id: undefined }, '<', element('br', {})).html).toBe(
      '<p title="&quot;x&quot;">&lt;<br></p>',
    );
  });

  it('keeps the space that parts a text from a link, and makes one of many', () => {
    expect(htmlText('  read \n')).toBe(' read ');
    expect(htmlText('read')).toBe('read');
  });
});
