// Saves form[data-autosave=address] as it is typed. The answer: 200 with {"version": 4, "saved": "14.05"}
// (both may be missing); 409 with HTML that takes the place of [data-conflict]; anything else is "not saved",
// with {"error": why} where the server knows.
// Words: data-saving, data-saved ("Tallennettu {time}"), data-failed, data-offline.
const PAUSE_MS = 900;
const AGAIN_MS = 15000;

function watch(form) {
  const status = form.querySelector("[data-status]");
  let timer = 0;
  let is_sending = false;
  let is_dirty = false;
  let is_stopped = false;

  const say = (words, failed = false) => {
    if (!status) return;
    status.textContent = words || "";
    status.classList.toggle("is-failed", failed);
  };
  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  };

  async function send() {
    if (is_sending || is_stopped || !is_dirty) return;
    is_sending = true;
    is_dirty = false;
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST",
        body: new FormData(form),
        headers: { "X-Autosave": "1" },
        credentials: "same-origin",
      });
      await heard(answer);
    } catch {
      is_dirty = true;
      say(form.dataset.offline, true);
      later(AGAIN_MS);
    } finally {
      is_sending = false;
    }
    if (is_dirty && !is_stopped) later(AGAIN_MS);
  }

  async function heard(answer) {
    if (answer.status === 409) {
      is_stopped = true;
      const region = document.querySelector(form.dataset.conflictTarget || "[data-conflict]");
      if (region) region.outerHTML = await answer.text();
      say("");
      return;
    }
    // A redirect is the sign-in page: the session is gone, the text is kept by keep.js.
    const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
    if (!answer.ok || answer.redirected) {
      say(told.error || form.dataset.failed, true);
      return;
    }
    if (told.version !== undefined && form.elements.version) form.elements.version.value = told.version;
    const now = new Date();
    const clock = `${now.getHours()}.${String(now.getMinutes()).padStart(2, "0")}`;
    say((form.dataset.saved || "").replace("{time}", told.saved || clock));
    if (!is_dirty) form.dispatchEvent(new Event("toimi:saved"));
  }

  form.addEventListener("input", () => {
    is_dirty = true;
    say(form.dataset.saving);
    later(PAUSE_MS);
  });
  form.addEventListener("submit", () => {
    is_stopped = true;
    clearTimeout(timer);
  });
  window.addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => document.hidden && later(0));
}

document.querySelectorAll("form[data-autosave]").forEach(watch);
