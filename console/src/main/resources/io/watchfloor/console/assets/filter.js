// Which rows are shown, and whether by pair. What is chosen stands in the address, so that it can be sent to a colleague.
const text = document.getElementById('filter-text');
const words = document.getElementById('filtered');
const none = document.getElementById('none-fits');
const byPair = document.getElementById('by-pair');
const choices = [...document.querySelectorAll('[data-only]')];
const rows = document.getElementById('rows');

/** What comes within so long is counted and sorted once; what is out of sight follows after so long. */
const TOGETHER_MS = 100;

/** No row is lower, in pixels, nor one of a compact list. */
const LOWEST = 50;
const LOWEST_COMPACT = 30;

let only = '';
let sifted = false;

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

/** All rows in their order, the first first. */
function inOrder() {
  const all = [...rows.children];
  return places(all).map((key, at) => [key, all[at]]).sort(([one], [other]) => one < other ? -1 : 1).map(([, row]) => row);
}

/** Focus stays on its row when that is moved. */
function keepingFocus(moves) {
  const focused = document.activeElement;
  moves();
  if (document.activeElement !== focused) {
    focused?.focus({ preventScroll: true });
  }
}

function put(row, next) {
  row.classList.remove('came');
  rows.insertBefore(row, next);
}

/** Puts rows in order again: moves those that stand elsewhere. */
function order() {
  unsorted = false;
  sorting = false;
  keepingFocus(() => {
    let next = null;
    for (const row of inOrder().reverse()) {
      if (row.nextElementSibling !== next) {
        put(row, next);
      }
      next = row;
    }
  });
}

/** Puts the first rows into their place, before all others, until so many of them are shown. */
function lead(count) {
  const looked = wanted();
  const folding = folds(looked);
  let left = count;
  keepingFocus(() => {
    let here = rows.firstElementChild;
    for (const row of inOrder()) {
      if (left <= 0) {
        return;
      }
      left -= hides(row, looked, folding) ? 0 : 1;
      if (row === here) {
        here = row.nextElementSibling;
      } else {
        put(row, here);
      }
    }
  });
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

/** It does not match or is folded away. */
const hides = (row, words, folding) => !matches(row, words)
  || (folding && row.dataset.under !== undefined && !unfolded.has(row.dataset.under));

/** Shows or hides a row. What waits for its place stays as it was. */
function show(row, words, folding) {
  const hidden = hides(row, words, folding);
  if (row.dataset.held === undefined && row.hidden !== hidden) {
    row.hidden = hidden;
  }
}

function expand(root) {
  root.querySelectorAll('[data-fold]').forEach((button) => {
    button.setAttribute('aria-expanded', String(unfolded.has(button.dataset.fold)));
  });
}

/** Says how much does not match: hidden is not gone. Where nothing does it leads on. */
function tellCount(left) {
  const said = left > 0 ? left + ' of ' + rows.childElementCount + ' not shown' : '';
  none.hidden = left === 0 || left < rows.childElementCount;
  none.querySelector('a').href = '/search?' + new URLSearchParams({ q: text.value.trim() });
  if (words.textContent !== said) {
    words.textContent = said;
  }
}

/** Shows and hides rows from the first until so many are shown. */
function showFirst(count) {
  const looked = wanted();
  const folding = folds(looked);
  let left = count;
  for (const row of [...rows.children]) {
    show(row, looked, folding);
    left -= row.hidden ? 0 : 1;
    if (left <= 0) {
      return;
    }
  }
}

/** Says what an officer chose: how much does not match, what is pressed, and the address. */
function tellChoice() {
  const looked = wanted();
  tellCount([...rows.children].filter((row) => !matches(row, looked)).length);
  choices.forEach((choice) => choice.setAttribute('aria-pressed', String(choice.dataset.only === only)));
  const address = new URL(location.href);
  const set = (name, value) => value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
  set('q', text.value.trim());
  set('only', only);
  set('by', grouped() ? 'pair' : '');
  history.replaceState(null, '', address);
  // Comes when somebody first looks for something: not one of the scripts of a first visit.
  sifted ||= only !== '' || looked.length > 0;
  sifted && import('./closed.js').then(({ sift }) => sift((row) => matches(row, looked)));
}

let scrolled = 0;
let following;

/** Rows are being put in another order, of which only the first stand. */
let sorting = false;

/**
 * Puts, shows and hides the first rows, and after these are drawn twice as many, until all are done: to move or show a
 * thousand at once takes longer than to draw those that are seen.
 */
function draw(count) {
  clearTimeout(following);
  const all = count >= rows.childElementCount;
  if (sorting) {
    all ? order() : lead(count);
  }
  showFirst(all ? Infinity : count);
  if (!all) {
    following = setTimeout(() => draw(2 * count), TOGETHER_MS);
  }
}

/** What an officer chose, for all rows and in the address. */
export function apply() {
  if (!text) {
    return;
  }
  draw(Infinity);
  expand(rows);
  tellChoice();
}

/** The same, at once for the rows that may be in sight, to a screen below; the others follow. */
function applyFromTop() {
  draw(Math.ceil((scrolled + 2 * innerHeight) / (rows.classList.contains('compact') ? LOWEST_COMPACT : LOWEST)));
  tellChoice();
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
  applyFromTop();
}

export function group() {
  if (!byPair) {
    return;
  }
  byPair.setAttribute('aria-pressed', String(!grouped()));
  sorting = true;
  applyFromTop();
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
  text.addEventListener('input', applyFromTop);
  addEventListener('scroll', () => { scrolled = scrollY; }, { passive: true });
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
  document.getElementById('show-all').addEventListener('click', () => { text.value = only = ''; applyFromTop(); });
  asked.get('by') === 'pair' && group();
  apply();
}
