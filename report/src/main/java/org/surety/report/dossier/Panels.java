package org.surety.report.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.model.graph.Numbering;
import org.surety.report.digest.CaseWords;
import org.surety.report.words.AttackWords;
import org.surety.report.words.Names;
import org.surety.report.words.SetWords;
import org.surety.report.words.SituationWords;

/** Brings the answers to {@code who} into panels. */
public final class Panels {

    private final SituationWords spoken;
    private final Set<Reading> met = new HashSet<>();
    private final Map<String, Map<Actors, Map<Optional<String>, Map<Reading, AnswerInWords>>>> answers =
            new LinkedHashMap<>();
    private final Map<Setting, Worded> sets = new HashMap<>();
    private final Numbering<Object> words = new Numbering<>();
    private final Numbering<CaseAnswer> different = new Numbering<>();
    private final Map<Seen, AnswerInWords> views = new HashMap<>();
    private final Map<Actors, WhoRow.Situation> situations = new HashMap<>();
    /** Names of which each has other words for sets. */
    private final Map<Object, Names> wordings = new LinkedHashMap<>();

    private record Actors(String attacker, Optional<String> victim) {}

    private record Setting(Reading reading, Actors actors) {}

    /** Rows with the same answer are told alike wherever the same sets have words. */
    private record Seen(int words, Actors actors, int answer) {}

    /** The words for sets, and the number of what they have words for. */
    private record Worded(SetWords words, int number) {}

    private record Alike(List<CaseTree.Case<AnswerInWords>> cases, List<Panel.PlaceNote> places) {}

    private Panels(SituationWords spoken) {
        this.spoken = spoken;
    }

    /** The panels of a result, in the order of its rows. */
    public static List<Panel> of(Family family, WhoResult result) {
        return of(new SituationWords(family), result);
    }

    /** As {@link #of(Family, WhoResult)}, for one of several results about an agreement. */
    public static List<Panel> of(SituationWords spoken, WhoResult result) {
        Panels panels = new Panels(spoken);
        result.rows().forEach(panels::add);
        return panels.panels();
    }

    private void add(WhoRow row) {
        WhoRow.Situation at = row.situation();
        Actors actors = new Actors(at.attacker(), at.victim());
        if (met.add(row.reading())) {
            wordings.putIfAbsent(spoken.of(row.reading(), WhoRow.Situation.NONE).known(), spoken.names(row.reading()));
        }
        Worded worded = sets.computeIfAbsent(new Setting(row.reading(), actors),
                it -> worded(spoken.of(row.reading(), at)));
        AnswerInWords view = views.computeIfAbsent(new Seen(worded.number(), actors, different.of(row.answer())),
                it -> AnswerInWords.of(worded.words(), row));
        answers.computeIfAbsent(at.procedure(), it -> new LinkedHashMap<>())
                .computeIfAbsent(actors, it -> new LinkedHashMap<>())
                .computeIfAbsent(at.place(), it -> new LinkedHashMap<>()).put(row.reading(), view);
        situations.putIfAbsent(actors, at);
    }

    private Worded worded(SetWords found) {
        return new Worded(found, words.of(found.known()));
    }

    private List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        answers.forEach((procedure, byActors) -> {
            Map<Alike, List<Actors>> alike = new LinkedHashMap<>();
            byActors.forEach(
                    (actors, byPlace) -> alike.computeIfAbsent(alike(byPlace), it -> new ArrayList<>()).add(actors));
            alike.forEach((key, actors) -> panels.add(panel(procedure, key, actors)));
        });
        return panels;
    }

    private Panel panel(String procedure, Alike alike, List<Actors> actors) {
        Set<String> attackers = new LinkedHashSet<>();
        Set<String> victims = new LinkedHashSet<>();
        Set<List<String>> alikeAttackers = new LinkedHashSet<>();
        Set<String> alikeVictims = new LinkedHashSet<>();
        for (Actors each : actors) {
            attackers.add(each.attacker());
            each.victim().ifPresent(victims::add);
            Optional.ofNullable(situations.get(each)).ifPresent(it -> {
                alikeAttackers.add(it.attackers());
                alikeVictims.addAll(it.victims());
            });
        }
        return new Panel(procedure, List.copyOf(attackers), List.copyOf(victims),
                AttackWords.of(List.copyOf(wordings.values()), List.copyOf(alikeAttackers), alikeVictims),
                new Reading(alike.cases().getFirst().at()), alike.cases(), alike.places());
    }

    /**
     * The place that the text does not name is the ground; where only named places were asked about, the first of them
     * is.
     */
    private static Alike alike(Map<Optional<String>, Map<Reading, AnswerInWords>> byPlace) {
        Optional<String> ground =
                byPlace.containsKey(Optional.<String>empty()) ? Optional.empty() : byPlace.keySet().iterator().next();
        Map<Reading, AnswerInWords> here = byPlace.getOrDefault(ground, Map.of());
        List<CaseTree.Case<AnswerInWords>> cases = here.entrySet().stream()
                .map(it -> new CaseTree.Case<>(it.getKey().choices(), it.getValue())).toList();
        String same = "as " + ground.map(it -> "in " + it).orElse("where " + CaseWords.NO_PLACE);
        List<Panel.PlaceNote> notes = new ArrayList<>();
        byPlace.forEach((place, there) -> place.filter(it -> !place.equals(ground)).ifPresent(name -> {
            List<CaseTree.Case<String>> compared = there.entrySet().stream().map(it -> new CaseTree.Case<>(
                    it.getKey().choices(),
                    compare(Optional.ofNullable(here.get(it.getKey())), it.getValue()).orElse(same)))
                    .toList();
            notes.add(new Panel.PlaceNote(name, same, Panel.lines(compared, it -> it)));
        }));
        return new Alike(cases, notes);
    }

    /** What is different; empty where nothing is. */
    private static Optional<String> compare(Optional<AnswerInWords> ground, AnswerInWords there) {
        if (ground.map(it -> it.plain().equals(there.plain())).orElse(false)) {
            return Optional.empty();
        }
        String possible = there.plain().possible();
        return Optional.of(possible.startsWith("no: ")
                ? "no help: " + possible.substring(4)
                : "stopped by " + there.plain().stop() + "; sure with " + there.plain().enough());
    }

    /**
     * For each panel the rows that are worth a story: of every line of its table the first attacker's first row, at the
     * place of which the text says nothing in particular.
     *
     * @param panels those of the result
     * @param most how many rows
     */
    public static List<WhoRow> exemplars(List<Panel> panels, WhoResult result, int most) {
        List<WhoRow> found = new ArrayList<>();
        for (Panel panel : panels) {
            for (Panel.Line<?> line : panel.told()) {
                result.rows().stream().filter(row -> panel.covers(row.situation())
                        && row.situation().attacker().equals(panel.attackers().getFirst())
                        && Panel.meets(row.reading().choices(), line.when())).findFirst().ifPresent(found::add);
            }
        }
        return found.stream().distinct().limit(most).toList();
    }
}
