import type { InspectFormat } from './format.ts';
import bzip2 from './formats/bzip2.ts';
import gzip from './formats/gzip.ts';
import lz4 from './formats/lz4.ts';
import lzma from './formats/lzma.ts';
import pickle from './formats/pickle.ts';
import xz from './formats/xz.ts';
import zip from './formats/zip.ts';
import zlib from './formats/zlib.ts';
import zstd from './formats/zstd.ts';

/** Every way of reading that is tried, in the order in which a file is named when several fit. */
export const FORMATS: readonly InspectFormat[] = [zip, pickle, gzip, bzip2, xz, lz4, zstd, zlib, lzma];
