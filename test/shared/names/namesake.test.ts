import { describe, expect, it } from 'vitest';
import { ESTABLISHED_OWNERS, POPULAR_MODELS } from '#shared/names/known';
import { nameOf, ownerOf } from '#shared/names/model-id';
import { namesakeOf } from '#shared/names/namesake';
import { describeRecorded } from '../../recorded.ts';
import { readCases } from './cases.ts';

describe('namesakeOf', () => {
  it('F1-30 finds the popular model of the same name, in any case of letters', () => {
    expect(namesakeOf('somebody-new/whisper-large-v3-turbo')).toBe('openai/whisper-large-v3-turbo');
    expect(namesakeOf('somebody-new/WHISPER-large-v3-turbo')).toBe('openai/whisper-large-v3-turbo');
  });

  it('F1-30 lets be the popular model itself, established owners and plain names', () => {
    for (const id of POPULAR_MODELS) expect(namesakeOf(id)).toBeNull();
    expect(namesakeOf(`${ESTABLISHED_OWNERS[0]}/whisper-large-v3-turbo`)).toBeNull();
    for (const id of ['somebody-new/test', 'somebody-new/model', 'gpt2', '', '/', 'somebody-new/'])
      expect(namesakeOf(id)).toBeNull();
  });
});

it('reads owner and name of any id', () => {
  expect([ownerOf('a/b'), nameOf('a/b')]).toEqual(['a', 'b']);
  expect([ownerOf('gpt2'), nameOf('gpt2')]).toEqual([null, 'gpt2']);
  expect([ownerOf('/b/c'), nameOf('/b/c')]).toEqual(['', 'b/c']);
});

describeRecorded('copied names as recorded', 2, (folder) => {
  it('F1-30 finds every malicious copy that took a name whole', () => {
    const copies = readCases(folder).filter(
      ({ id, target, label }) =>
        label === 'malicious' && target !== '' && nameOf(id).toLowerCase() === nameOf(target).toLowerCase(),
    );
    expect(copies).toHaveLength(4);
    const missed = copies.filter(({ id }) => namesakeOf(id) === null).map(({ id }) => id);
    expect(missed).toEqual([]);
  });

  it('F1-30 stays quiet on malware that imitates nobody', () => {
    for (const { id } of readCases(folder).filter(({ label }) => label === 'malicious-not-squat'))
      expect(namesakeOf(id)).toBeNull();
  });
});
