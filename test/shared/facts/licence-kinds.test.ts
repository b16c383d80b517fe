import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { licenceKind, tellsTerms } from '#shared/facts/licence-kinds';
import { describeRecorded } from '../../recorded.ts';

const FAMILIES = {
  permissive:
    'apache-2.0 mit MIT bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear cc0-1.0 cc-by-2.0 cc-by-3.0 cc-by-4.0 cc-by-2.5 unlicense isc zlib wtfpl afl-3.0 artistic-2.0 bsl-1.0 ecl-2.0 ncsa ofl-1.1 postgresql pddl etalab-2.0 cdla-permissive-1.0 cdla-permissive-2.0 openmdw-1.0 openmdw-1.1 odc-by Apache-2.0',
  copyleft:
    'gpl gpl-2.0 gpl-3.0 agpl-3.0 lgpl lgpl-2.1 lgpl-3.0 lgpl-lr mpl-2.0 epl-1.0 epl-2.0 eupl-1.1 eupl-1.2 osl-3.0 ms-pl lppl-1.3c odbl gfdl cc-by-sa-3.0 cc-by-sa-4.0 cdla-sharing-1.0 GPL-3.0-only',
  responsible:
    'openrail creativeml-openrail-m openrail++ bigscience-openrail-m bigscience-bloom-rail-1.0 bigcode-openrail-m cc-by-nd-4.0',
  community:
    'llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 gemma grok2-community deepseek tii-falcon-llm lfm1.0 stabilityai-ai-community apple-ascl',
  'non-commercial':
    'cc-by-nc-2.0 cc-by-nc-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-4.0 deepfloyd-if-license fair-noncommercial-research-license intel-research h-research apple-amlr qwen-research exaone',
  own: 'other cc c-uda bsl-1.1 open-mdw-like something-new',
} as const;

describe('licenceKind', () => {
  it.each(Object.entries(FAMILIES))('F1-19 %s', (family, ids) => {
    for (const id of ids.split(' ')) expect(`${id} ${licenceKind(id, null).id}`).toBe(`${id} ${family}`);
  });

  it('F1-19 reads the name where the id is other, as an id or in words', () => {
    expect(licenceKind('other', 'FLUX.1 [dev] Non-Commercial License').id).toBe('non-commercial');
    expect(licenceKind('other', 'CC BY-NC 4.0').id).toBe('non-commercial');
    expect(licenceKind('other', 'Apache License 2.0').id).toBe('permissive');
    expect(licenceKind('other', 'Llama 3.1 Community License').id).toBe('community');
    expect(licenceKind('other', null).id).toBe('own');
  });

  it('the name counts only for other, and terms that only begin like an open licence are not open', () => {
    expect(licenceKind('cc-by-nc-4.0', 'mit').id).toBe('non-commercial');
    for (const name of ['mit-but-not-on-sundays', 'apache-2.0-with-naming-clause', 'iscream', 'bsd-like'])
      expect(licenceKind('other', name).id).toBe('own');
  });

  it('half a megabyte of anything is read in passing', () => {
    for (const piece of ['-', 'nc', 'rail', 'nvidia-', 'apache-2.0', '\u001b', ' '])
      expect(licenceKind(piece.repeat(100_000), piece.repeat(100_000)).score).toBeGreaterThan(0);
  });
});

it('tellsTerms knows the ids that name nothing', () => {
  for (const id of ['', 'other', 'unknown', 'NOASSERTION', ' Other ']) expect(tellsTerms(id)).toBe(false);
  expect(tellsTerms('mit')).toBe(true);
});

describeRecorded('licences of the recorded catalog', 1, (folder) => {
  it('at most 4 % of the models that declare a licence have terms of which nothing is known', () => {
    const rows = gunzipSync(readFileSync(`${folder}/hub/catalog/radar-2026-08-22.models.jsonl.gz`))
      .toString()
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { license?: string | null }).license ?? '')
      .filter((licence) => licence !== '');
    expect(rows.length).toBeGreaterThan(10_000);
    const own = rows.filter((licence) => tellsTerms(licence) && licenceKind(licence, null).id === 'own');
    expect(own.length / rows.length).toBeLessThan(0.04);
  });
});
