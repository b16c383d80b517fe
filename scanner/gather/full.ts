import type { Facts } from '#shared/facts/facts';
import type { Context } from './context.ts';
import type { Core } from './core.ts';

/** Gathers what the full plan adds to the core. */
export async function gatherFull(_context: Context, _core: Core): Promise<Partial<Facts>> {
  return {};
}
