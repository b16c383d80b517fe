/** Bytes of a model that are read without being asked for, unless someone chose otherwise. */
export const SMALL_BUDGET = 4_000_000;

/** Bytes of one file that are read when someone asks for it. */
export const ASKED_BUDGET = 256_000_000;
