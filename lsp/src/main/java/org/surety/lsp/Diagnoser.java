package org.surety.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.report.Findings;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.words.RefusalWords;

/**
 * Tells an editor what is wrong with the texts that are open, and weak in the agreements in them, once nobody has typed
 * for a moment. A text is looked at again when another that it was read with has changed; what was begun for an older
 * text is stopped.
 */
final class Diagnoser implements AutoCloseable {

    private static final int PAUSE_MILLIS = 150;

    private final OpenTexts texts;
    private final Consumer<PublishDiagnosticsParams> editor;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("findings").factory());
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    Diagnoser(OpenTexts texts, Consumer<PublishDiagnosticsParams> editor) {
        this.texts = texts;
        this.editor = editor;
    }

    private record Waiting(Work work, ScheduledFuture<?> task) {}

    /**
     * What was told last of a text.
     *
     * @param read where the documents are that it was read with
     */
    record Told(OpenText text, Findings findings, Set<Address> read) {

        static final Findings NOTHING = new Findings(List.of(), List.of(), List.of(), Map.of());
    }

    /** What is known of a text as it is now; empty until it was looked at. */
    Optional<Told> known(OpenText text) {
        return Optional.ofNullable(told.get(text.uri())).filter(it -> it.text() == text);
    }

    /** A text is new or has changed. */
    void look(String uri) {
        begin(uri);
        texts.place(uri).ifPresent(place -> told.forEach((other, known) -> {
            if (!other.equals(uri) && known.read().contains(place)) {
                begin(other);
            }
        }));
    }

    /** Files have changed of which nobody said which. */
    void lookAtAll() {
        texts.uris().forEach(this::begin);
    }

    /** A text is no longer open. */
    void forget(String uri) {
        stop(uri);
        told.remove(uri);
        editor.accept(new PublishDiagnosticsParams(uri, List.of()));
        lookAtAll();
    }

    private void stop(String uri) {
        Optional.ofNullable(waiting.remove(uri)).ifPresent(it -> {
            it.task().cancel(false);
            it.work().stop(Work.Cause.CALLER);
        });
    }

    private synchronized void begin(String uri) {
        stop(uri);
        Work work = new Work(1, Work.Listener.NONE);
        waiting.put(uri, new Waiting(work,
                thread.schedule(() -> look(uri, work), PAUSE_MILLIS, TimeUnit.MILLISECONDS)));
    }

    private void look(String uri, Work work) {
        Optional<OpenTexts.Asked> asked = texts.at(uri);
        try {
            asked.ifPresent(it -> {
                if (it.text().isOurs() && !it.text().content().isBlank()) {
                    look(it, work);
                } else {
                    tell(it.text(), Told.NOTHING, Set.of());
                }
            });
        } catch (Work.Stopped outdated) {
            // Another look has been begun.
        } catch (Refusal refusal) {
            asked.ifPresent(it -> tell(it.text(), failed(it.text(), RefusalWords.PLAIN.sentence(refusal.reason())),
                    Set.of()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            asked.ifPresent(it -> tell(it.text(), failed(it.text(),
                    "this is a fault of the program (" + fault + "), not of the text"), Set.of()));
        }
    }

    private static Findings failed(OpenText text, String why) {
        return new Findings(List.of(text.name()), List.of(new Finding("not-checked", Severity.WARNING, "", why,
                Optional.empty(), Optional.empty(),
                new SourceLocation(text.name(), 1, 1))), List.of(), Map.of());
    }

    private void look(OpenTexts.Asked asked, Work work) {
        OpenText text = asked.text();
        work.call(text::latest);
        sooner(asked, work);
        Reply<Response.OfCheck> reply =
                asked.bench().check(new CheckQuestion(List.of(text.name()), List.of()), work);
        tell(text, reply.response().findings(), reply.read());
    }

    /** Tells slips at once; how an agreement is built takes longer to look at. */
    private void sooner(OpenTexts.Asked asked, Work work) {
        OpenText text = asked.text();
        boolean wrong = told.containsKey(text.uri()) && told.get(text.uri()).findings().reach(Severity.ERROR);
        List<Finding> slips = asked.bench().authoring().read(text.name(), work);
        if (wrong || slips.stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
            tell(text, new Findings(List.of(text.name()), slips, List.of(), Map.of()), Set.of());
        }
    }

    private void tell(OpenText text, Findings findings, Set<Address> read) {
        if (texts.at(text.uri()).filter(it -> it.text() == text).isEmpty()) {
            return;
        }
        told.put(text.uri(), new Told(text, findings, read));
        DiagnosticWords words = new DiagnosticWords(texts, text, findings);
        PublishDiagnosticsParams said =
                new PublishDiagnosticsParams(text.uri(), new ArrayList<>(words.all()), text.version());
        editor.accept(said);
    }

    @Override
    public void close() {
        waiting.values().forEach(it -> it.work().stop(Work.Cause.CALLER));
        thread.shutdownNow();
    }
}
