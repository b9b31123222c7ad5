// What this officer owns and has let lie. It goes by itself with the next act on it; whoever is still on it can say so,
// and is asked again after the same time.
import { remind as sound } from './alerts.js';

const STORE = 'watchfloor.reminded';

const banner = document.getElementById('reminders');
const list = banner.querySelector('ul');

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
  if (banner.dataset.shown !== shown) {
    banner.dataset.shown = shown;
    list.replaceChildren(...due.map((each) => line(each, reminders)));
    banner.hidden = due.length === 0;
  }
}
