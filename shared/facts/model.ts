/** Who may read the repository. `gated` is the Hub's own word: asked automatically or decided by a person. */
export interface Access {
  readonly gated: false | 'auto' | 'manual';
  readonly private: boolean;
  readonly disabled: boolean;
}

/** A licence as declared: SPDX-like ids of the Hub in lower case, with name and link where the id is `other`. */
export interface Licence {
  readonly ids: readonly string[];
  readonly name: string | null;
  readonly link: string | null;
}

/** What the model card's front matter declares. An empty list or null means: declared nothing. */
export interface CardMetadata {
  readonly licence: Licence;
  readonly datasets: readonly string[];
  readonly metrics: readonly string[];
  readonly languages: readonly string[];
  readonly baseModels: readonly string[];
  /** The repository that its author names as the successor. */
  readonly newVersion: string | null;
}

/** Signs that loading runs Python code of the repository (`trust_remote_code`). */
export interface RemoteCode {
  /** Values of `config.auto_map`, such as `modeling_x.XModel`. */
  readonly autoMap: readonly string[];
  /** Whether the Hub put the tag `custom_code` on it. */
  readonly tagged: boolean;
}

/** How the model descends from others, as the Hub resolved it or as the tags say. */
export interface Lineage {
  readonly relation: 'finetune' | 'adapter' | 'merge' | 'quantized' | null;
  readonly models: readonly string[];
}

/** Models derived from this one, by relation. */
export interface Descendants {
  readonly adapter: number;
  readonly finetune: number;
  readonly merge: number;
  readonly quantized: number;
}

/** One evaluation figure attached to the repository. */
export interface Evaluation {
  readonly benchmark: string;
  readonly metric: string | null;
  readonly value: number;
  /** `verified`: the Hub holds proof of the run. `claimed`: from the author. `community`: from an open pull request. */
  readonly standing: 'verified' | 'claimed' | 'community';
}

/** Spaces that use the model; `atLeast` when the list was cut at the Hub's cap of 100. */
export interface SpacesUsing {
  readonly ids: readonly string[];
  readonly atLeast: boolean;
}
