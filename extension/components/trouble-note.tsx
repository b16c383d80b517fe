import type { Trouble } from '../messages.ts';
import { clock } from '../trouble-words.ts';

const ADVICE: { readonly [code: string]: string } = {
  'not-found': 'If it is private, give Assay a token in the options.',
  unauthorized: 'Give Assay another token in the options, or none.',
  gated: 'Accept its conditions on the Hub and give Assay a token in the options.',
  'rate-limited': 'A token in the options raises the limit.',
  network: 'Check the connection, then try again.',
  timeout: 'Try again in a moment.',
  'server-error': 'Try again in a moment.',
};

/** Why there is no score, and what to do. */
export const TroubleNote = ({ trouble, retry }: { readonly trouble: Trouble; readonly retry?: () => void }) => (
  <div className="trouble" role="alert">
    <p>
      <strong>No score.</strong> {trouble.message}
    </p>
    <p>
      {ADVICE[trouble.code]} {trouble.retryAt !== null && `Possible again at ${clock(trouble.retryAt)}.`}
    </p>
    {retry && (
      <button type="button" onClick={retry}>
        Try again
      </button>
    )}
  </div>
);
