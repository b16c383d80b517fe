import * as z from 'zod/mini';
import { jsonOf } from '../json.ts';
import { defineSource, emptyHaul, ShapeError } from '../source.ts';

const schema = z.looseObject({
  vendor: z.string(),
  models: z.array(
    z.looseObject({
      id: z.string(),
      price_history: z.array(
        z.looseObject({
          input: z.nullish(z.number()),
          output: z.nullish(z.number()),
          to_date: z.nullish(z.string()),
        }),
      ),
    }),
  ),
});

/** llm-prices: the makers’ own prices by hand, with their history. Only the price in force is taken. */
export const llmPrices = defineSource({
  id: 'llm-prices',
  title: 'llm-prices',
  url: 'https://www.llm-prices.com',
  licence: 'facts, no licence declared',
  attribution: 'Prices as collected by llm-prices.com',
  ships: 'cited rows',
  live: [{ name: 'llm-prices', url: 'https://codeload.github.com/simonw/llm-prices/zip/refs/heads/main', zip: true }],
  async read(documents) {
    const haul = emptyHaul();
    for (const name of await documents.list()) {
      if (!/(^|\/)data\/[a-z-]+\.json$/.test(name)) continue;
      const { vendor, models } = jsonOf(await documents.text(name), schema, name);
      for (const { id, price_history: history } of models) {
        const subject = { name: id, maker: vendor, repository: null };
        const now = history.find(({ to_date: to }) => !to);
        const [input, output] = [now?.input ?? null, now?.output ?? null];
        const negative = (input ?? 0) < 0 || (output ?? 0) < 0;
        if (now === undefined || negative) haul.skipped.push({ what: id, why: 'a negative price, or none' });
        else haul.prices.push({ subject, input, output, via: 'maker', url: 'https://www.llm-prices.com' });
      }
    }
    if (haul.prices.length === 0) throw new ShapeError('no file of a vendor was found');
    return haul;
  },
});
