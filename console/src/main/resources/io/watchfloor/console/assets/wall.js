// The wall: what stands there, the clocks, STALE over all when nothing is heard, and a voice for who asked for one.
const SILENCE_MS = 5000;
const AGAIN_MS = 2000;

const lines = document.getElementById('lines');
const ties = document.getElementById('ties');
const stale = document.getElementById('stale');
const sound = document.getElementById('sound');
const said = document.getElementById('sound-said');
const link = document.getElementById('link-state');

let heard = Date.now();
let lastTime = document.querySelector('[data-live=desk]').textContent;
let trouble = '';
let ended = false;
let voice;
let known = ids();

function ids() {
  return new Set([...lines.querySelectorAll('[data-id]')].map(({ dataset }) => dataset.id + ' ' + dataset.said.slice(0, 2)));
}

/** Over all, and in words: who looks up must not take what is old for what is. */
function look() {
  const silent = Date.now() - heard > SILENCE_MS;
  const why = ended ? 'This link ended or was taken back.'
    : trouble || (silent ? 'Nothing heard since ' + lastTime + '.' : '');
  stale.hidden = !why;
  if (stale.lastElementChild.textContent !== why) {
    stale.lastElementChild.textContent = why;
  }
  link.textContent = silent || ended ? 'not connected' : 'live';
}

function tell({ desk, pipeline, feeds, trouble: words, alarm }) {
  heard = Date.now();
  lastTime = desk;
  trouble = words.replace(/^STALE: /, '');
  for (const [place, text] of Object.entries({ desk, pipeline, feeds })) {
    const where = document.querySelector('[data-live=' + place + ']');
    where.textContent = text;
    where.classList.toggle('alarm', alarm.split(' ').includes(place));
  }
  look();
}

function show({ html }) {
  heard = Date.now();
  lines.innerHTML = html;
  const before = known;
  known = ids();
  for (const line of lines.querySelectorAll('[data-id]')) {
    const fresh = !before.has(line.dataset.id + ' ' + line.dataset.said.slice(0, 2));
    line.classList.toggle('fresh', fresh);
    if (fresh) {
      speak(line.dataset.said);
    }
  }
}

function speak(words) {
  if (voice) {
    const saying = new SpeechSynthesisUtterance(words);
    saying.voice = voice;
    saying.lang = voice.lang;
    speechSynthesis.speak(saying);
  }
}

/** A voice of this machine: others send what they read to somebody else's. */
const local = () => (window.speechSynthesis?.getVoices() ?? [])
  .filter(({ localService }) => localService)
  .sort((one, other) => other.lang.startsWith('en') - one.lang.startsWith('en'))[0];

sound.addEventListener('click', () => {
  voice = voice ? undefined : local();
  sound.setAttribute('aria-pressed', String(Boolean(voice)));
  sound.textContent = voice ? 'Sound is on' : 'Sound is off';
  said.textContent = voice || sound.dataset.tried === 'on' ? '' : 'This machine has no voice of its own.';
  sound.dataset.tried = voice ? 'on' : '';
  if (voice) {
    speak('Sound is on.');
  } else {
    window.speechSynthesis?.cancel();
  }
});
// Some browsers load their voices only when they are asked for.
window.speechSynthesis?.getVoices();

function empty() {
  lines.replaceChildren();
  ties.replaceChildren();
}

function connect() {
  const source = new EventSource(location.pathname + '/stream' + location.search);
  source.addEventListener('pulse', ({ data }) => tell(JSON.parse(data)));
  source.addEventListener('lines', ({ data }) => show(JSON.parse(data)));
  source.addEventListener('ties', ({ data }) => { ties.innerHTML = JSON.parse(data).html; });
  source.addEventListener('ended', () => {
    source.close();
    ended = true;
    empty();
    look();
  });
  source.onerror = () => {
    // The browser gives up after an error page: a proxy's, or ours when the grant has ended.
    source.close();
    if (!ended) {
      setTimeout(again, AGAIN_MS);
    }
  };
}

/** Asks for the page: whether the link still opens it cannot be read from a stream that is refused. */
async function again() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'application/json' } }).catch(() => undefined);
  ended = answer?.status === 404;
  if (ended) {
    empty();
    look();
  } else {
    connect();
  }
}

setInterval(look, 1000);
connect();
