/** Where the browser can be shown, and which site there is to show. */

/** Whether a window can be opened: macOS and Windows always have a screen, elsewhere a display server says so. */
export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Whether the real site answers within three seconds; if not, why. */
export async function realHubAnswers(fetch: typeof globalThis.fetch): Promise<{ answers: boolean; because: string }> {
  try {
    const response = await fetch('https://huggingface.co/', { method: 'HEAD', signal: AbortSignal.timeout(3_000) });
    return { answers: response.ok, because: `it answered with status ${response.status}` };
  } catch (error) {
    return { answers: false, because: reasonOf(error) };
  }
}

/** What there is to show: a tour without a window, or a window on one of the two sites. */
export type Showing =
  | { readonly kind: 'tour' }
  | { readonly kind: 'window'; readonly site: 'real' }
  | { readonly kind: 'window'; readonly site: 'demo'; readonly because: string };

/** Decides what to show; the real site is asked only where there is a window to show it in. */
export async function whatToShow(where: {
  readonly args: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly fetch: typeof globalThis.fetch;
}): Promise<Showing> {
  if (where.args.includes('--headless') || !hasDisplay(where.platform, where.env)) return { kind: 'tour' };
  const { answers, because } = await realHubAnswers(where.fetch);
  return answers ? { kind: 'window', site: 'real' } : { kind: 'window', site: 'demo', because };
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};
