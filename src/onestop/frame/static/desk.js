// Keys for practised hands: j and k walk the list, Enter does what is next, o opens, Space shows what is to be known first, x chooses
// and Shift x up to there, f narrows, g and a letter goes to a group, / finds, n receives, a goes to the first act of a case and a
// digit to any (while rows are chosen, to those of the bar under them), v to why a day was promised, p to the next paper, m to a
// message, e to a note; in the form of an act a digit answers, x goes to what is to be confirmed, Ctrl Enter does it; where a run is
// confirmed j, k and x walk and tick, a goes to what is asked.
// Every page works without.
"use strict";

const FIELDS = "input:not([type=hidden]), select, textarea";
const BOXES = "[type=checkbox], [type=radio], [type=file]";
let here = -1;
let chosenLast = -1;
let going = 0;

// The rows of a list of cases; a head over a group is none.
const rows = () => [...document.querySelectorAll(".os-queue tbody tr")].filter((row) => row.querySelector(".os-queue__open"));

const boxOf = (row) => row?.querySelector("td.os-pick input[type=checkbox]");

// Where one is: the row that has the focus, however it came there, else where one walked last.
function current() {
  const all = rows();
  const focused = all.indexOf(document.activeElement?.closest(".os-queue tr"));
  if (focused >= 0) here = focused;
  return all[here];
}

function walk(step) {
  const all = rows();
  if (!all.length) {
    document.querySelector(".os-queue__open")?.focus(); // the next case, after an act
    return;
  }
  current();
  here = Math.min(Math.max(here + step, 0), all.length - 1);
  (all[here].querySelector(".os-queue__act") ?? all[here].querySelector(".os-queue__open")).focus();
}

function open() {
  current()?.querySelector(".os-queue__open").click();
}

// All that the row says, and under it what is to be known of the case before it is opened; once more, and it is gone.
async function peek(row) {
  const shown = document.querySelector(".os-peek");
  const before = document.querySelector(".os-queue__whole");
  const link = row?.querySelector("[data-peek]");
  shown?.remove();
  before?.classList.remove("os-queue__whole");
  before?.querySelector("[data-peek]")?.setAttribute("aria-expanded", false);
  if (before === row || !link) return;
  row.classList.add("os-queue__whole");
  link.setAttribute("aria-expanded", true);
  const place = document.createElement("tr");
  const cell = document.createElement("td");
  place.className = "os-peek";
  cell.colSpan = row.cells.length;
  cell.setAttribute("role", "status");
  place.append(cell);
  row.after(place);
  try {
    const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
    cell.replaceChildren(...page.querySelector("[data-peeked]").children);
  } catch {
    place.remove();
  }
}

// Choose the row one is at; with Shift all between it and the one chosen last, as that is.
function pick(range) {
  const all = rows();
  const row = current();
  const box = boxOf(row);
  if (!box) return;
  const from = range && chosenLast >= 0 ? chosenLast : here;
  const on = range && chosenLast >= 0 ? (boxOf(all[from])?.checked ?? true) : !box.checked;
  for (const one of all.slice(Math.min(from, here), Math.max(from, here) + 1)) {
    const its = boxOf(one);
    if (its && its.checked !== on) its.click();
  }
  chosenLast = here;
}

// After g, the letter of a group: q overdue, h today, t this week.
function goToGroup(letter) {
  const link = document.querySelector(`[data-goes="${letter}"]`);
  link?.click();
  return link !== null;
}

// The next paper of a case as a picture of its first page, beside the list; past the last, the first again.
function showPaper() {
  const papers = [...document.querySelectorAll("[data-picture]")];
  const frame = document.querySelector("[data-shown]");
  if (!papers.length || !frame) return;
  const next = papers[papers.findIndex((one) => one.hasAttribute("aria-current")) + 1] ?? papers[0];
  for (const one of papers) one.removeAttribute("aria-current");
  next.setAttribute("aria-current", "true");
  const picture = frame.querySelector("[data-shown-picture]");
  picture.alt = next.textContent;
  picture.src = next.dataset.picture;
  frame.querySelector("[data-shown-name]").textContent = next.textContent;
  frame.querySelector("[data-shown-open]").href = next.href;
  frame.hidden = false;
  next.focus();
  frame.scrollIntoView({ block: "nearest" });
}

// Every letter without its marks, as words are looked for.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

const shown = (it) => it.getClientRects().length > 0 && !it.disabled;
const among = (place, wanted) => [...(place?.querySelectorAll(wanted) ?? [])].filter(shown);

// What the list of a field offers for what is typed there: the first that begins so, its marks and capitals aside.
function offered(field) {
  const typed = plain(field.value.trim());
  const list = field.dataset.offers && document.getElementById(field.dataset.offers);
  if (!typed || !list) return "";
  return [...list.options].map((one) => one.value).find((one) => plain(one).startsWith(typed) && plain(one) !== typed) ?? "";
}

// Under the field, never in it: whoever types Vietnamese corrects letters as he types, and must not correct ours.
function propose(field) {
  const note = document.getElementById(`${field.id}-offered`);
  const words = offered(field);
  note.replaceChildren();
  if (!words) return;
  const key = document.createElement("kbd");
  key.textContent = "Enter";
  note.append(key, ` ${words}`);
}

// In a field of the counter Enter leads on, as the hand expects; a form is sent by a key that no slip presses.
function goOn(field) {
  const words = offered(field);
  if (words) field.value = words;
  const form = field.form;
  const way = among(form, `${FIELDS}, [data-finish]`).filter((it) => it.type !== "file" && it.tabIndex >= 0 && !(it.type === "radio" && !it.checked && form.querySelector(`[name="${CSS.escape(it.name)}"]:checked`)));
  way[way.indexOf(field) + 1]?.focus();
}

// To a part of the page: to what is still to be answered there, else to its first field.
function goTo(number) {
  const part = document.querySelector(`[data-part="${number}"]`);
  if (!part) return;
  const all = among(part, FIELDS);
  const open = all.find((it) => it.id.startsWith("have-") && !it.checked) ?? all.find((it) => (it.type === "checkbox" ? !it.checked : it.type !== "radio" && it.type !== "file" && !it.value));
  (number === "2" ? all[0] : (open ?? all[0] ?? among(part, "button, a")[0]))?.focus();
  part.scrollIntoView({ block: "nearest" });
}

// That a paper is here, as many as are wanted, or as many as the digit says.
function have(box, many) {
  for (const kind of ["originals", "certified", "copies"]) {
    const count = box.form.elements[`${kind}-${box.id.slice("have-".length)}`];
    const wanted = box.dataset[kind];
    if (!count || (box.checked && (!wanted || (count.value && !many)))) continue;
    count.value = box.checked ? many || wanted : "";
  }
}

// The next paper that must come and is not ticked yet: one at a press, so that each is looked at.
function haveNext(form) {
  const open = among(form, "[id^=have-]").filter((it) => !it.checked);
  const box = open.find((it) => it.dataset.required !== undefined);
  if (box) {
    box.checked = true;
    have(box, "");
  }
  (box ?? open[0])?.focus();
}

// Who stands there was looked at: the box stays in sight, and the hand where it is.
function checked(form) {
  const box = form.querySelector("[name=identity]");
  if (!box) return;
  box.click();
  box.scrollIntoView({ block: "nearest" });
}

// The radios of a form in their groups, in the order asked.
function groups(form) {
  const all = among(form, "[type=radio]");
  return [...new Set(all.map((one) => one.name))].map((name) => all.filter((one) => one.name === name));
}

// What can be done to the rows that are chosen, also where the bar on a narrow screen is one line and shows it only when opened.
const ofChosen = () => [...document.querySelectorAll("[data-bulk]:not([hidden]) [data-words]")].filter((it) => !it.hidden && !it.disabled);
const barIsOpen = (bar, open) => {
  bar.classList.toggle("os-bulk--open", open);
  bar.querySelector("[data-opens]").setAttribute("aria-expanded", open);
};

// What can be done now: to the rows that are chosen, else to the case.
const toDo = () => {
  const acts = ofChosen();
  return acts.length ? acts : [...document.querySelectorAll(".os-actions :is(a, button)")];
};

function reach(act) {
  const bar = act.closest("[data-bulk]");
  if (bar) barIsOpen(bar, true);
  act.focus();
}

// Where a run is confirmed: what is asked of all its cases, else what does it.
const askedOfAll = () => among(document.querySelector("#bulk .os-bulk-asked"), FIELDS)[0] ?? document.querySelector("#bulk [data-finish]");

// A digit answers the question one is at, or else the first that is still open; and whoever is at an act, or at none, goes to one.
function choose(digit) {
  const form = document.getElementById("act");
  const asked = groups(form ?? document.createElement("form"));
  const group = asked.find((one) => one.includes(document.activeElement)) ?? asked.find((one) => !one.some((it) => it.checked));
  const option = form ? group?.[digit - 1] : toDo()[digit - 1];
  if (!option) return false;
  reach(option);
  if (form) option.click();
  return true;
}

// Beside each of them its digit, where a key is of use. The style shows it, so that the name stays what it is; in an element of
// its own, for what comes after the label of a radio is the mark of being chosen.
function number(things) {
  things.slice(0, 9).forEach((it, index) => {
    const key = document.createElement("span");
    key.dataset.digit = index + 1;
    key.setAttribute("aria-hidden", "true");
    it.append(key);
  });
}

// Which rows of a list are ticked, what can be done to how many of them, and how many stay as they are.
const picks = (form) => [...(form?.querySelectorAll("td.os-pick input[type=checkbox]") ?? [])];

function count(form) {
  const boxes = picks(form);
  const chosen = boxes.filter((one) => one.checked);
  for (const one of boxes) one.closest("tr").classList.toggle("os-chosen", one.checked);
  const all = form.querySelector("[data-pick-all]");
  if (all) {
    all.hidden = false;
    all.querySelector("input").checked = chosen.length > 0 && chosen.length === boxes.length;
    all.querySelector("input").indeterminate = chosen.length > 0 && chosen.length < boxes.length;
  }
  const finish = form.querySelector("[data-counts]");
  if (finish) {
    finish.dataset.words ??= finish.firstChild.data.trim();
    finish.firstChild.data = `${finish.dataset.words} (${chosen.length}) `;
  }
  const bar = form.querySelector("[data-bulk]");
  if (!bar) return;
  const say = (words, n) => words.replace("{n}", n).replace("{of}", chosen.length).replace("{limit}", bar.dataset.limit);
  const words = bar.querySelector("[data-chosen]");
  const why = bar.querySelector("[data-rest]");
  const many = chosen.length > Number(bar.dataset.limit);
  bar.hidden = chosen.length === 0;
  bar.classList.add("os-bulk--docked");
  if (bar.hidden) barIsOpen(bar, false);
  bar.querySelector("[type=reset]").hidden = false;
  words.textContent = say(words.dataset.chosen, chosen.length);
  let rest = 0;
  for (const button of bar.querySelectorAll("[data-words]")) {
    const can = chosen.filter((one) => one.dataset.acts.split(" ").includes(button.value)).length;
    button.hidden = can === 0;
    button.disabled = many;
    button.textContent = `${button.dataset.words} ${can < chosen.length ? say(button.dataset.part, can) : can}`;
    if (can) rest = Math.max(rest, chosen.length - can);
  }
  number(ofChosen());
  why.textContent = many ? say(why.dataset.many, 0) : rest ? say(why.dataset.rest, rest) : "";
}

// The report of the last run stands above the bar under its list, in sight however far one scrolls; on a phone it stays on top.
function dock() {
  const report = document.querySelector("[data-dock]");
  const bar = document.querySelector("#picked > [data-bulk]");
  if (!report || !bar || !matchMedia("(min-width: 48em)").matches) return;
  const place = document.createElement("div");
  place.className = "os-dock";
  bar.before(place);
  place.append(report, bar);
}

// The page as it opens, or as a part of it came anew.
function begin() {
  dock();
  for (const form of document.querySelectorAll("#picked, #bulk")) count(form);
  const form = document.querySelector("form[data-keyed]");
  for (const field of form?.querySelectorAll("input[list]") ?? []) {
    field.dataset.offers = field.getAttribute("list");
    field.removeAttribute("list");
    const note = document.createElement("p");
    note.className = "os-small os-muted os-offered";
    note.id = `${field.id}-offered`;
    note.setAttribute("aria-live", "polite");
    field.after(note);
  }
  for (const group of groups(document.getElementById("act") ?? document.createElement("form"))) number(group.map((it) => it.labels[0]));
  number([...document.querySelectorAll(".os-actions :is(a, button)")]);
  const first = document.querySelector("[data-first]");
  // Whoever was looked up and found is followed by the first question about the dossier.
  const asked = among(document.querySelector("[data-continue]"), `[data-questions] :is(${FIELDS})`).find((it) => !it.value);
  const onward = first ?? asked ?? among(document.querySelector("[data-continue]"), FIELDS)[0] ?? document.querySelector("[autofocus]");
  if (onward && !document.querySelector(".govuk-error-summary")) onward.focus();
}

// The slip of what was just received opens to be printed; whoever comes back from it finds the page without that wish.
function printNow() {
  const slip = document.querySelector("[data-print-now]")?.dataset.printNow;
  if (!slip) return;
  history.replaceState(null, "", location.pathname);
  location.assign(slip);
}

// As any form is, so that the browser shows whatever answers.
function sendPlainly(form, button, to) {
  unsent = false;
  if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
  form.action = to;
  form.submit();
}

const BOXED = new Set(["checkbox", "radio"]);
const stateOf = (it) => (it.type === "file" ? [...it.files] : BOXED.has(it.type) ? it.checked : it.value);
const named = (form) => among(form, FIELDS).filter((it) => it.id);

function restore(it, state) {
  if (it.type !== "file") it[BOXED.has(it.type) ? "checked" : "value"] = state;
  else if (state.length) {
    const files = new DataTransfer();
    state.forEach((one) => files.items.add(one));
    it.files = files.files;
  }
}

// What was typed or chosen of a dossier, by the address of its form, while this page stands: whoever comes back to a procedure
// finds it. Of a person nothing is held, for the next may be another.
const held = new Map();
const ofTheDossier = (it) => it.closest("[data-questions], [data-part='3'], [data-part='4']");

function hold(form) {
  const all = named(form).filter((it) => ofTheDossier(it) && (it.type === "file" ? it.files.length : BOXED.has(it.type) ? it.checked : it.value));
  if (all.length) held.set(form.getAttribute("action"), new Map(all.map((it) => [it.id, stateOf(it)])));
}

// Into a form that came anew: what was typed meanwhile, and of its procedure what was held and is empty now.
function putBack(form, meanwhile) {
  const before = held.get(form.getAttribute("action")) ?? new Map();
  for (const it of named(form)) {
    const empty = it.type === "file" ? !it.files.length : BOXED.has(it.type) ? !it.checked : !it.value;
    if (meanwhile.has(it.id)) restore(it, meanwhile.get(it.id));
    else if (before.has(it.id) && empty && ofTheDossier(it) && it.type !== "radio") restore(it, before.get(it.id));
  }
}

let latest = 0;

// What is looked up or chosen comes into the page that stands; what leads elsewhere leads there. Of two that are under way the
// one asked for last is the answer.
async function swap(form, button) {
  const mine = (latest += 1);
  const said = new FormData(form);
  const asked = new Map(named(form).map((it) => [it.id, stateOf(it)]));
  hold(form);
  if (button?.name) said.append(button.name, button.value);
  const to = button?.getAttribute("formaction") || form.getAttribute("action");
  form.setAttribute("aria-busy", "true");
  let answer, words;
  try {
    answer = await fetch(to, { method: "POST", body: said });
    words = answer.redirected ? null : new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    words = null;
  }
  if (mine !== latest) return;
  const changed = named(form).filter((it) => it.type !== "file" && stateOf(it) !== asked.get(it.id));
  const meanwhile = new Map(changed.map((it) => [it.id, stateOf(it)]));
  const at = changed.includes(document.activeElement) ? document.activeElement.id : "";
  const main = words?.querySelector("main");
  if (!main?.querySelector("form")) {
    sendPlainly(form, button, to);
    return;
  }
  document.title = words.title;
  // What lies outside of the main part and belongs to the form: which button Enter presses, what stood over it.
  document.querySelector(".os-strip").replaceWith(words.querySelector(".os-strip"));
  document.querySelector("main").replaceWith(main);
  const opened = document.querySelector("form[data-keyed], form#which");
  if (opened?.getAttribute("action")) history.replaceState(null, "", opened.getAttribute("action"));
  const summary = document.querySelector(".govuk-error-summary");
  if (summary) {
    summary.tabIndex = -1;
    summary.focus();
  }
  putBack(document.querySelector("form[data-keyed]") ?? document.createElement("form"), meanwhile);
  begin();
  // Whoever typed on meanwhile is left where he is.
  document.getElementById(at)?.focus();
}

// What is typed and not sent is not left without a word.
let unsent = false;
document.addEventListener("input", (event) => {
  if (event.target.form?.matches("form[data-keyed]")) unsent = true;
});
window.addEventListener("beforeunload", (event) => {
  if (unsent) event.preventDefault();
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  const looks = ["look-up", "choose", "procedure"].includes(button?.name) || form.id === "which";
  if (!looks && form.getAttribute("aria-busy") === "true") {
    event.preventDefault(); // somebody is being looked up: whose dossier it is will be seen first
    return;
  }
  if (!looks || !form.matches("form[data-keyed], form#which")) unsent = false;
  if (!form.matches("form[data-keyed], form#which") || !looks || event.defaultPrevented) return;
  event.preventDefault();
  swap(form, button);
});

document.addEventListener("change", (event) => {
  if (event.target.id?.startsWith("have-")) have(event.target, "");
  const form = event.target.closest?.("#picked, #bulk");
  if (form && event.target.closest("[data-pick-all]")) for (const one of picks(form)) one.checked = event.target.checked;
  if (form) count(form);
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest?.("[data-opens]");
  if (opener) barIsOpen(opener.closest("[data-bulk]"), opener.getAttribute("aria-expanded") !== "true");
  const peeker = event.target.closest?.("a[data-peek]");
  if (!peeker || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  peek(peeker.closest("tr"));
});

document.addEventListener("reset", (event) => {
  if (event.target.id === "picked") setTimeout(() => count(event.target));
});

// Whoever goes back finds the boxes as he left them.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("#picked, #bulk")) count(form);
});

document.addEventListener("input", (event) => {
  if (event.target.dataset?.offers) propose(event.target);
});

document.addEventListener("click", (event) => {
  const chosen = event.target.closest?.("a[data-choose]");
  const form = chosen && document.querySelector("form[data-keyed]");
  if (!form || !form.elements["applicant-number"].value || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // What was typed of the applicant goes with it.
  event.preventDefault();
  const button = Object.assign(document.createElement("button"), { name: "procedure", value: chosen.dataset.choose, hidden: true });
  form.append(button);
  form.requestSubmit(button);
});

function inForm(event) {
  const field = event.target;
  const form = document.querySelector("form[data-keyed]");
  if (event.isComposing) return false;
  if (event.ctrlKey && event.key === "Enter") {
    const finish = document.querySelector(event.shiftKey ? "[data-finish-again]" : "[data-finish]");
    if (!event.repeat) finish?.click();
    return finish !== null;
  }
  if (!form) return false;
  if (event.altKey && !event.ctrlKey && /^[1-6]$/.test(event.key)) {
    if (event.key === "5") haveNext(form);
    else if (event.key === "6") checked(form);
    else goTo(event.key);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || field.form !== form) return false;
  if (field.id?.startsWith("have-") && /^[1-9]$/.test(event.key)) {
    field.checked = true;
    have(field, event.key);
    return true;
  }
  if (event.key === "Enter" && field.matches("input, select") && field.id !== "so") {
    if (field.dataset.enter) document.getElementById(field.dataset.enter).click();
    else goOn(field);
    return true;
  }
  return false;
}

// A reader of codes types faster than a hand. Where no field is at hand the counter's takes what it types; on other pages nothing
// of it is a shortcut, once four digits came at once.
let typedAt = 0;
let digits = 0;
function isRead(event) {
  digits = event.timeStamp - typedAt < 35 ? digits + /^\d$/.test(event.key) : 0;
  typedAt = event.timeStamp;
  return digits > 3;
}

document.addEventListener("keydown", (event) => {
  const outside = !event.target.closest("input, textarea, select") && !event.ctrlKey && !event.metaKey && !event.altKey;
  const number = document.querySelector("form[data-keyed] #so");
  if (outside && number && /^[\p{L}\p{N}]$/u.test(event.key)) {
    number.focus();
    number.select();
    return; // it is typed there
  }
  if (outside && isRead(event)) {
    event.preventDefault();
    return;
  }
  if (inForm(event)) {
    event.preventDefault();
    return;
  }
  // What a page says has a key of its own, such as F2 at a window; in a field only a function key is one.
  const keyed = new Map([...document.querySelectorAll("[data-key]")].map((it) => [it.dataset.key, it]));
  const typing = event.target.closest("input, textarea, select") && !(event.target.matches(BOXES) && (/^[?1-9x]$/.test(event.key) || (event.target.closest(".os-queue") && event.key !== " ")));
  const own = !event.ctrlKey && !event.metaKey && !event.altKey && keyed.get(event.key);
  if (own && (event.key.length > 1 || !typing)) {
    event.preventDefault();
    own.click();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
  const act = askedOfAll() ?? toDo()[0];
  const find = document.getElementById("desk-find");
  const keys = document.querySelector("[data-keys]");
  // Where a dossier is being typed no single letter leads away from it.
  const counter = document.querySelector("form[data-keyed]") ? null : document.querySelector('a[href$="/tiep-nhan"]');
  if (Date.now() - going < 1500 && goToGroup(event.key)) {
    event.preventDefault();
    return;
  }
  const narrow = document.querySelector("[data-narrow]");
  const acts = { j: () => walk(1), k: () => walk(-1), a: () => act && reach(act), n: () => counter && counter.click(), "/": () => find && !document.querySelector("form[data-keyed]") && find.focus() };
  const confirm = document.querySelector("#act [name=confirm]");
  if (confirm) acts.x = () => confirm.focus();
  else if (boxOf(document.querySelector(".os-queue tbody"))) {
    acts.x = () => pick(false);
    acts.X = () => pick(true);
  }
  if (document.querySelector("[data-goes]")) acts.g = () => { going = Date.now(); };
  if (narrow) acts.f = () => narrow.click();
  if (rows().length) acts.o = open;
  const why = document.querySelector(".os-case__promise .os-due summary");
  if (why) acts.v = () => { why.click(); why.focus(); };
  if (document.querySelector("[data-picture]")) acts.p = showPaper;
  const shownPaper = document.querySelector("[data-shown]:not([hidden])");
  if (shownPaper) acts.Escape = () => { shownPaper.hidden = true; };
  const message = document.querySelector("textarea[data-message]");
  const note = document.querySelector("textarea[data-note]");
  if (message) acts.m = () => message.focus();
  if (note) acts.e = () => note.focus();
  if (document.querySelector("[data-peek]") && !event.target.closest("button, summary, .os-peek")) acts[" "] = () => peek(current());
  if (/^[1-9]$/.test(event.key) && choose(Number(event.key))) {
    event.preventDefault();
    return;
  }
  if (keys) acts["?"] = () => { keys.open = !keys.open; keys.querySelector("summary").focus(); };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
});

begin();
// Once the page stands whole: whoever goes on before that stops what still loads.
window.addEventListener("load", () => setTimeout(printNow));
