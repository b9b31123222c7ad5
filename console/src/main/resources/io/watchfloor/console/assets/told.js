// Tells the officer what became of what they did. One message at a time; the last one stays until it is old.
const place = document.getElementById('told');
const UNDO_MS = 10000;
const STAYS_MS = 20000;

let undo;
let timer;

/** Shows a message; what was not done stands out. `takeBack` is offered as Undo for ten seconds. */
export function tell(message, { failed = false, takeBack } = {}) {
  clearTimeout(timer);
  undo = takeBack;
  place.textContent = message + ' ';
  place.classList.toggle('failed', failed);
  place.setAttribute('role', failed ? 'alert' : 'status');
  if (takeBack) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Undo (u)';
    button.setAttribute('aria-keyshortcuts', 'u');
    button.onclick = undoLast;
    place.append(button);
  }
  timer = setTimeout(takeBack ? tooLate : clear, takeBack ? UNDO_MS : STAYS_MS);
}

function tooLate() {
  undo = undefined;
  place.querySelector('button')?.remove();
  timer = setTimeout(clear, STAYS_MS - UNDO_MS);
}

function clear() {
  place.textContent = '';
}

/** Takes back what was just done, while that is offered. */
export function undoLast() {
  const takeBack = undo;
  undo = undefined;
  if (takeBack) {
    takeBack();
  } else {
    tell('Nothing to undo: that is offered for 10 seconds after an act.', { failed: true });
  }
}
