package org.surety.report.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.surety.analysis.who.Asked;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.AttackWords;
import org.surety.report.words.Brought;
import org.surety.report.words.EventWords;
import org.surety.report.words.Names;
import org.surety.report.words.SituationWords;
import org.surety.semantics.Case;

/**
 * The answers to {@code who} in few sections. Answers are compared as they are told: "any one of the guarantors, the
 * attacker included" is the same whichever guarantor attacks.
 *
 * @param sections by procedure and victim, then by attackers whose answers are alike
 * @param words for the conditions
 */
public record Digest(List<Section> sections, CaseWords words) {

    /** Copies the list. */
    public Digest {
        sections = List.copyOf(sections);
    }

    /**
     * Attackers whose answers are alike.
     *
     * @param victims those who are alike among the possible victims, of whom one may be the attacker; empty where the
     * text leaves no choice
     * @param attackers each of parties that are alike, in the order of the rows
     * @param readings the names under each reading, first one in which the attackers exist
     * @param events the kinds of event that are asked about
     * @param brought what the procedure brings, over all readings
     * @param when under which readings these attackers are told of at all, in words; empty if under all
     * @param cases every case: the readings and, where there are several, the place
     */
    public record Section(String procedure, Set<String> victims, List<List<String>> attackers, List<Names> readings,
            Set<EventType> events, Brought brought, String when, List<CaseTree.Case<Verdict>> cases) {
        /** Copies the collections. */
        public Section {
            victims = Collections.unmodifiableSet(new LinkedHashSet<>(victims));
            attackers = attackers.stream().map(List::copyOf).toList();
            events = Collections.unmodifiableSet(new LinkedHashSet<>(events));
            readings = List.copyOf(readings);
            cases = List.copyOf(cases);
        }

        /** Who acts against whom. */
        public AttackWords words() {
            return AttackWords.of(readings, attackers, victims);
        }

        /** What sets the procedure off: {@code Russia threatens or attacks Ukraine}. */
        public String occasion() {
            return EventWords.occasion(events, words().who(), words().whom())
                    + (when.isEmpty() ? "" : ", and if " + when);
        }

        /** Whether what comes can come in some case. */
        public boolean isEverPossible() {
            return cases.stream().anyMatch(it -> it.value().isPossible());
        }

        /** Whether it can come in every case. */
        public boolean isAlwaysPossible() {
            return cases.stream().allMatch(it -> it.value().isPossible());
        }

        /** Whether every attacker has a part in the agreement, or at least a name in it. */
        public boolean isWithin() {
            return attackers.stream().noneMatch(it -> it.contains(Case.OUTSIDER));
        }

        /** What one question depends on, among the cases that {@code asked} keeps; empty if it keeps none. */
        public <V> Optional<Cover<V>> cover(Predicate<Verdict> asked, Function<Verdict, V> question) {
            List<CaseTree.Case<V>> kept = cases.stream().filter(it -> asked.test(it.value()))
                    .map(it -> new CaseTree.Case<>(it.at(), question.apply(it.value()))).toList();
            return kept.isEmpty() ? Optional.empty() : Optional.of(Cover.of(kept));
        }
    }

    /**
     * An answer as it is told.
     *
     * @param brought what comes under the reading
     * @param talks how long talks may take; empty where the procedure has none
     * @param attackerStops whether the attacker, if it has a part in the agreement, can prevent help all by itself
     */
    public record Verdict(Told told, Brought brought, String talks, boolean attackerStops) {

        /** Whether it can come. */
        public boolean isPossible() {
            return told.possible().equals("yes");
        }

        /** Whether what {@code all} readings bring can come, and if only another thing can, what. */
        public String possible(Brought all) {
            return isPossible() && !brought.equals(all) ? "only " + brought.noun() : told.possible();
        }
    }

    private record Where(String procedure, Set<String> victims) {}

    private record Alike(Where where, Map<Map<String, String>, Verdict> cases) {}

    /** The digest of a result. */
    public static Digest of(WhoResult result, Family family) {
        return of(result, family, Map.of());
    }

    /**
     * The digest of a result, told as of another text.
     *
     * @param otherwise what parties are called, by their codes, whatever the text calls them
     */
    public static Digest of(WhoResult result, Family family, Map<String, String> otherwise) {
        boolean places = new HashSet<>(result.rows().stream().map(it -> it.situation().place()).toList()).size() > 1;
        SituationWords spoken = new SituationWords(family, otherwise);
        VerdictTeller teller = new VerdictTeller(spoken);
        Map<Object, Names> different = new LinkedHashMap<>();
        Set<Reading> readings = new HashSet<>();
        Map<String, Names> knowing = new HashMap<>();
        Map<Where, Map<List<String>, Map<Map<String, String>, Verdict>>> byAttacker = new LinkedHashMap<>();
        Map<String, Set<EventType>> events = new LinkedHashMap<>();
        Map<String, Set<Brought>> brought = new LinkedHashMap<>();
        for (WhoRow row : result.rows()) {
            WhoRow.Situation at = row.situation();
            Names here = spoken.names(row.reading());
            if (readings.add(row.reading())) {
                different.putIfAbsent(spoken.of(row.reading(), WhoRow.Situation.NONE).known(), here);
            }
            knowing.putIfAbsent(at.attacker(), here);
            Verdict verdict = teller.told(row);
            here.agreement().procedure(at.procedure()).ifPresent(it -> events
                    .computeIfAbsent(at.procedure(), key -> new LinkedHashSet<>())
                    .addAll(result.request().event().map(Set::of).orElse(it.on())));
            brought.computeIfAbsent(at.procedure(), key -> new LinkedHashSet<>()).add(verdict.brought());
            byAttacker.computeIfAbsent(new Where(at.procedure(), at.victims()), it -> new LinkedHashMap<>())
                    .computeIfAbsent(at.attackers(), it -> new LinkedHashMap<>())
                    .put(variables(row, places), verdict);
        }
        Map<Alike, List<List<String>>> alike = new LinkedHashMap<>();
        byAttacker.forEach((where, attackers) -> attackers.forEach((attacker, cases) -> alike
                .computeIfAbsent(new Alike(where, cases), it -> new ArrayList<>()).add(attacker)));
        List<Section> sections = new ArrayList<>();
        alike.forEach((key, attackers) -> {
            Set<Names> known = new LinkedHashSet<>();
            Optional.ofNullable(knowing.get(attackers.getFirst().getFirst())).ifPresent(known::add);
            known.addAll(different.values());
            String procedure = key.where().procedure();
            sections.add(new Section(procedure, key.where().victims(), attackers, List.copyOf(known),
                    events.getOrDefault(procedure, Set.of()),
                    Brought.of(brought.getOrDefault(procedure, Set.of())),
                    when(CaseWords.of(family), result, key.cases().keySet()),
                    key.cases().entrySet().stream().map(it -> new CaseTree.Case<>(it.getKey(), it.getValue()))
                            .toList()));
        });
        return new Digest(sections, CaseWords.of(family));
    }

    private static String when(CaseWords words, WhoResult result, Set<Map<String, String>> cases) {
        Set<Map<String, String>> told = new HashSet<>();
        cases.forEach(it -> {
            Map<String, String> reading = new LinkedHashMap<>(it);
            reading.remove(Asked.PLACE);
            told.add(reading);
        });
        Set<Map<String, String>> all = new LinkedHashSet<>();
        result.rows().forEach(it -> all.add(it.reading().choices()));
        Cover<Boolean> cover = Cover
                .of(all.stream().map(it -> new CaseTree.Case<>(it, told.contains(it))).toList());
        return cover.isConstant() ? "" : words.when(cover, true);
    }

    private static Map<String, String> variables(WhoRow row, boolean places) {
        Map<String, String> at = new LinkedHashMap<>(row.reading().choices());
        if (places) {
            at.put(Asked.PLACE, row.situation().place().orElse(Asked.NO_PLACE));
        }
        return at;
    }
}
