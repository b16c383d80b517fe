import type { Inspection, InspectionFinding } from '#shared/facts/inspection';
import { formatOf } from '#shared/files/formats';
import type { Judge } from '#shared/files/globals/judgement';
import { type ByteSource, counted, ReadError } from './byte-source.ts';
import type { InspectFormat } from './format.ts';
import { FORMATS } from './formats.ts';
import { LIMITS, type Limits } from './limits.ts';
import { Reader } from './reader.ts';
import { verdictOf } from './verdict.ts';

/** How a file is read. */
export interface InspectOptions {
  /** The file's name or path: raises expectations, decides nothing. */
  readonly name: string;
  readonly judge: Judge;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  /** The ways of reading; all of them unless told otherwise. */
  readonly formats?: readonly InspectFormat[];
}

/**
 * Reads a file in every plausible way, without running or building anything of it, and says what loading it would do.
 * Never throws for what a file holds or how its source fails: that ends as a finding and a verdict.
 */
export async function inspect(source: ByteSource, options: InspectOptions): Promise<Inspection> {
  const { name, judge, signal, formats = FORMATS } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const read = counted(source);
  const reader = new Reader({
    formats,
    limits,
    judge,
    signal,
    bytesRead: () => Math.min(read.bytesRead, source.size ?? Number.POSITIVE_INFINITY),
  });
  const { coverage, findings, format } = await reader.read(name, within(read, limits));
  const broken = coverage === 'not-this' ? promiseOf(name) : undefined;
  return {
    format: format ?? 'unknown',
    verdict: verdictOf(findings, [coverage], broken !== undefined),
    findings: inOrder(broken ? [...findings, broken] : findings),
    bytesRead: read.bytesRead,
    bytesTotal: source.size,
  };
}

/** Said of a file that is not what its name promises a loader: finding nothing of the kind means not having seen it. */
function promiseOf(name: string): InspectionFinding | undefined {
  const { id, title, risk, weights } = formatOf(name);
  if (id !== 'safetensors' && !(risk === 'runs-code' && weights)) return undefined;
  return {
    id: 'unrecognised-content',
    severity: 'incomplete',
    message: `It is not what its name promises (${title}), nor anything else that Assay can read`,
    offset: null,
    where: '',
  };
}

/** Refuses to read past the budget of a file, and asks for nothing that lies outside of it, whatever its content claims. */
function within(source: ReturnType<typeof counted>, { read }: Limits): ByteSource {
  const { size } = source;
  /** How many of so many bytes lie within the file. */
  const allowed = (offset: number, length: number): number => {
    const wanted = size === null ? length : Math.min(length, size - offset);
    if (!(offset >= 0 && wanted > 0)) return 0;
    if (source.bytesRead + wanted > read)
      throw new ReadError('budget', `More than ${read} bytes would have to be read; raise the budget to go on`);
    return wanted;
  };
  return {
    size,
    read(offset, length) {
      const wanted = allowed(offset, length);
      return wanted > 0 ? source.read(offset, wanted) : new Uint8Array(0);
    },
    readInto(offset, into) {
      const wanted = allowed(offset, into.length);
      return wanted > 0 ? source.readInto?.(offset, into.subarray(0, wanted)) : 0;
    },
  };
}

const GRAVITY: readonly InspectionFinding['severity'][] = ['dangerous', 'incomplete', 'caution', 'note'];

// Gravest first, then as they stand in the file: the same file gives the same list, however its bytes arrived.
const inOrder = (findings: readonly InspectionFinding[]): InspectionFinding[] =>
  [...findings].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
