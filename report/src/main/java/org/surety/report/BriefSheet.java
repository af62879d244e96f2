package org.surety.report;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.who.WhoResult;
import org.surety.design.settle.Ladder;
import org.surety.model.agreement.Family;

/**
 * What the one page about an agreement is made from.
 *
 * @param known the answers that other commands give too
 * @param ladder what each clause buys
 * @param amendments what a reading of the ladder that is no reading of the text would say
 * @param received how acceptable each version of the ladder is to each party, the first version first; empty where
 * nothing is known of what parties want
 */
public record BriefSheet(Known known, Ladder ladder, List<Wording> amendments, List<List<Acceptability>> received) {

    /** Copies the lists. */
    public BriefSheet {
        amendments = List.copyOf(amendments);
        received = List.copyOf(received);
    }

    /**
     * The answers about the text as it is written.
     *
     * @param who what follows from the text alone
     * @param crises what follows from what scenarios assume; one for each scenario that could be computed
     * @param negotiation what parties want, where that is known
     * @param life what follows over the life of the text; empty where it was too large to look at
     */
    public record Known(Family family, WhoResult who, List<CrisisSheet> crises,
            Optional<NegotiationSheet> negotiation, Optional<LifeSheet> life) {
        /** Copies the list. */
        public Known {
            crises = List.copyOf(crises);
        }

        /** The same with what follows over the life of the text. */
        public Known with(Optional<LifeSheet> itsLife) {
            return new Known(family, who, crises, negotiation, itsLife);
        }
    }

    /** The agreement as it is written. */
    public Family family() {
        return known.family();
    }

    /** What follows from the text alone. */
    public WhoResult who() {
        return known.who();
    }

    /** What follows from what scenarios assume. */
    public List<CrisisSheet> crises() {
        return known.crises();
    }

    /** What parties want. */
    public Optional<NegotiationSheet> negotiation() {
        return known.negotiation();
    }

    /**
     * An amendment, as it could stand in the text.
     *
     * @param term the term of the ladder's family
     * @param reading its reading
     * @param question what it is about
     * @param words the clause
     * @param finding the finding that suggests it
     * @param clause the path of the clause in the agreement
     * @param value what would stand there in the file, in one line
     */
    public record Wording(String term, String reading, String question, String words, String finding, String clause,
            String value) {}

    /** The amendment that a reading of a term is, if it is one. */
    public Optional<Wording> amendment(String term, String reading) {
        return amendments.stream().filter(it -> it.term().equals(term) && it.reading().equals(reading)).findFirst();
    }
}
