import type { Source } from './sources.ts';

/** A room, the rooms and packages it may use, and why. The most particular room that holds a file speaks for it. */
export interface Door {
  readonly room: string;
  readonly mayUse: readonly string[];
  readonly because: string;
}

const ZOD = 'zod/mini';
/** Parsers of the formats in which results are published. */
const PARSERS: readonly string[] = ['csv-parse', 'yaml', 'smol-toml', 'hyparquet', 'fflate'];

/**
 * The files that make up the background worker: they alone hold tokens and ask the Hub. Everything else in the
 * extension is drawn in a page, and sends them a message.
 */
const BACKGROUND: readonly string[] = [
  'extension/background',
  'extension/entrypoints/background.ts',
  'extension/reports.ts', // facts from cache or scan
  'extension/handlers.ts', // what each message does
  'extension/receive.ts', // tells the Hub's refusals apart
  'extension/hub.ts', // address and tokens
  'extension/given.ts', // facts of the page's islands
  'extension/expiry.ts', // ages of sources
];

/** Who may import whom. Everything within a room is allowed; types of the Report are the contract of everyone. */
export const DOORS: readonly Door[] = [
  { room: 'shared/text', mayUse: [], because: 'wording knows nothing of models, so that anyone may use it' },
  { room: 'shared/names', mayUse: ['shared/text'], because: 'names are compared as text' },
  {
    room: 'shared/facts',
    mayUse: ['shared/names', 'shared/text', ZOD],
    because: 'facts are the vocabulary: they cannot depend on what is thought of them',
  },
  {
    room: 'shared/files',
    mayUse: ['shared/facts', 'shared/text', ZOD],
    because: 'one judge of files serves factors and file flags, so it knows neither',
  },
  {
    room: 'shared/capability',
    mayUse: ['shared/facts', 'shared/names', 'shared/text', ZOD],
    because: 'what a model can do is told from measured figures alone, whoever made it and however it is scored',
  },
  {
    room: 'shared/snapshot',
    mayUse: ['shared/capability', 'shared/facts', 'shared/names', 'shared/text', ZOD],
    because: 'a snapshot carries figures; what is thought of them comes later',
  },
  {
    room: 'shared/document',
    mayUse: ['shared/text'],
    because: 'a document says what it is given, whatever that is of',
  },
  {
    room: 'shared/board',
    mayUse: ['shared/capability', 'shared/document', 'shared/facts', 'shared/snapshot', 'shared/text'],
    because: 'a list of models is told from the snapshot alone, whoever shows it',
  },
  {
    room: 'shared/methodology',
    mayUse: ['shared/text', ZOD],
    because: 'weights and ceilings are data; what uses them comes later',
  },
  {
    room: 'shared/factors',
    mayUse: ['shared/facts', 'shared/files', 'shared/names', 'shared/methodology', 'shared/text'],
    because: 'a factor gives an opinion on facts; it does not know how opinions are weighed',
  },
  {
    room: 'shared/score',
    mayUse: ['shared/factors', 'shared/facts', 'shared/methodology', 'shared/text'],
    because: 'weighing is independent of how a Report is laid out',
  },
  {
    room: 'shared/report',
    mayUse: [
      'shared/capability',
      'shared/factors',
      'shared/facts',
      'shared/files',
      'shared/methodology',
      'shared/names',
      'shared/score',
      'shared/text',
      ZOD,
    ],
    because: 'the Report is where everything comes together',
  },
  {
    room: 'shared/justify',
    mayUse: [
      'shared/board',
      'shared/capability',
      'shared/document',
      'shared/facts',
      'shared/methodology',
      'shared/report',
      'shared/snapshot',
      'shared/text',
    ],
    because: 'a justification says what reports and a snapshot say already, in the order of its reader',
  },
  {
    room: 'shared/history',
    mayUse: ['shared/facts', 'shared/capability/contamination.ts', 'shared/capability/rq/epoch.ts', 'shared/text', ZOD],
    because: 'a history keeps what reports said; it knows nothing of how they are made, so that nothing is made again',
  },
  {
    room: 'shared/review',
    mayUse: ['shared/facts', 'shared/text', ZOD],
    because: 'a review is somebody’s signed word; what it is worth comes later',
  },
  {
    room: 'shared/imports',
    mayUse: ['shared/facts', 'shared/review', 'shared/text', ZOD],
    because: 'what a user brings becomes facts here; what it is worth comes later',
  },
  {
    room: 'shared/capability/rq',
    mayUse: ['shared/capability/grouped.ts', 'shared/facts', 'shared/text', ZOD],
    because: 'the RQ reads its inputs and nothing else: no popularity, no reputation, no votes',
  },
  {
    room: 'shared/capability/scorecard',
    mayUse: ['shared/capability/grouped.ts', 'shared/capability/rq/runs.ts', 'shared/facts', 'shared/text', ZOD],
    because: 'a scorecard is made from its bundles alone; digests are given to it',
  },
  {
    room: 'scanner',
    mayUse: ['shared', '@huggingface/hub', '@octokit/core', ZOD],
    because: 'the scanner runs in the background worker too, where there is no node: and no page',
  },
  {
    room: 'scanner/snapshot',
    mayUse: ['scanner/gather', 'shared/capability', 'shared/names', 'shared/snapshot', 'shared/text', ...PARSERS, ZOD],
    because: 'a snapshot is made of what sources publish, and read through what it is given',
  },
  {
    room: 'scanner/inspect',
    mayUse: ['shared/facts', 'shared/files', 'shared/text', ZOD],
    because: 'reading bytes needs bytes and limits only: where they come from is its callers’ affair',
  },
  {
    room: 'scanner/sources',
    mayUse: ['scanner/contract.ts', 'scanner/reference.ts', 'scanner/gather', 'scanner/inspect', 'shared', ZOD],
    because:
      'where bytes come from is one affair of the extension and the command line, without Node and without a page',
  },
  {
    room: 'scanner/cli',
    mayUse: ['scanner', 'shared', 'node:', 'package.json', ZOD],
    because: 'the command line is the only part of the scanner that needs Node',
  },
  {
    room: 'extension',
    mayUse: ['shared', 'wxt/', 'idb', 'react', 'react-dom', ZOD],
    because: 'the site and the browser are its affair, gathering is the scanner’s',
  },
  ...BACKGROUND.map((room) => ({
    room,
    mayUse: [
      'extension',
      'shared',
      'scanner/scan.ts',
      'scanner/contract.ts',
      'scanner/digest.ts',
      'scanner/gather',
      'scanner/inspect',
      'scanner/refresh.ts',
      'scanner/review.ts',
      'scanner/snapshot/open.ts',
      'scanner/sources',
      'wxt/',
      'idb',
      ZOD,
    ],
    because: 'the background worker is where the extension scans, and it needs no command line',
  })),
];

const inRoom = (file: string, room: string): boolean =>
  file === room || file.startsWith(room.endsWith('/') || room.endsWith(':') ? room : `${room}/`);

/** The door that speaks for a file; undefined for files that may use anything (tests and scripts). */
export const doorOf = (file: string, doors: readonly Door[] = DOORS): Door | undefined =>
  doors.filter(({ room }) => inRoom(file, room)).sort((a, b) => b.room.length - a.room.length)[0];

const isContract = (to: string): boolean => to === 'shared/report/report.ts';

/** One sentence per import that goes through no door, saying what to do. */
export function trespasses(source: Source, doors: readonly Door[] = DOORS): string[] {
  const door = doorOf(source.path, doors);
  if (!door) return [];
  return source.imports
    .filter(
      ({ to, typeOnly }) =>
        ![door.room, ...door.mayUse].some((room) => inRoom(to, room)) && !(typeOnly && isContract(to)),
    )
    .map(({ to }) => `${source.path} imports ${to}, but ${door.because}. ${advice(door, to)}`);
}

const advice = ({ room, mayUse }: Door, to: string): string =>
  /^(shared|scanner|extension|test)\//.test(to)
    ? `Move what it needs into ${[room, ...mayUse.filter((use) => !/[:@]|zod|^wxt|^react|^idb/.test(use))].join(' or ')}, or pass it in from outside.`
    : `Take ${to} out, or use it in a room that may and pass the result in.`;
