// Times that the page says as ages. Desk time comes with each pulse; the time itself stands in the tooltip.
/** So much desk time passes until every age is worded again. */
const ALL_MS = 10000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The largest unit that says it, as the server words it. */
function age(seconds) {
  if (seconds < 2 * MINUTE) {
    return seconds + ' s';
  }
  if (seconds < 2 * HOUR) {
    return Math.floor(seconds / MINUTE) + ' min';
  }
  return seconds < 2 * DAY ? Math.floor(seconds / HOUR) + ' h' : Math.floor(seconds / DAY) + ' d';
}

let now = NaN;
let allWorded = NaN;

/** What has no age yet, and what changes from one second to the next; everything else is said in minutes at least. */
const SOON = 'time[data-age=""], time[data-age$=" s"]';

/** Words the ages below a place as of the desk time that is known. */
export function word(root, which = 'time[data-age]') {
  for (const place of root.querySelectorAll(which)) {
    const words = age(Math.max(0, Math.floor((now - Date.parse(place.dateTime)) / 1000)));
    if (!Number.isNaN(now) && place.dataset.age !== words) {
      place.title ||= place.textContent.trim();
      place.dataset.age = words;
      place.textContent = words;
    }
  }
}

/** What a clock of a place says, as the server writes it: Sat 15:20. */
function clock(zone) {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return parts.format(now).replace(',', '');
}

/** Desk time as the pulse says it. */
export function tick(desk) {
  now = Date.parse(desk.replace(' ', 'T'));
  const due = !(Math.abs(now - allWorded) < ALL_MS);
  word(document, due ? undefined : SOON);
  allWorded = due ? now : allWorded;
  document.querySelectorAll('time[data-zone]').forEach((place) => {
    const words = clock(place.dataset.zone);
    if (place.textContent !== words) {
      place.textContent = words;
    }
  });
}
