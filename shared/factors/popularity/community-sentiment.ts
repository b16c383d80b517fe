import { defineFactor, type Evidence } from '../factor.ts';
import {
  FEWEST_PEOPLE,
  FEWEST_POSTS,
  type ForumVoice,
  HEARD_FOR,
  voiceOfGitHub,
  voiceOfHub,
  voiceOfReading,
} from '../forum-voices.ts';

/** Forums that must have been heard: one alone has its own mood, and is the easiest to flood. */
const FEWEST_FORUMS = 2;
const SHOWN = 5;

export default defineFactor({
  id: 'community-sentiment',
  title: 'What users report',
  category: 'popularity',
  weight: 12,
  since: '1.2.0',
  evidence: 'adoption',
  needs: ['id'],
  wants: ['discussions', 'repository', 'forums'],
  // The core plan asks one forum only; nobody can have a second there without bringing a file.
  voluntary: 'core',
  docs: {
    why: 'Those who use a model meet its faults first, and write of them where they are heard.',
    how: `No reading of moods: the share of voices that report trouble. On the Hub and on GitHub (full plan), of the newest threads of ${HEARD_FOR} days by other people than the owner, those count whose title names a failure in English, or whose label says bug. A person has one voice, whatever they begin; up to four who react to a thread join it. An open report weighs 1, one that the owner answered or dismissed a half, a settled one a quarter. A file can bring further forums as counts of posts for and against (${FEWEST_POSTS} at least, at most a year old). Each forum is scored on its own fixed curve, since a tracker of issues is there for trouble, and two forums at least, with ${FEWEST_PEOPLE} people each, make a score: their plain mean, so that the busier does not drown the other. The rule is ours.`,
    fix: 'Answer and settle the open reports of trouble.',
  },
  evaluate({ id, discussions, repository, forums = [], today }) {
    const voices = [
      discussions ? voiceOfHub(discussions, id, today) : null,
      repository ? voiceOfGitHub(repository, today) : null,
      ...forums.map((reading) => voiceOfReading(reading, today)),
    ].filter((voice) => voice !== null);
    if (voices.length < FEWEST_FORUMS) {
      const heard = voices.map(({ forum }) => forum).join(', ') || 'none';
      return { unknown: `Not known: it takes two forums with enough people, and there is ${heard}` };
    }
    const score = voices.reduce((sum, voice) => sum + voice.score, 0) / voices.length;
    const parts = voices.map((voice) => `${voice.forum} ${Math.round(100 * voice.score)} of 100`);
    return {
      score,
      summary: `${voices.length} forums heard: ${parts.join(', ')}`,
      evidence: voices.flatMap(evidenceOf),
    };
  },
});

function evidenceOf({ forum, told, url, trouble }: ForumVoice): Evidence[] {
  return [
    { label: forum, value: told, ...(url !== null && { url }) },
    ...trouble.slice(0, SHOWN).map(({ number, title }) => ({
      label: `${forum}, ${number}`,
      value: title,
      ...(url !== null && { url: `${url}/${number}` }),
    })),
  ];
}
