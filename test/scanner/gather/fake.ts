import type { Fetch } from '#scanner/gather/attempt';
import { createHttp, type Http, type HttpOptions } from '#scanner/gather/http';
import type { Hub } from '#scanner/gather/huggingface/client';

/** One request as it left. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;
  readonly init: RequestInit;
}

/** A fetch that answers by hand and remembers what it was asked. */
export interface FakeFetch {
  readonly fetch: Fetch;
  readonly sent: Sent[];
}

/** Makes a fetch whose answers are made from the request and its number, counted from 0. */
export function fakeFetch(answer: (sent: Sent, number: number) => Response | Promise<Response>): FakeFetch {
  const sent: Sent[] = [];
  const fetch: Fetch = async (input, init = {}) => {
    const request: Sent = {
      url: String(input),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : null,
      init,
    };
    sent.push(request);
    return answer(request, sent.length - 1);
  };
  return { fetch, sent };
}

/** A JSON answer. */
export const json = (value: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response =>
  new Response(JSON.stringify(value), {
    status: init.status ?? 200,
    headers: { 'content-type': 'application/json', ...init.headers },
  });

/** A clock that only moves when somebody sleeps, and a note of every sleep. */
export function fakeClock(start = Date.UTC(2026, 10, 21)) {
  let time = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}

/** An `Http` over a fake fetch, with a fake clock and deadlines that never come. */
export function fakeHttp(fetch: Fetch, options: Partial<HttpOptions> = {}): Http {
  const { now, sleep } = fakeClock();
  return createHttp({ fetch, now, sleep, deadline: () => new AbortController().signal, ...options });
}

/** A Hub over a fake fetch. */
export const fakeHub = (fetch: Fetch, options: Partial<HttpOptions> = {}): Hub => ({
  endpoint: 'https://huggingface.co',
  http: fakeHttp(fetch, options),
});
