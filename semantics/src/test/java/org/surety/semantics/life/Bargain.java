package org.surety.semantics.life;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Texts;

/** A small agreement with a life, and what happens to it, in a few readable lines. */
final class Bargain {

    private final String id;
    private final List<Party> parties = new ArrayList<>();
    private final List<Obligation> duties = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<OwnEvent> events = new ArrayList<>();
    private Life life = Life.UNSPECIFIED;
    private Status status = Status.SIGNED;

    private Bargain(String id) {
        this.id = id;
    }

    /** Between parties, in force once all of them have signed. */
    static Bargain between(String... names) {
        return silent("test", names).entry(fact(Condition.Kind.SIGNATURE, names));
    }

    /** Says nothing of entry. */
    static Bargain silent(String id, String... names) {
        Bargain bargain = new Bargain(id);
        for (String name : names) {
            bargain.parties.add(new Party(name, Optional.empty(), Role.GUARANTOR, Optional.empty(), 1,
                    Provenance.NONE));
        }
        return bargain;
    }

    Bargain other(String name) {
        parties.add(new Party(name, Optional.empty(), Role.OTHER, Optional.empty(), 1, Provenance.NONE));
        return this;
    }

    Bargain event(OwnEvent event) {
        events.add(event);
        return this;
    }

    Bargain is(Status next) {
        status = next;
        return this;
    }

    Bargain entry(Condition... conditions) {
        life = new Life(life.contracting(), List.of(conditions), life.provisional(), life.term(), life.release(),
                life.suspension(), life.voids(), life.law(), Provenance.NONE);
        return this;
    }

    Bargain contracting(String... names) {
        life = new Life(Optional.of(who(names)), life.entry(), life.provisional(), life.term(), life.release(),
                life.suspension(), life.voids(), life.law(), Provenance.NONE);
        return this;
    }

    Bargain provisional(Condition condition) {
        life = new Life(life.contracting(), life.entry(), Optional.of(condition), life.term(), life.release(),
                life.suspension(), life.voids(), life.law(), Provenance.NONE);
        return this;
    }

    Bargain term(Term term) {
        life = new Life(life.contracting(), life.entry(), life.provisional(), term, life.release(),
                life.suspension(), life.voids(), life.law(), Provenance.NONE);
        return this;
    }

    Bargain release(Condition... conditions) {
        life = new Life(life.contracting(), life.entry(), life.provisional(), life.term(), List.of(conditions),
                life.suspension(), life.voids(), life.law(), Provenance.NONE);
        return this;
    }

    Bargain suspension(Condition... conditions) {
        life = new Life(life.contracting(), life.entry(), life.provisional(), life.term(), life.release(),
                List.of(conditions), life.voids(), life.law(), Provenance.NONE);
        return this;
    }

    Bargain voidIf(Condition... conditions) {
        life = new Life(life.contracting(), life.entry(), life.provisional(), life.term(), life.release(),
                life.suspension(), List.of(conditions), life.law(), Provenance.NONE);
        return this;
    }

    /** A duty of {@code bearer} to all others. */
    Bargain duty(String name, String bearer, Modality modality, Action action) {
        return duty(name, bearer, modality, action, it -> it);
    }

    Bargain duty(String name, String bearer, Modality modality, Action action, UnaryOperator<Duty> more) {
        duties.add(more.apply(new Duty(new Obligation(name, Members.named(bearer), Optional.empty(), modality,
                List.of(action), Set.of(), Optional.empty(), new Limit.Unspecified(), Force.UNSPECIFIED,
                Optional.empty(), Optional.empty(), Optional.empty(), Provenance.NONE))).it);
        return this;
    }

    /** The procedures of a text, with its groups, bodies and classes of parties. */
    Bargain procedures(Texts texts) {
        procedures.addAll(texts.text().procedures());
        groups.addAll(texts.text().groups());
        bodies.addAll(texts.text().bodies());
        texts.text().parties().stream().filter(Party::isClass).forEach(parties::add);
        return this;
    }

    Agreement text() {
        return new Agreement(id, "A bargain", status, Optional.empty(), Optional.empty(), List.of(), parties,
                groups, List.of(), bodies, duties, procedures, life, Map.of(), List.of(), events);
    }

    Played played() {
        return Played.of(Interpretation.AS_WRITTEN, this);
    }

    /** What more is said of a duty. */
    record Duty(Obligation it) {

        Duty with(Course course) {
            return new Duty(new Obligation(it.id(), it.bearer(), it.to(), it.modality(), it.actions(), it.on(),
                    it.consentOf(), it.deadline(), it.force(), it.extent(), it.onBreach(), it.proposedBy(),
                    it.provenance(), course));
        }

        Duty to(String... names) {
            return new Duty(new Obligation(it.id(), it.bearer(), Optional.of(who(names)), it.modality(), it.actions(),
                    it.on(), it.consentOf(), it.deadline(), it.force(), it.extent(), it.onBreach(), it.proposedBy(),
                    it.provenance(), it.course()));
        }

        Duty on(EventKind... kinds) {
            return new Duty(new Obligation(it.id(), it.bearer(), it.to(), it.modality(), it.actions(),
                    Set.of(kinds), it.consentOf(), it.deadline(), it.force(), it.extent(), it.onBreach(),
                    it.proposedBy(), it.provenance(), it.course()));
        }

        Duty withinDays(int days) {
            return withinHours(24L * days);
        }

        Duty unlessConsentOf(String... names) {
            return new Duty(new Obligation(it.id(), it.bearer(), it.to(), it.modality(), it.actions(), it.on(),
                    Optional.of(who(names)), it.deadline(), it.force(), it.extent(), it.onBreach(), it.proposedBy(),
                    it.provenance(), it.course()));
        }

        Duty exceptFor(String party) {
            return new Duty(new Obligation(it.id(), it.bearer(), it.to(), it.modality(), it.actions(), it.on(),
                    it.consentOf(), it.deadline(), it.force(), it.extent(), it.onBreach(), it.proposedBy(),
                    new Provenance(List.of(), Optional.empty(), Provenance.NONE.wording(), Map.of(party, "reserved")),
                    it.course()));
        }

        Duty term(Term term) {
            Course old = it.course();
            return with(new Course(old.once(), old.whilst(), old.until(), old.from(), old.deadline(), old.through(),
                    old.with(), old.survives(), old.essential(), old.beneficiary(), old.jointly(), old.breach(),
                    Optional.of(term)));
        }

        Duty jointly() {
            Course old = it.course();
            return with(new Course(old.once(), old.whilst(), old.until(), old.from(), old.deadline(), old.through(),
                    old.with(), old.survives(), old.essential(), old.beneficiary(), true, old.breach(), old.term()));
        }

        Duty withinHours(long hours) {
            return new Duty(new Obligation(it.id(), it.bearer(), it.to(), it.modality(), it.actions(), it.on(),
                    it.consentOf(), Limit.within(hours), it.force(), it.extent(), it.onBreach(), it.proposedBy(),
                    it.provenance(), it.course()));
        }

        Duty actions(Action... actions) {
            return new Duty(new Obligation(it.id(), it.bearer(), it.to(), it.modality(), List.of(actions), it.on(),
                    it.consentOf(), it.deadline(), it.force(), it.extent(), it.onBreach(), it.proposedBy(),
                    it.provenance(), it.course()));
        }

        Duty by(String day) {
            return with(new Clauses(it.course()).deadline(LocalDate.parse(day)).course());
        }

        Duty from(Condition condition) {
            return with(new Clauses(it.course()).from(condition).course());
        }

        Duty once(Condition condition) {
            return with(new Clauses(it.course()).once(condition).course());
        }

        Duty whilst(Condition condition) {
            return with(new Clauses(it.course()).whilst(condition).course());
        }

        Duty until(Condition condition) {
            return with(new Clauses(it.course()).until(condition).course());
        }

        Duty survives() {
            return with(new Clauses(it.course()).survives().course());
        }

        Duty alongside(String duty) {
            return with(new Clauses(it.course()).alongside(duty).course());
        }

        Duty through(String step) {
            return with(new Clauses(it.course()).through(step).course());
        }

        Duty breach(Course.FoundBy foundBy, Course.Consequence... then) {
            return with(new Clauses(it.course())
                    .breach(new Course.Breach(foundBy, List.of(then), Optional.empty(), Optional.empty())).course());
        }
    }

    /** A course in the making. */
    private record Clauses(Course course) {

        private Clauses of(Optional<Condition> once, Optional<Condition> whilst, Optional<Condition> until,
                Optional<Condition> from, Optional<LocalDate> deadline, Optional<String> through,
                Optional<String> with, boolean survives, Course.Breach breach) {
            return new Clauses(new Course(once, whilst, until, from, deadline, through, with, survives,
                    course.essential(), course.beneficiary(), course.jointly(), breach, course.term()));
        }

        Clauses deadline(LocalDate day) {
            return of(course.once(), course.whilst(), course.until(), course.from(), Optional.of(day),
                    course.through(), course.with(), course.survives(), course.breach());
        }

        Clauses from(Condition it) {
            return of(course.once(), course.whilst(), course.until(), Optional.of(it), course.deadline(),
                    course.through(), course.with(), course.survives(), course.breach());
        }

        Clauses once(Condition it) {
            return of(Optional.of(it), course.whilst(), course.until(), course.from(), course.deadline(),
                    course.through(), course.with(), course.survives(), course.breach());
        }

        Clauses whilst(Condition it) {
            return of(course.once(), Optional.of(it), course.until(), course.from(), course.deadline(),
                    course.through(), course.with(), course.survives(), course.breach());
        }

        Clauses until(Condition it) {
            return of(course.once(), course.whilst(), Optional.of(it), course.from(), course.deadline(),
                    course.through(), course.with(), course.survives(), course.breach());
        }

        Clauses survives() {
            return of(course.once(), course.whilst(), course.until(), course.from(), course.deadline(),
                    course.through(), course.with(), true, course.breach());
        }

        Clauses alongside(String duty) {
            return of(course.once(), course.whilst(), course.until(), course.from(), course.deadline(),
                    course.through(), Optional.of(duty), course.survives(), course.breach());
        }

        Clauses through(String step) {
            return of(course.once(), course.whilst(), course.until(), course.from(), course.deadline(),
                    Optional.of(step), course.with(), course.survives(), course.breach());
        }

        Clauses breach(Course.Breach breach) {
            return of(course.once(), course.whilst(), course.until(), course.from(), course.deadline(),
                    course.through(), course.with(), course.survives(), breach);
        }
    }

    static Members who(String... names) {
        return new Members.Union(Arrays.stream(names).map(Members::named).toList());
    }

    static Condition fact(Condition.Kind kind, String... names) {
        return new Condition.Fact(kind, names.length == 0 ? Optional.empty() : Optional.of(who(names)),
                Optional.empty(), Provenance.NONE);
    }

    static Condition fact(Condition.Kind kind, int atLeast, String... names) {
        return new Condition.Fact(kind, Optional.of(who(names)),
                Optional.of(new Condition.Count(Ratio.of(BigInteger.valueOf(atLeast)), false)), Optional.empty(),
                Optional.empty(), Provenance.NONE);
    }

    static Condition about(Condition.Kind kind, String what) {
        return new Condition.Fact(kind, Optional.empty(), Optional.of(what), Provenance.NONE);
    }

    static Condition breach(String by, String duty, Condition.Stage level) {
        return new Condition.Fact(Condition.Kind.BREACH_BY, Optional.of(who(by)), Optional.empty(),
                Optional.of(duty), Optional.of(level), Provenance.NONE);
    }

    static Condition done(String duty) {
        return new Condition.Done(duty, Provenance.NONE);
    }

    static Action cede(String what) {
        return new Action(ActionKind.CEDE_TERRITORY, Optional.of(what));
    }

    /** What has happened, and where things stand. */
    static final class Played {

        private final LifeKernel kernel;
        private String agreement;
        Situation at;
        final List<Change> changes = new ArrayList<>();

        private Played(LifeKernel kernel, String agreement) {
            this.kernel = kernel;
            this.agreement = agreement;
            this.at = kernel.start(LocalDate.parse("2000-01-01"));
        }

        static Played of(Interpretation reading, Bargain... bargains) {
            return new Played(LifeKernel.of(Arrays.stream(bargains)
                    .map(it -> Instrument.of(it.text(), reading)).toList()), bargains[0].id);
        }

        /** What follows happens under another of the agreements. */
        Played under(String id) {
            agreement = id;
            return this;
        }

        Followed tried(String on, String by, Happening what) {
            return tried(on, by, what, List.of(), false);
        }

        Followed tried(String on, String by, Happening what, List<String> disputedBy, boolean anyway) {
            String[] when = on.split(" ");
            Moment moment = new Moment(LocalDate.parse(when[0]),
                    when.length > 1 ? Optional.of(LocalTime.parse(when[1])) : Optional.empty());
            List<String> who = by.isEmpty() ? List.of() : Arrays.asList(by.split(" "));
            return kernel.step(at, new Entry(moment, agreement, who, what, List.of(), Optional.empty(), disputedBy,
                    anyway, Optional.empty(), "events[0]"));
        }

        Played on(String on, String by, Happening what) {
            return take(tried(on, by, what));
        }

        Played take(Followed followed) {
            if (!(followed instanceof Followed.Happened happened)) {
                throw new AssertionError(followed);
            }
            at = happened.situation();
            changes.addAll(happened.changes());
            return this;
        }

        Followed.Why refused(String on, String by, Happening what) {
            return tried(on, by, what) instanceof Followed.Refused refused ? refused.why() : null;
        }

        Played signed(String on, String... by) {
            return on(on, String.join(" ", by), new Happening.Consented(Happening.Consent.SIGNED));
        }

        Played ratified(String on, String... by) {
            return on(on, String.join(" ", by), new Happening.Consented(Happening.Consent.RATIFIED));
        }

        Played did(String on, String by, Action action) {
            return on(on, by, new Happening.Did(action, Ratio.ONE, List.of()));
        }

        Played did(String on, String by, Action action, Ratio part) {
            return on(on, by, new Happening.Did(action, part, List.of()));
        }

        Played claims(String on, String by, String accused, String duty) {
            return says(on, by, Happening.Statement.CLAIMS, accused, duty);
        }

        Played says(String on, String by, Happening.Statement how, String accused, String duty) {
            return on(on, by, new Happening.Said(how,
                    new Happening.Matter.Breach(List.of(accused), Optional.of(duty))));
        }

        Played agreed(String on, String by, Happening.Agreed.Agreement what, String duty) {
            return on(on, by, new Happening.Agreed(what, Optional.of(duty).filter(it -> !it.isEmpty()),
                    Optional.empty()));
        }

        Played happened(String on, String by, EventKind kind, String... against) {
            return on(on, by, new Happening.Happened(kind, List.of(against), Optional.empty(), true));
        }

        Played holds(String on, Condition.Kind kind, boolean holds) {
            return on(on, "", new Happening.Fact(kind, Optional.empty(), holds));
        }

        /** After all events of a day. */
        Played until(String day) {
            return take(kernel.advance(at, Times.endOf(LocalDate.parse(day))));
        }

        AgreementState state() {
            return at.of(agreement);
        }

        AgreementState state(String id) {
            return at.of(id);
        }

        Position.State position(String duty, String bearer) {
            return Optional.ofNullable(state().positions().get(new DutyKey(duty, bearer))).map(Position::state)
                    .orElse(Position.State.DORMANT);
        }

        Phase phase(String one, String other) {
            return state().phase(new Pair(one, other));
        }

        Map<String, BreachRecord.Level> records() {
            Map<String, BreachRecord.Level> found = new LinkedHashMap<>();
            state().openBreaches().forEach(it -> found.put(it.duty().orElse("?") + " " + it.accused(), it.level()));
            return found;
        }
    }
}
