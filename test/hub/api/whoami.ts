import type { Ask } from '../ask.ts';
import { repositoryNotFound } from '../errors.ts';
import { avatarOf } from '../owner.ts';
import { json } from '../replies.ts';

/** `GET /api/whoami-v2`: the account behind the token. */
export function whoami(ask: Ask): Response {
  if (ask.account.kind !== 'user') return repositoryNotFound(ask.account, 'api');
  const { user, plan, role } = ask.account.token;
  const known = ask.world.owner(user);
  return json({
    type: 'user',
    id: known?._id ?? '000000000000000000000000',
    name: user,
    fullname: known?.fullname ?? user,
    isPro: plan === 'pro',
    avatarUrl: avatarOf(known ?? { name: user }),
    orgs: [],
    auth: {
      type: 'access_token',
      accessToken: { displayName: 'stand-in', role: role ?? 'read', createdAt: '2026-01-01T00:00:00.000Z' },
    },
  });
}
