// Keeps what was typed in form[data-keep] and form[data-autosave] through an error page, a lost
// session or a lost network, and puts it back. A page with main[data-stopped] is such a detour.
// What is kept is the person's own and of this tab; signing out (form[data-forget]) forgets it.
const OWN = `toimi:${document.body.dataset.person || ""}:`;
const form_key = (form) => `${OWN}${location.pathname}#${form.id || form.getAttribute("action") || ""}`;
const fields = (form) =>
  [...form.elements].filter((field) => field.name && /^(textarea|text|search|email|date)$/.test(field.type));
const kept_keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith("toimi:"));

const read = (key) => {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
};
const write = (key, kept) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the form still works.
  }
};

function remember(form, is_sent) {
  const changed = fields(form).filter((field) => field.value !== field.defaultValue);
  const values = Object.fromEntries(changed.map((field) => [field.name, field.value]));
  write(form_key(form), { values, version: form.elements.version?.value, is_sent });
}

function put_back(form) {
  const kept = read(form_key(form));
  if (!kept) return;
  const changed = fields(form).filter((field) => {
    const value = kept.values[field.name];
    return value !== undefined && value !== field.value;
  });
  if (!changed.length) {
    sessionStorage.removeItem(form_key(form));
    return;
  }
  // The version that was written upon: if another has saved since, the server shows both texts.
  if (form.elements.version && kept.version) form.elements.version.value = kept.version;
  for (const field of changed) field.value = kept.values[field.name];
  changed[0].dispatchEvent(new Event("input", { bubbles: true }));
  const status = form.querySelector("[data-status]");
  if (status && form.dataset.restored) status.textContent = form.dataset.restored;
}

function forget_arrived() {
  const is_new = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  if (!is_new || document.querySelector("[data-errors], .conflict")) return;
  for (const key of kept_keys()) if (read(key)?.is_sent) sessionStorage.removeItem(key);
}

if (document.querySelector("main[data-stopped]")) {
  for (const key of kept_keys()) write(key, { ...read(key), is_sent: false });
} else {
  forget_arrived();
  for (const form of document.querySelectorAll("form[data-keep], form[data-autosave]")) {
    form.addEventListener("input", () => remember(form, false));
    form.addEventListener("submit", () => remember(form, true));
    form.addEventListener("toimi:saved", () => sessionStorage.removeItem(form_key(form)));
    put_back(form);
  }
}

// The choice between two texts is the end of what was kept on this page.
document.addEventListener("submit", (event) => {
  if (!event.target.closest(".conflict")) return;
  for (const key of kept_keys()) {
    if (key.startsWith(`${OWN}${location.pathname}#`)) write(key, { ...read(key), is_sent: true });
  }
});

for (const form of document.querySelectorAll("form[data-forget]")) {
  form.addEventListener("submit", () => kept_keys().forEach((key) => sessionStorage.removeItem(key)));
}
