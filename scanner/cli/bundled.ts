/** The snapshot that comes with Assay, as JSON. */
export async function readBundled(): Promise<unknown> {
  const { default: snapshot } = await import('../../shared/snapshot/bundled.json', { with: { type: 'json' } });
  return snapshot;
}
