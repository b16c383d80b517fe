import { browser } from 'wxt/browser';

const GITHUB = { origins: ['https://api.github.com/*'] };

/** Asks for the permission to see GitHub, or gives it back; tells whether Assay may ask GitHub now. */
export async function setGithub(on: boolean): Promise<boolean> {
  if (on) return browser.permissions.request(GITHUB);
  await browser.permissions.remove(GITHUB);
  return false;
}
