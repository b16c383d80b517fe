import type { FactName } from '../facts/facts.ts';
import type { Tier } from './tiers.ts';

/** Facts that are asked for together, by one tier. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly tier: Tier;
  readonly facts: readonly FactName[];
  /** Whether the facts belong to a commit: a new one asks for them at once, whatever the tier. */
  readonly ofCommit: boolean;
  /** The row of the documents that sets the tier; null where they are silent and it is ours. */
  readonly row: string | null;
  readonly why: string;
}

/**
 * Which facts are asked for how often. Every fact stands in one feed, but the readings of files, which are kept by
 * content, and the figures of the snapshot, which has a date of its own. What a snapshot or a file of the user tells is
 * as old as that: its feed says how often to bring a new one.
 */
export const FEEDS: readonly Feed[] = [
  {
    id: 'serving',
    title: 'Who serves it, and access',
    tier: 'hourly',
    facts: ['servedBy', 'access'],
    ofCommit: false,
    row: 'F0-20',
    why: 'Whether it can be had at all changes within the hour.',
  },
  {
    id: 'trending',
    title: 'Trending on the Hub',
    tier: 'hourly',
    facts: ['trendingScore'],
    ofCommit: false,
    row: 'F0-20',
    why: 'What is in fashion changes by the hour, and is asked with the rest at no cost.',
  },
  {
    id: 'speed',
    title: 'Speed and uptime of its providers',
    tier: 'hourly',
    facts: ['serving'],
    ofCommit: false,
    row: 'F0-20',
    why: 'Latency and uptime change by the hour; they come with the snapshot and are as old as it.',
  },
  {
    id: 'use',
    title: 'Downloads, likes, Spaces, derivatives',
    tier: 'nightly',
    facts: ['downloads', 'downloadsAllTime', 'likes', 'spaces', 'descendants'],
    ofCommit: false,
    row: 'F0-23',
    why: 'Downloads and statistics of the repository come in the nightly batch.',
  },
  {
    id: 'discussions',
    title: 'Discussions and pull requests',
    tier: 'nightly',
    facts: ['discussions'],
    ofCommit: false,
    row: 'F0-23',
    why: 'Activity of developers and moods come in the nightly batch.',
  },
  {
    id: 'forums',
    title: 'Other forums, from your file',
    tier: 'nightly',
    facts: ['forums'],
    ofCommit: false,
    row: 'F0-23',
    why: 'What people say comes in the nightly batch; a file is as old as its readings.',
  },
  {
    id: 'repository',
    title: 'Code repository on GitHub',
    tier: 'nightly',
    facts: ['repository'],
    ofCommit: false,
    row: 'F0-23',
    why: 'Statistics of repositories come in the nightly batch.',
  },
  {
    id: 'spaces',
    title: 'All Spaces that use it',
    tier: 'nightly',
    facts: ['spacesTotal'],
    ofCommit: false,
    row: 'F0-23',
    why: 'A statistic of use, like downloads.',
  },
  {
    id: 'owner',
    title: 'Owner',
    tier: 'nightly',
    facts: ['owner'],
    ofCommit: false,
    row: null,
    why: 'Ours: followers and standing change by the day.',
  },
  {
    id: 'scans',
    title: 'Verdicts of the Hub’s scanners',
    tier: 'nightly',
    facts: ['scans'],
    ofCommit: true,
    row: null,
    why: 'Ours: on one commit they change only when scanners learn; on a new commit they are asked at once.',
  },
  {
    id: 'evaluations',
    title: 'Evaluation results',
    tier: 'weekly',
    facts: ['evaluations'],
    ofCommit: true,
    row: 'F0-24',
    why: 'Results of benchmarks come in weekly, and with a new commit.',
  },
  {
    id: 'papers',
    title: 'Papers',
    tier: 'weekly',
    facts: ['papers'],
    ofCommit: false,
    row: 'F0-24',
    why: 'Interest in papers comes in weekly.',
  },
  {
    id: 'citations',
    title: 'Citations of papers, from your file',
    tier: 'weekly',
    facts: ['citations'],
    ofCommit: false,
    row: 'F0-24',
    why: 'Citations come in weekly; a file is as old as its counts.',
  },
  {
    id: 'reviews',
    title: 'Expert reviews that you imported',
    tier: 'weekly',
    facts: ['reviews'],
    ofCommit: false,
    row: 'F0-24',
    why: 'Reviews of experts come in weekly; each carries its own date.',
  },
  {
    id: 'lineage',
    title: 'Ancestors and their licences',
    tier: 'weekly',
    facts: ['ancestors'],
    ofCommit: false,
    row: null,
    why: 'Ours: others’ licences hardly ever change.',
  },
  {
    id: 'contents',
    title: 'Card, files and what the repository declares',
    tier: 'weekly',
    facts: [
      'id',
      'createdAt',
      'lastModified',
      'tags',
      'task',
      'library',
      'metadata',
      'remoteCode',
      'lineage',
      'files',
      'card',
    ],
    ofCommit: true,
    row: null,
    why: 'Ours: of one commit they never change; every refresh compares the commit, and a new one asks at once.',
  },
];
