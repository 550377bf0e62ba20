// Speed, never sense: every page works without this file.
"use strict";

const summary = document.querySelector(".govuk-error-summary");
if (summary) {
  summary.tabIndex = -1;
  summary.focus();
}

// A form that was refused answers a POST: no browser goes back to that, nor loads it anew, without asking whether to send it once
// more. It is found again, with all that was typed, at an address of its own.
const again = document.body.dataset.again;
if (again) history.replaceState(history.state, "", again);

// A second press within two seconds is a slip of the hand; the server would answer it with the first result anyway. What looks
// something up does nothing, and asked again it is another question.
const LOOKS = ["look-up", "choose", "procedure"];
for (const form of document.querySelectorAll('form[method="post"]')) {
  let sent = 0;
  form.addEventListener("submit", (event) => {
    if (LOOKS.includes(event.submitter?.name)) return;
    if (Date.now() - sent < 2000) event.preventDefault();
    sent = Date.now();
  });
}

// Printing needs script; who has none prints by the browser's own menu.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
