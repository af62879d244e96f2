package org.surety.report.brief;

import java.util.ArrayList;
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
import org.surety.model.agreement.EventKind;
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

    private final BriefSheet sheet;
    private final Map<Reading, List<WhoRow>> byReading = new LinkedHashMap<>();
    private final Map<Reading, AttackersAlone> alone = new LinkedHashMap<>();
    private final Map<Reading, Names> names = new LinkedHashMap<>();
    private final Map<String, List<String>> alike = new LinkedHashMap<>();
    private final Brought brought;

    StopPart(BriefSheet sheet) {
        this.sheet = sheet;
        WhoResult who = sheet.who();
        who.rows().forEach(it -> byReading.computeIfAbsent(it.reading(), key -> new ArrayList<>()).add(it));
        byReading.forEach((reading, rows) -> alone.put(reading, AttackersAlone.ofRows(rows)));
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

    List<BriefView.Stop> lines() {
        Map<String, Map<Reading, Boolean>> byAttacker = new LinkedHashMap<>();
        alone.forEach((reading, all) -> all.attackers().stream().filter(AttackersAlone.OfAttacker::possible)
                .forEach(it -> byAttacker.computeIfAbsent(it.party(), key -> new LinkedHashMap<>())
                        .put(reading, it.stops())));
        Map<Course, List<String>> together = new LinkedHashMap<>();
        byAttacker.forEach((attacker, stops) -> together.computeIfAbsent(new Course(stops), it -> new ArrayList<>())
                .add(attacker));
        return together.entrySet().stream().map(it -> line(it.getValue(), it.getKey())).toList();
    }

    private BriefView.Stop line(List<String> attackers, Course course) {
        long count = course.stops().values().stream().filter(it -> it).count();
        Reading known = course.stops().keySet().iterator().next();
        Cover<Boolean> cover = Cover.of(course.stops().entrySet().stream()
                .map(it -> new CaseTree.Case<>(it.getKey().choices(), it.getValue())).toList());
        String who = called(attackers, known);
        return new BriefView.Stop(EventWords.occasion(events(attackers), who, whom(attackers, known)), who,
                attackers.stream().flatMap(it -> alike.getOrDefault(it, List.of(it)).stream()).toList(),
                new BriefView.Alone((int) count, course.stops().size()), how(attackers.getFirst(), course),
                CaseWords.of(sheet.family()).when(cover, true));
    }

    private Names named(Reading reading) {
        return names.computeIfAbsent(reading, it -> Names.of(sheet.family().under(it)));
    }

    private String called(List<String> attackers, Reading reading) {
        return AttackWords
                .of(List.of(named(reading)), attackers.stream().map(it -> alike.getOrDefault(it, List.of(it))).toList(),
                        Set.of())
                .who();
    }

    /** The kinds of event that are asked about with these attackers. */
    private Set<EventKind> events(List<String> attackers) {
        Set<EventKind> kinds = new LinkedHashSet<>();
        byReading.forEach((reading, rows) -> rows.stream()
                .filter(it -> attackers.contains(it.situation().attacker()) && it.answer().possible())
                .forEach(it -> kinds.add(sheet.who().request().event().orElseGet(() -> named(reading).agreement()
                        .procedure(it.situation().procedure()).orElseThrow().usualEvent()))));
        return kinds;
    }

    /** Whom it hits, where the text protects one party only. */
    private Optional<String> whom(List<String> attackers, Reading reading) {
        Set<String> victims = new LinkedHashSet<>();
        byReading.getOrDefault(reading, List.of()).stream()
                .filter(it -> attackers.contains(it.situation().attacker()))
                .forEach(it -> victims.addAll(it.situation().victims()));
        return victims.size() == 1
                ? Optional.of(named(reading).prose(victims.iterator().next()))
                : Optional.empty();
    }

    /** By which steps the attacker can stop it, over the readings under which it can. */
    private String how(String attacker, Course course) {
        Set<String> levers = new LinkedHashSet<>();
        course.stops().forEach((reading, stops) -> {
            if (stops) {
                Membership membership = Membership.of(sheet.family().under(reading));
                byReading.getOrDefault(reading, List.of()).stream()
                        .filter(it -> it.situation().attacker().equals(attacker) && it.isStoppedByAttacker())
                        .findFirst().ifPresent(it -> levers.addAll(Levers.of(opened(membership, it), attacker)));
            }
        });
        return English.or(levers.stream().map(it -> "by " + it).toList());
    }

    private Case opened(Membership membership, WhoRow row) {
        Procedure procedure = membership.agreement().procedure(row.situation().procedure()).orElseThrow();
        return row.situation().in(membership, sheet.who().request().event().orElseGet(procedure::usualEvent),
                sheet.who().request().circumstances());
    }

    boolean isOwedNever() {
        return alone.values().stream().allMatch(it -> it.owing() == 0);
    }

    /** Whether it is owed, in a sentence or two. */
    String owed() {
        long always = alone.values().stream().filter(it -> it.helped() > 0 && it.owing() == it.helped()).count();
        long some = alone.values().stream().filter(it -> it.owing() > 0).count();
        String what = brought.noun();
        String beside = brought.isHelp()
                ? " Self-defence, individual or collective (Article 51 of the Charter of the United Nations), stands "
                        + "beside this agreement and is not counted here."
                : "";
        if (some == 0) {
            return "No: " + (readings() == 1 ? "" : "under every reading ") + what + " can fail to come although "
                    + "nobody breaks the agreement." + beside;
        }
        String where = readings() == 1 ? "" : " under " + always + " of " + readings() + " readings";
        return (always > 0
                ? "Yes" + where + ", whoever it is against: if nobody breaks the agreement, " + what + " "
                        + brought.comes()
                : "Only in some cases, under " + some + " of " + readings() + " readings") + "." + beside;
    }
}
