// The board of another time: a slider, play, and the way back. The stream tells of now, and only whether to go back there.
import { home } from './keys.js';

const TOGETHER_MS = 150;
const PLAY_MS = 1000;

const iso = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 19) + 'Z';
const words = (seconds) => iso(seconds).slice(0, 16).replace('T', ' ') + 'Z';

export function rewind(root) {
  const slider = root.querySelector('#then-slider');
  const play = root.querySelector('#then-play');
  const speed = root.querySelector('#then-speed');
  const said = root.querySelector('#then-said');
  const ask = root.querySelector('#then-ask');
  let due;
  let asked = 0;
  let playing;
  let pressed = Date.now();

  function stop(why = '') {
    clearTimeout(playing);
    playing = undefined;
    play.setAttribute('aria-pressed', 'false');
    play.textContent = 'Play';
    said.textContent = why;
  }

  /** Puts the board of that time in the place of this one; what was asked for before and comes later is dropped. */
  async function show(address) {
    const mine = ++asked;
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== asked) {
      return;
    }
    const shown = page.getElementById('then-shown');
    if (!shown) {
      stop(page.querySelector('main p')?.textContent ?? 'Not shown.');
      return;
    }
    history.replaceState(null, '', address);
    document.title = page.title;
    for (const id of ['then-title', 'then-shown']) {
      document.getElementById(id).replaceWith(page.getElementById(id));
    }
    const steps = [...page.querySelectorAll('.step')];
    root.querySelectorAll('.step').forEach((step, at) => { step.href = steps[at].getAttribute('href'); });
    const fresh = page.getElementById('then-slider');
    if (Number(fresh.value) <= Number(slider.min) || Number(fresh.value) >= Number(slider.max)) {
      Object.assign(slider, { min: fresh.min, max: fresh.max });
    }
    slider.value = fresh.value;
    slider.setAttribute('aria-valuetext', words(Number(fresh.value)));
    root.querySelector('[name=at]').value = words(Number(fresh.value));
    root.dataset.last = page.getElementById('then').dataset.last;
    said.textContent = '';
  }

  async function forward() {
    const next = Number(slider.value) + Number(speed.value);
    if (next > Number(root.dataset.last)) {
      stop('This is as far as it goes: go back to now.');
      return;
    }
    await show('/?at=' + iso(next));
    if (playing !== undefined) {
      playing = setTimeout(forward, PLAY_MS);
    }
  }

  function propose(why) {
    if (!ask.open) {
      stop();
      ask.querySelector('#then-because').textContent = why;
      ask.showModal();
    }
  }

  function leave(event) {
    event.preventDefault();
    home();
  }

  for (const part of [play, root.querySelector('#then-speed-label')]) {
    part.hidden = false;
  }
  slider.addEventListener('input', () => {
    stop();
    clearTimeout(due);
    // An answer on its way is to an older place: it would take the slider back there.
    asked++;
    root.querySelector('#then-time').textContent = words(Number(slider.value));
    due = setTimeout(() => show('/?at=' + iso(Number(slider.value))), TOGETHER_MS);
  });
  play.addEventListener('click', () => {
    if (playing !== undefined) {
      stop();
      return;
    }
    play.setAttribute('aria-pressed', 'true');
    play.textContent = 'Stop';
    playing = setTimeout(forward, 0);
  });
  root.addEventListener('click', (event) => {
    const step = event.target.closest('.step');
    if (step) {
      event.preventDefault();
      stop();
      show(step.getAttribute('href'));
    }
  });
  root.querySelector('#then-back').addEventListener('click', leave);
  root.querySelector('#then-leave').addEventListener('click', leave);
  root.querySelector('#then-stay').addEventListener('click', () => ask.close());
  ask.addEventListener('cancel', leave);
  for (const sign of ['keydown', 'pointerdown']) {
    document.addEventListener(sign, () => { pressed = Date.now(); }, { capture: true });
  }
  setInterval(() => {
    if (playing === undefined && Date.now() - pressed > Number(root.dataset.askAfter) * 1000) {
      propose('Nobody pressed a key for 10 minutes, and the board here is not that of now.');
    }
  }, 1000);
  slider.focus();
  return {
    moment: ({ calls, urgency, text }) => {
      if (calls && urgency === 'P1') {
        propose('A P1 opened now: ' + text);
      }
    },
  };
}
