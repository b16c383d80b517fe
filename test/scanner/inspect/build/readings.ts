import { type ByteSource, memorySource } from '#scanner/inspect/byte-source';
import {
  type Coverage,
  defineFormat,
  type Finding,
  type InspectFormat,
  type Part,
  type Session,
} from '#scanner/inspect/format';
import { inspect } from '#scanner/inspect/inspect';
import type { Limits } from '#scanner/inspect/limits';
import type { Severity } from '#shared/facts/inspection';
import { bytes } from './bytes.ts';
import { noJudge } from './probe.ts';

/** A finding that is as grave as its id says. */
export const finding = (severity: Severity, changes: Partial<Finding> = {}): Finding => ({
  id: severity,
  severity,
  message: `It is ${severity}`,
  offset: null,
  ...changes,
});

type Act = (part: Part, session: Session) => Coverage | Promise<Coverage>;

/** A format that recognises everything and does this. */
export const format = (id: string, act: Act): InspectFormat =>
  defineFormat({ id, title: id, recognises: () => true, inspect: async (part, session) => act(part, session) });

/** A format that reports findings as grave as this. */
export const telling = (id: string, coverage: Coverage, ...severities: readonly Severity[]) =>
  format(id, (_, session) => {
    for (const severity of severities) session.report(finding(severity));
    return coverage;
  });

/** Seven bytes. */
export const source = memorySource(bytes('content'));
/** Reads seven bytes, or another source, by these formats. */
export const read = (formats: readonly InspectFormat[], limits: Partial<Limits> = {}, from: ByteSource = source) =>
  inspect(from, { name: 'file', judge: noJudge, formats, limits });
/** The ids of what is found in seven bytes. */
export const idsOf = async (formats: readonly InspectFormat[], limits: Partial<Limits> = {}) =>
  (await read(formats, limits)).findings.map(({ id }) => id);
