package org.surety.analysis.life.clause;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course.Consequence;
import org.surety.model.agreement.Obligation;
import org.surety.semantics.life.Contrary;
import org.surety.semantics.life.Instrument;

/**
 * The duties on which it can hang what binds a party, who is bound with it, and what time that takes: its own, those
 * from whose fulfilment or breach something follows for these or for the agreement, and those that bear on one another.
 *
 * <p>
 * Any other duty of others, also where the party bears it too, changes nothing but whether they keep it. They always
 * can, at once and in no time, without effect on anything else, so that whatever can come about while they keep the
 * rest can also come about while they keep it too, and takes as long.
 */
public final class Consequential {

    private final Instrument instrument;
    private final String party;
    private final List<Obligation> all;
    private final Set<Obligation> found = new LinkedHashSet<>();

    private Consequential(Instrument instrument, String party) {
        this.instrument = instrument;
        this.party = party;
        this.all = instrument.agreement().obligations();
    }

    /** The agreement with no other duties. */
    public static Instrument of(Instrument instrument, String party) {
        return new Consequential(instrument, party).found();
    }

    private Instrument found() {
        // A procedure that a breach sets off goes its own ways, and whoever leaves may have to do all that it owes.
        boolean asked = instrument.agreement().life().term().asksDutiesMet();
        if (asked || all.stream().flatMap(it -> it.course().breach().then().stream())
                .anyMatch(Consequence.SetsOff.class::isInstance)) {
            return instrument;
        }
        all.stream().filter(it -> isBorne(it) || isConsequential(it)).forEach(found::add);
        while (all.stream().filter(it -> !found.contains(it) && isAskedFor(it)).toList().stream()
                .map(found::add).reduce(false, Boolean::logicalOr)) {
            // More conditions are asked then.
        }
        Set<String> whole = new LinkedHashSet<>();
        found.stream().filter(it -> !isBorne(it) || isConsequential(it) || it.course().jointly() || isAskedFor(it))
                .forEach(it -> whole.add(it.id()));
        Set<String> own = new LinkedHashSet<>();
        found.stream().filter(this::isBorne).forEach(it -> own.add(it.id()));
        return instrument
                .with(it -> whole.contains(it.duty()) || own.contains(it.duty()) && it.bearer().equals(party));
    }

    private boolean isBorne(Obligation duty) {
        return instrument.resolve(duty.bearer()).contains(party);
    }

    private boolean isConsequential(Obligation duty) {
        return !duty.course().breach().then().isEmpty() || conflicts(duty)
                || duty.actions().stream().anyMatch(act -> act.kind() == ActionKind.JOIN_ALLIANCE);
    }

    /** Whether what one asks for is contrary to the other. */
    private boolean conflicts(Obligation duty) {
        return all.stream().anyMatch(other -> isBroken(duty, other) || isBroken(other, duty));
    }

    private static boolean isBroken(Obligation kept, Obligation done) {
        return Contrary.isKept(kept) && !Contrary.isKept(done)
                && done.actions().stream().anyMatch(it -> Contrary.act(kept, it));
    }

    private boolean isAskedFor(Obligation duty) {
        return conditions().anyMatch(it -> isAbout(it, duty)) || found.stream().anyMatch(
                it -> it.course().with().filter(duty.id()::equals).isPresent()
                        || !it.equals(duty) && isDoneWith(duty, it));
    }

    private Stream<Condition> conditions() {
        return Stream.concat(instrument.agreement().life().conditions(),
                found.stream().flatMap(it -> it.course().conditions().stream())).flatMap(Condition::all);
    }

    private static boolean isAbout(Condition condition, Obligation duty) {
        return switch (condition) {
            case Condition.Done it -> it.duty().equals(duty.id());
            case Condition.Fact it -> it.kind() == Condition.Kind.BREACH_BY
                    && it.what().map(duty.id()::equals).orElse(true);
            case Condition.After it -> false;
            case Condition.AllOf it -> false;
            case Condition.AnyOf it -> false;
            case Condition.InOrder it -> false;
            case Condition.Not it -> false;
        };
    }

    /** Whether an act can be a part of what both ask for. */
    private static boolean isDoneWith(Obligation one, Obligation other) {
        return !Contrary.isKept(one) && !Contrary.isKept(other)
                && one.actions().stream().anyMatch(it -> other.actions().stream().anyMatch(that -> matches(it, that)));
    }

    private static boolean matches(Action one, Action other) {
        return Contrary.matches(one, other) || Contrary.matches(other, one);
    }
}
