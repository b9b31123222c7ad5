// Starts what the page needs.
import { listen as listenForActs } from './acts.js';
import { tick } from './ages.js';
import { annunciate, heed } from './alerts.js';
import { outOfReach } from './ask.js';
import { show as showBand } from './band.js';
import { board } from './board.js';
import { called, offer } from './dossier.js';
import { listen as listenToFilter } from './filter.js';
import { listen } from './keys.js';
import { connect } from './link.js';
import { listen as listenToPalette } from './palette.js';
import { remaining, remind, signedInAgain, signedOut, unavailable } from './seat.js';
import { answered } from './send.js';

const CURSOR = 'watchfloor.cursor';
const BOARD = 'watchfloor.board';
const LEFT = 'watchfloor.left';

const title = document.title;
const boardRoot = document.getElementById('board');
const thenRoot = document.getElementById('then');
const parts = boardRoot ? board(boardRoot) : thenRoot ? (await import('./rewind.js')).rewind(thenRoot) : {};

// Looking through a thousand rows for them each second would take longer than all else that a pulse does.
const live = [...document.querySelectorAll('[data-live]')];
const alarmed = [...document.querySelectorAll('[data-alarm]')];

/** Puts the pulse into the places that are named after it, touching only what changed. */
function pulse({ text, alarms, band }) {
  live.forEach((place) => {
    const now = text[place.dataset.live];
    if (now !== undefined && place.textContent !== now) {
      place.textContent = now;
    }
  });
  alarmed.forEach((place) => {
    place.classList.toggle('alarm', alarms.includes(place.dataset.alarm));
  });
  heed(alarms);
  showBand(band, text);
  tick(text.desk);
  const count = (each) => parseInt(text['un' + each], 10);
  const urgent = ['p1', 'p2'].filter(count).map((each) => each.toUpperCase() + ' ' + count(each));
  document.title = (urgent.length ? '(' + urgent.join(', ') + ') ' : '') + title;
}

/** Said to a screen reader: urgent news interrupts, the rest waits. */
function say(row) {
  if (row) {
    const place = document.getElementById(row.dataset.urgency === 'P1' ? 'called' : 'said');
    place.textContent = 'New: ' + (row.querySelector('.headline').textContent + row.querySelector('.line').textContent).replace(/\s+/g, ' ').trim();
  }
}

/** Somebody is in the middle of something that a reload would throw away. */
function busy() {
  const fields = [...document.querySelectorAll('main :is(textarea, input:not([type=checkbox], [type=radio], #filter-text))')];
  return document.querySelector('dialog[open]') !== null || fields.some((field) => field.value !== field.defaultValue);
}

const underCursor = () => document.activeElement.closest('.row')?.dataset.incident;

/** Where the officer was on the board, for who comes back to it by Escape. */
function keepPlace() {
  if (boardRoot) {
    sessionStorage.setItem(BOARD, location.pathname + location.search);
    sessionStorage.setItem(LEFT, underCursor() ?? '');
  }
}

/** Loads the page again, when nobody types in it, without losing the officer's place. */
function reload() {
  if (busy()) {
    setTimeout(reload, 1000);
    return;
  }
  if (underCursor()) {
    sessionStorage.setItem(CURSOR, underCursor());
  }
  location.reload();
}

function restoreCursor() {
  const cursor = boardRoot && sessionStorage.getItem(CURSOR);
  if (cursor) {
    sessionStorage.removeItem(CURSOR);
    document.querySelector('.row[data-incident="' + CSS.escape(cursor) + '"] a.open')?.focus();
  }
}

const handlers = {
  pulse: ({ data }) => pulse(data),
  row: ({ data }) => {
    say(parts.row?.(data));
    offer(data.id, data.revision);
  },
  moment: ({ data }) => {
    parts.moment?.(data);
    annunciate(data);
    answered(data);
    offer(data.incident, Number(data.id.slice(data.id.lastIndexOf(':') + 1)));
  },
  seen: ({ data }) => parts.seen?.(data),
  gone: ({ data }) => parts.gone?.(data),
  called: ({ data }) => called(data.id),
  reset: reload,
  reminders: ({ data }) => remind(data.reminders),
  session: ({ data }) => remaining(data),
  'signed-out': ({ at }) => signedOut(at),
  'signed-in': signedInAgain,
};

document.addEventListener('stale', ({ detail }) => {
  document.title = detail ? '? STALE · ' + title : title;
  unavailable(detail && outOfReach());
});

tick(document.body.dataset.now);
addEventListener('pagehide', keepPlace);
restoreCursor();
listen();
listenForActs();
listenToFilter();
// Few pages have any. They listen before the page says that it is live.
if (document.querySelector('form[data-post]')) {
  (await import('./forms.js')).listen();
}
for (const table of document.querySelectorAll('table.sortable')) {
  (await import('./sorts.js')).listen(table);
}
listenToPalette();
connect(document.body.dataset.position, (message) => handlers[message.type]?.(message));
