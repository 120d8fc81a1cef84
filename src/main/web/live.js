// Keeps a page true while others work. Without it, or where the stream is cut, a page is as it was loaded and a
// queue is looked at again each half minute.
'use strict';

const page = document.querySelector('[data-live]');
const list = document.getElementById('waiting');
const choice = document.getElementById('choice');
const count = document.querySelector('[data-count]');
const status = document.getElementById('live-status');
const changed = document.getElementById('case-changed');
const POLL = 30_000;
const GATHER = 700;

let stream;
let last = page.dataset.live;
let poll;
let soon;

// a browser keeps few connections to one server: a page that nobody sees needs none
function listen() {
  if (document.hidden || stream) {
    return;
  }
  stream = new EventSource(`/api/events?lastEventId=${last}`);
  stream.addEventListener('open', () => watch(false));
  stream.addEventListener('error', () => watch(true));
  for (const kind of ['queue', 'case', 'grant', 'reset']) {
    stream.addEventListener(kind, (event) => {
      last = event.lastEventId || last;
      heard(kind, JSON.parse(event.data));
    });
  }
}

function leave() {
  stream?.close();
  stream = undefined;
  watch(false);
}

// a stream that is refused for good does not come back by itself
function watch(cut) {
  clearInterval(poll);
  poll = cut
    ? setInterval(() => {
        if (stream?.readyState === EventSource.CLOSED) {
          stream = undefined;
          listen();
        }
        look();
      }, POLL)
    : undefined;
}

function heard(kind, news) {
  if (list && (kind === 'queue' || kind === 'reset')) {
    clearTimeout(soon);
    soon = setTimeout(look, GATHER);
  }
  if (changed && concerns(kind, news)) {
    changed.hidden = false;
    changed.querySelector('[data-say]').textContent = changed.dataset.words;
  }
}

// what this page's own act brought about stands on it already
function concerns(kind, news) {
  if (kind === 'reset') {
    return true;
  }
  if (news.caseNumber !== page.dataset.case || kind === 'queue') {
    return false;
  }
  if (kind === 'grant') {
    return news.given === false;
  }
  return page.dataset.stage ? news.stage !== page.dataset.stage : !(news.entry <= Number(page.dataset.entry));
}

async function look() {
  if (!list) {
    return;
  }
  try {
    const answer = await fetch(window.location.href, { headers: { Accept: 'text/html', 'Amparo-Look': 'again' } });
    if (answer.ok && !answer.redirected) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (fresh.getElementById('waiting')) {
        renew(fresh.getElementById('waiting'));
        renewChoice(fresh.getElementById('choice'));
        renewReports(fresh.getElementById('reports-due'));
        count.textContent = fresh.querySelector('[data-count]').textContent;
      }
    }
  } catch {
    // the service is away for a moment; the next look finds it
  }
}

// row by row, so that what somebody reads, has chosen or stands on stays where it is
function renew(fresh) {
  const rows = list.querySelector('tbody');
  const freshRows = fresh.querySelector('tbody');
  if (!rows || !freshRows) {
    if (rows || freshRows) {
      whole(fresh);
    }
    return;
  }
  const anchor = [...rows.children].find((row) => row.getBoundingClientRect().bottom > 0);
  const before = anchor?.getBoundingClientRect().top;
  const counts = merge(rows, [...freshRows.children]);
  if (anchor?.isConnected && before < window.innerHeight) {
    window.scrollBy(0, anchor.getBoundingClientRect().top - before);
  }
  say(counts);
}

// what can be chosen follows what waits, but never while somebody chooses
function renewChoice(fresh) {
  const begun = [...choice.querySelectorAll('select, [type=checkbox]')].some((field) =>
    field.matches('select')
      ? field.value !== (field.querySelector('option[selected]')?.value ?? '')
      : field.checked !== field.defaultChecked
  );
  if (!begun && !choice.contains(document.activeElement) && choice.innerHTML !== fresh.innerHTML) {
    choice.replaceChildren(...fresh.childNodes);
  }
}

// the yearly reports to file are few, and about no case
function renewReports(fresh) {
  const now = document.getElementById('reports-due');
  if (now && fresh && !now.contains(document.activeElement) && now.innerHTML !== fresh.innerHTML) {
    now.replaceChildren(...fresh.childNodes);
  }
}

function whole(fresh) {
  if (list.contains(document.activeElement) || list.querySelector('[name=ids]:checked')) {
    const rows = list.querySelectorAll('tbody tr');
    rows.forEach(mark);
    say({ came: fresh.querySelectorAll('tbody tr').length, went: rows.length });
    return;
  }
  say({ came: fresh.querySelectorAll('tbody tr').length, went: list.querySelectorAll('tbody tr').length });
  list.replaceChildren(...fresh.childNodes);
}

function merge(rows, wanted) {
  const have = new Map([...rows.children].map((row) => [row.id, row]));
  const counts = { came: 0, went: 0 };
  const kept = wanted.map((row) => {
    const old = have.get(row.id);
    have.delete(row.id);
    counts.came += old ? 0 : 1;
    if (old && (isHeld(old) || old.innerHTML === row.innerHTML)) {
      return old;
    }
    return row;
  });
  for (const gone of have.values()) {
    if (isHeld(gone)) {
      counts.went += gone.classList.contains('gone') ? 0 : 1;
      mark(gone);
      kept.splice([...rows.children].indexOf(gone), 0, gone);
    } else {
      counts.went += gone.classList.contains('gone') ? 0 : 1;
    }
  }
  place(rows, kept);
  return counts;
}

function isHeld(row) {
  return row.contains(document.activeElement) || row.querySelector('[name=ids]:checked');
}

// a row that is moved loses the focus, so the one that has it stays and the others go around it
function place(rows, kept) {
  const stay = new Set(kept);
  [...rows.children].forEach((row) => stay.has(row) || row.remove());
  let after = null;
  for (const row of kept.reverse()) {
    if (row.nextElementSibling !== after || row.parentNode !== rows) {
      if (!row.contains(document.activeElement)) {
        rows.insertBefore(row, after);
      }
    }
    after = row;
  }
}

function mark(row) {
  if (row.classList.contains('gone')) {
    return;
  }
  row.classList.add('gone');
  const note = document.createElement('p');
  note.className = 'gone__note';
  note.textContent = list.dataset.gone;
  row.querySelector('[data-what]')?.append(note);
}

function say({ came, went }) {
  const words = [
    came ? status.dataset.came.replace('#', came) : '',
    went ? status.dataset.went.replace('#', went) : '',
  ];
  if (came || went) {
    status.textContent = words.filter(Boolean).join(' ');
  }
}

document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
window.addEventListener('pagehide', leave);
window.addEventListener('pageshow', listen);
listen();
