package org.surety.analysis.life.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.graph.KeyNumbers;
import org.surety.analysis.life.graph.KeyWords;
import org.surety.model.agreement.EventKind;
import org.surety.semantics.life.Instrument;

/**
 * What was found of guards, for agreements that differ in nothing on which a guard hangs: other readings of a text, or
 * the same with its silence filled in another way. Safe for several threads.
 */
public final class GuardMemory {

    /**
     * On what an answer hangs, beside the agreement.
     *
     * @param bound the kind of the attacker, whether it can be bound and is not, and how many others of each kind are
     *     not
     */
    record Asked(String party, KeyNumbers bound) {}

    /** An attack that is asked about, whoever is bound. */
    record Attack(String party, int attacker) {}

    /**
     * A procedure that could answer an attack.
     *
     * @param number of what it says; those that say the same have one
     * @param obstacles the clauses that keep the attack from setting it off; none where it does
     * @param shapes the shapes of its cases; empty where they are not settled by how many of each kind are bound
     */
    record Answering(String procedure, EventKind event, long number, List<String> obstacles, Optional<Shapes> shapes) {
        Answering {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * A guard.
     *
     * @param why the clauses by which it is what it is
     */
    record Answer(Guard guard, List<String> why) {
        Answer {
            why = List.copyOf(why);
        }
    }

    /** The answers for one text. */
    static final class Answers {

        private final Map<Asked, Answer> known = new ConcurrentHashMap<>();
        private final Map<Attack, List<Answering>> attacks = new ConcurrentHashMap<>();

        Optional<Answer> of(Asked asked) {
            return Optional.ofNullable(known.get(asked));
        }

        void put(Asked asked, Answer answer) {
            known.put(asked, answer);
        }

        List<Answering> answering(Attack attack, Supplier<List<Answering>> work) {
            return attacks.computeIfAbsent(attack, it -> work.get());
        }
    }

    /**
     * What of an agreement a guard hangs on.
     *
     * @param kinds who can change places
     */
    private record Text(List<Object> guarding, List<String> everybody, Set<String> contracting,
            List<List<String>> kinds) {}

    /**
     * How help stands in one case.
     *
     * @param blocked the path of the step at which the attacker blocks it, where it does
     */
    record Prospect(boolean owed, boolean possible, Optional<String> blocked) {}

    private final Map<Text, Answers> texts = new ConcurrentHashMap<>();
    private final KeyWords words = new KeyWords();
    private final Map<KeyNumbers, Prospect> prospects = new ConcurrentHashMap<>();

    /** What is known of an agreement so far. */
    Answers of(Instrument instrument, List<List<String>> kinds) {
        return texts.computeIfAbsent(new Text(Essentials.guarding(instrument.agreement()),
                instrument.membership().everybody(), instrument.contracting(), kinds), it -> new Answers());
    }

    /** A number for anything, the same for what is equal. */
    long number(Object what) {
        synchronized (words) {
            return words.of(what);
        }
    }

    /** How help stands in the cases of a shape, worked out once. */
    Prospect of(KeyNumbers shape, Supplier<Prospect> work) {
        Prospect found = prospects.get(shape);
        if (found == null) {
            found = work.get();
            prospects.put(shape, found);
        }
        return found;
    }
}
