
'use strict';
(() => {
  const form = document.getElementById('filter');
  const table = document.getElementById('documents-table');
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const shown = document.getElementById('shown');
  const none = document.getElementById('none');
  const fields = {
    q: document.getElementById('by-text'),
    verdict: document.getElementById('by-verdict'),
    level: document.getElementById('by-level'),
    kind: document.getElementById('by-kind'),
    order: document.getElementById('by-order'),
  };
  const columns = { verdict: 0, score: 1, name: 2, errors: 3, warnings: 4, notes: 5, stand: 6, baseline: 7 };
  const verdicts = ['FAIL', 'REVIEW', 'PASS', 'NOT_AUDITED'];
  const places = new Map(rows.map((row, place) => [row, place]));
  const texts = new Map();
  let order = '';
  let passages = '';

  const storyOf = (row) => (row.dataset.s ? document.getElementById(row.dataset.s) : null);

  /** What a search looks through: the row and, where it is on this page, the story. */
  function textOf(row) {
    if (!texts.has(row)) {
      const story = storyOf(row);
      const text = row.textContent + ' ' + (story ? story.textContent : '');
      texts.set(row, text.toLowerCase());
    }
    return texts.get(row);
  }

  function hasKind(row, level, kind) {
    return row.dataset.k.split(' ').some((code) =>
      code !== '' && (!level || code.endsWith(level[0])) && (!kind || code.slice(0, -1) === kind));
  }

  function fits(row, wanted) {
    return (!wanted.verdict || row.dataset.v === wanted.verdict)
      && (!(wanted.level || wanted.kind) || hasKind(row, wanted.level, wanted.kind))
      && (!wanted.q || textOf(row).includes(wanted.q));
  }

  /** Leaves of a story's findings those that are wanted. */
  function showFindings(story, level, kind) {
    const off = new Set();
    for (const finding of story.querySelectorAll('li.finding')) {
      const hide = Boolean((level && finding.dataset.l !== level) || (kind && finding.dataset.k !== kind));
      finding.hidden = hide;
      if (hide) {
        off.add(finding.dataset.f);
      }
    }
    for (const part of story.querySelectorAll('.text [data-f]')) {
      const hide = part.dataset.f.split(' ').every((number) => off.has(number));
      part.classList.toggle('off', hide);
      if (part.localName !== 'mark') {
        part.hidden = hide;
      }
    }
  }

  function apply() {
    const wanted = {
      q: fields.q.value.trim().toLowerCase(),
      verdict: fields.verdict.value,
      level: fields.level.value,
      kind: fields.kind.value,
    };
    const change = passages !== wanted.level + '/' + wanted.kind;
    passages = wanted.level + '/' + wanted.kind;
    let count = 0;
    for (const row of rows) {
      const fit = fits(row, wanted);
      row.hidden = !fit;
      count += fit ? 1 : 0;
      const story = storyOf(row);
      if (story) {
        story.hidden = !fit;
        if (change) {
          showFindings(story, wanted.level, wanted.kind);
        }
      }
    }
    none.hidden = count > 0;
    const all = Object.values(wanted).every((value) => value === '');
    shown.textContent = all
      ? 'All ' + rows.length + (rows.length === 1 ? ' document is shown.' : ' documents are shown.')
      : count + ' of ' + rows.length + (count === 1 ? ' document fits.' : ' documents fit.');
  }

  function value(row, key) {
    if (key === 'verdict') {
      return verdicts.indexOf(row.dataset.v);
    }
    const cell = row.cells[columns[key]];
    if (key === 'name') {
      return cell.firstChild.textContent;
    }
    return parseFloat(cell.textContent.replaceAll(',', ''));
  }

  /** Sorts by a column, "-" before it for the largest first; what has no value stays last. */
  function sort(by) {
    order = by;
    const down = by.startsWith('-');
    const key = down ? by.slice(1) : by;
    const values = new Map(key ? rows.map((row) => [row, value(row, key)]) : []);
    const sorted = rows.slice().sort((one, other) => {
      const a = values.get(one);
      const b = values.get(other);
      let way = 0;
      if (key === 'name') {
        way = a < b ? -1 : a > b ? 1 : 0;
      } else if (key && (Number.isNaN(a) || Number.isNaN(b))) {
        return Number.isNaN(a) - Number.isNaN(b) || places.get(one) - places.get(other);
      } else if (key) {
        way = a - b;
      }
      return (down ? -way : way) || places.get(one) - places.get(other);
    });
    body.append(...sorted);
    for (const head of table.tHead.rows[0].cells) {
      if (head.dataset.key === key) {
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    }
    fields.order.value = by;
    if (fields.order.value !== by) {
      fields.order.value = 'other';
    }
  }

  /** Keeps what is shown in the address, so that it can be sent to somebody. */
  function remember() {
    const state = new URLSearchParams();
    for (const name of ['q', 'verdict', 'level', 'kind']) {
      if (fields[name].value.trim()) {
        state.set(name, fields[name].value.trim());
      }
    }
    if (order) {
      state.set('order', order);
    }
    const text = state.toString();
    if (text || location.hash.startsWith('#?')) {
      history.replaceState(null, '', text ? '#?' + text : '#');
    }
  }

  function recall() {
    if (!location.hash.startsWith('#?')) {
      return false;
    }
    const state = new URLSearchParams(location.hash.slice(2));
    for (const name of ['q', 'verdict', 'level', 'kind']) {
      fields[name].value = state.get(name) || '';
      if (fields[name].selectedIndex === -1) {
        fields[name].value = '';
      }
    }
    const by = state.get('order') || '';
    sort((by.startsWith('-') ? by.slice(1) : by) in columns ? by : '');
    apply();
    return true;
  }

  function showAll() {
    for (const name of ['q', 'verdict', 'level', 'kind']) {
      fields[name].value = '';
    }
    sort('');
    apply();
  }

  /** A link to a finding shows it, whatever was filtered before. */
  function reveal() {
    if (recall()) {
      return;
    }
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest('[hidden]')) {
      showAll();
      target.scrollIntoView();
    }
  }

  for (const head of table.tHead.rows[0].cells) {
    const key = head.dataset.key;
    if (key) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => {
        const up = key === 'name' || key === 'verdict' || key === 'score';
        const [first, second] = up ? [key, '-' + key] : ['-' + key, key];
        sort(order === first ? second : first);
        shown.textContent = 'Sorted by ' + button.textContent.replace('\u00ad', '').trim() + '.';
        remember();
      });
      head.append(button);
    }
  }
  let waiting = 0;
  fields.q.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { apply(); remember(); }, 150);
  });
  for (const name of ['verdict', 'level', 'kind']) {
    fields[name].addEventListener('change', () => { apply(); remember(); });
  }
  fields.order.addEventListener('change', () => { sort(fields.order.value); remember(); });
  form.addEventListener('submit', (event) => { event.preventDefault(); apply(); remember(); });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    showAll();
    remember();
  });
  addEventListener('hashchange', reveal);
  form.hidden = false;
  apply();
  reveal();
})();
