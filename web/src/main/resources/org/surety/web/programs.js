// Tries a question as a program would: with the token that was typed, and without the cookie of these pages.
const pause = () => new Promise(done => setTimeout(done, 1000));
async function ask(form, token, said) {
  const headers = { Authorization: `Bearer ${token}`, Accept: form.elements.accept.value };
  const how = { credentials: "omit", cache: "no-store" };
  let answer = await fetch(form.action, { ...how, method: "POST", body: form.elements.body.value,
    headers: { ...headers, "Content-Type": "application/json", Prefer: "wait=2" } });
  const job = answer.headers.get("Location");
  while (answer.status === 202) {
    const at = await answer.json();
    said.textContent = `${at.title}: ${at.part}${at.of ? `, ${at.done} of ${at.of}` : ""}`;
    await pause();
    answer = await fetch(`${job}/answer`, { ...how, headers });
  }
  const type = answer.headers.get("Content-Type") ?? "";
  const text = /json|text/.test(type) ? await answer.text() : "(a file that only its program reads)";
  said.textContent = `${answer.status} ${type}\n\n${text.slice(0, 20000)}${text.length > 20000 ? "\n..." : ""}`;
}
export function begin(part) {
  part.querySelectorAll("form[data-ask] button").forEach(it => { it.disabled = false; });
  part.addEventListener("submit", event => {
    event.preventDefault();
    const said = event.target.nextElementSibling;
    said.hidden = false;
    said.textContent = "Asking.";
    ask(event.target, part.querySelector("input[name=token]").value.trim(), said)
      .catch(() => { said.textContent = "Surety does not answer."; });
  });
}
