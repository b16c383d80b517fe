import { type ByteSource, type Bytes, memorySource } from '#scanner/inspect/byte-source';
import { defineFormat, type InspectFormat } from '#scanner/inspect/format';
import { FORMATS } from '#scanner/inspect/formats';
import { inspect } from '#scanner/inspect/inspect';
import type { Limits } from '#scanner/inspect/limits';
import { latin1 } from '#scanner/inspect/little-endian';
import type { Judge } from '#shared/files/globals/judgement';
import { bytes } from './bytes.ts';

/** Judges nothing: containers ask no judge. */
export const noJudge: Judge = {
  global: () => ({ tier: 'caution', reason: 'nobody has looked' }),
  call: () => ({ tier: 'caution', reason: 'nobody has looked' }),
};

/** Content that the probe calls dangerous. */
export const EVIL = bytes('EVIL payload');

/** Content that the probe takes for a pickle which refers to storages: `refs('0', 4)`. */
export const refs = (...pairs: readonly (string | number)[]): Bytes => bytes(`REFS ${pairs.join(' ')}`);

/** Stands for the formats that execute code: tells where it was let at the bytes, without any pickle. */
export const probe: InspectFormat = defineFormat({
  id: 'probe',
  title: 'Probe',
  recognises: ({ head }) => /^(EVIL|REFS)/.test(latin1(head.subarray(0, 4))),
  async inspect(part, session) {
    const text = latin1(await part.source.read(0, 4096));
    if (text.startsWith('EVIL'))
      session.report({ id: 'evil', severity: 'dangerous', message: 'It is evil', offset: 0 });
    else {
      const words = text.split(' ').slice(1);
      for (let at = 0; at + 1 < words.length; at += 2) session.refersTo(words[at] ?? '', Number(words[at + 1]));
    }
    return 'whole';
  },
});

const CONTAINERS = FORMATS.filter(({ id }) => !['pickle', 'torch-legacy', 'joblib'].includes(id));

/** Inspects with the probe in place of the formats that execute code. */
export const inspected = (content: Uint8Array | ByteSource, name = 'file', limits: Partial<Limits> = {}) =>
  inspect(content instanceof Uint8Array ? memorySource(new Uint8Array(content)) : content, {
    name,
    judge: noJudge,
    limits,
    formats: [...CONTAINERS, probe],
  });

/** The findings in short: `id where`. */
export const idsOf = ({ findings }: { findings: readonly { id: string; where: string }[] }): string[] =>
  findings.map(({ id, where }) => (where === '' ? id : `${id} ${where}`));
