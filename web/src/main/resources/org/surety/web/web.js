// What a browser cannot do without a script of ours: copy a sentence, send a form when a choice changes, show what is
// wrong where only a part of a page was asked for, and say that nobody answers.
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
// A page that says what is wrong is shown like any other; what is no page of ours the browser shows by itself.
document.addEventListener("htmx:beforeSwap", event => {
  // What is for browsers without scripts would become a part of the page when it is put into it by one.
  event.detail.serverResponse = event.detail.serverResponse?.replace(/<noscript>.*?<\/noscript>/gs, "");
  const { xhr, requestConfig, pathInfo } = event.detail;
  if (xhr.status < 400) return;
  if (xhr.responseText.includes('<div id="view">')) event.detail.shouldSwap = true;
  else if (requestConfig.verb === "get") location.assign(pathInfo.finalRequestPath);
});
const offline = is => { document.getElementById("offline").hidden = !is; };
document.addEventListener("htmx:sendError", () => offline(true));
document.addEventListener("htmx:afterOnLoad", () => offline(false));
document.addEventListener("click", event => {
  if (!event.target.closest("button[data-again]")) return;
  htmx.ajax("get", location.href, { target: "#view", select: "#view", swap: "outerHTML show:none" });
});
// Another page begins at its top; whoever uses the keyboard goes on where the page does.
let page = location.pathname;
document.addEventListener("htmx:pushedIntoHistory", () => {
  if (page !== location.pathname) scrollTo(0, 0);
  page = location.pathname;
});
document.addEventListener("htmx:afterSettle", event => {
  // What comes by itself takes nobody elsewhere.
  if (document.activeElement !== document.body || !event.detail.requestConfig?.triggeringEvent) return;
  const at = document.getElementById(location.hash.slice(1)) ?? document.getElementById("main");
  at.tabIndex = -1;
  at.focus({ preventScroll: true });
});
// The file of a text is written with help where the browser can give it.
const edited = () => document.querySelectorAll("textarea[data-editor]").forEach(area =>
  import(area.dataset.editor).then(it => it.edit(area), () => {}));
edited();
document.addEventListener("htmx:afterSettle", edited);
// A part with a script of its own.
const parts = () => document.querySelectorAll("[data-module]:not([data-begun])").forEach(part => {
  part.dataset.begun = "";
  import(part.dataset.module).then(it => it.begin(part), () => {});
});
parts();
document.addEventListener("htmx:afterSettle", parts);
// A screen of an exercise keeps itself up to date where the browser can.
const followed = () => document.querySelectorAll("[data-stream]").forEach(area =>
  import(area.dataset.script).then(it => it.follow(area), () => {}));
followed();
document.addEventListener("htmx:afterSettle", followed);
