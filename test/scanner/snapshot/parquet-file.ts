/** A column of a Parquet file to be made: texts or numbers. */
export interface Column {
  readonly name: string;
  readonly values: readonly string[] | readonly number[];
}

const [I32, I64, BINARY, LIST, STRUCT] = [5, 6, 8, 9, 12];
const [DOUBLE, BYTE_ARRAY] = [5, 6];
const MAGIC = [...new TextEncoder().encode('PAR1')];

/** A field of Thrift’s compact protocol: its number, its kind, its bytes. */
type Field = readonly [id: number, kind: number, bytes: readonly number[]];

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
const integer = (value: number): number[] => varint(value * 2);
const text = (value: string): number[] => {
  const bytes = [...new TextEncoder().encode(value)];
  return [...varint(bytes.length), ...bytes];
};
const list = (kind: number, items: readonly (readonly number[])[]): number[] => [
  (items.length << 4) | kind,
  ...items.flat(),
];

function struct(...fields: readonly Field[]): number[] {
  let last = 0;
  const bytes = fields.flatMap(([id, kind, content]) => {
    const head = ((id - last) << 4) | kind;
    last = id;
    return [head, ...content];
  });
  return [...bytes, 0];
}

const isText = (column: Column): boolean => typeof column.values[0] === 'string';

function plain({ values }: Column): number[] {
  return values.flatMap((value) => {
    if (typeof value === 'number') return [...new Uint8Array(new Float64Array([value]).buffer)];
    const bytes = [...new TextEncoder().encode(value)];
    return [...new Uint8Array(new Uint32Array([bytes.length]).buffer), ...bytes];
  });
}

function page(column: Column): number[] {
  const data = plain(column);
  const encoding: Field[] = [2, 3, 4].map((id) => [id, I32, integer(id === 2 ? 0 : 3)]);
  const header = struct([1, I32, integer(column.values.length)], ...encoding);
  const size = integer(data.length);
  return [...struct([1, I32, integer(0)], [2, I32, size], [3, I32, size], [5, STRUCT, header]), ...data];
}

function chunk(column: Column, offset: number, size: number): number[] {
  const meta = struct(
    [1, I32, integer(isText(column) ? BYTE_ARRAY : DOUBLE)],
    [2, LIST, list(I32, [integer(0)])],
    [3, LIST, list(BINARY, [text(column.name)])],
    [4, I32, integer(0)],
    [5, I64, integer(column.values.length)],
    [6, I64, integer(size)],
    [7, I64, integer(size)],
    [9, I64, integer(offset)],
  );
  return struct([2, I64, integer(offset)], [3, STRUCT, meta]);
}

const element = (column: Column): number[] =>
  struct(
    [1, I32, integer(isText(column) ? BYTE_ARRAY : DOUBLE)],
    [3, I32, integer(0)],
    [4, BINARY, text(column.name)],
    ...(isText(column) ? ([[6, I32, integer(0)]] as const) : []),
  );

/** A Parquet file with one row group of plain, uncompressed columns without gaps. */
export function parquetFile(...columns: readonly Column[]): Uint8Array {
  const rows = columns[0]?.values.length ?? 0;
  const bytes = [...MAGIC];
  const chunks = columns.map((column) => {
    const [offset, data] = [bytes.length, page(column)];
    bytes.push(...data);
    return chunk(column, offset, data.length);
  });
  const root = struct([4, BINARY, text('schema')], [5, I32, integer(columns.length)]);
  const group = struct([1, LIST, list(STRUCT, chunks)], [2, I64, integer(bytes.length)], [3, I64, integer(rows)]);
  const footer = struct(
    [1, I32, integer(1)],
    [2, LIST, list(STRUCT, [root, ...columns.map(element)])],
    [3, I64, integer(rows)],
    [4, LIST, list(STRUCT, [group])],
  );
  return Uint8Array.from([...bytes, ...footer, ...new Uint8Array(new Uint32Array([footer.length]).buffer), ...MAGIC]);
}
