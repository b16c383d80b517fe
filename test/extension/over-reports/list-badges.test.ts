import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Messages, Reply } from '../../../extension/messages.ts';
import { trendingQuery } from '../../../extension/page/list-query.ts';
import { drawListBadges, reserveCards } from '../../../extension/surfaces/list-badges.ts';
import { type Answers, answering } from '../answering.ts';
import { DANGEROUS, HOSTILE, listed } from '../shown.ts';
import { type Stage, setStage } from '../stage.ts';

const card = (href: string) =>
  `<article class="overview-card-wrapper"><a href="${href}"><header title="x">x</header></a></article>`;
const cards = (...hrefs: string[]) => hrefs.map(card).join('');
const verdictsOn = ({ ids }: Messages['list']['ask']): Reply<'list'> => ({
  value: { verdicts: ids.map((id) => listed({ id })), trouble: null },
});

describe('badges of a list', () => {
  let left: AbortController;
  let stage: Stage;

  beforeEach(() => {
    fakeBrowser.reset();
    left = new AbortController();
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    left.abort();
    await stage.strike();
  });

  const marked = () => stage.document.documentElement.hasAttribute('data-assay-list');
  const badges = () => [...stage.document.querySelectorAll('assay-card')];
  const boxes = () => badges().flatMap((badge) => badge.shadowRoot?.querySelector<HTMLElement>('.card') ?? []);
  const labels = () => boxes().map((box) => box.getAttribute('aria-label'));
  const draw = async (html: string, answers: Answers = {}) => {
    stage = setStage(html, 'https://huggingface.co/models');
    const asked = answering({ 'page-settings': { value: { listBadges: true } }, list: verdictsOn, ...answers });
    reserveCards(left.signal);
    void drawListBadges({ kind: 'list', query: trendingQuery() }, left.signal);
    await stage.settle();
    return asked;
  };

  it('F0-19 are hollow and preliminary on models that only the list tells of', async () => {
    await draw(cards('/lab/a', '/lab/b'));
    expect(boxes().map(({ className }) => className)).toEqual(['card', 'card']);
    for (const label of labels()) expect(label).toMatch(/^Assay: Preliminary, from the list alone: composite 88\.7/);
  });

  it('F0-16 tell the confidence with the composite', async () => {
    await draw(cards('/lab/a'));
    expect(labels()[0]).toContain('Confidence low');
  });

  it('are solid on a model that was looked at', async () => {
    const verdict = { ...listed({ id: 'lab/a' }), plan: 'core' as const };
    await draw(cards('/lab/a'), { list: { value: { verdicts: [verdict], trouble: null } } });
    expect(boxes().map(({ className }) => className)).toEqual(['card solid']);
  });

  it('warn of what is grave, also from the list', async () => {
    const verdict = listed({ ...DANGEROUS, id: 'lab/a' }, { without: [] });
    await draw(cards('/lab/a'), { list: { value: { verdicts: [verdict], trouble: null } } });
    expect(boxes()[0]?.dataset.tone).toBe('bad');
    expect(labels()[0]).toContain('Dangerous');
  });

  it('are for models alone', async () => {
    const asked = await draw(
      cards(
        '/datasets/lab/a',
        '/spaces/lab/b',
        '/collections/lab/c',
        'https://elsewhere.example/lab/d',
        'javascript:1',
      ) + cards('/lab/e'),
    );
    expect(asked.of('list').map(({ ids }) => ids)).toEqual([['lab/e']]);
    expect(badges()).toHaveLength(1);
  });

  it('are on no cards but the site’s own kind', async () => {
    const asked = await draw('<article><a href="/lab/a">x</a></article><a href="/lab/b">x</a>');
    expect(asked.of('list')).toEqual([]);
    expect(badges()).toEqual([]);
  });

  it('say of a model that the answer leaves out that it was not scored here', async () => {
    await draw(cards('/lab/a'), { list: { value: { verdicts: [], trouble: null } } });
    expect(labels()).toEqual(['Assay: not scored on this list; open the model.']);
  });

  it('say why nothing is known, and still show what is', async () => {
    const trouble = { code: 'network', message: 'The Hub could not be reached.', retryAt: null };
    await draw(cards('/lab/a', '/lab/b'), {
      list: { value: { verdicts: [listed({ id: 'lab/a' })], trouble } },
    });
    expect(labels()[0]).toContain('composite 88.7');
    expect(labels()[1]).toBe('Assay: no score. The Hub could not be reached.');
  });

  it('say so when the background refuses', async () => {
    const trouble = { code: 'refused', message: 'This sender may not ask that.', retryAt: null };
    await draw(cards('/lab/a'), { list: { trouble } });
    expect(labels()).toEqual(['Assay: no score. This sender may not ask that.']);
  });

  it('follow a card that is filled with another model', async () => {
    await draw(cards('/lab/a'), {
      list: ({ ids }) => ({
        value: { verdicts: ids.map((id) => listed({ id, likes: id === 'lab/b' ? 1 : 9_000 })), trouble: null },
      }),
    });
    const before = labels()[0];
    stage.document.querySelector('article > a')?.setAttribute('href', '/lab/b');
    stage.document.body.append(stage.document.createElement('i'));
    await stage.settle();
    expect(badges()).toHaveLength(1);
    expect(labels()[0]).not.toBe(before);
  });

  it('leave no gap either where the background does not answer', async () => {
    const trouble = { code: 'orphaned', message: 'Reload the page.', retryAt: null };
    await draw(cards('/lab/a'), { 'page-settings': { trouble } });
    expect(marked()).toBe(false);
    expect(console.info).toHaveBeenCalledWith(expect.stringContaining('Reload the page.'));
  });

  it('are bounded on a page that is not the site’s', async () => {
    const asked = await draw(cards(...Array.from({ length: 500 }, (_, at) => `/lab/model-${at}`)));
    expect(badges()).toHaveLength(300);
    expect(asked.of('list').flatMap(({ ids }) => ids)).toHaveLength(300);
  });

  it('show what strangers wrote as text', async () => {
    const verdict = { ...listed({ id: 'lab/a' }), verdict: HOSTILE };
    await draw(cards('/lab/a'), { list: { value: { verdicts: [verdict], trouble: null } } });
    expect(badges()[0]?.shadowRoot?.querySelector('script, img')).toBeNull();
  });
});
