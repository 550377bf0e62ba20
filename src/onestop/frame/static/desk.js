// Keys for practised hands: j and k walk the list, Enter opens, / finds, n receives, a goes to the first act of a case.
// Every page works without.
"use strict";

const links = [...document.querySelectorAll(".os-queue__open")];
const act = document.querySelector(".os-actions :is(a, button)");
const counter = document.querySelector('a[href$="/tiep-nhan"]');
let here = -1;

function walk(step) {
  if (!links.length) return;
  here = Math.min(Math.max(here + step, 0), links.length - 1);
  links[here].focus();
}

// Whoever was looked up and found is followed by the first question about the dossier.
const onward = document.querySelector("[data-continue] :is(input, select, textarea):not([type=hidden])");
if (onward) onward.focus();

// What a page says has a key of its own, such as F2 at a window; in a field only a function key is one.
const keyed = new Map([...document.querySelectorAll("[data-key]")].map((it) => [it.dataset.key, it]));

document.addEventListener("keydown", (event) => {
  const own = !event.ctrlKey && !event.metaKey && !event.altKey && keyed.get(event.key);
  if (own && (event.key.length > 1 || !event.target.closest("input, textarea, select"))) {
    event.preventDefault();
    own.click();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const find = document.getElementById("desk-find");
  const acts = { j: () => walk(1), k: () => walk(-1), a: () => act && act.focus(), n: () => counter && counter.click(), "/": () => find && find.focus() };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
});
