package org.surety.model.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Reservations to a step: whoever has made one is not among those who ask, talk, vote or act in it (Vienna Convention
 * on the Law of Treaties, Article 21). They are left out of the step's own sets, so that nothing else has to know.
 */
public final class Reserved {

    private static final Members NOBODY = Members.of(Members.Kind.NOBODY);

    private Reserved() {}

    private static Members named(Provenance provenance) {
        List<Members> parties = new ArrayList<>();
        provenance.reservations().keySet().forEach(it -> parties.add(Members.named(it)));
        return parties.size() == 1 ? parties.getFirst() : new Members.Union(parties);
    }

    /** {@code members} without those who have made a reservation. */
    public static Members without(Members members, Provenance provenance) {
        return provenance.reservations().isEmpty() ? members : new Members.Except(members, named(provenance));
    }

    /** {@code recused}, and those who have made a reservation. */
    public static Members recused(Members recused, Provenance provenance) {
        if (provenance.reservations().isEmpty()) {
            return recused;
        }
        return recused.equals(NOBODY) ? named(provenance) : new Members.Union(List.of(recused, named(provenance)));
    }

    /** What {@link #without} was made from. */
    public static Members with(Members members, Provenance provenance) {
        return members instanceof Members.Except except && !provenance.reservations().isEmpty()
                && except.without().equals(named(provenance)) ? except.base() : members;
    }

    /** What {@link #recused} was made from. */
    public static Members notRecused(Members recused, Provenance provenance) {
        if (provenance.reservations().isEmpty()) {
            return recused;
        }
        if (recused.equals(named(provenance))) {
            return NOBODY;
        }
        return recused instanceof Members.Union union && union.parts().size() == 2
                && union.parts().getLast().equals(named(provenance)) ? union.parts().getFirst() : recused;
    }
}
