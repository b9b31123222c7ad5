// The rule editor: what the author types is kept, linted, tried and back-tested as it stands in the page.
import { ask, askPart } from './ask.js';

const LINT_MS = 500;
const TRY_MS = 1200;
const POLL_MS = 400;

const form = document.getElementById('draft');
const byId = (id) => document.getElementById(id);
const area = byId('text');
const original = area.value;
const key = () => 'watchfloor.draft.' + form.dataset.file + '#' + (form.dataset.rule ?? '') + form.dataset.whole;

let editor;
let typed = 0;
let tested;
let lintTimer;
let tryTimer;

const text = () => (editor ? editor.text() : area.value);

function put(next) {
  editor ? editor.put(next) : (area.value = next);
  changed();
}

const draft = (more = {}) => ({
  base: form.dataset.base,
  file: form.dataset.file,
  rule: form.dataset.rule ?? '',
  whole: form.dataset.whole,
  text: text(),
  ...more,
});

// Keeping. A draft is its author's own until it is published, so it stays in the browser; the server holds none.

function keep() {
  const saved = byId('saved');
  try {
    localStorage.setItem(key(), JSON.stringify({ base: form.dataset.base, text: text(), at: Date.now() }));
    saved.textContent = 'Draft kept in this browser at ' + new Date().toISOString().slice(11, 19) + 'Z.';
  } catch {
    saved.textContent = 'This browser keeps no drafts: copy the text before you leave.';
  }
}

const forget = () => localStorage.removeItem(key());

function news(words, button, act) {
  const place = byId('draft-news');
  place.hidden = false;
  place.querySelector('span').textContent = words;
  const control = place.querySelector('button');
  control.hidden = !button;
  control.textContent = button ?? '';
  control.onclick = () => {
    place.hidden = true;
    act();
  };
}

function restore() {
  const kept = JSON.parse(localStorage.getItem(key()) ?? 'null');
  if (!kept || kept.text === original) {
    return;
  }
  area.value = kept.text;
  const at = new Date(kept.at).toISOString().slice(0, 16).replace('T', ' ') + 'Z';
  const newer = kept.base !== form.dataset.base
    ? ' It was begun on decision book ' + kept.base + '; now it is an edit of book ' + form.dataset.base
      + ', so look at what the back-test says is lost.'
    : '';
  news('Your draft of ' + at + ' is back.' + newer, 'Discard it', () => {
    forget();
    put(original);
  });
}

// Lint.

function show(marks, elsewhere) {
  const list = byId('findings');
  list.replaceChildren(
    ...marks.map((mark) => {
      const item = document.createElement('li');
      const jump = document.createElement('button');
      jump.type = 'button';
      jump.textContent = 'line ' + mark.line;
      jump.onclick = () => goTo(mark);
      const kind = document.createElement('b');
      kind.textContent = mark.error ? 'error ' : 'warning ';
      item.append(kind, jump, ' ' + mark.message);
      return item;
    }),
    ...elsewhere.map((line) => {
      const item = document.createElement('li');
      item.textContent = 'elsewhere: ' + line;
      return item;
    }),
  );
  editor?.mark(marks);
}

function goTo({ line, column }) {
  if (editor) {
    editor.goTo(line, column);
    return;
  }
  const start = text().split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  area.focus();
  area.setSelectionRange(start, start + 1);
}

async function lint() {
  const mine = typed;
  const { ok, facts } = await ask('/drafts/lint', draft());
  if (mine !== typed) {
    return;
  }
  const state = byId('lint-state');
  if (!ok) {
    show([], []);
    state.textContent = facts.error ?? 'the server does not answer';
    return;
  }
  const marks = facts.marks ?? [];
  const elsewhere = facts.elsewhere ?? [];
  show(marks, elsewhere);
  const errors = marks.filter((mark) => mark.error).length
    + elsewhere.filter((line) => !line.includes(': warning: ')).length;
  const warnings = marks.length + elsewhere.length - errors;
  state.textContent = errors + warnings === 0
    ? 'nothing wrong, its own tests pass'
    : errors + (errors === 1 ? ' error, ' : ' errors, ') + warnings + (warnings === 1 ? ' warning' : ' warnings');
  form.dataset.errors = errors;
}

async function tryOut() {
  const mine = typed;
  const { html } = await askPart('/drafts/try', draft());
  if (mine === typed) {
    byId('tried').innerHTML = html;
  }
}

function changed() {
  typed++;
  clearTimeout(lintTimer);
  clearTimeout(tryTimer);
  keep();
  ready();
  lintTimer = setTimeout(lint, LINT_MS);
  tryTimer = setTimeout(tryOut, TRY_MS);
}

// Back-test.

function ready() {
  const covers = tested === text();
  byId('publish').disabled = !covers;
  byId('publish-state').textContent = covers
    ? 'This text was back-tested. Publishing runs the tests of every rule once more.'
    : 'Back-test this text first.';
}

async function backtest() {
  const mine = text();
  const first = await askPart('/backtests', draft({ days: byId('days').value }));
  byId('backtest').innerHTML = first.html;
  let standing = byId('backtest').querySelector('[data-backtest]');
  byId('cancel').hidden = !standing;
  while (standing?.dataset.state === 'RUNNING') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const next = await fetch('/backtests/' + standing.dataset.backtest);
    byId('backtest').innerHTML = await next.text();
    standing = byId('backtest').querySelector('[data-backtest]');
  }
  byId('cancel').hidden = true;
  if (standing?.dataset.state === 'DONE') {
    tested = mine;
  }
  ready();
}

function cancel() {
  const standing = byId('backtest').querySelector('[data-backtest]');
  if (standing) {
    askPart('/backtests/' + standing.dataset.backtest + '/cancel', {});
  }
}

// The rest.

async function explain() {
  const { html } = await askPart('/drafts/explain', draft({ title: byId('headline').value, date: byId('date').value }));
  byId('explained').innerHTML = html;
}

async function replaceBy(path, more) {
  const { ok, facts } = await ask(path, draft(more));
  if (ok) {
    put(facts.text);
  } else {
    news(facts.error ?? 'The server does not answer.');
  }
}

async function publish() {
  const message = byId('message');
  if (message.value.trim() === '') {
    byId('publish-state').textContent = 'Say in a few words why: it stands in the history.';
    message.focus();
    return;
  }
  byId('publish').disabled = true;
  byId('publish-state').textContent = 'Checking every rule, then publishing…';
  const { ok, status, facts } = await ask('/drafts/publish', draft({ message: message.value }));
  if (ok) {
    published(facts);
    return;
  }
  byId('publish-state').textContent = facts.error ?? 'Not published: the server does not answer. Your text is kept.';
  byId('publish').disabled = false;
  if (status === 409) {
    keep();
    news(facts.error, 'Take it over onto the newest book', () => location.reload());
  }
}

function published({ revision, activeFrom, changes, file }) {
  forget();
  byId('publish-state').textContent = '';
  const place = byId('published');
  place.hidden = false;
  place.querySelector('strong').textContent = 'Decision book ' + revision + ' (' + changes
    + ') decides for headlines fetched from ' + activeFrom.slice(0, 19).replace('T', ' ') + 'Z.';
  byId('download').href = '/books/' + revision + '/' + file;
  const name = /-\s+rule:\s*([\w-]+)/.exec(text())?.[1];
  const pack = form.dataset.rule ? location.pathname.split('/')[2] : '';
  byId('see').href = pack && name ? '/rules/' + pack + '/' + name : '/rules';
  form.dataset.base = revision;
  byId('base-words').textContent = 'on decision book ' + revision;
  place.scrollIntoView({ block: 'nearest' });
}

function showStatus() {
  const select = byId('status');
  const written = /^\s*status:\s*([\w-]+)/m.exec(text())?.[1];
  if (select) {
    select.value = written ?? 'stable';
  }
}

async function enhance() {
  try {
    const { open } = await import('./codemirror.js');
    editor = await open(byId('editor'), area, form.dataset.whole === 'true', form.dataset.file, changed);
    area.hidden = true;
    byId('editor').hidden = false;
  } catch (e) {
    console.warn('the plain text field stays: ' + e);
  }
}

form.addEventListener('submit', (event) => event.preventDefault());
area.addEventListener('input', changed);
byId('explain').addEventListener('click', explain);
byId('add-test').addEventListener('click', () =>
  replaceBy('/drafts/test', { title: byId('headline').value, date: byId('date').value, kind: byId('kind').value }));
byId('set-status')?.addEventListener('click', () => replaceBy('/drafts/status', { status: byId('status').value }));
byId('pack')?.addEventListener('change', () => {
  form.dataset.file = byId('pack').value;
  changed();
});
byId('start').addEventListener('click', backtest);
byId('cancel').addEventListener('click', cancel);
byId('publish').addEventListener('click', publish);

restore();
showStatus();
await enhance();
ready();
await lint();
form.dataset.ready = 'true';
if (byId('headline').value !== '') {
  explain();
}
