/** A category of tasks. Those in development take bundles, and rank nobody. */
export interface TaskCategory {
  readonly id: string;
  readonly title: string;
  readonly status: 'core' | 'in development';
  readonly kinds: readonly { readonly id: string; readonly title: string }[];
}

/** Every category, with the kinds of its tasks. */
export const TASK_CATEGORIES: readonly TaskCategory[] = [
  {
    id: 'coding',
    title: 'Coding',
    status: 'core',
    kinds: [
      { id: 'bug-fix', title: 'Fix an actual bug' },
      { id: 'refactor', title: 'Refactor production code' },
      { id: 'feature', title: 'Build a feature from its specification' },
    ],
  },
  {
    id: 'reasoning',
    title: 'Reasoning',
    status: 'core',
    kinds: [
      { id: 'build-or-buy', title: 'Build or buy' },
      { id: 'incident', title: 'Diagnose an incident' },
      { id: 'trade-off', title: 'Weigh an architecture' },
    ],
  },
  {
    id: 'tool-use',
    title: 'Tool use',
    status: 'core',
    kinds: [
      { id: 'documentation', title: 'Follow official documentation' },
      { id: 'workflow', title: 'Run a workflow on the command line' },
      { id: 'configuration', title: 'Verify a configuration' },
    ],
  },
  {
    id: 'research',
    title: 'Retrieval and research',
    status: 'in development',
    kinds: [{ id: 'research', title: 'Research with sources' }],
  },
  {
    id: 'agent-reliability',
    title: 'Agent reliability',
    status: 'in development',
    kinds: [{ id: 'long-run', title: 'A long run without supervision' }],
  },
];

/** The category of this id. */
export const categoryOf = (id: string): TaskCategory | undefined => TASK_CATEGORIES.find((known) => known.id === id);
