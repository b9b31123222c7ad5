// The page of an incident. It does not change under its reader, but for what the reader did themselves.
import { word } from './ages.js';
import { saw } from './seen.js';

const dossier = document.getElementById('dossier');
const news = document.getElementById('news');
const PARTS = ['h1', '.line', '#act', '#told-of', '.facts', '.links', '.acts.bar', '#strip', '#story', '#stories', '#why', '#timeline'];
/** Who has it and how urgent it is is said at once; what is read changes when the reader wants it. */
const AT_ONCE = ['.line', '#act', '#told-of', '.acts.bar'];

let newest = 0;
let timer;

if (dossier) {
  saw(dossier.dataset);
}

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
    clearTimeout(timer);
    timer = setTimeout(state, 300);
  }
}

/** Somebody was told of an incident: who, and who is next, is said at once. */
export async function called(incident) {
  const page = dossier?.dataset.incident === incident ? await read() : undefined;
  if (page) {
    put(page, ['#told-of']);
  }
}

/** The page as it is now, or undefined. */
async function read() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  return answer?.ok
    ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('dossier') : undefined;
}

/**
 * Puts parts of another reading in the place of ours, but for what somebody stands in: there only the reader's own act
 * changes anything, and the focus goes to what took the place of its button.
 */
function put(page, parts, own) {
  for (const part of parts) {
    const old = dossier.querySelector(part);
    const fresh = page.querySelector(part);
    const here = old?.contains(document.activeElement);
    const acted = own && document.activeElement.matches('[data-act]');
    if (old && fresh && (!here || acted)) {
      fresh.open = old.open;
      old.replaceWith(fresh);
      if (here) {
        (fresh.querySelector('[data-act]') ?? fresh.querySelector('button, summary'))?.focus({ preventScroll: true });
      }
    }
  }
  word(dossier);
  document.dispatchEvent(new CustomEvent('refreshed'));
  saw(page.dataset);
  Object.assign(dossier.dataset, { version: page.dataset.version, owner: page.dataset.owner ?? '' });
}

async function state() {
  const page = newest > known() ? await read() : undefined;
  if (page) {
    put(page, AT_ONCE);
  }
}

/** Loads what an act of this reader changed; reports that came meanwhile are offered as always. */
export async function refresh(regrouped = false) {
  const page = dossier && await read();
  if (!page) {
    return;
  }
  put(page, regrouped ? [...PARTS, '.reports'] : PARTS, true);
  dossier.dataset.revision = page.dataset.revision;
  show();
}
