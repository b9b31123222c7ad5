// Lists below the open rows, of flashes that nobody signed and of what closed last: sifted by the same filter.
const lists = [...document.querySelectorAll('.incidents > .rows.closed')];

/** Shows of each list what fits, and says beside its heading how much does not: hidden is not gone. */
export function sift(fits) {
  for (const list of lists) {
    const rows = [...list.children];
    for (const row of rows) {
      row.hidden = !fits(row);
    }
    const left = rows.filter((row) => row.hidden).length;
    const said = left > 0 ? left + ' of ' + rows.length + ' not shown' : '';
    const place = list.previousElementSibling.querySelector('.left-out');
    if (place.textContent !== said) {
      place.textContent = said;
    }
  }
}
