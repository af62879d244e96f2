package org.surety.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.amend.Amendment;
import org.surety.analysis.check.amend.Amendments;
import org.surety.model.agreement.Family;
import org.surety.model.finding.Finding;
import org.surety.report.BriefSheet;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.DesignFile;
import org.surety.text.read.DesignReader;
import org.surety.workbench.api.HeldReading;

/**
 * A text with every amendment that a finding suggests as a further reading, as a design could add them. An amendment
 * that cannot be put into the file where its clause stands is left out.
 *
 * @param family the text with them
 * @param written for each term that exists only because of amendments, the reading that is the text as written
 * @param added for each term, the readings that are amendments
 * @param wordings what they would say
 */
record Amended(Family family, Map<String, String> written, Map<String, Set<String>> added,
        List<BriefSheet.Wording> wordings) {

    private static final String AS_WRITTEN = "as-written";
    /** What a clause that is not there says. */
    private static final String UNSPECIFIED = "unspecified";

    /** One clause with the amendments for it, as an entry of a design. */
    private record Choice(List<Amendment> amendments, String beside) {

        String name() {
            return amendments.getFirst().choice();
        }

        boolean open() {
            return amendments.getFirst().open();
        }

        String text() {
            Amendment first = amendments.getFirst();
            StringBuilder readings = new StringBuilder(beside.equals(UNSPECIFIED)
                    ? AS_WRITTEN + ": {value: " + UNSPECIFIED + "}, "
                    : "");
            amendments.forEach(it -> readings.append(it.asReading()).append(", "));
            return "  " + name() + ": {question: " + Amendment.quoted(first.question()) + ", at: "
                    + Amendment.quoted(first.clause()) + (beside.equals("keep") ? ", keep: " + AS_WRITTEN : "")
                    + ", readings: {" + readings.substring(0, readings.length() - 2) + "}}\n";
        }
    }

    /** The text of {@code file} with what {@code findings} about it suggest. */
    static Amended of(Loader loader, Loader.Found found, AgreementFile file, List<Finding> findings,
            List<HeldReading> readings) {
        Set<String> held = new LinkedHashSet<>(readings.stream().map(HeldReading::term).toList());
        Map<String, List<Amendment>> byClause = new LinkedHashMap<>();
        Amendments.of(file, findings).stream().filter(it -> !held.contains(it.choice()))
                .forEach(it -> byClause.computeIfAbsent(it.choice(), key -> new ArrayList<>()).add(it));
        Splicing splicing = new Splicing(loader, found);
        List<Choice> choices = new ArrayList<>();
        for (List<Amendment> amendments : byClause.values()) {
            List<String> ways = amendments.getFirst().open() ? List.of("") : List.of("keep", UNSPECIFIED);
            ways.stream().map(it -> new Choice(amendments, it)).filter(it -> splicing.read(List.of(it)).isPresent())
                    .findFirst().ifPresent(choices::add);
        }
        return splicing.read(choices).map(it -> of(HeldFamily.of(it.versions(), readings), choices))
                .orElseGet(() -> new Amended(HeldFamily.of(file, readings), Map.of(), Map.of(), List.of()));
    }

    private static Amended of(Family family, Collection<Choice> choices) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Set<String>> added = new LinkedHashMap<>();
        List<BriefSheet.Wording> wordings = new ArrayList<>();
        for (Choice choice : choices) {
            if (!choice.open()) {
                written.put(choice.name(), AS_WRITTEN);
            }
            for (Amendment it : choice.amendments()) {
                added.computeIfAbsent(choice.name(), key -> new LinkedHashSet<>()).add(it.name());
                wordings.add(new BriefSheet.Wording(choice.name(), it.name(), it.wording(), it.finding()));
            }
        }
        return new Amended(family, written, added, wordings);
    }

    /** Puts choices into a file. */
    private record Splicing(Loader loader, Loader.Found agreement) {

        Optional<DesignFile> read(List<Choice> choices) {
            StringBuilder text = new StringBuilder("surety: 1\nkind: design\nid: amendments\nfor: ")
                    .append(Amendment.quoted("amended")).append("\nchoices:\n");
            choices.forEach(it -> text.append(it.text()));
            Optional<SourceFile> source = loader.open().open(agreement.place(), agreement.name()).value();
            return choices.isEmpty()
                    ? Optional.empty()
                    : source.flatMap(it -> DesignReader.read(new SourceFile("amendments", text.toString()), it,
                            loader.resolver(agreement.place()), Optional.empty()).value());
        }
    }
}
