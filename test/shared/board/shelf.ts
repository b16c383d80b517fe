import { openBundled } from '#scanner/snapshot/open';
import { seal } from '#scanner/snapshot/seal';
import { type Contents, pack } from '#shared/snapshot/pack';
import type { Opened } from '#shared/snapshot/snapshot';

/** A snapshot of these contents, made and opened as a real one. */
export const sealed = async (contents: Contents, date = '2026-08-05'): Promise<Opened> =>
  openBundled(await seal(pack(contents), date, null));
