package org.surety.web.page.subject;

import java.util.List;
import java.util.Optional;
import org.surety.text.SourceFile;
import org.surety.web.gate.Gate;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WrittenValue;

/**
 * An agreement that pages are about.
 *
 * @param path where its pages stand: {@code /a/lavrov-2025}
 * @param file what the workbench calls it
 * @param bench where questions about it are asked
 * @param state changes whenever the document, or one beside it, does
 * @param plain where questions about it are asked as it is written
 * @param tries what is written otherwise for a try
 * @param kept where it is kept, if a person keeps it
 */
public record Document(String path, String file, Workbench bench, String state, Workbench plain,
        List<WrittenValue> tries, Optional<KeptPlace> kept) {

    /** Copies the list. */
    public Document {
        tries = List.copyOf(tries);
    }

    /** As it is written. */
    Document(String path, String file, Workbench bench, String state) {
        this(path, file, bench, state, bench, List.of(), Optional.empty());
    }

    /** The same, kept by a person. */
    Document in(KeptPlace place) {
        return new Document(path, file, bench, state, plain, tries, Optional.of(place));
    }

    /** Whether it is read by a link, and not by somebody of the work. */
    public boolean isShared() {
        return path.startsWith(Gate.SHARED);
    }

    /** Whether it is kept, and who looks at it may write in it. */
    public boolean writes() {
        return kept.filter(KeptPlace::writes).isPresent();
    }

    /**
     * As it would be with other words, and with none that were tried before; nothing is kept.
     *
     * @throws org.surety.workbench.api.Refusal if a path leads to no single value
     */
    public Document trying(List<WrittenValue> others) {
        return others.equals(tries)
                ? this
                : new Document(path, file, plain.trying(file, others), state, plain, others, kept);
    }

    /** With another document beside it, which nobody keeps. */
    public Document beside(SourceFile other) {
        return new Document(path, file, bench.beside(file, other), state + "\n" + other.content(), plain, tries, kept);
    }

    /** What is written at a path where nothing is tried. */
    public Optional<String> written(String value) {
        return plain.authoring().values(file).stream().filter(it -> it.path().equals(value)).map(WrittenValue::text)
                .findFirst();
    }

    /** What an answer about it depends on, beside the question. */
    public Object with(Object question) {
        return new Asked(path, state, tries, question);
    }

    private record Asked(String path, String state, List<WrittenValue> tries, Object question) {}
}
