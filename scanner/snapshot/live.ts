import { unzipSync } from 'fflate';
import type { Http } from '../gather/http.ts';
import { gunzipped, MOST_BYTES } from './gunzip.ts';
import { type Documents, type LiveDocument, ShapeError, type Source } from './source.ts';

const WANTED = /\.(csv|json|toml|ya?ml)$/i;
const MOST_FILES = 20_000;

/** The documents of a source from the network, under the names a local copy has. One that is missing stops no other. */
export async function fromNetwork(http: Pick<Http, 'read'>, source: Source, today: string): Promise<Documents> {
  const held = new Map<string, Uint8Array>();
  const failures = new Map<string, string>();
  const take = async (asked: readonly LiveDocument[]): Promise<void> => {
    for (const document of asked) {
      try {
        for (const [name, bytes] of await fetched(http, document)) held.set(name, bytes);
      } catch (error) {
        failures.set(document.name, `${document.url}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await take(source.live);
  if (held.size === 0)
    throw new ShapeError([...failures.values()][0] ?? 'it has no address to be asked at; read a local copy');
  const bytes = async (name: string): Promise<Uint8Array> => held.get(name) ?? gone(name, failures);
  const documents: Documents = {
    retrieved: today,
    days: [today],
    list: async () => [...new Set([...held.keys(), ...followed.map(({ name }) => name)])].sort(),
    bytes,
    text: async (name) => new TextDecoder().decode(gunzipped(await bytes(name), name)),
  };
  const followed: LiveDocument[] = [];
  if (source.follow) {
    followed.push(...(await source.follow(documents)));
    await take(followed);
  }
  return documents;
}

function gone(name: string, failures: ReadonlyMap<string, string>): never {
  const why = failures.get(name);
  throw new ShapeError(`${name} is not there${why === undefined ? '' : `: ${why}`}`);
}

async function fetched(http: Pick<Http, 'read'>, { name, url, zip }: LiveDocument): Promise<[string, Uint8Array][]> {
  const { bytes } = await http.read(url, { maxBytes: MOST_BYTES, beyond: 'fail' });
  return zip ? unzipped(bytes, name) : [[name, bytes]];
}

// A bomb tells its size in its directory, and is not unpacked.
function unzipped(bytes: Uint8Array, name: string): [string, Uint8Array][] {
  let [files, size] = [0, 0];
  const wanted = (entry: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!WANTED.test(entry.name)) return false;
    files += 1;
    size += entry.originalSize;
    if (files > MOST_FILES || size > MOST_BYTES) throw new ShapeError(`${name} unpacks to more than is read`);
    return true;
  };
  try {
    return Object.entries(unzipSync(bytes, { filter: wanted }));
  } catch (cause) {
    if (cause instanceof ShapeError) throw cause;
    throw new ShapeError(`${name} is no archive: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
