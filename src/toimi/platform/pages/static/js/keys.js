// Single keys: [data-key=x] is pressed by x (in a [data-row] only where the focus is), j and k move between [data-row], / goes to the search.
// They can be turned off (WCAG 2.1.4) with [data-keys-toggle]; the choice stays in this browser.
const OFF = "toimi-keys-off";
const stored = () => {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false;
  }
};
let is_off = stored();

function is_typing(target) {
  const own = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=submit])";
  return target.closest?.(own);
}

function move(step) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!rows.length) return false;
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here < 0 && step < 0 ? rows.length - 1 : here + step;
  const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
  const target = row.querySelector("a[href], button") || row;
  if (target === row) row.tabIndex = -1;
  target.focus();
  row.scrollIntoView({ block: "nearest" });
  return true;
}

function search() {
  const visible = [...document.querySelectorAll("[data-search]")].find((field) => field.checkVisibility());
  visible?.focus();
  visible?.select();
  return Boolean(visible);
}

function press(key) {
  const named = [...document.querySelectorAll("[data-key]")].filter(
    (element) => element.dataset.key.toLowerCase() === key && element.checkVisibility() && !element.disabled,
  );
  // What belongs to a row is pressed in the row that has the focus; from elsewhere it takes one there.
  const row = document.activeElement?.closest("[data-row]");
  const chosen = named.find((element) => row?.contains(element)) || named.find((element) => !element.closest("[data-row]"));
  if (!chosen) return named.length > 0 && move(1);
  chosen.click();
  const opened = chosen.closest("summary")?.parentElement;
  setTimeout(() => opened?.open && opened.querySelector("textarea, input:not([type=hidden])")?.focus());
  return true;
}

// After an act the page comes back at the row that is next: [data-row] in the address has the focus.
function arrive() {
  const row = document.getElementById(location.hash.slice(1));
  if (row?.matches("[data-row]")) row.querySelector("a[href]")?.focus();
}
addEventListener("load", () => setTimeout(arrive));

const COMMANDS = { j: () => move(1), k: () => move(-1), "/": search };

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close_menus();
  if (is_off || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (is_typing(event.target)) return;
  const key = event.key.toLowerCase();
  if (press(key) || COMMANDS[key]?.()) event.preventDefault();
});

function close_menus() {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
}

for (const toggle of document.querySelectorAll("[data-keys-toggle]")) {
  const say = () => (toggle.textContent = is_off ? toggle.dataset.off : toggle.dataset.on);
  toggle.hidden = false;
  say();
  toggle.addEventListener("click", () => {
    is_off = !is_off;
    try {
      localStorage.setItem(OFF, is_off ? "1" : "0");
    } catch {
      // A forbidden store: the choice holds on this page.
    }
    say();
  });
}
