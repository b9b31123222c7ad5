// Rows that arrive while the page is open. While an officer's cursor is in the list nothing moves: what is new or has
// moved waits behind a button that says how much it is.
import { label } from './acts.js';
import { word } from './ages.js';
import { parse } from './ask.js';
import { apply, applyTo, reveal } from './filter.js';
import { begin, isUnseen, learn, mark, see } from './seen.js';

/** So many closed ones stay where they were until the page is loaded again. */
const CLOSED = 20;

/** What the page alone says of a row: it waits for its place, it is not shown, it is drawn aside. */
const OURS = new Set(['data-held', 'hidden', 'style']);

/** So long what is new is gathered before it is counted: looking through all rows costs as much as drawing some. */
const COUNTED_MS = 250;

/** So long after a finger was on the list nothing moves under it. */
const TOUCH_MS = 3000;

/** Words for which a phone has no room. */
function onlyWide(words) {
  const span = document.createElement('span');
  span.className = 'wide';
  span.textContent = words;
  return span;
}

export function board(root) {
  const rows = root.querySelector('#rows');
  const moments = root.querySelector('#moments');
  const news = root.querySelector('#news');
  const allSeen = root.querySelector('#all-seen');
  const noNews = root.querySelector('#no-news');
  const empty = root.querySelector('.empty');
  const offer = root.querySelector('.offer');
  const waiting = new Map();

  // Looking through a thousand rows for one, fifty times a second, would take a tenth of the time that there is.
  const shown = new Map();
  for (const row of [...root.querySelectorAll('.row[data-incident]')].reverse()) {
    shown.set(row.dataset.incident, row);
  }
  let touched = 0;
  // Asking for it with each row that comes would lay out a thousand rows each time.
  let scrolled = scrollY > 80;
  const reading = () => rows.contains(document.activeElement) || rows.matches(':hover') || scrolled
    || Date.now() - touched < TOUCH_MS;

  function place(row) {
    delete row.dataset.held;
    shown.set(row.dataset.incident, row);
    const after = [...rows.children].find((other) => other.dataset.sort > row.dataset.sort);
    rows.insertBefore(row, after ?? null);
    applyTo(row, true);
  }

  /** The new text of a row in its old place; focus and selection stay, and what is out of sight is not drawn for it. */
  function renew(row, { attributes, childNodes }) {
    const focused = row.contains(document.activeElement);
    const picked = row.querySelector('.pick')?.checked;
    row.getAttributeNames().filter((name) => !OURS.has(name) && !attributes[name]).forEach((name) => row.removeAttribute(name));
    for (const { name, value } of attributes) {
      row.setAttribute(name, value);
    }
    row.replaceChildren(...childNodes);
    const box = row.querySelector('.pick');
    if (box) {
      box.checked = picked ?? false;
      row.classList.toggle('picked', box.checked);
    }
    if (focused) {
      row.querySelector('a.open').focus({ preventScroll: true });
    }
  }

  function changed({ id, sort, closed, html }) {
    const fresh = parse(html);
    word(fresh);
    label(fresh);
    mark(fresh);
    const old = shown.get(id);
    const moves = !old || (old.dataset.sort !== sort && !closed);
    const row = old ?? fresh;
    if (old) {
      renew(old, fresh);
    } else {
      row.classList.add('came');
    }
    if (moves && !(closed && !old)) {
      // What comes into a folded story moves nothing that is seen.
      const unnoticed = row.dataset.under !== undefined && (old?.hidden ?? true);
      if (reading() && !unnoticed) {
        row.dataset.held = '';
        row.hidden = old?.hidden ?? false;
        waiting.set(id, row);
      } else {
        waiting.delete(id);
        place(row);
      }
    }
    applyTo(row);
    newsDue ??= setTimeout(showNews, COUNTED_MS);
    return old ? undefined : row;
  }

  const unseen = () => [...new Set([...rows.children, ...waiting.values()])].filter(isUnseen);

  let newsDue;

  /** By class and not by a selector that counts: each row that came would ask it of all others. */
  function showWhole() {
    empty.hidden = rows.childElementCount > 0;
    rows.classList.toggle('many', rows.childElementCount > Number(rows.dataset.many));
    if (offer) {
      offer.hidden = rows.querySelector('.row.p1') === null;
    }
  }

  /** A tab that is open for a whole watch would keep each row that closed. What is P1 stays until somebody signed it. */
  function dropClosed() {
    const ended = [...rows.children].filter((row) => row.matches('.closed, .gone') && row.dataset.urgency !== 'P1');
    if (ended.length > CLOSED && !reading()) {
      const age = (row) => row.querySelector('time')?.dateTime ?? '';
      ended.sort((one, other) => age(one) < age(other) ? -1 : 1).slice(0, ended.length - CLOSED).forEach((row) => {
        shown.delete(row.dataset.incident);
        row.remove();
      });
    }
  }

  function showNews() {
    newsDue = undefined;
    dropClosed();
    showWhole();
    const all = unseen();
    const count = (urgency) => all.filter((row) => row.dataset.urgency === urgency).length;
    const urgent = ['P1', 'P2'].filter(count).map((urgency) => count(urgency) + ' ' + urgency);
    const moved = [...waiting.values()].filter((row) => !isUnseen(row)).length;
    news.hidden = all.length + moved === 0;
    allSeen.hidden = all.length === 0;
    noNews.hidden = !news.hidden;
    news.className = count('P1') ? 'p1' : count('P2') ? 'p2' : '';
    const [words, wide] = all.length > 0 ? [all.length + ' new', ' since you looked'] : [moved + ' moved', ''];
    const urgentest = urgent.map((each) => ', ' + each).join('');
    news.replaceChildren(words, onlyWide(wide), urgentest, onlyWide(': show (n)'));
  }

  function release() {
    waiting.forEach(place);
    waiting.clear();
    apply();
  }

  /** Puts what waits into its place, and the cursor on the first row that was not seen. */
  function next() {
    release();
    const row = [...rows.children].find((each) => isUnseen(each) && (!each.hidden || each.dataset.under));
    reveal(row);
    row?.querySelector('a.open').focus();
    row?.scrollIntoView({ block: 'nearest' });
    showNews();
  }

  function seeAll() {
    release();
    unseen().forEach((row) => {
      see(row);
      mark(row);
    });
    showNews();
  }

  function happened({ id, html, news: tells }) {
    root.querySelector('#no-moments')?.remove();
    if (tells && !moments.querySelector('[data-moment="' + CSS.escape(id) + '"]')) {
      moments.prepend(parse(html));
      moments.children[50]?.remove();
    }
  }

  addEventListener('scroll', () => { scrolled = scrollY > 80; }, { passive: true });
  rows.addEventListener('touchstart', () => { touched = Date.now(); }, { passive: true });
  rows.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch') {
      import('./swipe.js').then(({ follow }) => follow(event));
    }
  });
  document.addEventListener('release', release);
  news.addEventListener('click', next);
  allSeen.addEventListener('click', seeAll);
  rows.addEventListener('focusin', ({ target }) => {
    see(target.closest('.row'));
    showNews();
  });
  rows.addEventListener('focusout', ({ target, relatedTarget }) => {
    const row = target.closest('.row');
    if (row && !row.contains(relatedTarget)) {
      mark(row);
    }
  });
  begin([...rows.children]);
  showNews();
  return {
    row: changed,
    moment: happened,
    seen: ({ id, told }) => {
      learn(id, told);
      const row = shown.get(id) ?? waiting.get(id);
      if (row) {
        mark(row);
      }
      showNews();
    },
    gone: ({ id }) => shown.get(id)?.classList.add('gone'),
    newest: () => moments.querySelector('li')?.dataset.moment,
  };
}
