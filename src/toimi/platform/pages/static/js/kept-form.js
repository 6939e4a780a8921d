// form[data-kept-as="what it is called"]: sent by this script; without a network it is kept (kept.js) and the form is
// emptied. A refusal is left to the browser's own sending, whose page says why. ?kept=<id> opens what was kept.
const REFUSED_FORM = "toimi-kept-form";
const panel = document.querySelector("[data-kept]");
const owner = document.body.dataset.person || "";

function made_id() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join("-");
}

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

// What was chosen and written, in the form's own words, for its writer to look at.
function shown_of(form, entries) {
  const words = (name, value) => {
    const field = [...form.elements].find((one) => one.name === name && (one.value === value || !/radio|checkbox/.test(one.type)));
    if (!field || field.type === "hidden") return null;
    const label = field.labels?.[0];
    const asked = field.closest("fieldset")?.querySelector("legend") || label;
    const chosen = /radio|checkbox/.test(field.type) ? label : null;
    const answer = chosen?.textContent || field.selectedOptions?.[0]?.textContent || (value.name ?? value);
    return asked && answer ? [asked.firstChild.textContent.trim(), answer.trim()] : null;
  };
  return entries.map(([name, value]) => words(name, value)).filter(Boolean);
}

async function recorded(form, submitter, before) {
  const entries = [];
  let is_left_out = false;
  for (const [name, value] of new FormData(form, submitter)) {
    if (name === "csrfmiddlewaretoken" || name === "kept") continue;
    const kept = value instanceof File && value.size ? await toimiKept.small(value) : value;
    if (kept === null) is_left_out = true;
    else if (!(value instanceof File && !value.size)) entries.push([name, kept]);
  }
  const page = location.pathname;
  const action = new URL(form.getAttribute("action") || location.pathname, location.href).pathname;
  const written = { written_on: before?.written_on || today(), at: before?.at || Date.now() };
  const shown = shown_of(form, entries);
  return { id: form.dataset.id, person: owner, action, page, label: form.dataset.keptAs, ...written, entries, shown, state: "waits", why: [], is_left_out };
}

async function keep(form, record) {
  try {
    await toimiKept.put(record);
  } catch {
    say(form, panel.dataset.full, true);
    return;
  }
  begin_anew(form, record.is_left_out ? panel.dataset.photoLeftOut : "");
  const worker = await navigator.serviceWorker?.ready.catch(() => null);
  worker?.sync?.register("toimi-kept").catch(() => {});
}

// The form is empty again, and what became of it is said above.
function begin_anew(form, words = "") {
  form.reset();
  form.dataset.id = made_id();
  say(form, words);
  document.dispatchEvent(new Event("toimi:kept"));
  panel.hidden = false;
  panel.focus();
  panel.scrollIntoView({ block: "start" });
}

function say(form, words, is_failed = false) {
  const status = form.querySelector("[data-status]");
  if (!status) return;
  status.textContent = words;
  status.classList.toggle("is-failed", is_failed);
}

function hidden(form, name, value) {
  const field = form.elements[name] || form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
  field.value = value;
}

async function natively(form, submitter, record) {
  const told = await toimiKept.token(panel.dataset.token).catch(() => null);
  if (told) form.elements.csrfmiddlewaretoken.value = told.csrf;
  hidden(form, "kept", record.id);
  hidden(form, "written_on", record.written_on);
  sessionStorage.setItem(REFUSED_FORM, JSON.stringify([record.action, record.id]));
  form.dataset.native = "1";
  form.requestSubmit(submitter);
}

async function submitted(form, submitter) {
  const before = await toimiKept.get(form.dataset.id);
  const record = await recorded(form, submitter, before);
  say(form, panel.dataset.sending);
  const outcome = await toimiKept.send(record, panel.dataset.token);
  if (outcome.state === "sent") {
    if (before) await toimiKept.remove(record.id);
    if (!outcome.code) return location.assign(outcome.url || "/");
    await toimiKept.settled(record, outcome);
    begin_anew(form);
  } else if (outcome.state === "refused") {
    if (before) await toimiKept.put({ ...record, state: "refused", why: outcome.why });
    await natively(form, submitter, record);
  } else {
    await keep(form, record);
    if (outcome.state === "signed_out") panel.querySelector("[data-kept-sign-in]").hidden = false;
  }
}

async function fill(form, id) {
  const record = await toimiKept.get(id);
  if (!record || record.person !== owner || !record.entries.length) return;
  form.dataset.id = id;
  for (const [name, value] of record.entries) {
    for (const field of [...form.elements].filter((one) => one.name === name && one.type !== "hidden")) {
      if (/radio|checkbox/.test(field.type)) field.checked ||= field.value === value;
      else if (field.type !== "file") field.value = value;
      else if (value instanceof File) {
        const files = new DataTransfer();
        files.items.add(value);
        field.files = files.files;
      }
    }
  }
}

function watch(form) {
  const [action, refused] = JSON.parse(sessionStorage.getItem(REFUSED_FORM) || "[]");
  const is_refused = document.querySelector("[data-errors]") && new URL(form.action).pathname === action;
  form.dataset.id = is_refused ? refused : made_id();
  const opened = new URLSearchParams(location.search).get("kept");
  if (opened && !is_refused) fill(form, opened);
  let is_busy = false;
  form.addEventListener("submit", (event) => {
    if (form.dataset.native) return;
    event.preventDefault();
    if (is_busy) return;
    is_busy = true;
    submitted(form, event.submitter).finally(() => (is_busy = false));
  });
}

if (panel && owner && "indexedDB" in globalThis) document.querySelectorAll("form[data-kept-as]").forEach(watch);
