/** The command was called in a way that cannot be meant: the message says what to write instead. Ends with exit code 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
