package org.surety.intake.weave;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.intake.Passage;

/**
 * A passage of a woven text.
 *
 * @param sources the passages of each draft that stand here, by label, in the drafts' order; mostly one each, none
 *        where a draft has nothing
 * @param strands its words
 */
public record WovenPassage(Map<String, List<Passage>> sources, List<Strand> strands) {

    /** Copies what it is given. */
    public WovenPassage {
        Map<String, List<Passage>> copy = new LinkedHashMap<>();
        sources.forEach((label, passages) -> copy.put(label, List.copyOf(passages)));
        sources = Collections.unmodifiableMap(copy);
        strands = List.copyOf(strands);
    }

    /** Its number, or each draft's in brackets where they differ; empty if no draft has one. */
    public String number() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        sources.forEach((label, passages) -> {
            if (!passages.isEmpty()) {
                labels.computeIfAbsent(written(passages.getFirst().number()), it -> new ArrayList<>()).add(label);
            }
        });
        Optional<String> only = labels.keySet().stream().findFirst();
        if (labels.size() == 1) {
            return only.orElse("");
        }
        StringBuilder out = new StringBuilder();
        labels.forEach((number, who) -> out.append(number.isEmpty()
                ? ""
                : new Strand.Variant(who, number).bracketed()));
        return out.toString();
    }

    /** Its words, those of single drafts in brackets with their labels: {@code shall [A: decide][B: meet] at once}. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Strand strand : strands) {
            out.append(out.isEmpty() ? "" : " ");
            switch (strand) {
                case Strand.Shared it -> out.append(it.words());
                case Strand.Apart it -> it.variants().forEach(variant -> out.append(variant.bracketed()));
            }
        }
        return out.toString();
    }

    /** Whether all drafts say the same here. */
    public boolean isAgreed() {
        return strands.stream().allMatch(it -> it instanceof Strand.Shared);
    }

    private static String written(String number) {
        return String.join(" ", WeaveWords.written(number));
    }
}
