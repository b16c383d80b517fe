import type { Case } from './case.ts';
import { CONTAINERS } from './ordinary/containers.ts';
import { LIBRARIES } from './ordinary/libraries.ts';
import { MODULES } from './ordinary/modules.ts';
import { NUMPY } from './ordinary/numpy.ts';
import { PANDAS } from './ordinary/pandas.ts';
import { SKLEARN } from './ordinary/sklearn.ts';
import { STUDIES } from './ordinary/studies.ts';
import { TORCH } from './ordinary/torch.ts';
import { VALUES } from './ordinary/values.ts';

/** Every ordinary checkpoint of the self-test: opcode for opcode what the libraries write. */
export const ORDINARY: readonly Case[] = [
  ...CONTAINERS,
  ...LIBRARIES,
  ...MODULES,
  ...NUMPY,
  ...PANDAS,
  ...SKLEARN,
  ...STUDIES,
  ...TORCH,
  ...VALUES,
];
