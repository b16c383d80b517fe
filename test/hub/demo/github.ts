import type { GitHubRepository } from '../github.ts';
import { demoClock } from './clock.ts';

/** The GitHub side of the demo: repositories its cards link to. */
export function demoRepositories(now: Date = new Date()): GitHubRepository[] {
  const clock = demoClock(now);
  return [
    {
      fullName: 'harbor-labs/tern',
      formerNames: ['harbor-labs/tern-training'],
      stars: 6_210,
      forks: 540,
      watchers: 88,
      openIssues: 41,
      openPulls: 12,
      closedPulls: 690,
      mergedPulls: 611,
      createdAt: clock.at(470),
      pushedAt: clock.at(2),
      license: 'Apache-2.0',
      description: 'Training code of the Tern models',
    },
    {
      fullName: 'osprey-research/skua',
      stars: 312,
      forks: 25,
      openIssues: 60,
      openPulls: 9,
      closedPulls: 14,
      mergedPulls: 6,
      createdAt: clock.at(170),
      pushedAt: clock.at(130),
      archived: true,
    },
  ];
}
