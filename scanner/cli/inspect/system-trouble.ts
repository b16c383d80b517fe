import { ReadError, type ReadFailure } from '#scanner/inspect/byte-source';

const WORDS: Readonly<Record<string, readonly [ReadFailure, string]>> = {
  ENOENT: ['vanished', 'It is not there; check the path, or whether something removed it meanwhile'],
  ENOTDIR: ['vanished', 'A part of its path is no folder; check the path'],
  EACCES: ['refused', 'This account may not read it; ask for the permission, or inspect it as its owner'],
  EPERM: ['refused', 'The system does not permit reading it'],
  ELOOP: ['refused', 'Its links lead in a circle, or a link took its place'],
  ENAMETOOLONG: ['refused', 'Its path is longer than the system takes; inspect the folder from a shorter path'],
  EISDIR: ['changed', 'It was a file when the folder was listed, and is a folder now'],
  ENXIO: ['refused', 'It is a pipe or a device without another end'],
  EMFILE: ['refused', 'Too many files are open; close some and try again'],
  EIO: ['corrupt', 'The disk could not read it'],
};

/** An error of the file system as a `ReadError` with a plain sentence. */
export function trouble(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [failure, sentence] = WORDS[code] ?? ['refused', `It cannot be read (${code || String(error)})`];
  return new ReadError(failure, sentence, error);
}
