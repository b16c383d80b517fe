import type { Ask } from '../ask.ts';
import { notFound } from '../errors.ts';
import { authorData, avatarOf, type HubOwner } from '../owner.ts';
import { json, redirect } from '../replies.ts';

const idTime = (id: string) => new Date(Number.parseInt(id.slice(0, 8), 16) * 1000).toISOString();

/** `GET /api/users/{name}/overview`; an organization is not found here, and a wrong case answers 307. */
export function userOverview(ask: Ask, name: string): Response {
  const owner = ask.world.owner(name);
  if (owner?.type !== 'user') return notFound('This user does not exist');
  if (owner.name !== name) return redirect(307, `/api/users/${owner.name}/overview${ask.url.search}`);
  return json({
    _id: owner._id,
    user: owner.name,
    type: 'user',
    fullname: owner.fullname ?? owner.name,
    avatarUrl: avatarOf(owner),
    isPro: owner.isPro ?? false,
    createdAt: owner.createdAt ?? idTime(owner._id),
    details: owner.details,
    ...counts(owner),
    numLikes: owner.numLikes,
    orgs: (owner.orgs ?? []).map((org) => organizationOf(ask, org)),
    isFollowing: false,
  });
}

/** `GET /api/organizations/{name}/overview`, in any case and without a redirect. */
export function organizationOverview(ask: Ask, name: string): Response {
  const owner = ask.world.owner(name);
  if (owner?.type !== 'org') return notFound('This organization does not exist');
  return json({
    _id: owner._id,
    name: owner.name,
    fullname: owner.fullname ?? owner.name,
    avatarUrl: avatarOf(owner),
    isVerified: owner.isVerified,
    plan: owner.plan,
    details: owner.details,
    numUsers: owner.numUsers,
    ...counts(owner),
    isFollowing: false,
  });
}

/** `GET /api/{users|organizations}/{name}/socials`: handles the owner typed in. */
export function socials(ask: Ask, _kind: string, name: string): Response {
  const owner = ask.world.owner(name);
  return owner === undefined ? notFound('This user does not exist') : json({ socialHandles: owner.socials ?? {} });
}

/** `GET /api/organizations/{name}/members`: the public list. */
export function members(ask: Ask, name: string): Response {
  const owner = ask.world.owner(name);
  if (owner?.type !== 'org') return notFound('This organization does not exist');
  return json((owner.members ?? []).flatMap((member) => ask.world.owner(member) ?? []).map(authorData));
}

function counts(owner: HubOwner) {
  return {
    numModels: owner.numModels,
    numDatasets: owner.numDatasets,
    numSpaces: owner.numSpaces,
    numPapers: owner.numPapers,
    numFollowers: owner.followerCount,
  };
}

function organizationOf(ask: Ask, name: string) {
  const org = ask.world.owner(name);
  return { id: org?._id, name, fullname: org?.fullname ?? name, avatarUrl: avatarOf(org ?? { name }) };
}
