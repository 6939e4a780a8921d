// What was written without a network (form[data-kept-as]): kept in this browser, whose owner is one person,
// until it is sent. Gives `toimiKept` to the scripts after it; the service worker has it too.
// A record: {id, person, action, page, label, written_on, at, entries: [[name, value]], shown: [[label, value]],
// state: "waits" | "refused" | "sent", why: [sentences], url, code}
globalThis.toimiKept = (() => {
  const DATABASE = "toimi-kept";
  const OLD_MS = 60 * 24 * 60 * 60 * 1000;
  const PATIENCE_MS = 60000;
  const MOST_BYTES = 5 * 1024 * 1024;
  const SIDE = 1600;

  const promised = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  function opened() {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("written", { keyPath: "id" });
    return promised(request);
  }

  async function asked(mode, ask) {
    const database = await opened();
    try {
      return await promised(ask(database.transaction("written", mode).objectStore("written")));
    } finally {
      database.close();
    }
  }

  const get = (id) => asked("readonly", (store) => store.get(id));
  const put = (record) => asked("readwrite", (store) => store.put(record));
  const remove = (id) => asked("readwrite", (store) => store.delete(id));
  const all = () => asked("readonly", (store) => store.getAll());
  const of = async (person) => (await all()).filter((record) => record.person === person);
  const waits = (record) => record.state === "waits";

  // Returns {person, csrf}; null: nobody is signed in. Throws when there is no network.
  async function token(address) {
    const answer = await fetch(address, { credentials: "same-origin", cache: "no-store", redirect: "manual" });
    if (answer.status >= 500) throw new Error(String(answer.status));
    return answer.ok ? answer.json() : null;
  }

  // The refusal's own sentences; in the worker, which cannot read pages, none.
  function reasons(text) {
    if (typeof DOMParser === "undefined") return [];
    const page = new DOMParser().parseFromString(text, "text/html");
    const told = page.querySelectorAll(".field-error li, [data-errors] li, .message-error");
    const said = [...told].map((one) => one.textContent.trim().replace(/\s+/g, " "));
    return [...new Set(said)].filter((words, at, every) => !every.some((other, i) => i !== at && other !== words && words.includes(other)));
  }

  // Sends one record. Returns {state: "sent" | "offline" | "signed_out" | "refused", url, code, why}.
  async function send(record, address) {
    let answer;
    try {
      const told = await token(address);
      if (!told || told.person !== record.person) return { state: "signed_out" };
      const body = new FormData();
      for (const [name, value] of record.entries) body.append(name, value);
      body.append("written_on", record.written_on);
      const headers = { "X-Kept": record.id, "X-CSRFToken": told.csrf };
      const signal = AbortSignal.timeout(PATIENCE_MS);
      answer = await fetch(record.action, { method: "POST", body, headers, signal, credentials: "same-origin" });
    } catch {
      return { state: "offline" };
    }
    if (answer.status >= 500 && answer.status !== 500) return { state: "offline" };
    const is_told = answer.headers.get("Content-Type")?.includes("json");
    if (answer.ok && is_told) return { state: "sent", ...(await answer.json()) };
    if (answer.redirected) return { state: "signed_out" };
    return { state: "refused", why: reasons(await answer.text()) };
  }

  // What came of a record is kept with it, so that the next page can say it.
  async function settled(record, outcome) {
    if (outcome.state === "sent") {
      await put({ ...record, entries: [], shown: [], state: "sent", url: outcome.url, code: outcome.code, why: [] });
    } else if (outcome.state === "refused" && typeof DOMParser !== "undefined") {
      await put({ ...record, state: "refused", why: outcome.why });
    }
    return outcome.state;
  }

  // Sends what waits, the oldest first. Two pages never send at once. Returns the last state, "" for none.
  async function send_all(address) {
    const run = async () => {
      const found = (await all()).filter(waits).sort((one, other) => one.at - other.at);
      if (!found.length) return "";
      let state = "";
      const told = await token(address).catch(() => undefined);
      if (!told) return told === null ? "signed_out" : "offline";
      for (const record of found.filter((one) => one.person === told.person)) {
        state = await settled(record, await send(record, address));
        if (state === "offline" || state === "signed_out") break;
      }
      return state;
    };
    return navigator.locks ? navigator.locks.request("toimi-kept", run) : run();
  }

  // A photo goes smaller, without its place and its camera; what is too large to be kept is left out.
  async function small(file) {
    if (!file.type.startsWith("image/")) return file.size > MOST_BYTES ? null : file;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
      const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 });
      return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
    } catch {
      return file.size > MOST_BYTES ? null : file;
    }
  }

  async function forget_old() {
    for (const record of await all()) if (Date.now() - record.at > OLD_MS) await remove(record.id);
  }

  return { get, put, remove, of, all, token, send, settled, send_all, small, forget_old };
})();
