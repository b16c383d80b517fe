import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reply } from '../../../extension/messages.ts';
import { drawModelBadge } from '../../../extension/surfaces/model-badge.ts';
import { type Answers, answering } from '../answering.ts';
import { DANGEROUS, shown } from '../shown.ts';
import { type Stage, setStage } from '../stage.ts';

const ID = 'example-lab/plain-model';
const FIELDS = { id: ID, createdAt: '2025-11-01T00:00:00.000Z', tags: ['gguf'], likes: 120 };
const props = (model: unknown) => JSON.stringify({ model, author: { type: 'org' } }).replaceAll('"', '&quot;');
const island = (model: unknown = FIELDS) =>
  `<div data-target="ModelHeader" data-props="${props(model)}"><header><h1><a>${ID}</a></h1></header></div>`;
const limited = (retryAt: string | null): Reply<'report'> => ({
  trouble: { code: 'rate-limited', message: 'The Hub asks to wait.', retryAt },
});

describe('drawModelBadge', () => {
  let left: AbortController;
  let stage: Stage;

  beforeEach(() => {
    fakeBrowser.reset();
    left = new AbortController();
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    left.abort();
    vi.useRealTimers();
    await stage.strike();
  });

  const host = () => stage.document.querySelector('assay-badge');
  const badge = () => host()?.shadowRoot?.querySelector<HTMLElement>('button.badge');
  const draw = async (html: string, answers: Answers, revision?: string) => {
    stage = setStage(html, `https://huggingface.co/${ID}`);
    const asked = answering({ tray: { value: { models: [], limit: 8 } }, ...answers });
    drawModelBadge({ kind: 'model', id: ID, ...(revision !== undefined && { revision }) }, left.signal);
    await stage.settle();
    return asked;
  };

  it('F0-16 F1-02 shows composite, security and confidence beside the title', async () => {
    await draw(island(), { report: { value: shown() } });
    expect(badge()?.dataset.state).toBe('report');
    expect([...(badge()?.querySelectorAll('.segment') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '86.7Strong',
      '100.0No issues',
      '73 %High',
    ]);
  });

  it('stands behind the island, never in it: the site rebuilds what is within', async () => {
    await draw(island(), { report: { value: shown() } });
    expect(stage.document.querySelector('[data-target="ModelHeader"] assay-badge')).toBeNull();
    expect(stage.document.querySelector('[data-target="ModelHeader"]')?.nextElementSibling).toBe(host());
  });

  it('comes back when the site rebuilds its header, without asking again', async () => {
    const asked = await draw(island(), { report: { value: shown() } });
    stage.document.body.innerHTML = island();
    await stage.settle();
    expect(stage.document.querySelectorAll('assay-badge')).toHaveLength(1);
    expect(badge()?.dataset.state).toBe('report');
    expect(asked.of('report')).toHaveLength(1);
  });

  it('waits for a header that comes late', async () => {
    const asked = await draw('<main></main>', { report: { value: shown() } });
    expect(host()).toBeNull();
    expect(asked.of('report')).toEqual([]);
    stage.document.body.innerHTML = island();
    await stage.settle();
    expect(asked.of('report')).toHaveLength(1);
  });

  it('hands on what the page tells of its model', async () => {
    const asked = await draw(island(), { report: { value: shown() } }, 'v2');
    expect(asked.of('report')).toEqual([
      { id: ID, revision: 'v2', page: { fields: FIELDS, ownerKind: 'organization' } },
    ]);
  });

  it('asks without the page where the page is of another model, and says why', async () => {
    const asked = await draw(island({ ...FIELDS, id: 'acme/other' }), { report: { value: shown() } });
    expect(asked.of('report')).toEqual([{ id: ID }]);
    expect(console.info).toHaveBeenCalledWith(expect.stringContaining('another model'));
  });

  it('names the danger', async () => {
    await draw(island(), { report: { value: shown(DANGEROUS) } });
    expect(badge()?.textContent).toContain('Composite 20.0 of 100, Dangerous.');
  });

  it('says why there is no score', async () => {
    const trouble = { code: 'network', message: 'The Hub could not be reached.', retryAt: null };
    await draw(island(), { report: { trouble } });
    expect(badge()?.dataset.state).toBe('trouble');
    expect(badge()?.textContent).toContain('the Hub cannot be reached');
    expect(host()?.shadowRoot?.querySelector('.panel .verdict')?.textContent).toBe(
      'No score. The Hub could not be reached. Check the connection, then try again.',
    );
  });

  it('leaves no trace when the page is left', async () => {
    await draw(island(), { report: { value: shown() } });
    left.abort();
    stage.document.body.innerHTML = island();
    await stage.settle();
    expect(host()).toBeNull();
  });

  it('draws no answer that comes after the page was left', async () => {
    let answer = (): void => undefined;
    await draw(island(), { report: () => new Promise((resolve) => (answer = () => resolve(limited(null)))) });
    const button = badge();
    left.abort();
    answer();
    await stage.settle();
    expect(button?.dataset.state).toBe('loading');
  });

  describe('under a rate limit', () => {
    const NOON = Date.parse('2026-11-21T12:00:00.000Z');
    const after = (seconds: number) => new Date(NOON + seconds * 1_000).toISOString();
    let reply: Reply<'report'>;

    const drawLimited = async (retryAt: string | null) => {
      reply = limited(retryAt);
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOON });
      return draw(island(), { report: () => reply });
    };

    it('asks again by itself when it may', async () => {
      const asked = await drawLimited(after(60));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(asked.of('report')).toHaveLength(1);
      reply = { value: shown() };
      await vi.advanceTimersByTimeAsync(1_000);
      await stage.settle();
      expect(asked.of('report')).toHaveLength(2);
      expect(badge()?.dataset.state).toBe('report');
    });

    it('does not ask again by itself once the reader has asked with success', async () => {
      const asked = await drawLimited(after(60));
      reply = { value: shown() };
      const again = host()?.shadowRoot?.querySelector<HTMLElement>('.panel button');
      if (again) await stage.press(again);
      expect(badge()?.dataset.state).toBe('report');
      await vi.advanceTimersByTimeAsync(120_000);
      expect(asked.of('report')).toHaveLength(2);
    });

    it.each([null, after(3_600), 'no date'])('does not ask again by itself for %j', async (retryAt) => {
      const asked = await drawLimited(retryAt);
      await vi.advanceTimersByTimeAsync(2 * 3_600_000);
      expect(asked.of('report')).toHaveLength(1);
    });

    it('does not ask again on a page that was left', async () => {
      const asked = await drawLimited(after(60));
      left.abort();
      await vi.advanceTimersByTimeAsync(600_000);
      expect(asked.of('report')).toHaveLength(1);
    });

    it('asks at most once a second, whatever time the Hub names', async () => {
      const asked = await drawLimited(after(-60));
      await vi.advanceTimersByTimeAsync(900);
      expect(asked.of('report')).toHaveLength(1);
    });
  });
});
