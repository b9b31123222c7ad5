// What an officer does to incidents: to the one under the cursor, to those that are selected, or to the one of the page.
import { refresh } from './dossier.js';
import { hindrance, send } from './send.js';
import { tell } from './told.js';

const dossier = document.getElementById('dossier');
const bulk = document.getElementById('bulk');

const rowOf = (place) => place?.closest?.('.row[data-incident], .band');
const hidden = (row) => row.offsetParent === null;

/** The visible rows that are selected. P1 is never among them. */
export function selected() {
  return [...document.querySelectorAll('.row.picked')].filter((row) => !hidden(row));
}

/** What an act is about: the selection, else the row of that place, else the incident of the page. */
function targets(place) {
  const inRow = rowOf(place);
  const several = selected();
  if (several.length > 0 && (!inRow || several.includes(inRow) || bulk?.contains(place))) {
    return several;
  }
  const one = inRow ?? dossier;
  return one ? [one] : [];
}

const nameOf = (target) => target.incident ?? target.dataset.incident;

/** What may put reports elsewhere. */
const REGROUP = new Set(['join', 'split', 'move', 'undo']);

const me = document.body.dataset.deskName;
const under = new Set();

/** What is asked for twice by an impatient hand is done once; what is so already is said and not sent. */
function needless(kind, about) {
  const key = kind + about.map(nameOf).join();
  if (kind === 'own' && about.length === 1 && about[0].owner === me) {
    tell('You own it already. ' + about[0].incident);
    return true;
  }
  return under.has(key);
}

/** Does an act to each target and says what became of it. */
export async function perform(kind, about, fields) {
  const why = hindrance();
  if (why) {
    tell('Not done: ' + why, { failed: true });
    return;
  }
  if (needless(kind, about)) {
    return;
  }
  const key = kind + about.map(nameOf).join();
  under.add(key);
  const batch = about.length > 1 ? { batch: true } : {};
  const sent = about.map((target) => send(target, fields instanceof FormData ? fields : { kind, ...batch, ...fields }));
  const results = await Promise.all(sent);
  under.delete(key);
  const done = results.filter((each) => each.outcome === 'accepted');
  const others = results.filter((each) => each.outcome !== 'accepted');
  const takeBack = done.some((each) => each.undoable) ? () => undoAll(done) : undefined;
  const prefix = about.length > 1 ? done.length + ' of ' + about.length + ' done. ' : '';
  const words = others.length > 0 ? others.slice(0, 3).map((each) => each.message).join(' ') : done[0].message;
  tell(prefix + words + (about.length === 1 ? ' ' + about[0].incident : ''), { failed: others.length > 0, takeBack });
  if (done.length > 0) {
    refresh(REGROUP.has(kind));
  }
  if (others.length === 0) {
    document.querySelectorAll('.pick:checked').forEach((pick) => { pick.checked = false; });
    showBulk();
  }
  return others.length === 0;
}

function undoAll(done) {
  const undos = done.map(({ incident, deskVersion, command }) => [{ incident, version: deskVersion }, command]);
  Promise.all(undos.map(([target, undoes]) => send(target, { kind: 'undo', undoes }))).then((results) => {
    const failed = results.filter((each) => each.outcome !== 'accepted');
    const which = done.length === 1 ? ' ' + done[0].incident : '';
    tell((failed.length > 0 ? failed[0].message : results[0].message) + which, { failed: failed.length > 0 });
    refresh(true);
  });
}

const frozen = (all) => all.map((target) => ({ incident: target.dataset.incident, version: target.dataset.version, owner: target.dataset.owner }));

/** Somebody else has it: they are not released, it is taken over, with a word why. */
const others = (target) => Boolean(target.dataset.owner) && target.dataset.owner !== me;

/** What is somebody else's says so on its button. */
export function label(root) {
  root.querySelectorAll('[data-act=release]').forEach((button) => {
    const target = button.closest('[data-owner]');
    if (target && others(target) && !button.dataset.taken) {
      button.dataset.taken = 'yes';
      button.setAttribute('aria-label', button.getAttribute('aria-label')?.replace('Release', 'Take over') ?? 'Take over');
      button.lastChild.textContent = button.lastChild.textContent.replace('Release', 'Take over…');
    }
  });
}

/** An act that needs no words: at once. */
export function act(kind, place, fields = {}) {
  const about = targets(place);
  if (kind === 'release' && about.length === 1 && others(about[0])) {
    askFor('hand-over', place);
    return;
  }
  if (about.length === 0) {
    tell('Nothing is under the cursor: press j, or open an incident.', { failed: true });
    return;
  }
  perform(kind, frozen(about), fields);
}

/** An act that needs words: asks for them first. `false` closes as a false alarm. */
export function askFor(what, place) {
  const kind = what === 'false' ? 'close' : what;
  const about = targets(place);
  const why = about.length === 0 ? 'nothing is under the cursor: press j, or open an incident.' : hindrance();
  if (why) {
    tell('Not done: ' + why, { failed: true });
    return;
  }
  const dialog = document.getElementById('ask-' + kind);
  dialog.about = frozen(about);
  dialog.querySelector('.about').textContent = about.length > 1 ? about.length + ' selected' : nameOf(about[0]);
  if (kind === 'hand-over' && about.length === 1 && others(about[0])) {
    dialog.querySelector('[name=to]').value = me;
  }
  if (what === 'false') {
    dialog.querySelector('[value="false-alarm"]').checked = true;
  }
  dialog.showModal();
}

function digit(dialog, event) {
  const typing = event.target.matches('textarea, input:not([type=radio])');
  const choices = dialog.querySelectorAll('input[type=radio], button[name]');
  const choice = typing ? undefined : choices[Number(event.key) - 1];
  if (choice) {
    event.preventDefault();
    choice.focus();
    choice.click();
  }
}

function openDialogs() {
  for (const dialog of document.querySelectorAll('dialog.ask:has(form)')) {
    const form = dialog.querySelector('form');
    dialog.querySelector('.cancel').onclick = () => dialog.close();
    dialog.addEventListener('keydown', (event) => digit(dialog, event));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const fields = Object.fromEntries(new FormData(form, event.submitter));
      dialog.close();
      // Words that were not taken are kept: the next try finds them where they were.
      if (await perform(form.dataset.kind, dialog.about, fields)) {
        form.reset();
      }
    });
  }
}

/** By class and not by a selector that looks into rows: each row that comes or moves would be asked again. */
function showBulk() {
  document.querySelectorAll('.row .pick').forEach((box) => box.closest('.row').classList.toggle('picked', box.checked));
  const count = selected().length;
  if (bulk) {
    bulk.hidden = count === 0;
    document.getElementById('bulk-count').textContent = count + ' selected';
  }
}

/** Selects a row, or no longer; P1 is decided one by one. */
export function pick(row, on) {
  const box = row?.querySelector('.pick');
  if (!box) {
    return;
  }
  if (row.dataset.urgency === 'P1') {
    box.checked = false;
    tell('P1 is decided one by one, and not selected.', { failed: true });
  } else {
    box.checked = on ?? !box.checked;
  }
  showBulk();
}

/** Buttons with data-act act; with data-ask they ask first. Their other data are the fields of the act. */
export function listen() {
  openDialogs();
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-act], button[data-ask]');
    if (button?.dataset.ask) {
      askFor(button.dataset.ask, button);
    } else if (button) {
      // Without a script it is the button of a form.
      event.preventDefault();
      const { act: kind, ...fields } = button.dataset;
      act(kind, button, fields);
    }
  });
  document.addEventListener('change', ({ target }) => {
    if (target.matches('.pick')) {
      pick(rowOf(target), target.checked);
    }
  });
  label(document);
  document.getElementById('pick-all')?.addEventListener('click', () => {
    [...document.querySelectorAll('#rows .row:not(.p1) .pick')]
      .filter((box) => !box.closest('.row').hidden).forEach((box) => { box.checked = true; });
    showBulk();
  });
  document.getElementById('bulk-clear')?.addEventListener('click', () => {
    document.querySelectorAll('.pick:checked').forEach((box) => { box.checked = false; });
    showBulk();
  });
}
