package org.surety.report.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.OpenTerm;

/**
 * Readings as phrases that complete a sentence which begins with "if": with the label of the file, else made of the
 * names: {@code decision is all agree}.
 */
public final class ReadingWords {

    private final Map<String, OpenTerm> terms = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();

    /** For the open terms of an agreement. */
    public ReadingWords(List<OpenTerm> terms) {
        terms.forEach(term -> {
            this.terms.put(term.name(), term);
            term.readings().forEach(it -> it.label().ifPresent(label -> labels.merge(label, 1, Integer::sum)));
        });
    }

    /** {@code each decides for itself}. */
    public String of(String term, String reading) {
        return label(term, reading).orElseGet(() -> term(term) + " is " + value(term, reading));
    }

    /** The phrases of several readings of a term, any of which may hold; those without a label are one phrase. */
    public List<String> all(String term, List<String> readings) {
        List<String> phrases = new ArrayList<>();
        List<String> unlabelled = new ArrayList<>();
        readings.forEach(it -> label(term, it).ifPresentOrElse(phrases::add, () -> unlabelled.add(value(term, it))));
        if (!unlabelled.isEmpty()) {
            phrases.add(term(term) + " is " + English.or(unlabelled));
        }
        return phrases;
    }

    /** A label, unless another agreement that this one refers to has the same. */
    private Optional<String> label(String term, String reading) {
        return Optional.ofNullable(terms.get(term)).flatMap(it -> it.reading(reading))
                .flatMap(OpenTerm.Alternative::label).filter(it -> labels.getOrDefault(it, 0) == 1);
    }

    /** A term by its name: {@code consult}, {@code members (un-charter-1945)}. */
    public String term(String term) {
        int slash = term.indexOf('/');
        String words = English.words(term.substring(slash + 1));
        boolean alone = terms.keySet().stream()
                .filter(it -> it.indexOf('/') == slash
                        && English.words(it.substring(it.indexOf('/') + 1)).equals(words))
                .count() < 2;
        return (alone ? words : term.substring(slash + 1)) + (slash < 0 ? "" : " (" + term.substring(0, slash) + ")");
    }

    /** The question that a term leaves open, in quotation marks: {@code “Who must agree before anybody helps?”}. */
    public String question(String term) {
        return "“" + Optional.ofNullable(terms.get(term)).map(OpenTerm::question).orElseGet(() -> term(term)) + "”";
    }

    private String value(String term, String reading) {
        if (reading.isEmpty()) {
            return "not in question";
        }
        String words = English.words(reading);
        return Optional.ofNullable(terms.get(term)).map(it -> it.readings().stream()
                .filter(other -> English.words(other.name()).equals(words)).count() < 2).orElse(true)
                        ? words
                        : reading;
    }
}
