// What is typed into a long form outlasts a lost connection. It stays on this device, encrypted with a
// key that only pages of the same session bring: after the session nobody can read it, and filing clears it.
'use strict';

const PLACE = 'amparo-draft-';
const form = document.querySelector('form[data-draft]');

if (form && window.crypto?.subtle) {
  keepDraft(form);
}

async function keepDraft(form) {
  const place = PLACE + form.dataset.draft;
  const raw = Uint8Array.from(atob(form.dataset.draftKey.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

  const save = async () => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const typed = new TextEncoder().encode(JSON.stringify([...new FormData(form)].filter(([name]) => name !== '_token')));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, typed));
    localStorage.setItem(place, JSON.stringify([[...iv], [...sealed]]));
  };

  const restore = async () => {
    const [iv, sealed] = JSON.parse(localStorage.getItem(place)).map((bytes) => new Uint8Array(bytes));
    const typed = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed)));
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
  form.addEventListener('submit', async (event) => {
    if (event.defaultPrevented || form.dataset.sent) {
      return;
    }
    event.preventDefault();
    clearTimeout(waiting);
    await save();
    // asked before the form leaves, since a browser puts its own page in the place of one that it cannot send
    const reached = await fetch('/assets/icon.svg', { cache: 'no-store', signal: AbortSignal.timeout(5000) }).then((a) => a.ok, () => false);
    lost.hidden = reached;
    if (reached) {
      form.submit();
    } else {
      delete form.dataset.sent;
      lost.focus();
    }
  });
}
