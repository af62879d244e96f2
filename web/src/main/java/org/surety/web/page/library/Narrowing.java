package org.surety.web.page.library;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.surety.report.CatalogEntry;
import org.surety.report.Structure;
import org.surety.report.Structure.Answer;
import org.surety.report.Structure.Question;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.part.KnownWord;

/**
 * Which agreements of the library are wanted, as its address says it.
 *
 * @param typed words that an agreement has in its title, its id or its status
 * @param chosen how it is built, by question
 */
public record Narrowing(String typed, Map<Question, Answer> chosen) {

    static final String TYPED = "q";

    /** Copies the map. */
    public Narrowing {
        Map<Question, Answer> all = new EnumMap<>(Question.class);
        all.putAll(chosen);
        chosen = Collections.unmodifiableMap(all);
    }

    /** What an address says; an answer that no question has is passed over; {@link #unread} tells of it. */
    static Narrowing of(Request request) {
        Map<Question, Answer> chosen = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            request.asked(word(question)).flatMap(it -> question.possible().stream()
                    .filter(answer -> word(answer).equals(it)).findFirst())
                    .ifPresent(it -> chosen.put(question, it));
        }
        return new Narrowing(request.asked(TYPED).orElse("").strip(), chosen);
    }

    /** What an address says that no question has for an answer, in sentences. */
    static List<String> unread(Request request) {
        return Arrays.stream(Question.values()).flatMap(question -> KnownWord.wrong(request, word(question),
                question.possible().stream().map(Narrowing::word).toList()).stream()).toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The address of the library that shows it. */
    String address() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!typed.isEmpty()) {
            all.put(TYPED, List.of(typed));
        }
        chosen.forEach((question, answer) -> all.put(word(question), List.of(word(answer))));
        return "/" + Query.of(all);
    }

    /** With one answer to a question, or any where it is empty. */
    Narrowing with(Question question, Optional<Answer> answer) {
        Map<Question, Answer> other = new EnumMap<>(Question.class);
        other.putAll(chosen);
        other.remove(question);
        answer.ifPresent(it -> other.put(question, it));
        return new Narrowing(typed, other);
    }

    /** Whether an agreement is wanted; of whose structure nothing is known, it is where none is asked for. */
    boolean wants(CatalogEntry entry, Optional<Structure> built) {
        String all = (entry.title() + " " + entry.id() + " " + entry.status()).toLowerCase(Locale.ROOT);
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains)
                && chosen.entrySet().stream()
                        .allMatch(it -> built.filter(one -> one.has(it.getKey(), it.getValue())).isPresent());
    }
}
