// Goes anywhere by typing: a page, a pair, a state, a subject, an incident by its id, or a search for the words.
const palette = document.getElementById('palette');
const field = document.getElementById('palette-text');
const list = document.getElementById('palette-places');
const SHOWN = 8;
const ID = /^\S+-\S+\.[a-z][a-z0-9-]*\.[1-9]\d*$/;
/** Pages that have no place in the header. */
const MORE = [
  { pathname: '/pairs', textContent: 'Pairs' },
  { pathname: '/routes', textContent: 'Routes' },
  { pathname: '/settings/grants', textContent: 'Grants' },
];

let places = [];

const pages = () => [...document.querySelectorAll('nav a')].concat(MORE)
  .map((link) => ({ kind: 'page', href: link.pathname, words: link.textContent.replace(/\d+/g, '').trim() }));

/** What fits best comes first: words that begin with what was typed, then those that have it. */
function fits(text) {
  const wanted = text.toLowerCase().split(/\s+/);
  const begins = ({ words }) => words.toLowerCase().startsWith(wanted[0]) ? 0 : 1;
  return places.filter(({ words }) => wanted.every((word) => words.toLowerCase().includes(word)))
    .sort((one, other) => begins(one) - begins(other))
    .slice(0, SHOWN);
}

function show() {
  const text = field.value.trim();
  const found = text ? fits(text) : places.filter(({ kind }) => kind === 'page');
  if (ID.test(text)) {
    found.unshift({ kind: 'incident', href: '/i/' + encodeURIComponent(text), words: text });
  }
  if (text) {
    found.push({ kind: 'search', href: '/search?q=' + encodeURIComponent(text), words: 'Search for ' + text });
  }
  list.replaceChildren(...found.map(({ kind, href, words }) => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    const name = document.createElement('span');
    link.href = href;
    link.textContent = words;
    name.className = 'quiet';
    name.textContent = kind === 'search' ? '' : kind;
    line.append(link, ' ', name);
    return line;
  }));
}

/** Opens it, with what the desk knows now. */
export async function open() {
  places = pages();
  field.value = '';
  show();
  palette.showModal();
  field.focus();
  const answer = await fetch('/places', { headers: { Accept: 'application/json' } });
  if (answer.ok) {
    places = pages().concat((await answer.json()).places ?? []);
    // Not under who already walks through the list.
    if (document.activeElement === field) {
      show();
    }
  }
}

function move(event) {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
  if (at < 0) {
    field.focus();
  } else {
    links[Math.min(at, links.length - 1)]?.focus();
  }
  event.preventDefault();
}

export function listen() {
  field.addEventListener('input', show);
  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  palette.addEventListener('keydown', (event) => ['ArrowDown', 'ArrowUp'].includes(event.key) && move(event));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && !event.altKey && !event.shiftKey && event.key === 'k' && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      open();
    }
  });
}
