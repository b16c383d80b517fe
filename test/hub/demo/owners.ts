import type { HubOwner } from '../owner.ts';
import { demoOwner } from './build.ts';
import type { DemoClock } from './clock.ts';

/** The people and organizations behind the demo models. */
export function demoOwners(clock: DemoClock): HubOwner[] {
  return owners.map(([bornDaysAgo, owner]) => demoOwner(clock, bornDaysAgo, owner));
}

/** Age of the account in days, and the rest of what is known about it. */
const owners: readonly (readonly [number, Omit<HubOwner, '_id'>])[] = [
  [
    1250,
    {
      type: 'org',
      name: 'harbor-labs',
      fullname: 'Harbor Labs',
      isVerified: true,
      plan: 'enterprise',
      isEnterprise: true,
      followerCount: 18_420,
      numUsers: 46,
      numModels: 4,
      numDatasets: 9,
      numSpaces: 6,
      numPapers: 5,
      details: 'Open language models with their data and evaluations.',
      members: ['anna-brandt', 'kofi-mensah'],
      socials: { github: 'harbor-labs', twitter: 'harborlabs' },
    },
  ],
  [
    4,
    {
      type: 'org',
      name: 'sentence-transfomers',
      fullname: 'Sentence Transformers',
      followerCount: 2,
      numUsers: 1,
      numModels: 1,
      numDatasets: 0,
      numSpaces: 0,
    },
  ],
  [
    2,
    {
      type: 'user',
      name: 'freeweights-hub',
      fullname: 'Free Weights',
      followerCount: 4,
      numModels: 1,
    },
  ],
  [
    6,
    {
      type: 'user',
      name: 'quickweights',
      fullname: 'quick weights',
      followerCount: 0,
      numModels: 1,
    },
  ],
  [
    400,
    {
      type: 'user',
      name: 'sandbar-lab',
      fullname: 'Sandbar Lab',
      followerCount: 3,
      numModels: 1,
    },
  ],
  [
    900,
    {
      type: 'org',
      name: 'osprey-research',
      fullname: 'Osprey Research',
      plan: 'academia',
      followerCount: 2_310,
      numUsers: 12,
      numModels: 2,
      members: ['li-wei-chen'],
      socials: { github: 'osprey-research' },
    },
  ],
  [
    700,
    {
      type: 'org',
      name: 'meridian-health',
      fullname: 'Meridian Health AI',
      isVerified: true,
      plan: 'team',
      followerCount: 5_120,
      numUsers: 20,
      numModels: 2,
    },
  ],
  [
    1100,
    {
      type: 'user',
      name: 'kestrel-quants',
      fullname: 'Kes',
      isPro: true,
      followerCount: 9_870,
      numModels: 512,
    },
  ],
  [
    480,
    {
      type: 'org',
      name: 'saltmarsh',
      fullname: 'Saltmarsh',
      followerCount: 640,
      numUsers: 5,
      numModels: 1,
    },
  ],
  [610, { type: 'user', name: 'mlintern2024', followerCount: 0, numModels: 1 }],
  [
    1300,
    {
      type: 'org',
      name: 'tidewater',
      fullname: 'Tidewater Institute',
      plan: 'plus',
      followerCount: 310,
      numUsers: 8,
      numModels: 2,
    },
  ],
  [
    200,
    {
      type: 'user',
      name: 'prankster',
      fullname: '<script>document.title="owned"</script>',
      followerCount: 13,
      numModels: 1,
    },
  ],
  [1400, { type: 'user', name: 'driftnet', followerCount: 77, numModels: 1 }],
  [
    1000,
    {
      type: 'org',
      name: 'reef-community',
      fullname: 'Reef community',
      followerCount: 1_900,
      numUsers: 3,
      numModels: 1,
    },
  ],
  [
    1240,
    {
      type: 'user',
      name: 'anna-brandt',
      fullname: 'Anna Brandt',
      isPro: true,
      followerCount: 830,
      orgs: ['harbor-labs'],
    },
  ],
  [
    1100,
    {
      type: 'user',
      name: 'kofi-mensah',
      fullname: 'Kofi Mensah',
      followerCount: 260,
      orgs: ['harbor-labs'],
    },
  ],
  [
    860,
    {
      type: 'user',
      name: 'li-wei-chen',
      fullname: 'Li-Wei Chen',
      followerCount: 410,
      orgs: ['osprey-research'],
    },
  ],
  [300, { type: 'user', name: 'reader', fullname: 'A reader', followerCount: 1 }],
];
