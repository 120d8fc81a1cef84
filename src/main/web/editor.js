// Says when a change of the draft was not saved, keeps it, and sends it again.
'use strict';

const AGAIN = 15000;
const draft = document.getElementById('draft');
const unsaved = document.getElementById('unsaved');
let refused = draft.matches('[hx-post]') && Boolean(document.querySelector('main [data-focus]'));
let leaving = false;
let next;

function tell(which) {
  if (which) {
    document.querySelector('#side .saved')?.replaceChildren();
  }
  unsaved.querySelectorAll('[data-ended], [data-away]').forEach((word) => {
    word.hidden = !(which in word.dataset);
  });
  unsaved.hidden = !which;
}

// all of the form goes with each change, so that one more sending saves what was typed meanwhile
function send() {
  clearTimeout(next);
  htmx.trigger(draft, 'change');
}

// whoever signed in again has another session, and this page's forms bear the token of the old one
async function renewed() {
  const answer = await fetch(draft.action).catch(() => null);
  const page = new DOMParser().parseFromString(answer?.ok ? await answer.text() : '', 'text/html');
  const token = page.querySelector('#draft [name="_token"]')?.value;
  const old = draft.elements._token.value;
  if (!token || token === old) {
    return false;
  }
  document.querySelectorAll('[name="_token"]').forEach((field) => {
    field.value = token;
  });
  return true;
}

draft.addEventListener('htmx:afterRequest', async ({ detail }) => {
  if (detail.elt !== draft) {
    return;
  }
  const { status } = detail.xhr;
  clearTimeout(next);
  if (detail.successful) {
    tell('');
  } else if (status === 403 && (await renewed())) {
    send();
  } else if (status === 401 || status === 403) {
    tell('ended');
  } else {
    tell('away');
    next = setTimeout(send, AGAIN);
  }
});

// the side says whether the change was saved: it may have been refused
draft.addEventListener('htmx:afterRequest', ({ detail }) => {
  refused = detail.elt === draft && detail.successful ? !detail.xhr.response.includes(' data-saved') : refused;
});

window.addEventListener('online', () => {
  if (!unsaved.hidden) {
    send();
  }
});

window.addEventListener('beforeunload', (event) => {
  if (!leaving && (refused || !unsaved.hidden)) {
    event.preventDefault();
  }
});

// the browser may bring the page back as it was left
window.addEventListener('pageshow', () => {
  leaving = false;
});

// the buttons save by themselves and nobody is asked whether to leave; but a page that cannot be
// reached, or that asks who one is, would take the place of what was typed
draft.addEventListener('submit', (event) => {
  if (unsaved.hidden) {
    leaving = true;
  } else {
    event.preventDefault();
    send();
  }
});

// what somebody unfolded beside the form stays so while it is told anew
const side = document.getElementById('side');
let unfolded = [];
side.addEventListener('htmx:beforeSwap', () => {
  unfolded = [...side.querySelectorAll('details[open]')].map((part) => part.dataset.fold);
});
side.addEventListener('htmx:afterSwap', () => {
  side.querySelectorAll('details').forEach((part) => (part.open ||= unfolded.includes(part.dataset.fold)));
});
