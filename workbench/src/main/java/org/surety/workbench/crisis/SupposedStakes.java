package org.surety.workbench.crisis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Members;
import org.surety.model.quantity.Range;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.PartyStakes;
import org.surety.semantics.Membership;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.reading.PartyFinder;

/** What whoever asks supposes to be worth something, as entries of a scenario. */
public final class SupposedStakes {

    /** What entries supposed by whoever asks rest on. */
    private static final Assumption SOURCE =
            new Assumption(List.of(), Optional.of("supposed by whoever asks"), true);

    private SupposedStakes() {}

    /**
     * The entries, one for each party or group.
     *
     * @param supposed by for whom and of what, such as {@code guarantors.in-time}
     * @throws Refusal if the agreement knows nobody of that name under the readings, or nothing is worth that
     */
    static List<PartyStakes> of(Map<String, Range> supposed, Family family, Map<String, Set<String>> held) {
        if (supposed.isEmpty()) {
            return List.of();
        }
        List<String> known = known(family, held);
        Map<String, Map<PartyStakes.Of, Range>> worths = new LinkedHashMap<>();
        supposed.forEach((name, range) -> {
            int dot = name.lastIndexOf('.');
            String who = name.substring(0, Math.max(0, dot));
            PartyStakes.Of of =
                    Stream.of(PartyStakes.Of.values()).filter(it -> it.word().equals(name.substring(dot + 1)))
                            .findFirst().orElseThrow(() -> unknown(Thing.WORTH, name.substring(dot + 1), family,
                                    Stream.of(PartyStakes.Of.values()).map(PartyStakes.Of::word).toList()));
            if (!known.contains(who)) {
                throw unknown(Thing.PARTY, who, family, known);
            }
            worths.computeIfAbsent(who, it -> new EnumMap<>(PartyStakes.Of.class)).put(of, range);
        });
        List<PartyStakes> entries = new ArrayList<>();
        worths.forEach((who, worth) -> entries.add(new PartyStakes(who, worth, SOURCE)));
        return entries;
    }

    private static Refusal unknown(Thing thing, String found, Family family, List<String> known) {
        return new Refusal(new Reason.Unknown(thing, found, family.id(), known, Nearest.to(found, known)));
    }

    /** Whom entries can be for, under any reading that is looked through. */
    private static List<String> known(Family family, Map<String, Set<String>> held) {
        Set<String> known = new LinkedHashSet<>();
        PartyFinder.looked(family, held).forEach(reading -> {
            Agreement agreement = family.under(reading);
            known.addAll(Membership.of(agreement).everybody());
            agreement.groups().forEach(it -> known.add(it.id()));
            agreement.bodies().forEach(it -> known.add(it.id()));
        });
        Stream.of(Members.Kind.values()).map(Members.Kind::word).forEach(known::add);
        return List.copyOf(known);
    }
}
