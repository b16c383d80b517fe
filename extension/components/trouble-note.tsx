import type { Trouble } from '../messages.ts';
import { adviceFor } from '../trouble-words.ts';

/** Why there is no score, and what to do. */
export const TroubleNote = ({ trouble, retry }: { readonly trouble: Trouble; readonly retry?: () => void }) => (
  <div className="trouble" role="alert">
    <p>
      <strong>No score.</strong> {trouble.message}
    </p>
    <p>{adviceFor(trouble)}</p>
    {retry && (
      <button type="button" onClick={retry}>
        Try again
      </button>
    )}
  </div>
);
