import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import content from '../../../extension/entrypoints/huggingface.content/index.ts';
import { answering } from '../answering.ts';
import { listed, shown } from '../shown.ts';
import { type Stage, setStage } from '../stage.ts';

const ID = 'example-lab/plain-model';
const MODEL = `<div data-target="ModelHeader" data-props="{}"><header><h1><a>${ID}</a></h1></header></div>`;
const LIST = `<article class="overview-card-wrapper"><a href="/${ID}">x</a></article>`;

describe('the content script', () => {
  let stage: Stage;
  let navigate: () => Promise<void>;
  let invalidate: () => void;

  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    invalidate();
    await stage.strike();
  });

  const begin = async (html: string, path: string) => {
    stage = setStage(html, `https://huggingface.co${path}`);
    const ends: (() => void)[] = [];
    const listeners: (() => void)[] = [];
    const ctx = {
      addEventListener: (_: unknown, name: string, listener: () => void) =>
        void (name === 'wxt:locationchange' && listeners.push(listener)),
      setTimeout: (run: () => void) => Number(setTimeout(run, 0)),
      onInvalidated: (end: () => void) => {
        ends.push(end);
        return () => undefined;
      },
    } as Partial<ContentScriptContext> as ContentScriptContext;
    invalidate = () => ends.forEach((end) => void end());
    navigate = async () => {
      for (const listener of listeners) listener();
      await new Promise((resolve) => setTimeout(resolve, 0));
      await stage.settle();
    };
    const asked = answering({
      report: { value: shown() },
      'page-settings': { value: { listBadges: true } },
      list: { value: { verdicts: [listed()], trouble: null } },
    });
    await content.main(ctx);
    await stage.settle();
    return asked;
  };
  const drawn = () => ({
    badges: stage.document.querySelectorAll('assay-badge').length,
    cards: stage.document.querySelectorAll('assay-card').length,
    room: stage.document.documentElement.hasAttribute('data-assay-list'),
  });

  it('runs on the Hub alone, before anything is painted', () => {
    expect(content.matches).toEqual(['https://huggingface.co/*']);
    expect(content.runAt).toBe('document_start');
    stage = setStage('');
    invalidate = () => undefined;
  });

  it('draws a badge on a model', async () => {
    await begin(MODEL, `/${ID}`);
    expect(drawn()).toEqual({ badges: 1, cards: 0, room: false });
  });

  it('draws badges on a list', async () => {
    await begin(LIST, '/models');
    expect(drawn()).toEqual({ badges: 0, cards: 1, room: true });
  });

  it.each(['/datasets/lab/corpus', '/docs/hub', '/settings/profile', '/spaces/lab/demo'])(
    'draws and asks nothing on %s',
    async (path) => {
      const asked = await begin(MODEL + LIST, path);
      expect(drawn()).toEqual({ badges: 0, cards: 0, room: false });
      expect([...asked.of('report'), ...asked.of('list'), ...asked.of('page-settings')]).toEqual([]);
    },
  );

  it('clears up when the site goes elsewhere without loading, and draws what is there', async () => {
    await begin(LIST, '/models');
    stage.goTo(`/${ID}`);
    stage.document.body.innerHTML = MODEL;
    await navigate();
    expect(drawn()).toEqual({ badges: 1, cards: 0, room: false });
    stage.goTo('/docs/hub');
    await navigate();
    expect(drawn()).toEqual({ badges: 0, cards: 0, room: false });
  });

  it('keeps the badge from tab to tab of one model, without asking again', async () => {
    const asked = await begin(MODEL, `/${ID}`);
    stage.goTo(`/${ID}/tree/main`);
    await navigate();
    expect(drawn().badges).toBe(1);
    expect(asked.of('report')).toHaveLength(1);
  });

  it('scores the revision that is looked at', async () => {
    const asked = await begin(MODEL, `/${ID}`);
    stage.goTo(`/${ID}/tree/v2`);
    await navigate();
    expect(asked.of('report').map(({ revision }) => revision)).toEqual([undefined, 'v2']);
  });

  it('leaves with the extension', async () => {
    await begin(MODEL, `/${ID}`);
    invalidate();
    expect(drawn().badges).toBe(0);
  });
});
