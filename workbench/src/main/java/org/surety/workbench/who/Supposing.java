package org.surety.workbench.who;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Party;
import org.surety.model.quantity.Hours;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.semantics.Case;
import org.surety.semantics.Readings;
import org.surety.semantics.Work;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.document.Loader;

/**
 * A first scenario for an agreement beside which there is none: one party acts, and the same is assumed of every party,
 * so that nobody is said to be likelier to do anything than another.
 */
public final class Supposing {

    /** What the file is called; also the id of the scenario. */
    static final String FILE = "supposed.scenario.yaml";

    private static final int NO_LIST = 0;
    private static final int MOST_READINGS = 1_000;
    /** As the scenarios of the catalog assume it of everybody. */
    private static final String ALIKE = "{ballot: {yes: 0.4..0.7, no: 0..0.1, abstain: rest}, as-attacker: {no: 1}, "
            + "acts: {obliged: 0.5..0.8, discretionary: 0.2..0.5}, delay: {geometric: 0.3 per day}, "
            + "talks: {uniform: 6 hours..3 days}, source: assumed}";

    private Supposing() {}

    /**
     * The scenario as a file.
     *
     * @param actor who acts, by its id; {@code outsider} for a state outside the agreement
     * @param late when help is too late
     * @throws Refusal if there is no such agreement or party, or nothing in the agreement is set off by that party
     */
    public static SourceFile scenario(Loader loader, String name, String actor, Hours late, Work work) {
        AgreementFile file = loader.agreement(name);
        List<String> known = Stream.concat(file.under(Readings.of(file).first()).parties().stream().map(Party::id),
                Stream.of(Case.OUTSIDER)).toList();
        if (!known.contains(actor)) {
            throw new Refusal(Reason.Unknown.among(Thing.PARTY, actor, file.id(), known));
        }
        WhoRow row = Whos.ask(file, new WhoRequest(Optional.empty(), Optional.of(actor), Optional.empty(),
                Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), NO_LIST, MOST_READINGS,
                Circumstances.PLAIN), work).rows().stream()
                .min(Comparator.comparing((WhoRow it) -> !it.answer().possible())
                        .thenComparing(it -> it.situation().place().isPresent()))
                .orElseThrow(() -> new Refusal(new Reason.Missing(Thing.SCENARIO, name, List.of())));
        Agreement agreement = file.under(row.reading());
        StringBuilder text = new StringBuilder("surety: 1\nkind: scenario\nid: supposed\n");
        WhoRow.Situation at = row.situation();
        Names names = Names.of(agreement);
        text.append("title: \"").append(title(names, at).replace("\\", "").replace("\"", "'")).append("\"\n");
        text.append("procedure: ").append(at.procedure()).append('\n');
        text.append("event: {kind: ").append(kind(agreement, at.procedure())).append(", by: ").append(at.attacker());
        at.victim().ifPresent(it -> text.append(", against: ").append(it));
        at.place().ifPresent(it -> text.append(", at: ").append(it));
        text.append(", intensity: full-scale, attributable: yes}\nfait-accompli: ").append(late)
                .append("\nsource: assumed\nbehaviour:\n");
        for (Party party : agreement.parties()) {
            text.append("  ").append(party.id()).append(": ").append(ALIKE).append('\n');
        }
        return new SourceFile(FILE, text.toString());
    }

    private static String title(Names names, WhoRow.Situation at) {
        return "Supposed here, alike for all: an act of "
                + names.agreement().party(at.attacker()).map(it -> names.prose(it.id()))
                        .orElse("a state outside the agreement")
                + at.victim().map(it -> " against " + names.prose(it)).orElse("")
                + at.place().map(it -> " at " + English.words(it)).orElse("");
    }

    private static String kind(Agreement agreement, String procedure) {
        return switch (agreement.procedure(procedure).orElseThrow().usualEvent()) {
            case EventKind kind -> kind.word();
            case OwnEvent own -> "{event: " + own.id() + "}";
        };
    }
}
