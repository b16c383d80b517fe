import { exceptionsSchema } from '#shared/files/globals/exceptions';
import { createJudge } from '#shared/files/globals/judge';
import type { Judge } from '#shared/files/globals/judgement';
import { plain } from '#shared/text/plain';
import type { Io } from '../io.ts';
import { readJson } from '../read-json.ts';
import { UsageError } from '../usage-error.ts';

/** The judge of globals, with the exceptions of the user's file. Throws a FileError or a UsageError. */
export async function readJudge(file: string | undefined, io: Io): Promise<Judge> {
  const now = io.now().toISOString();
  if (file === undefined) return createJudge([], now);
  const at = `--exceptions ${plain(file, 200)}`;
  const parsed = exceptionsSchema.safeParse(await readJson(file, io, at));
  if (parsed.success) return createJudge(parsed.data, now);
  const [issue] = parsed.error.issues;
  const where = plain(issue?.path.map(String).join('.') || 'the file', 100);
  throw new UsageError(
    `${at}: ${where} is unusable (${plain(issue?.message ?? '')}); write a list of {"module", "name", "reason", "expires": "YYYY-MM-DD"}.`,
  );
}
