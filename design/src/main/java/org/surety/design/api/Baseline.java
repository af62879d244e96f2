package org.surety.design.api;

import java.util.List;
import java.util.stream.IntStream;
import org.surety.analysis.accept.Acceptability;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Ratio;

/**
 * What gains are counted from where principles of bargaining choose among versions.
 *
 * @param kind what it is
 * @param parties one for each party, in the order of the positions
 */
public record Baseline(Kind kind, List<OfParty> parties) {

    /** Copies the list. */
    public Baseline {
        parties = List.copyOf(parties);
    }

    /** What gains are counted from. */
    public enum Kind implements Word {
        /** What having no agreement is worth to each party; 0, the worst there is, where that is not known. */
        ALTERNATIVE,
        /** The least that any of the versions is worth to each party. */
        WORST
    }

    /** On what the number of a party rests. */
    public enum Origin {
        /** Whoever asks, or the design, states it. */
        ASKED,
        /** The positions state it. */
        STATED,
        /** It is what the party has where every issue is as it is without an agreement. */
        REFERENCE,
        /** Nobody says what no agreement is worth to it. */
        UNKNOWN,
        /** It is the worst version for it. */
        WORST
    }

    /**
     * What gains of a party are counted from.
     *
     * @param worth 0 to 100
     */
    public record OfParty(String party, double worth, Origin origin) {}

    /**
     * What having no agreement is worth.
     *
     * @param parties how acceptable any version is to each
     */
    public static Baseline alternatives(List<Acceptability> parties) {
        return new Baseline(Kind.ALTERNATIVE, parties.stream().map(Baseline::alternative).toList());
    }

    private static OfParty alternative(Acceptability party) {
        return party.alternative().flatMap(it -> it.value().map(Ratio::toDouble)
                .map(value -> new OfParty(party.party(), value, switch (it.origin()) {
                    case ASKED -> Origin.ASKED;
                    case STATED -> Origin.STATED;
                    case REFERENCE -> Origin.REFERENCE;
                }))).orElseGet(() -> new OfParty(party.party(), 0, Origin.UNKNOWN));
    }

    /**
     * The worst there is among versions.
     *
     * @param least what the worst of them is worth to each party
     */
    public static Baseline worst(List<String> parties, double[] least) {
        return new Baseline(Kind.WORST, IntStream.range(0, least.length)
                .mapToObj(i -> new OfParty(parties.get(i), least[i], Origin.WORST)).toList());
    }

    /** The numbers alone. */
    public double[] worths() {
        return parties.stream().mapToDouble(OfParty::worth).toArray();
    }
}
