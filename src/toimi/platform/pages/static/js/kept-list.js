// Shows in [data-kept] what waits in this phone for the person of the page, and sends it. Words stand in its data-*.
const list = document.querySelector("[data-kept]");
const person = document.body.dataset.person || "";
const AGAIN_MS = 60000;

const when = (record) => new Date(record.at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });

function item(record) {
  const shown = list.querySelector("template[data-kept-item]").content.cloneNode(true).firstElementChild;
  const part = (name) => shown.querySelector(`[data-${name}]`);
  shown.dataset.id = record.id;
  part("label").textContent = record.label;
  part("when").textContent = when(record);
  part("why").textContent = record.state === "refused" ? [list.dataset.refused, ...(record.why.length ? record.why : [list.dataset.unknown])].join(" ") : "";
  part("why").hidden = record.state !== "refused";
  part("mend").href = `${record.page}?kept=${record.id}`;
  part("mend").hidden = record.state !== "refused";
  part("open").hidden = record.state !== "sent" || !record.url;
  part("open").href = record.url || "#";
  part("code").textContent = record.code || "";
  part("told").hidden = !record.code;
  part("close").hidden = part("sent").hidden = record.state !== "sent";
  part("send").hidden = part("remove").hidden = part("look").hidden = record.state === "sent";
  for (const [label, value] of record.shown) {
    const row = document.createElement("div");
    for (const [tag, text] of [["dt", label], ["dd", value]]) row.appendChild(document.createElement(tag)).textContent = text;
    part("shown").append(row);
  }
  const photo = record.entries.map(([, value]) => value).find((value) => value instanceof Blob && value.size);
  if (photo) part("look").addEventListener("toggle", () => draw(photo, part("shown")), { once: true });
  part("remove").addEventListener("click", () => take_away(record, shown));
  part("close").addEventListener("click", () => toimiKept.remove(record.id).then(show));
  part("send").addEventListener("click", () => toimiKept.put({ ...record, state: "waits" }).then(send));
  return shown;
}

// A photo is drawn: its bytes have no address that the page could show.
async function draw(photo, place) {
  try {
    const picture = await createImageBitmap(photo, { resizeWidth: 320 });
    const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
    canvas.getContext("2d").drawImage(picture, 0, 0);
    place.after(canvas);
  } catch {
    // Not a picture that this browser draws: its name stands among what was written.
  }
}

// Taken away at once, and put back as long as the page is open.
async function take_away(record, shown) {
  await toimiKept.remove(record.id);
  const gone = list.querySelector("template[data-kept-gone]").content.cloneNode(true).firstElementChild;
  gone.querySelector("[data-back]").addEventListener("click", () => toimiKept.put(record).then(show));
  shown.replaceWith(gone);
  gone.querySelector("[data-back]").focus();
  say((await toimiKept.of(person)).length);
}

function say(count) {
  const words = count === 1 ? list.dataset.one : list.dataset.many;
  list.querySelector("[data-kept-head]").textContent = words.replace("{count}", count);
}

async function show() {
  const every = await toimiKept.all();
  // Nobody is signed in: that something waits is said, not what.
  if (!person) {
    const waiting = every.filter((record) => record.state !== "sent").length;
    list.hidden = !waiting || document.querySelector("main[data-away]");
    list.querySelector("[data-kept-head]").textContent = list.dataset.signedOut.replace("{count}", waiting);
    return;
  }
  const own = every.filter((record) => record.person === person).sort((one, other) => one.at - other.at);
  const here = location.pathname + location.search;
  for (const record of own) if (record.url && record.url === here) await toimiKept.remove(record.id);
  const shown = own.filter((record) => !(record.url && record.url === here));
  list.hidden = !shown.length;
  list.querySelector("[data-kept-items]").replaceChildren(...shown.map(item));
  const waiting = shown.filter((record) => record.state !== "sent").length;
  list.querySelector("[data-kept-own]").hidden = !waiting;
  if (waiting) say(waiting);
  else list.querySelector("[data-kept-head]").textContent = list.dataset.arrived;
}

let later = 0;
async function send() {
  clearTimeout(later);
  if (!person) return show();
  const state = await toimiKept.send_all(list.dataset.token).catch(() => "offline");
  await show();
  const note = list.querySelector("[data-kept-sign-in]");
  note.hidden = state !== "signed_out";
  if (state === "offline") later = setTimeout(send, AGAIN_MS);
}

if (list && "indexedDB" in globalThis) {
  document.addEventListener("toimi:kept", show);
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => document.hidden || send());
  toimiKept.forget_old().then(send, () => {});
}
