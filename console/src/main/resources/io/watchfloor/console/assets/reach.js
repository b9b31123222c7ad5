// Whether the server can be reached as somebody. What cannot be sent now is refused, and never kept for later.
export function outOfReach() {
  const page = document.documentElement;
  if (page.classList.contains('signed-out')) {
    return 'you are signed out. Sign in, then do it again.';
  }
  return page.dataset.lost && 'no contact with the server since ' + page.dataset.lost + '. Nothing was sent.';
}
