// The desk from the keyboard. Single keys can be switched off, because speech input and stray hands press them too.
const SETTING = 'watchfloor.keys';
const SECOND_KEY_MS = 1500;

const help = document.getElementById('help');
const setting = document.getElementById('keys-on');

/** Links that j and k walk through: rows on the board, sources on the page of an incident. */
const stops = () => [...document.querySelectorAll('.row a.open, .report a.source')];

function move(step) {
  const all = stops();
  const at = all.findIndex((each) => each === document.activeElement);
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1);
  all[next]?.focus();
  all[next]?.closest('li').scrollIntoView({ block: 'nearest' });
}

function go(link) {
  document.querySelector('nav a[data-key="' + link + '"]')?.click();
}

function back() {
  if (location.pathname !== '/') {
    location.assign('/');
  } else {
    document.activeElement.blur();
  }
}

const acts = {
  j: () => move(1),
  k: () => move(-1),
  o: () => document.activeElement.click(),
  n: () => document.querySelector('#news:not([hidden])')?.click(),
  m: () => document.dispatchEvent(new CustomEvent('hush')),
  '?': () => help.showModal(),
  Escape: back,
};

const isText = (place) => place.closest('input, textarea, select, [contenteditable]') !== null;

/** Listens for the keys of the help page. */
export function listen() {
  let leader = 0;
  setting.checked = localStorage.getItem(SETTING) !== 'off';
  setting.addEventListener('change', () => localStorage.setItem(SETTING, setting.checked ? 'on' : 'off'));
  document.getElementById('help-open').addEventListener('click', () => help.showModal());

  document.addEventListener('keydown', (event) => {
    const busy = help.open || isText(event.target) || event.ctrlKey || event.altKey || event.metaKey;
    if (busy || !setting.checked) {
      return;
    }
    if (event.key === 'g') {
      leader = Date.now();
    } else if (Date.now() - leader < SECOND_KEY_MS) {
      leader = 0;
      go(event.key);
    } else {
      acts[event.key]?.();
    }
  });
}
