import { island } from './island.ts';
import { type Markup, markup, trusted } from './markup.ts';

/** What a page says about itself. */
export interface PageFacts {
  readonly title: string;
  /** Canonical path, as the real site would write it. */
  readonly path: string;
  /** Class of the body that names the kind of page, such as `ViewerBlobPage`. */
  readonly kind: string;
}

const theme = trusted(
  "<script>const guestTheme = document.cookie.match(/theme=(\\w+)/)?.[1]; document.documentElement.classList.toggle('dark', guestTheme === 'dark' || ((!guestTheme || guestTheme === 'system') && window.matchMedia('(prefers-color-scheme: dark)').matches));</script>",
);

// What each island held before any other script could touch it: hydration renders from the data, not from the page.
const remember = trusted(
  '<script>window.serverRendered = new Map([...document.querySelectorAll(".SVELTE_HYDRATER")].map((island) => [island, island.cloneNode(true)]));</script>',
);

const boot = trusted(
  '<script>import("\\/front\\/build\\/kube-standin\\/index.js"); window.moonSha = "kube-standin\\/";</script>',
);

/** A whole page of the site around its main part. */
export function shell(facts: PageFacts, main: Markup): string {
  const address = `https://huggingface.co${facts.path}`;
  return markup`<!doctype html>
<html class="">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1.0, user-scalable=no" />
		<meta property="og:title" content="${facts.title}" />
		<meta property="og:type" content="website" />
		<meta property="og:url" content="${address}" />
		<link rel="stylesheet" href="/front/build/kube-standin/style.css" />
		${theme}
		<link rel="canonical" href="${address}">
		<title>${facts.title}</title>
	</head>
	<body class="flex flex-col min-h-dvh bg-white dark:bg-gray-950 text-black ${facts.kind}">
		<div class="flex min-h-dvh flex-col">${island('SystemThemeMonitor', { isLoggedIn: false }, markup``)}
	${mainHeader()}
	${island('SSOBanner', {}, markup``)}
	<main class="flex flex-1 flex-col">${main}</main>
	</div>
		${remember}
		${boot}
	</body>
</html>
`.html;
}

function mainHeader(): Markup {
  const links = ['models', 'datasets', 'spaces', 'docs'].map(
    (name) => markup`<li><a class="px-2" href="/${name}">${name}</a></li>`,
  );
  const inside = markup`<header class="border-b border-gray-100 "><div class="w-full px-4 container flex h-16 items-center"><a class="mr-5 flex flex-none items-center" href="/"><span class="logo" aria-hidden="true"></span><span class="whitespace-nowrap text-lg font-bold">Stand-in Hub</span></a><div class="relative flex-1"><input autocomplete="off" class="form-input-alt" name="" placeholder="Search models, datasets, users..." spellcheck="false" type="text" value=""></div><nav aria-label="Main"><ul class="flex items-center">${links}</ul></nav></div></header>`;
  return island('MainHeader', { classNames: '', isWide: false, isZh: false, isPro: false }, inside);
}
