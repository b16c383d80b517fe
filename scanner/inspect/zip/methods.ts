import type { Decode } from '../decode/decoded-source.ts';
import { inflate } from '../decode/inflate.ts';
import { DEFLATED } from './entry.ts';

/** How entries are unpacked, by compression method. Loaders take stored and deflated; unpackers take more. */
export const METHODS: ReadonlyMap<number, Decode> = new Map([[DEFLATED, inflate]]);
