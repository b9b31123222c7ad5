// Whose seat this is: says when the sign-in nears its end, and that it has ended.
import { remind as sound } from './alerts.js';
import { ask, outOfReach } from './ask.js';
import { tell } from './told.js';

const ending = document.getElementById('session');
const ended = document.getElementById('signed-out');
const CONTROLS = ['button', 'input', 'select', 'textarea']
  .map((control) => 'main ' + control + ':not(#news, #filter *)').join() + ', .band button';
/** What acts, on any page and in dialogs; what only reads stays as it is. */
const ACTS = '[data-act], [data-ask], [data-verdict], main form:is([method=post], [data-post]) button, #publish,'
  + ' dialog.ask form button:not(.cancel)';

/**
 * Without contact what would act looks so and says why; pressed, it is refused aloud. It is not disabled: that would take
 * the focus, and the reason, from who stands on it.
 */
export function unavailable(why) {
  document.querySelectorAll(why ? ACTS : '[data-unavailable]').forEach((control) => {
    if (why) {
      control.dataset.unavailable = control.title;
      control.title = 'Not now: ' + why;
      control.setAttribute('aria-disabled', 'true');
    } else {
      control.title = control.dataset.unavailable;
      control.removeAttribute('aria-disabled');
      delete control.dataset.unavailable;
    }
  });
}

/** A form that the browser itself would send ends on a page of the browser when nobody answers. */
document.addEventListener('submit', (event) => {
  if (event.target.method === 'post' && outOfReach()) {
    event.preventDefault();
    event.stopImmediatePropagation();
    tell('Not done: ' + outOfReach(), { failed: true });
  }
}, true);

/** Seconds left without doing anything; below zero when that is long enough again. */
export function remaining({ left }) {
  ending.hidden = left < 0;
  if (left >= 0) {
    ending.querySelector('span').textContent = 'You will be signed out in ' + Math.ceil(left / 60) + ' min.';
  }
}

/** The page stays as it was, to be read; what would act is off. */
export function signedOut(at) {
  ending.hidden = true;
  ended.querySelector('span').textContent = 'SIGNED OUT at ' + at
    + '. This page shows what was known then and takes no acts.';
  ended.hidden = false;
  document.documentElement.classList.add('signed-out');
  document.querySelectorAll(CONTROLS).forEach((control) => {
    control.disabled = true;
  });
}

/** Somebody signed in again in another tab; this page still holds the old sign-in. */
export function signedInAgain() {
  ended.querySelector('span').textContent = 'You are signed in again.';
  const link = ended.querySelector('a');
  link.textContent = 'Load this page again';
  link.href = location.href;
}

ending.querySelector('button').addEventListener('click', () => ask('/session'));

// What this officer owns and has let lie. It goes by itself with the next act on it; whoever is still on it can say so,
// and is asked again after the same time.
const STORE = 'watchfloor.reminded';

const lies = document.getElementById('reminders');
const items = lies.querySelector('ul');

const load = () => JSON.parse(localStorage.getItem(STORE) ?? '{}');

/** Remembers for all tabs and pages of this browser, and only what is still reminded of. */
function save(known, reminders) {
  const kept = reminders.map(({ incident }) => [incident, known[incident]]).filter(([, each]) => each);
  localStorage.setItem(STORE, JSON.stringify(Object.fromEntries(kept)));
}

function line({ incident, text, since, patience }, reminders) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = '/i/' + encodeURIComponent(incident);
  link.textContent = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Still on it';
  button.setAttribute('aria-label', 'Still on it: ' + incident);
  button.onclick = () => {
    save({ ...load(), [incident]: { since, until: Date.now() + patience * 1000 } }, reminders);
    remind(reminders);
  };
  item.append(link, ' ', button);
  return item;
}

/** Shows what lies with this officer; sounds once for each, whatever tab or page hears of it first. */
export function remind(reminders) {
  const known = load();
  const due = reminders.filter(({ incident, since }) =>
    !(known[incident]?.since === since && known[incident].until > Date.now()));
  for (const reminder of due) {
    const before = known[reminder.incident];
    if (before?.since !== reminder.since || before.until) {
      known[reminder.incident] = { since: reminder.since };
      sound(reminder);
    }
  }
  save(known, reminders);
  const shown = due.map(({ incident, since }) => incident + since).join();
  if (lies.dataset.shown !== shown) {
    lies.dataset.shown = shown;
    items.replaceChildren(...due.map((each) => line(each, reminders)));
    lies.hidden = due.length === 0;
  }
}
