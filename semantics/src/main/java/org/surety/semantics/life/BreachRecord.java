package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Span;

/**
 * What is on record of a breach (L13). It says who holds that there was one, never that there was.
 *
 * @param duty the duty; empty where no duty in particular is meant
 * @param accused whose breach it would be
 * @param level how far it has come
 * @param by who claims it, or found it; empty for one that only appears from what is recorded
 * @param disputedBy who says that it is not so
 * @param since since when it has been on record
 * @param appears whether it appears from what is recorded, whoever claims it
 * @param claimed since when somebody claims it
 * @param closed how it was closed; empty while it is open
 * @param clause what the record rests on
 */
public record BreachRecord(Optional<String> duty, String accused, Level level, List<String> by,
        List<String> disputedBy, LocalDateTime since, boolean appears, Optional<LocalDateTime> claimed,
        Optional<Closing> closed, String clause) {

    /** Copies the lists. */
    public BreachRecord {
        by = List.copyOf(by);
        disputedBy = List.copyOf(disputedBy);
    }

    /** How far it has come. */
    public enum Level implements Word {
        /** It appears from what is recorded. */
        APPARENT,
        /** Somebody claims it. */
        CLAIMED,
        /** Somebody says that it is not so. */
        DISPUTED,
        /** Whoever may find it has found it. */
        FOUND,
        /** Whoever may find it has found that it is not so. */
        REJECTED
    }

    /** How a record is closed. */
    public enum Closing implements Word {
        /** It was rejected. */
        REJECTED,
        /** All who claimed it took that back. */
        WITHDRAWN,
        /** Those to whom the duty is owed let it go. */
        WAIVED,
        /** What was owed was done, late. */
        CURED
    }

    /** The time within which others can object (Article 65(2) of the Vienna Convention). */
    static final Span TO_OBJECT = Span.ofMonths(3);

    /** The moment at which a claim that nobody disputes counts; empty where somebody does (L21). */
    public Optional<LocalDateTime> settles() {
        return isOpen() && disputedBy.isEmpty() ? claimed.map(it -> Times.after(it, TO_OBJECT)) : Optional.empty();
    }

    /** Whether conditions see it. */
    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** Whether it is of that duty and that party. */
    public boolean isOf(Optional<String> ofDuty, String party) {
        return accused.equals(party) && duty.equals(ofDuty);
    }

    BreachRecord claimedBy(List<String> more, LocalDateTime now) {
        Level next = level == Level.APPARENT ? Level.CLAIMED : level;
        return new BreachRecord(duty, accused, next, plus(by, more), disputedBy, since, appears,
                Optional.of(claimed.orElse(now)), closed, clause);
    }

    BreachRecord disputed(List<String> more) {
        return with(level == Level.FOUND ? level : Level.DISPUTED, by, plus(disputedBy, more), closed);
    }

    BreachRecord found(List<String> more) {
        return with(Level.FOUND, plus(by, more), disputedBy, closed);
    }

    BreachRecord rejected() {
        return with(Level.REJECTED, by, disputedBy, Optional.of(Closing.REJECTED));
    }

    /** One that appears by itself stays so when nobody claims it any more; another is closed. */
    BreachRecord withdrawnBy(List<String> who) {
        List<String> rest = by.stream().filter(it -> !who.contains(it)).toList();
        if (!rest.isEmpty() || by.isEmpty() || level == Level.FOUND) {
            return with(level, rest, disputedBy, closed);
        }
        return appears
                ? new BreachRecord(duty, accused, disputedBy.isEmpty() ? Level.APPARENT : Level.DISPUTED, rest,
                        disputedBy, since, true, Optional.empty(), closed, clause)
                : with(level, rest, disputedBy, Optional.of(Closing.WITHDRAWN));
    }

    BreachRecord appearing() {
        return new BreachRecord(duty, accused, level, by, disputedBy, since, true, claimed, closed, clause);
    }

    BreachRecord close(Closing how) {
        return with(level, by, disputedBy, Optional.of(how));
    }

    private BreachRecord with(Level next, List<String> claimants, List<String> others, Optional<Closing> how) {
        return new BreachRecord(duty, accused, next, claimants, others, since, appears, claimed, how, clause);
    }

    private static List<String> plus(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(it -> !all.contains(it)).forEach(all::add);
        return all;
    }
}
