package org.surety.model.agreement;

import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.quantity.Span;

/**
 * How long an agreement, a body or a duty lasts, how it is prolonged, and how somebody leaves it.
 *
 * @param duration how long
 * @param from from when that counts; empty for its entry into force
 * @param renewal how it is prolonged; empty where nothing is said
 * @param withdrawal how a party leaves; empty where nothing is said
 * @param provenance what that rests on
 */
public record Term(Duration duration, Optional<Condition> from, Optional<Renewal> renewal,
        Optional<Withdrawal> withdrawal, Provenance provenance) {

    /** Nothing is said. */
    public static final Term UNSPECIFIED =
            new Term(new Duration.Unspecified(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Without sources and notes. */
    public Term(Duration duration, Optional<Condition> from, Optional<Renewal> renewal,
            Optional<Withdrawal> withdrawal) {
        this(duration, from, renewal, withdrawal, Provenance.NONE);
    }

    /** The same without sources and notes. */
    public Term withoutProvenance() {
        return new Term(duration, from.map(Condition::withoutProvenance), renewal,
                withdrawal.map(Withdrawal::withoutProvenance));
    }

    /** What this says, and where it is silent what another says. */
    public Term filledAs(Term other) {
        boolean silent = duration instanceof Duration.Unspecified;
        return new Term(silent ? other.duration : duration, silent ? other.from : from,
                renewal.isPresent() ? renewal : other.renewal,
                withdrawal.isPresent() ? withdrawal : other.withdrawal, provenance);
    }

    /** Its conditions, each whole. */
    public Stream<Condition> conditions() {
        return Stream.concat(from.stream(), withdrawal.flatMap(Withdrawal::once).stream());
    }

    /** Whether a party can leave only once it has met its duties. */
    public boolean asksDutiesMet() {
        return withdrawal.flatMap(Withdrawal::notice).filter(Notice::dutiesMet).isPresent();
    }

    /** How long it lasts together with so many renewals; empty where nothing is said of how long it lasts. */
    public Optional<Span> with(int renewals) {
        return duration.length().map(first -> {
            Span more = renewals(renewals);
            return new Span(first.months() + more.months(), first.hours() + more.hours());
        });
    }

    /** How long so many renewals last; no time where nothing is said of how long it lasts. */
    public Span renewals(int renewals) {
        Span each = renewal.flatMap(Renewal::each).or(duration::length).orElse(Span.NONE);
        return new Span(each.months() * renewals, each.hours() * renewals);
    }

    /** How long it lasts. */
    public sealed interface Duration {
        /** That long. */
        record For(Span span) implements Duration {
            /** Refuses no time at all. */
            public For {
                if (span.equals(Span.NONE)) {
                    throw new IllegalArgumentException("a term lasts some time, not none");
                }
            }
        }

        /** Without end. */
        record Unlimited() implements Duration {}

        /** Nothing is said. */
        record Unspecified() implements Duration {}

        /** The time, where one is stated. */
        default Optional<Span> length() {
            return this instanceof For it ? Optional.of(it.span()) : Optional.empty();
        }
    }

    /**
     * How it is prolonged.
     *
     * @param kind by what
     * @param procedure the procedure that decides, of {@link Renewal.Kind#PROCEDURE}
     * @param each by how long each time; empty for as long as it lasts at first
     */
    public record Renewal(Kind kind, Optional<String> procedure, Optional<Span> each) {

        /** Refuses a procedure where none decides, none where one does, and a time where nothing is prolonged. */
        public Renewal {
            if (procedure.isPresent() != (kind == Kind.PROCEDURE)) {
                throw new IllegalArgumentException("a renewal by " + kind.word() + " with procedure " + procedure);
            }
            if (each.isPresent() && (kind == Kind.NONE || each.get().equals(Span.NONE))) {
                throw new IllegalArgumentException("a term is prolonged by some time, and only where it is prolonged");
            }
        }

        /** By as long as it lasts at first. */
        public Renewal(Kind kind, Optional<String> procedure) {
            this(kind, procedure, Optional.empty());
        }

        /** The same, prolonged by that long each time. */
        public Renewal by(Span span) {
            return new Renewal(kind, procedure, Optional.of(span));
        }

        /** Without a procedure. */
        public static Renewal of(Kind kind) {
            return new Renewal(kind, Optional.empty());
        }

        /** By what it is prolonged. */
        public enum Kind implements Word {
            /** By itself. */
            AUTOMATIC,
            /** If all parties agree. */
            BY_AGREEMENT,
            /** If a procedure decides it. */
            PROCEDURE,
            /** Not at all. */
            NONE
        }
    }

    /**
     * How a party leaves.
     *
     * @param allowed whether it may
     * @param notice by which notice; empty where nothing is said
     * @param after what must have passed since the term began; empty where nothing is said
     * @param once what must have come about before; empty where nothing is said
     */
    public record Withdrawal(boolean allowed, Optional<Notice> notice, Optional<Span> after,
            Optional<Condition> once) {

        /** Where nothing has to come about before. */
        public Withdrawal(boolean allowed, Optional<Notice> notice, Optional<Span> after) {
            this(allowed, notice, after, Optional.empty());
        }

        /** Expressly forbidden. */
        public static final Withdrawal FORBIDDEN = new Withdrawal(false, Optional.empty(), Optional.empty());

        /** The same without sources and notes. */
        Withdrawal withoutProvenance() {
            return new Withdrawal(allowed, notice.map(Notice::withoutProvenance), after,
                    once.map(Condition::withoutProvenance));
        }

        /** The time of notice; none where nothing is said of it. */
        public Span time() {
            return notice.map(Notice::of).orElse(Span.NONE);
        }
    }

    /**
     * A notice.
     *
     * @param of how long before it takes effect
     * @param by who may give it; empty for every party
     * @param to to whom it is given; empty where nothing is said
     * @param when at which times it can be given
     * @param effect what it brings about
     * @param dutiesMet whether whoever gives it must have met its duties before it takes effect
     * @param provenance what that rests on
     */
    public record Notice(Span of, Optional<Members> by, Optional<String> to, When when, Effect effect,
            boolean dutiesMet, Provenance provenance) {

        /** Without sources and notes. */
        public Notice(Span of, Optional<Members> by, Optional<String> to, When when, Effect effect) {
            this(of, by, to, when, effect, false, Provenance.NONE);
        }

        /** At any time, by any party, which then leaves. */
        public static Notice of(Span of) {
            return new Notice(of, Optional.empty(), Optional.empty(), When.ANY_TIME, Effect.LEAVES);
        }

        private Notice withoutProvenance() {
            return new Notice(of, by, to, when, effect, dutiesMet, Provenance.NONE);
        }

        /** When a notice can take effect. */
        public enum When implements Word {
            /** As soon as its time has passed. */
            ANY_TIME,
            /** Only at the end of a term; without it the term is prolonged. */
            END_OF_TERM
        }

        /** What a notice brings about. */
        public enum Effect implements Word {
            /** Whoever gives it is free; the others stay bound among themselves. */
            LEAVES,
            /** The agreement, body or duty ends for all. */
            ENDS
        }
    }
}
