// Keeps a screen of an exercise up to date, lets its clock go, and says when something was not sent. A hidden page closes
// its stream; one that was cut off comes back after a moment that differs from phone to phone.
const two = n => String(n).padStart(2, "0");
const left = millis => {
  const seconds = Math.max(0, Math.round(millis / 1000));
  return Math.floor(seconds / 60) + ":" + two(seconds % 60);
};
const tick = (area, now) => {
  area.querySelectorAll("[data-story]").forEach(it => {
    const { story, real, pace } = it.dataset;
    const at = new Date(Date.parse(story.slice(0, 16) + "Z") + Math.max(0, now - real) * pace);
    it.textContent = at.toISOString().slice(0, 16).replace("T", " ");
  });
  // How long a limit of the story is away in play; nothing while the story stands still.
  const clock = area.querySelector("[data-story]")?.dataset;
  area.querySelectorAll("[data-due]").forEach(it => {
    const { story, real, pace } = clock ?? {};
    const away = Date.parse(it.dataset.due.slice(0, 16) + "Z") - Date.parse((story ?? "").slice(0, 16) + "Z");
    it.textContent = clock ? " (in " + left(away / pace - Math.max(0, now - real)) + " of play)" : "";
  });
  area.querySelectorAll("[data-until]").forEach(it => { it.textContent = left(it.dataset.until - now); });
};
const show = (area, page) => {
  const open = [...area.querySelectorAll("details[open]")].map(it => it.dataset.name);
  const held = document.activeElement?.closest?.("#" + area.id) && document.activeElement;
  area.innerHTML = page;
  area.querySelectorAll("details").forEach(it => { if (open.includes(it.dataset.name)) it.open = true; });
  if (held?.value) [...area.querySelectorAll("button")].find(it => it.value === held.value)?.focus();
};
export const follow = area => {
  if (area.dataset.followed) return;
  area.dataset.followed = "yes";
  const said = document.getElementById("play-state");
  let source, timer, ahead = area.dataset.now - Date.now();
  const close = () => { source?.close(); source = undefined; clearTimeout(timer); };
  const open = () => {
    close();
    if (document.hidden) return;
    if (!area.isConnected) { stop(); return; }
    source = new EventSource(area.dataset.stream);
    source.addEventListener("time", it => { ahead = it.data - Date.now(); if (said) said.textContent = ""; });
    source.addEventListener("screen", it => {
      if (!area.isConnected) { stop(); return; }
      show(area, it.data);
      tick(area, Date.now() + ahead);
    });
    source.addEventListener("end", () => location.reload());
    source.onerror = () => {
      close();
      if (said) said.textContent = "No connection. What stands here may be old.";
      timer = setTimeout(open, 500 + Math.random() * 2500);
    };
  };
  const seen = () => document.hidden ? close() : open();
  const clock = setInterval(() => area.isConnected ? tick(area, Date.now() + ahead) : stop(), 1000);
  const stop = () => { close(); clearInterval(clock); document.removeEventListener("visibilitychange", seen); };
  document.addEventListener("visibilitychange", seen);
  addEventListener("pagehide", close);
  tick(area, Date.now() + ahead);
  open();
};
// A form that was not sent says so on its button, and can be sent again without doing anything twice.
document.addEventListener("submit", async event => {
  const form = event.target.closest("form[data-play]");
  if (!form) return;
  event.preventDefault();
  const button = event.submitter;
  const fields = new URLSearchParams(new FormData(form, button));
  if (button) button.disabled = true;
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("view");
    // A script that reads a page makes elements of what is for browsers without scripts.
    next?.querySelectorAll("noscript").forEach(it => it.remove());
    if (!next) throw new Error(answer.statusText);
    document.getElementById("view").replaceWith(next);
    document.querySelectorAll("[data-stream]").forEach(follow);
    (document.querySelector("[role=alert].wrong") ?? document.getElementById("main")).scrollIntoView({ block: "nearest" });
  } catch (lost) {
    if (!button) return;
    button.disabled = false;
    button.textContent = "Not sent. Send it again";
  }
});
