package org.surety.report.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.surety.analysis.check.rule.ActNoun;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;

/** What a scenario supposes, in sentences. */
public final class ScenarioWords {

    private final Names names;

    /** With the names of an agreement. */
    public ScenarioWords(Names names) {
        this.names = names;
    }

    /** Its title, or a name made of its id. */
    public static String title(Scenario scenario) {
        return scenario.title().orElse(English.title(scenario.id()));
    }

    /** What is supposed to happen: {@code Supposed: Russia attacks Ukraine (Kharkiv); how grave: full scale.} */
    public String happens(Incident incident) {
        StringBuilder text = new StringBuilder("Supposed: ").append(new EventWords(names).happens(
                incident.kind(), incident.attacker(), incident.against(), incident.place()));
        incident.through().ifPresent(it -> text.append(", through ").append(it));
        incident.intensity().ifPresent(it -> text.append("; how grave: ").append(it.word().replace('-', ' ')));
        if (!incident.attributable()) {
            text.append("; whose act it is cannot be shown");
        }
        return text.append('.').toString();
    }

    /** The case that its event makes of a procedure. */
    public static WhoRow.Situation situation(Scenario scenario, String procedure) {
        Optional<Incident> incident = scenario.incident();
        return new WhoRow.Situation(procedure, incident.map(Incident::attacker).orElse(Case.OUTSIDER),
                incident.flatMap(Incident::against), incident.flatMap(Incident::place));
    }

    /** Those of whom it assumes something by name. */
    static Set<String> singledOut(Scenario scenario) {
        return scenario.behaviours().stream().map(Behaviour::who).collect(Collectors.toSet());
    }

    /** How much of what a procedure brings is enough, and by when. */
    public static String asked(Scenario scenario, Brought brought) {
        String enough = scenario.enough().isEmpty()
                ? "One act" + (brought.isHelp() ? " of help" : "") + " is enough here"
                : English.capital(brought.noun()) + " " + brought.is()
                        + " enough here when those who act bring together "
                        + amounts(scenario.enough());
        return enough + scenario.faitAccompli().map(it -> ", and in time up to " + it + " after the event.")
                .orElse("; no hour is named after which it is too late.");
    }

    /** What an act brings, where a measure is one and no kind of help; else the measure as the scenario calls it. */
    private static String measured(String measure) {
        return Arrays.stream(ActionKind.values()).filter(it -> it.word().equals(measure)).findFirst()
                .flatMap(it -> ActNoun.of(Action.of(it))).filter(it -> !it.equals(ActNoun.HELP)).map(ActNoun::noun)
                .orElse(English.words(measure));
    }

    private static String amounts(Map<String, Ratio> enough) {
        List<String> amounts = new ArrayList<>();
        new TreeMap<>(enough).forEach((measure, amount) -> amounts.add(amount.compareTo(Ratio.ONE) == 0
                ? "1 unit of " + measured(measure)
                : amount + " units of " + measured(measure)));
        return "at least " + English.and(amounts);
    }

    /**
     * On what its assumptions rest: {@code Of five entries on how parties behave three are merely assumed and two give
     * a reason.}
     */
    public static String grounds(Scenario scenario) {
        int assumed = 0;
        int reasoned = 0;
        int cited = 0;
        for (Behaviour behaviour : scenario.behaviours()) {
            if (!behaviour.source().citations().isEmpty()) {
                cited++;
            } else if (behaviour.source().reason().isPresent()) {
                reasoned++;
            } else {
                assumed++;
            }
        }
        List<String> parts = new ArrayList<>();
        add(parts, assumed, "is merely assumed", "are merely assumed");
        add(parts, reasoned, "gives a reason", "give a reason");
        add(parts, cited, "cites a source", "cite a source");
        int all = scenario.behaviours().size();
        if (all == 0) {
            return "Nothing is said about how parties behave, so anything is possible.";
        }
        String entries = (all == 1 ? "one entry" : English.number(all) + " entries") + " on how parties behave ";
        return parts.size() > 1
                ? "Of " + entries + English.and(parts) + "."
                : English.capital((all == 1 ? "the " : all == 2 ? "both of " : "all of ") + entries)
                        + parts.getFirst().substring(parts.getFirst().indexOf(' ') + 1) + ".";
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(English.number(count) + " " + (count == 1 ? one : many));
        }
    }
}
