/** How a provider served the model when it was measured. Null is not measured. */
export interface ProviderServing {
  readonly provider: string;
  /** Seconds. */
  readonly firstToken: number | null;
  /** Tokens a second. */
  readonly throughput: number | null;
  /** Share of the time it answered. */
  readonly uptime: number | null;
  /** Empty where the source gives no address of the web. */
  readonly url: string;
  /** `YYYY-MM-DD`. */
  readonly retrieved: string;
}

/** What a snapshot tells of how providers serve the model; an empty list: nobody measured any. */
export interface Served {
  /** The day of the snapshot. */
  readonly snapshot: string;
  readonly providers: readonly ProviderServing[];
}
