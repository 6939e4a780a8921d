// Passkeys: form[data-passkey]. "passkey-create" and "passkey-get" carry in data-options what the device is asked
// for; "ask" (signing in) asks for it, so that a page at which nobody signs in begins nothing.
const able = window.webauthnJSON?.supported();

for (const note of document.querySelectorAll("[data-passkey-unable]")) note.hidden = able;

async function options(form) {
  if (form.dataset.passkey !== "passkey-ask") return JSON.parse(form.dataset.options);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
}

async function sign(form) {
  const asked = await options(form);
  return form.dataset.passkey === "passkey-create"
    ? window.webauthnJSON.create(asked.creation_options)
    : window.webauthnJSON.get(asked.request_options);
}

for (const form of able ? document.querySelectorAll("form[data-passkey]") : []) {
  const button = form.querySelector("button");
  const failed = form.querySelector("[data-passkey-failed]");
  form.closest("[data-passkey-part]").hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    failed.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await sign(form));
      form.submit();
    } catch (error) {
      failed.firstElementChild.textContent = error.name === "InvalidStateError" ? failed.dataset.again : failed.dataset.other;
      failed.hidden = false;
      button.disabled = false;
      button.focus();
    }
  });
}
