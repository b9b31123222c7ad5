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

/** What a clock of a place says, as the server writes it: Sat 15:20. */
function clock(zone) {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return parts.format(now).replace(',', '');
}

/** Desk time as the pulse says it. */
export function tick(desk) {
  now = Date.parse(desk.replace(' ', 'T'));
  word(document);
  document.querySelectorAll('time[data-zone]').forEach((place) => {
    const words = clock(place.dataset.zone);
    if (place.textContent !== words) {
      place.textContent = words;
    }
  });
}
