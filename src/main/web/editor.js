// Says when a change of the draft was not saved, keeps it, and sends it again.
'use strict';

const draft = document.getElementById('draft');
const unsaved = document.getElementById('unsaved');

function tell(which) {
  if (which) {
    document.querySelector('#side .saved')?.replaceChildren();
  }
  unsaved.querySelectorAll('[data-ended], [data-away]').forEach((word) => {
    word.hidden = !(which in word.dataset);
  });
  unsaved.hidden = !which;
}

draft.addEventListener('htmx:afterRequest', ({ detail }) => {
  if (detail.elt !== draft) {
    return;
  }
  const { status } = detail.xhr;
  tell(detail.successful ? '' : status === 401 || status === 403 ? 'ended' : 'away');
});

// all of the form goes with each change, so that one more sending saves what was typed meanwhile
window.addEventListener('online', () => {
  if (!unsaved.hidden) {
    htmx.trigger(draft, 'change');
  }
});

window.addEventListener('beforeunload', (event) => {
  if (!unsaved.hidden) {
    event.preventDefault();
  }
});

// the button at the end saves by itself: nobody is asked whether to leave
draft.addEventListener('submit', () => {
  unsaved.hidden = true;
});
