// Times that the page says as ages. Desk time comes with each pulse; the time itself stands in the tooltip.
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

/** Words the ages below a place as of the desk time that is known. */
export function word(root) {
  for (const place of root.querySelectorAll('time[data-age]')) {
    const words = age(Math.max(0, Math.floor((now - Date.parse(place.dateTime)) / 1000)));
    if (!Number.isNaN(now) && place.dataset.age !== words) {
      place.title ||= place.textContent.trim();
      place.dataset.age = words;
      place.textContent = words;
    }
  }
}

/** Desk time as the pulse says it. */
export function tick(clock) {
  now = Date.parse(clock.replace(' ', 'T'));
  word(document);
}
