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
