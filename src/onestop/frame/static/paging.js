// Arrow keys turn pages where links to the previous and the next are. The page works without.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const wanted = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const link = wanted && document.querySelector(`a[rel="${wanted}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});
