import type { InspectionFinding } from '#shared/facts/inspection';
import type { Judge } from '#shared/files/globals/judgement';
import { type ByteSource, ReadError, uncancelled } from './byte-source.ts';
import { Effort } from './effort.ts';
import type { Coverage, Finding, InspectFormat, Part, Session, Storages } from './format.ts';
import { holding } from './held.ts';
import { KeptFindings } from './kept-findings.ts';
import { HEAD, type Limits, TAIL, WITHIN } from './limits.ts';

/** What the reader works with. */
export interface ReaderOptions {
  readonly formats: readonly InspectFormat[];
  readonly limits: Limits;
  readonly judge: Judge;
  readonly signal: AbortSignal | undefined;
  /** Bytes read of the file so far: what unpacking is weighed against. */
  readonly bytesRead: () => number;
}

/** What reading a stream in every plausible way came to. */
export interface Outcome {
  readonly coverage: Coverage;
  readonly findings: InspectionFinding[];
  /** The format that read it best; undefined when none recognises it. */
  readonly format: string | undefined;
}

/** What a stream within a stream within the file costs at the least: archives that multiply at each level. */
const NESTED = 4096;

const BEST: readonly Coverage[] = ['whole', 'partial', 'not-this'];

/** Reads one file and the streams within it, under budgets that count over all of them. */
export class Reader {
  readonly #options: ReaderOptions;
  readonly #effort = new Effort();
  #entries = 0;
  #decoded = 0;
  #streams = 0;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** Reads a stream in every plausible way and unites the findings. */
  async read(
    name: string,
    source: ByteSource,
    depth = 0,
    where = '',
    storages: Storages = new Map(),
    judge = this.#options.judge,
  ): Promise<Outcome> {
    const readings: Outcome[] = [];
    try {
      uncancelled(this.#options.signal);
      const part = await sampled(name, source, depth);
      for (const format of this.#options.formats.filter((each) => each.recognises(part)))
        readings.push(await this.#readAs(format, part, where, storages, judge));
    } catch (error) {
      readings.push({ coverage: 'partial', findings: [unread(error, where)], format: undefined });
    }
    return united(readings);
  }

  async #readAs(format: InspectFormat, part: Part, where: string, storages: Storages, judge: Judge): Promise<Outcome> {
    const kept = new KeptFindings(this.#options.limits.findings);
    const session = this.#session(kept, part, where, storages, judge);
    let coverage: Coverage;
    try {
      coverage = await format.inspect(part, session);
    } catch (error) {
      kept.list.push(unread(error, where));
      coverage = 'partial';
    }
    return { coverage, findings: kept.list, format: format.id };
  }

  #session(kept: KeptFindings, part: Part, where: string, storages: Storages, judge: Judge): Session {
    const { limits, signal } = this.#options;
    return {
      limits,
      judge,
      signal,
      effort: this.#effort,
      report: (finding: Finding) => kept.add({ ...finding, where }),
      within: async (name, source, learnt, inner = judge) => {
        uncancelled(signal);
        const path = where === '' ? name : `${where} › ${name}`;
        if (part.depth + 1 > limits.depth) return tooDeep(kept, path, limits);
        this.#spendStream(part.depth);
        const read = await this.read(name, source, part.depth + 1, path, learnt, inner);
        for (const finding of read.findings) kept.add(finding);
        return read.coverage;
      },
      refersTo: (key, bytes) =>
        storages.set(key, (storages.get(key) ?? bytes) === bytes && storages.get(key) !== null ? bytes : null),
      spendEntries: (count) => this.#spendEntries(count),
      spendDecoded: (bytes) => this.#spendDecoded(bytes),
    };
  }

  #spendStream(depth: number): void {
    if (depth > 0) this.#spendDecoded(NESTED);
    this.#streams++;
    if (this.#streams > this.#options.limits.streams)
      throw new ReadError('budget', `It holds more than ${this.#options.limits.streams} streams to be read`);
  }

  #spendEntries(count: number): void {
    this.#entries += count;
    if (this.#entries > this.#options.limits.entries)
      throw new ReadError('budget', `It holds more than ${this.#options.limits.entries} entries`);
  }

  // Weighed against the file and not against what each stream was fed: streams within streams would pay for each other.
  #spendDecoded(bytes: number): void {
    this.#decoded += bytes;
    const { decoded, decodedRatio } = this.#options.limits;
    const allowed = decoded + decodedRatio * this.#options.bytesRead();
    if (this.#decoded > allowed)
      throw new ReadError('budget', 'It unpacks to far more than it holds: a decompression bomb, or nearly one');
  }
}

/** Said and not thrown, so that what lies beside the stream is read all the same. */
function tooDeep(kept: KeptFindings, where: string, limits: Limits): Coverage {
  const message = `Streams lie within streams more than ${limits.depth} deep; open them one by one`;
  kept.add(unread(new ReadError('budget', message), where));
  return 'partial';
}

async function sampled(name: string, source: ByteSource, depth: number): Promise<Part> {
  const { size } = source;
  const [first, last] = depth === 0 ? [HEAD, TAIL] : [WITHIN, WITHIN];
  const whole = size !== null && size <= first + last;
  const [head, tail] = await Promise.all([
    source.read(0, whole ? size : first),
    whole || size === null ? null : source.read(size - last, last),
  ]);
  const held = [{ offset: 0, bytes: head }, ...(tail && size !== null ? [{ offset: size - last, bytes: tail }] : [])];
  return {
    name,
    source: holding(source, held),
    depth,
    size,
    head,
    tail: tail ?? (size === null ? head.subarray(head.length) : head),
  };
}

/**
 * Warnings of every reading stand, since a loader may take the file for any of them. That a reading missed something
 * stands only when no other reading accounts for all bytes, and when it was a reading of this file at all.
 */
function united(readings: readonly Outcome[]): Outcome {
  const [best] = [...readings].sort((a, b) => BEST.indexOf(a.coverage) - BEST.indexOf(b.coverage));
  if (!best) return { coverage: 'not-this', findings: [], format: undefined };
  const stands = ({ coverage }: Outcome, { severity }: InspectionFinding): boolean =>
    severity === 'dangerous' || severity === 'caution' || coverage === best.coverage;
  const findings = readings.flatMap((reading) => reading.findings.filter((finding) => stands(reading, finding)));
  return { coverage: best.coverage, findings, format: best.format };
}

/** What could not be read, in words; anything but a `ReadError` is a bug of a format, and still no clean bill. */
function unread(error: unknown, where: string): InspectionFinding {
  const known = error instanceof ReadError;
  const message = error instanceof Error ? error.message : String(error);
  return {
    id: known ? `unread-${error.failure}` : 'reader-failed',
    severity: 'incomplete',
    message: known ? message : `Assay failed to read it (${message}); please report this`,
    offset: null,
    where,
  };
}
