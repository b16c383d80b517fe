import path from 'node:path';
import * as z from 'zod/mini';
import { run } from '../../checks/command.ts';

const told = z.object({
  seconds: z.number(),
  busy: z.number(),
  kilobytes: z.number(),
  verdicts: z.record(z.string(), z.number()),
});

/** What inspecting files in a process of their own took. */
export type Told = z.infer<typeof told>;

const CHILD = path.join(import.meta.dirname, 'child.ts');

/** Inspects a file, or all files of a folder, in a fresh process. Throws with its output when that fails. */
export async function inspected(file: string): Promise<Told> {
  const { code, output } = await run('node', [CHILD, file]);
  if (code !== 0) throw new Error(`inspecting ${file} failed:\n${output}`);
  return told.parse(JSON.parse(output));
}

/** Verdicts that are not the one expected, for what is measured must also be right. */
export function expectOnly(verdict: string, { verdicts }: Told): void {
  const others = Object.keys(verdicts).filter((key) => key !== verdict);
  if (others.length > 0) throw new Error(`expected ${verdict}, got ${JSON.stringify(verdicts)}`);
}
