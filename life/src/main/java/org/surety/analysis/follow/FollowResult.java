package org.surety.analysis.follow;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Followed;

/**
 * Where agreements stand at the end of a day, and how they came there.
 *
 * @param chronicle what was followed
 * @param account the account that was followed, by what is told in several ways
 * @param at the day
 * @param agreements where each stands, in the order of the chronicle
 * @param timeline what happened until then, and what each entry changed
 * @param later how many entries lie after the day and were not followed
 * @param ahead what follows by itself if nobody does anything any more, in order, as far as it has been looked
 * @param dependence which open terms and readings of silence would change where things stand
 */
public record FollowResult(Chronicle chronicle, Map<String, String> account, LocalDate at,
        List<AgreementStanding> agreements, List<Told> timeline, int later, List<Told> ahead, Dependence dependence) {

    /** Copies the lists. */
    public FollowResult {
        account = Collections.unmodifiableMap(new LinkedHashMap<>(account));
        agreements = List.copyOf(agreements);
        timeline = List.copyOf(timeline);
        ahead = List.copyOf(ahead);
    }

    /**
     * Something that happened, or time that passed, and what it changed.
     *
     * @param at when
     * @param entry the entry; empty where something fell due by itself
     * @param given whether it is taken as true at the start
     * @param refused why the entry is not possible; empty where it is
     * @param changes what it changed, in order
     */
    public record Told(LocalDateTime at, Optional<Entry> entry, boolean given, Optional<Refused> refused,
            List<Change> changes) {
        /** Copies the list. */
        public Told {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Why an entry is not possible.
     *
     * @param clause the clause that does not allow it, or that would have to
     */
    public record Refused(Followed.Why why, String clause) {}

    /**
     * What the answer hangs on.
     *
     * @param tried whether other readings were tried; not where that would mean following too many entries
     * @param flips each reading that changes where things stand at the day, one at a time
     */
    public record Dependence(boolean tried, List<Flip> flips) {
        /** Copies the list. */
        public Dependence {
            flips = List.copyOf(flips);
        }
    }

    /**
     * A reading that changes where things stand.
     *
     * @param kind of what it is a reading
     * @param of the agreement, or the chronicle
     * @param term the open term, or what the text is silent on: {@code law}, {@code entry}, {@code withdrawal},
     *     {@code ceasefire}, {@code suspension}, {@code parallel}
     * @param reading the other reading
     * @param differences what would be otherwise
     */
    public record Flip(Kind kind, String of, String term, String reading, List<Difference> differences) {
        /** Copies the list. */
        public Flip {
            differences = List.copyOf(differences);
        }

        /** Of what something is a reading. */
        public enum Kind {
            /** Of an open term of an agreement. */
            TERM,
            /** Of what an agreement is silent on. */
            SILENCE,
            /** Of what the chronicle tells in several ways. */
            ACCOUNT
        }
    }

    /**
     * Something that would be otherwise.
     *
     * @param agreement under which agreement
     * @param what a duty, of a clock its clause, or empty for the phase of the agreement
     * @param party whose, where it is one party's
     * @param from what it is under the reading that is followed, in a word of the language; empty for nothing
     * @param to what it would be
     */
    public record Difference(String agreement, Thing kind, Optional<String> what, Optional<String> party,
            Optional<String> from, Optional<String> to) {
        /** What kind of thing would be otherwise. */
        public enum Thing {
            /** The phase of the agreement. */
            PHASE,
            /** The state of a duty. */
            DUTY,
            /** The level of a record of breach. */
            RECORD,
            /** The phase between a party and others. */
            STANDING,
            /** When a clock has run out; told of two days, not of two readings. */
            CLOCK
        }
    }
}
