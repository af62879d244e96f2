package org.surety.report.words;

import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Step;

/** The steps of a procedure, each in one sentence. */
public final class StepWords {

    private final MembersWords members;
    private final RuleWords rules;

    /** With the names of an agreement. */
    public StepWords(Names names) {
        this.members = new MembersWords(names);
        this.rules = new RuleWords(names);
    }

    /** What happens in the step, without its time: {@code the guarantors consult}. */
    public String of(Step step) {
        return switch (step) {
            case Step.Request request -> members.of(request.by()) + verb(request.by(), " asks", " ask") + " for help";
            case Step.Consult consult -> members.of(consult.among()) + " consult until each of them is done";
            case Step.Find find -> "whether it happened, and whose act it was, is found by " + votes(find.electorate());
            case Step.Decide decide -> decides(decide.electorate());
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

    /** Who takes part in the step. */
    public String who(Step step) {
        return switch (step) {
            case Step.Request request -> members.of(request.by());
            case Step.Consult consult -> members.of(consult.among());
            case Step.Find find -> rules.of(find.electorate());
            case Step.Decide decide -> rules.of(decide.electorate());
            case Step.Act act -> members.of(act.by());
            case Step.Refer refer -> procedure(refer.to());
            case Step.Wait wait -> "";
        };
    }

    /** The rule of a vote or the measures of an act; empty for other steps. */
    public String what(Step step) {
        return switch (step) {
            case Step.Find find -> rule(find.electorate());
            case Step.Decide decide -> rule(decide.electorate());
            case Step.Act act -> ActionWords.list(act.actions(), act.modality() == Modality.MUST);
            default -> "";
        };
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

    /** {@code chapter vii (un-charter-1945)}. */
    static String procedure(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? "the procedure " + English.words(name)
                : "the procedure " + English.words(name.substring(slash + 1)) + " of " + name.substring(0, slash);
    }
}
