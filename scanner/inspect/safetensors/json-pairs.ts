import { type ByteSource, type Bytes, uncancelled } from '../byte-source.ts';
import { JsonBytes, NotJson } from './json-bytes.ts';

/** Bytes that are held at once, and how many when a single pair is longer. */
const WINDOW = 1024 * 1024;
const LONGEST = 8 * WINDOW;

/**
 * Reads a pair: its key, and its value, or `enter` where the pairs of an object that comes next are wanted as well. It
 * may be asked again for a pair that was cut. `depth` counts the objects that are open.
 */
export type ReadPair = (json: JsonBytes, depth: number) => 'enter' | undefined;

/** Where the next pair, the end of an object, or the end of all is expected. */
interface Place {
  readonly offset: number;
  /** Objects that are open. */
  readonly depth: number;
  /** Whether something stands before: a pair in the innermost object, or the whole. */
  readonly later: boolean;
}

/** Walks the pairs of a JSON object of any length, holding a stretch of the text at a time. Throws `NotJson`. */
export async function walkPairs(
  source: ByteSource,
  readPair: ReadPair,
  signal?: AbortSignal,
  window = WINDOW,
): Promise<void> {
  let place: Place = { offset: 0, depth: 0, later: false };
  for (let length = window; ; ) {
    uncancelled(signal);
    const bytes = await source.read(place.offset, length);
    const stretch = new Stretch(bytes, place, readPair);
    const isLast = bytes.length < length || place.offset + length === source.size;
    const failure = stretch.walk(isLast);
    const { offset, depth } = stretch.place;
    if (isLast) {
      if (failure) throw failure;
      if (depth > 0 || offset === 0) throw new NotJson('It ends too early');
      return;
    }
    const further = offset > place.offset;
    if (!further && length >= LONGEST) throw failure ?? new NotJson('A value is too long');
    length = further ? window : length * 2;
    place = stretch.place;
  }
}

/** The pairs in a stretch of the text. */
class Stretch {
  /** How far it was read, in whole pairs. */
  place: Place;
  readonly #json: JsonBytes;
  readonly #start: number;
  readonly #end: number;
  readonly #readPair: ReadPair;

  constructor(bytes: Bytes, place: Place, readPair: ReadPair) {
    this.place = place;
    this.#json = new JsonBytes(bytes);
    this.#start = place.offset;
    this.#end = place.offset + bytes.length;
    this.#readPair = readPair;
  }

  /** Reads until a pair is cut or no JSON, which the error tells, or the stretch ends. */
  walk(isLast: boolean): NotJson | undefined {
    try {
      while (this.place.offset < this.#end) {
        const next = this.#next(this.place);
        // What ends with the stretch, such as a number, may go on behind it.
        if (!isLast && next.depth > 0 && next.offset === this.#end) break;
        this.place = next;
      }
      return undefined;
    } catch (error) {
      if (error instanceof NotJson) return error;
      throw error;
    }
  }

  #next({ depth, later }: Place): Place {
    const json = this.#json;
    if (depth === 0 && later) json.end();
    else if (depth === 0) json.pass('{');
    else if (json.next === '}') {
      json.pass('}');
      return this.#at(depth - 1, true);
    } else {
      if (later) json.pass(',');
      if (this.#readPair(json, depth) !== 'enter') return this.#at(depth, true);
      json.pass('{');
    }
    return this.#at(depth === 0 && later ? 0 : depth + 1, depth === 0 && later);
  }

  #at(depth: number, later: boolean): Place {
    return { offset: this.#start + this.#json.at, depth, later };
  }
}
