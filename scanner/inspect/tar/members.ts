import { type ByteSource, type Bytes, ReadError } from '../byte-source.ts';
import { BLOCK, isBlank, isHeader, paxFields, type TarHeader, tarHeader, text } from './header.ts';

/** A member of a tar archive. */
export interface Member extends TarHeader {
  /** Where its body begins. */
  readonly start: number;
}

/** Where the members end, and how: at an end mark, at the end of the file, or at bytes that are no header. */
export interface TarEnd {
  readonly offset: number;
  readonly kind: 'mark' | 'file' | 'damage';
}

/** Headers that say more about the next member are read whole, up to this length. */
const LONGEST_EXTRA = 1024 * 1024;

/** Walks the members of a tar archive by their headers, with long names and further fields put in their place. */
export async function* membersOf(source: ByteSource): AsyncGenerator<Member, TarEnd> {
  const read = ahead(source);
  let [more, common] = [new Map<string, string>(), new Map<string, string>()];
  for (let offset = 0; ; ) {
    const block = await read(offset, BLOCK);
    if (block.length < BLOCK) return { offset, kind: block.length === 0 ? 'file' : 'damage' };
    if (isBlank(block)) return { offset, kind: 'mark' };
    if (!isHeader(block)) return { offset, kind: 'damage' };
    const header = tarHeader(block);
    const start = header.extended ? await afterMap(read, offset + BLOCK) : offset + BLOCK;
    if (!'xgLKX'.includes(header.type)) {
      const fields = common.size + more.size === 0 ? common : new Map([...common, ...more]);
      const member = withFields(header, start, fields);
      yield member;
      offset = start + padded(member.body);
      if (more.size > 0) more = new Map();
      continue;
    }
    if (header.body > LONGEST_EXTRA) throw new ReadError('budget', 'A tar header is longer than any name');
    const body = await read(start, header.body);
    if (header.type === 'L') more.set('path', text(body, 0, body.length));
    else if (header.type === 'K') more.set('linkpath', text(body, 0, body.length));
    else if (header.type === 'g') common = new Map([...common, ...paxFields(body)]);
    else more = new Map([...more, ...paxFields(body)]);
    offset = start + padded(header.body);
  }
}

const padded = (length: number): number => Math.ceil(length / BLOCK) * BLOCK;

function withFields(header: TarHeader, start: number, fields: ReadonlyMap<string, string>): Member {
  const size = Number(fields.get('size') ?? Number.NaN);
  const body = Number.isSafeInteger(size) && size >= 0 ? size : header.body;
  // Links and folders have no body, whatever length they give.
  return {
    ...header,
    name: fields.get('path') ?? header.name,
    target: fields.get('linkpath') ?? header.target,
    body: '12345'.includes(header.type) ? 0 : body,
    start,
  };
}

async function afterMap(read: (offset: number, length: number) => Promise<Bytes>, from: number): Promise<number> {
  let offset = from;
  while ((await read(offset, BLOCK))[504]) offset += BLOCK;
  return offset + BLOCK;
}

/** Headers of small members lie close together: one request fetches many, without fetching bodies of large ones. */
function ahead(source: ByteSource): (offset: number, length: number) => Promise<Bytes> {
  const span = 16 * 1024;
  let held: Bytes = new Uint8Array(0);
  let start = 0;
  return async (offset, length) => {
    if (offset < start || offset + length > start + held.length) {
      held = await source.read(offset, Math.max(span, length));
      start = offset;
    }
    return held.subarray(offset - start, offset - start + length);
  };
}
