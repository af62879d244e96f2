package org.surety.conformance.life;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Span;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Effect;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.Token;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.Phase;

/**
 * The life of agreements as the page has it (rules L1 to L24), worked out as plainly as can be: for every question the
 * whole chronicle is gone through from its beginning, and at every moment everything is looked at again.
 */
final class ByThePage {

    private static final Span THREE_MONTHS = Span.ofMonths(3);
    private static final Span TWELVE_MONTHS = Span.ofMonths(12);
    private static final int MOST_ROUNDS = 200;

    private final Interpretation choices;
    private final Map<String, Pact> pacts = new LinkedHashMap<>();
    private final List<Truth.Recorded> records = new ArrayList<>();
    private final List<Sitting> sittings = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private When now;
    private boolean changed;

    private ByThePage(List<Agreement> agreements, Interpretation choices, When start) {
        this.choices = choices;
        this.now = start;
        agreements.forEach(it -> pacts.put(it.id(), new Pact(it)));
        settle();
    }

    /** Where things stand at {@code asked}, after the entries up to then. */
    static ByThePage at(List<Agreement> agreements, Interpretation choices, Chronicle chronicle, Moment asked) {
        Moment first = chronicle.entries().isEmpty() ? asked : chronicle.entries().getFirst().on();
        When start = When.beginningOf(first.day());
        ByThePage page = new ByThePage(agreements, choices, start);
        chronicle.given().forEach(it -> page.enter(it, start));
        for (Entry entry : chronicle.entries()) {
            if (entry.on().compareTo(asked) > 0) {
                break;
            }
            page.enter(entry, When.entry(entry.on(), page.now.at()));
        }
        page.passTo(When.entry(asked, page.now.at()));
        return page;
    }

    // ---- what can be asked

    /** The places of the entries that the text does not allow. */
    List<String> refused() {
        return refused;
    }

    Pact pact(String agreement) {
        return Optional.ofNullable(pacts.get(agreement)).orElseThrow();
    }

    /** Rule L4, of two contracting parties. */
    Phase phase(Pact pact, String one, String other) {
        if (pact.voided.isPresent()) {
            return Phase.VOID;
        }
        if (pact.ended.isPresent() || pact.left.containsKey(one) || pact.left.containsKey(other)) {
            return Phase.ENDED;
        }
        boolean inForce = pact.isBound(one) && pact.isBound(other);
        if (inForce || isProvisional(pact, one) && isProvisional(pact, other)) {
            return isSuspended(pact, one, other, false)
                    ? Phase.SUSPENDED
                    : inForce ? Phase.IN_FORCE : Phase.PROVISIONAL;
        }
        return Phase.NOT_IN_FORCE;
    }

    /** Rule L4, of the agreement. */
    Phase phase(Pact pact) {
        Phase widest = Phase.VOID;
        boolean any = false;
        for (Set<String> pair : pairs(pact.contracting, pact.contracting)) {
            List<String> two = List.copyOf(pair);
            Phase phase = phase(pact, two.getFirst(), two.getLast());
            widest = phase.compareTo(widest) < 0 ? phase : widest;
            any = true;
        }
        return any ? widest : Phase.NOT_IN_FORCE;
    }

    /** Rules L10, L12, L16, L17. */
    Debt.State state(Pact pact, Debt debt) {
        if (pact.voided.isPresent()) {
            return Debt.State.VOID;
        }
        if (debt.fulfilled) {
            return Debt.State.FULFILLED;
        }
        if (isReleased(pact, debt)) {
            return Debt.State.RELEASED;
        }
        if (!stands(pact, debt)) {
            return Debt.State.DORMANT;
        }
        if (isSuspended(pact, debt)) {
            return Debt.State.SUSPENDED;
        }
        if (Contrary.isKept(debt.duty) || debt.call.isEmpty()) {
            return Debt.State.IN_EFFECT;
        }
        boolean late = last(debt).filter(it -> it.hasCome(now)).isPresent() && !isExcused(pact, debt);
        return late ? Debt.State.OVERDUE : Debt.State.DUE;
    }

    Optional<When> last(Debt debt) {
        return debt.last(!choices.suspensionStopsClocks());
    }

    /** Towards whom it stands (rule L8). */
    Set<String> towards(Pact pact, Debt debt) {
        Set<String> found = new TreeSet<>();
        for (String party : counterparties(pact, debt)) {
            if (!isSuspended(pact, debt.bearer, party, protectsPersons(debt.duty))) {
                found.add(party);
            }
        }
        return found;
    }

    // ---- who is bound

    /** Whether {@code party} applies the agreement before it is in force (rule L4). */
    private boolean isProvisional(Pact pact, String party) {
        return pact.contracting.contains(party) && !pact.left.containsKey(party) && pact.entered.isEmpty()
                && pact.ended.isEmpty()
                && pact.voided.isEmpty()
                && (pact.hasSigned(party) && pact.text.life().provisional().map(it -> holds(pact, it)).orElse(false)
                        || pact.agreedToApply);
    }

    private boolean applies(Pact pact, String party) {
        return pact.isBound(party) || isProvisional(pact, party);
    }

    private Set<String> applying(Pact pact) {
        Set<String> found = new TreeSet<>(pact.contracting);
        found.removeIf(it -> !applies(pact, it));
        return found;
    }

    /** Whether {@code party} counts as bound for {@code debt}; what survives goes on between those bound at the end. */
    private boolean isBound(Pact pact, Debt debt, String party) {
        if (applies(pact, party)) {
            return true;
        }
        if (!debt.duty.course().survives() || !pact.everBound.containsKey(party) || pact.voided.isPresent()) {
            return false;
        }
        Optional<When> end = Stream.of(pact.ended, Optional.ofNullable(pact.left.get(debt.bearer)))
                .flatMap(Optional::stream).min(Comparator.naturalOrder());
        Optional<When> gone = Optional.ofNullable(pact.left.get(party));
        return end.isPresent() && pact.everBound.get(party).hasCome(end.get())
                && gone.map(it -> end.get().hasCome(it)).orElse(true);
    }

    private Set<String> counterparties(Pact pact, Debt debt) {
        Set<String> found = new TreeSet<>(debt.duty.to().map(pact.roll::resolve).orElse(pact.contracting));
        found.remove(debt.bearer);
        found.removeIf(it -> !pact.contracting.contains(it) || !isBound(pact, debt, it));
        Set<String> reserved = Truth.parties(pact, debt.duty.provenance().reservations().keySet());
        if (reserved.contains(debt.bearer)) {
            found.clear();
        }
        found.removeAll(reserved);
        return found;
    }

    private Set<String> owedTo(Pact pact, Debt debt) {
        Set<String> found = counterparties(pact, debt);
        debt.duty.course().beneficiary().ifPresent(it -> found.addAll(pact.roll.resolve(it)));
        return found;
    }

    private boolean stands(Pact pact, Debt debt) {
        Course course = debt.duty.course();
        return pact.voided.isEmpty() && !isReleased(pact, debt) && isBound(pact, debt, debt.bearer)
                && !owedTo(pact, debt).isEmpty()
                && course.once().map(pact.latched::containsKey).orElse(true)
                && course.whilst().map(it -> holds(pact, it)).orElse(true);
    }

    private boolean isReleased(Pact pact, Debt debt) {
        Course course = debt.duty.course();
        boolean over = Optional.ofNullable(pact.dutyTerms.get(debt.duty.id())).map(it -> it.over).orElse(false);
        boolean gone = pact.ended.isPresent() || pact.left.containsKey(debt.bearer);
        return debt.released || over || course.until().map(pact.latched::containsKey).orElse(false)
                || gone && !course.survives();
    }

    private static boolean protectsPersons(Obligation duty) {
        return duty.actions().stream()
                .anyMatch(it -> it.kind() == org.surety.model.agreement.ActionKind.PROTECT_MINORITY_LANGUAGE);
    }

    private boolean isSuspended(Pact pact, Debt debt) {
        Set<String> others = counterparties(pact, debt);
        return debt.duty.course().beneficiary().isEmpty() && !others.isEmpty() && towards(pact, debt).isEmpty();
    }

    private boolean isSuspended(Pact pact, String one, String other, boolean persons) {
        Set<String> pair = Set.of(one, other);
        return pact.text.life().suspension().stream().anyMatch(it -> holds(pact, it))
                || pact.suspendedByAgreement.contains(pair)
                || pact.measures.stream().anyMatch(it -> !(persons && it.sparesPersons) && it.holds(pair));
    }

    private Truth truth() {
        return new Truth(pacts, records, choices.violationEndsCeasefire(), now);
    }

    private boolean holds(Pact pact, Condition condition) {
        return truth().holds(pact, condition, Set.of(), false);
    }

    // ---- time

    private void passTo(When moment) {
        while (true) {
            Optional<When> next = next().filter(it -> it.compareTo(moment) < 0);
            if (next.isEmpty()) {
                break;
            }
            now = next.get();
            lapse();
            settle();
        }
        now = moment;
        lapse();
        settle();
    }

    private void lapse() {
        for (Sitting sitting : List.copyOf(sittings)) {
            Optional<List<Effect>> effects = sitting.lapse(now);
            while (effects.isPresent()) {
                follow(sitting, effects.get());
                effects = sitting.lapse(now);
            }
        }
    }

    /** The next moment at which anything can change by itself. */
    private Optional<When> next() {
        List<When> moments = new ArrayList<>();
        for (Pact pact : pacts.values()) {
            for (Condition condition : pact.conditions()) {
                if (condition instanceof Condition.Fact fact && fact.kind() == Condition.Kind.DATE) {
                    moments.add(Truth.day(fact));
                }
                if (condition instanceof Condition.After after) {
                    Optional.ofNullable(pact.since.get(after.from()))
                            .ifPresent(it -> moments.add(it.plus(after.span())));
                }
            }
            pact.warnings.stream().filter(it -> !it.done).forEach(it -> moments.add(it.earliest));
            end(pact.term).ifPresent(moments::add);
            pact.dutyTerms.values().forEach(it -> end(it).ifPresent(moments::add));
            pact.debts.stream().filter(it -> it.suspendedSince.isEmpty())
                    .forEach(it -> last(it).ifPresent(moments::add));
            pact.charges.forEach(it -> Stream.of(it.claims, it.notices).flatMap(all -> all.values().stream())
                    .forEach(on -> moments.add(on.plus(THREE_MONTHS))));
        }
        sittings.forEach(it -> it.nextLimit().ifPresent(moments::add));
        return moments.stream().filter(it -> it.compareTo(now) > 0).min(Comparator.naturalOrder());
    }

    // ---- everything is looked at again until nothing changes (rule L7)

    private void settle() {
        changed = true;
        for (int round = 0; changed; round++) {
            if (round > MOST_ROUNDS) {
                throw new IllegalStateException("it never comes to rest");
            }
            changed = false;
            pacts.values().forEach(this::lookAtVoid);
            pacts.values().forEach(this::lookAtConditions);
            enterIntoForce();
            pacts.values().forEach(this::remember);
            pacts.values().forEach(this::lookAtAgreement);
            pacts.values().forEach(this::lookAtDebts);
            pacts.values().forEach(this::lookAtClaims);
        }
    }

    private void remember(Pact pact) {
        applying(pact).forEach(it -> pact.everBound.putIfAbsent(it, now));
    }

    private void change() {
        changed = true;
    }

    /** Rule L21: it comes before all else that begins at the moment. */
    private void lookAtVoid(Pact pact) {
        Truth truth = truth();
        if (pact.voided.isEmpty()
                && pact.text.life().voids().stream().anyMatch(it -> truth.holds(pact, it, Set.of(), true))) {
            pact.voided = Optional.of(now);
            change();
        }
    }

    private void lookAtConditions(Pact pact) {
        for (Condition condition : pact.conditions()) {
            if (!holds(pact, condition)) {
                if (pact.since.remove(condition) != null) {
                    change();
                }
            } else if (!pact.since.containsKey(condition)) {
                When since = condition instanceof Condition.Fact fact && fact.kind() == Condition.Kind.DATE
                        ? Truth.day(fact)
                        : now;
                pact.since.put(condition, since);
                pact.latched.putIfAbsent(condition, since);
                change();
            }
        }
    }

    /** Rule L3. */
    private void enterIntoForce() {
        Set<String> together = new LinkedHashSet<>();
        pacts.forEach((id, pact) -> {
            if (pact.entered.isEmpty() && pact.ended.isEmpty() && pact.voided.isEmpty()) {
                together.add(id);
            }
        });
        while (together.removeIf(it -> !canEnter(pact(it), together))) {
            // those that waited for one that cannot enter cannot either
        }
        for (String id : together) {
            pact(id).entered = Optional.of(now);
            change();
        }
    }

    private boolean canEnter(Pact pact, Set<String> together) {
        if (!pact.text.life().entry().isEmpty()) {
            Truth truth = truth();
            return pact.text.life().entry().stream().allMatch(it -> truth.holds(pact, it, together, false));
        }
        boolean all = !pact.contracting.isEmpty() && pact.contracting.stream().allMatch(pact::consents);
        return all
                && (law(pact) == Life.Law.VIENNA || choices.silentEntry() == Interpretation.SilentEntry.ON_SIGNATURE);
    }

    private Life.Law law(Pact pact) {
        return pact.text.life().law().orElse(choices.law());
    }

    private void lookAtAgreement(Pact pact) {
        if (pact.entered.isPresent() && pact.text.life().release().stream().anyMatch(it -> holds(pact, it))) {
            end(pact);
        }
        for (Pact.Warning warning : pact.warnings) {
            if (!warning.done && (warning.ripe || !atEndOfTerm(pact, warning) && warning.earliest.hasCome(now))) {
                takeEffect(pact, warning);
            }
        }
        turn(pact, pact.term, Optional.empty());
        pact.dutyTerms.forEach((duty, clock) -> turn(pact, clock, Optional.of(duty)));
        pact.hadTwo |= pact.bound().size() >= 2;
        if (pact.hadTwo && pact.bound().size() < 2) {
            end(pact);
        }
    }

    private void end(Pact pact) {
        if (pact.ended.isEmpty() && pact.voided.isEmpty()) {
            pact.boundAtEnd = pact.bound();
            pact.ended = Optional.of(now);
            change();
        }
    }

    private void leave(Pact pact, String party) {
        if (applies(pact, party)) {
            pact.left.put(party, now);
            change();
        }
    }

    private void release(Pact pact, String duty, Optional<String> bearer) {
        for (Debt debt : pact.debts) {
            if (debt.duty.id().equals(duty) && bearer.map(debt.bearer::equals).orElse(true) && !debt.released) {
                debt.released = true;
                change();
            }
        }
    }

    // ---- terms and notices (rules L19, L20)

    private Optional<When> end(Pact.Clock clock) {
        Optional<When> end = unextended(clock);
        return end.isPresent() && clock.extended.isPresent()
                ? Optional.of(When.later(end.get(), clock.extended.get()))
                : end;
    }

    /** Without an extension that was agreed since it was prolonged last; from the day of an earlier one. */
    private static Optional<When> unextended(Pact.Clock clock) {
        Optional<When> end = Optional.empty();
        if (clock.base.isPresent() && !clock.over && clock.terms.duration().length().isPresent()) {
            Span first = clock.terms.duration().length().get();
            Span each = clock.terms.renewal().flatMap(Term.Renewal::each).orElse(first);
            Span begun = clock.again ? each : first;
            end = Optional.of(clock.base.get().plus(new Span(begun.months() + each.months() * (clock.times - 1),
                    begun.hours() + each.hours() * (clock.times - 1))));
        }
        return end;
    }

    private void turn(Pact pact, Pact.Clock clock, Optional<String> duty) {
        if (clock.start.isEmpty()) {
            clock.start = clock.terms.from().isPresent()
                    ? Optional.ofNullable(pact.latched.get(clock.terms.from().get()))
                    : pact.entered;
            clock.base = clock.start;
            clock.termBegan = clock.start;
            if (clock.start.isPresent()) {
                change();
            }
        }
        boolean survives = duty.flatMap(pact::duty).filter(it -> it.course().survives()).isPresent();
        boolean goesOn = pact.entered.isPresent() && pact.voided.isEmpty() && (pact.ended.isEmpty() || survives);
        Optional<When> end = end(clock).filter(it -> it.hasCome(now));
        if (!goesOn || end.isEmpty()) {
            return;
        }
        for (Pact.Warning warning : pact.warnings) {
            if (!warning.done && warning.duty.equals(duty) && atEndOfTerm(pact, warning)
                    && warning.earliest.hasCome(end.get())) {
                takeEffect(pact, warning);
            }
        }
        if (duty.isEmpty() && pact.ended.isPresent() || clock.over) {
            return;
        }
        change();
        if (isRenewed(pact, clock)) {
            if (!end.equals(unextended(clock))) {
                clock.base = end;
                clock.times = 1;
                clock.again = true;
                clock.extended = Optional.empty();
            } else {
                clock.times++;
            }
            clock.termBegan = end;
            turn(pact, clock, duty);
        } else {
            clock.over = true;
            if (duty.isEmpty()) {
                end(pact);
            }
        }
    }

    private static boolean isRenewed(Pact pact, Pact.Clock clock) {
        Term.Renewal renewal = clock.terms.renewal().orElse(Term.Renewal.of(Term.Renewal.Kind.NONE));
        return switch (renewal.kind()) {
            case AUTOMATIC -> true;
            case BY_AGREEMENT, NONE -> false;
            case PROCEDURE ->
                    pact.votes.stream().anyMatch(it -> it.procedure().equals(renewal.procedure().orElseThrow())
                            && clock.termBegan.orElseThrow().hasCome(it.when()));
        };
    }

    private boolean atEndOfTerm(Pact pact, Pact.Warning warning) {
        Pact.Clock clock = warning.duty.map(it -> Optional.ofNullable(pact.dutyTerms.get(it)).orElseThrow())
                .orElse(pact.term);
        return warning.notice.when() == Term.Notice.When.END_OF_TERM
                && clock.terms.duration().length().isPresent();
    }

    private void takeEffect(Pact pact, Pact.Warning warning) {
        warning.ripe = true;
        if (warning.notice.dutiesMet() && !hasMetItsDuties(pact, warning.by)) {
            return;
        }
        warning.done = true;
        change();
        boolean ends = warning.notice.effect() == Term.Notice.Effect.ENDS;
        if (warning.duty.isPresent()) {
            boolean bears = pact.duty(warning.duty.get()).stream()
                    .anyMatch(it -> pact.roll.resolve(it.bearer()).contains(warning.by));
            release(pact, warning.duty.get(), ends || !bears ? Optional.empty() : Optional.of(warning.by));
        } else if (ends) {
            end(pact);
        } else {
            leave(pact, warning.by);
        }
    }

    /** Nothing that it owes is due or overdue, suspended or not, and no breach by it appears or has been found. */
    private boolean hasMetItsDuties(Pact pact, String party) {
        boolean owes = pact.debts.stream().filter(it -> it.bearer.equals(party) && !Contrary.isKept(it.duty))
                .anyMatch(it -> switch (state(pact, it)) {
                    case DUE, OVERDUE -> true;
                    case SUSPENDED -> it.call.isPresent();
                    case DORMANT, IN_EFFECT, FULFILLED, RELEASED, VOID -> false;
                });
        return !owes && pact.charges.stream()
                .noneMatch(it -> it.open && it.accused.equals(party) && (it.appears || it.found));
    }

    /** Whether {@code party} is bound, or where a duty is named by that: one that survives binds on. */
    private boolean isBound(Pact pact, String party, Optional<String> duty) {
        return applies(pact, party) || pact.debts.stream().filter(it -> duty.equals(Optional.of(it.duty.id())))
                .anyMatch(it -> isBound(pact, it, it.bearer) && (it.bearer.equals(party)
                        || counterparties(pact, it).contains(party)));
    }

    private boolean notice(Pact pact, Set<String> givers, Optional<String> duty) {
        Optional<Pact.Clock> clock =
                duty.isPresent() ? Optional.ofNullable(pact.dutyTerms.get(duty.get())) : Optional.of(pact.term);
        Optional<Term.Withdrawal> withdrawal = clock.flatMap(it -> it.terms.withdrawal());
        if (withdrawal.isEmpty() && duty.isEmpty() && law(pact) == Life.Law.VIENNA && choices.impliedWithdrawal()) {
            withdrawal = Optional.of(new Term.Withdrawal(true, Optional.of(Term.Notice.of(TWELVE_MONTHS)),
                    Optional.empty()));
        }
        if (withdrawal.isEmpty() || !withdrawal.get().allowed() || givers.isEmpty()) {
            return false;
        }
        Term.Notice notice = withdrawal.get().notice().orElse(Term.Notice.of(Span.NONE));
        Optional<When> start = clock.orElseThrow().start;
        boolean soonEnough = withdrawal.get().after()
                .map(it -> start.map(from -> from.plus(it).hasCome(now)).orElse(false)).orElse(true);
        boolean allowed = givers.stream().allMatch(it -> isBound(pact, it, duty)
                && notice.by().map(by -> pact.roll.resolve(by).contains(it)).orElse(true));
        boolean begun = notice.when() != Term.Notice.When.END_OF_TERM || start.isPresent();
        boolean held = withdrawal.get().once().map(pact.latched::containsKey).orElse(true);
        if (!soonEnough || !allowed || !begun || !held) {
            return false;
        }
        givers.forEach(it -> pact.warnings.add(new Pact.Warning(it, duty, notice, now.plus(notice.of()))));
        return true;
    }

    // ---- duties

    private void lookAtDebts(Pact pact) {
        for (Debt debt : pact.debts) {
            debt.hasEnded |= isReleased(pact, debt) && !debt.fulfilled;
            boolean stands = stands(pact, debt);
            boolean suspended = stands && !debt.fulfilled && isSuspended(pact, debt);
            if (suspended && debt.suspendedSince.isEmpty()) {
                debt.suspendedSince = Optional.of(now);
                change();
            }
            if (!suspended && debt.suspendedSince.isPresent()) {
                boolean late = last(debt).filter(it -> it.hasCome(debt.suspendedSince.get())).isPresent();
                Duration time = late ? Duration.ZERO : Duration.between(debt.suspendedSince.get().at(), now.at());
                debt.suspendedSince = Optional.empty();
                debt.suspendedSinceCall = debt.suspendedSinceCall.plus(time);
                debt.suspendedInAll = debt.suspendedInAll.plus(time);
                change();
            }
            if (stands && !suspended && !Contrary.isKept(debt.duty)) {
                callIfItIsTime(pact, debt);
            }
            if (state(pact, debt) == Debt.State.OVERDUE && !Contrary.isKept(debt.duty) && debt.lateness.isEmpty()) {
                debt.lateness = Optional.of(appear(pact, Optional.of(debt.duty.id()), debt.bearer, Set.of()));
                change();
            }
        }
    }

    private void callIfItIsTime(Pact pact, Debt debt) {
        Course course = debt.duty.course();
        if (course.through().isPresent()) {
            return;
        }
        if (course.from().isPresent()) {
            Optional<When> since = Optional.ofNullable(pact.since.get(course.from().get()));
            if (since.isPresent() && debt.fromUsed.isEmpty()) {
                debt.fromUsed = since;
                debt.callAt(now);
                change();
            }
        } else if (debt.duty.on().isEmpty() && debt.call.isEmpty()) {
            debt.callAt(now);
            change();
        }
    }

    /** Rule L15. */
    private boolean isExcused(Pact pact, Debt debt) {
        List<Debt> others = pact.debts.stream().filter(it -> isWith(debt.duty, it.duty)).toList();
        boolean othersIdle = !others.isEmpty() && others.stream().allMatch(Debt::idle);
        return othersIdle && !(debt.idle() && choices.idleBothLate());
    }

    private static boolean isWith(Obligation one, Obligation other) {
        return one.course().with().equals(Optional.of(other.id()))
                || other.course().with().equals(Optional.of(one.id()));
    }

    // ---- breaches (rules L13, L18, L24)

    private void lookAtClaims(Pact pact) {
        for (Charge charge : List.copyOf(pact.charges)) {
            Optional<Obligation> duty = charge.duty.flatMap(pact::duty);
            boolean silent = duty.map(it -> it.course().breach().foundBy() instanceof Course.FoundBy.Unspecified
                    && it.course().breach().then().isEmpty()
                    && it.course().essential() != Course.Essential.NO).orElse(false);
            if (!charge.open || law(pact) != Life.Law.VIENNA || !silent
                    || !charge.disputers.isEmpty()) {
                continue;
            }
            for (String claimant : List.copyOf(charge.notices.keySet())) {
                if (charge.notices.get(claimant).plus(THREE_MONTHS).hasCome(now)) {
                    charge.notices.remove(claimant);
                    if (applies(pact, claimant) && applies(pact, charge.accused)) {
                        pact.measures
                                .add(new Pact.Measure(charge, pairs(Set.of(claimant), Set.of(charge.accused)), true,
                                        claimant));
                        change();
                    }
                }
            }
        }
    }

    /** A breach appears; of one duty and one accused there is at most one open record. */
    private Charge appear(Pact pact, Optional<String> duty, String accused, Set<String> disputers) {
        Optional<Charge> known = pact.charges.stream()
                .filter(it -> it.open && it.duty.equals(duty) && it.accused.equals(accused)).findFirst();
        Charge charge = known.orElseGet(() -> new Charge(duty, accused, now));
        if (known.isEmpty()) {
            pact.charges.add(charge);
            charge.disputers.addAll(disputers);
        }
        charge.appears = true;
        return charge;
    }

    private void find(Pact pact, Charge charge, Set<String> finders) {
        charge.finders.addAll(finders);
        if (!charge.found) {
            charge.found = true;
            consequences(pact, charge, Optional.empty());
        }
    }

    private void consequences(Pact pact, Charge charge, Optional<String> claimant) {
        Optional<Obligation> duty = charge.duty.flatMap(pact::duty);
        if (duty.isEmpty()) {
            return;
        }
        Course.Breach breach = duty.get().course().breach();
        Set<String> freed = new TreeSet<>(claimant.map(Set::of).orElseGet(
                () -> breach.forWhom().map(pact.roll::resolve).orElseGet(() -> creditors(pact, duty.get(), charge))));
        Set<String> towards = breach.towards().map(pact.roll::resolve).orElse(Set.of(charge.accused));
        for (Course.Consequence consequence : breach.then()) {
            boolean over = pact.ended.isPresent() || pact.voided.isPresent();
            if (over && !(consequence instanceof Course.Consequence.Revives)) {
                continue;
            }
            switch (consequence) {
                case Course.Consequence.Suspends it ->
                        pact.measures.add(new Pact.Measure(charge, pairs(freed, towards), false, ""));
                case Course.Consequence.Releases it -> freed.forEach(party -> leave(pact, party));
                case Course.Consequence.Expels it -> towards.forEach(party -> leave(pact, party));
                case Course.Consequence.Ends it -> {
                    if (pact.entered.isPresent()) {
                        end(pact);
                    }
                }
                case Course.Consequence.Voids it -> {
                    if (pact.voided.isEmpty()) {
                        pact.voided = Optional.of(now);
                    }
                }
                case Course.Consequence.Revives it -> {
                    if (pact.ended.isPresent() && pact.entered.isPresent()) {
                        pact.ended = Optional.empty();
                        pact.debts.forEach(Debt::beginAnewIfReleased);
                    }
                }
                case Course.Consequence.SetsOff it -> setOff(pact, it.procedure(), charge.accused);
            }
        }
    }

    /** Those who are bound and to whom a duty of the accused is owed. */
    private Set<String> creditors(Pact pact, Obligation duty, Charge charge) {
        Set<String> found = new TreeSet<>(duty.to().map(pact.roll::resolve).orElse(pact.contracting));
        found.remove(charge.accused);
        found.removeIf(it -> !applies(pact, it) && !(pact.ended.isPresent() && pact.boundAtEnd.contains(it)));
        Set<String> reserved = Truth.parties(pact, duty.provenance().reservations().keySet());
        found.removeIf(it -> reserved.contains(it) || reserved.contains(charge.accused));
        return found;
    }

    private static Set<Set<String>> pairs(Set<String> some, Set<String> others) {
        Set<Set<String>> pairs = new LinkedHashSet<>();
        some.forEach(one -> others.stream().filter(it -> !it.equals(one)).forEach(it -> pairs.add(Set.of(one, it))));
        return pairs;
    }

    // ---- entries

    private void enter(Entry entry, When when) {
        passTo(when);
        Pact pact = pacts.get(entry.agreement());
        if (pact == null) {
            refused.add(entry.place());
            return;
        }
        Set<String> by = Truth.parties(pact, entry.by());
        boolean allowed = switch (entry.what()) {
            case Happening.Consented it -> {
                by.forEach(party -> pact.consented(party, it.how(), now));
                yield true;
            }
            case Happening.Notice it -> notice(pact, by, it.of());
            case Happening.Did it -> {
                pacts.values().forEach(each -> did(each, Truth.parties(each, entry.by()), it));
                records.add(new Truth.Recorded(now, entry.by(), entry.disputedBy(), it));
                yield true;
            }
            case Happening.Offered it -> {
                boolean all = pact.duty(it.duty()).filter(duty -> pact.roll.resolve(duty.bearer()).containsAll(by))
                        .isPresent();
                pact.debts.stream()
                        .filter(debt -> all && debt.duty.id().equals(it.duty()) && by.contains(debt.bearer))
                        .forEach(debt -> debt.offered = true);
                yield all;
            }
            case Happening.Met it -> it.step().map(step -> move(pact, step, token -> by.stream()
                    .<Event>map(party -> new Event.Concluded(token, party)).toList())).orElse(true);
            case Happening.Asked it -> move(pact, it.step(),
                    token -> by.stream().limit(1).<Event>map(party -> new Event.Asked(token, party)).toList());
            case Happening.Concluded it -> move(pact, it.step(), token -> by.stream()
                    .<Event>map(party -> new Event.Concluded(token, party)).toList());
            case Happening.Acted it -> move(pact, it.step(), token -> by.stream()
                    .<Event>map(party -> new Event.Acted(token, party)).toList());
            case Happening.Voted it -> vote(pact, it);
            case Happening.Happened it -> {
                pacts.values().forEach(each -> happened(each, entry, it));
                records.add(new Truth.Recorded(now, entry.by(), entry.disputedBy(), it));
                yield true;
            }
            case Happening.Fact it -> {
                records.add(new Truth.Recorded(now, entry.by(), entry.disputedBy(), it));
                yield true;
            }
            case Happening.Agreed it -> agreed(pact, by, it);
            case Happening.Said it -> {
                if (it.about() instanceof Happening.Matter.Breach breach) {
                    Truth.parties(pact, breach.by())
                            .forEach(accused -> said(pact,
                                    it.how() == Happening.Statement.FOUND ? new TreeSet<>(entry.by()) : by,
                                    it.how(), breach.duty(), accused));
                }
                yield true;
            }
        };
        if (!allowed && !entry.anyway()) {
            refused.add(entry.place());
        }
        settle();
    }

    private boolean reaches(Pact pact, Debt debt, Set<String> whom) {
        return whom.isEmpty() || owedTo(pact, debt).stream().anyMatch(whom::contains);
    }

    private void did(Pact pact, Set<String> by, Happening.Did did) {
        Set<String> whom = Truth.parties(pact, did.towards());
        for (Debt debt : pact.debts) {
            if (!stands(pact, debt)) {
                continue;
            }
            if (!Contrary.isKept(debt.duty)) {
                long acts = debt.duty.course().jointly()
                        ? pact.debts.stream().filter(it -> it.duty.equals(debt.duty) && by.contains(it.bearer)).count()
                        : by.contains(debt.bearer) ? 1 : 0;
                boolean counts = debt.call.isPresent()
                        ? !debt.fulfilled
                        : debt.duty.on().isEmpty() && debt.duty.course().through().isEmpty() && !debt.fulfilled;
                for (Action action : debt.duty.actions()) {
                    boolean same = action.kind() == did.action().kind()
                            && Contrary.matches(action.object(), did.action().object());
                    for (long i = 0; counts && same && reaches(pact, debt, whom) && i < acts; i++) {
                        debt.add(action, did.part());
                    }
                }
            } else if (by.contains(debt.bearer) && !isSuspended(pact, debt)
                    && Contrary.act(debt.duty, did.action(), reaches(pact, debt, whom))) {
                appear(pact, Optional.of(debt.duty.id()), debt.bearer, Set.of());
            }
        }
    }

    private void happened(Pact pact, Entry entry, Happening.Happened event) {
        Set<String> by = Truth.parties(pact, entry.by());
        Set<String> against = Truth.parties(pact, event.against());
        List<Debt> standing = pact.debts.stream().filter(it -> stands(pact, it) && !isSuspended(pact, it)).toList();
        for (Debt debt : standing) {
            boolean hits = reaches(pact, debt, against);
            boolean called = debt.duty.course().through().isEmpty()
                    && event.kind().isAlso().stream().anyMatch(debt.duty.on()::contains);
            if (!Contrary.isKept(debt.duty) && called && hits && !by.contains(debt.bearer)) {
                debt.callAt(now);
            }
            if (Contrary.isKept(debt.duty) && by.contains(debt.bearer) && event.attributable()
                    && Contrary.event(debt.duty, event.kind(), hits)) {
                Set<String> disputers = Truth.parties(pact, entry.disputedBy());
                disputers.retainAll(Set.of(debt.bearer));
                appear(pact, Optional.of(debt.duty.id()), debt.bearer, disputers);
            }
        }
        Set<String> attackers = entry.by().isEmpty() ? Set.of(Case.OUTSIDER) : by;
        for (Procedure procedure : pact.text.procedures()) {
            for (String attacker : attackers) {
                List<Optional<String>> victims = against.isEmpty()
                        ? List.of(Optional.empty())
                        : against.stream().map(Optional::of).toList();
                for (Optional<String> victim : victims) {
                    if (isInForceFor(pact, victim) && !victim.equals(Optional.of(attacker))) {
                        begin(pact, procedure.id(), new Incident(event.kind(), attacker, victim, event.at(),
                                Optional.empty(), Optional.empty(), event.attributable()));
                    }
                }
            }
        }
    }

    private boolean isInForceFor(Pact pact, Optional<String> victim) {
        Set<String> those = victim.map(Set::of).orElse(pact.contracting);
        return pairs(those, pact.contracting).stream().map(List::copyOf)
                .filter(it -> pact.contracting.containsAll(it))
                .map(it -> phase(pact, it.getFirst(), it.getLast()))
                .anyMatch(it -> it == Phase.IN_FORCE || it == Phase.PROVISIONAL);
    }

    private boolean agreed(Pact pact, Set<String> by, Happening.Agreed agreed) {
        switch (agreed.what()) {
            case WAIVE -> waive(pact, by, agreed.of());
            case EXTEND -> extend(pact, by, agreed);
            case END -> {
                return endTogether(pact, by);
            }
            case RELEASE -> pact.debts.stream().filter(it -> agreed.of().equals(Optional.of(it.duty.id())))
                    .forEach(debt -> {
                        Set<String> creditors = counterparties(pact, debt);
                        Set<String> consenting = debt.duty.consentOf().map(pact.roll::resolve).orElse(Set.of());
                        debt.released |= !creditors.isEmpty() && by.containsAll(creditors)
                                || !consenting.isEmpty() && by.containsAll(consenting);
                    });
            case SUSPEND -> {
                if (agreed.of().isEmpty()) {
                    pact.suspendedByAgreement.addAll(pairs(by, by));
                }
            }
            case RESUME -> {
                if (agreed.of().isEmpty()) {
                    pact.suspendedByAgreement.removeAll(pairs(by, by));
                    pact.measures.forEach(it -> it.resumed.addAll(pairs(by, by)));
                }
            }
            case APPLY -> pact.agreedToApply |= by.containsAll(pact.contracting);
        }
        return true;
    }

    /** Rules L21 and L24. */
    private boolean endTogether(Pact pact, Set<String> by) {
        Set<String> bound = pact.bound();
        boolean all = !bound.isEmpty() && by.containsAll(bound);
        boolean alone = law(pact) == Life.Law.VIENNA && bound.size() == 2 && pact.measures.stream()
                .anyMatch(it -> it.sparesPersons && it.holds(bound) && by.contains(it.claimant));
        boolean written = pact.conditions().stream().anyMatch(it -> it instanceof Condition.Fact fact
                && fact.kind() == Condition.Kind.MUTUAL_AGREEMENT);
        if (alone || all && law(pact) == Life.Law.VIENNA) {
            pact.agreedToEnd |= all;
            end(pact);
            return true;
        }
        pact.agreedToEnd |= all && written;
        return all && written;
    }

    private void waive(Pact pact, Set<String> by, Optional<String> of) {
        for (Charge charge : pact.charges) {
            Optional<Obligation> duty = charge.duty.flatMap(pact::duty);
            if (of.isPresent() && !charge.duty.equals(of)) {
                continue;
            }
            Set<String> creditors = new TreeSet<>(duty.flatMap(Obligation::to).map(pact.roll::resolve)
                    .orElse(pact.contracting));
            Set<String> reserved = duty.map(it -> Truth.parties(pact, it.provenance().reservations().keySet()))
                    .orElse(Set.of());
            creditors.removeIf(it -> it.equals(charge.accused) || reserved.contains(it)
                    || reserved.contains(charge.accused) || !pact.everBound.containsKey(it) && !applies(pact, it));
            if (!creditors.isEmpty() && charge.open && by.containsAll(creditors)) {
                charge.open = false;
            }
        }
    }

    private void extend(Pact pact, Set<String> by, Happening.Agreed agreed) {
        When end = When.endOf(agreed.until().orElseThrow());
        if (agreed.of().isEmpty()) {
            if (!applying(pact).isEmpty() && by.containsAll(applying(pact))) {
                pact.term.extended = Optional.of(pact.term.extended.map(it -> When.later(it, end)).orElse(end));
            }
            return;
        }
        for (Debt debt : pact.debts) {
            Set<String> creditors = counterparties(pact, debt);
            if (debt.duty.id().equals(agreed.of().get()) && !creditors.isEmpty() && by.containsAll(creditors)) {
                debt.extended = Optional.of(debt.extended.map(it -> When.later(it, end)).orElse(end));
                Optional.ofNullable(pact.dutyTerms.get(debt.duty.id())).ifPresent(
                        term -> term.extended = Optional.of(term.extended.map(it -> When.later(it, end)).orElse(end)));
            }
        }
    }

    private void said(Pact pact, Set<String> by, Happening.Statement how, Optional<String> duty, String accused) {
        List<Charge> meant = new ArrayList<>(pact.charges.stream().filter(it -> it.open && it.accused.equals(accused)
                && (duty.isEmpty() || it.duty.equals(duty))).toList());
        if (meant.isEmpty() && (how == Happening.Statement.CLAIMS || how == Happening.Statement.FOUND)) {
            Charge charge = new Charge(duty, accused, now);
            pact.charges.add(charge);
            meant.add(charge);
        }
        for (Charge charge : meant) {
            switch (how) {
                case CLAIMS -> by.forEach(it -> claim(pact, charge, it));
                case DISPUTES -> {
                    charge.disputers.addAll(by);
                    charge.notices.clear();
                }
                case WITHDRAWS -> {
                    by.forEach(charge.notices::remove);
                    if (!charge.claims.isEmpty() && by.containsAll(charge.claims.keySet()) && !charge.appears
                            && !charge.found) {
                        charge.open = false;
                    } else {
                        by.forEach(charge.claims::remove);
                    }
                }
                case FOUND -> find(pact, charge, by);
                case REJECTED -> {
                    charge.rejected = true;
                    charge.open = false;
                }
            }
        }
    }

    private void claim(Pact pact, Charge charge, String claimant) {
        boolean isNew = !charge.claims.containsKey(claimant);
        Optional<Obligation> duty = charge.duty.flatMap(pact::duty);
        boolean judges = duty.isPresent() && creditors(pact, duty.get(), charge).contains(claimant);
        if (applies(pact, claimant) && applies(pact, charge.accused) && !claimant.equals(charge.accused)) {
            charge.notices.putIfAbsent(claimant, now);
        }
        charge.claims.putIfAbsent(claimant, now);
        if (isNew && judges
                && duty.get().course().breach().foundBy() instanceof Course.FoundBy.EachForItself) {
            consequences(pact, charge, Optional.of(claimant));
        }
    }

    // ---- procedures (rules L14, L22, L23)

    private void setOff(Pact pact, String procedure, String accused) {
        Set<EventType> on = pact.text.procedure(procedure).orElseThrow().on();
        EventType kind = on.contains(EventKind.BREACH) ? EventKind.BREACH : on.iterator().next();
        begin(pact, procedure, new Incident(kind, accused, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), true));
    }

    private void begin(Pact pact, String procedure, Incident incident) {
        Set<String> unbound = new TreeSet<>(pact.contracting);
        unbound.removeAll(applying(pact));
        Case here = Case.of(BoundOnly.of(pact.text, unbound), procedure, incident);
        if (!here.trigger().isMet()) {
            return;
        }
        Semantics semantics = Semantics.of(here);
        org.surety.semantics.Outcome outcome = semantics.start();
        Sitting sitting = new Sitting(pact.text.id(), semantics, outcome.state(), now);
        if (sittings.stream().anyMatch(it -> it.isJoinedBy(sitting))) {
            return;
        }
        sittings.add(sitting);
        follow(sitting, outcome.effects());
    }

    private boolean move(Pact pact, String step, java.util.function.Function<Token, List<Event>> moves) {
        int slash = step.indexOf('/');
        if (slash < 0) {
            return false;
        }
        for (Sitting sitting : sittings) {
            if (sitting.agreement.equals(pact.text.id())) {
                Optional<List<Effect>> effects =
                        sitting.moved(now, step.substring(0, slash), step.substring(slash + 1), moves);
                if (effects.isPresent()) {
                    follow(sitting, effects.get());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean vote(Pact pact, Happening.Voted voted) {
        boolean[] passed = new boolean[1];
        List<Token> at = new ArrayList<>();
        int slash = voted.step().indexOf('/');
        for (Sitting sitting : sittings) {
            if (slash < 0 || !sitting.agreement.equals(pact.text.id())) {
                continue;
            }
            Optional<List<Effect>> effects = sitting.moved(now, voted.step().substring(0, slash),
                    voted.step().substring(slash + 1), token -> {
                        if (!(sitting.semantics.choice(token).orElse(null) instanceof Option.Vote vote)) {
                            return List.of();
                        }
                        Map<String, Ballot> ballots = new TreeMap<>(voted.ballots());
                        ballots.keySet().retainAll(vote.poll().voters());
                        passed[0] = !ballots.isEmpty() && ballots.values().stream()
                                .allMatch(vote.poll().ballots()::contains) && vote.poll().passes(ballots);
                        at.clear();
                        at.add(token);
                        return ballots.isEmpty() ? List.of() : List.of(new Event.Voted(token, ballots));
                    });
            if (effects.isPresent()) {
                follow(sitting, effects.get());
                if (passed[0]) {
                    passed(pact, sitting, at.getFirst());
                }
                return true;
            }
        }
        return false;
    }

    private void passed(Pact pact, Sitting sitting, Token token) {
        Optional<String> body = sitting.semantics.stepOf(token) instanceof Step.Vote vote
                ? vote.electorate().body()
                : Optional.empty();
        pact.votes.add(new Pact.Vote(now, token.frame().procedure(), token.step(), body));
        String accused = sitting.incident.attacker();
        for (Obligation duty : pact.text.obligations()) {
            boolean bears = pact.debts.stream().anyMatch(it -> it.duty.equals(duty) && it.bearer.equals(accused));
            if (bears && duty.course().breach().foundBy() instanceof Course.FoundBy.Procedure procedure
                    && procedure.name().equals(sitting.procedure) && token.frame().procedure().equals(procedure.name())
                    && procedure.step().map(token.step()::equals).orElse(true)) {
                said(pact, Set.of(sitting.procedure), Happening.Statement.FOUND, Optional.of(duty.id()), accused);
            }
        }
    }

    private void follow(Sitting sitting, List<Effect> effects) {
        Pact pact = pact(sitting.agreement);
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.DutyArose arose -> through(pact, arose.clause(), arose.parties()).forEach(debt -> {
                    if (stands(pact, debt) && !isSuspended(pact, debt)) {
                        debt.callAnew(now);
                        debt.stepLimit = sitting.state.tokens().stream()
                                .filter(it -> arose.clause().equals(sitting.semantics.clause(it)))
                                .flatMap(it -> sitting.limit(it).stream()).findFirst();
                    }
                });
                case Effect.DutyDischarged done -> through(pact, done.clause(), Set.of(done.party())).forEach(debt -> {
                    if (debt.call.isPresent() && !debt.fulfilled) {
                        debt.fulfil();
                    }
                });
                case Effect.DutyBroken broken -> {
                    if (pact.text.obligations().stream().noneMatch(it -> isThrough(it, broken.clause())
                            && !Contrary.isKept(it) && pact.roll.resolve(it.bearer()).contains(broken.party()))) {
                        String step = broken.clause().replace("procedures.", "").replace(".steps.", "/");
                        appear(pact, Optional.of(step), broken.party(), Set.of());
                    }
                }
                case Effect.Began it -> {
                }
                case Effect.Ended it -> {
                }
                case Effect.LibertyArose it -> {
                }
                case Effect.HelpCame it -> {
                }
                case Effect.NotSetOff it -> {
                }
                case Effect.Reached it -> {
                }
            }
        }
    }

    private static List<Debt> through(Pact pact, String clause, Set<String> parties) {
        return pact.debts.stream().filter(it -> parties.contains(it.bearer) && isThrough(it.duty, clause)).toList();
    }

    private static boolean isThrough(Obligation duty, String clause) {
        return duty.course().through().map(step -> clause.equals("procedures." + step.replace("/", ".steps.")))
                .orElse(false);
    }
}
