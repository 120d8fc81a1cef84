// Draws the process models of a page and marks on them what the page's lists say in words.
'use strict';

// the smallest scale at which the letters of a model can be read
const READABLE = 0.6;

document.querySelectorAll('[data-model]').forEach(async (place) => {
  const answer = await fetch(place.dataset.model);
  if (!answer.ok) {
    place.remove();
    return;
  }
  const marks = [...place.querySelectorAll('[data-element]')];
  place.replaceChildren();
  const viewer = new BpmnJS({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  for (const { dataset } of marks) {
    canvas.addMarker(dataset.element, `map-${dataset.mark}`);
    if (dataset.count) {
      const count = document.createElement('span');
      count.className = 'map-count';
      count.textContent = dataset.count;
      overlays.add(dataset.element, { position: { top: -14, right: 40 }, html: count });
    }
  }
  // as wide as the page where its letters can still be read then; else one scrolls sideways, or asks for all of it
  const box = canvas.viewbox().inner;
  const here = marks.find(({ dataset }) => dataset.mark === 'now');
  const draw = (least) => {
    const scale = Math.max(Math.min(place.clientWidth / (box.width + 40), 1), least);
    const width = Math.max(place.clientWidth, (box.width + 40) * scale);
    place.firstElementChild.style.width = `${width}px`;
    place.firstElementChild.style.height = `${(box.height + 40) * scale}px`;
    canvas.resized();
    if (here) {
      const { x } = viewer.get('elementRegistry').get(here.dataset.element);
      place.scrollLeft = (x - box.x) * scale - place.clientWidth / 2;
    }
    canvas.viewbox({ x: box.x - 20, y: box.y - 20, width: width / scale, height: box.height + 40 });
  };
  draw(READABLE);
  const wide = place.previousElementSibling;
  wide.hidden = place.scrollWidth <= place.clientWidth;
  wide.querySelector('button').addEventListener('click', ({ target }) => {
    const all = target.getAttribute('aria-pressed') === 'false';
    target.setAttribute('aria-pressed', String(all));
    draw(all ? 0 : READABLE);
  });
});
