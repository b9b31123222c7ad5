// Which rows are shown, and whether by pair. What is chosen stands in the address, so that it can be sent to a colleague.
const text = document.getElementById('filter-text');
const words = document.getElementById('filtered');
const byPair = document.getElementById('by-pair');
const choices = [...document.querySelectorAll('[data-only]')];
const rows = document.getElementById('rows');

/** What comes within so long is counted and sorted once. */
const TOGETHER_MS = 100;

let only = '';

/** Incidents whose stories are unfolded. */
const unfolded = new Set();

const wanted = () => text.value.toLowerCase().split(/\s+/).filter(Boolean);

const matches = (row, words) => (!only || row.dataset.urgency === only)
  && words.every((word) => contentOf(row).includes(word));

/** What a row says, read once until it changes. */
const contents = new WeakMap();

function contentOf(row) {
  if (!contents.has(row)) {
    const parts = [...row.querySelectorAll('.line, .headline, .since, .facts')].map((part) => part.textContent);
    contents.set(row, [...parts, row.dataset.incident].join(' ').toLowerCase());
  }
  return contents.get(row);
}

/** Where rows stand: by urgency, or with the other rows of their pair where the most urgent of them stands. */
function places(all) {
  if (!grouped()) {
    return all.map((row) => row.dataset.sort);
  }
  const known = all.map(({ dataset: { pair, sort } }) => ({ pair, sort }));
  const first = new Map();
  for (const { pair, sort } of known) {
    if (!(first.get(pair) < sort)) {
      first.set(pair, sort);
    }
  }
  return known.map(({ pair, sort }) => first.get(pair) + pair + sort);
}

const grouped = () => byPair?.getAttribute('aria-pressed') === 'true';

/** Puts rows in order again: moves those that stand elsewhere, and gives back the focus if its row moved. */
function order() {
  unsorted = false;
  const focused = document.activeElement;
  const all = [...rows.children];
  const keys = places(all);
  const sorted = keys.map((key, at) => [key, all[at]]).sort(([one], [other]) => one < other ? 1 : -1);
  let next = null;
  for (const [, row] of sorted) {
    if (row.nextElementSibling !== next) {
      row.classList.remove('came');
      rows.insertBefore(row, next);
    }
    next = row;
  }
  if (document.activeElement !== focused) {
    focused?.focus({ preventScroll: true });
  }
}

/** What is looked for, or stands by pair, is not folded under the row that speaks for its story. */
const folds = (words) => !only && !grouped() && words.length === 0;

/** Opens or closes the story of a row; without a word it does the other. False when it has none. */
export function fold(row, open) {
  const story = row?.dataset.under ?? row?.querySelector('[data-fold]')?.dataset.fold;
  if (!story || unfolded.has(story) === open) {
    return false;
  }
  open ?? !unfolded.has(story) ? unfolded.add(story) : unfolded.delete(story);
  if (row.dataset.under) {
    rows.querySelector('.row[data-incident="' + CSS.escape(story) + '"] a.open')?.focus();
  }
  apply();
  return true;
}

/** Unfolds what a row stands under. */
export const reveal = (row) => row?.dataset.under && fold(row, true);

/** Hides a row that does not match or is folded away. What waits for its place stays as it was. */
function show(row, words, folding) {
  const matching = matches(row, words);
  const hidden = !matching || (folding && row.dataset.under !== undefined && !unfolded.has(row.dataset.under));
  if (row.dataset.held === undefined && row.hidden !== hidden) {
    row.hidden = hidden;
  }
  return matching;
}

function expand(root) {
  root.querySelectorAll('[data-fold]').forEach((button) => {
    button.setAttribute('aria-expanded', String(unfolded.has(button.dataset.fold)));
  });
}

/** Says how much does not match: hidden is not gone. */
function tellCount(left) {
  const said = left > 0 ? left + ' of ' + rows.childElementCount + ' not shown' : '';
  if (words.textContent !== said) {
    words.textContent = said;
  }
}

/** What an officer chose, for all rows and in the address. */
export function apply() {
  if (!text) {
    return;
  }
  const looked = wanted();
  const folding = folds(looked);
  tellCount([...rows.children].filter((row) => !show(row, looked, folding)).length);
  expand(rows);
  choices.forEach((choice) => choice.setAttribute('aria-pressed', String(choice.dataset.only === only)));
  const address = new URL(location.href);
  const set = (name, value) => value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
  set('q', text.value.trim());
  set('only', only);
  set('by', grouped() ? 'pair' : '');
  history.replaceState(null, '', address);
}

let due;
let unsorted = false;

/** For one row that came, changed or moved. What counts or sorts all of them is done once for all that come together. */
export function applyTo(row, moved = false) {
  if (!text) {
    return;
  }
  contents.delete(row);
  const looked = wanted();
  show(row, looked, folds(looked));
  expand(row);
  unsorted ||= moved && grouped();
  due ??= setTimeout(() => {
    due = undefined;
    if (unsorted) {
      order();
    }
    const now = wanted();
    tellCount(only || now.length > 0 ? [...rows.children].filter((other) => !matches(other, now)).length : 0);
  }, TOGETHER_MS);
}

const COMPACT = 'watchfloor.compact';

function compact(on) {
  rows.classList.toggle('compact', on);
  document.getElementById('compact').setAttribute('aria-pressed', String(on));
  on ? localStorage.setItem(COMPACT, 'on') : localStorage.removeItem(COMPACT);
}

function choose(urgency) {
  only = only === urgency ? '' : urgency;
  apply();
}

export function group() {
  byPair?.setAttribute('aria-pressed', String(!grouped()));
  order();
  apply();
}

/** False where there is none. */
export function focusFilter() {
  text?.focus();
  return text !== null;
}

export const press = (urgency) => choices.find((choice) => choice.dataset.only === urgency)?.click();

export function listen() {
  if (!text) {
    return;
  }
  const asked = new URL(location.href).searchParams;
  text.value = asked.get('q') ?? '';
  only = asked.get('only') ?? '';
  text.addEventListener('input', apply);
  text.addEventListener('keydown', (event) => event.key === 'Escape' && text.blur());
  document.getElementById('filter').addEventListener('submit', (event) => {
    event.preventDefault();
    text.blur();
  });
  choices.forEach((choice) => choice.addEventListener('click', () => choose(choice.dataset.only)));
  byPair.addEventListener('click', group);
  document.getElementById('compact').addEventListener('click', () => compact(!rows.classList.contains('compact')));
  compact(localStorage.getItem(COMPACT) !== null);
  rows.addEventListener('click', ({ target }) => target.dataset.fold && fold(target.closest('.row')));
  if (asked.get('by') === 'pair') {
    group();
  }
  apply();
}
