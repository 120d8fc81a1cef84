// What is typed into a long form outlasts a lost connection and a session that ended. It stays on this device,
// encrypted with a key that only this person's pages bring, for at most a day; filing clears it.
'use strict';

const form = document.querySelector('form[data-draft]');

if (form && window.crypto?.subtle) {
  keepDraft(form);
}

async function keepDraft(form) {
  const place = `amparo-draft-${session.dataset.drafts}-${form.dataset.draft}`;
  const [key, former] = await Promise.all(
    form.dataset.draftKeys.split(' ').map((written) => {
      const raw = Uint8Array.from(atob(written.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
      return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    })
  );

  const save = async () => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const typed = new TextEncoder().encode(JSON.stringify([...new FormData(form)].filter(([name]) => name !== '_token')));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, typed));
    localStorage.setItem(place, JSON.stringify([[...iv], [...sealed]]));
  };

  const restore = async () => {
    const [iv, sealed] = JSON.parse(localStorage.getItem(place)).map((bytes) => new Uint8Array(bytes));
    const opened = (by) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, by, sealed);
    const typed = JSON.parse(new TextDecoder().decode(await opened(key).catch(() => opened(former))));
    for (const field of form.elements) {
      const said = typed.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = said.includes(field.value);
      } else if (field.name !== '_token' && said.length > 0) {
        field.value = said[0];
      }
    }
    document.querySelectorAll('details').forEach((part) => (part.open ||= part.querySelector(':checked') !== null));
    document.getElementById('draft-restored').hidden = false;
  };

  // a refused form shows what was typed by itself
  if (localStorage.getItem(place) && !form.hasAttribute('data-draft-refused')) {
    await restore().catch(() => localStorage.removeItem(place));
  }

  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 300);
  });

  document.getElementById('draft-drop').addEventListener('click', () => {
    localStorage.removeItem(place);
    window.location.assign(window.location.pathname);
  });

  const lost = document.getElementById('draft-offline');
  const ended = document.getElementById('draft-ended');
  form.addEventListener('submit', async (event) => {
    if (event.defaultPrevented || form.dataset.sent) {
      return;
    }
    event.preventDefault();
    clearTimeout(waiting);
    await save();
    // asked before the form leaves: a browser puts its own page in the place of one that it cannot send, and
    // whoever is not signed in any more would be sent away from what they typed
    const left = await secondsLeft();
    lost.hidden = left >= 0;
    ended.hidden = left !== 0;
    if (left > 0) {
      form.submit();
    } else {
      delete form.dataset.sent;
      (left === 0 ? ended : lost).focus();
    }
  });
}
