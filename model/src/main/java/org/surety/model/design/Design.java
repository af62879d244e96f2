package org.surety.model.design;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.agreement.Source;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;

/**
 * A task for a designer of agreements: what may be chosen, what is wanted, and what must hold.
 *
 * @param id its short name
 * @param agreement the agreement whose versions are looked at
 * @param positions the file of what parties want; empty for the one beside the agreement
 * @param day the day whose positions count; empty for the latest
 * @param scenarios the names of the scenarios in which versions are tried; empty for none
 * @param kept for some open terms of the agreement, the only readings that are looked at
 * @param only for some terms and choices the one way that is looked at, whatever else could be chosen
 * @param choices what may be chosen beside the readings of open terms
 * @param objectives in the order of the file; empty where the file leaves them to the program
 * @param constraints all of which must hold
 * @param signing when a party would sign
 */
public record Design(String id, Optional<String> title, String agreement, Optional<String> positions,
        Optional<LocalDate> day, List<String> scenarios, Map<String, List<String>> kept, Map<String, String> only,
        List<DesignChoice> choices, List<Objective> objectives, List<Constraint> constraints, Signing signing,
        List<Source> sources) {

    /** Copies the collections. */
    public Design {
        scenarios = List.copyOf(scenarios);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        kept.forEach((term, readings) -> copy.put(term, List.copyOf(readings)));
        kept = Collections.unmodifiableMap(copy);
        only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
        choices = List.copyOf(choices);
        objectives = List.copyOf(objectives);
        constraints = List.copyOf(constraints);
        sources = List.copyOf(sources);
    }

    /** The versions that an agreement has as it stands, and nothing to try them in. */
    public static Design readings(String agreement, Optional<LocalDate> day, Signing signing) {
        return new Design(agreement, Optional.empty(), agreement, Optional.empty(), day, List.of(), Map.of(), Map.of(),
                List.of(), List.of(), List.of(), signing, List.of());
    }

    /** The same with some things chosen already, and with more that must hold. */
    public Design demanding(Map<String, String> chosen, List<Constraint> more) {
        Map<String, String> narrower = new LinkedHashMap<>(only);
        narrower.putAll(chosen);
        return new Design(id, title, agreement, positions, day, scenarios, kept, narrower, choices, objectives,
                Stream.concat(constraints.stream(), more.stream()).distinct().toList(), signing, sources);
    }

    /**
     * When a party would sign: no red line of it is crossed, and the version is worth to it at least its alternative,
     * and at least {@code atLeast}.
     *
     * @param atLeast 0 to 100; empty where nothing is said
     * @param alternatives what having no agreement is worth to parties, 0 to 100, in place of what the positions say
     * @param source what these numbers rest on
     */
    public record Signing(Optional<Ratio> atLeast, Map<String, Range> alternatives, Assumption source) {

        /** Nothing but red lines and the alternatives that the positions state. */
        public static final Signing PLAIN = new Signing(Optional.empty(), Map.of(), Assumption.UNSTATED);

        /** Copies the map; refuses numbers off the scale. */
        public Signing {
            alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
            Ratio most = Ratio.of(100);
            atLeast.filter(it -> it.signum() < 0 || it.compareTo(most) > 0).ifPresent(it -> {
                throw new IllegalArgumentException("acceptability lies between 0 and 100, not " + it);
            });
            alternatives.forEach((party, worth) -> {
                if (!worth.liesWithin(Ratio.ZERO, most)) {
                    throw new IllegalArgumentException("an alternative lies between 0 and 100, not " + worth);
                }
            });
        }
    }
}
