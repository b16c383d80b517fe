import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Every file below a folder, or the file itself. */
export function filesBelow(made: string): string[] {
  if (!statSync(made).isDirectory()) return [made];
  return readdirSync(made, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Bytes of all these files. */
export const sizeOf = (files: readonly string[]): number =>
  files.reduce((total, file) => total + statSync(file).size, 0);

/** Bytes of all these files, each compressed by itself as a server sends it. */
export const zippedSizeOf = (files: readonly string[]): number =>
  files.reduce((total, file) => total + gzipSync(readFileSync(file)).length, 0);

/** One line about what was built: its path, its bytes, its bytes compressed, its name; tabs between them. */
export function outputLine(name: string, output: string, made: string): string {
  const files = filesBelow(made);
  return `${output}\t${sizeOf(files)} bytes\t${zippedSizeOf(files)} gzipped\t${name}`;
}
