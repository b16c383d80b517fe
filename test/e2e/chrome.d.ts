/** What the tests use of the browser's own interface within the extension's pages. */
declare const chrome: {
  readonly runtime: { sendMessage<T>(message: unknown): Promise<{ readonly value: T }> };
  readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } };
  readonly alarms: {
    getAll(): Promise<readonly { readonly name: string; readonly scheduledTime: number }[]>;
    create(name: string, info: { readonly when: number }): Promise<void>;
  };
};
