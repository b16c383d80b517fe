import { type Review, signedText } from '#shared/review/review';

type Unsigned = Omit<Review, 'signature' | 'publicKey'>;

/** A review for tests, not signed yet. */
export const UNSIGNED: Unsigned = {
  assayReview: 1,
  author: { name: 'Ada Example', role: 'domain-expert', affiliation: 'Example Hospital' },
  date: '2026-11-20',
  model: 'acme/anvil',
  revision: 'a'.repeat(40),
  rubric: {
    name: 'Clinical notes',
    version: '2',
    items: [
      { id: 'accuracy', question: 'Are doses right?', score: 0.75, note: 'Two of eight were off – “ü”.' },
      { id: 'tone', question: 'Is the tone fit?', score: null },
    ],
  },
  verdict: { rating: 'with-reservations', summary: 'Good for drafts that somebody reads.' },
};

/** An author with a key of their own. */
export async function author() {
  const { publicKey, privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const key = toBase64(raw);
  return {
    key,
    async sign(changes: Partial<Unsigned> = {}): Promise<Review> {
      const review = { ...UNSIGNED, ...changes, publicKey: key, signature: '' };
      const bytes = new TextEncoder().encode(signedText(review));
      return { ...review, signature: toBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes))) };
    },
  };
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
