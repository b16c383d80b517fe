import { commits } from './api/commits.ts';
import { discussion, discussions } from './api/discussions.ts';
import { leaderboard } from './api/leaderboard.ts';
import { listModels } from './api/list-models.ts';
import { modelInfo } from './api/model-info.ts';
import { members, organizationOverview, socials, userOverview } from './api/owners.ts';
import { paper } from './api/papers.ts';
import { pathsInfo } from './api/paths-info.ts';
import { quicksearch } from './api/quicksearch.ts';
import { refs } from './api/refs.ts';
import { scan } from './api/scan.ts';
import { spaces } from './api/spaces.ts';
import { treeSize, xetReadToken } from './api/storage.ts';
import { tree } from './api/tree.ts';
import { trending } from './api/trending.ts';
import { whoami } from './api/whoami.ts';
import type { Endpoint } from './ask.ts';
import { serveBridge } from './cdn.ts';
import { asset } from './pages/assets.ts';
import { page } from './pages.ts';
import type { Bucket } from './rate-limit.ts';
import { rawFile, resolveCache, resolveFile } from './resolve.ts';

/** What a hit is counted as: one of the three allowances, the file servers, or a free asset of the site. */
export type Kind = Bucket | 'cdn' | 'static';

/** A kind of address and what answers there. */
export interface Route {
  readonly kind: Kind;
  readonly method: 'GET' | 'POST';
  /** Matched against the path as it is written in the address; groups are decoded for the endpoint. */
  readonly path: RegExp;
  readonly endpoint: Endpoint;
  /** The last group holds a revision and a path, which only the endpoint can take apart: it stays as written. */
  readonly written: boolean;
}

const parts = 'revision|tree|paths-info|scan|commits|refs|discussions|treesize|xet-read-token';
// A model without an owner (`gpt2`) is told from `owner/name` by the word that follows it.
const model = `/api/models/([^/]+/(?!(?:${parts})(?:/|$))[^/]+|[^/]+)`;
const file = '/([^/]+/(?!resolve/|raw/)[^/]+|[^/]+)';

function get(kind: Kind, path: string, endpoint: Endpoint): Route {
  return { kind, method: 'GET', path: new RegExp(`^${path}/?$`, 's'), endpoint, written: path.endsWith('/(.+)') };
}

/** Every address of the stand-in, first match wins. */
export const routes: readonly Route[] = [
  get('cdn', '/xet-bridge-us/([0-9a-f]+)/([0-9a-f]+)', serveBridge),
  get('static', '(/(?:front|avatars|js|v1/production)/.*|/favicon.ico)', asset),
  get('resolvers', '/api/resolve-cache/models/([^/]+/[^/]+)/([^/]+)/(.+?)', resolveCache),
  get('api', '/api/models', listModels),
  get('api', '/api/trending', trending),
  get('api', '/api/spaces', spaces),
  get('api', '/api/quicksearch', quicksearch),
  get('api', '/api/whoami-v2', whoami),
  get('api', '/api/users/([^/]+)/overview', userOverview),
  get('api', '/api/organizations/([^/]+)/overview', organizationOverview),
  get('api', '/api/(users|organizations)/([^/]+)/socials', socials),
  get('api', '/api/organizations/([^/]+)/members', members),
  get('api', '/api/papers/([^/]+)', paper),
  get('api', '/api/datasets/(.+)/leaderboard', leaderboard),
  get('api', `${model}/revision/([^/]+|refs/.+)`, modelInfo),
  get('api', `${model}/tree/(.+)`, tree),
  { kind: 'api', method: 'POST', path: new RegExp(`^${model}/paths-info/(.+)$`), endpoint: pathsInfo, written: false },
  get('api', `${model}/scan`, scan),
  get('api', `${model}/commits/([^/]+|refs/.+)`, commits),
  get('api', `${model}/refs`, refs),
  get('api', `${model}/discussions`, discussions),
  get('api', `${model}/discussions/(\\d+)`, discussion),
  get('api', `${model}/treesize/(.+)`, treeSize),
  get('api', `${model}/xet-read-token/([^/]+|refs/.+)`, xetReadToken),
  get('api', model, modelInfo),
  get('resolvers', `${file}/resolve/(.+)`, resolveFile),
  get('resolvers', `${file}/raw/(.+)`, rawFile),
  get('pages', '/(?!api/)(.*)', page),
];
