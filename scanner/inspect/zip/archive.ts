import type { ByteSource, Bytes } from '../byte-source.ts';
import { checkDuplicates, checkName } from '../entry-names.ts';
import type { Coverage, Session, Storages } from '../format.ts';
import { WITHIN } from '../limits.ts';
import { startsWith } from '../little-endian.ts';
import { quoted, remark, suspect, unread, worst } from '../tell.ts';
import { compareHeaders } from './compare.ts';
import { AGAIN, readContents } from './contents.ts';
import type { Entries } from './entries.ts';
import { type Entry, localHeader, localLength, STORED } from './entry.ts';
import { planned, type Range } from './planned.ts';
import { KnownStorages } from './storages.ts';

const LOCAL = [0x50, 0x4b, 3, 4];
/** Larger stored entries are looked at from both ends first. */
const LARGE = 2 * WITHIN;
const NOTHING: Bytes = new Uint8Array(0);
const LINK = 0xa000;
const isPickle = ({ name }: Entry): boolean => /\.pkl$/i.test(name);
/** Small entries beside a pickle, such as torch's `byteorder`, come along with it; storages need no reading. */
const isSmall = ({ name, packed }: Entry): boolean => packed <= 4096 && !/\/\d+$/.test(name);

/** Where an entry ends at the least: its extra fields are not known before its own header is read. */
export const endOf = ({ offset, nameBytes, packed }: Entry): number => offset + 30 + nameBytes + packed;

/** Reads all entries of an archive, each by its content. */
export class Archive {
  readonly #source: ByteSource;
  readonly #session: Session;
  readonly #entries: Entries;
  readonly #storages = new KnownStorages();
  /** Contents that were read: many entries may name the same. */
  readonly #seen = new Set<string>();
  /** Where several entries begin. */
  readonly #shared = new Set<number>();
  #twice: ReadonlySet<string> = new Set();

  /** Entries come in the order in which they lie. */
  constructor(source: ByteSource, entries: Entries, session: Session) {
    this.#source = source;
    this.#session = session;
    this.#entries = entries;
  }

  /** Pickles first, since they tell which entries are raw numbers that need no reading. */
  async read(): Promise<Coverage> {
    this.#checkNames();
    this.#checkOverlaps();
    const early = this.#entries.where((entry) => isPickle(entry) || isSmall(entry));
    const pickles = early.where(isPickle);
    const first = planned(this.#source, rangesOf(early));
    const readings = [await this.#readAll(pickles, first)];
    const others = this.#entries.where((entry) => !isPickle(entry) && !this.#isRaw(entry));
    readings.push(await this.#readAll(others, planned(first, rangesOf(others))));
    return worst(readings);
  }

  #checkNames(): void {
    for (const { name, mode } of this.#entries) {
      checkName(name, this.#session);
      if ((mode & 0xf000) === LINK)
        suspect(
          this.#session,
          'link-entry',
          `Entry ${quoted(name)} is a symbolic link, which can point outside its folder`,
        );
    }
    this.#twice = checkDuplicates(this.#entries, this.#session);
  }

  // Entries that share their bytes are how a small file claims to hold a huge one: they are paid for as unpacked.
  #checkOverlaps(): void {
    let [reached, before] = [0, -1];
    for (const entry of this.#entries) {
      if (entry.offset === before) this.#shared.add(entry.offset);
      before = entry.offset;
      if (entry.offset < reached && entry.packed > 0) {
        suspect(this.#session, 'zip-overlap', 'Entries share their bytes', { offset: entry.offset });
        this.#session.spendDecoded(Math.max(entry.packed, AGAIN));
      }
      reached = Math.max(reached, endOf(entry));
    }
  }

  /** Whether no loader interprets an entry: a pickle beside it refers to it as raw numbers of just this length. */
  #isRaw(entry: Entry): boolean {
    const bytes = this.#storages.lengthOf(entry.name);
    if (bytes === undefined || this.#twice.has(entry.name.toLowerCase())) return this.#unreferenced(entry);
    if (entry.method === STORED && entry.packed === entry.size && entry.size === bytes) return true;
    suspect(
      this.#session,
      'storage-size-mismatch',
      `Storage ${quoted(entry.name)} holds ${entry.size} bytes, and its pickle says ${bytes ?? 'several lengths'}`,
      { advisory: 'CVE-2026-24747' },
    );
    return false;
  }

  #unreferenced({ name }: Entry): false {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    if (this.#storages.isFolder(folder) && /\/\d+$/.test(name))
      remark(
        this.#session,
        'storage-unreferenced',
        `No pickle refers to storage ${quoted(name)}; it was read like any file`,
      );
    return false;
  }

  async #readAll(entries: Entries, source: ByteSource): Promise<Coverage> {
    const readings: Coverage[] = [];
    for (const entry of entries) {
      if (this.#wasRead(entry)) continue;
      if ((await this.#readOne(source, entry)) === 'partial') readings[0] = 'partial';
    }
    return worst(readings);
  }

  // Only entries that share their bytes can have been read before.
  #wasRead(entry: Entry): boolean {
    if (!this.#shared.has(entry.offset)) return false;
    const place = `${entry.offset} ${entry.method} ${entry.packed} ${entry.size}`;
    if (this.#seen.has(place) && !isPickle(entry)) return true;
    this.#seen.add(place);
    return false;
  }

  async #readOne(source: ByteSource, entry: Entry): Promise<Coverage> {
    const inside = entry.offset >= 0 && entry.offset < (source.size ?? 0);
    let head = inside ? await source.read(entry.offset, 30 + entry.nameBytes) : NOTHING;
    if (!startsWith(head, LOCAL)) {
      unread(this.#session, 'zip-entry-lost', `Entry ${quoted(entry.name)} is not where the list says`, {
        offset: entry.offset,
      });
      return 'partial';
    }
    if (head.length < localLength(head)) head = await source.read(entry.offset, localLength(head));
    const local = localHeader(head);
    compareHeaders(entry, local, this.#session);
    if (entry.packed === 0 && local.packed === 0) return 'whole';
    const learnt: Storages = new Map();
    const coverage = await readContents(source, entry, local, this.#session, learnt);
    if (isPickle(entry)) this.#storages.learn(entry.name, learnt);
    return coverage;
  }
}

// Made one by one: there may be as many as there are entries.
function* rangesOf(entries: Entries): Generator<Range, void> {
  for (const entry of entries) yield { start: entry.offset, end: plannedEnd(entry) };
}

// Room for the fields and the padding that only the entry's own header tells of. Of large stored entries no more than
// the head is sure to be read.
const plannedEnd = (entry: Entry): number =>
  entry.method === STORED && entry.packed > LARGE && !isPickle(entry)
    ? Math.min(endOf(entry) + 256, entry.offset + WITHIN)
    : endOf(entry) + 256;
