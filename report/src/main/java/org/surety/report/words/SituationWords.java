package org.surety.report.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.graph.Numbering;

/**
 * The words for parties in every situation under every reading of an agreement. Most readings differ in what parties do
 * and not in who they are; words for sets are found once for those. Safe for several threads.
 */
public final class SituationWords {

    private final Family family;
    private final Map<String, String> otherwise;
    private final Map<Reading, Names> names = new HashMap<>();
    private final Map<Reading, Integer> named = new HashMap<>();
    private final Numbering<Object> different = new Numbering<>();
    private final Numbering<Agreement> imported = new Numbering<>();
    private final Map<Where, SetWords> sets = new HashMap<>();

    /** What the words for sets depend on, beside what each party is called. */
    private record Where(int named, Set<EventType> events, List<String> attackers, Object victims) {}

    /** Of an agreement, with the names that it has. */
    public SituationWords(Family family) {
        this(family, Map.of());
    }

    /** @param otherwise what parties are called, by their codes, whatever the text calls them */
    public SituationWords(Family family, Map<String, String> otherwise) {
        this.family = family;
        this.otherwise = Map.copyOf(otherwise);
    }

    /** The names under a reading. */
    public synchronized Names names(Reading reading) {
        return names.computeIfAbsent(reading, it -> Names.of(family.under(it), otherwise));
    }

    /** The words for sets in a situation under a reading. */
    public synchronized SetWords of(Reading reading, WhoRow.Situation at) {
        Names here = names(reading);
        Set<EventType> events = here.agreement().procedure(at.procedure()).map(Procedure::on).orElse(Set.of());
        Where where = new Where(number(reading), events, at.attackers(),
                List.of(at.victim(), at.victims(), at.likeVictim()));
        return new SetWords(here, sets.computeIfAbsent(where, it -> new SetWords(here, at)));
    }

    /** The same number for readings that differ in nothing that names parties. */
    public synchronized int number(Reading reading) {
        return named.computeIfAbsent(reading, it -> number(names(it)));
    }

    private int number(Names here) {
        Agreement agreement = here.agreement();
        List<Object> imports = new ArrayList<>();
        agreement.imports().forEach((id, it) -> imports.add(List.of(id, imported.of(it))));
        return different.of(List.of(agreement.parties(), agreement.adversaries(), agreement.groups(),
                agreement.bodies(), here.membership().everybody(), imports));
    }
}
