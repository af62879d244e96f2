package org.surety.analysis.life.exit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Readings;

/**
 * The agreements that the conditions of a text look at, and those that these look at in turn. A question that stands
 * in several of them by the same name is settled in all of them alike; what else they leave open is read in the first
 * way.
 */
public final class CompanionTexts {

    private final Map<String, Family> families = new LinkedHashMap<>();

    /** Of all readings of an agreement. */
    public CompanionTexts(Family family) {
        Deque<Family> left = new ArrayDeque<>(family.companions().values());
        while (!left.isEmpty()) {
            Family next = left.remove();
            if (!next.id().equals(family.id()) && families.putIfAbsent(next.id(), next) == null) {
                left.addAll(next.companions().values());
            }
        }
    }

    /** Each as it reads where the text has this reading, by id. */
    public Map<String, Agreement> under(Reading reading) {
        Map<String, Agreement> found = new LinkedHashMap<>();
        families.forEach((id, it) -> found.put(id, it.under(like(it, reading))));
        return found;
    }

    private static Reading like(Family family, Reading reading) {
        Map<String, Set<String>> held = new LinkedHashMap<>();
        for (OpenTerm term : family.terms()) {
            reading.of(term.name()).filter(it -> term.reading(it).isPresent())
                    .ifPresent(it -> held.put(term.name(), Set.of(it)));
        }
        Readings alike = Readings.of(family, held);
        return alike.count().signum() > 0 ? alike.first() : Readings.of(family).first();
    }
}
