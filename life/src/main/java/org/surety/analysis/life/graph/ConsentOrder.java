package org.surety.analysis.life.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.chronicle.Happening.Consent;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Instrument;

/**
 * In which order parties consent, where the order makes no difference. Before an agreement is applied nobody is bound
 * by it; where nothing but its entry into force asks who has consented, several consents come to the same in every
 * order, and one that entry can do without can as well follow entry. So it suffices that those whose consent entry
 * cannot do without consent one after the other, and all others after them: before entry there are as many situations
 * as parties, and not as sets of them.
 */
public final class ConsentOrder {

    private final Instrument instrument;
    private final Set<String> signatures = new LinkedHashSet<>();
    private final Set<String> ratifications = new LinkedHashSet<>();

    ConsentOrder(Instrument instrument) {
        this.instrument = instrument;
        Life life = instrument.agreement().life();
        if (isAskedElsewhere(instrument.agreement())) {
            return;
        }
        if (life.entry().isEmpty()) {
            (instrument.isRatified() ? ratifications : signatures).addAll(instrument.contracting());
        }
        for (Condition condition : life.entry()) {
            if (condition instanceof Condition.Fact fact && isConsent(fact) && fact.howMany().isEmpty()) {
                (fact.kind() == Condition.Kind.SIGNATURE ? signatures : ratifications)
                        .addAll(fact.who().map(instrument::resolve).orElse(instrument.contracting()));
            }
        }
    }

    /** Whether anything but its entry into force asks who has consented. */
    static boolean isAskedElsewhere(Agreement text) {
        return isAskedBesideEntry(text)
                || isAsked(text.life().entry().stream().filter(it -> !(it instanceof Condition.Fact)));
    }

    /** Whether anything but whether it enters into force hangs on who has consented. */
    static boolean isAskedBesideEntry(Agreement text) {
        Life life = text.life();
        Stream<Condition> lists =
                Stream.of(life.release(), life.suspension(), life.voids()).flatMap(Collection::stream);
        Stream<Condition> duties = text.obligations().stream().flatMap(it -> it.course().conditions().stream());
        return life.provisional().isPresent()
                || isAsked(Stream.of(lists, life.term().conditions(), duties).flatMap(it -> it));
    }

    private static boolean isAsked(Stream<Condition> conditions) {
        return conditions.flatMap(Condition::facts).anyMatch(ConsentOrder::isConsent);
    }

    private static boolean isConsent(Condition.Fact fact) {
        return fact.kind() == Condition.Kind.SIGNATURE || fact.kind() == Condition.Kind.RATIFICATION;
    }

    /**
     * Of those who can move those whose consent is looked at.
     *
     * @param waits whether nothing falls due, so that it does not matter when they consent
     */
    Set<String> next(AgreementState state, Set<String> movers, boolean waits) {
        if (!waits || state.isApplied() || state.entered().isPresent()) {
            return movers;
        }
        Optional<String> first = movers.stream().filter(it -> isAwaited(state, it)).findFirst();
        return first.map(Set::of).orElse(movers);
    }

    private boolean isAwaited(AgreementState state, String party) {
        Set<Consent> given = state.consents().getOrDefault(party, Map.of()).keySet();
        return signatures.contains(party) && given.isEmpty()
                || ratifications.contains(party) && given.stream().noneMatch(instrument::binds);
    }
}
