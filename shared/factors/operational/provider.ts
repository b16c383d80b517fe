import { hubUrl } from '../../text/hub-url.ts';
import { count, thousands } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours, from 208 recorded trending models: known makers have thousands of followers, throw-away accounts a handful.
const FOLLOWERS: Curve = [
  [0, 0],
  [10, 0.15],
  [100, 0.45],
  [1_000, 0.75],
  [20_000, 1],
];

export default defineFactor({
  id: 'provider',
  title: 'Provider',
  category: 'operational',
  weight: 22,
  since: '1.0.0',
  primary: true,
  evidence: 'adoption',
  needs: ['owner'],
  docs: {
    why: 'A known owner has a name to lose and can be held to account.',
    how: 'Half for standing (verified or on a paid plan), half for followers. Used for the health of a model only, never in a ranking by capability.',
    fix: 'Have the organization verified by the Hub, and complete its page.',
  },
  evaluate({ owner }) {
    const standing = owner.verified ? 1 : owner.plan !== null ? 0.8 : owner.kind === 'organization' ? 0.3 : 0.1;
    const followers = owner.followers === null ? null : onLogCurve(FOLLOWERS, owner.followers);
    const word = owner.verified ? 'Verified ' : '';
    const summary = `${word}${owner.kind} ${owner.name}${owner.followers === null ? '' : ` with ${count(owner.followers, 'follower')}`}`;
    const evidence = [
      {
        label: 'Account',
        value: owner.fullName ?? owner.name,
        url: hubUrl(owner.name),
      },
      ...(owner.models === null ? [] : [{ label: 'Models', value: thousands(owner.models) }]),
      ...(owner.plan === null ? [] : [{ label: 'Plan', value: owner.plan }]),
    ];
    return {
      score: followers === null ? standing : 0.5 * standing + 0.5 * followers,
      summary: summary.replace(/^./, (c) => c.toUpperCase()),
      evidence,
    };
  },
});
