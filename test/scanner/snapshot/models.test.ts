import { describe, expect, it } from 'vitest';
import type { Brought } from '#scanner/snapshot/brought';
import { modelsOf } from '#scanner/snapshot/models';
import { createNames } from '#scanner/snapshot/names';
import { type Claim, emptyHaul } from '#scanner/snapshot/source';
import { aider } from '#scanner/snapshot/sources/aider';

function models(claims: readonly Claim[], measured: readonly string[] = []) {
  const brought: Brought[] = [
    { source: aider, retrieved: '2026-05-02', haul: { ...emptyHaul(), claims: [...claims] }, error: null },
  ];
  const names = createNames(claims.map((claim) => ['aider', claim] as const));
  return modelsOf(brought, names, new Set(measured));
}

const claim = (given: Partial<Claim> = {}): Claim => ({
  name: 'GLM-5',
  maker: 'Z.ai',
  repository: 'zai-org/GLM-5',
  ...given,
});

describe('models of claims', () => {
  it('are one for each repository, with what any claim tells', () => {
    const [model, ...more] = models([
      claim({ kind: null, parameters: 744 }),
      claim({ repository: null, name: 'glm-5', licence: 'mit', released: '2026-02-12' }),
      claim({ openWeights: true, kind: 'chat', licence: 'other' }),
    ]);
    expect(more).toEqual([]);
    expect(model).toEqual({
      key: 'zai-org/GLM-5',
      name: 'GLM-5',
      maker: 'zai',
      repository: 'zai-org/GLM-5',
      exact: true,
      kind: 'chat',
      retired: null,
      openWeights: true,
      licence: 'mit',
      parameters: 744,
      released: '2026-02-12',
    });
  });

  it('without a repository keep their plainest name, and are kept only where they were measured', () => {
    const claims = [
      claim({ repository: null, name: 'GPT-5', maker: 'OpenAI' }),
      claim({ repository: null, name: 'gpt-5-2025-08-07', maker: 'OpenAI' }),
    ];
    expect(models(claims)).toEqual([]);
    expect(models(claims, ['openai/gpt-5'])).toMatchObject([
      { key: 'openai/gpt-5', name: 'GPT-5', maker: 'openai', repository: null, exact: false },
    ]);
  });

  it('of no known maker have none', () => {
    expect(models([claim({ repository: null, name: 'mystery-1', maker: null })], ['unknown/mystery-1'])).toMatchObject([
      { maker: null },
    ]);
  });

  it.each([
    [['chat', 'image'], 'chat'],
    [['router', 'chat'], 'router'],
    [['speech'], 'speech'],
    [[null, 'embedding'], 'embedding'],
    [[null], null],
  ] as const)('that %j claims are of kind %s', (kinds, kind) => {
    expect(models(kinds.map((one) => claim({ kind: one })))).toMatchObject([{ kind }]);
  });

  it('are retired by a claim, or by the reviewed list', () => {
    expect(models([claim({ retired: 'its maker ended it on 2026-01-01' })])).toMatchObject([
      { retired: 'its maker ended it on 2026-01-01' },
    ]);
    expect(
      models(
        [claim({ repository: null, name: 'gpt-3.5-turbo-0125', maker: 'OpenAI' })],
        ['openai/gpt-3-5-turbo-0125'],
      )[0]?.retired,
    ).toContain('GPT-3.5');
  });

  it('come in the order of their keys', () => {
    const keys = models([claim({ name: 'b', repository: 'b/b' }), claim({ name: 'a', repository: 'a/a' })]).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['a/a', 'b/b']);
  });
});
