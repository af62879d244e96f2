package org.surety.report.rendering;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surety.report.csv.WhoCsv;
import org.surety.report.json.Json;
import org.surety.report.rendering.Response.OfWho;
import org.surety.report.text.Look;
import org.surety.report.text.WhoText;
import org.surety.report.view.Answered;

/**
 * Which answer can be had in which form, and who writes it: a line for each answer and form, and one for a form in which every answer can be
 * had.
 */
public final class Renderings {

    private static final List<Rendering<?>> TABLE = List.of(
            text(Response.class, Format.JSON, it -> Json.of(new Answered(it.stamp(), it.view()))),
            told(OfWho.class, (it, look) -> WhoText.of(it.result(), it.family(), it.stories(), look)),
            text(OfWho.class, Format.CSV, it -> WhoCsv.of(it.view())));

    private Renderings() {}

    /** The forms in which answers of a kind can be had, in the order of {@link Format}. */
    public static List<Format> formats(Class<? extends Response> answer) {
        return TABLE.stream().filter(it -> it.answer().isAssignableFrom(answer)).map(Rendering::format)
                .sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * An answer in one form.
     *
     * @param look the terminal, which only text looks at
     * @throws IllegalArgumentException if it cannot be had in that form; {@link #formats} tells in which it can
     */
    public static Rendered of(Response answer, Format format, Look look) {
        return TABLE.stream().filter(it -> it.format() == format && it.answer().isInstance(answer)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this answer cannot be had as " + format.word()))
                .write(answer, look);
    }

    /** One line of the table. */
    private record Rendering<R extends Response>(Class<R> answer, Format format,
            BiFunction<R, Look, Rendered> writer) {

        Rendered write(Response response, Look look) {
            return writer.apply(answer.cast(response), look);
        }
    }

    private static <R extends Response> Rendering<R> told(Class<R> answer, BiFunction<R, Look, String> writer) {
        return new Rendering<>(answer, Format.TEXT, (it, look) -> new Rendered.Text(writer.apply(it, look)));
    }

    private static <R extends Response> Rendering<R> text(Class<R> answer, Format format,
            Function<R, String> writer) {
        return new Rendering<>(answer, format, (it, look) -> new Rendered.Text(writer.apply(it)));
    }

    private static <R extends Response> Rendering<R> binary(Class<R> answer, Format format,
            Function<R, byte[]> writer) {
        return new Rendering<>(answer, format, (it, look) -> new Rendered.Binary(writer.apply(it)));
    }
}
