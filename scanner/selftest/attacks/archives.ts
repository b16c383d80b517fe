import type { Bytes } from '#scanner/inspect/byte-source';
import { join, latin1, noise, u16, utf8 } from '../assemble/bytes.ts';
import { gzip } from '../assemble/deflate.ts';
import { pickle } from '../assemble/pickler.ts';
import { tar } from '../assemble/tar.ts';
import { amid, smallState, smallStorage, torchZip } from '../assemble/torch.ts';
import { type Entry, zip } from '../assemble/zip.ts';
import { attacks, type Case } from '../case.ts';
import { PAYLOAD } from '../payload.ts';

const BAD = pickle(amid(PAYLOAD), 2);
const GOOD = pickle(smallState(), 2);
const BARE = pickle(PAYLOAD, 2);
const bad = (lies: Omit<Entry, 'name' | 'bytes'> = {}, name = 'archive/data.pkl'): Entry => ({
  name,
  bytes: BAD,
  ...lies,
});
const storage: Entry = { name: 'archive/data/0', bytes: smallStorage(), align: 64 };
const version: Entry = { name: 'archive/version', bytes: utf8('3\n') };
const torch =
  (...entries: readonly Entry[]): (() => Bytes) =>
  () =>
    zip([...entries, storage, version]);
const beside =
  (name: string, bytes: Bytes = BARE): (() => Bytes) =>
  () =>
    torchZip(GOOD, { 0: smallStorage() }, [{ name, bytes }]);

/** How zip and tar archives hide a pickle. */
export const ARCHIVE_ATTACKS: readonly Case[] = [
  ...attacks('zip-header', [
    [
      'flags-local',
      'the local header says that the entry is encrypted',
      'CVE-2025-1945',
      'a.pt',
      torch(bad({ local: { flags: 1 } })),
    ],
    [
      'flags-central',
      'the central directory says that the entry is encrypted',
      'CVE-2025-1945',
      'a.pt',
      torch(bad({ central: { flags: 1 } })),
      'warned',
    ],
    [
      'flags-both',
      'both headers say that the entry is encrypted',
      'CVE-2025-1945',
      'a.pt',
      torch(bad({ local: { flags: 1 }, central: { flags: 1 } })),
      'warned',
    ],
    ['flags-strong', 'the bit of strong encryption', 'CVE-2025-1945', 'a.pt', torch(bad({ local: { flags: 0x40 } }))],
    ['flags-patched', 'the bit of patched data', 'CVE-2025-1945', 'a.pt', torch(bad({ local: { flags: 0x20 } }))],
    ['crc', 'a sum that is wrong', 'CVE-2025-10156', 'a.pt', torch(bad({ local: { crc: 1 }, central: { crc: 1 } }))],
    [
      'crc-local',
      'a sum that is wrong in the local header',
      'CVE-2025-10156',
      'a.pt',
      torch(bad({ local: { crc: 1 } })),
    ],
    [
      'name-local',
      'the local header names another file',
      'CVE-2025-1944',
      'a.pt',
      torch(bad({ local: { name: 'archive/read.me1' } })),
    ],
    [
      'name-local-longer',
      'the local header holds a longer name',
      'CVE-2025-1944',
      'a.pt',
      torch(bad({ local: { name: 'archive/quite/another/name.txt' } })),
    ],
    [
      'size-local',
      'the local header says that the entry is empty',
      'local sizes that differ',
      'a.pt',
      torch(bad({ local: { size: 0, stored: 0 } })),
    ],
    [
      'size-local-huge',
      'the local header says that the entry is huge',
      'local sizes that differ',
      'a.pt',
      torch(bad({ local: { size: 0xfffffff0, stored: 0xfffffff0 } })),
    ],
    [
      'method-local',
      'the local header says that the entry is deflated',
      'local method that differs',
      'a.pt',
      torch(bad({ local: { method: 8 } })),
    ],
    [
      'version',
      'a version that no reader has',
      'version needed',
      'a.pt',
      torch(bad({ local: { version: 99 }, central: { version: 99 } })),
    ],
    ['descriptor', 'sizes only behind the data', 'data descriptor', 'a.pt', torch(bad({ descriptor: true }))],
    [
      'extra',
      'an extra field that is cut short',
      'extra fields',
      'a.pt',
      torch(bad({ local: { extra: join(u16(1), u16(400)) } })),
    ],
    [
      'method-unknown',
      'a method that Assay does not unpack',
      'unsupported method',
      'a.pt',
      torch(bad({ method: 99 })),
      'warned',
    ],
    ['deflated', 'a deflated pickle', 'MalHug', 'a.pt', torch(bad({ method: 8 }))],
    ['zip64', 'a zip64 directory', 'zip64', 'a.pt', () => zip([bad(), storage, version], { zip64: 'only' })],
    [
      'count',
      'a directory that counts one entry less',
      'entry count that differs',
      'a.pt',
      () => zip([version, storage, bad()], { count: 2 }),
    ],
    [
      'hidden',
      'an entry that is not in the directory',
      'entry outside the directory',
      'a.pt',
      torch(
        { name: 'archive/data.pkl', bytes: GOOD },
        {
          name: 'archive/other.pkl',
          bytes: join(BAD, noise(8_000)),
          hidden: true,
        },
      ),
      'warned',
    ],
  ]),
  ...attacks('zip-name', [
    [
      'duplicate-first',
      'two entries of one name, the first bad',
      'duplicate names',
      'a.pt',
      torch(bad(), { name: 'archive/data.pkl', bytes: GOOD }),
    ],
    [
      'duplicate-last',
      'two entries of one name, the last bad',
      'duplicate names',
      'a.pt',
      torch({ name: 'archive/data.pkl', bytes: GOOD }, bad()),
    ],
    ['case', 'an entry whose name is in capitals', 'names in any case', 'a.pt', torch(bad({}, 'ARCHIVE/DATA.PKL'))],
    [
      'folder',
      'an entry that is named like a folder',
      'folder entries',
      'a.pt',
      torch({ name: 'archive/data.pkl', bytes: GOOD }, bad({}, 'archive/extra/')),
    ],
    [
      'absolute',
      'an entry with an absolute path',
      'zip slip',
      'a.pt',
      torch({ name: 'archive/data.pkl', bytes: GOOD }, bad({}, '/archive/data.pkl')),
    ],
    [
      'parent',
      'an entry outside the archive',
      'zip slip',
      'a.pt',
      torch({ name: 'archive/data.pkl', bytes: GOOD }, bad({}, '../../data.pkl')),
    ],
    ['backslash', 'a name with backslashes', 'zip slip', 'a.pt', torch(bad({}, 'archive\\data.pkl'))],
    [
      'nul',
      'a name with a NUL',
      'NUL in names',
      'a.pt',
      torch({ name: 'archive/data.pkl', bytes: GOOD }, bad({}, 'archive/a\0.txt')),
    ],
    [
      'not-utf8',
      'a name that is no UTF-8',
      'NUL in names',
      'a.pt',
      torch(
        bad({ local: { name: latin1('archive/\xff\xfe.pkl') }, central: { name: latin1('archive/\xff\xfe.pkl') } }),
      ),
    ],
    ['no-ending', 'a pickle of another name', 'CVE-2025-1889', 'a.pt', beside('archive/config.p')],
    ['text', 'a pickle that is named a text', 'CVE-2025-1889', 'a.pt', beside('archive/readme.txt')],
    [
      'storage',
      'a pickle among the storages that nothing refers to',
      'CVE-2025-1889',
      'a.pt',
      beside('archive/data/1'),
    ],
    ['hidden-data', 'a pickle in .data', 'CVE-2025-1889', 'a.pt', beside('archive/.data/serialization_id')],
    ['extra', 'a pickle among the extra files', 'CVE-2025-1889', 'a.pt', beside('archive/extra/producer')],
    ['constants', 'a bad constants.pkl', 'CVE-2025-1889', 'a.pt', beside('archive/constants.pkl')],
    [
      'version',
      'a pickle in place of the version',
      'CVE-2025-1889',
      'a.pt',
      () => zip([{ name: 'archive/data.pkl', bytes: GOOD }, storage, { name: 'archive/version', bytes: BARE }]),
    ],
    [
      'two-roots',
      'two folders, the second one bad',
      'CVE-2025-1889',
      'a.pt',
      torch({ name: 'archive/data.pkl', bytes: GOOD }, bad({}, 'other/data.pkl')),
    ],
    [
      'storage-size',
      'a storage larger than the pickle says, with a pickle in it',
      'CVE-2026-24747',
      'a.pt',
      () => torchZip(GOOD, { 0: pickle(amid(PAYLOAD), 2) }),
    ],
  ]),
  ...attacks('zip-place', [
    [
      'prefix',
      'an archive behind other bytes',
      'CPython and miniz differ',
      'a.zip',
      () => zip([bad()], { prefix: noise(300) }),
    ],
    [
      'prefix-offsets',
      'an archive behind other bytes that its offsets leave out',
      'CPython and miniz differ',
      'a.zip',
      () => zip([bad()], { prefix: noise(300), offsetsFromStart: false }),
    ],
    [
      'suffix',
      'bytes behind the archive',
      'CPython and miniz differ',
      'a.zip',
      () => zip([bad()], { suffix: noise(300) }),
    ],
    ['comment', 'a long comment', 'CPython and miniz differ', 'a.zip', () => zip([bad()], { comment: noise(60_000) })],
    [
      'false-end',
      'a false end record in the comment',
      'CPython and miniz differ',
      'a.zip',
      () => zip([bad()], { comment: zip([{ name: 'a', bytes: utf8('a') }]) }),
    ],
    [
      'two-archives',
      'a good archive behind a bad one',
      'CPython and miniz differ',
      'a.zip',
      () => join(zip([bad()]), zip([{ name: 'archive/data.pkl', bytes: GOOD }])),
    ],
    [
      'bad-then-pickle',
      'a pickle before a good archive',
      'pickle and zip polyglot',
      'a.pt',
      () => join(BARE, torchZip(GOOD, { 0: smallStorage() })),
    ],
    [
      'pickle-then-bad',
      'a good pickle before a bad archive',
      'pickle and zip polyglot',
      'a.pkl',
      () => zip([bad()], { prefix: pickle({ py: 'dict', entries: [['a', 1]] }, 2) }),
    ],
    [
      'nested',
      'a torch zip within a zip',
      'Haruyama 21',
      'a.zip',
      () => zip([{ name: 'model.pt', bytes: torchZip(BAD, { 0: smallStorage() }) }]),
    ],
    [
      'nested-deflated',
      'a torch zip within a deflated zip within a zip',
      'Haruyama 21',
      'a.zip',
      () => zip([{ name: 'inner.zip', bytes: zip([{ name: 'model.pt', bytes: torchZip(BAD), method: 8 }]) }]),
    ],
    [
      'nested-gzip',
      'a packed pickle within a zip',
      'Haruyama 21',
      'a.zip',
      () => zip([{ name: 'model.pkl.gz', bytes: gzip(BARE) }]),
    ],
    [
      'directory-moved',
      'a directory that is elsewhere than the end says',
      'CPython and miniz differ',
      'a.zip',
      () => zip([bad()], { directoryOffset: 7 }),
    ],
  ]),
  ...attacks('tar', [
    [
      'second',
      'a bad pickle behind a good one',
      'Haruyama 21',
      'a.tar',
      () =>
        tar([
          { name: 'a.pkl', bytes: GOOD },
          { name: 'b.pkl', bytes: BARE },
        ]),
    ],
    ['any-name', 'a pickle of another name', 'Haruyama 21', 'a.tar', () => tar([{ name: 'readme.txt', bytes: BARE }])],
    [
      'nemo',
      'a torch zip beside a configuration',
      'Haruyama 21',
      'model.nemo',
      () =>
        tar([
          { name: './model_config.yaml', bytes: 'name: inert\n' },
          { name: './model_weights.ckpt', bytes: torchZip(BAD, { 0: smallStorage() }) },
        ]),
    ],
    [
      'nemo-gz',
      'the same, packed',
      'Haruyama 21',
      'model.nemo',
      () =>
        gzip(
          tar([
            { name: './model_config.yaml', bytes: 'name: inert\n' },
            { name: './model_weights.ckpt', bytes: torchZip(BAD, { 0: smallStorage() }) },
          ]),
        ),
    ],
    [
      'behind-end',
      'a member behind the end of the archive',
      'Haruyama 21',
      'a.tar',
      () => join(tar([{ name: 'a.txt', bytes: 'a' }]), tar([{ name: 'b.pkl', bytes: BARE }])),
    ],
    [
      'no-end',
      'no end of the archive',
      'Haruyama 21',
      'a.tar',
      () => tar([{ name: 'b.pkl', bytes: BARE }], new Uint8Array()),
    ],
    [
      'parent',
      'a member outside the archive',
      'path traversal',
      'a.tar',
      () => tar([{ name: '../../.profile', bytes: 'echo inert\n' }]),
      'warned',
    ],
    [
      'link',
      'a symbolic link out of the archive',
      'path traversal',
      'a.tar',
      () =>
        tar([
          { name: 'a', type: '2', link: '/etc/inert' },
          { name: 'a/b', bytes: 'inert' },
        ]),
      'warned',
    ],
    [
      'long-name',
      'a long name before the bad member',
      'Haruyama 21',
      'a.tar',
      () =>
        tar([
          { name: '././@LongLink', type: 'L', bytes: `${'deep/'.repeat(40)}model.pkl\0` },
          { name: 'deep/', bytes: BARE },
        ]),
    ],
    [
      'type',
      'a type flag that only old programs write',
      'Haruyama 21',
      'a.tar',
      () => tar([{ name: 'b.pkl', type: '7', bytes: BARE }]),
    ],
  ]),
];
