package org.surety.report.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Source;
import org.surety.report.BriefSheet;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.English;
import org.surety.report.words.Names;

/** On what it rests: sources, the assumptions that carry most, and what is our filling. */
final class RestsOnPart {

    private static final int TOLD = 3;

    private final BriefSheet sheet;
    private final Names names;

    RestsOnPart(BriefSheet sheet, Names names) {
        this.sheet = sheet;
        this.names = names;
    }

    String sentence() {
        return String.join(" ", List.of(sources(), assumptions(), fillings())).strip();
    }

    private String sources() {
        Map<String, Integer> byGrade = new LinkedHashMap<>();
        names.agreement().sources().stream().sorted(Comparator.comparing(Source::grade))
                .forEach(it -> byGrade.merge(English.words(it.grade().word()), 1, Integer::sum));
        int all = names.agreement().sources().size();
        return all == 0
                ? "The text names no sources."
                : English.capital(English.count(all, "source", "sources")) + " ("
                        + English.and(byGrade.entrySet().stream().map(it -> it.getValue() + " " + it.getKey()).toList())
                        + ").";
    }

    /** The assumptions with the largest swings, each once. */
    private String assumptions() {
        Set<String> told = new LinkedHashSet<>();
        List<Map.Entry<CrisisRow, Sensitivity>> all = new ArrayList<>();
        sheet.crises().forEach(it -> it.result().rows()
                .forEach(row -> row.answer().sensitivities().forEach(one -> all.add(Map.entry(row, one)))));
        all.stream().filter(it -> it.getValue().swing() > 0)
                .sorted(Comparator.comparingDouble(it -> -it.getValue().swing()))
                .forEach(it -> {
                    if (told.size() < TOLD) {
                        told.add(new AssumptionWords(Names.of(sheet.family().under(it.getKey().reading())))
                                .of(it.getValue()));
                    }
                });
        return told.isEmpty() ? "" : "The assumptions that carry most: " + English.and(told) + ".";
    }

    /** What is open where a reading rests on no source but inference, and nobody is said to have proposed it. */
    private String fillings() {
        Set<String> inferred = new LinkedHashSet<>();
        names.agreement().sources().stream().filter(it -> it.grade() == org.surety.model.agreement.Grade.INFERENCE)
                .forEach(it -> inferred.add(it.id()));
        List<String> ours = sheet.family().terms().stream()
                .filter(term -> term.readings().stream().filter(it -> it.proposedBy().isEmpty())
                        .anyMatch(it -> it.provenance().citations().stream()
                                .allMatch(one -> inferred.contains(one.source()))))
                .map(OpenTerm::question).toList();
        return ours.isEmpty()
                ? ""
                : "A reading is in no source, and nobody proposed it, of: " + String.join(" ", ours);
    }
}
