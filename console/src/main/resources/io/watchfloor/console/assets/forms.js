// Forms that change something other than an incident. A form with data-preview first shows what it would do.
import { ask, outOfReach } from './ask.js';
import { tell } from './told.js';

function fieldsOf(form, button) {
  const data = new FormData(form, button);
  const dry = data.get('dry');
  if (dry) {
    data.delete('dry');
    data.set('do', dry);
    data.set('dryRun', 'true');
  }
  return data;
}

function list(place, message, lines) {
  const words = document.createElement('p');
  words.textContent = message;
  const all = document.createElement('ol');
  for (const line of lines.slice(0, 50)) {
    const item = document.createElement('li');
    item.textContent = line;
    all.append(item);
  }
  place.replaceChildren(words, all);
}

const lineOf = (line) => typeof line === 'string' ? line : line.knownAt.slice(0, 16).replace('T', ' ') + 'Z  '
  + line.precedence + '  ' + line.why;

/** What was looked at may be done, and nothing else; a change of the form asks for another look. */
function arm(form, what) {
  const button = form.querySelector('button.main');
  if (button.name === 'do') {
    button.value = what ?? '';
    button.hidden = what === undefined;
    button.textContent = 'Do it: ' + what;
  } else {
    button.disabled = what === undefined;
  }
}

async function submit(form, button) {
  if (outOfReach()) {
    tell('Not done: ' + outOfReach(), { failed: true });
    return;
  }
  const fields = fieldsOf(form, button);
  const answer = await ask(form.dataset.post, fields).catch(() => undefined);
  const message = answer ? answer.facts.message ?? answer.facts.error : 'Sent, not confirmed. Load the page again.';
  if (!answer?.ok) {
    tell(message ?? 'Not done: the server said ' + answer.status + '.', { failed: true });
  } else if (fields.get('dryRun')) {
    const lines = answer.facts.lines ?? answer.facts.hidden ?? [];
    list(document.getElementById(form.dataset.preview), message, lines.map(lineOf));
    arm(form, fields.get('do') ?? 'add');
  } else {
    sessionStorage.setItem('watchfloor.told', message);
    location.reload();
  }
}

export function listen() {
  const told = sessionStorage.getItem('watchfloor.told');
  if (told) {
    sessionStorage.removeItem('watchfloor.told');
    tell(told);
  }
  for (const form of document.querySelectorAll('form[data-post]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit(form, event.submitter);
    });
    if (form.dataset.preview) {
      form.addEventListener('input', ({ target }) => target.name !== 'reason' && arm(form));
    }
  }
}
