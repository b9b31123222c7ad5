// Which rows are shown, and whether by pair. What is chosen stands in the address, so that it can be sent to a colleague.
const text = document.getElementById('filter-text');
const words = document.getElementById('filtered');
const byPair = document.getElementById('by-pair');
const choices = [...document.querySelectorAll('[data-only]')];
const rows = document.getElementById('rows');

/** What comes within so long is counted and sorted once. */
export const TOGETHER_MS = 100;

let only = '';

/** Incidents whose stories are unfolded. */
const unfolded = new Set();

function shows(row) {
  if (only && row.dataset.urgency !== only) {
    return false;
  }
  const wanted = text.value.trim().toLowerCase();
  return wanted === '' || wanted.split(/\s+/).every((word) => contentOf(row).includes(word));
}

/** What a row says, read once until it changes. */
const contents = new WeakMap();

function contentOf(row) {
  if (!contents.has(row)) {
    const parts = [...row.querySelectorAll('.line, .headline, .since, .facts')].map((part) => part.textContent);
    contents.set(row, [...parts, row.dataset.incident].join(' ').toLowerCase());
  }
  return contents.get(row);
}

/** Where a row stands: by urgency, or with the other rows of its pair where the most urgent of them stands. */
function places() {
  const all = [...rows.children];
  const first = new Map();
  for (const row of all) {
    const { pair, sort } = row.dataset;
    first.set(pair, first.has(pair) && first.get(pair) < sort ? first.get(pair) : sort);
  }
  return (row) => grouped() ? first.get(row.dataset.pair) + row.dataset.pair + row.dataset.sort : row.dataset.sort;
}

const grouped = () => byPair?.getAttribute('aria-pressed') === 'true';

/** Puts rows in order again: moves those that stand elsewhere, and gives back the focus if its row moved. */
function order() {
  unsorted = false;
  const key = places();
  const focused = document.activeElement;
  const sorted = [...rows.children].map((row) => [key(row), row]).sort(([one], [other]) => one < other ? 1 : -1);
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

/** It stands under the row that speaks for its story. What is looked for, or stands by pair, is not folded. */
const folded = ({ dataset }) => dataset.under !== undefined && !unfolded.has(dataset.under) && !only && !grouped()
  && text.value.trim() === '';

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
function show(row) {
  const hidden = !shows(row) || folded(row);
  if (row.dataset.held === undefined && row.hidden !== hidden) {
    row.hidden = hidden;
  }
  const button = row.querySelector('[data-fold]');
  button?.setAttribute('aria-expanded', String(unfolded.has(button.dataset.fold)));
}

/** Says how much does not match: hidden is not gone. */
function count() {
  const all = [...rows.children];
  const left = only || text.value.trim() ? all.filter((row) => !shows(row)).length : 0;
  words.textContent = left > 0 ? left + ' of ' + all.length + ' not shown' : '';
}

/** What an officer chose, for all rows and in the address. */
export function apply() {
  if (!text) {
    return;
  }
  [...rows.children].forEach(show);
  count();
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
  show(row);
  unsorted ||= moved && grouped();
  due ??= setTimeout(() => {
    due = undefined;
    if (unsorted) {
      order();
    }
    count();
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
