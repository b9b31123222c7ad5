// Tables that are sorted by a press on a head, and sifted by words. Without it they stand as they came.
const number = new Intl.Collator('en', { numeric: true });

/** What a cell is sorted by: its time, or its words. */
const worth = (row, column) => {
  const cell = row.cells[column];
  return cell.querySelector('time')?.dateTime ?? cell.textContent.trim();
};

function sort(table, head) {
  const column = head.cellIndex;
  const down = head.getAttribute('aria-sort') === 'ascending';
  const body = table.tBodies[0];
  const rows = [...body.rows].sort((one, other) => number.compare(worth(one, column), worth(other, column)));
  body.append(...(down ? rows.reverse() : rows));
  table.querySelectorAll('[aria-sort]').forEach((each) => each.removeAttribute('aria-sort'));
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
}

function sift(table, words) {
  const asked = words.toLowerCase().split(/\s+/);
  for (const row of table.tBodies[0].rows) {
    row.hidden = !asked.every((word) => row.textContent.toLowerCase().includes(word));
  }
}

/** Makes the heads of a table buttons, and puts a field over it. */
export function listen(table) {
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sorts';
    button.append(...head.childNodes);
    button.onclick = () => sort(table, head);
    head.append(button);
  }
  const label = document.createElement('label');
  const field = document.createElement('input');
  field.type = 'search';
  field.oninput = () => sift(table, field.value);
  label.className = 'sift';
  label.append('Only with the words ', field);
  table.closest('.scroll').before(label);
}
