// The desk from the keyboard. Single keys can be switched off or need Alt, because speech input and stray hands press
// them too.
import { act, askFor, pick } from './acts.js';
import { open as openBand } from './band.js';
import { focusFilter, fold, group, press } from './filter.js';
import { open as openPalette } from './palette.js';
import { undoLast } from './told.js';

const SETTING = 'watchfloor.keys';
const SECOND_KEY_MS = 1500;

const help = document.getElementById('help');
const setting = document.getElementById('keys-mode');

const cursor = () => document.activeElement;
const rowAt = (place) => place.closest('.row');

/** Links that j and k walk through: rows on the board, sources on the page of an incident. */
const stops = () => [...document.querySelectorAll('.row a.open, .report a.source')]
  .filter((stop) => stop.offsetParent !== null);

function stand(stop) {
  stop?.focus();
  stop?.closest('li').scrollIntoView({ block: 'nearest' });
}

function move(step) {
  const all = stops();
  const here = rowAt(cursor())?.querySelector('a.open') ?? cursor();
  const at = all.indexOf(here);
  stand(all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]);
}

function extend(step) {
  pick(rowAt(cursor()), true);
  move(step);
  pick(rowAt(cursor()), true);
}

/**
 * The most urgent that nobody owns; pressed again, the next one. What was held back while the officer read is put into
 * its place first: it may be more urgent than all that is seen.
 */
function nextUnowned() {
  const held = document.querySelector('#news:not([hidden])') !== null && !rowAt(cursor())?.matches('.unowned');
  document.dispatchEvent(new CustomEvent('release'));
  const rank = (stop) => rowAt(stop).dataset.urgency;
  const all = stops().filter((stop) => stop.closest('.row.unowned')).sort((one, other) => rank(one).localeCompare(rank(other)));
  if (all.length === 0) {
    openBand();
    return;
  }
  const at = held ? -1 : all.indexOf(rowAt(cursor())?.querySelector('a.open'));
  stand(all[(at + 1) % all.length]);
}

function go(link) {
  document.querySelector('nav a[data-key="' + link + '"]')?.click();
}

/** Back to the board as it was left: its filter and the row under the cursor. */
export function home() {
  sessionStorage.setItem('watchfloor.cursor', sessionStorage.getItem('watchfloor.left') ?? '');
  location.assign(sessionStorage.getItem('watchfloor.board') ?? '/');
}

const past = document.getElementById('then');
/** On the board of another time nothing is done. */
const LOOKING = 'jkov.m/?';

function back() {
  if (location.pathname !== '/' || past) {
    home();
  } else {
    cursor().blur();
  }
}

/** On the page of an incident a report under the cursor is judged; anywhere else the incident is closed as false. */
function judge() {
  const form = cursor().closest('.report')?.querySelector('details.judge');
  if (form) {
    form.open = true;
    form.querySelector('[name=reason]').focus();
  } else {
    askFor('false', cursor());
  }
}

/** Opens the fold for joining and splitting. */
function stories() {
  const fold = document.getElementById('stories');
  if (fold) {
    fold.open = true;
    fold.querySelector('button').focus();
  }
}

function source() {
  const link = rowAt(cursor())?.querySelector('a.source') ?? cursor().closest('a.source');
  (link ?? document.querySelector('a.source'))?.click();
}

/** On the board its filter, on the page of searches their field, anywhere else the palette, which searches too. */
function search() {
  const field = document.getElementById('search-text');
  if (field) {
    field.select();
  } else if (!focusFilter()) {
    openPalette();
  }
}

const acts = {
  j: () => move(1),
  k: () => move(-1),
  J: () => extend(1),
  K: () => extend(-1),
  '.': nextUnowned,
  o: () => (rowAt(cursor())?.querySelector('a.open') ?? cursor()).click(),
  v: source,
  ArrowRight: () => fold(rowAt(cursor()), true),
  ArrowLeft: () => fold(rowAt(cursor()), false),
  n: () => document.querySelector('#news:not([hidden])')?.click(),
  N: () => document.querySelector('#all-seen:not([hidden])')?.click(),
  m: () => document.dispatchEvent(new CustomEvent('hush')),
  '/': search,
  1: () => press('P1'),
  2: () => press('P2'),
  3: () => press('P3'),
  p: group,
  a: () => act('own', cursor()),
  A: () => act('release', cursor()),
  S: () => act('sign', cursor()),
  r: stories,
  t: () => askFor('hand-over', cursor()),
  s: () => askFor('shelve', cursor()),
  c: () => askFor('close', cursor()),
  f: judge,
  e: () => askFor('note', cursor()),
  P: () => askFor('precedence', cursor()),
  x: () => pick(rowAt(cursor())),
  u: undoLast,
  w: () => document.getElementById('rewind')?.click(),
  '?': () => help.showModal(),
};

/** On pages that ask, the answer to what is under the cursor: what it says, or a rule that has it as a test. */
function answer(key) {
  const asked = 'ynwt'.includes(key) ? cursor()?.closest('.asked') : null;
  const button = asked?.querySelector('[data-answer="' + key + '"]');
  button?.click();
  return Boolean(button);
}

const isText = (place) => place.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea, select, '
  + '[contenteditable]:not([contenteditable=false]), .cm-editor') !== null;

/** The key that was meant; with Alt some systems put another letter on it. */
function keyOf(event) {
  const letter = event.altKey && /^Key([A-Z])$/.exec(event.code);
  return letter ? (event.shiftKey ? letter[1] : letter[1].toLowerCase()) : event.key;
}

function wanted(event) {
  const mode = setting.value;
  return mode !== 'off' && event.altKey === (mode === 'alt') && !event.ctrlKey && !event.metaKey;
}

/** Listens for the keys of the help page. */
export function listen() {
  let leader = 0;
  setting.value = localStorage.getItem(SETTING) ?? 'on';
  setting.addEventListener('change', () => localStorage.setItem(SETTING, setting.value));
  document.getElementById('help-open').addEventListener('click', () => help.showModal());

  document.addEventListener('keydown', (event) => {
    if (isText(event.target) || document.querySelector('dialog[open]')) {
      return;
    }
    if (event.key === 'Escape') {
      back();
      return;
    }
    if (!wanted(event)) {
      return;
    }
    const key = keyOf(event);
    if (key === 'g') {
      leader = Date.now();
    } else if (Date.now() - leader < SECOND_KEY_MS) {
      leader = 0;
      go(key);
    } else if (answer(key)) {
      event.preventDefault();
    } else if (acts[key] && (!past || LOOKING.includes(key))) {
      // Also keeps the key out of the field that it opens. An arrow that folds nothing scrolls.
      if (acts[key]() !== false || !key.startsWith('Arrow')) {
        event.preventDefault();
      }
    }
  });
}
