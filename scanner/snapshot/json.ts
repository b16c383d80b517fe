import type * as z from 'zod/mini';
import { ShapeError } from './source.ts';

/** Reads JSON of a shape. NaN, which some writers put where JSON has none, is read as null. Throws a ShapeError. */
export function jsonOf<T>(text: string, schema: z.ZodMiniType<T>, file: string): T {
  const result = schema.safeParse(parsed(text, file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ShapeError(
    `${file} has changed its shape at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}`,
  );
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/(?<=[:[,]\s*)(-?Infinity|NaN)(?=\s*[,\]}])/g, 'null'));
  } catch (cause) {
    throw new ShapeError(`${file} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
