package org.surety.analysis.life.graph;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Work;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;

/**
 * Brings an agreement into force between all its contracting parties, and its conditions about, as far as moves can.
 */
public final class InForce {

    private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);
    /** More moments at which something falls due are not waited for. */
    private static final int MOST_MOMENTS = 50;

    private final Instrument instrument;
    private final LifeKernel kernel;

    /** Of an agreement alone. */
    public InForce(Instrument instrument) {
        this.instrument = instrument;
        this.kernel = LifeKernel.of(List.of(instrument));
    }

    /** What carries its life out. */
    public LifeKernel kernel() {
        return kernel;
    }

    /** In force between all; empty where it cannot be brought into force so. */
    public Optional<Situation> situation() {
        return situation(instrument.contracting());
    }

    /** In force once some have consented, and nobody else; empty where it cannot be brought into force so. */
    public Optional<Situation> situation(Set<String> consenting) {
        Situation at = kernel.start(new TimeNumbers(instrument, new KeyWords()).firstDate().orElse(SOME_DAY));
        for (Condition condition : instrument.agreement().life().entry()) {
            at = bringAbout(at, condition);
        }
        Happening.Consent how = instrument.isRatified() ? Happening.Consent.RATIFIED : Happening.Consent.SIGNED;
        at = step(at, List.copyOf(consenting), new Happening.Consented(how));
        for (int i = 0; i < MOST_MOMENTS && at.of(instrument.id()).entered().isEmpty(); i++) {
            Work.check();
            Optional<LocalDateTime> next = kernel.nextDue(at);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = kernel.advance(at, next.get()).situation();
        }
        return Optional.of(at)
                .filter(it -> it.of(instrument.id()).isApplied() && it.of(instrument.id()).entered().isPresent());
    }

    /** A duty that does not stand yet, once its conditions have been brought about. */
    public Situation standing(Situation at, Obligation duty) {
        boolean stands = instrument.duties().keySet().stream().filter(it -> it.duty().equals(duty.id()))
                .anyMatch(it -> binds(at, it));
        if (stands) {
            return at;
        }
        Situation next = at;
        for (Optional<Condition> condition : List.of(duty.course().once(), duty.course().whilst())) {
            next = condition.isPresent() ? bringAbout(next, condition.get()) : next;
        }
        return next;
    }

    /** Whether a duty binds somebody in a situation. */
    public boolean binds(Situation at, DutyKey key) {
        Position position = at.of(instrument.id()).positions().get(key);
        return position != null && position.state().binds();
    }

    /** What follows if something happens now; where it is refused, nothing. */
    Situation step(Situation at, List<String> by, Happening what) {
        Followed followed = kernel.step(at, LifeMoves.entry(instrument.id(), by, what, at.now()));
        return followed instanceof Followed.Happened happened ? happened.situation() : at;
    }

    private Situation bringAbout(Situation at, Condition condition) {
        Situation next = at;
        switch (condition) {
            case Condition.Fact fact -> {
                return fact(at, fact);
            }
            case Condition.Done done -> {
                for (DutyKey key : instrument.duties().keySet()) {
                    if (key.duty().equals(done.duty())) {
                        next = done(next, key);
                    }
                }
            }
            case Condition.After after -> {
                next = bringAbout(next, after.from());
                next = kernel.advance(next, next.now().plusMonths(after.span().months())
                        .plusHours(after.span().hours())).situation();
            }
            case Condition.AllOf all -> {
                for (Condition part : all.parts()) {
                    next = bringAbout(next, part);
                }
            }
            case Condition.InOrder order -> {
                for (Condition part : order.parts()) {
                    next = bringAbout(next, part);
                }
            }
            case Condition.AnyOf any -> next = any.parts().isEmpty() ? next : bringAbout(next, any.parts().getFirst());
            case Condition.Not not -> {
            }
        }
        return next;
    }

    private Situation done(Situation at, DutyKey key) {
        Situation next = at;
        for (Obligation duty : instrument.agreement().obligations()) {
            if (duty.id().equals(key.duty())) {
                for (var action : duty.actions()) {
                    next = step(next, List.of(key.bearer()), new Happening.Did(action, Ratio.ONE, List.of()));
                }
            }
        }
        return next;
    }

    private Situation fact(Situation at, Condition.Fact fact) {
        List<String> by = switch (fact.kind()) {
            case DECISION -> fact.decider().map(List::of).orElse(List.of());
            case REFERENDUM, WITHDRAWAL_OF_FORCES, STRIKE_ON, BORDER_CHANGE, END_OF_STATE, JOINS_ALLIANCE, ATTACK_BY ->
                    fact.who().map(instrument::resolve).map(List::copyOf).orElse(List.of());
            case CEASEFIRE, OTHER_AGREEMENT, SIGNATURE, RATIFICATION, BREACH_BY, EXIT_OF, MUTUAL_AGREEMENT, EVENT, DATE ->
                    List.of();
        };
        boolean ours = Set.of(Condition.Kind.SIGNATURE, Condition.Kind.RATIFICATION, Condition.Kind.BREACH_BY,
                Condition.Kind.EXIT_OF, Condition.Kind.MUTUAL_AGREEMENT, Condition.Kind.DATE).contains(fact.kind());
        return ours ? at : step(at, by, new Happening.Fact(fact.kind(), fact.what(), true));
    }
}
