package org.surety.report.life;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.LifeSheet;
import org.surety.report.words.ConditionWords;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Readings;
import org.surety.semantics.life.Interpretation;

/** Makes the page about the life of an agreement. */
public final class LifeTeller {

    private static final int MOST_IN_BRIEF = 3;
    /** So many lines of one answer can be taken in. */
    private static final int MOST_LINES = 12;
    private static final String NOBODY_EXPOSED = "no protected party is bound without being guarded.";

    private final LifeSheet sheet;
    private final Agreement agreement;
    private final Names names;
    private final ConditionWords conditions;

    private LifeTeller(LifeSheet sheet) {
        this.sheet = sheet;
        this.agreement = sheet.family().under(Readings.of(sheet.family()).first());
        this.names = Called.titled(agreement, sheet.family());
        this.conditions = new ConditionWords(new ReadingWords(sheet.family().terms())::all);
    }

    /** The page. */
    public static LifeAccount of(LifeSheet sheet) {
        return new LifeTeller(sheet).page();
    }

    /** What matters most of it, in a few sentences: under the text alone, once it is in force. */
    public static List<String> inBrief(LifeSheet sheet) {
        LifeTeller teller = new LifeTeller(sheet);
        List<LifeResult.Row> rows = sheet.parts().getFirst().result().rows().stream()
                .filter(it -> it.interpretation().law() == Law.AS_WRITTEN && it.entry().possible()).toList();
        List<String> told = new ArrayList<>();
        if (rows.isEmpty()) {
            told.add("Nothing in the text brings it into force.");
            return told;
        }
        SilenceTeller.remark(Interpretation.AS_WRITTEN, rows.getFirst().silent(),
                teller.called(rows.getFirst()).instrument().agreement()).ifPresent(told::add);
        told.addAll(teller.first(rows, row -> ExposureTeller.of(row, teller.called(row))));
        told.addAll(teller.first(rows, row -> row.exits().isEmpty()
                ? List.of(LifeAccount.Line.of("Nobody can end or weaken the guarantee by what the text lets them do."))
                : ExitTeller.of(row, teller.called(row))));
        return told;
    }

    /** The first sentences of an answer, one for each condition. */
    private List<String> first(List<LifeResult.Row> rows,
            Function<LifeResult.Row, List<LifeAccount.Line>> lines) {
        List<String> told = new ArrayList<>();
        for (LifeAccount.Line line : block("", rows, lines).lines()) {
            String after = line.sentence().equals(ExposureTeller.NONE) ? NOBODY_EXPOSED : line.sentence();
            told.add(line.when().map(it -> "If " + it + ": " + after).orElse(line.sentence()));
        }
        return told.size() > MOST_IN_BRIEF ? told.subList(0, MOST_IN_BRIEF) : told;
    }

    private LifeAccount page() {
        List<LifeAccount.Section> sections = new ArrayList<>();
        List<LifePicture.Strip> strips = new ArrayList<>();
        sections.add(OwedTeller.of(agreement, names));
        for (LifeSheet.Part part : sheet.parts()) {
            Map<Interpretation, List<LifeResult.Row>> byReading = new LinkedHashMap<>();
            part.result().rows()
                    .forEach(it -> byReading.computeIfAbsent(it.interpretation(), key -> new ArrayList<>()).add(it));
            byReading.forEach((reading, rows) -> {
                LifeAccount.Section section = filled(part, reading, rows);
                sections.add(shorter(section, sections));
                strips.add(shorter(StripMaker.of(section.title(), rows, this::called), strips));
            });
        }
        flips().ifPresent(sections::add);
        return new LifeAccount(agreement.title(), LifePicture.of(strips), sections);
    }

    private static LifePicture.Strip shorter(LifePicture.Strip strip, List<LifePicture.Strip> before) {
        return before.stream().filter(it -> !it.bars().isEmpty() && it.bars().equals(strip.bars())
                && it.remark().equals(strip.remark())).findFirst()
                .map(it -> new LifePicture.Strip(strip.title(), "The same as under \"" + it.title() + "\".", List.of()))
                .orElse(strip);
    }

    /** The section without what an earlier one has said already: where all of a question is the same, it says so. */
    private static LifeAccount.Section shorter(LifeAccount.Section section, List<LifeAccount.Section> before) {
        return new LifeAccount.Section(section.title(), section.remark(), section.blocks().stream().map(block -> before
                .stream().filter(it -> block.lines().size() + block.lines().stream().mapToInt(l -> l.details().size())
                        .sum() > 1 && it.blocks().contains(block))
                .findFirst()
                .map(it -> new LifeAccount.Block(block.question(),
                        List.of(LifeAccount.Line.of("The same as under \"" + it.title() + "\"."))))
                .orElse(block)).toList());
    }

    /** By the very row: rows are large, and each is asked for often. */
    private final Map<LifeResult.Row, Called> called = new IdentityHashMap<>();

    private Called called(LifeResult.Row row) {
        return called.computeIfAbsent(row, it -> Called.of(sheet.parts().stream()
                .filter(part -> part.result().rows().stream().anyMatch(one -> one == it)).findFirst()
                .orElse(sheet.parts().getFirst()), it, silent()));
    }

    /** On what the text itself says nothing, whatever fills that. */
    private List<String> silent() {
        return sheet.parts().getFirst().result().rows().stream().findFirst().map(LifeResult.Row::silent)
                .orElse(List.of());
    }

    private LifeAccount.Section filled(LifeSheet.Part part, Interpretation reading, List<LifeResult.Row> rows) {
        List<String> silent = rows.getFirst().silent();
        Optional<String> remark =
                SilenceTeller.remark(reading, silent, called(rows.getFirst()).instrument().agreement());
        List<LifeAccount.Block> blocks = new ArrayList<>();
        blocks.add(block("What brings it into force?", rows, it -> EntryTeller.of(it.entry(), called(it))));
        if (rows.stream().noneMatch(it -> it.entry().possible())) {
            return new LifeAccount.Section(SilenceTeller.title(part, reading, silent), remark, blocks);
        }
        blocks.add(block("Who is bound without being guarded?", rows, it -> ExposureTeller.of(it, called(it))));
        blocks.add(block("Who can end or weaken the guarantee, whatever the others do?", rows,
                it -> it.exits().isEmpty()
                        ? List.of(LifeAccount.Line.of("Nobody, by what the text lets them do."))
                        : ExitTeller.of(it, called(it))));
        blocks.add(block("What does it change that somebody claims a breach?", rows,
                it -> ClaimTeller.of(it, called(it))));
        blocks.add(block("Who finds a breach, and what follows?", rows, it -> RemedyTeller.of(it, called(it))));
        blocks.add(block("What falls due, and what lapses?", rows, it -> CalendarTeller.of(it, called(it))));
        return new LifeAccount.Section(SilenceTeller.title(part, reading, silent), remark, blocks);
    }

    /** The lines of a question; where they differ by reading, each with when it holds. */
    private LifeAccount.Block block(String question, List<LifeResult.Row> rows,
            Function<LifeResult.Row, List<LifeAccount.Line>> lines) {
        List<CaseTree.Case<List<LifeAccount.Line>>> cases = new ArrayList<>();
        for (LifeResult.Row row : rows) {
            List<LifeAccount.Line> told = lines.apply(row);
            List<Map<String, String>> readings = row.readings().isEmpty() ? List.of(Map.of()) : row.readings();
            readings.forEach(it -> cases.add(new CaseTree.Case<>(it, told)));
        }
        List<LifeAccount.Line> all = new ArrayList<>();
        Cover<List<LifeAccount.Line>> cover = Cover.of(cases);
        cover.boxes().forEach((told, boxes) -> {
            Optional<String> when = cover.isConstant()
                    ? Optional.empty()
                    : Optional.of(conditions.of(boxes)).filter(it -> !it.isEmpty());
            told.forEach(it -> all.add(new LifeAccount.Line(when, it.sentence(), it.details())));
        });
        if (all.size() <= MOST_LINES) {
            return new LifeAccount.Block(question, all);
        }
        return new LifeAccount.Block(question, all.subList(0, MOST_LINES - 1),
                all.subList(MOST_LINES - 1, all.size()));
    }

    private Optional<LifeAccount.Section> flips() {
        List<LifeAccount.Line> lines = sheet.parts().getFirst().result().flips().stream()
                .map(it -> LifeAccount.Line.of((it.term().equals("law")
                        ? "What fills the silence"
                        : it.term().startsWith("life.")
                                ? "How its silence on " + SilenceTeller.silence(it.term()) + " is read"
                                : "\u201c" + question(it.term()) + "\u201d: how that is settled")
                        + " changes "
                        + English.and(it.answers().stream().map(LifeTeller::answer).toList()) + "."))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new LifeAccount.Section("What these answers hang on", Optional.empty(),
                        List.of(new LifeAccount.Block("Clauses and laws that change them", lines))));
    }

    private String question(String term) {
        return sheet.family().terms().stream().filter(it -> it.name().equals(term)).findFirst()
                .map(OpenTerm::question).orElse(term);
    }

    private static String answer(String answer) {
        return switch (answer) {
            case "entry" -> "what brings it into force";
            case "exposure" -> "who is bound without being guarded";
            case "exit" -> "who can end it";
            case "claims" -> "what a claim changes";
            case "remedies" -> "what follows from a breach";
            case "calendar" -> "what falls due and what lapses";
            default -> answer;
        };
    }

}
