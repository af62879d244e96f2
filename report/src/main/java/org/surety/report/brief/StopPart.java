package org.surety.report.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.rule.Levers;
import org.surety.analysis.who.AttackersAlone;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.report.BriefSheet;
import org.surety.report.digest.CaseWords;
import org.surety.report.digest.Digest;
import org.surety.report.view.BriefView;
import org.surety.report.words.AttackWords;
import org.surety.report.words.Brought;
import org.surety.report.words.English;
import org.surety.report.words.EventWords;
import org.surety.report.words.Names;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;

/** Who can stop it, by kinds of attacker; and whether it is owed. */
final class StopPart {

    /** The day on which the Charter of the United Nations came into force. */
    private static final LocalDate CHARTER = LocalDate.of(1945, 10, 24);

    private final BriefSheet sheet;
    private final Map<Reading, List<WhoRow>> byReading = new LinkedHashMap<>();
    /** By procedures by which something can come. */
    private final Map<String, Map<Reading, AttackersAlone>> alone = new LinkedHashMap<>();
    private final Map<Reading, Names> names = new LinkedHashMap<>();
    private final Map<String, List<String>> alike = new LinkedHashMap<>();
    private final Brought brought;

    StopPart(BriefSheet sheet) {
        this.sheet = sheet;
        WhoResult who = sheet.who();
        who.rows().forEach(it -> byReading.computeIfAbsent(it.reading(), key -> new ArrayList<>()).add(it));
        byReading.forEach((reading, rows) -> rows.stream().filter(it -> it.answer().possible())
                .map(it -> it.situation().procedure()).distinct().forEach(procedure -> alone
                        .computeIfAbsent(procedure, it -> new LinkedHashMap<>()).put(reading, AttackersAlone.ofRows(
                                rows.stream().filter(it -> it.situation().procedure().equals(procedure)).toList()))));
        who.rows().forEach(it -> alike.putIfAbsent(it.situation().attacker(), it.situation().attackers()));
        this.brought = Brought.of(Digest.of(who, sheet.family()).sections().stream().map(Digest.Section::brought)
                .toList());
    }

    /** How many readings there are. */
    int readings() {
        return Math.max(1, byReading.size());
    }

    /** What the procedures bring. */
    Brought brought() {
        return brought;
    }

    /** Under which readings an attacker can stop it by itself. */
    private record Course(Map<Reading, Boolean> stops) {}

    private record Group(Course course, List<String> attackers) {}

    List<BriefView.Stop> lines() {
        Map<Group, List<String>> procedures = new LinkedHashMap<>();
        alone.forEach((procedure, readings) -> groups(readings)
                .forEach(it -> procedures.computeIfAbsent(it, key -> new ArrayList<>()).add(procedure)));
        return procedures.entrySet().stream().map(it -> line(it.getKey(), it.getValue())).toList();
    }

    private static List<Group> groups(Map<Reading, AttackersAlone> readings) {
        Map<String, Map<Reading, Boolean>> byAttacker = new LinkedHashMap<>();
        readings.forEach((reading, all) -> all.attackers().stream().filter(AttackersAlone.OfAttacker::possible)
                .forEach(it -> byAttacker.computeIfAbsent(it.party(), key -> new LinkedHashMap<>())
                        .put(reading, it.stops())));
        Map<Course, List<String>> together = new LinkedHashMap<>();
        byAttacker.forEach((attacker, stops) -> together.computeIfAbsent(new Course(stops), it -> new ArrayList<>())
                .add(attacker));
        return together.entrySet().stream().map(it -> new Group(it.getKey(), it.getValue())).toList();
    }

    private BriefView.Stop line(Group group, List<String> procedures) {
        Course course = group.course();
        List<String> attackers = group.attackers();
        long count = course.stops().values().stream().filter(it -> it).count();
        Cover<Boolean> cover = Cover.of(course.stops().entrySet().stream()
                .map(it -> new CaseTree.Case<>(it.getKey().choices(), it.getValue())).toList());
        String who = called(attackers, course.stops().keySet());
        List<WhoRow> rows = rows(procedures, attackers);
        return new BriefView.Stop(alone.size() > 1 ? procedures : List.of(),
                EventWords.occasion(events(rows), who, whom(rows)), who,
                attackers.stream().flatMap(it -> alike.getOrDefault(it, List.of(it)).stream()).toList(),
                new BriefView.Alone((int) count, course.stops().size()), how(rows),
                CaseWords.of(sheet.family()).when(cover, true));
    }

    /** The rows of these attackers in which something can come. */
    private List<WhoRow> rows(List<String> procedures, List<String> attackers) {
        return sheet.who().rows().stream().filter(it -> procedures.contains(it.situation().procedure())
                && attackers.contains(it.situation().attacker()) && it.answer().possible()).toList();
    }

    private Names named(Reading reading) {
        return names.computeIfAbsent(reading, it -> Names.of(sheet.family().under(it)));
    }

    private String called(List<String> attackers, Set<Reading> readings) {
        return AttackWords.of(readings.stream().map(this::named).toList(),
                attackers.stream().map(it -> alike.getOrDefault(it, List.of(it))).toList(), Set.of()).who();
    }

    /** The kinds of event that are asked about. */
    private Set<EventType> events(List<WhoRow> rows) {
        Set<EventType> kinds = new LinkedHashSet<>();
        rows.forEach(it -> kinds.add(sheet.who().request().event().orElseGet(() -> named(it.reading()).agreement()
                .procedure(it.situation().procedure()).orElseThrow().usualEvent())));
        return kinds;
    }

    /** Whom it hits, where the text protects one party only. */
    private Optional<String> whom(List<WhoRow> rows) {
        Set<String> victims = new LinkedHashSet<>();
        rows.forEach(it -> victims.addAll(it.situation().victims()));
        return victims.size() == 1
                ? Optional.of(named(rows.getFirst().reading()).prose(victims.iterator().next()))
                : Optional.empty();
    }

    /** By which steps an attacker that stands for those alike can stop it, over the readings under which it can. */
    private String how(List<WhoRow> rows) {
        Map<Levers.Way, Set<String>> steps = new EnumMap<>(Levers.Way.class);
        rows.stream().filter(WhoRow::isStoppedByAttacker).flatMap(it -> Levers
                .of(opened(named(it.reading()).membership(), it), it.situation().attacker()).stream())
                .forEach(it -> steps.computeIfAbsent(it.way(), key -> new LinkedHashSet<>())
                        .add("\"" + English.words(it.step()) + "\""));
        return English.or(steps.entrySet().stream().map(it -> switch (it.getKey()) {
            case NOT_ASKING -> "by not asking, in ";
            case NOT_ENDING -> "by not ending the talks of ";
            case VOTE -> "by its vote in ";
        } + "the step " + English.or(it.getValue())).toList());
    }

    private Case opened(Membership membership, WhoRow row) {
        Procedure procedure = membership.agreement().procedure(row.situation().procedure()).orElseThrow();
        return row.situation().in(membership, sheet.who().request().event().orElseGet(procedure::usualEvent),
                sheet.who().request().circumstances());
    }

    boolean isOwedNever() {
        return alone.values().stream().flatMap(it -> it.values().stream()).allMatch(it -> it.owing() == 0);
    }

    /** Whether it is owed, in a sentence or two. */
    String owed() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        alone.forEach((procedure, readings) -> answers.computeIfAbsent(owed(readings.values()),
                it -> new ArrayList<>()).add(English.words(procedure)));
        List<String> said = new ArrayList<>();
        answers.forEach((answer, procedures) -> said.add(answers.size() == 1
                ? English.capital(answer)
                : English.capital(English.and(procedures)) + ": " + answer));
        boolean charter = brought.isHelp() && sheet.family().under(byReading.keySet().iterator().next()).asOf()
                .map(it -> it.isAfter(CHARTER)).orElse(true);
        return String.join(" ", said) + (charter
                ? " Self-defence, individual or collective (Article 51 of the Charter of the United Nations), stands "
                        + "beside this agreement and is not counted here."
                : "");
    }

    private String owed(Collection<AttackersAlone> readings) {
        long can = readings.stream().filter(it -> it.helped() > 0).count();
        long always = readings.stream().filter(it -> it.helped() > 0 && it.owing() == it.helped()).count();
        long some = readings.stream().filter(it -> it.owing() > 0).count();
        String what = brought.noun();
        if (some == 0) {
            return "no" + (can < 2 ? "" : ", under no reading") + ", since " + what + " can fail to come although "
                    + "nobody breaks "
                    + "the agreement.";
        }
        return (always == 0
                ? "only in some cases, under " + some + " of " + can + " readings"
                : "yes" + (always < can ? ", under " + always + " of " + can + " readings" : "")
                        + ", since " + what + " " + brought.comes() + " if nobody breaks the agreement")
                + ".";
    }
}
