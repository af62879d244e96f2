package org.surety.analysis.life.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.surety.analysis.life.api.Guard;
import org.surety.model.agreement.Procedure;
import org.surety.semantics.Case;
import org.surety.semantics.life.Instrument;

/**
 * What was found of guards, for agreements that differ in nothing on which a guard hangs: other readings of a text, or
 * the same with its silence filled in another way. Safe for several threads.
 */
public final class GuardMemory {

    /**
     * On what an answer hangs, beside the agreement.
     *
     * @param unbound how many of each kind are not bound, without the attacker
     */
    record Asked(Map<Integer, Integer> unbound, String party, int attacker, boolean attackerBound) {}

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

        Optional<Answer> of(Asked asked) {
            return Optional.ofNullable(known.get(asked));
        }

        void put(Asked asked, Answer answer) {
            known.put(asked, answer);
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
    private final Map<Procedure, Integer> procedures = new HashMap<>();
    private final Map<Shape, Prospect> prospects = new ConcurrentHashMap<>();

    /** What is known of an agreement so far. */
    Answers of(Instrument instrument, List<List<String>> kinds) {
        return texts.computeIfAbsent(new Text(Essentials.guarding(instrument.agreement()),
                instrument.membership().everybody(), instrument.contracting(), kinds), it -> new Answers());
    }

    /** The number of what a procedure says; those that say the same have one. */
    int number(Procedure procedure) {
        Procedure bare = Essentials.procedure(procedure);
        synchronized (procedures) {
            return procedures.computeIfAbsent(bare, it -> procedures.size());
        }
    }

    /** How help stands in a case, worked out once for each shape. */
    Prospect of(Case one, int procedure, Function<Case, Prospect> work) {
        Optional<Shape> shape = Shape.of(one, procedure);
        if (shape.isEmpty()) {
            return work.apply(one);
        }
        Prospect found = prospects.get(shape.get());
        if (found == null) {
            found = work.apply(one);
            prospects.put(shape.get(), found);
        }
        return found;
    }
}
