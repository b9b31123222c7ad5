// The page's end of the stream, and how it says whether what it shows is live.
import { parse } from './ask.js';
import { openStream } from './stream.js';

const STALE_MS = 15000;
const AWAY_MS = 5000;
const RESET = 'watchfloor.reset';

const clock = (ms) => new Date(ms).toISOString().slice(11, 19) + 'Z';
const span = (ms) => Math.floor(ms / 60000) + ':' + String(Math.floor(ms / 1000) % 60).padStart(2, '0');

const changes = (count) => count + (count === 1 ? ' change' : ' changes') + ' while away.';

/** Says that the link is back, and lists what happened meanwhile. */
function welcome(since, reloaded, missed) {
  const back = document.getElementById('back');
  const away = 'Back at ' + clock(Date.now()) + ', after ' + span(Date.now() - since) + ' without contact. ';
  back.querySelector('span').textContent = away + (reloaded ? 'The board was loaded again. ' : '')
    + (missed ? changes(missed.length) : '');
  back.querySelector('ol').replaceChildren(...(missed ?? []));
  back.hidden = false;
}

/** Events of the page that came after one that was known, as copies. */
function since(known) {
  const all = [...document.querySelectorAll('#moments li')];
  const at = all.findIndex((each) => each.dataset.moment === known);
  return all.length === 0 ? undefined : all.slice(0, at < 0 ? all.length : at).map((each) => each.cloneNode(true));
}

/** Calls onMessage for each change; keeps the link clock and the stale banner. */
export function connect(position, onMessage) {
  const state = document.getElementById('link-state');
  const box = document.getElementById('link');
  const banner = document.getElementById('stale');
  let contact = Date.now();
  let live = false;
  let stale = false;
  let lostAt;
  let missed = [];
  let out = false;

  function show() {
    if (out) {
      return;
    }
    const silence = Date.now() - contact;
    const nowStale = silence > STALE_MS;
    box.className = live && !nowStale ? '' : 'alarm';
    const lost = 'lost since ' + clock(contact) + ' (' + span(silence) + ')';
    state.textContent = live && !nowStale ? 'live ' + clock(contact) : lost;
    document.documentElement.classList.toggle('stale', nowStale);
    if (live && !nowStale) {
      delete document.documentElement.dataset.lost;
    } else {
      document.documentElement.dataset.lost = clock(contact);
    }
    banner.hidden = !nowStale;
    if (nowStale) {
      banner.textContent = 'STALE. No contact with the server since ' + clock(contact) + ' (' + span(silence)
        + '). Showing the last known board. No act is taken. Retrying.';
    }
    if (stale !== nowStale) {
      stale = nowStale;
      document.dispatchEvent(new CustomEvent('stale', { detail: stale }));
    }
  }

  /** Not stale but over: nothing comes any more, and it is known why. */
  function leave() {
    show();
    out = true;
    box.className = 'alarm';
    state.textContent = 'signed out';
    banner.hidden = true;
    onMessage({ type: 'signed-out', at: clock(Date.now()) });
  }

  function receive(message) {
    if (out) {
      if (message.type === 'pulse') {
        onMessage({ type: 'signed-in' });
      }
      return;
    }
    if (message.type === 'signed-out') {
      leave();
      return;
    }
    if (message.type === 'lost') {
      live = false;
    } else {
      if (Date.now() - contact > AWAY_MS) {
        lostAt = contact;
        if (message.type === 'reset') {
          const newest = document.querySelector('#moments li')?.dataset.moment ?? '';
          sessionStorage.setItem(RESET, JSON.stringify([contact, newest]));
        }
      }
      if (lostAt && message.type === 'moment' && message.data.news) {
        missed.unshift(parse(message.data.html));
      }
      // All that was missed comes before the first pulse.
      if (lostAt && message.type === 'pulse') {
        welcome(lostAt, false, missed);
        lostAt = undefined;
        missed = [];
      }
      live = true;
      contact = Date.now();
      onMessage(message);
    }
    show();
  }

  const before = sessionStorage.getItem(RESET);
  if (before) {
    sessionStorage.removeItem(RESET);
    const [contactBefore, known] = JSON.parse(before);
    welcome(contactBefore, true, since(known));
  }
  document.querySelector('#back button').addEventListener('click', () => {
    document.getElementById('back').hidden = true;
  });
  setInterval(show, 1000);
  document.addEventListener('visibilitychange', show);

  if (typeof SharedWorker === 'undefined') {
    openStream(position, receive);
    return;
  }
  const worker = new SharedWorker(new URL('./stream-worker.js', import.meta.url), { type: 'module', name: 'watchfloor' });
  worker.port.onmessage = ({ data }) => receive(data);
  worker.port.postMessage({ type: 'join', position });
  addEventListener('pagehide', () => worker.port.postMessage({ type: 'leave' }));
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}
