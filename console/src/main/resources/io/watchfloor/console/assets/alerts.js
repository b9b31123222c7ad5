// Sound and desktop notifications for what annunciates. Off until an officer switches them on, as browsers demand.
const SETTING = 'watchfloor.alerts';
const TONES = { P1: [880, 660, 880], P2: [660, 880], P3: [660] };
const TONE_SECONDS = 0.18;
const STALE = [330, 247];
/** No more than one tone in this time. */
const QUIET_MS = 10000;
/** In a flood the count tells more than the noise; and so long after a tone one that was not heeded is repeated. */
const MINUTE_MS = 60000;

const button = document.getElementById('alerts');
let sound;
let leader = false;
let sounded = 0;
let flood = false;
let stale = false;
let hushed = false;

// Of several tabs only one makes the noise: the one that holds the lock.
if (navigator.locks) {
  navigator.locks.request('watchfloor.alerts', () => {
    leader = true;
    return new Promise(() => {});
  });
} else {
  leader = true;
}

const on = () => localStorage.getItem(SETTING) === 'on';

function show() {
  const blocked = on() && sound?.state !== 'running';
  const unset = localStorage.getItem(SETTING) === null;
  const off = unset ? 'No sound: press' : 'Alerts off';
  button.textContent = !on() ? off : blocked ? 'Alerts on, sound blocked: press here' : 'Alerts on';
  button.classList.toggle('alarm', blocked || unset);
  button.setAttribute('aria-pressed', String(on()));
}

async function wake() {
  sound ??= new AudioContext();
  sound.onstatechange = show;
  await sound.resume();
  show();
}

function play(tones) {
  tones.forEach((tone, at) => {
    const voice = sound.createOscillator();
    const volume = sound.createGain();
    const start = sound.currentTime + at * TONE_SECONDS;
    volume.gain.value = 0.2;
    voice.frequency.value = tone;
    voice.connect(volume).connect(sound.destination);
    voice.start(start);
    voice.stop(start + TONE_SECONDS * 0.8);
  });
}

async function toggle() {
  if (on() && sound?.state === 'running') {
    localStorage.setItem(SETTING, 'off');
    show();
    return;
  }
  localStorage.setItem(SETTING, 'on');
  await wake();
  play(TONES.P3);
  if (typeof Notification !== 'undefined' && Notification.permission === 'default') {
    await Notification.requestPermission();
  }
}

/** Stops what sounds, and what repeats, until something new calls; it acknowledges nothing. */
function hush() {
  hushed = true;
  sound?.close();
  sound = undefined;
  if (on()) {
    wake();
  }
}

function soundAfter(quiet, tones) {
  if (on() && leader && sound?.state === 'running' && Date.now() - sounded >= quiet) {
    sounded = Date.now();
    play(tones);
  }
}

/** Each second: a flash that has waited too long for an owner sounds again every minute. */
export function heed(alarms) {
  flood = alarms.includes('flood');
  if (alarms.includes('repeat') && !hushed) {
    soundAfter(MINUTE_MS, TONES.P1);
  }
}

/** Sounds and notifies, if switched on and if the event calls for it. */
export function annunciate({ calls, urgency, incident, text }) {
  if (!calls || !on() || !leader) {
    return;
  }
  hushed = false;
  soundAfter(flood ? MINUTE_MS : QUIET_MS, TONES[urgency]);
  notify(urgency + ' ' + text, incident);
}

function notify(text, incident) {
  if (on() && leader && typeof Notification !== 'undefined' && Notification.permission === 'granted') {
    const note = new Notification(text, { tag: incident });
    note.onclick = () => {
      window.focus();
      location.assign('/i/' + encodeURIComponent(incident));
    };
  }
}

/** One low tone, and a notification, for what this officer owns and has let lie. It calls nobody else. */
export function remind({ incident, text }) {
  soundAfter(QUIET_MS, TONES.P3);
  notify(text, incident);
}

button.addEventListener('click', toggle);
document.addEventListener('hush', hush);
document.addEventListener('stale', ({ detail }) => {
  stale = detail;
  if (stale) {
    hushed = false;
    soundAfter(0, STALE);
  }
});
setInterval(() => {
  if (stale && !hushed) {
    soundAfter(MINUTE_MS, STALE);
  }
}, 1000);
if (on()) {
  wake();
}
show();
