// What a browser cannot do without a script of ours: copy a sentence, and send a form when a choice changes.
document.addEventListener("click", event => {
  const button = event.target.closest("button[data-copy],button[data-copy-link]");
  if (!button) return;
  const text = button.dataset.copy ?? new URL(button.dataset.copyLink, location.href).href;
  const said = document.getElementById("said");
  navigator.clipboard.writeText(text).then(
    () => { button.textContent = "Copied"; said.textContent = "Copied"; },
    () => { said.textContent = "Your browser does not let this page copy; select the sentence instead."; });
});
document.addEventListener("change", event => {
  const form = event.target.closest("form[data-send-on-change]");
  if (form) form.requestSubmit();
});
