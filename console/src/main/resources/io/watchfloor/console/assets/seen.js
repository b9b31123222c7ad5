// What is new since the officer looked. It is remembered over reloads: a row was seen when the cursor was on it.
const STORE = 'watchfloor.seen';

let seen;

/** Starts from what this browser remembers; the first time ever everything counts as seen. */
export function begin(rows) {
  const known = JSON.parse(localStorage.getItem(STORE) ?? 'null');
  seen = {};
  for (const row of rows) {
    const { incident, told } = row.dataset;
    const before = known ? known[incident] : told;
    if (before !== undefined) {
      seen[incident] = before;
    }
    mark(row);
  }
  save();
}

function save() {
  localStorage.setItem(STORE, JSON.stringify(seen));
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
    seen[row.dataset.incident] = row.dataset.told;
    save();
  }
}
