// The page's end of the stream, and how it says whether what it shows is live.
import { openStream } from './stream.js';

const STALE_MS = 15000;

const clock = (ms) => new Date(ms).toISOString().slice(11, 19) + 'Z';
const span = (ms) => Math.floor(ms / 60000) + ':' + String(Math.floor(ms / 1000) % 60).padStart(2, '0');

/** Calls onMessage for each change; keeps the link clock and the stale banner. */
export function connect(position, onMessage) {
  const state = document.getElementById('link-state');
  const box = document.getElementById('link');
  const banner = document.getElementById('stale');
  let contact = Date.now();
  let live = false;
  let stale = false;

  function show() {
    const silence = Date.now() - contact;
    const nowStale = silence > STALE_MS;
    box.className = live && !nowStale ? '' : 'alarm';
    const lost = 'lost since ' + clock(contact) + ' (' + span(silence) + ')';
    state.textContent = live && !nowStale ? 'live ' + clock(contact) : lost;
    document.documentElement.classList.toggle('stale', nowStale);
    banner.hidden = !nowStale;
    if (nowStale) {
      banner.textContent = 'STALE. No contact with the server since ' + clock(contact) + ' (' + span(silence)
        + '). Showing the last known board. Retrying.';
    }
    if (stale !== nowStale) {
      stale = nowStale;
      document.dispatchEvent(new CustomEvent('stale', { detail: stale }));
    }
  }

  function receive(message) {
    if (message.type === 'lost') {
      live = false;
    } else {
      live = true;
      contact = Date.now();
      onMessage(message);
    }
    show();
  }

  setInterval(show, 1000);
  document.addEventListener('visibilitychange', show);

  if (typeof SharedWorker === 'undefined') {
    openStream(position, receive);
    return;
  }
  const worker = new SharedWorker('/assets/stream-worker.js', { type: 'module', name: 'watchfloor' });
  worker.port.onmessage = ({ data }) => receive(data);
  worker.port.postMessage({ type: 'join', position });
  addEventListener('pagehide', () => worker.port.postMessage({ type: 'leave' }));
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}
