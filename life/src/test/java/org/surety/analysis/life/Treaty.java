package org.surety.analysis.life;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Condition.Count;
import org.surety.model.agreement.Condition.Kind;
import org.surety.model.agreement.Condition.Stage;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;
import org.surety.semantics.Texts;

/** Small agreements with a life, for tests. */
final class Treaty {

    private Life life = Life.UNSPECIFIED;
    private final Texts texts;

    private Treaty(Texts texts) {
        this.texts = texts;
    }

    static Treaty of(Texts texts) {
        return new Treaty(texts);
    }

    Treaty contracting(String... names) {
        life = new Life(Optional.of(Texts.who(names)), life.entry(), life.provisional(), life.term(), life.release(),
                life.suspension(), life.voids(), life.law(), life.provenance());
        return this;
    }

    Treaty entry(Condition... conditions) {
        life = new Life(life.contracting(), List.of(conditions), life.provisional(), life.term(), life.release(),
                life.suspension(), life.voids(), life.law(), life.provenance());
        return this;
    }

    Treaty release(Condition... conditions) {
        life = new Life(life.contracting(), life.entry(), life.provisional(), life.term(), List.of(conditions),
                life.suspension(), life.voids(), life.law(), life.provenance());
        return this;
    }

    Treaty suspension(Condition... conditions) {
        life = new Life(life.contracting(), life.entry(), life.provisional(), life.term(), life.release(),
                List.of(conditions), life.voids(), life.law(), life.provenance());
        return this;
    }

    Treaty voids(Condition... conditions) {
        life = life.withVoids(List.of(conditions));
        return this;
    }

    Treaty term(Term term) {
        life = new Life(life.contracting(), life.entry(), life.provisional(), term, life.release(), life.suspension(),
                life.voids(), life.law(), life.provenance());
        return this;
    }

    Treaty duty(Obligation duty) {
        texts.duty(duty);
        return this;
    }

    Agreement text() {
        return texts.life(life).text();
    }

    /** Unlimited; a party leaves by notice of so many months, once that time has passed. */
    static Term unlimited(int months, Optional<Span> after) {
        return new Term(new Term.Duration.Unlimited(), Optional.empty(), Optional.empty(), Optional.of(
                new Term.Withdrawal(true, Optional.of(Term.Notice.of(Span.ofMonths(months))), after)));
    }

    /** Prolonged by itself, unless one of those named gives notice before its end. */
    static Term mandate(int years, int notice, String... by) {
        return new Term(new Term.Duration.For(Span.ofMonths(12 * years)), Optional.empty(),
                Optional.of(Term.Renewal.of(Term.Renewal.Kind.AUTOMATIC)),
                Optional.of(new Term.Withdrawal(true,
                        Optional.of(new Term.Notice(Span.ofMonths(notice), Optional.of(Texts.who(by)),
                                Optional.empty(), Term.Notice.When.END_OF_TERM, Term.Notice.Effect.ENDS)),
                        Optional.empty())));
    }

    static Condition fact(Kind kind, String... who) {
        return new Condition.Fact(kind, who.length == 0 ? Optional.empty() : Optional.of(Texts.who(who)),
                Optional.empty(), Provenance.NONE);
    }

    static Condition some(Kind kind, String amount, boolean moreThan, String... who) {
        return new Condition.Fact(kind, Optional.of(Texts.who(who)),
                Optional.of(new Count(Ratio.parse(amount), moreThan)), Optional.empty(), Optional.empty(),
                Provenance.NONE);
    }

    /** Of a body, or of a step, {@code PROCEDURE/STEP}, which is no member of anything; as files are read. */
    static Condition decision(String what) {
        boolean step = what.contains("/");
        return new Condition.Fact(Kind.DECISION, step ? Optional.empty() : Optional.of(Members.named(what)),
                step ? Optional.of(what) : Optional.empty(), Provenance.NONE);
    }

    static Condition breach(String duty, Stage stage, String... by) {
        return new Condition.Fact(Kind.BREACH_BY, Optional.of(Texts.who(by)), Optional.empty(), Optional.of(duty),
                Optional.of(stage), Provenance.NONE);
    }

    static Condition other(String agreement, Stage stage) {
        return new Condition.Fact(Kind.OTHER_AGREEMENT, Optional.empty(), Optional.empty(), Optional.of(agreement),
                Optional.of(stage), Provenance.NONE);
    }

    static Condition date(String day) {
        return new Condition.Fact(Kind.DATE, Optional.empty(), Optional.of(day), Provenance.NONE);
    }

    static Condition after(Span span, Condition from) {
        return new Condition.After(span, from, Provenance.NONE);
    }

    static Condition inOrder(Condition... parts) {
        return new Condition.InOrder(List.of(parts), Provenance.NONE);
    }

    static Condition allOf(Condition... parts) {
        return new Condition.AllOf(List.of(parts), Provenance.NONE);
    }

    static Condition anyOf(Condition... parts) {
        return new Condition.AnyOf(List.of(parts), Provenance.NONE);
    }

    /** A duty whose action has no object. */
    static Obligation duty(String id, Modality modality, ActionKind action, String bearer, String to, Course course) {
        return new Obligation(id, Texts.who(bearer), Optional.of(Texts.who(to)), modality, List.of(Action.of(action)),
                Set.of(), Optional.empty(), new Limit.Unspecified(), Force.UNSPECIFIED, Optional.empty(),
                Optional.empty(), Optional.empty(), Provenance.NONE, course);
    }

    static Course breach(Course.FoundBy by, Course.Consequence... then) {
        Course it = Course.PLAIN;
        return new Course(it.once(), it.whilst(), it.until(), it.from(), it.deadline(), it.through(), it.with(),
                it.survives(), it.essential(), it.beneficiary(), it.jointly(),
                new Course.Breach(by, Arrays.asList(then), Optional.empty(), Optional.empty()), it.term());
    }

    static Course until(Condition until) {
        Course it = Course.PLAIN;
        return new Course(it.once(), it.whilst(), Optional.of(until), it.from(), it.deadline(), it.through(),
                it.with(), it.survives(), it.essential(), it.beneficiary(), it.jointly(), it.breach(), it.term());
    }

    static Course surviving() {
        Course it = Course.PLAIN;
        return new Course(it.once(), it.whilst(), it.until(), it.from(), it.deadline(), it.through(), it.with(), true,
                it.essential(), it.beneficiary(), it.jointly(), it.breach(), it.term());
    }

    static Course lasting(Term term, Condition... once) {
        Course it = Course.PLAIN;
        return new Course(Arrays.stream(once).findFirst(), it.whilst(), it.until(), it.from(), it.deadline(),
                it.through(), it.with(), it.survives(), it.essential(), it.beneficiary(), it.jointly(), it.breach(),
                Optional.of(term));
    }

    static LifeRequest all() {
        return new LifeRequest(Map.of(), Optional.empty(), Set.of());
    }

    static LifeRequest of(String... parties) {
        return new LifeRequest(new LinkedHashMap<>(), Optional.empty(), Set.of(parties));
    }
}
