import { defineContentScript } from 'wxt/utils/define-content-script';
import { onNavigation } from '../../page/navigation.ts';
import { whenParsed } from '../../page/parsed.ts';
import { drawFileFlags, reserveFlags, showsFiles } from '../../surfaces/files/file-flags.ts';
import { drawListBadges, reserveCards } from '../../surfaces/list-badges.ts';
import { drawModelBadge } from '../../surfaces/model-badge.ts';
import './reserve.css';

export default defineContentScript({
  matches: ['https://huggingface.co/*'],
  runAt: 'document_start',
  main(ctx) {
    onNavigation(ctx, (route, signal) => {
      if (route.kind === 'list') reserveCards(signal);
      const files = route.kind === 'model' && showsFiles(route) ? route : null;
      if (files) reserveFlags(files, signal);
      whenParsed(() => {
        if (route.kind === 'model')
          drawModelBadge(route, signal, (rescore) => files && drawFileFlags(files, signal, rescore));
        if (route.kind === 'list') void drawListBadges(route, signal);
      }, signal);
    });
  },
});
