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
    /** What a clause that is not there says, by its last key; others cannot be written so that they say the same. */
    private static final Map<String, String> ABSENT = Map.of("within", "unspecified", "excluding", "nobody");

    /**
     * One clause with the amendments for it, as an entry of a design.
     *
     * @param absent what stands for a clause that is not there; empty for one that is
     */
    private record Choice(List<Amendment> amendments, Optional<String> absent) {

        String name() {
            return amendments.getFirst().choice();
        }

        boolean open() {
            return amendments.getFirst().open();
        }

        String text() {
            Amendment first = amendments.getFirst();
            List<String> readings = new ArrayList<>();
            absent.ifPresent(it -> readings.add(AS_WRITTEN + ": {value: " + it + "}"));
            amendments.forEach(it -> readings.add(it.asReading()));
            return "  " + name() + ": {question: " + Amendment.quoted(first.question()) + ", at: "
                    + Amendment.quoted(first.clause())
                    + (open() || absent.isPresent() ? "" : ", keep: " + AS_WRITTEN)
                    + ", readings: {" + String.join(", ", readings) + "}}\n";
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
        Optional<DesignFile> text = Optional.empty();
        for (List<Amendment> amendments : byClause.values()) {
            List<Choice> ways = new ArrayList<>(List.of(new Choice(amendments, Optional.empty())));
            String clause = amendments.getFirst().clause();
            Optional.ofNullable(ABSENT.get(clause.substring(clause.lastIndexOf('.') + 1)))
                    .ifPresent(it -> ways.add(new Choice(amendments, Optional.of(it))));
            // One that goes into a clause that another replaces can stand alone, but not beside it.
            for (Choice way : amendments.getFirst().open() ? ways.subList(0, 1) : ways) {
                choices.add(way);
                Optional<DesignFile> read = splicing.read(choices);
                if (read.isPresent()) {
                    text = read;
                    break;
                }
                choices.removeLast();
            }
        }
        return text.map(it -> of(HeldFamily.of(it.versions(), readings), choices))
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
            return source.flatMap(it -> DesignReader.read(new SourceFile("amendments", text.toString()), it,
                    loader.resolver(agreement.place()), Optional.empty()).value());
        }
    }
}
