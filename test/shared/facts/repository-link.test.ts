import { expect, it } from 'vitest';
import { findRepositoryLink } from '#shared/facts/repository-link';

const find = (card: string, tags: readonly string[] = [], id = 'lab/nice-model') => {
  const link = findRepositoryLink(card, tags, id);
  return link && `${link.owner}/${link.name}`;
};

it('F1-06 finds a link in card or tags, in any of its spellings', () => {
  for (const link of ['https://github.com/lab/nice', 'github.com/lab/nice.git', '(https://www.github.com/lab/nice).'])
    expect(find(`Code: ${link}`)).toBe('lab/nice');
  expect(find('', ['https://github.com/lab/nice/tree/main'])).toBe('lab/nice');
  expect(find('No link.')).toBeNull();
});

it('F1-06 prefers a link that resembles the model, by owner or by name', () => {
  expect(find('https://github.com/other/thing https://github.com/Lab/code')).toBe('Lab/code');
  expect(find('https://github.com/other/thing https://github.com/else/Nice_Model')).toBe('else/Nice_Model');
  expect(find('https://github.com/other/thing https://github.com/else/more')).toBe('other/thing');
});

it('libraries, tools and pages of the service are not the model’s own code', () => {
  const links = [
    'huggingface/diffusers',
    'unslothai/unsloth',
    'arcee-ai/mergekit',
    'orgs/lab',
    'UKPLab/sentence-transformers',
  ];
  expect(find(links.map((link) => `https://github.com/${link}`).join('\n'))).toBeNull();
  expect(find('https://github.com/axolotl-ai-cloud/axolotl https://github.com/x/y')).toBe('x/y');
  expect(find('https://github.com/unslothai/unsloth', [], 'unslothai/unsloth')).toBe('unslothai/unsloth');
});

it('a host that only ends alike is another host', () => {
  for (const text of ['https://evilgithub.com/a/b', 'https://gist.github.com/a/b', 'https://x-github.com/a/b'])
    expect(find(text)).toBeNull();
});

it('is bounded over 100,000 links and over one character', () => {
  expect(find('https://github.com/a/b '.repeat(100_000))).toBe('a/b');
  expect(find('github.com/'.repeat(50_000))).toBeNull();
  expect(find('a'.repeat(512_000))).toBeNull();
});
