package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Span;

/**
 * What is on record of a breach (L13). It says who holds that there was one, never that there was.
 *
 * @param duty the duty; empty where no duty in particular is meant
 * @param accused whose breach it would be
 * @param level how far it has come
 * @param claims who claims it, each since when
 * @param finders who found it
 * @param disputedBy who says that it is not so
 * @param since since when it has been on record
 * @param appears whether it appears from what is recorded, whoever claims it
 * @param closed how it was closed; empty while it is open
 * @param clause what the record rests on
 */
public record BreachRecord(Optional<String> duty, String accused, Level level, Map<String, LocalDateTime> claims,
        List<String> finders, List<String> disputedBy, LocalDateTime since, boolean appears, Optional<Closing> closed,
        String clause) {

    /** Copies the lists. */
    public BreachRecord {
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        finders = List.copyOf(finders);
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

    /** The moments at which claims that nobody disputes count; none where somebody does (L21). */
    public List<LocalDateTime> settles() {
        return isOpen() && disputedBy.isEmpty()
                ? claims.values().stream().map(it -> Times.after(it, TO_OBJECT)).toList()
                : List.of();
    }

    /** Whether conditions see it. */
    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** Whether it is of that duty and that party. */
    public boolean isOf(Optional<String> ofDuty, String party) {
        return accused.equals(party) && duty.equals(ofDuty);
    }

    /** Who claims it or found it; empty for one that only appears from what is recorded. */
    public List<String> by() {
        return plus(List.copyOf(claims.keySet()), finders);
    }

    BreachRecord claimedBy(List<String> more, LocalDateTime now) {
        Map<String, LocalDateTime> all = new LinkedHashMap<>(claims);
        more.forEach(it -> all.putIfAbsent(it, now));
        return with(level == Level.APPARENT ? Level.CLAIMED : level, all, closed);
    }

    BreachRecord disputed(List<String> more) {
        return new BreachRecord(duty, accused, level == Level.FOUND ? level : Level.DISPUTED, claims, finders,
                plus(disputedBy, more), since, appears, closed, clause);
    }

    BreachRecord found(List<String> more) {
        return new BreachRecord(duty, accused, Level.FOUND, claims, plus(finders, more), disputedBy, since, appears,
                closed, clause);
    }

    BreachRecord rejected() {
        return with(Level.REJECTED, claims, Optional.of(Closing.REJECTED));
    }

    /** One that appears by itself, or was found, stays when nobody claims it any more; another is closed. */
    BreachRecord withdrawnBy(List<String> who) {
        Map<String, LocalDateTime> rest = new LinkedHashMap<>(claims);
        if (!rest.keySet().removeAll(who)) {
            return this;
        }
        if (!rest.isEmpty() || level == Level.FOUND) {
            return with(level, rest, closed);
        }
        return appears
                ? with(disputedBy.isEmpty() ? Level.APPARENT : Level.DISPUTED, rest, closed)
                : close(Closing.WITHDRAWN);
    }

    BreachRecord appearing() {
        return new BreachRecord(duty, accused, level, claims, finders, disputedBy, since, true, closed, clause);
    }

    BreachRecord close(Closing how) {
        return with(level, claims, Optional.of(how));
    }

    private BreachRecord with(Level next, Map<String, LocalDateTime> claimants, Optional<Closing> how) {
        return new BreachRecord(duty, accused, next, claimants, finders, disputedBy, since, appears, how, clause);
    }

    private static List<String> plus(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(it -> !all.contains(it)).forEach(all::add);
        return all;
    }
}
