import type { Capability } from './capability.ts';
import type { Card, Discussions, Owner } from './community.ts';
import type { FileEntry, FileScans } from './files.ts';
import type { Ancestor, Paper, Repository } from './full.ts';
import type { Gathered } from './gathered.ts';
import type { Citation, ExpertReview, ForumReading } from './imported.ts';
import type { Inspections } from './inspections.ts';
import type { Access, CardMetadata, Descendants, Evaluation, Lineage, RemoteCode, SpacesUsing } from './model.ts';
import type { Served } from './serving.ts';

/** Every fact a factor may ask for: its name and the type of its value. */
export interface FactTypes {
  // from the model's info
  readonly id: string;
  readonly access: Access;
  readonly createdAt: string;
  readonly lastModified: string;
  /** Downloads in the last 30 days. */
  readonly downloads: number;
  readonly downloadsAllTime: number;
  readonly likes: number;
  /** The Hub’s own score of what is in fashion: about the likes of the last days. */
  readonly trendingScore: number;
  readonly tags: readonly string[];
  /** The Hub's `pipeline_tag`; null when the repository declares none. */
  readonly task: string | null;
  readonly library: string | null;
  readonly metadata: CardMetadata;
  readonly remoteCode: RemoteCode;
  readonly lineage: Lineage;
  readonly descendants: Descendants;
  readonly evaluations: readonly Evaluation[];
  /** Inference providers that serve it now. */
  readonly servedBy: readonly string[];
  readonly spaces: SpacesUsing;
  readonly files: readonly FileEntry[];
  // one request each
  readonly scans: FileScans;
  readonly discussions: Discussions;
  readonly owner: Owner;
  readonly card: Card;
  // read by bytes, or known by the contents' hashes; absent while no file of the revision was read
  readonly inspections: Inspections;
  // told by the benchmark snapshot at hand, without any request; absent for what it does not know
  readonly capability: Capability;
  readonly serving: Served;
  // brought by the user in files, and laid over the sheet; absent where no file was given
  readonly reviews: readonly ExpertReview[];
  readonly forums: readonly ForumReading[];
  readonly citations: readonly Citation[];
  // asked for by the full plan only
  readonly papers: readonly Paper[];
  readonly spacesTotal: number;
  readonly ancestors: readonly Ancestor[];
  /** Null: neither card nor tags name a GitHub repository. */
  readonly repository: Repository | null;
}

export type FactName = keyof FactTypes;

/** All facts of a model, each a value or an absence. */
export type Facts = { readonly [Name in FactName]: Gathered<FactTypes[Name]> };

/** Where facts come from: one request (or page island) each, the unit of caching and of age. */
export type SourceId =
  | 'model-info'
  | 'scans'
  | 'discussions'
  | 'owner'
  | 'card'
  | 'inspections'
  | 'snapshot'
  | 'reviews'
  | 'forums'
  | 'citations'
  | 'papers'
  | 'spaces'
  | 'ancestors'
  | 'github';

/** Which facts are gathered. `list` is what one bulk request knows, `core` makes the headline score, `full` adds more. */
export type Plan = 'list' | 'core' | 'full';

/** Everything known about a model at one moment: what a Report is made from, and nothing else. */
export interface FactSheet {
  readonly plan: Plan;
  readonly model: {
    /** `owner/name` as the Hub spells it now. */
    readonly id: string;
    /** The Hub's lasting id of the repository (24 hex digits); a name can move to another repository, this cannot. */
    readonly repoId: string | null;
    /** Commit (40 hex digits) that the facts describe. */
    readonly revision: string | null;
    /** The name that was asked for, when the Hub redirected it. */
    readonly renamedFrom: string | null;
  };
  /** When the sheet was made (ISO 8601, UTC). The only "now" that scores know. */
  readonly observedAt: string;
  /** When each source was read (ISO 8601, UTC). */
  readonly sources: { readonly [Source in SourceId]?: string };
  readonly facts: Facts;
}
