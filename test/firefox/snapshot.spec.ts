import { demoIds } from '#hub/demo';
import { served } from '../e2e/measured.ts';
import { test } from './fixtures.ts';
import { click, expectText, fill } from './look.ts';

test('a newer snapshot is refused with one byte changed, and used when its signature is right', async ({ open }) => {
  const options = await open('/options.html');
  const state = '[data-snapshot]';
  await expectText(options, state, 'which came with Assay');
  await fill(options, 'label::-p-text(Public key) input', served.key);
  const address = 'label::-p-text(Address of snapshots) input';
  await fill(options, address, served.tampered);
  await click(options, 'button::-p-text(Save and refresh)');
  await expectText(options, state, 'the last good snapshot stays in use: it was changed after it was made');
  await fill(options, address, served.good);
  await click(options, 'button::-p-text(Save and refresh)');
  await expectText(options, state, 'its signature is right');
  const popup = await open(`/popup.html?model=${demoIds.wellKept}`);
  await expectText(popup, '[data-list="coding"]', '1 of 1');
});
