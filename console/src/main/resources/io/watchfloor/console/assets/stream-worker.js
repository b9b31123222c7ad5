// One connection for all tabs of a browser: with one each, the seventh tab would hang (six connections per host).
import { openStream } from './stream.js';

const KEPT = 500;
/** What says how things are now, and is of no use later. */
const PASSING = ['pulse', 'reminders', 'session'];
const ports = new Set();
let kept = [];
let start;

function broadcast(message) {
  if (message.type === 'signed-out') {
    // The next page to join was made after a new sign-in, and opens the stream again.
    kept = [];
    start = undefined;
  } else if (message.type === 'reset') {
    kept = [];
    start = message.id;
  } else if (message.id && !PASSING.includes(message.type)) {
    kept.push(message);
    if (kept.length > KEPT) {
      start = kept.shift().id;
    }
  }
  for (const port of ports) {
    port.postMessage(message);
  }
}

/** A page that opens later than the connection is told what it missed since it was made. */
function catchUp(port, position) {
  const known = kept.findIndex((message) => message.id === position);
  if (position === start) {
    kept.forEach((message) => port.postMessage(message));
  } else if (known >= 0) {
    kept.slice(known + 1).forEach((message) => port.postMessage(message));
  } else {
    return false;
  }
  return true;
}

const number = (id) => Number(id.slice(id.lastIndexOf('-') + 1));
const run = (id) => id.slice(0, id.lastIndexOf('-'));

function join(port, position) {
  const newest = kept.length > 0 ? kept[kept.length - 1].id : start;
  const ahead = run(position) === run(newest) && number(position) >= number(newest);
  if (!ahead && !catchUp(port, position)) {
    port.postMessage({ type: 'reset', id: newest });
  }
  ports.add(port);
}

self.onconnect = (event) => {
  const port = event.ports[0];
  port.onmessage = ({ data }) => {
    if (data.type === 'leave') {
      ports.delete(port);
    } else if (start === undefined) {
      start = data.position;
      ports.add(port);
      openStream(start, broadcast);
    } else {
      join(port, data.position);
    }
  };
  port.start();
};
