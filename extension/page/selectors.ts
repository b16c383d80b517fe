/**
 * Every selector of the site, with the recorded pages it was read from and how often it matches there. The site changes
 * without notice: when a count fails, this is the one file to mend.
 */
export const SELECTORS = {
  /** The island of a model's header; its data-props describe the model. */
  modelHeader: '[data-target="ModelHeader"]',
  /** The line with the model's name and its pills, within that island. */
  modelTitle: '[data-target="ModelHeader"] > header h1',
  /** A card of any list; its href tells whether it is a model's. */
  cardLink: 'article.overview-card-wrapper > a[href]',
  /** The name within a card. */
  cardTitle: 'article.overview-card-wrapper > a[href] header[title]',
  /** The island of the list of files; its rows come and go with paging. */
  fileList: '[data-target="ViewerIndexTreeList"]',
  /** A row of it, of a file or a folder. */
  fileRow: '[data-target="ViewerIndexTreeList"] li',
  /** The island of the Hub's own badge on a file's page. */
  fileBadge: '[data-target="ScanStatusBadge"]',
} as const;

export type SelectorName = keyof typeof SELECTORS;

/** Recorded pages (files of the recordings' html folder) and how many elements each selector finds in them. */
export const EXPECTED: { readonly [page: string]: { readonly [Name in SelectorName]: number } } = {
  'blob-page__Qwen3-Coder-30B__2025-08__anon.html': {
    modelHeader: 1,
    modelTitle: 1,
    cardLink: 0,
    cardTitle: 0,
    fileList: 0,
    fileRow: 0,
    fileBadge: 1,
  },
  'listing__search-results__liquid.html': {
    modelHeader: 0,
    modelTitle: 0,
    cardLink: 30,
    cardTitle: 30,
    fileList: 0,
    fileRow: 0,
    fileBadge: 0,
  },
};
