// Joining, splitting, moving, linking: the server words the question, the officer says yes, and it can be taken back.
import { perform } from './acts.js';
import { askPart } from './ask.js';
import { hindrance } from './send.js';
import { tell } from './told.js';

const dossier = document.getElementById('dossier');
const sure = document.getElementById('ask-sure');

/** Shows the question of the server's page and answers with the fields to send, or with nothing. */
function confirmed(page) {
  const form = new DOMParser().parseFromString(page, 'text/html').getElementById('sure');
  sure.replaceChildren(form);
  const cancel = form.querySelector('.cancel');
  const title = form.querySelector('h1');
  title.id = 'ask-sure-title';
  sure.showModal();
  form.querySelector('button.main').focus();
  return new Promise((resolve) => {
    cancel.onclick = (event) => { event.preventDefault(); sure.close(); };
    sure.onclose = () => resolve(undefined);
    form.onsubmit = (event) => { event.preventDefault(); resolve(new FormData(form)); sure.close(); };
  });
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.closest('#stories')) {
    return;
  }
  event.preventDefault();
  if (hindrance()) {
    tell('Not done: ' + hindrance(), { failed: true });
    return;
  }
  const asked = await askPart(form.getAttribute('action'), new FormData(form, event.submitter)).catch(() => undefined);
  if (!asked?.ok) {
    tell(asked?.text ?? 'Not done: the server does not answer.', { failed: true });
    return;
  }
  const fields = await confirmed(asked.html);
  if (fields) {
    fields.delete('version');
    // Nobody stands in what is about to be replaced.
    document.activeElement.blur();
    await perform(fields.get('kind'), [dossier.dataset], fields);
    document.querySelector('#stories > summary').focus({ preventScroll: true });
  }
});
