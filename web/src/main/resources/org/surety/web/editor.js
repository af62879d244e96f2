// The text of a file with what may stand where one types, and what is wrong with it so far. The field below stays what
// is sent; without this script it is used as it is.
import { autocompletion } from "@codemirror/autocomplete";
import { yaml } from "@codemirror/lang-yaml";
import { syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { linter, lintGutter } from "@codemirror/lint";
import { Compartment } from "@codemirror/state";
import { EditorView, hoverTooltip } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { basicSetup } from "codemirror";

const ask = async (area, text, at) => {
  const form = new URLSearchParams({ text });
  if (at !== undefined) form.set("at", at);
  form.set("form-token", area.form.elements["form-token"].value);
  const answer = await fetch(area.dataset.help, { method: "POST", body: form });
  return answer.ok ? answer.json() : { findings: [], words: [], meaning: "", from: at };
};

export const edit = area => {
  if (area.dataset.edited !== undefined) return;
  area.dataset.edited = "";
  const nonce = document.querySelector("script[nonce]").nonce;
  const place = (doc, line, column) => {
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(at.from + Math.max(column - 1, 0), at.to);
  };
  const findings = linter(async view => {
    const doc = view.state.doc;
    const answer = await ask(area, doc.toString());
    return answer.findings.map(it => {
      const from = place(doc, it.line, it.column);
      const word = view.state.wordAt(from);
      return { from, to: word?.to ?? from, severity: it.severity, message: it.message };
    });
  }, { delay: 60 });
  const complete = async context => {
    // In a comment Enter ends the line, and takes no word.
    if (syntaxTree(context.state).resolveInner(context.pos, -1).name === "Comment") return null;
    const before = context.matchBefore(/[\p{L}\p{N}_.-]*/u);
    if (!context.explicit && before.from === before.to) return null;
    const answer = await ask(area, context.state.doc.toString(), context.pos);
    return { from: before.from, validFor: /^[\p{L}\p{N}_.-]*$/u,
      options: answer.words.map(it => ({ label: it.word, apply: it.write, info: it.meaning || undefined })) };
  };
  const explain = hoverTooltip(async (view, pos) => {
    const word = view.state.wordAt(pos);
    if (!word) return null;
    const answer = await ask(area, view.state.doc.toString(), word.to);
    if (!answer.meaning) return null;
    return { pos: word.from, end: word.to, above: true, create: () => {
      const dom = document.createElement("div");
      dom.textContent = answer.meaning;
      return { dom };
    } };
  });
  // Some screens turn dark in the evening.
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const look = new Compartment();
  const looks = () => EditorView.theme({}, { dark: scheme.matches });
  scheme.addEventListener("change", () => view.dispatch({ effects: look.reconfigure(looks()) }));
  const view = new EditorView({ doc: area.value, extensions: [EditorView.cspNonce.of(nonce), basicSetup, yaml(),
    // Where a line is wider than the window and it scrolls while one types, keys that come fast are put elsewhere.
    EditorView.lineWrapping, look.of(looks()), syntaxHighlighting(classHighlighter), findings, lintGutter(), explain,
    autocompletion({ override: [complete] }),
    EditorView.contentAttributes.of({ "aria-label": area.getAttribute("aria-label"), tabindex: "0" }),
    EditorView.updateListener.of(it => { if (it.docChanged) area.value = it.state.doc.toString(); })] });
  area.before(view.dom);
  area.hidden = true;
};
