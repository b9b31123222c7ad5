// Brushing: two handles, moved by pointer or keys, leave the reports between them.
function brush() {
  const from = document.getElementById('brush-from');
  const to = document.getElementById('brush-to');
  const reports = [...document.querySelectorAll('.report[data-at]')];
  const times = reports.map((report) => report.dataset.at).sort();
  if (!from || times.length < 3) {
    return;
  }
  const last = times.length - 1;
  const words = (at) => times[at].slice(0, 16).replace('T', ' ') + 'Z';
  from.max = to.max = last;
  from.value = 0;
  to.value = last;
  from.closest('p').hidden = false;

  function show(moved) {
    if (Number(from.value) > Number(to.value)) {
      (moved === from ? to : from).value = moved.value;
    }
    const [begin, end] = [times[from.value], times[to.value]];
    reports.forEach((report) => { report.hidden = report.dataset.at < begin || report.dataset.at > end; });
    const left = reports.filter((report) => !report.hidden).length;
    from.setAttribute('aria-valuetext', words(from.value));
    to.setAttribute('aria-valuetext', words(to.value));
    document.getElementById('brushed').textContent = left === reports.length ? ''
      : left + ' of ' + reports.length + ' reports, ' + words(from.value) + ' to ' + words(to.value);
  }

  from.addEventListener('input', () => show(from));
  to.addEventListener('input', () => show(to));
  show(from);
}

brush();
document.addEventListener('refreshed', brush);
