import type { Json, JsonObject } from './json.ts';

/** One model of the stand-in Hub, written from facts; what is absent here is absent in every answer. */
export interface HubModel {
  /** `owner/name`. */
  readonly id: string;
  /** Identity that survives renames: 24 hex digits, the first 8 of them the second of creation. */
  readonly _id: string;
  /** Commit at the head of `main`, 40 hex digits. */
  readonly sha: string;
  readonly files: readonly HubFile[];
  readonly author?: string;
  readonly createdAt?: string;
  readonly lastModified?: string;
  readonly private?: boolean;
  readonly disabled?: boolean;
  readonly gated?: false | 'auto' | 'manual';
  /** Downloads of the last 30 days. */
  readonly downloads?: number;
  /** Given only to those who ask with `expand`. */
  readonly downloadsAllTime?: number;
  readonly likes?: number;
  readonly trendingScore?: number;
  readonly tags?: readonly string[];
  readonly pipeline_tag?: string;
  readonly library_name?: string;
  readonly mask_token?: string;
  readonly widgetData?: Json;
  /** Front matter of the card as JSON; the author may have written anything. */
  readonly cardData?: JsonObject;
  readonly config?: JsonObject;
  readonly transformersInfo?: JsonObject;
  readonly safetensors?: { readonly parameters: { readonly [dtype: string]: number }; readonly total: number };
  readonly gguf?: JsonObject;
  /** Every Space that uses the model; model info shows the first 100. */
  readonly spaces?: readonly string[];
  readonly baseModels?: JsonObject;
  readonly childrenModelCount?: { readonly [relation: string]: number };
  readonly evalResults?: readonly Json[];
  /** Self-reported results in the old format; `null` when the card has none. */
  readonly modelIndex?: Json;
  readonly inference?: string;
  readonly inferenceProviderMapping?: readonly InferenceProvider[];
  /** Bytes of every revision together. */
  readonly usedStorage?: number;
  readonly resourceGroup?: JsonObject;
  readonly xetEnabled?: boolean;
  /** Text of README.md; a file of that name is added when `files` has none. */
  readonly card?: string;
  readonly discussions?: readonly HubDiscussion[];
  /** Newest first; a single commit at `sha` when absent. */
  readonly commits?: readonly HubCommit[];
  readonly branches?: readonly HubRef[];
  readonly refTags?: readonly HubRef[];
  /** The repository's scan summary; worked out from the files when absent. */
  readonly securityRepoStatus?: SecurityRepoStatus;
  /** Ids that answer 307 to this model: former names, legacy names, names taken over. */
  readonly formerIds?: readonly string[];
  /** A recorded model-info body, served as it is instead of one assembled from the facts above. */
  readonly recordedBody?: JsonObject;
  /** A recorded first page of discussions, served as it is. */
  readonly recordedDiscussions?: JsonObject;
  /** A recorded item of `/api/trending`. */
  readonly recordedTrending?: JsonObject;
  /** Parameter count as listings show it, when no weight header states one. */
  readonly numParameters?: number;
}

/** One file at the head of `main`. */
export interface HubFile {
  readonly path: string;
  /** Bytes; absent when a recording does not tell. */
  readonly size?: number;
  /** Present when the file is stored outside git. */
  readonly lfs?: { readonly sha256: string };
  /** The file's beginning; what `size` promises beyond it reads as zero bytes. */
  readonly content?: string | Uint8Array;
  /** Makes the bytes from `start` up to but not including `end`, in place of `content`: for files larger than memory. */
  readonly bytesAt?: (start: number, end: number) => Uint8Array;
  /** What the Hub's scanners said; `unscanned` when absent. */
  readonly security?: SecurityFileStatus;
  readonly lastCommit?: { readonly id: string; readonly title: string; readonly date: string };
}

/** The Hub's words for a scan result. */
export type ScanStatus = 'unscanned' | 'safe' | 'queued' | 'error' | 'caution' | 'suspicious' | 'unsafe';

/** What one scanner said about one file. */
export type Scan = {
  readonly status: ScanStatus;
  readonly message?: string | null;
  readonly reportLink?: string;
  readonly reportLabel?: string;
  readonly version?: string;
  readonly pickleImports?: readonly {
    readonly module: string;
    readonly name: string;
    readonly safety: 'innocuous' | 'suspicious' | 'dangerous';
  }[];
};

/** What all scanners said about one file; the last three may be missing. */
export type SecurityFileStatus = {
  readonly status: ScanStatus;
  readonly avScan?: Scan;
  readonly pickleImportScan?: Scan;
  readonly jFrogScan?: Scan;
  readonly protectAiScan?: Scan;
  readonly virusTotalScan?: Scan;
};

/** The summary for a repository; an unlisted file is not safe while `scansDone` is false. */
export type SecurityRepoStatus = {
  readonly scansDone: boolean;
  readonly filesWithIssues: readonly { readonly path: string; readonly level: ScanStatus }[];
};

/** A discussion or pull request; without an author when the account was deleted. */
export interface HubDiscussion {
  readonly num: number;
  readonly title: string;
  readonly author?: string;
  readonly status: 'draft' | 'open' | 'closed' | 'merged';
  readonly createdAt: string;
  readonly isPullRequest: boolean;
  readonly numComments: number;
  readonly pinned?: boolean;
  readonly topReactions?: readonly { readonly reaction: string; readonly count: number }[];
  readonly numReactionUsers?: number;
}

/** One commit. */
export interface HubCommit {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly message?: string;
  /** Account names. */
  readonly authors?: readonly string[];
}

/** A branch or a tag. */
export interface HubRef {
  readonly name: string;
  readonly targetCommit: string;
}

/** One company that serves the model. */
export type InferenceProvider = {
  readonly provider: string;
  readonly status: 'live' | 'staging' | 'error';
  readonly providerId: string;
  readonly task: string;
  readonly isModelAuthor?: boolean;
};
