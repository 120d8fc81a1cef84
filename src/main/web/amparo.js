// The few things that a page does beyond its links and forms. Every page works without it.
'use strict';

// how many seconds before its end a session's end is told
const WARNED = 180;

// for how long the session goes on; 0 when it is over, and less when the service cannot be reached
async function secondsLeft() {
  try {
    const asked = { headers: { 'Amparo-Look': 'again' }, cache: 'no-store', signal: AbortSignal.timeout(5000) };
    const answer = await fetch('/session', asked);
    return answer.ok ? Number(await answer.text()) : answer.status === 401 ? 0 : -1;
  } catch {
    return -1;
  }
}

// a form is sent once, however often its button is tapped
document.addEventListener('submit', (event) => {
  const form = event.target;
  // a look at a letter in a page of its own sends nothing
  if (event.submitter?.formTarget === '_blank') {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method === 'post' && !form.hasAttribute('hx-post')) {
    form.dataset.sent = 'true';
  }
});

// the browser may bring a page back as it was left
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});

// what was typed into a form and not sent yet stays on the device, sealed, until it is filed, until its person
// signs out, or until somebody else is signed in here
const session = document.querySelector('[data-session-seconds]');
function dropDrafts(but) {
  Object.keys(localStorage)
    .filter((name) => name.startsWith('amparo-draft-') && !(but && name.startsWith(`amparo-draft-${but}-`)))
    .forEach((name) => localStorage.removeItem(name));
}
if (document.querySelector('[data-filed]')) {
  dropDrafts();
} else if (session) {
  dropDrafts(session.dataset.drafts);
}
document.querySelectorAll('form[action="/sign-out"]').forEach((form) => form.addEventListener('submit', () => dropDrafts()));
document.querySelectorAll('[data-draft-kept]').forEach((line) => {
  line.hidden = !Object.keys(localStorage).some((name) => name.startsWith('amparo-draft-'));
});

// what was refused is read first
document.addEventListener('DOMContentLoaded', () => {
  document.querySelector('[data-focus]')?.focus();
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
  if (event.target.closest('[data-leave]')) {
    event.preventDefault();
    leave();
  }
});

// one more row of a list, as often as there is something to say
document.querySelectorAll('[data-more]').forEach((line) => {
  line.hidden = false;
});
document.addEventListener('click', (event) => {
  const more = event.target.closest('[data-more] button')?.parentElement;
  if (more) {
    const rows = more.parentElement.querySelectorAll('[data-row]');
    rows[rows.length - 1].after(emptied(rows[rows.length - 1].cloneNode(true)));
    more.parentElement.querySelectorAll('[data-row]')[rows.length].querySelector('input').focus();
  }
});

// the row after this one: its names count on, and nothing is typed or wrong in it
function emptied(row) {
  const named = ['name', 'id', 'for', 'aria-describedby'];
  row.querySelectorAll('.usa-error-message').forEach((error) => error.remove());
  row.querySelectorAll('[name], [id], [for]').forEach((part) => {
    named.filter((name) => part.hasAttribute(name)).forEach((name) => {
      part.setAttribute(name, part.getAttribute(name).replace(/\[(\d+)]/g, (_, n) => `[${Number(n) + 1}]`));
    });
  });
  row.querySelectorAll('input, textarea').forEach((field) => {
    field.value = '';
    field.removeAttribute('aria-invalid');
    field.classList.remove('usa-input--error');
  });
  row.querySelectorAll('.usa-form-group--error').forEach((group) => group.classList.remove('usa-form-group--error'));
  return row;
}

// the way back does not send a tracker's code once more
if (document.querySelector('[data-answer]')) {
  history.replaceState(null, '', window.location.pathname.replace('/revocation', ''));
}

// away at once, and the way back does not lead here
function leave() {
  document.body.replaceChildren();
  window.location.replace(document.documentElement.dataset.elsewhere);
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.documentElement.dataset.elsewhere) {
    leave();
  }
});

// a key for what is done all day, together with Alt: a letter alone may be what somebody dictates (WCAG 2.1.4)
document.addEventListener('keydown', (event) => {
  if (event.altKey && !event.ctrlKey && !event.metaKey && event.code.startsWith('Key')) {
    const wanted = document.querySelector(`[data-key="${event.code.slice(3).toLowerCase()}"]`);
    if (wanted && !event.target.closest?.('dialog')) {
      event.preventDefault();
      wanted.click();
    }
  }
});

// before the session ends, people are asked whether they are still there; what a page shows of a case does not
// stay on the screen after it
if (session) {
  const warning = document.getElementById('session-warning');
  const ended = `/sign-in?ended=true&next=${encodeURIComponent(session.dataset.here)}`;
  let timers = [];
  const watch = (seconds) => {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(() => look(() => warning.showModal()), Math.max(seconds - WARNED, 5) * 1000),
      setTimeout(() => look(() => window.location.assign(ended)), (seconds + 2) * 1000),
    ];
  };
  // another tab may have kept the session up meanwhile; to ask is no sign of a person
  const look = async (otherwise) => {
    const left = await secondsLeft();
    if (left > WARNED + 5) {
      warning.close();
      watch(left);
    } else {
      otherwise();
    }
  };
  watch(Number(session.dataset.sessionSeconds));
  warning.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const form = event.target;
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (answer.ok) {
      watch(Number(await answer.text()));
      warning.close();
    } else {
      window.location.assign(ended);
    }
  });
}

// a menu of the head closes as menus do: by Escape, and when somebody goes elsewhere
for (const menu of document.querySelectorAll('header details')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });
}
