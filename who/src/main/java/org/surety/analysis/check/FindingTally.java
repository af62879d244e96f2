package org.surety.analysis.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;

/** Collects what one rule reports over the readings, so that the same is said once. */
final class FindingTally {

    private final BitSet all = new BitSet();
    private final Map<Note, Map<String, BitSet>> found = new LinkedHashMap<>();

    FindingTally(int readings) {
        all.set(0, readings);
    }

    private record Note(String clause, String message, Optional<String> hint) {}

    /** A finding that still lacks its position. */
    record Spot(String clause, String message, Optional<String> hint, BitSet readings) {}

    /** Every reading. */
    BitSet all() {
        return all;
    }

    /** Takes what is reported as holding under {@code readings}. */
    Report under(BitSet readings) {
        return (clause, who, message, hint) -> found
                .computeIfAbsent(new Note(clause, message, hint), it -> new LinkedHashMap<>())
                .computeIfAbsent(who, it -> new BitSet()).or(readings);
    }

    /**
     * One for each thing that was found and each set of readings under which it holds, naming all of whom it holds
     * there.
     *
     * @param names by reading, what messages call parties
     */
    List<Spot> spots(Map<Integer, MessageNames> names) {
        List<Spot> spots = new ArrayList<>();
        found.forEach((note, byWho) -> {
            Map<BitSet, List<String>> byReadings = new LinkedHashMap<>();
            byWho.forEach((who, readings) -> byReadings.computeIfAbsent(readings, it -> new ArrayList<>()).add(who));
            byReadings.forEach((readings, who) -> spots
                    .add(new Spot(note.clause(), note.message().replace(Report.WHO, any(who, readings, names)),
                            note.hint(), readings)));
        });
        return spots;
    }

    /** A word for many that fits under all of the readings; otherwise their names. */
    private static String any(List<String> who, BitSet readings, Map<Integer, MessageNames> names) {
        List<Optional<String>> words = readings.stream().boxed()
                .map(it -> Optional.ofNullable(names.get(it)).flatMap(known -> known.word(who))).distinct().toList();
        return words.size() == 1 && words.getFirst().isPresent()
                ? "any " + words.getFirst().get()
                : MessageNames.anyOf(who);
    }
}
