import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { isModelId } from '../page/model-id.ts';
import { routeOf } from '../page/route.ts';

/** The model that the popup is about. */
export interface CurrentModel {
  readonly id: string;
  readonly revision?: string | undefined;
}

/** The model of the popup's address (`?model=owner/name`), else of the current tab; null for none, undefined at first. */
export function useCurrentModel(): CurrentModel | null | undefined {
  const [model, setModel] = useState<CurrentModel | null>();
  useEffect(() => {
    void currentModel().then(setModel);
  }, []);
  return model;
}

/** Looks up the model once. */
export async function currentModel(): Promise<CurrentModel | null> {
  const named = new URLSearchParams(location.search).get('model');
  if (named !== null) return isModelId(named) ? { id: named } : null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // The address is only told for the one site that the extension may see.
  const url = tab?.url === undefined ? null : URL.parse(tab.url);
  if (url?.origin !== 'https://huggingface.co') return null;
  const route = routeOf(url);
  return route.kind === 'model' ? { id: route.id, revision: route.revision } : null;
}
