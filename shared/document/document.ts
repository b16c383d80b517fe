/** A text with an address behind it. Addresses that are not of the web are dropped by the renderers. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A run of texts and links. All of it may be of strangers: the renderers make it harmless. */
export type Phrase = string | readonly (string | Link)[];

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** Whether its cells are numbers, and stand to the right. */
  readonly number?: boolean;
  /** Whether its cells are short and stay on one line. */
  readonly short?: boolean;
}

/** A part of a section. */
export type Block =
  | { readonly kind: 'text'; readonly text: Phrase }
  | { readonly kind: 'list'; readonly items: readonly Phrase[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      /** The first cell of each row names it. */
      readonly rows: readonly (readonly Phrase[])[];
    };

/** A part of a document. What matters most to its reader leads. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly lead?: boolean;
  readonly blocks: readonly Block[];
}

/** A document to be read, printed or passed on: what it says, without how it looks. */
export interface Document {
  readonly title: string;
  /** What it is of, when and how it was made. */
  readonly stamp: readonly Phrase[];
  readonly sections: readonly Section[];
}

/** The parts of a phrase. */
export const partsOf = (phrase: Phrase): readonly (string | Link)[] => (typeof phrase === 'string' ? [phrase] : phrase);

/** The address of a link as it may stand in a document; undefined for what is no address of the web. */
export const webAddress = (href: string): string | undefined =>
  /^https:\/\/[a-z0-9.-]+(:\d+)?([/?#][!-~]*)?$/i.test(href) && href.length <= 2_000 ? href : undefined;
