import { describe, expect, it } from 'vitest';
import { seeded } from '../../../shared/seeded.ts';
import {
  binary,
  binunicode,
  bytes,
  call,
  eight,
  frame,
  global,
  int,
  op,
  proto,
  put,
  string,
  text,
} from './assembler.ts';
import { read, told } from './reading.ts';
import { inlineArray, legacy, objectArray, oldArray } from './seeds.ts';

const SYSTEM = 'dangerous-call os.system("id")';
const payload = bytes(call(global('os', 'system'), string('id')), '.');
const ids = async (content: Uint8Array<ArrayBuffer>) => (await read(content)).findings.map(({ id }) => id);

describe('arrays of joblib', () => {
  it('are passed over by their true size, padding included', async () => {
    expect(told(await read(inlineArray))).toEqual([SYSTEM]);
    expect(told(await read(oldArray))).toEqual([]);
  });

  it('of objects are pickles of their own', async () => {
    expect(told(await read(objectArray))).toEqual([SYSTEM]);
  });

  it('are not passed over where they are cut', async () => {
    expect((await read(oldArray.slice(0, -20))).verdict).toBe('incomplete');
  });

  it('whose bytes are opcodes as well are told of, since other loaders run them', async () => {
    const disguised = oldArray.slice();
    disguised.set(payload, disguised.length - 2 - 48);
    const inspection = await read(disguised);
    expect(inspection.findings.map(({ id }) => id)).toEqual(['opcodes-in-array']);
    expect(inspection.verdict).toBe('dangerous');
  });

  it('in other files are told of with their names', async () => {
    const sidecar = (name: string) =>
      bytes(
        proto(2),
        global('joblib.numpy_pickle', 'NDArrayWrapper'),
        ')',
        op('NEWOBJ'),
        '}(',
        text('filename'),
        text(name),
        'ub.',
      );
    expect(await ids(sidecar('model_01.npy'))).toEqual(['sidecar']);
    expect(await ids(sidecar('../../other.npy'))).toEqual(['sidecar-outside']);
  });
});

describe('files of torch before 1.6', () => {
  it('are read to their end, their storages passed over by size', async () => {
    expect(told(await read(legacy()))).toEqual([]);
  });

  it('are read on behind their storages', async () => {
    expect(told(await read(legacy(payload)))).toEqual([SYSTEM]);
    expect(await ids(legacy(bytes('\xfe\xff something')))).toEqual(['trailing-data']);
  });

  it('that end within a storage are incomplete', async () => {
    const { verdict, findings } = await read(legacy().slice(0, -1));
    expect(verdict).toBe('incomplete');
    expect(findings.map(({ id }) => id)).toContain('malformed-torch');
  });

  it('with a tensor that reaches beyond its storage are dangerous', async () => {
    const { verdict, findings } = await read(legacy(new Uint8Array(), 4));
    expect(verdict).toBe('dangerous');
    expect(findings[0]).toMatchObject({ id: 'tensor-beyond-storage', advisory: 'CVE-2026-24747' });
  });
});

describe('objects and their states', () => {
  const object = (module: string, name: string) => bytes(proto(2), global(module, name), ')', op('NEWOBJ'));

  it('with attributes that change what they are are dangerous', async () => {
    const state = bytes('}(', text('__class__'), int(1), 'ub.');
    expect(await ids(bytes(object('torch.nn', 'Linear'), state))).toEqual(['telling-attribute']);
    const slots = bytes('N}', text('__setstate__'), int(1), 's', op('TUPLE2'), 'b.');
    expect(await ids(bytes(object('torch.nn', 'Linear'), slots))).toEqual(['telling-attribute']);
    expect(await ids(bytes(object('torch.nn', 'Linear'), '}', text('__doc__'), 'Nsb.'))).toEqual([]);
  });

  it('are not classes or modules, whose attributes belong to the program', async () => {
    const patched = bytes(proto(2), global('torch.nn', 'Linear'), '}', text('forward'), 'Nsb.');
    expect(await ids(patched)).toEqual(['build-on-global']);
  });

  it('take items only where they are dictionaries', async () => {
    const item = bytes(text('a'), int(1), 's.');
    expect(await ids(bytes(object('collections', 'OrderedDict'), item))).toEqual([]);
    expect(await ids(bytes(object('thing', 'Mapping'), item))).toEqual(['unvetted-call']);
    expect(await ids(bytes(proto(2), ']', item))).toEqual(['item-on-non-dict']);
    expect(await ids(bytes(proto(2), global('torch.nn', 'Linear'), item))).toEqual(['item-on-non-dict']);
    const array = call(global('numpy.core.multiarray', '_reconstruct'), global('numpy', 'ndarray'));
    expect(await ids(bytes(proto(2), array, item))).toEqual(['item-on-non-dict']);
  });
});

describe('byte strings', () => {
  it('that are pickles are read as such, wherever they are', async () => {
    const inner = bytes(proto(2), payload);
    const plain = await read(bytes(proto(3), ']', binary(inner), 'a.'));
    expect(plain.findings.map(({ id, where }) => [id, where])).toEqual([['dangerous-call', 'bytes at 3']]);
    const twice = await read(bytes(proto(3), binary(bytes(proto(3), binary(inner), '.')), '.'));
    expect(twice.findings[0]?.where).toBe('bytes at 2 › bytes at 2');
  });

  it('of a number of eight bytes are not, however they begin', async () => {
    const number = [0x80, 4, 0x8a, 0, 0x10, 0xf9, 0xfa, 0x3f];
    expect(told(await read(bytes(proto(3), binary(number), '.')))).toEqual([]);
    expect(told(await read(bytes(proto(3), binary([...number, 1]), '.')))).toEqual([]);
  });

  it('of numbers are not, though some of many begin like a pickle by chance', async () => {
    const random = seeded(5);
    const vectors = Array.from({ length: 2_000 }, () => {
      const vector = new Uint8Array(Float32Array.from({ length: 50 }, () => 4 * random() - 2).buffer);
      vector.set([0x80, 2 + Math.floor(4 * random())]);
      return bytes(binary(vector), '0');
    });
    expect(told(await read(bytes(proto(3), ...vectors, 'N.')))).toEqual([]);
  });

  it('that call something before they break off are read, in whatever protocol they are held', async () => {
    const inner = bytes(proto(2), payload.subarray(0, payload.length - 1), [0xff, 0xff, 0xff]);
    const encoded = binunicode(Buffer.from(Buffer.from(inner).toString('latin1')).toString('latin1'));
    const told = async (content: Uint8Array<ArrayBuffer>) =>
      (await read(content)).findings.map(({ id, where }) => [id, where]);
    expect(await told(bytes(proto(3), binary(inner), '.'))).toContainEqual(['dangerous-call', 'bytes at 2']);
    expect(await told(bytes(proto(2), encoded, '.'))).toContainEqual(['dangerous-call', 'bytes at 2']);
  });

  it('that a call decodes are decoded', async () => {
    const encoded = call(global('base64', 'b64decode'), text(btoa(String.fromCharCode(...bytes(proto(2), payload)))));
    const inspection = await read(bytes(proto(4), call(global('pickle', 'loads'), encoded), '.'));
    expect(
      inspection.findings.some(
        ({ id, where, global: of }) => id === 'dangerous-call' && where !== '' && of === 'os.system',
      ),
    ).toBe(true);
  });
});

describe('a frame', () => {
  it('that lies is told of, and the pickle is read on', async () => {
    expect(await ids(bytes(proto(4), frame(9999), payload))).toEqual(['dangerous-call', 'frame-mismatch']);
    expect(await ids(bytes(proto(4), frame(30), frame(1), payload))).toContain('frame-mismatch');
    expect(await ids(bytes(proto(4), frame(2), 'N.'))).toEqual([]);
  });
});

describe('what is no pickle', () => {
  const verdict = async (content: Uint8Array<ArrayBuffer>) => (await read(content, 'notes.txt')).verdict;

  it.each([
    ['JSON', '{"a": [1, 2, 3]}'],
    ['text', 'Nothing here is a pickle.\nIt only begins like one.\n'],
    ['a list of words', 'call\nme\nwhen\nyou\ncan\n'],
    ['a dot', '.'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['a zip archive', 'PK\x03\x04\x14\0\0\0cos\nsystem\n(tR.'],
    ['zeros', '\0'.repeat(1000)],
    ['numbers', String.fromCharCode(...Array.from({ length: 4000 }, (_, at) => (at * 37 + 200) % 256))],
  ])('is not read as one: %s', async (_, content) => {
    expect(await verdict(bytes(content))).toBe('not-scanned');
  });

  it.each([
    ['GLOBAL', payload],
    ['MARK and INST', bytes("(S'id'\nios\nsystem\n.")],
    ['decoys', bytes('](K\x01F1.5\nV a\nS"x"\nl0', payload)],
    ['a name that breaks off', bytes(call(global('os', 'system'), string('id')), '\xff')],
    ['a long string', bytes('X\0\0\x02\0', new Uint8Array(0x20000), '0', payload)],
    ['a long line', bytes('V', new Uint8Array(0x20000).fill(0x61), '\n0', payload)],
  ])('but whatever a loader would run is read: %s', async (_, content) => {
    expect(await verdict(content)).toBe('dangerous');
  });

  it('is a pickle when it is one to its end', async () => {
    expect(await verdict(bytes('N.'))).toBe('no-issues-found');
    expect(await verdict(bytes('N.', eight(0)))).toBe('no-issues-found');
    expect(await verdict(bytes('N. and more'))).toBe('not-scanned');
    expect(await verdict(bytes(proto(9), 'N.'))).toBe('incomplete');
  });
});

describe('what would swell', () => {
  it('is bounded, and keeps what was seen', async () => {
    const many = new Uint8Array(12_000_000).fill(0x4e);
    const inspection = await read(bytes(payload.slice(0, -1), many));
    expect(inspection.verdict).toBe('dangerous');
    expect(inspection.findings.map(({ id }) => id)).toEqual(['dangerous-call', 'unread-budget']);
  });

  it('in depth or in digits is read like anything else', async () => {
    const deep = bytes(new Uint8Array(1_000_000).fill(0x5d), new Uint8Array(999_999).fill(0x61), '0', payload);
    expect(told(await read(deep))).toEqual([SYSTEM]);
    const digits = bytes('I', '9'.repeat(1_000_000), '\n', put(0), '0', payload);
    expect(told(await read(digits))).toEqual([SYSTEM]);
    const shared = bytes(
      proto(2),
      'N',
      ...Array.from({ length: 1000 }, () => op('DUP', 'TUPLE2')),
      put(0),
      '0',
      global('os', 'system'),
      [0x68, 0],
      op('TUPLE1', 'REDUCE', 'STOP'),
    );
    expect((await read(shared)).findings.map(({ id }) => id)).toEqual(['dangerous-call']);
  });
});
