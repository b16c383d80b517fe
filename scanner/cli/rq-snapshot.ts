import type { RqRecord } from '#shared/capability/rq/schema';
import { rqRecordOf, unknownRecord } from '#shared/capability/rq-record';
import type { Shelf } from '#shared/snapshot/lookup';
import { plain } from '#shared/text/plain';
import type { Io } from './io.ts';
import { openShelf } from './snapshot-files.ts';
import { UsageError } from './usage-error.ts';

/** The records of these models from a snapshot, each once. A model that it does not know has no inputs, with that reason. */
export async function recordsIn(file: string | undefined, models: readonly string[], io: Io): Promise<RqRecord[]> {
  const strange = models.find((model) => !/^[\w.:-]{1,96}\/[\w.:-]{1,96}$/.test(model));
  if (strange !== undefined) throw new UsageError(`"${plain(strange, 80)}" names no model; one reads owner/name.`);
  const shelf = await openShelf(file, io);
  const records = models.map((model) => recordIn(shelf, model));
  return [...new Map(records.map((record) => [record.model, record])).values()];
}

function recordIn(shelf: Shelf, id: string): RqRecord {
  const { date, serving } = shelf.snapshot;
  const model = shelf.find(id);
  if (!model) return unknownRecord(id, date);
  return rqRecordOf({
    model,
    held: shelf.holdings.get(model.key) ?? new Map(),
    price: shelf.priceOf(model.key),
    serving: serving.filter((one) => one.model === model.key),
    date,
  });
}
