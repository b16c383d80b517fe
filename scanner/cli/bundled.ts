/** The text of the snapshot that comes with Assay. */
export async function readBundled(): Promise<string> {
  const { default: snapshot } = await import('../../shared/snapshot/bundled.json', { with: { type: 'json' } });
  return JSON.stringify(snapshot);
}
