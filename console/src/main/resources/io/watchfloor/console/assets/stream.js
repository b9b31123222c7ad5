// One connection to /stream that heals itself. Used by the shared worker, or by the page where there is none.
const SILENCE_MS = 5000;
const RETRY_MS = [500, 1000, 2000, 5000];
const TYPES = ['row', 'seen', 'gone', 'moment', 'called', 'reset', 'pulse', 'reminders', 'session', 'signed-out'];

/** Calls back with {type, id, data}; type "lost" says that the connection broke. Returns a function that closes it. */
export function openStream(after, onMessage) {
  let position = after;
  let source;
  let heard = Date.now();
  let failures = 0;
  let retry;

  function connect() {
    clearTimeout(retry);
    retry = undefined;
    source?.close();
    heard = Date.now();
    source = new EventSource('/stream?after=' + encodeURIComponent(position));
    for (const type of TYPES) {
      source.addEventListener(type, (event) => {
        heard = Date.now();
        failures = 0;
        position = event.lastEventId || position;
        if (type === 'signed-out') {
          close();
        }
        onMessage({ type, id: event.lastEventId, data: JSON.parse(event.data) });
      });
    }
    source.onerror = lose;
  }

  // The browser's own retry gives up after an error page of a proxy, so we always retry ourselves, with jitter.
  function lose() {
    source.close();
    onMessage({ type: 'lost' });
    const wait = RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)];
    retry ??= setTimeout(connect, wait * (0.5 + Math.random()));
  }

  const watch = setInterval(() => {
    if (retry === undefined && Date.now() - heard > SILENCE_MS) {
      lose();
    }
  }, 1000);

  function close() {
    clearInterval(watch);
    clearTimeout(retry);
    source.close();
  }

  connect();
  return close;
}
