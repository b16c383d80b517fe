import { parquetReadObjects } from 'hyparquet';
import { ShapeError } from './source.ts';

/** Reads the rows of a Parquet file with the columns that are needed. Throws a ShapeError when it is none. */
export async function parquetRows(bytes: Uint8Array, file: string): Promise<Record<string, unknown>[]> {
  const buffer = new Uint8Array(bytes).buffer;
  try {
    return await parquetReadObjects({ file: buffer });
  } catch (cause) {
    throw new ShapeError(`${file} is no Parquet: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
