import { ARCHIVE_ATTACKS } from './attacks/archives.ts';
import { GADGET_ATTACKS } from './attacks/gadgets.ts';
import { LAYOUT_ATTACKS } from './attacks/layouts.ts';
import { MACHINE_ATTACKS } from './attacks/machine.ts';
import { NESTED_ATTACKS } from './attacks/nested.ts';
import type { Case } from './case.ts';

/** Every attack of the self-test. Each is named for a public advisory or technique; none does anything if it runs. */
export const ATTACKS: readonly Case[] = [
  ...GADGET_ATTACKS,
  ...MACHINE_ATTACKS,
  ...NESTED_ATTACKS,
  ...ARCHIVE_ATTACKS,
  ...LAYOUT_ATTACKS,
];
