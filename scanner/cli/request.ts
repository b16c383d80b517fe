import type { Profile } from '#shared/methodology/profiles';
import type { Input } from './command.ts';
import type { Bounds } from './exit-codes.ts';
import type { Io } from './io.ts';
import { createPaint, wantsColour } from './paint.ts';
import { readProfile } from './read-weights.ts';
import type { Renderer } from './render.ts';

/** What the options common to every scan mean. */
export interface Request {
  /** Undefined: that of each model’s task. */
  readonly profile: Profile | undefined;
  readonly full: boolean;
  /** Whether files are read by their bytes. */
  readonly inspect: boolean;
  readonly bounds: Bounds;
  readonly quiet: boolean;
}

/** Reads those options. Throws a UsageError. */
export async function readRequest(input: Input, io: Io): Promise<Request> {
  return {
    profile: await readProfile(input.text('profile'), input.text('weights'), io),
    full: input.has('full'),
    inspect: input.has('inspect'),
    bounds: { composite: input.number('min-composite'), security: input.number('min-security') },
    quiet: input.has('quiet'),
  };
}

/** The renderer of a format; only its own code is loaded. `single`: one model was asked for. */
export async function rendererOf(format: string, single: boolean, input: Input, io: Io): Promise<Renderer> {
  if (format === 'json') return (await import('./render-json.ts')).renderJson(single);
  if (format === 'jsonl') return (await import('./render-jsonl.ts')).renderJsonl();
  if (format === 'markdown') return (await import('./render-markdown.ts')).renderMarkdown();
  const paint = createPaint(!input.has('no-color') && wantsColour(io.env, io.stdout));
  return (await import('./render-table.ts')).renderTable(io.stdout.columns, paint);
}
