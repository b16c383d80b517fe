// Stands in for the site's own script: takes the islands over, and turns listing pages without a page load.

const hydrationDelay = 50;

setTimeout(async () => {
  const rendered = window.serverRendered ?? (await renderedAgain());
  for (const [island, copy] of rendered) renderInto(island, copy);
  document.documentElement.dataset.hydrated = 'true';
}, hydrationDelay);

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.pager') : null;
  if (link === null || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  show(link.href);
});

let typing;
document.addEventListener('input', (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'search') return;
  const address = `/models?search=${encodeURIComponent(event.target.value)}`;
  clearTimeout(typing);
  typing = setTimeout(() => {
    history.pushState({}, '', address);
    show(address);
  }, 150);
});

window.addEventListener('popstate', () => {
  if (location.pathname === '/models') show(location.href);
});

function islands(root = document) {
  return [...root.querySelectorAll('.SVELTE_HYDRATER')];
}

/** A recorded page keeps no copy of its islands, so they are read once more, at an address that costs nothing. */
async function renderedAgain() {
  const answer = await fetch(`/front/page${location.pathname}${location.search}`);
  const copies = islands(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  return islands().map((island, at) => [island, document.importNode(copies[at], true)]);
}

/** Makes the island's children anew, so that nothing another script put there survives. */
function renderInto(island, copy) {
  island.replaceChildren(...copy.cloneNode(true).childNodes);
}

/** Replaces the cards; the data-props of the island stay those of the first page, as on the site. */
async function show(address) {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const list = (root) => root.querySelector('[data-target="ModelList"]');
  const container = (root) => list(root)?.querySelector('.relative');
  if (container(page) === null || container(document) === null) return;
  container(document).replaceWith(document.adoptNode(container(page)));
}
