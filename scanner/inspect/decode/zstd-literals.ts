import { type Bytes, ReadError } from '../byte-source.ts';
import { BackwardBits } from './backward-bits.ts';
import { nextState, readTable } from './fse.ts';

/** A prefix code: by the next `log` bits, the byte shifted by four, and how many bits it takes. */
export interface LiteralCode {
  readonly log: number;
  readonly table: Uint16Array;
}

/** Longest codes, of bytes and of the weights that tell of them. */
const MOST_LOG = 11;
const MOST_WEIGHT_LOG = 6;
const MOST_WEIGHTS = 255;

const damaged = (): ReadError => new ReadError('corrupt', 'The literals of its Zstandard block are damaged');

/** Reads a prefix code from `at` on; the second value is where it ends. Throws a `ReadError` of kind `corrupt`. */
export function readCode(bytes: Bytes, at: number): [code: LiteralCode, end: number] {
  const head = bytes[at] ?? 0;
  const end = at + 1 + (head < 128 ? head : (head - 126) >> 1);
  if (end > bytes.length) throw damaged();
  const weights = head < 128 ? packedWeights(bytes.subarray(0, end), at + 1) : plainWeights(bytes, at + 1, head - 127);
  return [codeOf(weights), end];
}

function plainWeights(bytes: Bytes, at: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const both = bytes[at + (index >> 1)] ?? 0;
    return index % 2 === 0 ? both >> 4 : both & 15;
  });
}

// Two states take turns, until one asks for bits that are not there.
function packedWeights(bytes: Bytes, at: number): number[] {
  const [table, start] = readTable(bytes, at, MOST_LOG + 1, MOST_WEIGHT_LOG);
  const bits = new BackwardBits(bytes, start, bytes.length);
  let [state, other] = [bits.take(table.log), bits.take(table.log)];
  const weights: number[] = [];
  while (weights.length < MOST_WEIGHTS) {
    weights.push(table.symbols[state] ?? 0);
    const next = nextState(table, state, bits);
    if (bits.left < 0) {
      weights.push(table.symbols[other] ?? 0);
      break;
    }
    [state, other] = [other, next];
  }
  return weights;
}

// The last weight is not written: it fills what the others leave of a power of two.
function codeOf(weights: readonly number[]): LiteralCode {
  const sum = weights.reduce((total, weight) => total + (weight > 0 ? 2 ** (weight - 1) : 0), 0);
  const log = 32 - Math.clz32(sum);
  const left = 2 ** log - sum;
  if (sum === 0 || log > MOST_LOG || weights.length > MOST_WEIGHTS || (left & (left - 1)) !== 0) throw damaged();
  const all = [...weights, 32 - Math.clz32(left)];
  const table = new Uint16Array(1 << log);
  let at = 0;
  for (let weight = 1; weight <= log; weight++)
    all.forEach((each, symbol) => {
      if (each !== weight) return;
      const next = at + (1 << (weight - 1));
      table.fill((symbol << 4) | (log + 1 - weight), at, next);
      at = next;
    });
  return { log, table };
}

/** Decodes the bytes of a stream into `out`, from `at` up to `to`. Throws where it holds fewer. */
export function decodeStream(
  { log, table }: LiteralCode,
  bytes: Bytes,
  [start, end]: readonly [number, number],
  out: Bytes,
  [at, to]: readonly [number, number],
): void {
  const bits = new BackwardBits(bytes, start, end);
  for (let place = at; place < to; place++) {
    const found = table[bits.peek(log)] as number;
    bits.left -= found & 15;
    out[place] = found >> 4;
  }
  // Bits that are left over are not looked at, as in the reference implementation, where it is at its fastest.
  if (bits.left < 0) throw damaged();
}
