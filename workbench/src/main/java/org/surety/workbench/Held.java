package org.surety.workbench;

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
import org.surety.text.tree.Quote;

/** The readings to which {@code --reading TERM=READING} holds the terms of an agreement. */
final class Held {

    private Held() {}

    /** The readings that {@code options} name; several for one term are all kept. @throws BadInput if one names nothing */
    static Map<String, Set<String>> of(Family family, List<String> options) {
        return of(List.of(family), options).getFirst();
    }

    /** As {@link #of(Family, List)}; an option need only name something of one of the families, and holds where it does. */
    static List<Map<String, Set<String>>> of(List<? extends Family> families, List<String> options) {
        List<Map<String, Set<String>>> held =
                families.stream().<Map<String, Set<String>>>map(it -> new LinkedHashMap<>()).toList();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals <= 0 || equals == option.length() - 1) {
                throw BadInput.of("--reading " + Quote.of(option) + " is not of the form TERM=READING",
                        Optional.empty());
            }
            hold(families, held, option.substring(0, equals).strip(), option.substring(equals + 1).strip());
        }
        for (int i = 0; i < families.size(); i++) {
            if (!held.get(i).isEmpty() && Readings.of(families.get(i), held.get(i)).count().signum() == 0) {
                throw BadInput
                        .of("no reading of " + families.get(i).id() + " agrees with " + String.join(" and ", options)
                                + " at once", Optional.empty());
            }
        }
        return held;
    }

    private static void hold(List<? extends Family> families, List<Map<String, Set<String>>> held, String name,
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

    private static BadInput noTerm(List<? extends Family> families, String name) {
        List<String> terms =
                families.stream().flatMap(it -> it.terms().stream()).map(OpenTerm::name).distinct().toList();
        String ids = String.join(", ", families.stream().map(Family::id).toList());
        if (terms.isEmpty()) {
            return BadInput.of(ids + " leaves nothing open, so there is no term called " + Quote.of(name),
                    Optional.empty());
        }
        return BadInput.of(ids + " has no open term called " + Quote.of(name),
                Nearest.hint(name, terms).or(() -> Optional.of("Its terms: " + String.join(", ", terms))));
    }

    private static BadInput noReading(OpenTerm term, String reading) {
        List<String> readings = term.readings().stream().map(OpenTerm.Alternative::name).toList();
        return BadInput.of("the term " + term.name() + " has no reading called " + Quote.of(reading),
                Nearest.hint(reading, readings).or(() -> Optional.of("Its readings: " + String.join(", ", readings))));
    }
}
