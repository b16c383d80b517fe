import * as z from 'zod/mini';
import { type Opened, PARTS, SCHEMA, type Snapshot, snapshotSchema } from '#shared/snapshot/snapshot';
import { SnapshotError, unpack } from '#shared/snapshot/unpack';
import { chainOf, sealOf } from './seal.ts';
import { isSignedBy } from './sign.ts';

/** What a snapshot is held against. */
export interface Conditions {
  /** The day it is: a snapshot from a later one is refused. */
  readonly today: string;
  /** The public key that must have signed it, raw in base64. */
  readonly key?: string | undefined;
  /** A snapshot older than this day is refused. */
  readonly notBefore?: string | undefined;
}

const MOST_CHARACTERS = 32_000_000;
const versionSchema = z.looseObject({ schema: z.number() });

/**
 * Reads a snapshot, and trusts nothing of it before its form, its chain of hashes, its day and (where a key is given)
 * its signature were checked. Throws a SnapshotError that says what is wrong.
 */
export async function verified(text: string, conditions: Conditions): Promise<Snapshot> {
  const snapshot = parsed(text);
  const { today, key, notBefore } = conditions;
  if (snapshot.date > today) throw new SnapshotError(`it is from the future: its date is ${snapshot.date}`);
  if (notBefore !== undefined && snapshot.date < notBefore)
    throw new SnapshotError(`it is older than what is in use: ${snapshot.date} is before ${notBefore}`);
  const chain = await chainOf(snapshot.body, snapshot.previous);
  const wrong = PARTS.findIndex((_, part) => chain[part] !== snapshot.chain[part]);
  if (wrong >= 0)
    throw new SnapshotError(`it was changed after it was made: its part “${PARTS[wrong]}” has another hash`);
  if (snapshot.chain.length !== PARTS.length || (await sealOf(snapshot)) !== snapshot.seal)
    throw new SnapshotError('it was changed after it was made: its seal does not fit');
  await checkSignature(snapshot, key);
  return snapshot;
}

async function checkSignature(snapshot: Snapshot, key: string | undefined): Promise<void> {
  if (key === undefined && snapshot.signature === null) return;
  if (snapshot.signature === null) throw new SnapshotError('it is not signed');
  if (!(await isSignedBy(snapshot, key ?? snapshot.signature.key)))
    throw new SnapshotError('its signature is not by the key it should be');
}

/** Reads, checks and opens a snapshot. */
export async function openSnapshot(text: string, conditions: Conditions): Promise<Opened> {
  return opened(await verified(text, conditions));
}

/**
 * Opens the snapshot that comes with Assay. It is as trusted as the code around it, so that only its form is looked at:
 * hashing it anew would take as long as everything else.
 */
export function openBundled(json: unknown): Opened {
  return opened(shaped(json));
}

/** Opens a snapshot that was checked. */
export function opened(snapshot: Snapshot): Opened {
  const { date, seal, signature, body } = snapshot;
  const { sources, models, prices, serving } = body;
  return { date, seal, signed: signature !== null, sources, models, observations: unpack(body), prices, serving };
}

function parsed(text: string): Snapshot {
  if (text.length > MOST_CHARACTERS) throw new SnapshotError('it is far larger than a snapshot can be');
  return shaped(jsonOf(text));
}

function shaped(json: unknown): Snapshot {
  const version = versionSchema.safeParse(json);
  if (!version.success) throw new SnapshotError('it is no snapshot');
  if (version.data.schema > SCHEMA)
    throw new SnapshotError(
      `it is of a newer form (${version.data.schema}) than this version of Assay reads (${SCHEMA})`,
    );
  const result = snapshotSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new SnapshotError(`it has another form at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SnapshotError('it ends too early, or is no JSON', { cause });
  }
}
