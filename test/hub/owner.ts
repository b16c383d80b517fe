import type { JsonObject } from './json.ts';

/** A person's account or an organization of the stand-in Hub. */
export interface HubOwner {
  readonly type: 'user' | 'org';
  readonly name: string;
  /** 24 hex digits; the first 8 are the second in which the account was made. */
  readonly _id: string;
  readonly fullname?: string;
  readonly avatarUrl?: string;
  /** Shown for people only; an organization's age is in its `_id`. */
  readonly createdAt?: string;
  readonly isPro?: boolean;
  readonly isVerified?: boolean;
  readonly plan?: 'team' | 'enterprise' | 'plus' | 'academia';
  /** The older sign of a paying organization, still in page data. */
  readonly isEnterprise?: boolean;
  readonly isHf?: boolean;
  readonly details?: string;
  readonly followerCount?: number;
  readonly numUsers?: number;
  readonly numModels?: number;
  readonly numDatasets?: number;
  readonly numSpaces?: number;
  readonly numPapers?: number;
  readonly numLikes?: number;
  /** Names of the organizations a person belongs to. */
  readonly orgs?: readonly string[];
  /** Names of an organization's public members. */
  readonly members?: readonly string[];
  readonly socials?: { readonly github?: string; readonly twitter?: string; readonly linkedin?: string };
}

/** The owner as it appears inside trending items, discussions and page data. */
export function authorData(owner: HubOwner): JsonObject {
  return {
    _id: owner._id,
    avatarUrl: avatarOf(owner),
    fullname: owner.fullname ?? owner.name,
    name: owner.name,
    type: owner.type,
    ...(owner.type === 'user' ? { isPro: owner.isPro ?? false } : {}),
    isHf: owner.isHf ?? false,
    isHfAdmin: false,
    isMod: false,
    plan: owner.plan,
    isEnterprise: owner.isEnterprise,
    followerCount: owner.followerCount,
    isUserFollowing: false,
  };
}

/** The address of the owner's picture; a drawing made from the name when none is known. */
export function avatarOf(owner: Pick<HubOwner, 'name' | 'avatarUrl'>): string {
  return owner.avatarUrl ?? `/avatars/${encodeURIComponent(owner.name)}.svg`;
}
