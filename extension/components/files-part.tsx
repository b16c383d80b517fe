import { bytes } from '#shared/text/wording';
import type { Settings } from '../storage.ts';

const BUDGETS = [1_000_000, 4_000_000, 16_000_000, 64_000_000, 256_000_000];

interface FilesPartProps {
  readonly current: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Reading files by their bytes: whether it happens by itself, and how much of it. */
export const FilesPart = ({ current, change }: FilesPartProps) => (
  <section aria-labelledby="files">
    <h2 id="files">Files</h2>
    <label className="check">
      <input
        type="checkbox"
        checked={current.readFiles}
        onChange={(event) => change({ readFiles: event.target.checked })}
      />
      Read files on pages of files by themselves, to see what loading them would run
    </label>
    <label>
      Budget: how much of a model is read without a click
      <select
        value={current.readBudget}
        disabled={!current.readFiles}
        onChange={(event) => change({ readBudget: Number(event.target.value) })}
      >
        {[...new Set([...BUDGETS, current.readBudget])]
          .toSorted((a, b) => a - b)
          .map((budget) => (
            <option key={budget} value={budget}>
              {bytes(budget)} a model
            </option>
          ))}
      </select>
    </label>
    <p className="note">
      Only the parts that a loader interprets are read, and nothing of them is run. What the Hub counts as a download is
      never read without a click.
    </p>
  </section>
);
