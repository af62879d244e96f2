package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Circles;
import org.surety.semantics.Poll;

/**
 * What a case holds in store: on whom help depends, whether it is owed, and when it comes.
 *
 * <p>
 * Ordinarily found by folding the procedure step by step ({@link Walk}), in time that grows with the steps and not with the number of
 * parties. Three constructs do not allow that: rules with {@code not}, parallel lines within a procedure that was referred to, and those in favour of a
 * decision as voters or talkers of a later step. There
 * the explicit states of the kernel are searched instead ({@link StateGame}), for few parties only.
 */
public final class Prospects {

    private final Case root;
    private final Map<Object, Poll> polls = new HashMap<>();
    /** Polls are looked up by identity: there is one for each vote, and to compare their members would take longer than to think anew. */
    private final Map<Poll, Condition> passing = new IdentityHashMap<>();
    private final boolean composes;
    private final Runs.Summary runs;

    private Prospects(Case root) {
        this.root = root;
        this.composes = composes(root, 0, new HashSet<>());
        if (!root.trigger().isMet()) {
            this.runs = Runs.Summary.FAILS;
        } else if (composes) {
            this.runs = Walk.fold(root, new Runs(this::passing), polls);
        } else {
            this.runs = StateGame.of(root).runs();
        }
    }

    /**
     * The prospects of a case.
     *
     * @throws IllegalArgumentException if steps lead in a circle through no step that repeats
     * @throws org.surety.semantics.TooLarge if only a search of states could answer and there are too many
     */
    public static Prospects of(Case root) {
        Circles.find(root.procedure()).ifPresent(circle -> {
            throw new IllegalArgumentException("steps in a circle: " + circle);
        });
        return new Prospects(root);
    }

    private Condition passing(Poll poll) {
        return passing.computeIfAbsent(poll, Forcing::passing);
    }

    private static boolean composes(Case here, int depth, Set<String> seen) {
        Procedure procedure = here.procedure();
        if (!seen.add(here.agreement().id() + "/" + procedure.id())) {
            return true;
        }
        if (depth > 0 && forks(procedure)) {
            return false;
        }
        for (Step step : procedure.steps()) {
            boolean simple = switch (step) {
                case Step.Find find -> here.poll(find).rule().isMonotone();
                case Step.Decide decide -> here.poll(decide).rule().isMonotone();
                case Step.Refer refer -> composes(here.referred(refer), depth + 1, seen);
                default -> true;
            };
            if (!simple || !Favour.folds(step)) {
                return false;
            }
        }
        return true;
    }

    private static boolean forks(Procedure procedure) {
        return procedure.start().steps().size() > 1 || procedure.steps().stream().anyMatch(step -> switch (step) {
            case Step.Request request -> request.then().steps().size() > 1 || request.silence().steps().size() > 1;
            case Step.Consult consult -> consult.then().steps().size() > 1;
            case Step.Find find -> forks(find);
            case Step.Decide decide -> forks(decide);
            case Step.Act act -> act.then().steps().size() > 1 || act.silence().steps().size() > 1;
            case Step.Refer refer ->
                    refer.yes().steps().size() > 1 || refer.no().steps().size() > 1
                            || refer.silence().steps().size() > 1;
            case Step.Wait wait -> wait.then().steps().size() > 1;
        });
    }

    private static boolean forks(Step.Vote vote) {
        return vote.yes().steps().size() > 1 || vote.no().steps().size() > 1 || vote.silence().steps().size() > 1
                || vote.last().steps().size() > 1;
    }

    /** The case. */
    public Case root() {
        return root;
    }

    /** Who suffices for help; its dual says who can block it. */
    public Condition help() {
        return help(Long.MAX_VALUE, false);
    }

    /** Who suffices for help by {@code hour} at the latest. */
    public Condition helpBy(Hours hour) {
        return help(hour.count(), false);
    }

    /** Who suffices for help where the others do what they must; its dual says who can block it without breaking the agreement. */
    public Condition lawfulHelp() {
        return help(Long.MAX_VALUE, true);
    }

    /** As {@link #lawfulHelp}, by {@code hour} at the latest. */
    public Condition lawfulHelpBy(Hours hour) {
        return help(hour.count(), true);
    }

    private Condition help(long by, boolean lawfully) {
        if (!root.trigger().isMet()) {
            return Condition.NEVER;
        }
        return composes
                ? Walk.fold(root, new Cooperation(by, lawfully, this::passing), polls)
                : StateGame.of(root).help(by, lawfully);
    }

    /** Whether some run in which nobody breaks the agreement reaches help. */
    public boolean isPossible() {
        return runs.isPossible();
    }

    /** Whether every such run does. */
    public boolean isOwed() {
        return runs.isPossible() && !runs.canFail();
    }

    /** The earliest hour of help in such runs; empty if there is none. */
    public Optional<Hours> earliest() {
        return runs.earliest().map(Hours::of);
    }

    /** The latest hour of first help in such runs; empty if there is none, or no bound. */
    public Optional<Hours> latest() {
        return runs.isPossible() && runs.latest() != Runs.UNBOUNDED
                ? Optional.of(Hours.of(runs.latest()))
                : Optional.empty();
    }

    /** Which of {@code parties} may lawfully help without anybody else's decision. */
    public List<String> alone(Iterable<String> parties) {
        List<String> found = new ArrayList<>();
        for (String party : parties) {
            if (root.trigger().isMet() && isAlone(party)) {
                found.add(party);
            }
        }
        return found;
    }

    private boolean isAlone(String party) {
        return composes ? Walk.fold(root, new Solo(party, this::passing), polls) : StateGame.of(root).isAlone(party);
    }
}
