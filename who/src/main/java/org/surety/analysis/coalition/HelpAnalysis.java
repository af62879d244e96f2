package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Poll;
import org.surety.semantics.Work;

/**
 * What a case holds in store: on whom help depends, whether it is owed, and when it comes.
 *
 * <p>
 * Ordinarily found by folding the procedure step by step ({@link ProcedureFold}), in time that grows with the steps and
 * not with the number of parties. Three constructs do not allow that: rules with {@code not}, parallel lines within a
 * procedure that was referred to, and those in favour of a decision as voters or talkers of a later step. There the
 * explicit states of the kernel are searched instead ({@link ExplicitStateGame}), for few parties only.
 */
public final class HelpAnalysis {

    private final Case root;
    private final Work work;
    private final Allowance allowance;
    private final Openings openings;
    private final Map<Object, Poll> polls = new HashMap<>();
    /**
     * Polls are looked up by identity: there is one for each vote, and to compare their members would take longer than
     * to think anew.
     */
    private final Map<Poll, MonotoneCondition> passing = new IdentityHashMap<>();
    private final Map<Poll, MonotoneCondition> passingComplete = new IdentityHashMap<>();
    private final Map<Object, Boolean> alone = new HashMap<>();
    private final boolean composes;
    private final LawfulRuns.Summary runs;

    private HelpAnalysis(Case root, Work work, Allowance allowance) {
        this.root = root;
        this.work = work;
        this.allowance = allowance;
        this.openings = Openings.of(root, allowance);
        this.composes = openings.fold(this::poll);
        if (!root.trigger().isMet()) {
            this.runs = LawfulRuns.Summary.FAILS;
        } else if (composes) {
            this.runs = fold(new LawfulRuns(this::passing));
        } else {
            this.runs = game().runs();
        }
    }

    /**
     * The prospects of a case.
     *
     * @throws IllegalArgumentException if steps lead in a circle through no step that repeats
     * @throws org.surety.semantics.TooLarge if only a search of states could answer and there are too many, or if steps
     * can begin at too many
     *             different moments
     */
    public static HelpAnalysis of(Case root) {
        return of(root, Work.quiet());
    }

    /**
     * As {@link #of(Case)}. The thread that asks can be interrupted; then there is no answer but a
     * {@link org.surety.semantics.Work.Stopped}.
     *
     * @param work is told how far a long search of states is
     */
    public static HelpAnalysis of(Case root, Work work) {
        return of(root, work, Allowance.unlimited());
    }

    /**
     * As {@link #of(Case)}, as far as {@code allowance} goes.
     *
     * @throws org.surety.semantics.TooLarge also if it does not go far enough; so does every later question
     */
    public static HelpAnalysis of(Case root, Allowance allowance) {
        return of(root, Work.quiet(), allowance);
    }

    private static HelpAnalysis of(Case root, Work work, Allowance allowance) {
        root.refuseCircle();
        return new HelpAnalysis(root, work, allowance);
    }

    private Poll poll(Case here, Step.Vote vote) {
        return polls.computeIfAbsent(List.of(here.agreement().id(), here.procedure().id(), vote.id()),
                it -> here.poll(vote));
    }

    private <V> V fold(Algebra<V> algebra) {
        return ProcedureFold.fold(root, algebra, openings, this::poll, allowance);
    }

    private ExplicitStateGame game() {
        return ExplicitStateGame.of(root, work, allowance);
    }

    private MonotoneCondition passing(Poll poll, boolean complete) {
        return (complete ? passingComplete : passing).computeIfAbsent(poll, it -> {
            allowance.spend(it.voters().size());
            return Forcing.passing(it, complete);
        });
    }

    /** The case. */
    public Case root() {
        return root;
    }

    /** Who suffices for help; its dual says who can block it. */
    public MonotoneCondition help() {
        return help(Long.MAX_VALUE, false);
    }

    /** Who suffices for help by {@code hour} at the latest. */
    public MonotoneCondition helpBy(Hours hour) {
        return help(hour.count(), false);
    }

    /**
     * Who suffices for help where the others do what they must; its dual says who can block it without breaking the
     * agreement.
     */
    public MonotoneCondition lawfulHelp() {
        return help(Long.MAX_VALUE, true);
    }

    /** As {@link #lawfulHelp}, by {@code hour} at the latest. */
    public MonotoneCondition lawfulHelpBy(Hours hour) {
        return help(hour.count(), true);
    }

    private MonotoneCondition help(long by, boolean lawfully) {
        if (!root.trigger().isMet()) {
            return MonotoneCondition.NEVER;
        }
        try {
            return composes
                    ? fold(new Sufficiency(by, lawfully, this::passing))
                    : game().help(by, lawfully);
        } catch (Sufficiency.Unordered unordered) {
            return game().help(by, lawfully);
        }
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
        return runs.isPossible() && runs.latest() != LawfulRuns.UNBOUNDED
                ? Optional.of(Hours.of(runs.latest()))
                : Optional.empty();
    }

    /** Whose act can be help at all, in the order of the text. */
    public List<String> helpers() {
        return openings.helpers();
    }

    /** Who may lawfully help without anybody else's decision, in the order of the text. */
    public List<String> alone() {
        return alone(helpers());
    }

    /** Which of {@code parties} may lawfully help without anybody else's decision. */
    public List<String> alone(Iterable<String> parties) {
        List<String> found = new ArrayList<>();
        if (root.trigger().isMet()) {
            for (String party : parties) {
                if (alone.computeIfAbsent(openings.kind(party), kind -> isAlone(party))) {
                    found.add(party);
                }
            }
        }
        return found;
    }

    private boolean isAlone(String party) {
        return composes ? fold(new Unilateral(party, this::passing)) : game().isAlone(party);
    }
}
