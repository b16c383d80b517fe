/** A change of what scores mean. */
export interface MethodologyChange {
  /** Semantic version: major when scores are no longer comparable, minor for a signal or weight, patch for a bound. */
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly changes: readonly string[];
  readonly rationale: string;
}

/** Newest first; the first entry is the methodology's version. */
export const CHANGELOG: readonly [MethodologyChange, ...MethodologyChange[]] = [
  {
    version: '1.2.0',
    date: '2026-11-21',
    changes: [
      'The category Capability has its first factors: the standing in nine lists, from a dated snapshot of public benchmark results. Each applies to the tasks of its list.',
      'Confidence counts the benchmarks of the snapshot or those of the repository, whichever are more.',
      'The category Expert has its first factor: signed reviews that the user imported, by keys that they trust. Without any it is unknown: the score stays, coverage falls by the weight of the category.',
      'New factors "What users report" (two forums or none), "Citations of its papers" (from an imported file), "Trending on the Hub" (never more than a twenty-fifth of its category), "Time to first token", "Throughput" and "Uptime" (from the snapshot). What nobody owes counts neither as known nor as missing while it is unknown.',
      'Downloads count only as far as likes vouch for them: 200,000 in 30 days and two million since the start for each like, and as many without any.',
      'The bar of "most signals" is seven tenths of the weight and no longer three quarters.',
      'Profiles `coding`, `image-generation` and `video-generation`, picked by the task of the model; another can be chosen.',
    ],
    rationale:
      'What a model can do is the most objective thing to know of it. The deciding figure is scored on fixed bounds and curves and never the rank, since a rank falls when others come. Figures that nobody but the maker reports are shown and not scored; absent ones lower coverage, and so confidence, never the score. The primary benchmark goes first, as in the lists. What people say is counted as reports of trouble and not guessed as moods, one voice a person, each forum on its own curve. Reviews age, one opinion is never all, and only signatures that verify count. Trending and downloads have been faked: the one is capped, the other damped beyond what real models show. With Expert counted as missing, capability and expert together are 27 of 100: the bar moved so that lacking both, as most models do, does not by itself make the confidence low.',
  },
  {
    version: '1.1.0',
    date: '2026-11-21',
    changes: [
      'New factor "What the files would run": what reading the files by bytes showed. While no file was read it counts neither as known nor as missing, and every score is what it was.',
      'The verdict on a file unites the Hub’s scanners with our own reading: the gravest warning wins, and a reading to the end settles a file that the Hub has not scanned.',
      '"Format of the weights" trusts the name .safetensors no longer where the content was read and is something else.',
    ],
    rationale:
      'A score of security must rest on what files contain, not on their names. Its weight equals that of the Hub’s scanners, since both look at contents; the steps follow the documents: a format that can execute is a risk, an import of something dangerous is high, a call of it is critical.',
  },
  {
    version: '1.0.0',
    date: '2026-11-21',
    changes: ['Six categories, the factors of four of them, the ceilings and the confidence rating.'],
    rationale:
      'The first published methodology. The documents it follows name the signals but print no numbers, so the weights, curves and ceilings are ours, each with its reason, and the face-validity set holds them.',
  },
];

/** Version of the methodology, stamped in every Report. */
export const METHODOLOGY_VERSION: string = CHANGELOG[0].version;
