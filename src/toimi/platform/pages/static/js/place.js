// Reading page: a click on [data-place-start=n] lights the place (#place-n) in #source, and scrolls to it.
const source = document.getElementById("source");

function show(cell) {
  const place = document.getElementById(`place-${cell.dataset.placeStart}`);
  if (!place || !source.contains(place)) return false;
  document.querySelectorAll(".is-lit").forEach((lit) => lit.classList.remove("is-lit"));
  place.classList.add("is-lit");
  cell.closest("td, li, dd")?.classList.add("is-lit");
  scroll_to(place);
  // A page's picture takes its height when it arrives, and the place moves with it.
  const picture = place.closest(".source-picture")?.querySelector("img");
  if (picture && !picture.complete) {
    picture.loading = "eager";
    picture.addEventListener("load", () => place.classList.contains("is-lit") && scroll_to(place), { once: true });
  }
  return true;
}

function scroll_to(place) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = place.getBoundingClientRect().top - source.getBoundingClientRect().top;
  source.scrollTo({ top: source.scrollTop + top - source.clientHeight / 3, behavior: calm ? "auto" : "smooth" });
}

if (source) {
  document.addEventListener("click", (event) => {
    const cell = event.target.closest("[data-place-start]");
    if (!cell || (event.target.closest("a, button, summary, input, select, textarea, label") || cell) !== cell) return;
    if (show(cell)) event.preventDefault();
  });
  document.addEventListener("focusin", (event) => {
    const cell = event.target.closest("[data-place-start]");
    if (cell) show(cell);
  });
  const arrived = document.getElementById(location.hash.slice(1));
  const cell = arrived?.closest("[data-place-start]") || arrived?.querySelector("[data-place-start]");
  if (cell) show(cell);
}
