import { plain } from '#shared/text/plain';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** A file or a stream could not be read or written: the message says which, why, and what to do. Ends with exit code 74. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(what: string, cause: unknown, remedy = '') {
    super(`${what}: ${reasonOf(cause)}.${remedy === '' ? '' : ` ${remedy}`}`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  const said = plain(cause instanceof Error ? cause.message : String(cause), 400);
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (FULL.has(code)) return `the disk is full (${said})`;
  return CLOSED.has(code) ? `it is not permitted (${said})` : said;
}
