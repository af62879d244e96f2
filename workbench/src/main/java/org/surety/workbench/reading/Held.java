package org.surety.workbench.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.semantics.Readings;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;

/** The readings to which a question holds the terms of an agreement. */
public final class Held {

    private Held() {}

    /**
     * The readings to which an agreement is held; several for one term are all kept.
     *
     * @throws Refusal if one names nothing
     */
    public static Map<String, Set<String>> of(Family family, List<HeldReading> readings) {
        return of(List.of(OpenTerms.of(family)), readings).getFirst();
    }

    /** As {@link #of(Family, List)}; each need only name something of one of them, and holds where it does. */
    public static List<Map<String, Set<String>>> of(List<OpenTerms> families, List<HeldReading> readings) {
        List<Map<String, Set<String>>> held =
                families.stream().<Map<String, Set<String>>>map(it -> new LinkedHashMap<>()).toList();
        readings.forEach(it -> hold(families, held, it.term(), it.reading()));
        for (int i = 0; i < families.size(); i++) {
            if (!held.get(i).isEmpty()
                    && Readings.of(families.get(i).id(), families.get(i).terms(), held.get(i)).count().signum() == 0) {
                throw new Refusal(new Reason.NoSuchReading(families.get(i).id(), readings));
            }
        }
        return held;
    }

    private static void hold(List<OpenTerms> families, List<Map<String, Set<String>>> held, String name,
            String reading) {
        boolean known = false;
        Optional<OpenTerm> found = Optional.empty();
        for (int i = 0; i < families.size(); i++) {
            Optional<OpenTerm> term = families.get(i).terms().stream().filter(it -> it.name().equals(name)).findFirst();
            found = found.or(() -> term);
            if (term.flatMap(it -> it.reading(reading)).isPresent()) {
                held.get(i).computeIfAbsent(name, it -> new LinkedHashSet<>()).add(reading);
                known = true;
            }
        }
        if (!known) {
            throw found.map(it -> noReading(it, reading)).orElseGet(() -> noTerm(families, name));
        }
    }

    private static Refusal noTerm(List<OpenTerms> families, String name) {
        List<String> terms =
                families.stream().flatMap(it -> it.terms().stream()).map(OpenTerm::name).distinct().toList();
        return new Refusal(new Reason.Unknown(Thing.TERM, name,
                String.join(", ", families.stream().map(OpenTerms::id).toList()), terms, Nearest.to(name, terms)));
    }

    private static Refusal noReading(OpenTerm term, String reading) {
        List<String> readings = term.readings().stream().map(OpenTerm.Alternative::name).toList();
        return new Refusal(new Reason.Unknown(Thing.READING, reading, term.name(), readings,
                Nearest.to(reading, readings)));
    }
}
