// The service worker: taken into use for who is signed in; its pages are forgotten with the person. Says on a page that
// comes from the phone how old it is, and of [data-chain] who answers at this hour instead of that one.
const part = document.querySelector("[data-kept]");
const here = document.body.dataset;
const is_possible = "serviceWorker" in navigator && isSecureContext && part?.dataset.worker;

async function forget_pages() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("toimi-pages-")).map((name) => caches.delete(name)));
}

async function begin() {
  await navigator.serviceWorker.register(part.dataset.worker);
  const { active } = await navigator.serviceWorker.ready;
  const pages = part.dataset.pages.split(" ").filter(Boolean);
  active.postMessage({ type: "keep", person: here.person, language: document.documentElement.lang, pages });
}

function from_phone() {
  const note = document.querySelector("[data-phone-note]");
  const made = new Date(Number(here.fromPhone));
  const time = isNaN(made) ? "" : made.toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
  note.querySelector("[data-phone-words]").textContent = part.dataset.fromPhone.replace("{time}", time);
  note.hidden = false;
}

// The page knows until when each answers ([data-spans], seconds): its own clock goes on from when it was made.
function who_answers() {
  const passed = (Date.now() - Number(here.fromPhone)) / 1000;
  for (const chain of document.querySelectorAll("[data-chain]")) {
    const now = Number(chain.dataset.now) + passed;
    let is_answered = false;
    for (const link of chain.querySelectorAll("[data-spans]")) {
      const answers = link.dataset.spans.split(" ").some((span) => now >= Number(span.split("-")[0]) && now < Number(span.split("-")[1]));
      is_answered ||= answers;
      link.classList.toggle("is-silent", !answers);
      link.querySelector("[data-answers]").hidden = !answers;
      link.querySelector("[data-silent]").hidden = answers;
      link.querySelector(".button")?.classList.toggle("button-main", answers);
    }
    document.querySelector("[data-nobody]").hidden = is_answered;
  }
}

if (is_possible && here.person && here.fromPhone === undefined) {
  if (document.readyState === "complete") begin().catch(() => {});
  else addEventListener("load", () => begin().catch(() => {}));
} else if (is_possible && !here.person && !document.querySelector("main[data-away]")) {
  forget_pages().catch(() => {});
}
for (const form of is_possible ? document.querySelectorAll("form[data-forget]") : []) {
  form.addEventListener("submit", () => forget_pages().catch(() => {}));
}
if (here.fromPhone !== undefined && part && !document.querySelector("main[data-away]")) {
  from_phone();
  who_answers();
}
