package org.surety.workbench;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.finding.Severity;
import org.surety.report.text.Look;

/** An answer, which is laid out only when a form of it is asked for. */
public final class Answer {

    private final Map<Format, Function<Look, String>> forms;
    private final Set<Path> read;
    private final Optional<Severity> gravest;
    private final String name;

    private Answer(String name, Map<Format, Function<Look, String>> forms, Set<Path> read, Optional<Severity> gravest) {
        this.name = name;
        this.forms = forms;
        this.read = Set.copyOf(read);
        this.gravest = gravest;
    }

    /** An answer made from the files {@code read}, so far without a form. */
    static Answer from(Set<Path> read) {
        return new Answer("answer", new EnumMap<>(Format.class), read, Optional.empty());
    }

    /** The same answer with one more form. */
    Answer with(Format format, Function<Look, String> form) {
        Map<Format, Function<Look, String>> more = new EnumMap<>(Format.class);
        more.putAll(forms);
        more.put(format, form);
        return new Answer(name, more, read, gravest);
    }

    /** The same answer, whose gravest finding is this. */
    Answer finding(Optional<Severity> severity) {
        return new Answer(name, forms, read, severity);
    }

    /** The same answer, about something that has a name. */
    Answer called(String what) {
        return new Answer(what, forms, read, gravest);
    }

    /** What it is about, in a word that can be the name of a file. */
    public String name() {
        return name;
    }

    /** The forms in which it can be had. */
    public List<Format> formats() {
        return List.copyOf(forms.keySet());
    }

    /**
     * The answer in one form.
     *
     * @param width the columns of the terminal, which only text looks at
     * @param colour whether text is coloured
     * @throws IllegalArgumentException if it cannot be had in that form
     */
    public String as(Format format, int width, boolean colour) {
        Function<Look, String> form = forms.get(format);
        if (form == null) {
            throw new IllegalArgumentException("this answer cannot be had as " + format.word());
        }
        return form.apply(new Look(width, colour));
    }

    /** The files that were read for it, which no output may overwrite. */
    public Set<Path> read() {
        return read;
    }

    /** Whether the answer is a list of findings and one is at least as grave as {@code severity}. */
    public boolean reaches(Severity severity) {
        return gravest.map(it -> it.compareTo(severity) >= 0).orElse(false);
    }
}
