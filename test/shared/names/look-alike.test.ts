import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ESTABLISHED_OWNERS, POPULAR_MODELS, WELL_KNOWN_OWNERS } from '#shared/names/known';
import { lookAlikeOwner } from '#shared/names/look-alike';
import { ownerOf } from '#shared/names/model-id';
import { describeRecorded } from '../../recorded.ts';
import { readCases } from './cases.ts';

describe('lookAlikeOwner', () => {
  it.each([
    ['EleuterAI', 'EleutherAI'],
    ['mistra1ai', 'mistralai'],
    ['rnicrosoft', 'microsoft'],
    ['g00gle', 'google'],
    ['app1e', 'apple'],
    ['Qvven', 'Qwen'],
    ['deepseekai', 'deepseek-ai'],
    ['deepseek_ai', 'deepseek-ai'],
    ['meta-lama', 'meta-llama'],
    ['stabiltyai', 'stabilityai'],
    ['stablityal', 'stabilityai'],
    ['openal', 'openai'],
    ['huggingfaceh44', 'HuggingFaceH4'],
  ])('F1-30 %s imitates %s', (owner, target) => {
    expect(lookAlikeOwner(owner)).toBe(target);
  });

  it('F1-30 no established owner is taken for another, in any case of letters', () => {
    for (const owner of [...ESTABLISHED_OWNERS, ...WELL_KNOWN_OWNERS]) {
      expect(lookAlikeOwner(owner)).toBeNull();
      expect(lookAlikeOwner(owner.toUpperCase())).toBeNull();
    }
  });

  it('names of their own are let be', () => {
    for (const owner of ['', 'a', 'fab', 'open-aid', 'somebody', 'Ddream-ai', 'my-lab'])
      expect(lookAlikeOwner(owner)).toBeNull();
  });
});

it('accounts of known campaigns are nobody’s model', () => {
  const known = [...WELL_KNOWN_OWNERS, ...ESTABLISHED_OWNERS, ...POPULAR_MODELS.map(ownerOf)];
  for (const owner of ['Open-OSS', 'anthfu']) expect(known).not.toContain(owner);
});

describeRecorded('owners as recorded', 3, (folder) => {
  it('F1-30 finds every recorded typo of an organization', () => {
    const typos = readCases(folder).filter(({ label, kind }) => label === 'malicious' && kind.startsWith('org typo'));
    expect(typos.map(({ id }) => id)).toEqual(['EleuterAI/gpt-j-6B']);
    for (const { id, target } of typos) expect(lookAlikeOwner(ownerOf(id) ?? '')).toBe(ownerOf(target));
  });

  it('F1-30 raises no alarm on a legitimate look-alike or on malware that imitates nobody', () => {
    const quiet = readCases(folder).filter(({ label }) =>
      ['legit-lookalike', 'org-near-miss', 'malicious-not-squat'].includes(label),
    );
    expect(quiet.length).toBeGreaterThanOrEqual(17);
    for (const { id } of quiet) expect(lookAlikeOwner(ownerOf(id) ?? '')).toBeNull();
  });

  it('F1-30 raises no alarm on any of 15,935 recorded owners', () => {
    const rows = gunzipSync(readFileSync(`${folder}/hub/catalog/union-model-ids.csv.gz`))
      .toString()
      .trim()
      .split('\n');
    const ids = rows.slice(1).map((row) => row.slice(0, row.indexOf(',')));
    const owners = new Set(ids.map(ownerOf).filter((owner) => owner !== null));
    expect(owners.size).toBe(15_935);
    expect([...owners].filter((owner) => lookAlikeOwner(owner) !== null)).toEqual([]);
  });
});
