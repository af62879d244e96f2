package org.surety.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.exercise.Exercise;

/**
 * What happened in a play beside what a chronicle tells of the same days. The same is what the same party did: a ballot
 * in the same vote, a part in the same step, an event of the same kind; not necessarily on the same day.
 *
 * @param chronicle its id
 * @param title its title
 * @param rows in the order of the days
 */
public record AgainstHistory(String chronicle, String title, List<Row> rows) {

    /** Copies the list. */
    public AgainstHistory {
        rows = List.copyOf(rows);
    }

    /**
     * Something that happened then, here, or both.
     *
     * @param then as the chronicle has it; empty where it does not
     * @param here as it happened in the play; empty where it did not
     */
    public record Row(Optional<Entry> then, Optional<Entry> here) {}

    /** Somebody's deed, whenever it was: whose, and what. */
    private record Deed(String agreement, String party, String what) {}

    /** What a chronicle tells of the days of a play's story, beside what the play came to. */
    public static AgainstHistory of(Play play, Chronicle chronicle) {
        Exercise exercise = play.texts().exercise();
        LocalDate from = exercise.begins().toLocalDate();
        LocalDate to = exercise.ends().toLocalDate();
        Map<Deed, Entry> then = new LinkedHashMap<>();
        chronicle.entries().stream()
                .filter(it -> !it.on().day().isBefore(from) && !it.on().day().isAfter(to))
                .forEach(it -> add(play, it, then));
        Map<Deed, Entry> here = new LinkedHashMap<>();
        play.history().forEach(one -> one.entries().forEach(it -> add(play, it, here)));
        List<Row> rows = new ArrayList<>();
        then.forEach((deed, entry) -> rows.add(new Row(Optional.of(entry), Optional.ofNullable(here.get(deed)))));
        here.forEach((deed, entry) -> {
            if (!then.containsKey(deed)) {
                rows.add(new Row(Optional.empty(), Optional.of(entry)));
            }
        });
        rows.sort(java.util.Comparator.comparing(it -> it.then().or(it::here).orElseThrow().on().start()));
        return new AgainstHistory(chronicle.id(), chronicle.title(), rows);
    }

    /** Each of several who did something together did it; a vote, and what nobody in particular did, stays whole. */
    private static void add(Play play, Entry entry, Map<Deed, Entry> into) {
        Optional.ofNullable(play.texts().instruments().get(entry.agreement())).ifPresent(text -> {
            String what = what(entry.what());
            // A body finds and decides as one, whoever its members are.
            boolean whole = entry.what() instanceof Happening.Fact || entry.what() instanceof Happening.Said said
                    && (said.how() == Happening.Statement.FOUND || said.how() == Happening.Statement.REJECTED);
            List<String> parties = whole ? List.of() : text.meant(entry.by());
            if (parties.isEmpty()) {
                into.putIfAbsent(new Deed(entry.agreement(), "", what), entry);
            }
            parties.forEach(it -> into.putIfAbsent(new Deed(entry.agreement(), it, what),
                    new Entry(entry.on(), entry.agreement(), List.of(it), entry.what(), entry.citations(),
                            entry.accordingTo(), entry.disputedBy(), entry.anyway(), entry.note(), entry.place())));
        });
    }

    private static String what(Happening what) {
        return switch (what) {
            case Happening.Consented it -> it.how().word();
            case Happening.Notice it -> "notice " + it.of().orElse("");
            case Happening.Did it -> "did " + it.action().kind().word();
            case Happening.Offered it -> "offered " + it.duty();
            case Happening.Met it -> "met " + it.step().orElse("");
            case Happening.Asked it -> "asked " + it.step();
            case Happening.Concluded it -> "concluded " + it.step();
            case Happening.Voted it -> "voted " + it.step();
            case Happening.Acted it -> "acted " + it.step();
            case Happening.Happened it -> "happened " + it.kind().word();
            case Happening.Fact it -> (it.holds() ? "happened " : "ended ") + it.kind().word();
            case Happening.Agreed it -> "agreed " + it.what().word() + " " + it.of().orElse("");
            case Happening.Said it -> it.how().word() + " " + matter(it.about());
        };
    }

    private static String matter(Happening.Matter about) {
        return switch (about) {
            case Happening.Matter.Breach it -> "breach " + it.by() + " " + it.duty().orElse("");
            case Happening.Matter.InPhase it -> "phase " + it.phase();
            case Happening.Matter.Valid it -> "valid " + it.move();
        };
    }
}
