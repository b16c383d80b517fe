import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLocal } from '#scanner/cli/inspect/local-file';
import { type ByteSource, type Bytes, memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { ATTACKS } from '#scanner/selftest/attacks';
import type { Case } from '#scanner/selftest/case';
import { ORDINARY } from '#scanner/selftest/ordinary';
import { blobSource } from '#scanner/sources/blob';
import { remoteSource } from '#scanner/sources/remote';
import { Windows } from '#scanner/sources/windows';
import type { Inspection } from '#shared/facts/inspection';
import { judge } from '#shared/files/globals/judge';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a file is found to be: how many bytes of it were asked may differ, nothing else. */
const found = ({ format, verdict, findings, bytesTotal }: Inspection) => ({ format, verdict, findings, bytesTotal });

const ways: readonly (readonly [string, (bytes: Bytes) => { source: ByteSource; close?: () => void }])[] = [
  [
    'a file of the disk',
    (bytes) => {
      const file = path.join(folder, 'file');
      writeFileSync(file, bytes);
      const { source, close } = openLocal(Buffer.from(file));
      return { source, close };
    },
  ],
  ['a Blob', (bytes) => ({ source: blobSource(new Blob([bytes])) })],
  ['ranges of a server', (bytes) => ({ source: served(bytes) })],
  ['windows of 7 bytes and little memory', (bytes) => ({ source: windows(bytes, 7, 64) })],
  ['windows of 509 bytes', (bytes) => ({ source: windows(bytes, 509, 4_096) })],
  ['windows of 65,537 bytes', (bytes) => ({ source: windows(bytes, 65_537, 1 << 20) })],
];

const windows = (bytes: Bytes, window: number, memory: number): ByteSource =>
  new Windows({ size: bytes.length, window, memory, get: async (start, end) => bytes.slice(start, end) });

/** A server that answers ranges, and one at a time. */
function served(bytes: Bytes): ByteSource {
  const answer = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const [, start = '0', end = ''] = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('range') ?? '') ?? [];
    const body = bytes.slice(Number(start), Number(end) + 1);
    const range = `bytes ${start}-${Number(start) + body.length - 1}/${bytes.length}`;
    return new Response(body, { status: 206, headers: { 'content-range': range, 'content-length': `${body.length}` } });
  };
  const url = 'https://weights.invalid/file';
  return remoteSource({ fetch: answer, now: () => 0, url, size: bytes.length, redirects: 'each' });
}

const expected = new Map<string, ReturnType<typeof found>>();

/** What the case is found to be in memory, inspected once. */
async function inMemory({ id, file: name, assemble }: Case): Promise<ReturnType<typeof found>> {
  const known = expected.get(id) ?? found(await inspect(memorySource(assemble()), { name, judge }));
  expected.set(id, known);
  return known;
}

describe.each(ways)('the self-test read from %s', (_, open) => {
  it.each([
    ['attacks', ATTACKS],
    ['ordinary checkpoints', ORDINARY],
  ])('gives the verdict and the findings of the same %s in memory', { timeout: 120_000 }, async (_kind, cases) => {
    for (const one of cases) {
      const { source, close } = open(one.assemble());
      const inspection = await inspect(source, { name: one.file, judge });
      close?.();
      expect(found(inspection), one.id).toEqual(await inMemory(one));
    }
  });
});
