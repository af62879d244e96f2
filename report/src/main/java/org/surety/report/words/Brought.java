package org.surety.report.words;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.rule.ActNoun;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.semantics.Goal;

/**
 * What a procedure brings, as the text has it: help where somebody assists, else monitoring, a recommendation,
 * sanctions. Whatever is said of what comes is said with these words.
 *
 * @param noun {@code help}, {@code monitoring}, {@code a recommendation}, {@code sanctions}
 * @param isPlural whether a sentence about it needs a verb in the plural
 */
public record Brought(String noun, boolean isPlural) {

    /** Assistance of any kind. */
    public static final Brought HELP = new Brought(ActNoun.HELP.noun(), false);
    /** Whatever it is: for what has no word of its own, and for too many things at once. */
    private static final Brought RESPONSE = new Brought("a response", false);
    private static final int MOST = 2;

    /** What the procedure brings in one reading; help where it has no such procedure. */
    public static Brought of(Agreement agreement, String procedure) {
        return ofActions(actions(agreement, procedure, new LinkedHashSet<>()));
    }

    /** What is asked about in a situation: the outcome, or else what the procedure brings. */
    public static Brought of(Agreement agreement, WhoRow.Situation situation) {
        return situation.outcome().map(it -> of(agreement, it)).orElseGet(() -> of(agreement, situation.procedure()));
    }

    /** What the steps of a goal are: the decision that they take, the request, what is done in them. */
    private static Brought of(Agreement agreement, Goal goal) {
        return text(agreement, goal).flatMap(it -> it.procedure(goal.procedure()))
                .map(procedure -> of(goal.steps().stream().flatMap(it -> procedure.step(it).stream())
                        .map(Brought::of).toList()))
                .orElse(RESPONSE);
    }

    private static Optional<Agreement> text(Agreement agreement, Goal goal) {
        return agreement.id().equals(goal.agreement())
                ? Optional.of(agreement)
                : agreement.imports().values().stream().flatMap(it -> text(it, goal).stream()).findFirst();
    }

    private static Brought of(Step step) {
        return step instanceof Step.Act act
                ? ofActions(Set.copyOf(act.actions()))
                : StepWords.outcome(step).map(it -> new Brought(it, false)).orElse(RESPONSE);
    }

    /** What they bring together. */
    public static Brought of(Collection<Brought> all) {
        Set<Brought> distinct = new LinkedHashSet<>(all);
        if (distinct.isEmpty() || distinct.contains(HELP)) {
            return HELP;
        }
        Set<String> nouns = new LinkedHashSet<>();
        distinct.forEach(it -> nouns.add(it.noun()));
        return nouns.size() > MOST || nouns.size() > 1 && nouns.contains(RESPONSE.noun())
                ? RESPONSE
                : new Brought(English.or(nouns), distinct.stream().anyMatch(Brought::isPlural));
    }

    private static Brought ofActions(Set<Action> actions) {
        return of(actions.stream().map(Brought::of).toList());
    }

    /** What comes of the steps that count as success (R29): those of other agreements to which it refers, included. */
    private static Set<Action> actions(Agreement agreement, String procedure, Set<Procedure> seen) {
        Set<Action> found = new LinkedHashSet<>();
        Optional<Procedure> here = agreement.procedure(procedure);
        if (here.isEmpty() || !seen.add(here.get())) {
            return found;
        }
        List<Step> reachable = here.get().reachable();
        for (Step step : reachable) {
            if (step instanceof Step.Act act && act.help().orElseGet(() -> assists(act))) {
                found.addAll(act.actions());
            } else if (step instanceof Step.Refer refer) {
                int slash = refer.to().indexOf('/');
                Optional<Agreement> other = slash < 0
                        ? Optional.of(agreement)
                        : Optional.ofNullable(agreement.imports().get(refer.to().substring(0, slash)));
                other.ifPresent(it -> found.addAll(actions(it, refer.to().substring(slash + 1), seen)));
            }
        }
        if (found.isEmpty()) {
            reachable.stream().filter(Step.Act.class::isInstance).map(Step.Act.class::cast)
                    .filter(it -> it.help().orElse(true)).forEach(it -> found.addAll(it.actions()));
        }
        return found;
    }

    private static boolean assists(Step.Act act) {
        return act.actions().stream().anyMatch(it -> it.kind().isAssistance());
    }

    static Brought of(Action action) {
        return ActNoun.of(action).map(it -> new Brought(it.noun(), it.isPlural())).orElse(RESPONSE);
    }

    /** Whether it is assistance. */
    public boolean isHelp() {
        return equals(HELP);
    }

    /** {@code it} or {@code they}. */
    public String pronoun() {
        return isPlural ? "they" : "it";
    }

    /** {@code it} or {@code them}. */
    public String object() {
        return isPlural ? "them" : "it";
    }

    /** {@code comes} or {@code come}. */
    public String comes() {
        return isPlural ? "come" : "comes";
    }

    /** {@code is} or {@code are}. */
    public String is() {
        return isPlural ? "are" : "is";
    }

    /** {@code has} or {@code have}. */
    public String has() {
        return isPlural ? "have" : "has";
    }

    /** {@code has not come}, {@code have not come}, after {@link #enough}. */
    public String hasNotCome() {
        return English.capital(enough()) + " " + has() + " not come.";
    }

    /** {@code help} or {@code act}, {@code helps} or {@code acts}: what those do who bring it about. */
    public String verb(boolean one) {
        return (isHelp() ? "help" : "act") + (one ? "s" : "");
    }

    /** What a scenario asks for: {@code enough help}, {@code monitoring}, {@code a recommendation}. */
    public String enough() {
        return isHelp() ? "enough help" : noun;
    }

    /** {@code Can help come?}. */
    public String canCome() {
        return "Can " + noun + " come?";
    }

    /** {@code Who can stop it?}. */
    public String whoCanStop() {
        return "Who can stop " + object() + "?";
    }

    /** {@code Who may help alone?}. */
    public String whoAlone() {
        return isHelp() ? "Who may help alone?" : "Who may act alone?";
    }

    /** {@code Is it owed?}. */
    public String owed() {
        return isPlural ? "Are they owed?" : "Is it owed?";
    }

    /** {@code When can it come?}. */
    public String when() {
        return "When can " + pronoun() + " come?";
    }

    /** {@code Who is enough for it?}. */
    public String whoIsEnough() {
        return "Who is enough for " + object() + "?";
    }
}
