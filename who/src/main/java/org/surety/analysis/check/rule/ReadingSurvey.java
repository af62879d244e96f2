package org.surety.analysis.check.rule;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Readings;

/**
 * An agreement under all its readings, or under some of them where there are too many.
 *
 * @param family the agreement as its text stands
 * @param looks the readings that were looked at, with the agreement under each
 * @param count how many readings there are
 */
public record ReadingSurvey(Family family, List<Look> looks, BigInteger count) {

    /** Copies the list. */
    public ReadingSurvey {
        looks = List.copyOf(looks);
    }

    /** The agreement under one reading. */
    public record Look(Reading reading, Agreement agreement) {}

    /**
     * Readings times elements and open terms: where an agreement has very many, fewer of its readings are looked at.
     */
    private static final int MOST_WORK = 40_000;

    /**
     * Looks at all readings if there are at most {@code most}, or as many as the size of the agreement allows;
     * otherwise at the first and, for each term, at the first with each of its other alternatives, again at most that
     * many.
     */
    public static ReadingSurvey of(Family family, int most) {
        return within(family, Math
                .clamp(MOST_WORK / (family.terms().size() + size(family.under(Readings.of(family).first()))), 1, most));
    }

    private static int size(Agreement agreement) {
        return 1 + agreement.sources().size() + agreement.parties().size() + agreement.groups().size()
                + agreement.places().size() + agreement.bodies().size() + agreement.obligations().size()
                + agreement.procedures().stream().mapToInt(it -> it.steps().size()).sum();
    }

    private static ReadingSurvey within(Family family, int most) {
        Readings readings = Readings.of(family);
        BigInteger count = readings.count();
        List<Reading> chosen =
                count.compareTo(BigInteger.valueOf(most)) <= 0 ? readings.list(most) : oneByOne(family, most);
        return new ReadingSurvey(family, chosen.stream().map(it -> new Look(it, family.under(it))).toList(), count);
    }

    private static List<Reading> oneByOne(Family family, int most) {
        Set<Reading> chosen = new LinkedHashSet<>();
        chosen.add(Readings.of(family).first());
        for (OpenTerm term : family.terms()) {
            for (OpenTerm.Alternative alternative : term.readings()) {
                if (chosen.size() == most) {
                    return List.copyOf(chosen);
                }
                Reading reading = Readings.of(family, Map.of(term.name(), Set.of(alternative.name()))).first();
                if (reading.of(term.name()).isPresent()) {
                    chosen.add(reading);
                }
            }
        }
        return List.copyOf(chosen);
    }

    /** Whether every reading was looked at. */
    public boolean isComplete() {
        return count.equals(BigInteger.valueOf(looks.size()));
    }
}
