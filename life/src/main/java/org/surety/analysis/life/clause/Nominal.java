package org.surety.analysis.life.clause;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Term;
import org.surety.model.agreement.Territory;
import org.surety.model.quantity.Span;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/**
 * An agreement whose months and years are the hours that stand for them where no day is known ({@link Span#nominal}),
 * so that what follows over time is the same from whatever day it is counted. What silence means is written out in it,
 * and its procedures hold everywhere, so that readings that differ in nothing else are equal.
 */
public final class Nominal {

    /** The notice by which a party leaves where that right is implied (Article 56 of the Vienna Convention). */
    private static final Span IMPLIED = Span.ofMonths(12);

    private Nominal() {}

    /** The agreement as it runs where nobody breaks a word. */
    public static Instrument of(Instrument instrument) {
        return of(instrument, false);
    }

    /**
     * The same.
     *
     * @param lawKept whether what follows from a claim by law alone matters too
     */
    public static Instrument of(Instrument instrument, boolean lawKept) {
        Agreement it = instrument.agreement();
        Life life = it.life();
        Term term = life.term();
        boolean implied = term.withdrawal().isEmpty() && instrument.interpretation().isVienna()
                && instrument.interpretation().impliedWithdrawal();
        if (implied) {
            term = new Term(term.duration(), term.from(), term.renewal(), Optional.of(
                    new Term.Withdrawal(true, Optional.of(Term.Notice.of(IMPLIED)), Optional.empty())));
        }
        Life nominal = new Life(life.contracting(), all(life.entry()), life.provisional().map(Nominal::of), of(term),
                all(life.release()), all(life.suspension()), all(life.voids()), Optional.empty(), life.provenance());
        return Instrument.of(new Agreement(it.id(), it.title(), it.status(), it.asOf(), it.summary(), it.sources(),
                it.parties(), it.groups(), it.places(), it.bodies(),
                it.obligations().stream().map(Nominal::of).toList(),
                it.procedures().stream().map(Nominal::anywhere).toList(), nominal, it.imports(),
                it.adversaries(), it.events()),
                lawKept ? instrument.interpretation() : law(instrument));
    }

    /** What the law fills in is written out by now, but for what follows from a claim. */
    private static Interpretation law(Instrument instrument) {
        Interpretation it = instrument.interpretation();
        // Where the text itself says what follows from a breach, the law adds nothing to a claim (L24).
        boolean claims = instrument.conditions().stream().flatMap(Condition::facts)
                .anyMatch(f -> f.kind() == Condition.Kind.BREACH_BY
                        && f.stage().filter(stage -> stage == Condition.Stage.FOUND).isEmpty());
        return !it.isVienna() || claims
                ? it
                : new Interpretation(Life.Law.AS_WRITTEN, Interpretation.SilentEntry.ON_SIGNATURE, false,
                        it.violationEndsCeasefire(), it.suspensionStopsClocks(), it.idleBothLate());
    }

    /** An attack whose place nobody names is inside. */
    private static Procedure anywhere(Procedure it) {
        return new Procedure(it.id(), it.on(), it.against(), it.by(), it.threshold(), new Territory.Everywhere(),
                it.start(), it.steps(), it.provenance());
    }

    private static Span of(Span span) {
        return Span.of(span.nominal());
    }

    private static Obligation of(Obligation it) {
        Course c = it.course();
        Course course = new Course(c.once().map(Nominal::of), c.whilst().map(Nominal::of), c.until().map(Nominal::of),
                c.from().map(Nominal::of), c.deadline(), c.through(), c.with(), c.survives(), c.essential(),
                c.beneficiary(), c.jointly(), c.breach(), c.term().map(Nominal::of));
        return it.with(course);
    }

    private static Term of(Term term) {
        Term.Duration duration = term.duration().length().<Term.Duration>map(it -> new Term.Duration.For(of(it)))
                .orElse(term.duration());
        return new Term(duration, term.from().map(Nominal::of), term.renewal().map(Nominal::of), term.withdrawal().map(
                it -> new Term.Withdrawal(it.allowed(), it.notice().map(Nominal::of), it.after().map(Nominal::of),
                        it.once().map(Nominal::of))));
    }

    private static Term.Renewal of(Term.Renewal it) {
        return new Term.Renewal(it.kind(), it.procedure(), it.each().map(Nominal::of));
    }

    private static Term.Notice of(Term.Notice it) {
        return new Term.Notice(of(it.of()), it.by(), it.to(), it.when(), it.effect(), it.dutiesMet(),
                Provenance.NONE);
    }

    private static List<Condition> all(List<Condition> conditions) {
        return conditions.stream().map(Nominal::of).toList();
    }

    private static Condition of(Condition condition) {
        return switch (condition) {
            case Condition.Fact it -> it;
            case Condition.Done it -> it;
            case Condition.After it -> new Condition.After(of(it.span()), of(it.from()), it.provenance());
            case Condition.AllOf it -> new Condition.AllOf(all(it.parts()), it.provenance());
            case Condition.AnyOf it -> new Condition.AnyOf(all(it.parts()), it.provenance());
            case Condition.InOrder it -> new Condition.InOrder(all(it.parts()), it.provenance());
            case Condition.Not it -> new Condition.Not(of(it.part()), it.provenance());
        };
    }
}
