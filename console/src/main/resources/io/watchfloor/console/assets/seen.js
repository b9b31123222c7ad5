// What is new since the officer looked, on whatever browser: a row was seen when the cursor was on it, or when its page
// was opened. The server keeps it; what it did not take is sent again.
import { ask } from './ask.js';

const AT_ONCE_MS = 200;
const AGAIN_MS = 5000;
/** As many as the server takes in one request. */
const MOST = 500;

const seen = {};
let unsent = {};
let timer;

/** Starts from what the server knows. */
export function begin(rows) {
  for (const row of rows) {
    if (row.dataset.seen) {
      seen[row.dataset.incident] = row.dataset.seen;
    }
    mark(row);
  }
}

async function send() {
  timer = undefined;
  const now = Object.entries(unsent).slice(0, MOST);
  const fields = new URLSearchParams(now.flatMap(([id, told]) => [['incident', id], ['told', told]]));
  const answer = await ask('/seen', fields).catch(() => undefined);
  // What cannot ever be taken is not sent for ever; what the server could not take now is.
  if (answer && answer.status < 500) {
    now.forEach(([id, told]) => { if (unsent[id] === told) { delete unsent[id]; } });
  }
  later(answer?.ok ? AT_ONCE_MS : AGAIN_MS);
}

function later(pause) {
  if (Object.keys(unsent).length > 0) {
    timer ??= setTimeout(send, pause);
  }
}

// Whoever leaves at once has seen it too.
addEventListener('pagehide', () => Object.keys(unsent).length > 0 && send());

/** Tells the server that it was looked at. */
export function saw({ incident, told }) {
  seen[incident] = told;
  unsent[incident] = told;
  later(AT_ONCE_MS);
}

/** It was looked at, perhaps in another browser. */
export function learn(id, told) {
  if (id !== undefined) {
    seen[id] = told;
  }
}

/** Marks a row as new, as changed, or as neither. */
export function mark(row) {
  const before = seen[row.dataset.incident];
  row.classList.toggle('new', before === undefined);
  const changed = before !== undefined && before !== row.dataset.told;
  row.classList.toggle('changed', changed);
  row.querySelector('.facts').dataset.changed = changed ? what(before.split(' '), row.dataset.told.split(' ')) : '';
}

/** What changed, in two or three words. */
function what([urgency, status, publishers, facets], [urgencyNow, statusNow, publishersNow, facetsNow]) {
  if (urgency !== urgencyNow) {
    return urgency + ' to ' + urgencyNow;
  }
  if (status !== statusNow) {
    return 'now ' + statusNow;
  }
  if (facets !== undefined && Number(facetsNow) > Number(facets)) {
    return 'new facet';
  }
  const more = publishersNow - publishers;
  return more > 0 ? '+' + more + (more > 1 ? ' publishers' : ' publisher') : 'changed';
}

export const isUnseen = (row) => seen[row.dataset.incident] !== row.dataset.told;

/** The officer looks at it now. The mark stays until they look elsewhere. */
export function see(row) {
  if (isUnseen(row)) {
    saw(row.dataset);
  }
}
