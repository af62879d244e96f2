// What a browser cannot do without a script of ours: copy a sentence, and send a form when a choice changes.
document.addEventListener("click", event => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const said = document.getElementById("said");
  navigator.clipboard.writeText(button.dataset.copy).then(
    () => { button.textContent = "Copied"; said.textContent = "Copied"; },
    () => { said.textContent = "Your browser does not let this page copy; select the sentence instead."; });
});
document.addEventListener("change", event => {
  const form = event.target.closest("form[data-send-on-change]");
  if (form) form.requestSubmit();
});
