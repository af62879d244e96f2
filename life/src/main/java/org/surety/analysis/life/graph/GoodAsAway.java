package org.surety.analysis.life.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course.Consequence;
import org.surety.model.agreement.Obligation;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Contrary;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Pair;

/**
 * Who is as good as away for one party, and which findings of a breach it cannot feel.
 *
 * <p>
 * Whoever has left is as good as one that never joined, where nothing asks who has left, has consented or has done what
 * and no duty of others can fall due: neither is bound, and whatever follows where the one stays away follows where the
 * other does. Where besides nothing follows from a breach but that pairs are suspended or that all ends, whoever is
 * suspended towards the party stays so until it leaves; of several such parties of a kind one is told apart, since
 * through it the agreement lasts, and the others are as good as away too.
 */
public final class GoodAsAway {

    private final Instrument instrument;
    private final String party;
    private final boolean forgets;
    private final boolean quiet;
    /** Whether anybody does more than join, leave and judge. */
    private final boolean acts;
    private final boolean lasting;

    /**
     * Of an agreement.
     *
     * @param party whom it is looked at for
     */
    GoodAsAway(Instrument instrument, String party) {
        this.instrument = instrument;
        this.party = party;
        this.forgets = instrument.duties().values().stream().noneMatch(it -> it.course().survives())
                && !ConsentOrder.isAskedBesideEntry(instrument.agreement()) && !isAsked(Condition.Kind.EXIT_OF);
        this.acts = instrument.conditions().stream().flatMap(Condition::facts).map(Condition.Fact::kind)
                .anyMatch(it -> it != Condition.Kind.SIGNATURE && it != Condition.Kind.RATIFICATION
                        && it != Condition.Kind.DATE);
        this.quiet = forgets && !instrument.agreement().life().term().asksDutiesMet() && !isAsked(Condition.Kind.BREACH_BY)
                && instrument.conditions().stream().noneMatch(this::isAboutOthers)
                && instrument.duties().entrySet().stream().allMatch(it -> isQuiet(it.getKey(), it.getValue()))
                && consequences().allMatch(GoodAsAway::isPlain);
        this.lasting = quiet && consequences()
                .noneMatch(it -> it instanceof Consequence.Releases || it instanceof Consequence.Expels);
    }

    private boolean isAsked(Condition.Kind kind) {
        return instrument.conditions().stream().flatMap(Condition::facts).anyMatch(it -> it.kind() == kind);
    }

    private boolean isAboutOthers(Condition condition) {
        return condition instanceof Condition.Done done && instrument.duties().keySet().stream()
                .anyMatch(it -> it.duty().equals(done.duty()) && !it.bearer().equals(party));
    }

    /**
     * Whether nothing follows for the party from whether others do what a duty asks, and when. A duty that falls due
     * for them is so where it need not be followed: they can always do in time what it asks, and a breach of it can
     * be found at any time.
     */
    private boolean isQuiet(DutyKey key, Obligation duty) {
        boolean untimed = duty.deadline().bound().isEmpty() && duty.course().deadline().isEmpty();
        return key.bearer().equals(party) || duty.course().with().isEmpty()
                && (Contrary.isKept(duty) || untimed || !acts && isApart(duty));
    }

    private boolean isApart(Obligation duty) {
        return !duty.course().jointly() && instrument.duties().values().stream()
                .allMatch(it -> it.course().with().filter(duty.id()::equals).isEmpty());
    }

    private Stream<Consequence> consequences() {
        return instrument.duties().values().stream().distinct().flatMap(it -> it.course().breach().then().stream());
    }

    private static boolean isPlain(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Suspends it -> true;
            case Consequence.Releases it -> true;
            case Consequence.Expels it -> true;
            case Consequence.Ends it -> true;
            case Consequence.Voids it -> true;
            case Consequence.Revives it -> false;
            case Consequence.SetsOff it -> false;
        };
    }

    /**
     * The agreement with those positions only that can matter: none of others, where nobody does anything but join,
     * leave and judge.
     */
    Instrument followed() {
        return quiet && !acts ? instrument.withPositions(it -> it.bearer().equals(party)) : instrument;
    }

    /** Whether it can be forgotten who has left, if it bears nothing. */
    boolean isForgetting() {
        return forgets;
    }

    /** Whether it does not matter which pairs are suspended but for who is away. */
    boolean isLasting() {
        return lasting;
    }

    /** Whether a party is as good as away: it has left, or is suspended towards the party; all are once it is over. */
    boolean isAway(AgreementState state, String one) {
        return quiet && !one.equals(party) && (state.left().containsKey(one) || isOver(state)) || isCutOff(state, one);
    }

    private static boolean isOver(AgreementState state) {
        return state.ended().isPresent() || state.voided().isPresent();
    }

    /** The open records of breach that can matter still. */
    Stream<BreachRecord> records(AgreementState state) {
        return quiet && isOver(state)
                ? Stream.empty()
                : state.breaches().stream()
                        .filter(it -> it.isOpen() && (it.appears() || !isAway(state, it.accused())));
    }

    /** Whether it is bound, and suspended towards the party for as long as it is. */
    boolean isCutOff(AgreementState state, String one) {
        return lasting && !isOver(state) && !one.equals(party) && state.bound().containsKey(one)
                && state.suspended().containsKey(new Pair(one, party));
    }

    /**
     * Whether the party can feel that a breach is found, or is claimed where each judges for itself.
     *
     * @param judges those whom it frees; empty for those whom the text names, else those to whom the duty is owed
     */
    boolean isFelt(AgreementState state, DutyKey key, Obligation duty, Set<String> judges) {
        return !quiet || duty.course().breach().then().stream()
                .anyMatch(it -> !(it instanceof Consequence.Suspends) || suspends(state, key, duty, judges));
    }

    private boolean suspends(AgreementState state, DutyKey key, Obligation duty, Set<String> judges) {
        Set<String> freed = new LinkedHashSet<>(judges);
        if (judges.isEmpty()) {
            freed.addAll(duty.course().breach().forWhom().map(instrument::resolve)
                    .orElseGet(() -> instrument.counterparties(duty, key.bearer())));
            if (duty.course().breach().forWhom().isEmpty()) {
                freed.retainAll(state.bound().keySet());
            }
        }
        Set<String> towards =
                duty.course().breach().towards().map(instrument::resolve).orElseGet(() -> Set.of(key.bearer()));
        return freed.contains(party) && isNew(state, towards) || towards.contains(party) && isNew(state, freed);
    }

    private boolean isNew(AgreementState state, Set<String> others) {
        return others.stream()
                .anyMatch(it -> !it.equals(party) && !state.suspended().containsKey(new Pair(it, party)));
    }
}
