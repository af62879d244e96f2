package org.surety.report.words;

import java.util.Optional;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Step;

/** The steps of a procedure, each in one sentence. */
public final class StepWords {

    private final Names names;
    private final MembersWords members;
    private final RuleWords rules;

    /** With the names of an agreement. */
    public StepWords(Names names) {
        this.names = names;
        this.members = new MembersWords(names);
        this.rules = new RuleWords(names);
    }

    /** What happens in the step, without its time: {@code the guarantors consult}. */
    public String of(Step step) {
        return switch (step) {
            case Step.Request request -> members.of(request.by()) + verb(request.by(), " asks", " ask") + " for help";
            case Step.Consult consult -> members.of(consult.among()) + " consult until each of them is done"
                    + consult.endedBy().map(it -> ", or " + members.of(it) + " ends the talks").orElse("");
            case Step.Find find -> "whether it happened, and whose act it was, is found by " + votes(find.electorate())
                    + further(find);
            case Step.Decide decide -> decides(decide.electorate()) + further(decide);
            case Step.Act act -> members.of(act.by()) + (act.modality() == Modality.MUST ? " must " : " may ")
                    + ActionWords.list(act.actions(), act.modality() == Modality.MUST);
            case Step.Refer refer -> "the matter goes to " + procedure(refer.to());
            case Step.Wait wait -> "nothing happens until the time is over";
        };
    }

    /** A short heading: {@code Consult}, {@code Decide}, {@code Must act}. */
    public static String heading(Step step) {
        return switch (step) {
            case Step.Request request -> "Ask";
            case Step.Consult consult -> "Consult";
            case Step.Find find -> "Establish the facts";
            case Step.Decide decide -> "Decide";
            case Step.Act act -> act.modality() == Modality.MUST ? "Must act" : "May act";
            case Step.Refer refer -> "Refer";
            case Step.Wait wait -> "Wait";
        };
    }

    /** What it comes to when it succeeds; empty where that has no word of its own. */
    static Optional<String> outcome(Step step) {
        return switch (step) {
            case Step.Request request -> Optional.of("the request");
            case Step.Consult consult -> Optional.of("the end of the talks");
            case Step.Find find -> Optional.of("the finding");
            case Step.Decide decide -> Optional.of("the decision");
            case Step.Act act -> Optional.empty();
            case Step.Refer refer -> Optional.empty();
            case Step.Wait wait -> Optional.empty();
        };
    }

    /** What a way out of the step is called in a drawing; empty where it needs no word. */
    public static String exit(Step step, Exit exit) {
        return switch (step) {
            case Step.Request request -> exit(exit, "asked", "", "nobody asks");
            case Step.Consult consult -> "";
            case Step.Vote vote -> exit.way() == Exit.Way.FINALLY
                    ? "last no"
                    : exit(exit, "yes", exit.counted() ? "no, again" : "no", "no vote in time");
            case Step.Act act -> exit(exit, "done", "", "nobody acts");
            case Step.Refer refer -> exit(exit, "done there", "nothing done", "no answer in time");
            case Step.Wait wait -> "";
        };
    }

    private static String exit(Exit exit, String success, String failure, String silence) {
        return switch (exit.result()) {
            case SUCCESS -> success;
            case FAILURE -> failure;
            case SILENCE -> silence;
        };
    }

    /** The sentence of a story that the step begins; empty where that goes without saying. */
    Optional<String> begins(Step step) {
        return switch (step) {
            case Step.Consult consult ->
                    Optional.of(English.capital(members.of(consult.among())) + " begin to consult, "
                            + TimeWords.limit(consult.timing().within()) + ".");
            case Step.Refer refer -> Optional.of("The matter goes to " + procedure(refer.to()) + ".");
            case Step.Request request -> Optional.empty();
            case Step.Vote vote -> Optional.empty();
            case Step.Act act -> Optional.empty();
            case Step.Wait wait -> Optional.empty();
        };
    }

    /**
     * The sentence of a story that the step is still under way while time passes.
     *
     * @param talking who still talks, with the verb
     * @param forEver whether it never ends
     */
    String goesOn(Step step, Optional<String> talking, boolean forEver) {
        return switch (step) {
            case Step.Request request -> "Nobody asks for help.";
            case Step.Consult consult ->
                    talking.map(it -> English.capital(it) + " on.").orElse("The consultations go on.");
            case Step.Find find -> forEver ? "No finding is ever made." : "No finding is made.";
            case Step.Decide decide -> forEver ? "No vote is ever taken." : "No vote is taken.";
            case Step.Act act -> act.modality() == Modality.MUST
                    ? "The duty stands, and nobody has acted on it yet."
                    : "Nobody acts.";
            case Step.Refer refer -> "The matter lies with " + procedure(refer.to()) + ".";
            case Step.Wait wait -> "The text asks to wait.";
        };
    }

    /** The sentence of a story that the limit of the step has passed. */
    String lapsed(Step step) {
        String limit = step.timing().within().bound().map(it -> " (" + it + ")").orElse("");
        return switch (step) {
            case Step.Request request -> "The time to ask is over, and nobody has asked.";
            case Step.Consult consult -> "The time for the consultations is over" + limit + ".";
            case Step.Find find -> "The time for a finding is over" + limit + ", and none was made.";
            case Step.Decide decide -> "The time to decide is over" + limit + ", and no vote was taken.";
            case Step.Act act -> "The time to act is over" + limit + ".";
            case Step.Refer refer -> "The time given to " + procedure(refer.to()) + " is over" + limit + ".";
            case Step.Wait wait -> "The wait is over" + limit + ".";
        };
    }

    /** The further results of a vote: {@code ; else, if two thirds of all members vote yes, "willing" follows}. */
    private String further(Step.Vote vote) {
        return String.join("", vote.grades().stream().map(it -> "; else, if " + rules.of(it.rule()) + ", "
                + (it.then().steps().isEmpty()
                        ? "nothing more"
                        : English.and(
                                it.then().steps().stream().map(step -> "\"" + English.words(step) + "\"").toList()))
                + " follows").toList());
    }

    private String rule(Electorate electorate) {
        return electorate.rule().map(rules::of).orElse("");
    }

    private String decides(Electorate electorate) {
        String who = rules.of(electorate);
        boolean plural = electorate.among().map(members::isPlural).orElse(false);
        if (electorate.rule().map(DecisionRule.Each.class::isInstance).orElse(false)) {
            return who + (plural ? " decide, each for itself" : " decides, each member for itself");
        }
        String rule = rule(electorate);
        return who + (plural ? " decide" : " decides")
                + (rule.isEmpty() ? " by its own rule" : "; it passes if " + rule);
    }

    private String votes(Electorate electorate) {
        String rule = rule(electorate);
        return rules.of(electorate) + (rule.isEmpty() ? "" : "; it passes if " + rule);
    }

    private String verb(Members who, String singular, String plural) {
        return members.isPlural(who) ? plural : singular;
    }

    /** A procedure; one of another agreement with its title. */
    private String procedure(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? "the procedure " + English.words(name)
                : "the procedure " + English.words(name.substring(slash + 1)) + " of "
                        + names.title(name.substring(0, slash));
    }
}
