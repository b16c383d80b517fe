import { describe, expect, it } from 'vitest';
import { readIsland } from '../../../extension/page/island.ts';

/** What `readIsland` needs of an element. */
const islandOf = (props: string): Element => ({ getAttribute: () => props }) as Partial<Element> as Element;
const model = { id: 'acme/anvil', createdAt: '2025-01-01T00:00:00.000Z', tags: ['gguf'], downloads: 3 };
const read = (props: unknown, id = 'acme/anvil') => readIsland(islandOf(JSON.stringify(props)), id);

describe('readIsland', () => {
  it('takes the model’s own fields and the kind of its owner', () =>
    expect(read({ model, author: { type: 'org', name: 'acme' } })).toEqual({
      page: { fields: model, ownerKind: 'organization' },
    }));

  it('lets nothing of the reader’s session out of the page', () => {
    const secret = { csrfToken: 'secret', authLight: 'secret', u: { name: 'secret' }, isLikedByUser: 'secret' };
    const props = { ...secret, model: { ...model, ...secret }, author: { ...secret, type: 'user' } };
    expect(JSON.stringify(read(props))).not.toContain('secret');
  });

  it('leaves out prompts and chat templates', () => {
    const long = 'x'.repeat(50_000);
    const cardData = { license: 'mit', extra_gated_prompt: long };
    const config = { auto_map: { AutoModel: 'a.B' }, tokenizer_config: { chat_template: long, auto_map: ['a.C'] } };
    expect(read({ model: { ...model, cardData, config } })).toEqual({
      page: {
        fields: {
          ...model,
          cardData: { license: 'mit' },
          config: { auto_map: { AutoModel: 'a.B' }, tokenizer_config: { auto_map: ['a.C'] } },
        },
      },
    });
  });

  it.each([
    ['no JSON', '{"model":', /no JSON/],
    ['nothing', '', /no JSON/],
    ['null', 'null', /hold no model/],
    ['a list', '[]', /hold no model/],
    ['a text for a model', '{"model":"acme/anvil"}', /hold no model/],
    ['another model', '{"model":{"id":"acme/other"}}', /another model/],
    ['very long props', `{"model":"${'x'.repeat(1_000_001)}"}`, /characters/],
    ['a very large model', JSON.stringify({ model: { ...model, tags: ['x'.repeat(300_000)] } }), /too large/],
  ])('says why it cannot be read: %s', (_, props, problem) =>
    expect(readIsland(islandOf(props), 'acme/anvil')).toEqual({ problem: expect.stringMatching(problem) }),
  );

  it('takes no field from the prototype', () =>
    expect(readIsland(islandOf('{"model":{"id":"acme/anvil","__proto__":{"likes":9}}}'), 'acme/anvil')).toEqual({
      page: { fields: { id: 'acme/anvil' } },
    }));
});
