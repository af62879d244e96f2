package org.surety.workbench.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.surety.analysis.check.amend.Amendment;
import org.surety.analysis.check.amend.Amendments;
import org.surety.model.agreement.Family;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.BriefSheet;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.DesignFile;
import org.surety.text.read.DesignReader;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.HeldFamily;

/**
 * A text with every amendment that a finding suggests as a further reading, as a design could add them. An amendment
 * that cannot be put into the file where its clause stands is left out.
 *
 * @param family the text with them
 * @param written for each term that exists only because of amendments, the reading that is the text as written
 * @param added for each term, the readings that are amendments
 * @param wordings what they would say
 */
public record Amended(Family family, Map<String, String> written, Map<String, Set<String>> added,
        List<BriefSheet.Wording> wordings) {

    private static final String AS_WRITTEN = "as-written";
    private static final String FILE = "amendments";
    private static final String HEAD = "surety: 1\nkind: design\nid: amendments\nfor: amended\nchoices:\n";
    private static final int HEAD_LINES = 5;
    /** What a clause that is not there says, by its last key; others cannot be written so that they say the same. */
    private static final Map<String, String> ABSENT = Map.of("within", "unspecified", "excluding", "nobody");

    /**
     * One clause with the amendments for it, as an entry of a design.
     *
     * @param absent what stands for a clause that is not there; empty for one that is
     */
    private record Choice(List<Amendment> amendments, Optional<String> absent) {

        /** The same, where the clause is not there; empty if that is what this is, or no word says it. */
        Optional<Choice> otherwise() {
            String clause = amendments.getFirst().clause();
            return open() || absent.isPresent()
                    ? Optional.empty()
                    : Optional.ofNullable(ABSENT.get(clause.substring(clause.lastIndexOf('.') + 1)))
                            .map(it -> new Choice(amendments, Optional.of(it)));
        }

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
    public static Amended of(Loader loader, Loader.Found found, AgreementFile file, List<Finding> findings,
            List<HeldReading> readings) {
        Set<String> held = new LinkedHashSet<>(readings.stream().map(HeldReading::term).toList());
        Map<String, List<Amendment>> byClause = new LinkedHashMap<>();
        Amendments.of(file, findings).stream().filter(it -> !held.contains(it.choice()))
                .forEach(it -> byClause.computeIfAbsent(it.choice(), key -> new ArrayList<>()).add(it));
        List<Choice> choices =
                new ArrayList<>(byClause.values().stream().map(it -> new Choice(it, Optional.empty())).toList());
        Optional<SourceFile> source = loader.open().open(found.place(), found.name()).value();
        while (source.isPresent() && !choices.isEmpty()) {
            Read<DesignFile> read = DesignReader.read(new SourceFile(FILE, text(choices)), source.get(),
                    loader.resolver(found.place()), Optional.empty());
            if (read.value().isPresent()) {
                return of(HeldFamily.of(read.value().get().versions(), readings), choices);
            }
            mend(choices, read.findings());
        }
        return new Amended(HeldFamily.of(file, readings), Map.of(), Map.of(), List.of());
    }

    /** A design whose choices have a line each. */
    private static String text(List<Choice> choices) {
        return HEAD + String.join("", choices.stream().map(Choice::text).toList());
    }

    /** Writes choices with which something is wrong in another way, or leaves them out. */
    private static void mend(List<Choice> choices, List<Finding> findings) {
        Set<Integer> wrong = new TreeSet<>(Comparator.reverseOrder());
        findings.stream().filter(it -> it.severity() == Severity.ERROR && it.position().file().equals(FILE))
                .map(it -> it.position().line() - HEAD_LINES - 1).filter(it -> it >= 0 && it < choices.size())
                .forEach(wrong::add);
        if (wrong.isEmpty()) {
            wrong.add(choices.size() - 1);
        }
        for (int i : wrong) {
            Optional<Choice> other = choices.get(i).otherwise();
            if (other.isPresent()) {
                choices.set(i, other.get());
            } else {
                choices.remove(i);
            }
        }
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
                wordings.add(new BriefSheet.Wording(choice.name(), it.name(), it.question(), it.wording(),
                        it.finding(), it.clause(), it.value()));
            }
        }
        return new Amended(family, written, added, wordings);
    }
}
