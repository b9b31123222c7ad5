// Rows that arrive while the page is open. While an officer's cursor is in the list nothing moves: what is new or has
// moved waits behind a button that says how much it is.
const URGENT = { P1: 1, P2: 2 };

export function board(root) {
  const rows = root.querySelector('#rows');
  const moments = root.querySelector('#moments');
  const news = root.querySelector('#news');
  const waiting = new Map();

  const parse = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  };
  const find = (id) => root.querySelector('.row[data-incident="' + CSS.escape(id) + '"]');
  const reading = () => rows.contains(document.activeElement) || scrollY > 80;

  function place(row) {
    const after = [...rows.children].find((other) => other.dataset.sort > row.dataset.sort);
    rows.insertBefore(row, after ?? null);
  }

  /** The new text of a row in its old place; focus stays on the link that had it. */
  function replace(old, row) {
    const focused = old.contains(document.activeElement);
    old.replaceWith(row);
    if (focused) {
      row.querySelector('a.open').focus({ preventScroll: true });
    }
  }

  function changed({ id, sort, closed, html }) {
    const row = parse(html);
    const old = find(id);
    row.classList.add(old ? 'changed' : 'new');
    if (old?.classList.contains('new')) {
      row.classList.add('new');
    }
    const moves = !old || (old.dataset.sort !== sort && !closed);
    if (old) {
      replace(old, row);
    }
    if (moves && !(closed && !old)) {
      reading() ? waiting.set(id, row) : place(row);
    }
    showNews();
    return old ? undefined : row;
  }

  function showNews() {
    const all = [...waiting.values()];
    const count = (urgency) => all.filter((row) => row.dataset.urgency === urgency).length;
    const urgent = Object.keys(URGENT).filter(count).map((urgency) => count(urgency) + ' ' + urgency);
    news.hidden = all.length === 0;
    news.className = count('P1') ? 'p1' : count('P2') ? 'p2' : '';
    news.textContent = all.length + ' new or moved' + (urgent.length ? ', ' + urgent.join(', ') : '') + ': show';
  }

  function release() {
    waiting.forEach(place);
    waiting.clear();
    showNews();
    scrollTo({ top: 0 });
  }

  function happened({ id, html }) {
    root.querySelector('#no-moments')?.remove();
    if (!moments.querySelector('[data-moment="' + CSS.escape(id) + '"]')) {
      moments.prepend(parse(html));
      moments.children[50]?.remove();
    }
  }

  news.addEventListener('click', release);
  return {
    row: changed,
    moment: happened,
    gone: ({ id }) => find(id)?.classList.add('gone'),
    release,
  };
}
