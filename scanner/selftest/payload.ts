import * as op from './assemble/opcodes.ts';
import { opcodes } from './assemble/pickler.ts';
import { call } from './assemble/values.ts';

/** What payloads would do if they ever ran: nothing of note. */
export const ECHO = 'echo inert';
export const NOWHERE = 'http://nowhere.invalid/';
export const CODE = 'print("inert")';

/** `os.system('echo inert')` as a value, and as opcodes of protocol 2 that leave its result. */
export const PAYLOAD = call('os.system', ECHO);
export const CALL = opcodes(op.global('os', 'system'), op.binUnicode(ECHO), op.tuple1, op.reduce);
