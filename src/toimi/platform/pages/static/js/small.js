// Small things: [data-print], [data-count-for], [data-close], [data-errors].
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const counter of document.querySelectorAll("[data-count-for]")) {
  const field = document.getElementById(counter.dataset.countFor);
  if (!field) continue;
  const limit = Number(counter.dataset.limit);
  const count = () => {
    // The server counts characters, not UTF-16 units, and a line end as one.
    const left = limit - [...field.value.replace(/\r\n/g, "\n")].length;
    counter.textContent = (left < 0 ? counter.dataset.over : counter.dataset.left).replace("{count}", Math.abs(left));
    counter.classList.toggle("is-over", left < 0);
  };
  field.addEventListener("input", count);
  count();
}

for (const button of document.querySelectorAll("[data-close]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const details = button.closest("details");
    details.open = false;
    details.querySelector("summary").focus();
  });
}

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(".top-person[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.querySelector("form [data-errors]")?.focus();
