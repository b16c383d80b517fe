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

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};
