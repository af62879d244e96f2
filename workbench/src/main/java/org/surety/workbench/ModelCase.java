package org.surety.workbench;

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
import org.surety.report.words.EventWords;
import org.surety.report.words.Names;
import org.surety.report.words.ScenarioWords;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.text.read.AgreementFile;

/** One procedure of an agreement, under one reading, in one scenario: what a model for another tool is a model of. */
record ModelCase(ExportQuestion question, Scenario scenario, Reading reading, Case root) {

    /** Where nothing says how far to look: ten days, as far as {@code crisis --engine graph} looks. */
    private static final long USUAL = 240;
    private static final int MOST_SEARCHED = 200_000;

    static ModelCase of(Loader opener, ExportQuestion question) {
        Loader.Found found = opener.find(question.file());
        AgreementFile file = opener.agreement(question.file());
        ScenarioFinder finder = new ScenarioFinder(opener);
        String name = question.model().scenario().orElseThrow(() -> {
            List<String> known = finder.known(found);
            return BadInput.of(
                    "--to " + question.target().word() + " needs a scenario, which says what happens and how the "
                            + "parties behave",
                    Optional.of(known.isEmpty()
                            ? "--scenario with the path of one; docs/language.md "
                                    + "tells how to write one."
                            : "--scenario with one of " + String.join(", ", known)));
        });
        List<Scenario> scenarios = finder.named(List.of(name), found, file);
        opener.complain();
        Scenario scenario = scenarios.getFirst();
        Measures.require(scenario);
        Reading reading = Readings.of(file, Held.of(file, question.readings())).first();
        return new ModelCase(question, scenario, reading,
                root(file.under(reading), scenario, question.procedure().or(scenario::procedure)));
    }

    private static Case root(Agreement agreement, Scenario scenario, Optional<String> procedure) {
        Incident incident = scenario.incident().orElseThrow(() -> BadInput.of("the scenario " + scenario.id()
                + " has no event", Optional.empty()));
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
            throw BadInput.of("the event of scenario " + scenario.id() + " does not set off "
                    + procedure.orElse("any procedure") + " of " + agreement.id() + " under this reading",
                    unmet.map(it -> "In its way: " + String.join("; ", it.trigger().obstacles().stream()
                            .map(obstacle -> EventWords.obstacle(obstacle.kind()) + " (" + obstacle.clause() + ")")
                            .toList())));
        }
        if (met.size() > 1) {
            throw BadInput.of("the event of scenario " + scenario.id() + " sets off " + met.size() + " procedures; a "
                    + "model is of one",
                    Optional.of("--procedure with one of "
                            + String.join(", ", met.stream().map(it -> it.procedure().id()).toList())));
        }
        return met.getFirst();
    }

    Exploration explored() {
        try {
            return Exploration.of(root, scenario, Exploration.Values.valueOf(values().name()));
        } catch (IllegalArgumentException impossible) {
            throw BadInput.of("scenario " + scenario.id() + ": " + impossible.getMessage(), Optional.empty());
        }
    }

    private ExportQuestion.Values values() {
        return question.model().values().orElse(ExportQuestion.Values.MIDDLE);
    }

    /** The last hour to look at: what was asked for, else ten days or the fait accompli if that is later; of a game only the fait accompli. */
    long until() {
        boolean game = question.target() == Exports.Target.EFG;
        long usual = scenario.faitAccompli().map(Hours::count).map(it -> game ? it : Math.max(USUAL, it))
                .orElse(USUAL);
        return question.model().until().map(Hours::count).orElse(usual);
    }

    /** The states of the case. @throws BadInput if there are too many */
    Chain chain(Exploration explored, Set<String> players) {
        try {
            return explored.chain(until(), players, MOST_SEARCHED);
        } catch (TooLarge tooLarge) {
            throw refused(tooLarge.what(), tooLarge.size(), tooLarge.most());
        }
    }

    /** A model that is not written because it is too large. */
    BadInput refused(String what, BigInteger size, long most) {
        String advice = List.of("ways to vote", "sets of parties that do their part in one hour").contains(what)
                ? "A model lists every way in which a vote can go or parties can act, so it is for about ten parties that do not "
                        + "all act in the same hour; surety crisis counts them and takes many."
                : "Look less far with --until (now " + Hours.of(until()) + scenario.faitAccompli()
                        .map(it -> "; it is too late after " + it).orElse("") + ")"
                        + (question.target() == Exports.Target.EFG
                                ? ", or name fewer --players"
                                : ", or give several parties fewer hours at which they can act")
                        + "; surety crisis needs no states and takes larger cases.";
        return BadInput.of("this model would have " + (what.equals("states") ? "more than " + most : size) + " " + what
                + (what.equals("states") ? "" : "; the limit is " + most), Optional.of(advice));
    }

    ModelHeading heading() {
        Names names = Names.of(root.agreement());
        String unclear = String.join(", ", reading.choices().entrySet().stream().map(ModelCase::choice).toList());
        return new ModelHeading(root.agreement().id(), root.agreement().title(), root.procedure().id(),
                unclear.isEmpty() ? "nothing in it is unclear" : unclear, scenario.id(),
                scenario.incident()
                        .map(it -> ScenarioWords.title(scenario) + ". " + new ScenarioWords(names).happens(it)),
                switch (values()) {
                    case LOW ->
                            "where something is assumed as a range: the values for which enough help in time is least likely";
                    case MIDDLE -> "where something is assumed as a range: its middle";
                    case HIGH ->
                            "where something is assumed as a range: the values for which enough help in time is likeliest";
                }, ScenarioWords.asked(scenario), Version.text());
    }

    private static String choice(Map.Entry<String, String> choice) {
        return choice.getKey() + "=" + choice.getValue();
    }
}
