import type { InspectionFinding } from '#shared/facts/inspection';
import type { Judge } from '#shared/files/globals/judgement';
import { type ByteSource, ReadError, uncancelled } from './byte-source.ts';
import type { Coverage, Finding, InspectFormat, Part, Session, Storages } from './format.ts';
import { holding } from './held.ts';
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
  ): Promise<Outcome> {
    const readings: Outcome[] = [];
    try {
      uncancelled(this.#options.signal);
      const part = await sampled(name, source, depth);
      for (const format of this.#options.formats.filter((each) => each.recognises(part)))
        readings.push(await this.#readAs(format, part, where, storages));
    } catch (error) {
      readings.push({ coverage: 'partial', findings: [unread(error, where)], format: undefined });
    }
    return united(readings);
  }

  async #readAs(format: InspectFormat, part: Part, where: string, storages: Storages): Promise<Outcome> {
    const findings: InspectionFinding[] = [];
    const session = this.#session(findings, part, where, storages);
    let coverage: Coverage;
    try {
      coverage = await format.inspect(part, session);
    } catch (error) {
      findings.push(unread(error, where));
      coverage = 'partial';
    }
    return { coverage, findings, format: format.id };
  }

  #session(findings: InspectionFinding[], part: Part, where: string, storages: Storages): Session {
    const { limits, judge, signal } = this.#options;
    return {
      limits,
      judge,
      signal,
      report: (finding: Finding) => keep(findings, { ...finding, where }, limits.findings),
      within: async (name, source, learnt) => {
        uncancelled(signal);
        const path = where === '' ? name : `${where} › ${name}`;
        if (part.depth + 1 > limits.depth) return tooDeep(findings, path, limits);
        this.#spendStream(part.depth);
        const inner = await this.read(name, source, part.depth + 1, path, learnt);
        for (const finding of inner.findings) keep(findings, finding, limits.findings);
        return inner.coverage;
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
function tooDeep(findings: InspectionFinding[], where: string, limits: Limits): Coverage {
  const message = `Streams lie within streams more than ${limits.depth} deep; open them one by one`;
  keep(findings, unread(new ReadError('budget', message), where), limits.findings);
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

/** Counts a finding that says the same as an earlier one with it; drops the least grave past the limit. */
function keep(findings: InspectionFinding[], finding: InspectionFinding, limit: number): void {
  const same = findings.findIndex(
    (other) =>
      other.id === finding.id &&
      other.where === finding.where &&
      other.global === finding.global &&
      other.call === finding.call &&
      other.message === finding.message,
  );
  const earlier = findings[same];
  if (earlier) findings[same] = { ...earlier, count: (earlier.count ?? 1) + (finding.count ?? 1) };
  else if (findings.length < limit) findings.push(finding);
  else if (finding.severity === 'dangerous' || finding.severity === 'incomplete') replaceLesser(findings, finding);
}

function replaceLesser(findings: InspectionFinding[], finding: InspectionFinding): void {
  const lastOf = (...severities: readonly string[]) =>
    findings.findLastIndex(({ severity }) => severities.includes(severity));
  const lesser = lastOf('note', 'caution');
  // Whatever else is there, danger is told: hundreds of streams that cannot be read must not crowd it out.
  const place = lesser < 0 && finding.severity === 'dangerous' ? lastOf('incomplete') : lesser;
  if (place >= 0) findings[place] = finding;
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
