import type { Model } from '#shared/capability/model';
import type { Observation } from '#shared/capability/observation';
import type { Price, Serving } from '#shared/capability/price';

/** A model as one source writes it. The repository is given only where the source itself names it. */
export interface Subject {
  readonly name: string;
  readonly maker: string | null;
  readonly repository: string | null;
}

/** What a source says of a model besides figures. */
export interface Claim extends Subject, Partial<Omit<Model, 'key' | 'name' | 'maker' | 'repository' | 'exact'>> {}

/** A figure before its model is looked up. `ships` is false where its terms forbid passing it on. */
export interface Figure extends Omit<Observation, 'model' | 'link' | 'source' | 'retrieved'> {
  readonly subject: Subject;
  readonly ships: boolean;
}

export interface PriceClaim extends Omit<Price, 'model' | 'source' | 'retrieved'> {
  readonly subject: Subject;
}

export interface ServingClaim extends Omit<Serving, 'model' | 'source' | 'retrieved'> {
  readonly subject: Subject;
}

/** Something that was not taken, and why. Reasons are few, so that they can be counted. */
export interface Skip {
  readonly what: string;
  readonly why: string;
}

/** Everything that one source brought. */
export interface Haul {
  readonly claims: Claim[];
  readonly figures: Figure[];
  readonly prices: PriceClaim[];
  readonly serving: ServingClaim[];
  readonly skipped: Skip[];
}

/** The documents of one source, from a folder or from the network: names are those of the local copy. */
export interface Documents {
  /** The day on which they were fetched. */
  readonly retrieved: string;
  /** Every day that a local copy’s manifest names, in its order; of the network, the day of asking. */
  readonly days: readonly string[];
  list(): Promise<readonly string[]>;
  bytes(name: string): Promise<Uint8Array>;
  text(name: string): Promise<string>;
}

/** An address to read, and the name under which a local copy keeps it. An archive is kept as its files. */
export interface LiveDocument {
  readonly name: string;
  readonly url: string;
  readonly zip?: boolean;
}

/** A publisher of results. Adding one: its file, its test, one line in the table. */
export interface Source {
  readonly id: string;
  /** Where a local copy keeps it in the folder of another source: that folder, and which of its documents are meant. */
  readonly within?: { readonly folder: string; readonly documents: RegExp };
  readonly title: string;
  readonly url: string;
  readonly licence: string;
  readonly attribution: string;
  /** What may be passed on: everything, only rows that cite their origin, or nothing. */
  readonly ships: 'all' | 'cited rows' | 'none';
  readonly live: readonly LiveDocument[];
  /** Further addresses that the first documents name. One that cannot be had is listed, and fails when it is read. */
  readonly follow?: (documents: Documents) => Promise<readonly LiveDocument[]>;
  read(documents: Documents): Promise<Haul>;
}

/** Declares a source. */
export const defineSource = (source: Source): Source => source;

/** An empty haul, to be filled. */
export const emptyHaul = (): Haul => ({ claims: [], figures: [], prices: [], serving: [], skipped: [] });

/** A source has another shape than it should; its message says where. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}
