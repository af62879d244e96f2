package org.surety.workbench.asking;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;

/**
 * A question of the door, described.
 *
 * @param name in lower case, its words with hyphens between them
 * @param tells what it tells, in one or two sentences
 * @param fields what goes into it, beside the texts that are sent along
 * @param takesLong whether it is a search, for which nobody waits
 * @param example what can be sent, such that there is an answer soon
 * @param kinds the kinds of answers that it can have
 * @param kind which of them it will have
 */
public record QuestionRow(String name, String tells, List<InputField> fields, boolean takesLong,
        Map<String, Object> example, Set<Class<? extends Response>> kinds,
        Function<GivenInput, Class<? extends Response>> kind, Asking asking) {

    /** Texts that are sent along. */
    public static final InputField DOCUMENTS = InputField.of("documents", InputShape.NAMED_TEXTS,
            "Texts of files that are sent along, by the plain names under which the other fields mean them.");

    /** Makes the typed question, and asks it. */
    @FunctionalInterface
    public interface Asking {
        /**
         * Asks.
         *
         * @param format in which the answer will be laid out, since a table of everything tells more than a page
         */
        Reply<? extends Response> ask(Workbench bench, GivenInput given, Format format, Work work);
    }

    /** Copies the collections. */
    public QuestionRow {
        fields = List.copyOf(fields);
        example = Collections.unmodifiableMap(new TreeMap<>(example));
        kinds = Set.copyOf(kinds);
    }

    /** With one kind of answer, and soon. */
    static QuestionRow of(String name, String tells, List<InputField> fields, Map<String, Object> example,
            Class<? extends Response> kind, Asking asking) {
        return new QuestionRow(name, tells, fields, false, example, Set.of(kind), it -> kind, asking);
    }

    /** The same as a search. */
    QuestionRow takingLong() {
        return new QuestionRow(name, tells, fields, true, example, kinds, kind, asking);
    }

    @Override
    public String toString() {
        return name;
    }
}
