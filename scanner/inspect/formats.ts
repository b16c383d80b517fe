import type { InspectFormat } from './format.ts';
import bzip2 from './formats/bzip2.ts';
import empty from './formats/empty.ts';
import executable from './formats/executable.ts';
import gguf from './formats/gguf.ts';
import gzip from './formats/gzip.ts';
import hdf5 from './formats/hdf5.ts';
import htmlPage from './formats/html-page.ts';
import jsonPickles from './formats/json-pickles.ts';
import lfsPointer from './formats/lfs-pointer.ts';
import lz4 from './formats/lz4.ts';
import lzma from './formats/lzma.ts';
import npy from './formats/npy.ts';
import pickle from './formats/pickle.ts';
import safetensors from './formats/safetensors.ts';
import safetensorsIndex from './formats/safetensors-index.ts';
import sevenZip from './formats/seven-zip.ts';
import tar from './formats/tar.ts';
import xz from './formats/xz.ts';
import zfile from './formats/zfile.ts';
import zip from './formats/zip.ts';
import zlib from './formats/zlib.ts';
import zstd from './formats/zstd.ts';

/** Every way of reading that is tried, in the order in which a file is named when several fit. */
export const FORMATS: readonly InspectFormat[] = [
  zip,
  pickle,
  npy,
  safetensors,
  safetensorsIndex,
  jsonPickles,
  tar,
  gzip,
  bzip2,
  xz,
  lz4,
  zstd,
  zfile,
  sevenZip,
  gguf,
  hdf5,
  executable,
  lfsPointer,
  htmlPage,
  empty,
  zlib,
  lzma,
];
