// The evidence on the page of an incident: verdicts on single reports, and what does not count.
import { refresh } from './dossier.js';
import { hindrance, send } from './send.js';

const dossier = document.getElementById('dossier');

/** Does one act, says what became of it beside the report, and offers to take it back. */
async function act(report, fields) {
  const place = report.querySelector('.verdict');
  const why = hindrance();
  if (why) {
    place.textContent = 'Not done: ' + why;
    return;
  }
  place.textContent = 'Sent…';
  const { incident, version } = dossier.dataset;
  const answer = await send({ incident, version }, fields);
  place.textContent = answer.message + ' ';
  if (answer.outcome !== 'accepted') {
    return;
  }
  if (fields.kind === 'verdict') {
    const undo = document.createElement('button');
    undo.type = 'button';
    undo.dataset.undoes = answer.command;
    undo.textContent = 'Undo';
    place.append(undo);
  }
  // Another verdict may follow before the page is read again.
  dossier.dataset.version = answer.deskVersion ?? version;
  refresh();
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('.reports button');
  const report = target.closest('.report');
  if (button?.dataset.undoes) {
    act(report, { kind: 'undo', undoes: button.dataset.undoes });
  } else if (button?.dataset.verdict) {
    const reason = report.querySelector('[name="reason"]');
    const wrong = button.dataset.verdict === 'false';
    if (wrong && reason.value.trim() === '') {
      report.querySelector('.verdict').textContent = 'Say in a few words why it is wrong: the rule is tuned by it.';
      reason.focus();
      return;
    }
    act(report, {
      kind: 'verdict',
      report: report.dataset.report,
      verdict: button.dataset.verdict,
      ...(wrong ? { reason: reason.value.trim() } : {}),
    });
  }
});

document.querySelectorAll('.judge').forEach((form) =>
  form.addEventListener('toggle', () => form.open && form.querySelector('[name="reason"]').focus()));

const place = document.getElementById('not-counted');
fetch('/i/' + encodeURIComponent(dossier.dataset.incident) + '/not-counted').then(async (answer) => {
  if (answer.ok) {
    place.innerHTML = await answer.text();
  } else {
    place.textContent = 'It could not be found out: the server answered ' + answer.status + '.';
  }
}, () => {
  place.textContent = 'It could not be found out: the server does not answer.';
});
