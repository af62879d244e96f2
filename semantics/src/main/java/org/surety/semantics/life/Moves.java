package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Span;
import org.surety.semantics.life.Followed.Why;

/** Carries out what happens; each says why it is not possible, or nothing. */
final class Moves {

    /** Terms ahead that a notice is looked for in. */
    private static final int MOST_TERMS = 10_000;

    /** Why something is not possible, and the clause. */
    record Refusal(Why why, String clause) {}

    static final Optional<Refusal> DONE = Optional.empty();

    private final MomentDraft turn;
    private final StateDraft draft;

    Moves(MomentDraft turn, StateDraft draft) {
        this.turn = turn;
        this.draft = draft;
    }

    static Optional<Refusal> refuse(Why why, String clause) {
        return Optional.of(new Refusal(why, clause));
    }

    /** Whether anything can stand against it: acts, events and facts are recorded whatever the text says of them. */
    static boolean canBeRefused(Happening what) {
        return switch (what) {
            case Happening.Did it -> false;
            case Happening.Happened it -> false;
            case Happening.Fact it -> false;
            case Happening.Consented it -> true;
            case Happening.Notice it -> true;
            case Happening.Offered it -> true;
            case Happening.Met it -> true;
            case Happening.Asked it -> true;
            case Happening.Concluded it -> true;
            case Happening.Voted it -> true;
            case Happening.Acted it -> true;
            case Happening.Agreed it -> true;
            case Happening.Said it -> true;
        };
    }

    /** Carries out an entry. */
    Optional<Refusal> carryOut(Entry entry) {
        boolean bodyFinds = entry.what() instanceof Happening.Said said
                && (said.how() == Happening.Statement.FOUND || said.how() == Happening.Statement.REJECTED);
        List<String> by = bodyFinds ? entry.by() : draft.instrument.meant(entry.by());
        Deeds deeds = new Deeds(turn, draft);
        RunMoves runs = new RunMoves(turn, draft, deeds);
        return switch (entry.what()) {
            case Happening.Consented it -> consent(by, it.how());
            case Happening.Notice it -> notice(by, it.of());
            case Happening.Did it ->
                    deeds.did(by, it.action(), it.part(), draft.instrument.meant(it.towards()));
            case Happening.Offered it -> deeds.offered(by, it.duty());
            case Happening.Met it -> runs.met(by, it);
            case Happening.Asked it -> runs.asked(by, it.step());
            case Happening.Concluded it -> runs.concluded(by, it.step());
            case Happening.Voted it -> runs.voted(it);
            case Happening.Acted it -> runs.acted(by, it.step());
            case Happening.Happened it ->
                    new Occurrences(turn, draft).happened(by, draft.instrument.meant(entry.disputedBy()),
                            new Happening.Happened(meant(entry, it.kind()), draft.instrument.meant(it.against()), it.at(),
                                    it.attributable()));
            case Happening.Fact it -> fact(it.kind() == Condition.Kind.DECISION ? deciders(entry.by()) : by, it);
            case Happening.Agreed it -> new AgreedMoves(turn, draft).agreed(by, it);
            case Happening.Said it -> new SaidMoves(turn, draft).said(by, it);
        };
    }

    /** An event that a text defines is under that text what it says there. */
    private EventType meant(Entry entry, EventType event) {
        return event instanceof OwnEvent && entry.agreement().equals(draft.instrument.id())
                ? draft.instrument.event(event.word()).orElse(event)
                : event;
    }

    /** A body decides as one, whoever its members are, and what several decide together each of them has decided. */
    private List<String> deciders(List<String> names) {
        Set<String> found = new LinkedHashSet<>(names);
        names.stream().filter(it -> draft.instrument.agreement().body(it).isEmpty())
                .forEach(it -> found.addAll(draft.instrument.meant(it)));
        return List.copyOf(found);
    }

    private Optional<Refusal> consent(List<String> by, Happening.Consent how) {
        boolean late = draft.entered.isPresent();
        boolean over = draft.ended.isPresent() || draft.voided.isPresent();
        List<String> counting = over
                ? List.of()
                : by.stream().filter(it -> draft.instrument.contracting().contains(it)
                        || how == Happening.Consent.ACCEDED && late).toList();
        counting.forEach(it -> draft.consent(it, how, turn.now));
        return counting.isEmpty() ? refuse(Why.NOT_CONTRACTING, "life.entry") : DONE;
    }

    private Optional<Refusal> notice(List<String> by, Optional<String> duty) {
        String name = duty.orElse("");
        String clause = duty.map(it -> Instrument.path(it) + ".term").orElse("life.term");
        if (duty.isPresent() && draft.instrument.duty(name).isEmpty()) {
            return refuse(Why.NO_SUCH_CLAUSE, Instrument.path(name));
        }
        Optional<Term.Withdrawal> withdrawal = FixedPoint.term(draft, name).withdrawal();
        Term.Notice rule;
        if (withdrawal.isPresent() && withdrawal.get().allowed()) {
            rule = withdrawal.get().notice().orElse(Term.Notice.of(Span.NONE));
        } else if (withdrawal.isEmpty() && duty.isEmpty() && draft.instrument.interpretation().isVienna()
                && draft.instrument.interpretation().impliedWithdrawal()) {
            rule = Term.Notice.of(Span.ofMonths(12));
        } else {
            return refuse(Why.NO_WITHDRAWAL, clause);
        }
        for (String party : by) {
            if (!Duties.isBound(draft, party, duty)) {
                return refuse(Why.NOT_BOUND, clause);
            }
            if (rule.by().isPresent() && !draft.instrument.resolve(rule.by().get()).contains(party)) {
                return refuse(Why.NOT_THIS_PARTY, clause);
            }
        }
        AgreementState.TermTime term = draft.terms.get(name);
        Optional<LocalDateTime> start = FixedPoint.start(draft, name);
        boolean soon = withdrawal.flatMap(Term.Withdrawal::after)
                .filter(it -> start.filter(from -> !Times.after(from, it).isAfter(turn.now)).isEmpty()).isPresent();
        boolean waits = withdrawal.flatMap(Term.Withdrawal::once).isPresent()
                && !draft.latched.containsKey(FixedPoint.termOver(name) + ".once");
        if (waits) {
            return refuse(Why.TOO_EARLY, clause + ".once");
        }
        if (soon || rule.when() == Term.Notice.When.END_OF_TERM && start.isEmpty()) {
            return refuse(Why.TOO_EARLY, clause);
        }
        LocalDateTime free = rule.of().equals(Span.NONE) ? turn.now : Times.after(turn.now, rule.of());
        LocalDateTime effective = rule.when() == Term.Notice.When.END_OF_TERM && term != null
                ? endOfTerm(term, FixedPoint.term(draft, name), free)
                : free;
        for (String party : by) {
            PendingNotice notice = new PendingNotice(party, duty, turn.now, effective, rule.effect(),
                    rule.dutiesMet());
            draft.notices.add(notice);
            turn.tell(new Change.NoticeGiven(draft.instrument.id(), notice, clause, turn.now));
        }
        return DONE;
    }

    /** A notice for the end of a term that has been extended since takes effect at its end as it is now. */
    static PendingNotice dated(StateDraft draft, String name, PendingNotice notice) {
        Term term = FixedPoint.term(draft, name);
        Optional<Term.Notice> rule = term.withdrawal().flatMap(Term.Withdrawal::notice)
                .filter(it -> it.when() == Term.Notice.When.END_OF_TERM);
        AgreementState.TermTime time = draft.terms.get(name);
        return rule.isEmpty() || time == null || !notice.duty().orElse("").equals(name)
                ? notice
                : notice.at(endOfTerm(time, term, Times.after(notice.given(), rule.get().of())));
    }

    /** The end of the first term that ends when the time of notice has passed. */
    private static LocalDateTime endOfTerm(AgreementState.TermTime time, Term term, LocalDateTime free) {
        boolean ends = term.duration().length().isPresent();
        LocalDateTime end = time.end();
        int number = time.number();
        while (end.isBefore(free) && ends && number < MOST_TERMS) {
            number++;
            end = FixedPoint.end(time, term, number);
        }
        return end;
    }

    private Optional<Refusal> fact(List<String> by, Happening.Fact fact) {
        if (fact.kind() == Condition.Kind.EVENT) {
            fact.what().flatMap(draft.instrument::event)
                    .ifPresent(it -> new Occurrences(turn, draft).record(it));
            return DONE;
        }
        List<Optional<String>> who = by.isEmpty() ? List.of(Optional.empty()) : by.stream().map(Optional::of).toList();
        for (Optional<String> one : who) {
            if (fact.holds()) {
                draft.facts.putIfAbsent(new FactKey(fact.kind(), one, fact.what()), turn.now);
            } else {
                draft.facts.keySet().removeIf(it -> it.kind() == fact.kind()
                        && (one.isEmpty() || it.kind() == Condition.Kind.CEASEFIRE || it.who().equals(one))
                        && Contrary.matches(it.what(), fact.what()));
            }
        }
        return DONE;
    }
}
