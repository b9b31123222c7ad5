// The page of an incident. It does not change under its reader, but for what the reader did themselves.
const dossier = document.getElementById('dossier');
const news = document.getElementById('news');
const PARTS = ['h1', '.line', '.facts', '.acts.bar', '#why', '#timeline'];

let newest = 0;

const known = () => Number(dossier.dataset.revision);

function show() {
  news.hidden = newest <= known();
  news.textContent = 'This incident changed: show (n)';
  news.onclick = () => location.reload();
}

/** There is a newer revision of an incident. */
export function offer(incident, revision) {
  if (dossier?.dataset.incident === incident) {
    newest = Math.max(newest, revision);
    show();
  }
}

/** Loads what an act of this reader changed; reports that came meanwhile are offered as always. */
export async function refresh() {
  const answer = dossier && await fetch(location.pathname, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('dossier');
  for (const part of PARTS) {
    dossier.querySelector(part)?.replaceWith(page.querySelector(part));
  }
  Object.assign(dossier.dataset, { version: page.dataset.version, owner: page.dataset.owner ?? '' });
  dossier.dataset.revision = page.dataset.revision;
  show();
}
