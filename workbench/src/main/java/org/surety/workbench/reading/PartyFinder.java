package org.surety.workbench.reading;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.report.words.Names;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;

/** Which party a user means, who may give its code or its name, in capitals or not. */
public final class PartyFinder {

    /** A state may have a part under some readings only; so many are looked through for a name. */
    private static final int MOST_LOOKED_THROUGH = 300;

    private PartyFinder() {}

    /** The readings that are looked through: all that are {@code held}, or where they are too many, the first. */
    public static List<Reading> looked(Family family, Map<String, Set<String>> held) {
        Readings readings = Readings.of(family, held);
        return readings.count().compareTo(BigInteger.valueOf(MOST_LOOKED_THROUGH)) > 0
                ? List.of(readings.first())
                : readings.list(MOST_LOOKED_THROUGH);
    }

    /**
     * The code of the party that {@code text} means, of all that there are under some reading.
     *
     * @throws Refusal if it means none
     */
    public static String party(String text, Family family, List<Reading> readings) {
        Set<String> codes = new LinkedHashSet<>();
        readings.forEach(it -> codes.addAll(Membership.of(family.under(it)).everybody()));
        return find(text, Names.of(family.under(readings.getFirst())), codes);
    }

    /**
     * The code of the state that {@code text} means, of all that {@code who} lists under some reading: parties, those
     * that a procedure names as attackers or victims though they are none, and an outsider.
     *
     * @throws Refusal if it means none
     */
    public static String state(String text, Family family, List<Reading> readings) {
        Set<String> codes = new LinkedHashSet<>();
        for (Reading reading : readings) {
            Membership membership = Membership.of(family.under(reading));
            codes.addAll(membership.everybody());
            for (Procedure procedure : membership.agreement().procedures()) {
                codes.addAll(membership.involved(procedure));
                procedure.against().ifPresent(it -> codes.addAll(membership.resolve(it)));
                switch (procedure.by()) {
                    case AttackerTest.Listed listed -> codes.addAll(membership.resolve(listed.attackers()));
                    case AttackerTest.Through through -> codes.addAll(membership.resolve(through.attackers()));
                    case AttackerTest.NotListed exempt -> codes.addAll(membership.resolve(exempt.exempt()));
                    case AttackerTest.Anyone anyone -> {}
                    case AttackerTest.Unspecified unspecified -> {}
                    case AttackerTest.Outsider outsider -> {}
                }
            }
        }
        codes.add(Case.OUTSIDER);
        return find(text, Names.of(family.under(readings.getFirst())), codes, Thing.STATE);
    }

    /** The member of a body that {@code text} means. @throws Refusal if it means none */
    public static String find(String text, Names names, Collection<String> members) {
        return find(text, names, members, Thing.PARTY);
    }

    private static String find(String text, Names names, Collection<String> codes, Thing thing) {
        if (codes.contains(text)) {
            return text;
        }
        Map<String, String> known = new LinkedHashMap<>();
        codes.forEach(code -> known.putIfAbsent(code, code));
        codes.forEach(code -> known.putIfAbsent(names.name(code), code));
        Optional<String> same = known.keySet().stream().filter(text::equalsIgnoreCase).findFirst()
                .map(it -> known.getOrDefault(it, it));
        return same.orElseThrow(() -> new Refusal(new Reason.Unknown(thing, text, names.agreement().id(),
                List.copyOf(known.keySet()), Nearest.to(text, known.keySet()).map(it -> known.getOrDefault(it, it)))));
    }
}
