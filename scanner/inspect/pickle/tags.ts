/**
 * A handle stands for a value on the stack, in the memo or in a node: a tag in the low four bits of a byte, and a
 * number of 36 bits whose upper four share that byte. What the number means depends on the tag.
 */
export const UNKNOWN = 1;
/** A constant: the number is the offset of the opcode that made it, from which it is read again when it matters. */
export const LEAF = 2;
/** A constant that may begin with two underscores. */
export const DUNDER = 3;
/** A global: its index in the table of globals. */
export const GLOBAL = 4;
/** What a vetted call made: the index of its global. Its arguments are not kept. */
export const OBJECT = 5;
/** What any other call made: its node. */
export const CALL = 6;
/** Nodes. */
export const TUPLE = 7;
export const LIST = 8;
export const DICT = 9;
export const SET = 10;
/** A persistent id: its index in the table of storages, or beyond it. */
export const PERSISTENT = 11;
/** A numpy dtype: its index in the table of dtypes. */
export const DTYPE = 12;

/** What a handle is. */
export const tagOf = (tag: number): number => tag & 15;

/** The number of a handle. */
export const numberOf = (tag: number, value: number): number => (tag >>> 4) * 2 ** 32 + value;

/** The byte of a handle: its tag, and the upper bits of its number. */
export const tagged = (tag: number, number: number): number => tag | ((Math.floor(number / 2 ** 32) & 15) << 4);
