package org.surety.workbench.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.Exploration;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.report.ModelHeading;
import org.surety.report.words.Brought;
import org.surety.report.words.Names;
import org.surety.report.words.ScenarioWords;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ScenarioFinder;
import org.surety.workbench.reading.Held;
import org.surety.workbench.reading.Measures;
import org.surety.workbench.reading.Refusals;
import org.surety.workbench.who.Whos;

/** One procedure of an agreement, under one reading, in one scenario: what a model for another tool is a model of. */
public record ModelCase(ExportQuestion question, Scenario scenario, Reading reading, Case root) {

    /** Where nothing says how far to look: ten days, as far as {@code crisis --engine graph} looks. */
    private static final long USUAL = 240;
    private static final int MOST_SEARCHED = 200_000;

    static ModelCase of(Loader loader, ExportQuestion question) {
        Loader.Found found = loader.find(question.file());
        AgreementFile file = loader.agreement(question.file());
        ScenarioFinder finder = new ScenarioFinder(loader);
        String name = question.model().scenario().orElseThrow(() -> new Refusal(
                new Reason.Needed(QuestionField.SCENARIO, question.target().word(), finder.known(found))));
        List<Scenario> scenarios = finder.named(List.of(name), found, file);
        loader.complain();
        Scenario scenario = scenarios.getFirst();
        Measures.require(scenario);
        Reading reading = Readings.of(file, Held.of(file, question.readings())).first();
        return new ModelCase(question, scenario, reading,
                root(file.under(reading), scenario, question.procedure().or(scenario::procedure)));
    }

    private static Case root(Agreement agreement, Scenario scenario, Optional<String> procedure) {
        Incident incident = scenario.incident().orElseThrow(() -> new Refusal(
                new Reason.NoAnswer(Optional.of(scenario.id()), "the scenario has no event")));
        procedure.ifPresent(it -> Whos.requireProcedure(agreement, it));
        Membership membership = Membership.of(agreement);
        List<Case> met = new ArrayList<>();
        Optional<Case> unmet = Optional.empty();
        for (Procedure one : agreement.procedures()) {
            if (procedure.map(one.id()::equals).orElse(true)) {
                Case root = Case.of(membership, one.id(), incident);
                if (root.trigger().isMet()) {
                    met.add(root);
                } else {
                    unmet = unmet.or(() -> Optional.of(root));
                }
            }
        }
        if (met.isEmpty()) {
            throw new Refusal(new Reason.NotSetOff(scenario.id(), procedure, agreement.id(),
                    unmet.map(it -> it.trigger().obstacles()).orElse(List.of())));
        }
        if (met.size() > 1) {
            throw new Refusal(new Reason.SeveralSetOff(scenario.id(),
                    met.stream().map(it -> it.procedure().id()).toList()));
        }
        return met.getFirst();
    }

    Exploration explored() {
        try {
            return Exploration.of(root, scenario, values());
        } catch (Unanswerable impossible) {
            throw Refusals.noAnswer(Optional.of(scenario.id()), impossible);
        }
    }

    private Exploration.Values values() {
        return question.model().values().orElse(Exploration.Values.MIDDLE);
    }

    /**
     * The last hour to look at: what was asked for, else ten days or the fait accompli if that is later; of a game only
     * the fait accompli.
     */
    long until() {
        boolean game = question.target() == ExportQuestion.Target.EFG;
        long usual = scenario.faitAccompli().map(Hours::count).map(it -> game ? it : Math.max(USUAL, it))
                .orElse(USUAL);
        return question.model().until().map(Hours::count).orElse(usual);
    }

    /** The states of the case. @throws Refusal if there are too many */
    Chain chain(Exploration explored, Set<String> players) {
        try {
            return explored.chain(until(), players, MOST_SEARCHED);
        } catch (TooLarge tooLarge) {
            throw refused(tooLarge.what(), tooLarge.size(), tooLarge.most());
        }
    }

    /** A model that is not written because it is too large. */
    Refusal refused(String what, BigInteger size, long most) {
        return new Refusal(new Reason.ModelTooLarge(what, size, most, until(),
                scenario.faitAccompli().map(Hours::count), question.target() == ExportQuestion.Target.EFG));
    }

    ModelHeading heading() {
        Names names = Names.of(root.agreement());
        Brought brought = Brought.of(root.agreement(), root.procedure().id());
        String unclear = String.join(", ", reading.choices().entrySet().stream().map(ModelCase::choice).toList());
        return new ModelHeading(root.agreement().id(), root.agreement().title(), root.procedure().id(),
                unclear.isEmpty() ? "nothing in it is unclear" : unclear, scenario.id(),
                scenario.incident()
                        .map(it -> ScenarioWords.title(scenario) + ". " + new ScenarioWords(names).happens(it)),
                switch (values()) {
                    case LOW ->
                            "where something is assumed as a range: the values for which " + brought.enough()
                                    + " in time is least likely";
                    case MIDDLE -> "where something is assumed as a range: its middle";
                    case HIGH ->
                            "where something is assumed as a range: the values for which " + brought.enough()
                                    + " in time is likeliest";
                }, ScenarioWords.asked(scenario, brought), Version.text());
    }

    private static String choice(Map.Entry<String, String> choice) {
        return choice.getKey() + "=" + choice.getValue();
    }
}
