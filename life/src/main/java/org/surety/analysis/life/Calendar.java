package org.surety.analysis.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.analysis.life.api.CalendarItem.Kind;
import org.surety.analysis.life.clause.ConditionText;
import org.surety.analysis.life.clause.Decisions;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Span;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;

/** What falls due when by the text alone, what lapses unless somebody acts, and who can let it lapse. */
public final class Calendar {

    private static final String ENTRY = "life.entry";
    private static final String RELEASE = "life.release";
    private static final String SUSPENSION = "life.suspension";
    private static final String VOID = "life.void-if";
    private static final Set<String> ENDS = Set.of(RELEASE, SUSPENSION, VOID);
    /** What no party brings about by itself, so that nobody who could end the agreement is told of for it. */
    private static final Set<Condition.Kind> OUTSIDE = Set.of(Condition.Kind.OTHER_AGREEMENT, Condition.Kind.CEASEFIRE,
            Condition.Kind.END_OF_STATE, Condition.Kind.EVENT);

    private final Instrument instrument;
    private final List<CalendarItem> found = new ArrayList<>();

    private Calendar(Instrument instrument) {
        this.instrument = instrument;
    }

    /** The items, in the order of the text: of the agreement, then of each body and each duty. */
    public static List<CalendarItem> of(Instrument instrument) {
        Calendar calendar = new Calendar(instrument);
        Life life = instrument.agreement().life();
        calendar.conditions(life.entry(), ENTRY);
        life.provisional().ifPresent(it -> calendar.conditions(List.of(it), "life.provisional"));
        calendar.term(life.term(), "life.term", instrument.contracting(), true);
        calendar.conditions(life.release(), RELEASE);
        calendar.conditions(life.suspension(), SUSPENSION);
        calendar.conditions(life.voids(), VOID);
        instrument.agreement().bodies().forEach(calendar::body);
        instrument.agreement().obligations().forEach(calendar::duty);
        return List.copyOf(calendar.found);
    }

    private Set<String> bearers(Obligation duty) {
        Set<String> bearers = new LinkedHashSet<>();
        instrument.duties().keySet().stream().filter(it -> it.duty().equals(duty.id())).map(DutyKey::bearer)
                .forEach(bearers::add);
        return bearers;
    }

    private void body(Body body) {
        body.term().ifPresent(it -> {
            Set<String> seats = new LinkedHashSet<>(instrument.resolve(body.seats()));
            seats.retainAll(instrument.contracting());
            term(it, "bodies." + body.id() + ".term", seats, false);
        });
    }

    private void duty(Obligation duty) {
        String path = "obligations." + duty.id();
        Course course = duty.course();
        Set<String> bearers = bearers(duty);
        Optional<Span> within = duty.deadline() instanceof Limit.Within it ? Optional.of(it.span()) : Optional.empty();
        boolean achieved = duty.modality() == Modality.MUST;
        if (achieved && (within.isPresent() || course.deadline().isPresent())) {
            String from = within.isEmpty()
                    ? ""
                    : course.from().isPresent() ? path + ".from" : !duty.on().isEmpty() ? path + ".on" : path;
            found.add(new CalendarItem(Kind.DUTY, path, course.deadline(), within, from, List.copyOf(bearers),
                    Optional.empty()));
        }
        course.once().ifPresent(it -> conditions(List.of(it), path + ".once"));
        course.whilst().ifPresent(it -> conditions(List.of(it), path + ".while"));
        course.until().ifPresent(it -> conditions(List.of(it), path + ".until"));
        course.from().ifPresent(it -> conditions(List.of(it), path + ".from"));
        course.term().ifPresent(it -> term(it, path + ".term", bearers, false));
    }

    private void conditions(List<Condition> conditions, String path) {
        conditions.stream().flatMap(Condition::all).forEach(it -> {
            if (it instanceof Condition.After after) {
                found.add(new CalendarItem(Kind.CONDITION, path, Optional.empty(), Optional.of(after.span()),
                        ConditionText.of(after.from()), List.of(), Optional.empty()));
            } else if (it instanceof Condition.Fact fact && fact.kind() == Condition.Kind.DATE) {
                found.add(new CalendarItem(Kind.CONDITION, path, fact.what().map(LocalDate::parse), Optional.empty(),
                        "", List.of(), Optional.empty()));
            } else if (it instanceof Condition.Fact fact && ENDS.contains(path) && OUTSIDE.contains(fact.kind())) {
                found.add(new CalendarItem(Kind.CONDITION, path, Optional.empty(), Optional.empty(),
                        ConditionText.of(fact), List.of(), Optional.empty()));
            }
        });
    }

    /** @param parties whose agreement prolongs it: the parties, or the bearers of a duty */
    private void term(Term term, String path, Set<String> parties, boolean whole) {
        String from = term.from().map(it -> path + ".from").orElse(ENTRY);
        term.from().ifPresent(it -> conditions(List.of(it), path + ".from"));
        term.withdrawal().flatMap(Term.Withdrawal::once).ifPresent(it -> conditions(List.of(it), path + ".once"));
        Optional<Term.Notice> notice = term.withdrawal().filter(Term.Withdrawal::allowed)
                .flatMap(Term.Withdrawal::notice);
        term.duration().length().ifPresent(span -> found.add(new CalendarItem(Kind.TERM, path, Optional.empty(),
                Optional.of(span), from, List.copyOf(lapsing(term, notice, parties, whole)),
                unless(term, notice, span, whole))));
        term.withdrawal().filter(Term.Withdrawal::allowed).flatMap(Term.Withdrawal::after)
                .ifPresent(after -> found.add(new CalendarItem(Kind.NOTICE, firstNotice(path, notice),
                        Optional.empty(), Optional.of(after), from,
                        List.copyOf(able(notice)), Optional.empty())));
    }

    /** The time must have passed when notice is given (L19). */
    private static String firstNotice(String path, Optional<Term.Notice> notice) {
        Optional<Span> of = notice.map(Term.Notice::of).filter(it -> !it.equals(Span.NONE));
        return of.map(it -> path + ": notice of " + it).orElse(path + ": notice");
    }

    private Set<String> able(Optional<Term.Notice> notice) {
        return notice.flatMap(Term.Notice::by).map(instrument::resolve).orElse(instrument.contracting());
    }

    private Set<String> lapsing(Term term, Optional<Term.Notice> notice, Set<String> parties, boolean whole) {
        Optional<Term.Renewal> renewal = term.renewal();
        if (renewal.isEmpty()) {
            return parties;
        }
        return switch (renewal.get().kind()) {
            case AUTOMATIC -> canLapse(notice, whole) ? able(notice) : Set.of();
            case BY_AGREEMENT -> parties;
            case PROCEDURE -> new Decisions(instrument).passed(renewal.get().procedure().orElseThrow())
                    .map(it -> it.atMost().dual().single(instrument.membership().everybody())).orElse(Set.of());
            case NONE -> whole ? parties : Set.of();
        };
    }

    /** Whether a notice keeps a term from being prolonged, and does not only free whoever gives it. */
    private boolean canLapse(Optional<Term.Notice> notice, boolean whole) {
        boolean two = instrument.contracting().size() <= 2;
        return notice.filter(it -> !whole || two || it.effect() == Term.Notice.Effect.ENDS).isPresent();
    }

    private Optional<String> unless(Term term, Optional<Term.Notice> notice, Span span, boolean whole) {
        Optional<Term.Renewal> renewal = term.renewal();
        if (renewal.isEmpty()) {
            return Optional.of("those who are bound agree to extend it");
        }
        return switch (renewal.get().kind()) {
            case AUTOMATIC -> notice.filter(it -> canLapse(notice, whole)).map(it -> "nobody gives notice " + it.of()
                    + " before its end; it is then prolonged by " + renewal.get().each().orElse(span));
            case BY_AGREEMENT -> Optional.of("all who are bound agree to prolong it");
            case PROCEDURE -> Optional.of("\"" + renewal.get().procedure().orElseThrow() + "\" decides to prolong it");
            case NONE -> Optional.of("those who are bound agree to extend it");
        };
    }
}
