// Whose seat this is: says when the sign-in nears its end, and that it has ended.
import { ask } from './ask.js';

const ending = document.getElementById('session');
const ended = document.getElementById('signed-out');
const CONTROLS = ['button', 'input', 'select', 'textarea']
  .map((control) => 'main ' + control + ':not(#news, #filter *)').join();

/** Seconds left without doing anything; below zero when that is long enough again. */
export function remaining({ left }) {
  ending.hidden = left < 0;
  if (left >= 0) {
    ending.querySelector('span').textContent = 'You will be signed out in ' + Math.ceil(left / 60) + ' min.';
  }
}

/** The page stays as it was, to be read; what would act is off. */
export function signedOut(at) {
  ending.hidden = true;
  ended.querySelector('span').textContent = 'SIGNED OUT at ' + at
    + '. This page shows what was known then and takes no acts.';
  ended.hidden = false;
  document.documentElement.classList.add('signed-out');
  document.querySelectorAll(CONTROLS).forEach((control) => {
    control.disabled = true;
  });
}

/** Somebody signed in again in another tab; this page still holds the old sign-in. */
export function signedInAgain() {
  ended.querySelector('span').textContent = 'You are signed in again.';
  const link = ended.querySelector('a');
  link.textContent = 'Load this page again';
  link.href = location.href;
}

ending.querySelector('button').addEventListener('click', () => ask('/session'));
