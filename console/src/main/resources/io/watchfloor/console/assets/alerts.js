// Sound and desktop notifications for what annunciates. Off until an officer switches them on, as browsers demand.
const SETTING = 'watchfloor.alerts';
const TONES = { P1: [880, 660, 880], P2: [660, 880], P3: [660] };
const TONE_SECONDS = 0.18;
/** No more than one tone in this time: in a flood the count tells more than the noise. */
const QUIET_MS = 10000;

const button = document.getElementById('alerts');
let sound;
let leader = false;
let sounded = 0;

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
  button.textContent = !on() ? 'Alerts off' : blocked ? 'Alerts on, sound blocked: press here' : 'Alerts on';
  button.classList.toggle('alarm', blocked);
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

/** Stops what sounds; it acknowledges nothing. */
function hush() {
  sound?.close();
  sound = undefined;
  if (on()) {
    wake();
  }
}

/** Sounds and notifies, if switched on and if the event calls for it. */
export function annunciate({ calls, urgency, incident, text }) {
  if (!calls || !on() || !leader) {
    return;
  }
  if (sound?.state === 'running' && Date.now() - sounded > QUIET_MS) {
    sounded = Date.now();
    play(TONES[urgency]);
  }
  if (typeof Notification !== 'undefined' && Notification.permission === 'granted') {
    const note = new Notification(urgency + ' ' + text, { tag: incident });
    note.onclick = () => window.focus();
  }
}

button.addEventListener('click', toggle);
document.addEventListener('hush', hush);
if (on()) {
  wake();
}
show();
