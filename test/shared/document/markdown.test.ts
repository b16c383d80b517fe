import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/document/document';
import { documentMarkdown } from '#shared/document/markdown';

const page = (text: string, href = 'https://a.example/(x)|y'): Document => ({
  title: text,
  stamp: [['before ', { text, href }, ' after']],
  sections: [
    {
      id: 'one',
      title: 'One',
      lead: true,
      blocks: [
        { kind: 'text', text: `1. ${text}` },
        { kind: 'list', items: [`- ${text}`] },
        {
          kind: 'table',
          caption: 'Told',
          columns: [{ title: 'a' }, { title: 'b', number: true }],
          rows: [[text, '2']],
        },
      ],
    },
    { id: 'two', title: 'Two', blocks: [] },
  ],
});

describe('a document as Markdown', () => {
  it('has headings, lists, tables and links; what leads its reader bears a star', () => {
    expect(documentMarkdown(page('name')).split('\n')).toEqual([
      '# name',
      '',
      '- before [name](<https://a.example/%28x%29%7Cy>) after',
      '',
      '## One ★',
      '',
      '1\\. name',
      '',
      '- \\- name',
      '',
      'Told',
      '',
      '| a | b |',
      '| --- | --: |',
      '| name | 2 |',
      '',
      '## Two',
      '',
    ]);
  });

  it('lets no name break a table, make a link, a heading or a mention', () => {
    const text = 'x | y\n# z [a](javascript:b) <img src=q> @someone https://c.example';
    const lines = documentMarkdown(page(text, 'javascript:alert(1)')).split('\n');
    expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(3);
    const row = lines.find((line) => line.endsWith('| 2 |')) ?? '';
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(3);
    const all = lines.join('\n');
    expect(all).not.toContain('<img');
    expect(all).not.toContain('](');
    expect(all).not.toContain('@someone');
    expect(all).not.toContain('https://c');
  });
});
