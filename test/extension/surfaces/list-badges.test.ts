import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ListVerdict, Messages } from '../../../extension/messages.ts';
import { trendingQuery } from '../../../extension/page/list-query.ts';
import { drawListBadges, reserveCards } from '../../../extension/surfaces/list-badges.ts';
import { sampleReport } from '../../shared/report/sample.ts';
import { answerEach } from '../answer-each.ts';
import { withDocument } from '../page/dom.ts';

const card = (href: string) => `<article class="overview-card-wrapper"><a href="${href}">x</a></article>`;
const verdictOn = (id: string): ListVerdict => ({
  ...sampleReport({ plan: 'list' }),
  model: { id, repoId: null, revision: null, renamedFrom: null },
});

/** A list page, and a background that answers as told. */
function page(cards: string, answers: { listBadges?: boolean; known?: readonly string[]; fails?: boolean } = {}) {
  const document = withDocument(cards);
  const asked: Messages['list']['ask'][] = [];
  let visit: () => void = () => undefined;
  vi.stubGlobal('location', { href: 'https://huggingface.co/models' });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frame());
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync = () => undefined;
    },
  );
  vi.stubGlobal(
    'MutationObserver',
    class {
      readonly #told: () => void;
      constructor(told: () => void) {
        this.#told = told;
      }
      observe = (_: Node, { childList }: MutationObserverInit) => {
        if (childList) visit = this.#told;
      };
      disconnect = () => undefined;
    },
  );
  answerEach((message) => {
    if (message.assay === 'page-settings') return { value: { listBadges: answers.listBadges ?? true } };
    if (answers.fails) return { trouble: { code: 'network', message: 'Down.', retryAt: null } };
    const ask = message.ask as Messages['list']['ask'];
    asked.push(ask);
    const known = ask.ids.filter((id) => (answers.known ?? ask.ids).includes(id));
    return { value: { verdicts: known.map(verdictOn), trouble: null } };
  });
  const left = new AbortController();
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const draw = async () => {
    reserveCards(left.signal);
    await drawListBadges({ kind: 'list', query: trendingQuery() }, left.signal);
    await settle();
  };
  const change = async () => {
    visit();
    await settle();
  };
  const states = () =>
    [...document.querySelectorAll('assay-card')].map(
      (host) => host.shadowRoot?.querySelector('span')?.getAttribute('data-state') ?? null,
    );
  return { document, asked, draw, change, states, left };
}

describe('drawListBadges', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('draws a badge on each model’s card and asks for all in one question', async () => {
    const { asked, draw, document } = page(card('/acme/a') + card('/acme/b'));
    await draw();
    expect(asked.map(({ ids }) => ids)).toEqual([['acme/a', 'acme/b']]);
    expect(document.querySelectorAll('article > assay-card')).toHaveLength(2);
  });

  it('leaves cards of datasets, Spaces and collections alone', async () => {
    const { draw, document } = page(card('/datasets/acme/a') + card('/spaces/acme/b') + card('/collections/acme/c'));
    await draw();
    expect(document.querySelectorAll('assay-card')).toHaveLength(0);
  });

  it('asks only for cards that are new', async () => {
    const { asked, draw, change, document } = page(card('/acme/a'));
    await draw();
    const more = document.createElement('article');
    more.className = 'overview-card-wrapper';
    const link = document.createElement('a');
    link.setAttribute('href', '/acme/b');
    more.append(link);
    document.body.append(more);
    await change();
    expect(asked.map(({ ids }) => ids)).toEqual([['acme/a'], ['acme/b']]);
  });

  it('puts a badge back that the site has thrown out, without another question', async () => {
    const { asked, draw, change, document } = page(card('/acme/a'));
    await draw();
    document.querySelector('assay-card')?.remove();
    await change();
    expect(document.querySelectorAll('article > assay-card')).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  it('keeps room for badges, and gives it back where the option is off', async () => {
    const { draw, document, asked } = page(card('/acme/a'), { listBadges: false });
    reserveCards(new AbortController().signal);
    expect(document.documentElement.hasAttribute('data-assay-list')).toBe(true);
    await draw();
    expect(document.documentElement.hasAttribute('data-assay-list')).toBe(false);
    expect(document.querySelectorAll('assay-card')).toHaveLength(0);
    expect(asked).toEqual([]);
  });

  it('takes everything away when the page is left', async () => {
    const { draw, document, left } = page(card('/acme/a'));
    await draw();
    left.abort();
    expect(document.querySelectorAll('assay-card')).toHaveLength(0);
    expect(document.documentElement.hasAttribute('data-assay-list')).toBe(false);
  });

  it.each([
    ['known', {}, 'verdict'],
    ['not known', { known: [] }, 'unknown'],
    ['out of reach', { fails: true }, 'trouble'],
  ] as const)('shows a model that is %s as it is', async (_, answers, state) => {
    const { draw, states } = page(card('/acme/a'), answers);
    await draw();
    expect(states()).toEqual([state]);
  });
});
