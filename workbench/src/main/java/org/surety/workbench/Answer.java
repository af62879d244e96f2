package org.surety.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surety.model.finding.Severity;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.FilesText;
import org.surety.report.text.Look;

/** An answer, which is laid out only when a form of it is asked for. */
public final class Answer {

    private final Map<Format, Function<Look, String>> forms;
    private final Set<Path> read;
    private final Optional<Severity> gravest;
    private final String name;
    private final Map<String, Supplier<String>> beside;
    private final Optional<Supplier<byte[]>> workbook;

    private Answer(String name, Map<Format, Function<Look, String>> forms, Map<String, Supplier<String>> beside,
            Set<Path> read, Optional<Severity> gravest, Optional<Supplier<byte[]>> workbook) {
        this.workbook = workbook;
        this.name = name;
        this.forms = forms;
        this.beside = beside;
        this.read = Set.copyOf(read);
        this.gravest = gravest;
    }

    /** An answer made from the files {@code read}, so far without a form. */
    static Answer from(Set<Path> read) {
        return new Answer("answer", new EnumMap<>(Format.class), Map.of(), read, Optional.empty(),
                Optional.empty());
    }

    /** An answer made from the files {@code read}, in every form in which it can be had. */
    static Answer of(Response response, Set<Path> read) {
        Answer answer = from(read);
        for (org.surety.report.rendering.Format format : Renderings.formats(response.getClass())) {
            answer = format == org.surety.report.rendering.Format.XLSX
                    ? answer.workbook(() -> Renderings.of(response, format, Look.PLAIN).bytes())
                    : answer.with(Format.valueOf(format.name()), look -> new String(
                            Renderings.of(response, format, look).bytes(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    /** The same answer with one more form. */
    Answer with(Format format, Function<Look, String> form) {
        Map<Format, Function<Look, String>> more = new EnumMap<>(Format.class);
        more.putAll(forms);
        more.put(format, form);
        return new Answer(name, more, beside, read, gravest, workbook);
    }

    /** The same answer with a second text, which belongs into a file beside it whose name ends in {@code ending}. */
    Answer beside(String ending, Supplier<String> text) {
        Map<String, Supplier<String>> more = new LinkedHashMap<>(beside);
        more.put(ending, text);
        return new Answer(name, forms, more, read, gravest, workbook);
    }

    /** The same answer, which can be had as a workbook too. */
    Answer workbook(Supplier<byte[]> bytes) {
        return new Answer(name, forms, beside, read, gravest, Optional.of(bytes));
    }

    /** The answer as a workbook. @throws IllegalArgumentException if it cannot be had so */
    public byte[] workbook() {
        return workbook.orElseThrow(() -> new IllegalArgumentException("this answer cannot be had as a workbook"))
                .get();
    }

    /** The texts that belong beside it, by the ending of their files. */
    public Map<String, String> beside() {
        Map<String, String> texts = new LinkedHashMap<>();
        beside.forEach((ending, text) -> texts.put(ending, text.get()));
        return texts;
    }

    /** The same answer, whose text ends with the files that it was made from. */
    Answer naming(Supplier<List<String>> files) {
        Function<Look, String> text = forms.get(Format.TEXT);
        return text == null ? this : with(Format.TEXT, look -> text.apply(look) + FilesText.of(files.get(), look));
    }

    /** The same answer, whose gravest finding is this. */
    Answer finding(Optional<Severity> severity) {
        return new Answer(name, forms, beside, read, severity, workbook);
    }

    /** The same answer, about something that has a name. */
    Answer called(String what) {
        return new Answer(what, forms, beside, read, gravest, workbook);
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
     * @throws BadInput if it would be too large
     */
    public String as(Format format, int width, boolean colour) {
        Function<Look, String> form = forms.get(format);
        if (form == null) {
            throw new IllegalArgumentException("this answer cannot be had as " + format.word());
        }
        return BadInput.unlessTooLarge(() -> form.apply(new Look(width, colour)));
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
