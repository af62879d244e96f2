package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real client of the protocol talks to what {@code surety lsp} serves, and to that program, as an editor would. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LspCommandTest {

    /** The comment has characters that take two units each. */
    private static final String TEXT = """
            surety: 1   # 🕊️ a comment with 𝔡𝔬𝔳𝔢𝔰
            kind: agreement
            id: small
            title: "Two 🏔️ guard a plain"
            status: draft
            sources: {text: {title: The text, grade: primary}}
            parties:
              Lowland: {role: protected, name: Lowland, source: text}
              North: {role: guarantor, name: North, standing: ratified, source: text}
              South: {role: guarantor, name: South, standing: ratified, source: text}
            groups: {guards: [North, South]}
            obligations:
              aid: {bearer: guards, must: assistance, to: Lowland, source: text}
            procedures:
              assistance:
                on: armed-attack
                against: Lowland
                source: text
                steps:
                  talks: {kind: consult, among: guards, within: 1 day, then: decision}
                  decision: {kind: decide, among: guards, rule: unanimity, within: 1 day, yes: help, no: end}
                  help: {kind: act, by: guards, must: assistance, within: 3 days}
            """;
    private static final String SCENARIO = """
            surety: 1
            kind: scenario
            id: storm
            for: small
            procedure: assistance
            event: {kind: armed-attack, by: South, against: Lowland, intensity: full-scale, attributable: yes}
            fait-accompli: 72 hours
            source: assumed
            behaviour:
              guards: {ballot: {yes: 0.5, no: rest}, acts: always, source: assumed}
              North: {acts: never, source: assumed}
            """;

    @TempDir
    private Path here;

    private Path agreement(String text) throws IOException {
        return Files.writeString(here.resolve("agreement.yaml"), text);
    }

    private static Position at(String text, String what, int more) {
        return EditorClient.at(text, what, more);
    }

    private static List<String> labels(List<CompletionItem> items) {
        return items.stream().map(CompletionItem::getLabel).toList();
    }

    private static boolean isSilent(List<Diagnostic> found) {
        return found.stream().noneMatch(it -> it.getSeverity() == DiagnosticSeverity.Error);
    }

    @Test
    void whatIsWrongIsToldOfTextsThatNobodySaved() throws IOException {
        try (EditorClient editor = new EditorClient(here)) {
            String wrong = TEXT.replace("among: guards, rule", "among: gards, rule");
            String uri = editor.open(here.resolve("agreement.yaml"), wrong);
            Diagnostic found = editor.found(uri, it -> it.size() == 1).getFirst();
            assertThat(found.getCode().getLeft()).isEqualTo("form-dangling-group");
            assertThat(found.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
            assertThat(EditorClient.part(wrong, found.getRange())).isEqualTo("gards");
            assertThat(found.getMessage().getLeft()).contains("gards", "Maybe `guards`?");
            assertThat(found.getRelatedInformation()).singleElement().satisfies(it -> assertThat(
                    EditorClient.part(wrong, it.getLocation().getRange())).isEqualTo("guards"));
            assertThat(found.getCodeDescription().getHref()).endsWith("docs/findings/form-dangling-group.md");
            CodeAction remedy = editor.actions(uri, found.getRange()).getFirst();
            assertThat(remedy.getTitle()).isEqualTo("Write guards");
            assertThat(EditorClient.edited(wrong, remedy.getEdit().getChanges().get(uri))).isEqualTo(TEXT);

            editor.change(uri, found.getRange(), "guards");
            List<Diagnostic> weak = editor.found(uri, it -> isSilent(it) && !it.isEmpty());
            assertThat(weak).anySatisfy(it -> {
                assertThat(it.getCode().getLeft()).isEqualTo("design-attacker-can-block");
                assertThat(it.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
            });
            editor.close(uri);
            assertThat(editor.found(uri, List::isEmpty)).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotOursIsLeftAlone() throws IOException {
        try (EditorClient editor = new EditorClient(here)) {
            String other = "services:\n  web: {image: x, kind: consult}\n";
            String uri = editor.open(here.resolve("compose.yaml"), other);
            assertThat(editor.found(uri, List::isEmpty)).isEmpty();
            assertThat(editor.completion(uri, new Position(1, 8))).isEmpty();
            assertThat(editor.hover(uri, new Position(1, 8))).isEmpty();
        }
    }

    @Test
    void aScenarioIsReadWithTheAgreementAsItIsInTheEditor() throws IOException {
        agreement(TEXT);
        try (EditorClient editor = new EditorClient(here)) {
            String scenario = editor.open(here.resolve("storm.scenario.yaml"), SCENARIO);
            editor.found(scenario, LspCommandTest::isSilent);
            String agreement = editor.open(here.resolve("agreement.yaml"), TEXT.replace("North", "East"));
            List<Diagnostic> found = editor.found(scenario, it -> !isSilent(it));
            assertThat(found).anySatisfy(it -> assertThat(EditorClient.part(SCENARIO, it.getRange()))
                    .isEqualTo("North"));
            editor.close(agreement);
            editor.found(scenario, LspCommandTest::isSilent);
        }
    }

    @Test
    void keysWordsNamesAndReadingsAreOffered() throws IOException {
        agreement(TEXT);
        try (EditorClient editor = new EditorClient(here)) {
            String broken = TEXT + "    t\n";
            String uri = editor.open(here.resolve("agreement.yaml"), TEXT);
            editor.found(uri, LspCommandTest::isSilent);
            assertThat(labels(editor.completion(uri, at(TEXT, "rule: unanimity", 6)))).contains("unanimity", "each");
            assertThat(labels(editor.completion(uri, at(TEXT, "among: guards", 7)))).contains("guards", "North");
            assertThat(labels(editor.completion(uri, at(TEXT, "yes: help", 5)))).contains("help", "talks", "end");
            assertThat(labels(editor.completion(uri, at(TEXT, "source: text}", 8)))).contains("text");
            assertThat(editor.completion(uri, at(TEXT, "a comment", 3))).isEmpty();
            editor.write(uri, broken);
            List<CompletionItem> keys = editor.completion(uri, EditorClient.position(broken, broken.length() - 1));
            CompletionItem key =
                    keys.stream().filter(it -> it.getLabel().equals("threshold")).findFirst().orElseThrow();
            assertThat(EditorClient.edited(broken, List.of(key.getTextEdit().getLeft())))
                    .isEqualTo(TEXT + "    threshold: \n");
            assertThat(key.getDocumentation().getLeft()).isNotBlank();

            String scenario = editor.open(here.resolve("x.scenario.yaml"), SCENARIO);
            assertThat(labels(editor.completion(scenario, at(SCENARIO, "by: South", 4)))).contains("North", "guards");
            assertThat(labels(editor.completion(scenario, at(SCENARIO, "for: small", 5)))).contains("small",
                    "lavrov-2025");
            String exercise = "surety: 1\nkind: exercise\nid: e\nfor: lavrov-2025\nreadings: {decision: }\n";
            String played = editor.open(here.resolve("e.exercise.yaml"), exercise);
            assertThat(labels(editor.completion(played, at(exercise, "decision: ", 10)))).contains("all-agree",
                    "each-individually");
        }
    }

    @Test
    void aWordIsExplainedAndItsClauseToldInPlainWords() throws IOException {
        try (EditorClient editor = new EditorClient(here)) {
            String uri = editor.open(here.resolve("agreement.yaml"), TEXT);
            editor.found(uri, it -> !it.isEmpty() && isSilent(it));
            assertThat(editor.hover(uri, at(TEXT, "rule: unan", 8)).orElseThrow()).contains(
                    "The guards decide; it passes if all vote yes. Time: within 1 day.", "Here: all must agree.");
            assertThat(editor.hover(uri, at(TEXT, "  assistance:", 5)).orElseThrow()).contains(
                    "**The party whose act it answers can block it**", "What could be written instead")
                    .doesNotContain("surety: 1");
            assertThat(editor.hover(uri, at(TEXT, "among: guards, rule", 9)).orElseThrow())
                    .contains("**guards**: a group of parties (line 11)");
            assertThat(editor.hover(uri, at(TEXT, "to: Lowland", 5)).orElseThrow())
                    .contains("**Lowland**: a party, Lowland (line 8)");
        }
    }

    @Test
    void namesLeadToWhereTheyAreGivenAndToEveryPlaceThatMeansThem() throws IOException {
        agreement(TEXT);
        Files.writeString(here.resolve("storm.scenario.yaml"), SCENARIO);
        try (EditorClient editor = new EditorClient(here)) {
            String unsaved = "# one line more\n" + TEXT;
            String uri = editor.open(here.resolve("agreement.yaml"), unsaved);
            editor.found(uri, LspCommandTest::isSilent);
            assertThat(definition(editor, uri, at(unsaved, "yes: help", 6)).stream()
                    .map(it -> EditorClient.part(unsaved, it.getRange()))).containsExactly("help");
            Location step = definition(editor, uri, at(unsaved, "yes: help", 6)).getFirst();
            assertThat(step.getRange().getStart()).isEqualTo(at(unsaved, "help: {kind: act", 0));
            // A word of the language is no name.
            assertThat(definition(editor, uri, at(unsaved, "kind: decide", 8))).isEmpty();

            String scenario = editor.open(here.resolve("storm.scenario.yaml"), SCENARIO);
            Location party = definition(editor, scenario, at(SCENARIO, "by: South", 5)).getFirst();
            assertThat(party.getUri()).isEqualTo(uri);
            assertThat(party.getRange().getStart()).isEqualTo(at(unsaved, "South: {role", 0));
            assertThat(definition(editor, scenario, at(SCENARIO, "for: small", 6)).getFirst().getUri()).isEqualTo(uri);

            String abroad = unsaved.replace("groups: {guards: [North, South]}",
                    "groups: {guards: [North, South, un-charter-1945/elected-ten]}");
            String third = editor.open(here.resolve("third.yaml"), abroad.replace("id: small", "id: third"));
            Location charter = definition(editor, third, at(abroad.replace("id: small", "id: third"), "elected-ten", 3))
                    .getFirst();
            assertThat(charter.getUri()).endsWith("un-charter-1945/agreement.yaml");
            assertThat(charter.getRange().getStart().getLine()).isPositive();
            editor.close(third);

            List<? extends Location> all = EditorClient.get(editor.server().getTextDocumentService().references(
                    new ReferenceParams(editor.id(scenario), at(SCENARIO, "by: South", 5),
                            new ReferenceContext(true))));
            Map<String, List<String>> byFile = new TreeMap<>();
            all.forEach(it -> byFile.computeIfAbsent(it.getUri(), key -> new ArrayList<>())
                    .add(EditorClient.part(it.getUri().equals(uri) ? unsaved : SCENARIO, it.getRange())));
            assertThat(byFile).isEqualTo(Map.of(uri, List.of("South", "South"), scenario, List.of("South")));
        }
    }

    private static List<? extends Location> definition(EditorClient editor, String uri, Position at) {
        return EditorClient.get(editor.server().getTextDocumentService()
                .definition(new DefinitionParams(editor.id(uri), at))).getLeft();
    }

    @Test
    void aNameChangesInEveryFileThatMeansIt() throws IOException {
        agreement(TEXT);
        Files.createDirectories(here.resolve("scenarios"));
        Path saved = Files.writeString(here.resolve("scenarios/storm.scenario.yaml"), SCENARIO);
        try (EditorClient editor = new EditorClient(here)) {
            String uri = editor.open(here.resolve("agreement.yaml"), TEXT);
            Position north = at(TEXT, "guards: [North", 10);
            assertThat(EditorClient.part(TEXT, EditorClient.get(editor.server().getTextDocumentService()
                    .prepareRename(new PrepareRenameParams(editor.id(uri), north))).getSecond().getRange()))
                    .isEqualTo("North");
            WorkspaceEdit edit = EditorClient.get(editor.server().getTextDocumentService()
                    .rename(new RenameParams(editor.id(uri), north, "Nordland")));
            Map<String, List<TextEdit>> edits = new TreeMap<>();
            edit.getDocumentChanges().forEach(it -> edits.put(it.getLeft().getTextDocument().getUri(),
                    it.getLeft().getEdits().stream().map(each -> each.getLeft()).toList()));
            assertThat(edits.keySet()).containsExactlyInAnyOrder(uri, saved.toUri().toString());
            assertThat(EditorClient.edited(TEXT, edits.get(uri)))
                    .isEqualTo(TEXT.replace("North", "Nordland").replace("name: Nordland", "name: North"));
            assertThat(EditorClient.edited(SCENARIO, edits.get(saved.toUri().toString())))
                    .isEqualTo(SCENARIO.replace("North", "Nordland"));
            assertThat(Files.readString(saved)).isEqualTo(SCENARIO);

            for (Map.Entry<String, String> wrong : Map.of("South", "already", "1 2", "cannot be renamed").entrySet()) {
                assertThatThrownBy(() -> editor.server().getTextDocumentService()
                        .rename(new RenameParams(editor.id(uri), north, wrong.getKey())).get(1, TimeUnit.MINUTES))
                        .isInstanceOf(ExecutionException.class).hasMessageContaining(wrong.getValue());
            }
            assertThatThrownBy(() -> editor.server().getTextDocumentService().prepareRename(
                    new PrepareRenameParams(editor.id(uri), at(TEXT, "unanimity", 2))).get(1, TimeUnit.MINUTES))
                    .hasMessageContaining("no name stands here");
        }
    }

    @Test
    void theOutlineAndTheFoldsAreThoseOfTheText() throws IOException {
        try (EditorClient editor = new EditorClient(here)) {
            String uri = editor.open(here.resolve("agreement.yaml"), TEXT);
            List<String> outline = outline(editor, uri);
            assertThat(outline).contains("parties", "  Lowland (protected)", "procedures", "  assistance",
                    "    steps", "      talks (consult)", "obligations", "  aid");
            assertThat(EditorClient.get(editor.server().getTextDocumentService()
                    .foldingRange(new FoldingRangeRequestParams(editor.id(uri))))).anySatisfy(it -> {
                        assertThat(it.getStartLine()).isEqualTo(13);
                        assertThat(it.getEndLine()).isEqualTo(21);
                    });
            editor.change(uri, new Range(new Position(5, 0), new Position(5, 0)), "\t{[:\n");
            assertThat(outline(editor, uri)).isEqualTo(outline);
        }
    }

    private static List<String> outline(EditorClient editor, String uri) {
        return EditorClient.get(editor.server().getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(editor.id(uri)))).stream()
                .flatMap(it -> outline(it.getRight(), "")).toList();
    }

    private static Stream<String> outline(DocumentSymbol symbol, String indent) {
        String detail = indent.isEmpty() || symbol.getDetail() == null ? "" : " (" + symbol.getDetail() + ")";
        return Stream.concat(Stream.of(indent + symbol.getName() + detail),
                symbol.getChildren().stream().flatMap(it -> outline(it, indent + "  ")));
    }

    @Test
    void aClauseSaysWhatItChanges() throws IOException {
        try (EditorClient editor = new EditorClient(here)) {
            String uri = editor.open(here.resolve("agreement.yaml"), TEXT);
            List<? extends CodeLens> lenses = EditorClient.get(editor.server().getTextDocumentService()
                    .codeLens(new CodeLensParams(editor.id(uri))));
            assertThat(lenses.stream().map(it -> EditorClient.part(TEXT, it.getRange())))
                    .containsExactly("aid", "talks", "decision", "help");
            assertThat(lenses).allMatch(it -> it.getCommand() == null);
            CodeLens decision = EditorClient.get(editor.server().getTextDocumentService()
                    .resolveCodeLens(lenses.get(2)));
            assertThat(decision.getCommand().getTitle()).matches("[0-9]+ answers change if this is written otherwise");
            Object told = EditorClient.get(editor.server().getWorkspaceService().executeCommand(
                    new ExecuteCommandParams(decision.getCommand().getCommand(),
                            decision.getCommand().getArguments())));
            assertThat((String) told)
                    .startsWith("What procedures.assistance.steps.decision changes")
                    .contains("If `rule` said that each decides for itself:", "now: ", "then: ");
            assertThat(editor.shown()).hasSize(1);

            String open = TEXT.replace("rule: unanimity", "rule: {open: {question: Who must agree?, readings: "
                    + "{all: {value: unanimity, label: all must agree}, one: {value: each}}}}");
            editor.write(uri, open);
            List<? extends CodeLens> opened = EditorClient.get(editor.server().getTextDocumentService()
                    .codeLens(new CodeLensParams(editor.id(uri))));
            assertThat(EditorClient.get(editor.server().getTextDocumentService().resolveCodeLens(opened.get(2)))
                    .getCommand().getTitle()).contains("on how this is read");
            Position key = at(open, "rule: {open", 1);
            assertThat(editor.actions(uri, new Range(key, key))).anySatisfy(it -> {
                assertThat(it.getTitle()).isEqualTo("Settle on: all must agree");
                assertThat(EditorClient.edited(open, it.getEdit().getChanges().get(uri))).isEqualTo(TEXT);
            });
        }
    }

    @Test
    void aDraftedClauseIsOfferedWhereTheTextIsWeak() throws IOException {
        try (EditorClient editor = new EditorClient(here)) {
            String uri = editor.open(here.resolve("agreement.yaml"), TEXT);
            Diagnostic weak = editor.found(uri, it -> !it.isEmpty() && isSilent(it)).stream()
                    .filter(it -> it.getCode().getLeft().equals("design-attacker-can-block")).findFirst().orElseThrow();
            List<CodeAction> actions = editor.actions(uri, weak.getRange());
            assertThat(actions).extracting(CodeAction::getTitle)
                    .anyMatch(it -> it.startsWith("Write otherwise: procedures.assistance.steps.decision"));
            String amended = EditorClient.edited(TEXT, actions.getFirst().getEdit().getChanges().get(uri));
            assertThat(amended).isNotEqualTo(TEXT).contains("🕊️ a comment with 𝔡𝔬𝔳𝔢𝔰", "Two 🏔️ guard");
            editor.write(uri, amended);
            editor.found(uri, LspCommandTest::isSilent);
        }
    }

    @Test
    void workThatNobodyWantsAnyMoreEndsAtOnce() throws IOException, InterruptedException {
        String large = Files.readString(Path.of(System.getProperty("surety.home", ".."))
                .resolve("catalog/proposals/lavrov-2025/agreement.yaml"));
        try (EditorClient editor = new EditorClient(here)) {
            String uri = editor.open(here.resolve("agreement.yaml"), large);
            List<? extends CodeLens> lenses = EditorClient.get(editor.server().getTextDocumentService()
                    .codeLens(new CodeLensParams(editor.id(uri))));
            List<CompletableFuture<CodeLens>> asked = lenses.stream()
                    .map(it -> editor.server().getTextDocumentService().resolveCodeLens(it)).toList();
            // Long work does not hold up a short question.
            long begun = System.nanoTime();
            assertThat(editor.completion(uri, at(large, "status: ", 8))).isNotEmpty();
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
            assertThat(asked).anyMatch(it -> !it.isDone());
            long cancelled = System.nanoTime();
            asked.forEach(it -> it.cancel(true));
            assertThat(editor.hover(uri, at(large, "status: ", 2))).isPresent();
            CompletableFuture<CodeLens> again = editor.server().getTextDocumentService()
                    .resolveCodeLens(lenses.getLast());
            Thread.sleep(50);
            editor.change(uri, new Range(new Position(0, 0), new Position(0, 0)), "# changed\n");
            assertThatThrownBy(() -> again.get(5, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("changed meanwhile");
            assertThat(System.nanoTime() - cancelled).isLessThan(TimeUnit.SECONDS.toNanos(30));
        }
    }

    @Test
    void afterAnyEditsTheServerHasTheTextOfTheEditor() throws IOException {
        Random random = new Random(20_260_731);
        List<String> pieces = List.of("🕊️", "\n", "\r\n", "\n   ", "𝔡", "  ", ": ", "#", "é\u2028", "guards", "\r");
        try (EditorClient editor = new EditorClient(here)) {
            String text = TEXT;
            String uri = editor.open(here.resolve("agreement.yaml"), text);
            for (int i = 0; i < 300; i++) {
                int from = whole(text, random.nextInt(text.length() + 1));
                int to = Math.max(from, whole(text, Math.min(text.length(), from + random.nextInt(12))));
                String with = random.nextInt(3) == 0 ? "" : pieces.get(random.nextInt(pieces.size()));
                editor.change(uri, new Range(units(text, from), units(text, to)), with);
                text = text.substring(0, from) + with + text.substring(to);
                if (i % 25 == 0) {
                    String whole = editor.open(here.resolve("whole.yaml"), text);
                    assertThat(seen(editor, uri, text)).as("after %s edits", i).isEqualTo(seen(editor, whole, text));
                    editor.close(whole);
                }
            }
        }
    }

    /** What depends on every line of a text: how it folds, and what can be written at the end of some lines. */
    private static List<Object> seen(EditorClient editor, String uri, String text) {
        List<Object> seen = new ArrayList<>(EditorClient.get(editor.server().getTextDocumentService()
                .foldingRange(new FoldingRangeRequestParams(editor.id(uri)))));
        for (int i = 0; i < text.length(); i += 97) {
            seen.add(editor.completion(uri, units(text, whole(text, i))));
        }
        return seen;
    }

    private static int whole(String text, int offset) {
        boolean within = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                || offset > 0 && offset < text.length() && text.charAt(offset) == '\n'
                        && text.charAt(offset - 1) == '\r';
        return within ? offset - 1 : offset;
    }

    private static Position units(String text, int offset) {
        int line = 0;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char each = text.charAt(i);
            if (each == '\n' || each == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, offset - start);
    }

    @Test
    void hostileMessagesEndNothingAndOnlyMessagesAreWritten() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(EditorClient.command()).redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream out = process.getOutputStream()) {
            send(out, request(1, "initialize", "{'capabilities':{}}"));
            out.write("no head at all\r\n\r\nContent-Length: -5\r\n\r\nContent-Length: 99999999999\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            out.write("Content-Length: x\r\nContent-Type: t; charset=none\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            String odd = "'textDocument':{'uri':'\\u0000:// ../..'";
            for (String hostile : List.of("no message", "[]", "7", "null", "{}", "[".repeat(200_000), "{'jsonrpc':7}",
                    "{'jsonrpc':'2.0','id':{},'method':'initialize'}", "{'jsonrpc':'2.0','id':1,'error':7}",
                    request(2, "initialize", "[1,{'a':"), request(3, "no/such", "{}"),
                    request(4, "textDocument/hover", "null"), request(5, "textDocument/hover", "{'textDocument':7}"),
                    notice("textDocument/didOpen", "{}"),
                    notice("textDocument/didOpen", "{" + odd + ",'text':'surety: 1\\nkind: \\ud800'}}"),
                    notice("textDocument/didChange", "{" + odd + "},'contentChanges':[{'range':{'start':{'line':-4,"
                            + "'character':9999999},'end':{'line':2147483647,'character':-1}},'text':null}]}"),
                    notice("textDocument/didChange", "{'contentChanges':[null]}"),
                    notice("$/cancelRequest", "{'id':{}}"),
                    request(6, "workspace/executeCommand",
                            "{'command':'surety.effects','arguments':[{'uri':[],'path':7}]}"),
                    request(7, "codeLens/resolve", "{'data':'x'}"))) {
                send(out, hostile);
            }
            send(out, request(99, "shutdown", "null"));
            String said = said(process.getInputStream(), "\"id\":99");
            assertThat(said).contains("\"id\":1,", "\"id\":6,", "\"id\":3,");
        }
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private static String request(int id, String method, String params) {
        return "{'jsonrpc':'2.0','id':" + id + ",'method':'" + method + "','params':" + params + "}";
    }

    private static String notice(String method, String params) {
        return "{'jsonrpc':'2.0','method':'" + method + "','params':" + params + "}";
    }

    private static void send(OutputStream out, String message) throws IOException {
        byte[] bytes = message.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    /** Everything that is written until a message with {@code last}; all of it has to be messages. */
    private static String said(InputStream in, String last) throws IOException {
        StringBuilder said = new StringBuilder();
        String message = "";
        while (!message.contains(last)) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int each = in.read();
                assertThat(each).as("after %s", said).isNotNegative();
                head.append((char) each);
            }
            assertThat(head.toString()).matches("Content-Length: [0-9]+\r\n\r\n");
            int length = Integer.parseInt(head.toString().replaceAll("[^0-9]", ""));
            message = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            said.append(message).append('\n');
        }
        return said.toString();
    }

    @Test
    void itEndsWithItsEditor() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(EditorClient.command()).redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (EditorClient editor = new EditorClient(here, process)) {
            String uri = editor.open(here.resolve("agreement.yaml"), TEXT);
            assertThat(editor.found(uri, it -> !it.isEmpty())).allMatch(it -> isSilent(List.of(it)));
            EditorClient.get(editor.server().shutdown());
            editor.server().exit();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        Process gone = new ProcessBuilder(EditorClient.command()).start();
        gone.getOutputStream().close();
        assertThat(gone.getInputStream().readAllBytes()).isEmpty();
        assertThat(gone.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(gone.exitValue()).isEqualTo(1);
    }
}
