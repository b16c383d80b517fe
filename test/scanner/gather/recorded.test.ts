import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { askDiscussions } from '#scanner/gather/huggingface/discussions';
import { readModel } from '#scanner/gather/huggingface/read-model';
import { scanOf } from '#scanner/gather/huggingface/security-status';
import { findRepositoryLink } from '#shared/facts/repository-link';
import { describeRecorded } from '../../recorded.ts';
import { fakeFetch, fakeHub, json } from './fake.ts';

const absentOf = (facts: object): string[] =>
  Object.entries(facts).flatMap(([name, fact]) => ('absent' in fact && fact.absent === 'malformed' ? [name] : []));

describeRecorded('recorded answers of the Hub', 4, (folder) => {
  const api = join(folder, 'hub', 'api');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(api, name), 'utf8'));

  it('model infos of 2025 and 2026 have no malformed fact', () => {
    const bodies = readdirSync(api)
      .filter((name) => /TRANSCRIBED/.test(name) && !/discussions|securityFileStatus/.test(name))
      .flatMap(read)
      .filter((body): body is Record<string, unknown> => typeof body === 'object' && body !== null);
    expect(bodies.length).toBeGreaterThan(5);
    for (const body of bodies) expect([body.id, absentOf(readModel(body))]).toEqual([body.id, []]);
  });

  it('29,432 model infos of 2022 are read: every list of files and tags, and no crash', () => {
    const text = gunzipSync(
      readFileSync(join(folder, 'hub', 'catalog', 'saranscript-2022-02-21.models.jsonl.gz')),
    ).toString();
    const malformed = new Map<string, number>();
    let models = 0;
    for (const line of text.split('\n').filter(Boolean)) {
      const body = JSON.parse(line);
      models += 1;
      const facts = readModel({ ...body, id: body.id ?? body.modelId });
      for (const name of absentOf(facts)) malformed.set(name, (malformed.get(name) ?? 0) + 1);
      findRepositoryLink('', 'value' in facts.tags ? facts.tags.value : [], String(body.modelId));
    }
    expect(models).toBe(29_432);
    expect(Object.fromEntries(malformed)).toEqual({});
  }, 60_000);

  it('a page of discussions of 2026 tells the kind of the owner', async () => {
    const hub = fakeHub(
      fakeFetch(() => json(read('discussions__openai-community-gpt2__2026-03.TRANSCRIBED.json'))).fetch,
    );
    expect(await askDiscussions(hub, 'openai-community/gpt2')).toMatchObject({
      ownerKind: 'organization',
      discussions: { total: 145, recent: [{ number: 152, author: 'sarthak-saxena', ownerTookPart: false }] },
    });
  });

  it('a file’s verdicts of 2026 name all five scanners', () => {
    const scan = scanOf('pytorch_model.bin', read('securityFileStatus__gpt2.TRANSCRIBED.json'));
    expect(scan.scanners.map(({ scanner, status }) => [scanner, status])).toEqual(
      ['clamav', 'picklescan', 'protectai', 'jfrog', 'virustotal'].map((scanner) => [scanner, 'safe']),
    );
  });
});
