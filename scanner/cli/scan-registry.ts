import type { Input } from './command.ts';
import type { Io } from './io.ts';
export const scanRegistry = async (_: Input, __: Io): Promise<number> => 0;
