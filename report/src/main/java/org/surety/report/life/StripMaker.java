package org.surety.report.life;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.Protected;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.Guard;
import org.surety.model.agreement.Modality;
import org.surety.model.quantity.Hours;
import org.surety.report.life.LifePicture.Bar;
import org.surety.report.life.LifePicture.Mark;
import org.surety.report.life.LifePicture.Stage;
import org.surety.report.life.LifePicture.Strip;
import org.surety.report.words.English;
import org.surety.semantics.Case;
import org.surety.semantics.life.Instrument;

/** Makes the drawing of one way to fill the silence of a text, from the answers under all readings. */
final class StripMaker {

    private final List<LifeResult.Row> rows;
    /** By the very row: rows are large, and each is asked for often. */
    private final Map<LifeResult.Row, Called> called = new IdentityHashMap<>();
    private final Called first;
    private final Set<Stage> stages;

    private StripMaker(List<LifeResult.Row> rows, Function<LifeResult.Row, Called> called) {
        this.rows = rows;
        rows.forEach(it -> this.called.put(it, called.apply(it)));
        this.first = called.apply(rows.getFirst());
        this.stages = stages();
    }

    /** The strip. */
    static Strip of(String title, List<LifeResult.Row> rows, Function<LifeResult.Row, Called> called) {
        List<LifeResult.Row> entering = rows.stream().filter(it -> it.entry().possible()).toList();
        if (entering.isEmpty()) {
            return new Strip(title, "Nothing in the text brings it into force, so it binds nobody.", List.of());
        }
        return new StripMaker(entering, called).strip(title);
    }

    private Strip strip(String title) {
        List<Bar> bars = new ArrayList<>();
        Map<List<Bar>, Set<String>> alike = new LinkedHashMap<>();
        Set<String> guarded = new LinkedHashSet<>();
        rows.forEach(it -> guarded.addAll(Protected.of(instrument(it))));
        for (String party : guarded) {
            List<Bar> own = new ArrayList<>(List.of(bound(party)));
            own.addAll(guards(party));
            alike.computeIfAbsent(own, key -> new LinkedHashSet<>()).add(party);
        }
        Map<Bar, Set<String>> others = new LinkedHashMap<>();
        Set<String> rest = new LinkedHashSet<>();
        rows.forEach(it -> rest.addAll(instrument(it).contracting()));
        rest.removeAll(guarded);
        rest.forEach(it -> others.computeIfAbsent(bound(it), key -> new LinkedHashSet<>()).add(it));
        alike.forEach((own, parties) -> own.forEach(it -> bars.add(named(it, parties))));
        others.forEach((bar, parties) -> bars.add(named(bar, parties)));
        return new Strip(title, remark(), bars);
    }

    private Bar named(Bar bar, Set<String> parties) {
        return new Bar(English.capital(names(parties)) + (parties.size() == 1 ? " is " : " are ") + bar.label(),
                bar.guard(), bar.marks(), bar.gaps());
    }

    /** How parties are called; who has no part under some readings is left out there. */
    private String names(Set<String> parties) {
        Set<String> ways = new LinkedHashSet<>();
        for (LifeResult.Row row : rows) {
            Set<String> there = new LinkedHashSet<>(parties);
            there.removeIf(it -> !takesPart(row, it) && rows.stream().anyMatch(other -> takesPart(other, it)));
            if (!there.isEmpty()) {
                ways.add(called(row).list(there));
            }
        }
        return ways.size() == 1 ? ways.iterator().next() : first.list(parties);
    }

    private boolean takesPart(LifeResult.Row row, String party) {
        return instrument(row).contracting().contains(party);
    }

    /** The readings under which a party takes part; all for whoever takes part under none. */
    private List<LifeResult.Row> of(String party) {
        List<LifeResult.Row> found = rows.stream().filter(it -> takesPart(it, party)).toList();
        return found.isEmpty() ? rows : found;
    }

    private Instrument instrument(LifeResult.Row row) {
        return called(row).instrument();
    }

    /** What parts the stages. */
    private String remark() {
        List<String> said = new ArrayList<>();
        said.add(entry());
        rows.stream().flatMap(it -> it.calendar().stream())
                .filter(it -> it.kind() == CalendarItem.Kind.TERM && it.what().equals("life.term"))
                .flatMap(it -> it.after().stream()).findFirst().ifPresent(it -> said.add("its term is " + it));
        earliest(Stage.LOOSER).ifPresent(it -> said.add("others can loosen it " + it));
        earliest(Stage.AFTER).ifPresent(it -> said.add("it can end " + it));
        if (stages.stream().noneMatch(it -> it == Stage.LOOSER || it == Stage.AFTER)) {
            said.add("nobody can end or loosen it by what the text lets them do");
        }
        return English.capital(String.join("; ", said)) + ".";
    }

    private String entry() {
        Set<String> ways = new LinkedHashSet<>();
        for (LifeResult.Row row : rows) {
            List<List<String>> enough = row.entry().enough().listed();
            ways.add(enough.size() != 1
                    ? "in force once one of several sets of parties has consented"
                    : enough.getFirst().isEmpty()
                            ? "in force without an act of any party"
                            : "in force with the consent or act of " + called(row).list(enough.getFirst()));
        }
        boolean more = rows.stream().anyMatch(it -> !it.entry().needed().isEmpty());
        return (ways.size() == 1 ? ways.iterator().next() : "what brings it into force hangs on the reading")
                + (more ? ", and once what no party does by itself has come about" : "");
    }

    private Optional<String> earliest(Stage stage) {
        return !stages.contains(stage)
                ? Optional.empty()
                : rows.stream().flatMap(it -> it.exits().stream()).filter(it -> stage(it) == stage)
                        .flatMap(it -> it.earliest().stream()).map(Hours::count).min(Long::compare)
                        .map(it -> it == 0
                                ? "at once"
                                : "at the earliest " + Phrases.time(Hours.of(it)) + " after the first move")
                        .or(() -> Optional.of("once something has come about that is no party's act"));
    }

    private static Stage stage(ExitWay way) {
        return way.what() == ExitWay.Effect.ENDS ? Stage.AFTER : Stage.LOOSER;
    }

    /** Whoever leaves by itself is bound no more; what others do is drawn. */
    private static boolean byOthers(ExitWay way) {
        return way.what() == ExitWay.Effect.ENDS || !way.includesProtected();
    }

    private Set<Stage> stages() {
        Set<Stage> found = new LinkedHashSet<>(List.of(Stage.BEFORE, Stage.IN_FORCE));
        rows.stream().flatMap(it -> it.exits().stream()).filter(StripMaker::byOthers).map(StripMaker::stage).sorted()
                .forEach(found::add);
        return found;
    }

    private Bar bound(String party) {
        Map<Stage, Mark> marks = new EnumMap<>(Stage.class);
        stages.forEach(it -> marks.put(it, same(of(party).stream().map(row -> bound(row, party, it)).toList())));
        return new Bar("bound", false, marks, List.of());
    }

    /** One answer where all readings give the same. */
    private static Mark same(List<Mark> marks) {
        Set<Mark> all = new LinkedHashSet<>(marks);
        return all.size() == 1 ? marks.getFirst() : Mark.DEPENDS;
    }

    private Mark bound(LifeResult.Row row, String party, Stage stage) {
        boolean owes = instrument(row).duties().entrySet().stream().anyMatch(it -> it.getKey().bearer().equals(party)
                && (it.getValue().modality() == Modality.MUST || it.getValue().modality() == Modality.MUST_NOT));
        boolean bound = switch (stage) {
            case BEFORE -> false;
            case IN_FORCE -> owes;
            case LOOSER -> owes && (row.exits().stream().anyMatch(it -> it.what().isExit()
                    || it.what() == ExitWay.Effect.LOWERS || stage(it) == Stage.LOOSER && survives(it, row, party))
                    || row.exits().stream().noneMatch(it -> stage(it) == Stage.LOOSER));
            case AFTER -> row.exits().stream().anyMatch(it -> stage(it) == Stage.AFTER && survives(it, row, party));
        };
        return bound ? Mark.YES : Mark.NO;
    }

    private boolean survives(ExitWay way, LifeResult.Row row, String party) {
        return instrument(row).duties().keySet().stream()
                .anyMatch(it -> it.bearer().equals(party) && way.survivingDuties().contains(it.duty()));
    }

    /**
     * The guarantee of a party: a bar for those attackers against whom it is the same. The answers ask how a party is
     * guarded only while something binds it all the time.
     */
    private List<Bar> guards(String party) {
        if (rows.stream().noneMatch(row -> called(row).bearers().contains(party))) {
            return List.of();
        }
        Set<String> attackers = new LinkedHashSet<>();
        rows.forEach(row -> {
            attackers.addAll(instrument(row).contracting());
            row.exposure().stream().filter(it -> it.party().equals(party))
                    .forEach(it -> it.against().forEach(one -> attackers.addAll(called(row).seats(one))));
        });
        attackers.add(Case.OUTSIDER);
        attackers.remove(party);
        Map<Map<Stage, Mark>, Set<String>> alike = new LinkedHashMap<>();
        for (String attacker : attackers) {
            Map<Stage, Mark> marks = new EnumMap<>(Stage.class);
            stages.forEach(it -> marks.put(it,
                    same(of(attacker).stream().map(row -> guard(row, party, attacker, it)).toList())));
            alike.computeIfAbsent(marks, key -> new LinkedHashSet<>()).add(attacker);
        }
        if (rows.stream().anyMatch(it -> it.unsearched().isPresent())) {
            return List.of();
        }
        Bar bound = bound(party);
        List<Bar> bars = new ArrayList<>();
        alike.forEach((marks, against) -> bars.add(new Bar(alike.size() == 1
                ? "guarded against anybody"
                : "guarded against " + names(against), true, marks,
                marks.entrySet().stream().filter(it -> it.getValue() != Mark.YES
                        && it.getValue() != Mark.STAYING && bound.marks().getOrDefault(it.getKey(), Mark.NO) != Mark.NO)
                        .map(Map.Entry::getKey)
                        .toList())));
        return bars;
    }

    private Called called(LifeResult.Row row) {
        return called.getOrDefault(row, first);
    }

    private Mark guard(LifeResult.Row row, String party, String attacker, Stage stage) {
        return switch (stage) {
            case BEFORE, AFTER -> Mark.NO;
            case IN_FORCE -> worst(row, party, attacker, true);
            case LOOSER -> {
                Mark mark = worst(row, party, attacker, false);
                yield mark == Mark.YES && isLowered(row, party) ? Mark.STAYING : mark;
            }
        };
    }

    /** Whether others, enough of them, can take the guarantee away. */
    private static boolean isLowered(LifeResult.Row row, String party) {
        return row.exits().stream().anyMatch(it -> it.protectedParty().equals(party) && byOthers(it)
                && stage(it) == Stage.LOOSER
                && (it.guardAfter() == Guard.NONE || it.guardAfter() == Guard.BLOCKABLE));
    }

    /** How far it is not guarded against an attacker: from the start, or also after others have moved. */
    private Mark worst(LifeResult.Row row, String party, String attacker, boolean atFirst) {
        return row.exposure().stream()
                .filter(it -> it.party().equals(party) && (!atFirst || isAtFirst(it))
                        && it.against().stream().anyMatch(one -> called(row).seats(one).contains(attacker)))
                .map(Exposure::guard).max(Guard::compareTo)
                .map(it -> it == Guard.NONE ? Mark.NO : Mark.STOPPABLE).orElse(Mark.YES);
    }

    /** Whether it takes nothing but what brings the agreement into force. */
    private static boolean isAtFirst(Exposure exposure) {
        return exposure.story().stream().allMatch(it -> it.clause().equals("life.entry") || it.clause().equals("life"));
    }
}
