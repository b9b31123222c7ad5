// Starts what the page needs.
import { annunciate } from './alerts.js';
import { board } from './board.js';
import { listen } from './keys.js';
import { connect } from './link.js';
import { remaining, signedInAgain, signedOut } from './seat.js';

const CURSOR = 'watchfloor.cursor';

const title = document.title;
const boardRoot = document.getElementById('board');
const dossier = document.getElementById('dossier');
const parts = boardRoot ? board(boardRoot) : {};

/** Puts the pulse into the places that are named after it, touching only what changed. */
function pulse({ text, alarms }) {
  document.querySelectorAll('[data-live]').forEach((place) => {
    const now = text[place.dataset.live];
    if (now !== undefined && place.textContent !== now) {
      place.textContent = now;
    }
  });
  document.querySelectorAll('[data-alarm]').forEach((place) => {
    place.className = alarms.includes(place.dataset.alarm) ? 'alarm' : '';
  });
  const urgent = ['p1', 'p2'].filter((each) => text[each] !== '0').map((each) => each.toUpperCase() + ' ' + text[each]);
  document.title = (urgent.length ? '(' + urgent.join(', ') + ') ' : '') + title;
}

/** Said to a screen reader: urgent news interrupts, the rest waits. */
function say(row) {
  if (row) {
    const place = document.getElementById(row.dataset.urgency === 'P1' ? 'called' : 'said');
    place.textContent = 'New: ' + row.querySelector('.what').textContent.replace(/\s+/g, ' ').trim();
  }
}

/** A page about one incident does not change under its reader; it says that there is more. */
function offer(id) {
  if (dossier?.dataset.incident === id) {
    const news = document.getElementById('news');
    news.hidden = false;
    news.textContent = 'This incident changed: show';
    news.onclick = () => location.reload();
  }
}

/** Loads the page again without losing the officer's place in it. */
function reload() {
  const cursor = document.activeElement.closest('.row')?.dataset.incident;
  if (cursor) {
    sessionStorage.setItem(CURSOR, cursor);
  }
  location.reload();
}

function restoreCursor() {
  const cursor = sessionStorage.getItem(CURSOR);
  if (cursor) {
    sessionStorage.removeItem(CURSOR);
    document.querySelector('.row[data-incident="' + CSS.escape(cursor) + '"] a.open')?.focus();
  }
}

const handlers = {
  pulse: ({ data }) => pulse(data),
  row: ({ data }) => {
    say(parts.row?.(data));
    offer(data.id);
  },
  moment: ({ data }) => {
    parts.moment?.(data);
    annunciate(data);
    offer(data.incident);
  },
  gone: ({ data }) => parts.gone?.(data),
  reset: reload,
  session: ({ data }) => remaining(data),
  'signed-out': ({ at }) => signedOut(at),
  'signed-in': signedInAgain,
};

document.addEventListener('stale', ({ detail }) => {
  document.title = detail ? '? STALE · ' + title : title;
});

restoreCursor();
listen();
connect(document.body.dataset.position, (message) => handlers[message.type]?.(message));
