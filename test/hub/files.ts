import { gitBlobId, sha1, sha256 } from './hash.ts';
import type { HubFile, HubModel } from './model.ts';

const encoder = new TextEncoder();

/** A file kept in git, with its real size. */
export function gitFile(path: string, content: string | Uint8Array): HubFile {
  return { path, size: bytesOf(content).length, content };
}

/** A file stored outside git; only its beginning has to be at hand, the rest reads as zeros. */
export function largeFile(path: string, content: string | Uint8Array, size?: number): HubFile {
  const bytes = bytesOf(content);
  const whole = size === undefined || size === bytes.length;
  // Hashing gigabytes of zeros would buy nothing: a file that is mostly promise gets a hash of its description.
  const hash = whole ? sha256(bytes) : sha256(`${sha256(bytes)} then zeros up to ${size} in ${path}`);
  return { path, size: size ?? bytes.length, content, lfs: { sha256: hash } };
}

/** A large file of zeros with pieces in it, such as a gigabyte of tensors between an archive's head and its tail. */
export function sparseFile(
  path: string,
  size: number,
  pieces: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): HubFile {
  const description = pieces.map(({ at, bytes }) => `${at} ${sha256(bytes)}`).join(' ');
  return {
    path,
    size,
    lfs: { sha256: sha256(`${size} zeros but ${description}`) },
    bytesAt: (start, end) => cutOut(pieces, start, end),
  };
}

function cutOut(pieces: readonly { readonly at: number; readonly bytes: Uint8Array }[], start: number, end: number) {
  const part = new Uint8Array(end - start);
  for (const { at, bytes } of pieces) {
    const [from, to] = [Math.max(at, start), Math.min(at + bytes.length, end)];
    if (from < to) part.set(bytes.subarray(from - at, to - at), from - start);
  }
  return part;
}

/** The bytes of a piece of content. */
export function bytesOf(content: string | Uint8Array | undefined): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : (content ?? new Uint8Array());
}

/** The file's size, counting the known beginning when a recording states none. */
export function sizeOf(file: HubFile): number {
  return file.size ?? bytesOf(file.content).length;
}

/** The text git keeps in place of a large file. */
export function pointerText(file: HubFile): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${file.lfs?.sha256 ?? ''}\nsize ${sizeOf(file)}\n`;
}

/** The git id of the file: of its pointer when it is large, made up from its name when no byte of it is known. */
export function blobIdOf(file: HubFile): string {
  if (file.lfs !== undefined) return gitBlobId(encoder.encode(pointerText(file)));
  if (file.content === undefined) return sha1(`unrecorded ${file.path} ${file.size ?? ''}`);
  return gitBlobId(readBytes(file, 0, sizeOf(file)));
}

/** The hash that names the file in the Hub's chunk storage; never the SHA-256 of its content. */
export function xetHashOf(file: HubFile): string | undefined {
  return file.lfs === undefined ? undefined : sha256(`xet ${file.lfs.sha256}`);
}

/** The bytes from `start` up to but not including `end`. */
export function readBytes(file: HubFile, start: number, end: number): Uint8Array {
  if (file.bytesAt !== undefined) return file.bytesAt(start, end);
  const part = new Uint8Array(Math.max(0, end - start));
  part.set(bytesOf(file.content).subarray(start, end));
  return part;
}

/** Every file of the model in the order of the tree, the card among them. */
export function filesOf(model: HubModel): readonly HubFile[] {
  const known = sorted.get(model);
  if (known !== undefined) return known;
  const hasCard = model.files.some((file) => file.path === 'README.md');
  const files =
    model.card === undefined || hasCard ? [...model.files] : [...model.files, gitFile('README.md', model.card)];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  sorted.set(model, files);
  return files;
}

/** The file at exactly this path. */
export function fileAt(model: HubModel, path: string): HubFile | undefined {
  return filesOf(model).find((file) => file.path === path);
}

const sorted = new WeakMap<HubModel, readonly HubFile[]>();
