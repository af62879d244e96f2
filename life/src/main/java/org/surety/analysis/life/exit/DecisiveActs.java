package org.surety.analysis.life.exit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.clause.ConditionText;
import org.surety.analysis.life.clause.Decisions;
import org.surety.analysis.life.clause.Reach;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Condition.Fact;
import org.surety.model.agreement.Condition.Stage;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Course.Consequence;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.semantics.life.Contrary;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/** Whose acts bring a condition of an agreement about (L2, L3, L6). */
public final class DecisiveActs {

    private final Instrument instrument;
    private final Map<String, Instrument> others;
    private final boolean inForce;
    /** Agreements whose entry is being looked at: those that wait for each other enter together (L3). */
    private final Set<String> waiting;
    private final Decisions decisions;

    private DecisiveActs(Instrument instrument, Map<String, Instrument> others, boolean inForce, Set<String> waiting) {
        this.instrument = instrument;
        this.others = others;
        this.inForce = inForce;
        this.waiting = waiting;
        this.decisions = new Decisions(instrument);
    }

    /**
     * Before an agreement is in force.
     *
     * @param others the agreements that are followed with it, by id; of others that it refers to, the texts it imports
     *     count
     */
    public static DecisiveActs before(Instrument instrument, Map<String, Instrument> others) {
        return new DecisiveActs(instrument, others, false, Set.of(instrument.id()));
    }

    /** While it is in force and all contracting parties are bound. */
    static DecisiveActs inForce(Instrument instrument, Map<String, Instrument> others) {
        return new DecisiveActs(instrument, others, true, Set.of(instrument.id()));
    }

    /** Who can bring decisions about. */
    Decisions decisions() {
        return decisions;
    }

    /** What makes a condition that holds fail: acts that bring about what it says is not so. */
    Reach failing(Condition condition) {
        return switch (condition) {
            case Condition.Not not -> of(not.part());
            case Condition.AllOf all -> Reach.any(all.parts().stream().map(this::failing).toList());
            case Condition.InOrder order -> Reach.any(order.parts().stream().map(this::failing).toList());
            case Condition.AnyOf any -> Reach.all(any.parts().stream().map(this::failing).toList());
            case Condition.After after -> failing(after.from());
            case Fact fact -> Reach.NEVER;
            case Condition.Done done -> Reach.NEVER;
        };
    }

    /** What brings the agreement into force. */
    public Reach entry() {
        List<Condition> entry = instrument.agreement().life().entry();
        if (!entry.isEmpty()) {
            return Reach.all(entry.stream().map(this::of).toList());
        }
        Interpretation reading = instrument.interpretation();
        boolean can = reading.isVienna() || reading.silentEntry() == Interpretation.SilentEntry.ON_SIGNATURE;
        return can && !instrument.contracting().isEmpty() ? every(instrument.contracting()) : Reach.NEVER;
    }

    /** What brings a condition about. */
    Reach of(Condition condition) {
        return switch (condition) {
            case Fact fact -> fact(fact);
            case Condition.Done done -> done(done.duty());
            case Condition.After after -> of(after.from()).later(after.span().nominal().count());
            case Condition.AllOf all -> Reach.all(all.parts().stream().map(this::of).toList());
            case Condition.AnyOf any -> Reach.any(any.parts().stream().map(this::of).toList());
            case Condition.InOrder order -> Reach.all(order.parts().stream().map(this::of).toList());
            case Condition.Not not -> Reach.needing(ConditionText.of(not));
        };
    }

    private Set<String> bearers(String duty) {
        Set<String> bearers = new LinkedHashSet<>();
        instrument.duties().keySet().stream().filter(it -> it.duty().equals(duty))
                .forEach(it -> bearers.add(it.bearer()));
        return bearers;
    }

    private Reach done(String duty) {
        Set<String> bearers = bearers(duty);
        boolean jointly = instrument.duty(duty).map(it -> it.course().jointly()).orElse(false);
        boolean never = bearers.isEmpty() || instrument.duty(duty).filter(Contrary::isKept).isPresent();
        return never ? Reach.NEVER : jointly ? some(bearers) : every(bearers);
    }

    private Reach fact(Fact fact) {
        Optional<Set<String>> who = fact.kind() == Condition.Kind.DECISION
                ? Optional.empty()
                : fact.who().map(instrument::resolve);
        return switch (fact.kind()) {
            case SIGNATURE, RATIFICATION -> inForce ? Reach.ALWAYS : consent(fact, who);
            case REFERENDUM, WITHDRAWAL_OF_FORCES -> acts(fact, who);
            case STRIKE_ON, BORDER_CHANGE -> inForce && who.isPresent()
                    ? Reach.attack(acts(fact, who).enough())
                    : Reach.needing(ConditionText.of(fact));
            case JOINS_ALLIANCE -> some(who.orElse(instrument.contracting()));
            case ATTACK_BY -> inForce && who.isPresent()
                    ? Reach.attack(org.surety.analysis.coalition.MonotoneCondition.some(who.get()))
                    : Reach.needing(ConditionText.of(fact));
            case EXIT_OF ->
                    inForce ? exit(who.orElse(instrument.contracting())) : Reach.needing(ConditionText.of(fact));
            case DECISION -> fact.decider().flatMap(decisions::of)
                    .orElseGet(() -> Reach.needing(ConditionText.of(fact)));
            case MUTUAL_AGREEMENT -> every(instrument.contracting());
            case OTHER_AGREEMENT -> other(fact, who);
            case BREACH_BY -> inForce ? breach(fact, who) : Reach.needing(ConditionText.of(fact));
            case CEASEFIRE, DATE, END_OF_STATE, EVENT -> Reach.needing(ConditionText.of(fact));
        };
    }

    private Reach consent(Fact fact, Optional<Set<String>> who) {
        Set<String> named = who.orElse(instrument.contracting());
        Set<String> able = new LinkedHashSet<>(named);
        able.retainAll(instrument.contracting());
        int count = fact.howMany().map(it -> it.of(named.size())).orElse(named.size());
        return named.isEmpty() ? Reach.NEVER : heads(able, count);
    }

    /** What each has to do itself. */
    private static Reach acts(Fact fact, Optional<Set<String>> who) {
        return who.map(it -> it.isEmpty()
                ? Reach.NEVER
                : heads(it, fact.howMany().map(count -> count.of(it.size())).orElse(it.size())))
                .orElseGet(() -> Reach.needing(ConditionText.of(fact)));
    }

    private Reach exit(Set<String> who) {
        Set<String> able = new LinkedHashSet<>(who);
        Optional<Term.Notice> notice = Leaving.notice(instrument);
        notice.flatMap(Term.Notice::by).map(instrument::resolve).ifPresent(able::retainAll);
        able.retainAll(instrument.contracting());
        List<Reach> ways = new ArrayList<>();
        notice.ifPresent(it -> ways.add(some(able).later(it.of().nominal().count())));
        for (Obligation duty : instrument.agreement().obligations()) {
            for (Consequence then : duty.course().breach().then()) {
                bearers(duty.id()).forEach(accused -> ways.add(exit(duty, then, accused, who)));
            }
        }
        return Reach.any(ways);
    }

    /** Who can bring it about that one of some leaves by what follows from a breach of one of them (L18). */
    private Reach exit(Obligation duty, Consequence then, String accused, Set<String> who) {
        Course.Breach breach = duty.course().breach();
        Set<String> judges = new LinkedHashSet<>(instrument.counterparties(duty, accused));
        judges.retainAll(instrument.contracting());
        boolean each = breach.foundBy() instanceof Course.FoundBy.EachForItself;
        Set<String> leave = new LinkedHashSet<>();
        if (then instanceof Consequence.Expels) {
            leave.addAll(breach.towards().map(instrument::resolve).orElse(Set.of(accused)));
        } else if (then instanceof Consequence.Releases) {
            leave.addAll(each ? judges : breach.forWhom().map(instrument::resolve).orElse(judges));
        }
        leave.retainAll(who);
        if (leave.isEmpty()) {
            return Reach.NEVER;
        }
        if (each) {
            return some(then instanceof Consequence.Releases ? leave : judges);
        }
        return breach.foundBy() instanceof Course.FoundBy.Procedure by
                ? decisions.found(by, accused).map(it -> it.also(decisions.act(by, List.of(accused))))
                        .orElse(Reach.NEVER)
                : Reach.NEVER;
    }

    private Reach other(Fact fact, Optional<Set<String>> who) {
        String id = fact.what().orElse("");
        Optional<Instrument> there = Optional.ofNullable(others.get(id)).or(() -> Optional
                .ofNullable(instrument.agreement().imports().get(id))
                .map(it -> Instrument.of(it, instrument.interpretation())));
        if (there.isEmpty()) {
            return Reach.needing(ConditionText.of(fact));
        }
        Instrument text = there.get();
        return switch (fact.stage().orElse(Stage.IN_FORCE)) {
            case SIGNED, CLAIMED, RATIFIED, FOUND -> every(text.contracting());
            case IN_FORCE -> entry(text);
            case MEMBER -> Reach.all(List.of(entry(text), every(who.orElse(text.contracting()))));
        };
    }

    private Reach entry(Instrument text) {
        if (waiting.contains(text.id())) {
            return Reach.ALWAYS;
        }
        Set<String> more = new LinkedHashSet<>(waiting);
        more.add(text.id());
        return new DecisiveActs(text, others, false, more).entry();
    }

    /** A claim, or a finding, of a breach by one of {@code who}. */
    private Reach breach(Fact fact, Optional<Set<String>> who) {
        Set<String> accused = new LinkedHashSet<>(who.orElse(instrument.contracting()));
        // Who does not bear a duty does not break it.
        fact.what().filter(it -> instrument.duty(it).isPresent()).map(this::bearers).ifPresent(accused::retainAll);
        if (fact.stage().filter(it -> it == Stage.FOUND).isEmpty()) {
            return Reach.any(accused.stream().map(one -> {
                Set<String> judges = new LinkedHashSet<>(instrument.contracting());
                judges.remove(one);
                return some(judges);
            }).toList());
        }
        Optional<Obligation> duty = fact.what().flatMap(instrument::duty);
        if (duty.isPresent() && duty.get().course().breach().foundBy() instanceof Course.FoundBy.Procedure by) {
            Reach any = Reach.any(accused.stream().flatMap(it -> decisions.found(by, it).stream()).toList());
            return any.isPossible() ? any.also(decisions.act(by, accused)) : any;
        }
        return Reach.needing(ConditionText.of(fact));
    }

    private static Reach heads(Set<String> who, int count) {
        return Reach.of(org.surety.analysis.coalition.MonotoneCondition.heads(who, count));
    }

    static Reach every(Set<String> who) {
        return Reach.of(org.surety.analysis.coalition.MonotoneCondition.every(who));
    }

    static Reach some(Set<String> who) {
        return Reach.of(org.surety.analysis.coalition.MonotoneCondition.some(who));
    }

}
