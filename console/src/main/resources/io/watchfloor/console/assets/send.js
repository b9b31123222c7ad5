// Sends one act, and says what became of it. An answer that comes too late is still told.
import { ask, outOfReach } from './ask.js';
import { tell } from './told.js';

const PATIENCE_MS = 4000;
const waiting = new Map();

const officer = document.body.dataset.officer === 'yes';

const newCommand = () => Array.from(crypto.getRandomValues(new Uint8Array(16)),
  (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Why nothing can be done now, or undefined. */
export function hindrance() {
  return officer ? outOfReach() : 'your role only reads.';
}

/** Answers with {outcome, message} and, when the server answered, {incident, deskVersion, command, undoable}. */
export async function send({ incident, version }, fields) {
  const command = newCommand();
  waiting.set(command, incident);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const path = '/i/' + encodeURIComponent(incident) + '/acts';
  const all = new URLSearchParams(fields);
  all.set('version', version);
  all.set('command', command);
  const answer = await Promise.race([ask(path, all), late]).catch(() => undefined);
  if (answer === undefined) {
    return { outcome: 'unconfirmed', message: 'Sent, not confirmed. Look at the incident before you do it again.' };
  }
  if (answer.facts.outcome !== 'unconfirmed') {
    waiting.delete(command);
  }
  return { ...answer.facts, message: answer.facts.message ?? answer.facts.error ?? 'Not done: the server said '
    + answer.status + '.' };
}

/** A late answer to what was sent and not confirmed. */
export function answered({ command, text }) {
  if (waiting.delete(command)) {
    tell('Answered after all: ' + text + '.');
  }
}
