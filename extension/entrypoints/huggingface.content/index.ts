import { defineContentScript } from 'wxt/utils/define-content-script';
import { onNavigation } from '../../page/navigation.ts';
import { whenParsed } from '../../page/parsed.ts';
import { filesOf, withoutPlace } from '../../page/route.ts';
import { drawFileFlags, reserveFlags } from '../../surfaces/files/file-flags.ts';
import { removeLeftovers } from '../../surfaces/host.ts';
import { drawListBadges, reserveCards } from '../../surfaces/list-badges.ts';
import { drawModelBadge } from '../../surfaces/model-badge.ts';
import './reserve.css';

export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  runAt: 'document_start',
  main(ctx) {
    removeLeftovers();
    // Told by the badge of the model that is shown: a way to score it anew.
    let scored: Promise<() => void> = new Promise(() => undefined);
    onNavigation(ctx, withoutPlace, (route, signal) => {
      if (route.kind === 'list') reserveCards(signal);
      whenParsed(() => {
        if (route.kind === 'model') scored = drawModelBadge(route, signal);
        if (route.kind === 'list') void drawListBadges(route, signal);
      }, signal);
    });
    onNavigation(ctx, filesOf, (route, signal) => {
      if (!route) return;
      reserveFlags(route, signal);
      whenParsed(() => {
        void scored.then((rescore) => !signal.aborted && drawFileFlags(route, signal, rescore));
      }, signal);
    });
  },
});
