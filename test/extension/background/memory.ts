import { planRepository } from '#scanner/sources/repository';
import type { FileEntry } from '#shared/facts/files';
import type { Inspection } from '#shared/facts/inspection';
import { createContents } from '../../../extension/background/contents.ts';
import type { DeskState } from '../../../extension/background/desk-state.ts';
import type { Reader } from '../../../extension/background/reader.ts';
import { createInspecting } from '../../../extension/background/service.ts';
import { READINGS } from '../../inspected.ts';
import { GOOD, sheet } from '../../sheet.ts';

type Request = Parameters<Reader['read']>[0];

const hash = (n: number): string => n.toString(16).padStart(64, '0');

/** Files with one hash each. */
export const entries = (sizes: { readonly [path: string]: number }): FileEntry[] =>
  Object.entries(sizes).map(([path, size], n) => ({ path, size, sha256: hash(n) }));

/** A background in memory that may be stopped and started again; readings end when the test says so. */
export function world(files: readonly FileEntry[], readFiles = true) {
  const asked: Request[] = [];
  const ends: (() => void)[] = [];
  const kept: { states: { [key: string]: DeskState } } = { states: {} };
  let answer: (path: string) => Inspection = () => READINGS.vetted;
  let time = 1_000;
  const now = (): number => ++time;
  const contents = createContents({ now, log: () => undefined });
  const reader: Reader = {
    plan: (all, options) => planRepository(all, options).files,
    read: (request) =>
      new Promise((resolve, reject) => {
        asked.push(request);
        const cancelled: Inspection = {
          ...READINGS.incomplete,
          findings: [{ id: 'unread-cancelled', severity: 'incomplete', message: '', offset: null, where: '' }],
        };
        request.signal.addEventListener('abort', () => resolve(cancelled));
        ends.push(() => {
          try {
            resolve(answer(request.file.path));
          } catch (error) {
            reject(error);
          }
        });
      }),
  };
  const start = () =>
    createInspecting({
      sheet: async () => sheet({ files: [...files], scans: GOOD.scans }),
      reader,
      contents,
      settings: async () => ({ readFiles, readBudget: 4_000_000 }),
      desks: {
        read: async () => kept.states,
        write: async (states) => {
          kept.states = structuredClone(states);
        },
      },
      now,
    });
  return {
    start,
    asked: () => asked.map(({ file }) => file.path),
    requests: asked,
    answers: (by: typeof answer) => {
      answer = by;
    },
    /** Ends the readings that are under way, and those that begin thereby. */
    finish: async () => {
      for (let round = 0; round < 20; round += 1) {
        for (const end of ends.splice(0)) end();
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },
    contents,
    kept,
  };
}
