// The band of every page: the most urgent incident that nobody owns, until somebody does.
const place = document.getElementById('band');
const icon = document.getElementById('icon');

function put(selector, text) {
  const part = place.querySelector(selector);
  if (part.textContent !== text) {
    part.textContent = text;
  }
}

/** What the pulse says of it. */
export function show(band, text) {
  place.inert = !band;
  place.className = 'band ' + (band?.urgency.toLowerCase() ?? 'rest') + (band?.seen ? ' seen' : '');
  const picture = '/assets/icon-' + text['wait-p1'] + '-' + text['wait-p2'] + '.svg';
  if (icon.getAttribute('href') !== picture) {
    icon.setAttribute('href', picture);
  }
  if (!band) {
    return;
  }
  Object.assign(place.dataset, { incident: band.incident, version: band.version });
  put('.shape', (band.urgency === 'P1' ? '◆ ' : '▲ ') + band.urgency);
  const address = '/i/' + encodeURIComponent(band.incident);
  // Its own page has the headline for its title.
  put('a bdi', location.pathname === address ? 'this incident' : band.headline);
  put('.names', band.names);
  put('.saw', band.seen ? 'seen by you · ' : '');
  const others = band.more > 0 ? ' · ' + band.more + ' more' : '';
  put('.others', others + (others && band.fresh > 0 ? ', ' + band.fresh + ' new' : ''));
  place.querySelector('a').href = address;
  const time = place.querySelector('time');
  if (time.dateTime !== band.since) {
    time.dateTime = band.since;
    time.dataset.age = '';
  }
}

/** Opens it, from a page that has no rows; false when there is none. */
export function open() {
  if (!place.inert) {
    location.assign(place.querySelector('a').href);
  }
  return !place.inert;
}
