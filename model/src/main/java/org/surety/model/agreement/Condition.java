package org.surety.model.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;

/**
 * What has to be so, for an agreement to begin, pause or end, or for a duty to bind: words of a text, and what combines
 * them. Rule L6 of {@code docs/semantics.md} says when each is true.
 */
public sealed interface Condition {

    /** What it rests on. */
    Provenance provenance();

    /**
     * Something that happens.
     *
     * @param kind what
     * @param who whose act it is, or who must do it; empty where it is not said
     * @param howMany how many of {@code who} suffice; empty for all of them, or for any where one act is the matter
     * @param what further words, such as a city or a day; of {@link Kind#OTHER_AGREEMENT} the agreement's name, of
     *     {@link Kind#BREACH_BY} the duty's, of {@link Kind#EVENT} the event's word
     * @param stage how far it must have come; empty where it is not said
     */
    record Fact(Kind kind, Optional<Members> who, Optional<Count> howMany, Optional<String> what,
            Optional<Stage> stage, Provenance provenance) implements Condition {

        /** Without a number and a stage. */
        public Fact(Kind kind, Optional<Members> who, Optional<String> what, Provenance provenance) {
            this(kind, who, Optional.empty(), what, Optional.empty(), provenance);
        }

        /** The body, or the step ({@code PROCEDURE/STEP}), whose decision it is; empty where it names neither. */
        public Optional<String> decider() {
            return who.map(it -> it instanceof Members.Named named ? named.name() : it.toString()).or(() -> what);
        }
    }

    /** The duty has been fulfilled, by every bearer. */
    record Done(String duty, Provenance provenance) implements Condition {}

    /** So much time has passed since {@code from} began to hold. */
    record After(Span span, Condition from, Provenance provenance) implements Condition {}

    /** All parts hold. */
    record AllOf(List<Condition> parts, Provenance provenance) implements Condition {
        /** Copies the list. */
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** One part holds. */
    record AnyOf(List<Condition> parts, Provenance provenance) implements Condition {
        /** Copies the list. */
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** All parts hold, and none began to hold before one that stands before it. */
    record InOrder(List<Condition> parts, Provenance provenance) implements Condition {
        /** Copies the list. */
        public InOrder {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part, Provenance provenance) implements Condition {}

    /** The conditions that it consists of; empty for one that consists of none. */
    default List<Condition> parts() {
        return switch (this) {
            case Fact fact -> List.of();
            case Done done -> List.of();
            case After after -> List.of(after.from());
            case AllOf all -> all.parts();
            case AnyOf any -> any.parts();
            case InOrder order -> order.parts();
            case Not not -> List.of(not.part());
        };
    }

    /** It and all that it consists of, each before its parts. */
    default Stream<Condition> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::all));
    }

    /** The facts in it, in the order of the text. */
    default Stream<Fact> facts() {
        return all().filter(Fact.class::isInstance).map(Fact.class::cast);
    }

    /** The facts that can help to bring it about: those under no {@code not}, or under two. */
    default Stream<Fact> furthering() {
        return facts(true);
    }

    private Stream<Fact> facts(boolean holding) {
        return switch (this) {
            case Fact fact -> holding ? Stream.of(fact) : Stream.empty();
            case Not not -> not.part().facts(!holding);
            case Done done -> Stream.empty();
            case After after -> after.from().facts(holding);
            case AllOf all -> all.parts().stream().flatMap(it -> it.facts(holding));
            case AnyOf any -> any.parts().stream().flatMap(it -> it.facts(holding));
            case InOrder order -> order.parts().stream().flatMap(it -> it.facts(holding));
        };
    }

    /** The same without sources and notes. */
    default Condition withoutProvenance() {
        return switch (this) {
            case Fact it -> new Fact(it.kind(), it.who(), it.howMany(), it.what(), it.stage(), Provenance.NONE);
            case Done it -> new Done(it.duty(), Provenance.NONE);
            case After it -> new After(it.span(), it.from().withoutProvenance(), Provenance.NONE);
            case AllOf it -> new AllOf(without(it.parts()), Provenance.NONE);
            case AnyOf it -> new AnyOf(without(it.parts()), Provenance.NONE);
            case InOrder it -> new InOrder(without(it.parts()), Provenance.NONE);
            case Not it -> new Not(it.part().withoutProvenance(), Provenance.NONE);
        };
    }

    private static List<Condition> without(List<Condition> parts) {
        return parts.stream().map(Condition::withoutProvenance).toList();
    }

    /** So many of a set: a number, or a share of them. */
    record Count(Ratio amount, boolean moreThan) {
        /** How many of {@code size} it takes at least. */
        public int of(int size) {
            Ratio needed = amount.compareTo(Ratio.ONE) < 0 ? amount.times(Ratio.of(size)) : amount;
            int floor = needed.numerator().divide(needed.denominator()).intValue();
            return needed.isWhole() && !moreThan ? floor : floor + 1;
        }
    }

    /** How far something must have come. */
    enum Stage implements Word {
        /** A breach that somebody claims. */
        CLAIMED,
        /** A breach that whoever the text entitles has found. */
        FOUND,
        /** Another agreement that has been signed. */
        SIGNED,
        /** Another agreement that has been ratified. */
        RATIFIED,
        /** Another agreement that is in force. */
        IN_FORCE,
        /** Somebody is bound by another agreement. */
        MEMBER
    }

    /** What can bring an agreement into force, end it, or free parties from it. */
    enum Kind implements Word {
        /** It is signed. */
        SIGNATURE,
        /** It is ratified. */
        RATIFICATION,
        /** A referendum approves it. */
        REFERENDUM,
        /** A ceasefire holds. */
        CEASEFIRE,
        /** Forces have left. */
        WITHDRAWAL_OF_FORCES,
        /** Another agreement is in force or is signed. */
        OTHER_AGREEMENT,
        /** A body decides it. */
        DECISION,
        /** Somebody attacks another. */
        ATTACK_BY,
        /** Somebody breaks the agreement. */
        BREACH_BY,
        /** Somebody joins an alliance. */
        JOINS_ALLIANCE,
        /** Somebody strikes named cities. */
        STRIKE_ON,
        /** A party leaves. */
        EXIT_OF,
        /** Borders are changed by force. */
        BORDER_CHANGE,
        /** The parties agree. */
        MUTUAL_AGREEMENT,
        /** The protected state no longer exists. */
        END_OF_STATE,
        /** An event happens, of the language or of the text's own. */
        EVENT,
        /** A day. */
        DATE
    }
}
