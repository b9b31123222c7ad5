// Requests that change something. They repeat the page's token, which pages of other sites cannot read.
const token = document.querySelector('meta[name="token"]').content;

/** Sends fields as a form and answers with {ok, status, facts}; facts.error says in words why it was refused. */
export async function ask(path, fields = {}, method = 'POST') {
  const answer = await fetch(path, {
    method,
    headers: { Accept: 'application/json', 'X-Watchfloor-Token': token },
    body: new URLSearchParams(fields),
    // Also when the page goes away meanwhile.
    keepalive: true,
  });
  const facts = await answer.json().catch(() => ({}));
  return { ok: answer.ok, status: answer.status, facts };
}

/** The same, answered with {ok, status, html}: a part of a page, made by our own templates; a refusal is its words. */
export async function askPart(path, fields = {}) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { Accept: 'text/html', 'X-Watchfloor-Token': token },
    body: new URLSearchParams(fields),
  });
  const text = await answer.text();
  return { ok: answer.ok, status: answer.status, text, html: answer.ok ? text : '<p class="notice">' + escaped(text) + '</p>' };
}

function escaped(text) {
  const place = document.createElement('p');
  place.textContent = text;
  return place.innerHTML;
}

/** The element that a piece of our own templates is. */
export function parse(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/** Why the server cannot be reached as somebody, or nothing. What cannot be sent now is refused, and never kept for later. */
export function outOfReach() {
  const page = document.documentElement;
  if (page.classList.contains('signed-out')) {
    return 'you are signed out. Sign in, then do it again.';
  }
  return page.dataset.lost && 'no contact with the server since ' + page.dataset.lost + '. Nothing was sent.';
}
