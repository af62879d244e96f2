package org.surety.analysis.life.clause;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Course.Consequence;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;
import org.surety.semantics.life.Instrument;

/**
 * The procedures that a breach sets off. Nobody moves in them while situations are searched, so they bear on who is
 * bound and who is not only through what the text says of their steps: a duty that one carries out, a condition or a
 * renewal that waits for what is decided. A breach is found in the search by a statement, whether its procedure is
 * under way or not.
 */
public final class SettingOff {

    private SettingOff() {}

    /** The agreement without what a breach sets off, where none of that is so; otherwise itself. */
    public static Instrument leftOut(Instrument instrument) {
        Agreement text = instrument.agreement();
        Set<String> begun = new LinkedHashSet<>();
        text.obligations().stream().flatMap(it -> it.course().breach().then().stream()).forEach(it -> {
            if (it instanceof Consequence.SetsOff sets) {
                begun.add(sets.procedure());
            }
        });
        return begun.isEmpty() || bears(instrument, begun)
                ? instrument
                : Instrument.of(text.withObligations(text.obligations().stream().map(SettingOff::without).toList()),
                        instrument.interpretation());
    }

    private static boolean bears(Instrument instrument, Set<String> begun) {
        Agreement text = instrument.agreement();
        boolean refers = text.procedures().stream().filter(it -> begun.contains(it.id()))
                .anyMatch(it -> it.steps().stream().anyMatch(Step.Refer.class::isInstance));
        boolean decides = instrument.conditions().stream().flatMap(Condition::facts)
                .anyMatch(it -> it.kind() == Condition.Kind.DECISION);
        boolean renews = Stream.concat(Stream.of(text.life().term()),
                text.obligations().stream().flatMap(it -> it.course().term().stream()))
                .flatMap(it -> it.renewal().stream()).anyMatch(it -> it.kind() == Term.Renewal.Kind.PROCEDURE);
        boolean carriesOut = text.obligations().stream().flatMap(it -> it.course().through().stream())
                .anyMatch(it -> begun.contains(it.substring(0, it.indexOf('/'))));
        return refers || decides || renews || carriesOut;
    }

    private static Obligation without(Obligation duty) {
        Course.Breach it = duty.course().breach();
        return duty.with(duty.course().with(new Course.Breach(it.foundBy(),
                it.then().stream().filter(one -> !(one instanceof Consequence.SetsOff)).toList(), it.forWhom(),
                it.towards(), it.provenance())));
    }
}
