// Keys for those who work on lists all day: J and K go down and up, / goes to the search. Everything works without it.
'use strict';
// Where letters are typed or choose something they are no command. A ticked row still moves on.
const typing = 'textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=file])';
document.addEventListener('keydown', (event) => {
  if (event.target.matches(typing) || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === '/') {
    const search = document.querySelector('input[type=search]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
    return;
  }
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  const rows = [...document.querySelectorAll('tr.row')];
  if (!step || rows.length === 0) {
    return;
  }
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[Math.max(0, Math.min(rows.length - 1, now + step))];
  next.querySelector('a').focus();
});

// On a phone a row of a table stands as a card: each cell says what its column is called, and stays a cell to whoever
// listens to the page. Tables that are read by row and column stay tables and scroll.
for (const table of document.querySelectorAll('table:not(.sheet, .figures)')) {
  const heads = table.tHead && table.tHead.rows.length === 1 ? [...table.tHead.rows[0].cells] : [];
  const role = (element, name) => element && element.setAttribute('role', name);
  role(table, 'table');
  [table.tHead, ...table.tBodies].forEach((part) => role(part, 'rowgroup'));
  for (const row of table.rows) {
    role(row, 'row');
    [...row.cells].forEach((cell, place) => {
      const heading = cell.tagName === 'TH';
      role(cell, heading ? (cell.scope === 'row' ? 'rowheader' : 'columnheader') : 'cell');
      if (!heading && heads[place] && !cell.dataset.label) {
        cell.dataset.label = heads[place].textContent.trim();
      }
    });
  }
}
