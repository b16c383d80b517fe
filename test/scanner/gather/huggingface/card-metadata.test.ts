import { describe, expect, it } from 'vitest';
import { metadataOf, NO_METADATA } from '#scanner/gather/huggingface/card-metadata';

describe('metadataOf', () => {
  it.each([
    ['mit', ['mit']],
    ['MIT', ['mit']],
    [
      ['mit', 'Apache-2.0'],
      ['mit', 'apache-2.0'],
    ],
    [['mit', 'mit'], ['mit']],
    [null, []],
    [undefined, []],
    [5, []],
    [{}, []],
    [['mit', 7, null], ['mit']],
    ['  ', []],
  ])('reads the licence %o', (license, ids) => {
    expect(metadataOf({ license }).licence.ids).toEqual(ids);
  });

  it('reads name and link of another licence', () => {
    const licence = metadataOf({ license: 'other', license_name: 'llama4', license_link: 'LICENSE' }).licence;
    expect(licence).toEqual({ ids: ['other'], name: 'llama4', link: 'LICENSE' });
  });

  it('takes no link that runs a script', () => {
    for (const license_link of ['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x'])
      expect(metadataOf({ license_link }).licence.link).toBeNull();
    expect(metadataOf({ license_link: 'https://a.example/l' }).licence.link).toBe('https://a.example/l');
  });

  it.each([
    ['en', ['en']],
    [
      ['en', 'de'],
      ['en', 'de'],
    ],
    [false, ['no']],
    [
      ['en', false],
      ['en', 'no'],
    ],
    [true, []],
  ])('reads the language %o; YAML turns Norwegian into false', (language, languages) => {
    expect(metadataOf({ language }).languages).toEqual(languages);
  });

  it('reads base models that are ids, as text or list', () => {
    expect(metadataOf({ base_model: 'org/base' }).baseModels).toEqual(['org/base']);
    expect(metadataOf({ base_model: ['org/a', '../../etc/passwd', 'a/b/c', '', 'org/b'] }).baseModels).toEqual([
      'org/a',
      'org/b',
    ]);
  });

  it('reads metrics that are texts or objects, as older cards have them', () => {
    expect(metadataOf({ metrics: ['f1', { name: 'accuracy', value: 0.9 }, { type: 'bleu' }] }).metrics).toEqual([
      'f1',
      'accuracy',
      'bleu',
    ]);
  });

  it('reads the successor', () => {
    expect(metadataOf({ new_version: 'org/v2' }).newVersion).toBe('org/v2');
    expect(metadataOf({ new_version: 'https://x' }).newVersion).toBeNull();
    expect(NO_METADATA.newVersion).toBeNull();
  });

  it('bounds what an author writes', () => {
    const datasets = Array.from({ length: 10_000 }, (_, at) => `d${at}`);
    expect(metadataOf({ datasets }).datasets).toHaveLength(500);
    expect(metadataOf({ license: 'x'.repeat(100_000) }).licence.ids[0]).toHaveLength(1_000);
  });
});
