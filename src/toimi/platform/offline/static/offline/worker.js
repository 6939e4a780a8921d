// The service worker: what of Toimi works without a network. `TOIMI` has release, files, away, sign_out, token.
// Kept are the look and, for one person at a time, the pages that the server marks (X-Offline-Page).
const FILES = `toimi-files-${TOIMI.release}`;
const PAGES = "toimi-pages-";
const MARK = "X-Offline-Page";
const KEPT_AT = "X-Kept-At";
const OLD_MS = 6 * 60 * 60 * 1000;
const SLOW_MS = 8000;
const HASHED = /\.[0-9a-f]{12}\.\w+$/;

const with_names = async (test) => (await caches.keys()).filter(test);
const forget = async (test) => Promise.all((await with_names(test)).map((name) => caches.delete(name)));
const is_pages = (name) => name.startsWith(PAGES);

self.addEventListener("install", (event) => {
  const away = new Request(TOIMI.away, { credentials: "omit" });
  const keep = async () => (await caches.open(FILES)).addAll([...TOIMI.files, away]);
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const is_old = (name) => name.startsWith("toimi-") && name !== FILES && !is_current(name);
  event.waitUntil(renew().then(() => forget(is_old)).then(() => self.clients.claim()));
});

const name_for = (person, language) => `${PAGES}${TOIMI.release}-${person}-${language}`;
const is_current = (name) => name.startsWith(`${PAGES}${TOIMI.release}-`);

// A new release: the pages that an earlier one kept are fetched again, for they name its files.
async function renew() {
  for (const name of await with_names((name) => is_pages(name) && !is_current(name))) {
    const [person, language] = name.split("-").slice(-2);
    const addresses = (await (await caches.open(name)).keys()).map((request) => request.url);
    await keep(person, language, addresses);
  }
}

// Keeps the pages for the person and none of anybody else's.
async function keep(person, language, addresses) {
  const name = name_for(person, language);
  await forget((other) => is_current(other) && other !== name);
  const pages = await caches.open(name);
  for (const address of addresses) {
    const kept = await pages.match(address);
    if (kept && Date.now() - Number(kept.headers.get(KEPT_AT)) < OLD_MS) continue;
    try {
      await put(pages, address, await fetch(address, { credentials: "same-origin" }), person);
    } catch {
      return; // The network is gone: the next page begins again.
    }
  }
}

async function put(pages, address, answer, person) {
  const is_away = new URL(address, location.origin).pathname === TOIMI.away;
  if (answer.ok && !answer.redirected && (is_away || answer.headers.get(MARK) === person)) await pages.put(address, await dated(answer));
  else if (answer.ok || answer.status === 403 || answer.status === 404) await pages.delete(address);
}

async function dated(answer) {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, Date.now());
  return new Response(await answer.blob(), { headers });
}

self.addEventListener("message", (event) => {
  const { type, person, language, pages } = event.data || {};
  if (type === "keep") event.waitUntil(keep(person, language, [TOIMI.away, ...pages]));
  if (type === "forget") event.waitUntil(forget(is_pages));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && url.pathname === TOIMI.sign_out) event.waitUntil(forget(is_pages));
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (request.method === "GET" && url.pathname.startsWith("/static/")) event.respondWith(file(request, url));
});

async function page(event) {
  const { request } = event;
  const kept = request.method === "GET" && (await kept_page(request.url));
  try {
    const answer = await (kept ? Promise.race([fetch(request), slowness()]) : fetch(request));
    if (kept && answer.ok) event.waitUntil(keep_again(request, answer.clone()));
    return answer;
  } catch {
    return kept ? told(kept) : (await kept_page(TOIMI.away)) || Response.error();
  }
}

const slowness = () => new Promise((_, refuse) => setTimeout(refuse, SLOW_MS));
// The person's own pages come first; of nobody there is the page that stands for all others.
async function kept_page(address) {
  for (const name of [...(await with_names(is_current)), FILES]) {
    const found = await (await caches.open(name)).match(address, { ignoreSearch: true, ignoreVary: true });
    if (found && (found.headers.get(MARK) || address === TOIMI.away)) return found;
  }
  return null;
}

async function keep_again(request, answer) {
  const [name] = await with_names(is_current);
  if (name && !new URL(request.url).search) await put(await caches.open(name), request.url, answer, name.split("-").at(-2));
}

// The page says that it comes from the phone, and from when.
async function told(kept) {
  const text = (await kept.text()).replace("<body", `<body data-from-phone="${kept.headers.get(KEPT_AT) || ""}"`);
  return new Response(text, { headers: kept.headers });
}

async function file(request, url) {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept && HASHED.test(url.pathname)) return kept;
  try {
    const answer = await fetch(request);
    if (answer.ok) await files.put(request, answer.clone());
    return answer;
  } catch {
    return kept || Response.error();
  }
}

self.addEventListener("sync", (event) => {
  if (event.tag === "toimi-kept") event.waitUntil(toimiKept.send_all(TOIMI.token));
});
