import { describe, expect, it } from 'vitest';
import { bytes, concat, le } from '../build/bytes.ts';
import { idsOf, inspected } from '../build/probe.ts';

const elf = concat(bytes('\x7fELF\x02\x01\x01'), new Uint8Array(100));
const windows = concat(bytes('MZ'), new Uint8Array(58), le(4, 64), bytes('PE\0\0'), new Uint8Array(100));

describe('programs', () => {
  it.each([
    ['ELF', elf],
    ['PE', windows],
    ['Mach-O', concat(le(4, 0xfeedfacf), new Uint8Array(100))],
    ['fat Mach-O', concat(bytes('\xca\xfe\xba\xbe\0\0\0\x02'), new Uint8Array(100))],
    ['APE', concat(bytes('MZqFpD'), new Uint8Array(100))],
    ['script', bytes('#!/bin/sh\nrm -rf /\n')],
  ])('flags %s, and under the name of weights calls it dangerous', async (_, content) => {
    expect(await inspected(content, 'tool')).toMatchObject({ format: 'executable', verdict: 'caution' });
    expect((await inspected(content, 'model.safetensors')).verdict).toBe('dangerous');
  });

  it('does not flag a llamafile for what its name says, nor two letters, nor classes of Java', async () => {
    expect((await inspected(windows, 'm.llamafile')).verdict).toBe('caution');
    expect((await inspected(concat(bytes('MZ'), new Uint8Array(100)), 'x')).verdict).toBe('not-scanned');
    expect((await inspected(bytes('\xca\xfe\xba\xbe\0\0\0\x34 and more'), 'x')).verdict).toBe('not-scanned');
  });

  it('leaves scripts under the names of scripts to those who read scripts', async () => {
    expect((await inspected(bytes('#!/usr/bin/env python3\nprint()\n'), 'train.py')).verdict).toBe('not-scanned');
  });
});

describe('what is not the real file', () => {
  it.each([
    ['lfs-pointer', bytes(`version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 5\n`)],
    ['html-page', bytes('<!DOCTYPE html>\n<html><body>404</body></html>')],
    ['empty-file', new Uint8Array(0)],
  ])('says so: %s', async (id, content) => {
    const result = await inspected(content, 'model.bin');
    expect(idsOf(result)).toEqual([id]);
    expect(result.verdict).toBe('incomplete');
  });

  it('takes a page under the name of a page for what it is', async () => {
    expect((await inspected(bytes('<!doctype html><p>'), 'index.html')).verdict).not.toBe('incomplete');
  });
});

describe('formats without a reader', () => {
  it.each([
    ['gguf', bytes('GGUF\x03\0\0\0')],
    ['hdf5', bytes('\x89HDF\r\n\x1a\n')],
    ['hdf5', concat(new Uint8Array(512), bytes('\x89HDF\r\n\x1a\n'))],
  ])('%s is known, and never green', async (format, content) => {
    expect(await inspected(content)).toMatchObject({ format, verdict: 'incomplete' });
  });
});

describe('7z', () => {
  const name = (text: string) => concat(...Array.from(text, (letter) => le(2, letter.charCodeAt(0))), le(2, 0));
  const archive = (...names: readonly string[]) => {
    const listed = concat(Uint8Array.of(0), ...names.map(name));
    const header = concat(Uint8Array.of(1, 5, names.length, 0x11, listed.length), listed, Uint8Array.of(0, 0));
    return concat(
      bytes('7z\xbc\xaf\x27\x1c\0\x04'),
      le(4, 0),
      le(8, 3),
      le(8, header.length),
      le(4, 0),
      bytes('xyz'),
      header,
    );
  };

  it('lists what it holds, and is never green', async () => {
    const result = await inspected(archive('a.txt', 'b.txt'));
    expect(result).toMatchObject({ format: 'seven-zip', verdict: 'incomplete' });
    expect(result.findings.find(({ id }) => id === 'seven-zip-list')?.message).toContain('"a.txt", "b.txt"');
  });

  it('says so when names promise pickles or climb', async () => {
    expect(idsOf(await inspected(archive('a/data.pkl')))).toContain('hidden-pickle');
    expect(idsOf(await inspected(archive('../x')))).toContain('entry-name');
  });

  it('lives with headers that are damaged, huge or missing', async () => {
    for (const length of [6, 20, 31, 33, 40])
      expect((await inspected(archive('a.pkl').slice(0, length))).verdict).toBe('incomplete');
    const huge = archive('a');
    huge.set(le(8, 2 ** 52), 20);
    expect((await inspected(huge)).verdict).toBe('incomplete');
  });
});
