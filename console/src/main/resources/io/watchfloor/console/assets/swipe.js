// A row that a finger draws aside: to the right it is owned, to the left shelved. What will be done stands on it before the
// finger lifts; drawn back, nothing is done. Both are buttons too.
import { perform } from './acts.js';
import { hindrance } from './send.js';

const DRAWN_PX = 12;
const DOES_PX = 96;
const WORDS = { own: 'Own', shelve: 'Shelve for 1 hour' };
const FIELDS = { own: {}, shelve: { for: '1h', untilEscalates: 'true' } };

/** Follows the finger that came down on a row. */
export function follow({ pointerId, clientX, clientY, target }) {
  const row = target.closest('.row:not(.closed, .gone)');
  if (!row || document.body.dataset.officer === 'no' || target.closest('button, input')) {
    return;
  }
  let kind;
  let does = false;

  function move(event) {
    const aside = event.clientX - clientX;
    const level = Math.abs(aside) > 2 * Math.abs(event.clientY - clientY);
    if (event.pointerId !== pointerId || (!kind && (Math.abs(aside) < DRAWN_PX || !level))) {
      return;
    }
    kind = aside > 0 ? 'own' : 'shelve';
    const why = hindrance();
    does = !why && Math.abs(aside) >= DOES_PX;
    row.dataset.swipe = why ? 'Not now: ' + why : WORDS[kind] + (does ? ': let go' : '…');
    row.style.setProperty('--aside', aside + 'px');
    row.classList.add('swiped');
    row.classList.toggle('does', does);
  }

  function end(event) {
    if (event.pointerId !== pointerId) {
      return;
    }
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
    row.classList.remove('swiped', 'does');
    if (does && event.type === 'pointerup') {
      const { incident, version, owner } = row.dataset;
      perform(kind, [{ incident, version, owner }], FIELDS[kind]);
    }
  }

  addEventListener('pointermove', move);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}
