package org.surety.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.digest.AnswerChange;
import org.surety.report.digest.Digest;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.semantics.Work;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.Edit;
import org.surety.text.edit.Editor;
import org.surety.text.edit.UsualWords;
import org.surety.text.edit.WrittenPlaces.Branch;
import org.surety.text.edit.WrittenPlaces.NamedThing;
import org.surety.text.edit.WrittenPlaces.Place;
import org.surety.text.read.KindOf;
import org.surety.text.schema.Grammar;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.TextQuestion;
import org.surety.workbench.api.WhoQuestion;

/**
 * What a clause changes: which answers to {@code who} are different under its readings, where it is open, and otherwise
 * if it said one of the usual other things or were not there. Nothing is judged, and nothing is written anywhere.
 */
final class ClauseEffects {

    private static final int MOST_WAYS = 8;
    private static final int MOST_TOLD = 12;
    private static final Set<NamedThing> CLAUSES = Set.of(NamedThing.STEP, NamedThing.OBLIGATION);

    private final OpenTexts.Asked asked;
    private final OpenText text;
    private final Work work;
    private final AnswerMemory memory;

    ClauseEffects(OpenTexts.Asked asked, AnswerMemory memory, Work work) {
        this.asked = asked;
        this.text = asked.text();
        this.memory = memory;
        this.work = work;
    }

    /** Another way in which a clause could be. */
    private sealed interface Way {

        /**
         * A reading of an open term.
         *
         * @param told in words that follow "if"
         */
        record Read(String told, HeldReading held) implements Way {}

        /**
         * Another text.
         *
         * @param told in words that follow "if"
         */
        record Written(String told, SourceFile source) implements Way {}
    }

    /**
     * What a clause changes.
     *
     * @param title in a few words
     * @param told the whole answer
     */
    record Effect(String title, String told) {}

    /** The clauses of a text of which can be asked what they change: steps, duties, and whatever else is open. */
    static List<Place> clauses(OpenText text) {
        if (text.kind() != KindOf.AGREEMENT || !text.isOurs()) {
            return List.of();
        }
        List<Place> all = new ArrayList<>();
        text.wellFormed().ifPresent(it -> collect(it.places().branches(), false, all));
        return all;
    }

    private static void collect(List<Branch> branches, boolean within, List<Place> all) {
        for (Branch each : branches) {
            boolean clause = each.key().names().filter(CLAUSES::contains).isPresent();
            boolean open = each.inside().size() == 1 && each.inside().getFirst().key().text().equals("open");
            if (clause || open && !within) {
                all.add(each.key());
            }
            if (!open) {
                collect(each.inside(), within || clause, all);
            }
        }
    }

    /** @throws Refusal if the text has errors, or there is too much to look at */
    Effect of(List<String> path) {
        List<OpenTerm> terms = asked.bench().text(new TextQuestion(text.name(), List.of()), work).response().family()
                .terms().stream().filter(it -> isWithin(it.place(), String.join(".", path))).toList();
        return terms.isEmpty() ? otherwise(path) : readings(path, terms);
    }

    private static boolean isWithin(String place, String clause) {
        return place.equals(clause) || place.startsWith(clause + ".");
    }

    private Map<String, String> answers(Workbench bench, List<HeldReading> held) {
        WhoQuestion question = new WhoQuestion(text.name(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), 0, held, false);
        Response.OfWho who = bench.who(question, work).response();
        return Workbench.made(work,
                () -> AnswerChange.answers(AnswerChange.sections(Digest.of(who.result(), who.family()))));
    }

    private Map<String, String> now() {
        return memory.get(asked.moment(), text.uri(), () -> answers(asked.bench(), List.of()));
    }

    private Effect readings(List<String> path, List<OpenTerm> terms) {
        Set<String> differ = new LinkedHashSet<>();
        StringBuilder told = new StringBuilder();
        for (OpenTerm term : terms) {
            Map<String, Map<String, String>> under = new LinkedHashMap<>();
            for (OpenTerm.Alternative reading : term.readings().stream().limit(MOST_WAYS).toList()) {
                Way.Read way = new Way.Read(reading.label().orElse(English.words(reading.name())),
                        new HeldReading(term.name(), reading.name()));
                under.put(way.told(), answers(asked.bench(), List.of(way.held())));
            }
            List<String> here = differing(new ArrayList<>(under.values()));
            differ.addAll(here);
            told.append(term.question()).append('\n');
            here.stream().limit(MOST_TOLD).forEach(question -> {
                told.append("\n").append(question).append('\n');
                under.forEach((way, answers) -> told.append("  if ").append(way).append(": ")
                        .append(answers.getOrDefault(question, "Not asked.")).append('\n'));
            });
            told.append(rest(here.size())).append(here.isEmpty() ? "No answer depends on it.\n" : "").append('\n');
        }
        return new Effect(differ.isEmpty()
                ? "no answer depends on how this is read"
                : English.count(differ.size(), "answer depends", "answers depend") + " on how this is read",
                heading(path) + told.toString().strip());
    }

    private static String rest(int count) {
        return count > MOST_TOLD ? "\nand " + (count - MOST_TOLD) + " more\n" : "";
    }

    private static List<String> differing(List<Map<String, String>> answers) {
        Set<String> all = new LinkedHashSet<>();
        answers.forEach(it -> all.addAll(it.keySet()));
        return all.stream().filter(question -> answers.stream()
                .map(it -> it.getOrDefault(question, "")).distinct().count() > 1).toList();
    }

    private static String heading(List<String> path) {
        return "What " + String.join(".", path) + " changes\n\n";
    }

    private Effect otherwise(List<String> path) {
        Set<String> changed = new LinkedHashSet<>();
        StringBuilder told = new StringBuilder();
        int tried = 0;
        for (Way.Written way : ways(path)) {
            Map<String, String> then;
            try {
                then = answers(asked.bench().reading(text.name(), way.source().content()), List.of());
            } catch (Refusal refused) {
                if (refused.reason() instanceof Reason.Stopped) {
                    throw refused;
                }
                // Not everything that can be written there makes a text that can be read.
                continue;
            }
            tried++;
            List<AnswerChange> changes = AnswerChange.between(now(), then);
            changes.forEach(it -> changed.add(it.question()));
            told.append("If ").append(way.told()).append(": ")
                    .append(changes.isEmpty() ? "no answer changes.\n" : "\n");
            changes.stream().limit(MOST_TOLD).forEach(it -> told.append("  ").append(it.question())
                    .append("\n    now: ").append(it.before()).append("\n    then: ").append(it.after()).append('\n'));
            told.append(rest(changes.size())).append('\n');
        }
        if (tried == 0) {
            return new Effect("cannot be tried otherwise", heading(path) + "Nothing else that is usual can stand here, "
                    + "and the text cannot be read without it.");
        }
        return new Effect(changed.isEmpty()
                ? "no answer changes if this is written otherwise"
                : English.count(changed.size(), "answer changes", "answers change") + " if this is written otherwise",
                heading(path) + told.toString().strip());
    }

    /** The usual other values in a clause, one at a time, and the text without it. */
    private List<Way.Written> ways(List<String> path) {
        OpenText.WellFormed known = text.wellFormed().orElseThrow();
        List<Way.Written> ways = new ArrayList<>();
        for (Branch each : below(known.places().branches(), path)) {
            Map<String, String> usual = UsualWords.at(Grammar.of(KindOf.AGREEMENT.word()).at(each.key().path()));
            String now = known.edits().at(each.key().path()).map(ClauseEdits::shown).orElse("");
            usual.forEach((written, words) -> {
                if (!written.equals(now)) {
                    edited(new Edit.Put(each.key().path(), ClauseEdits.typed(written)))
                            .ifPresent(it -> ways.add(new Way.Written("`" + each.key().text() + "` said that " + words,
                                    it)));
                }
            });
        }
        List<Way.Written> some = new ArrayList<>(ways.subList(0, Math.min(MOST_WAYS, ways.size())));
        edited(new Edit.Remove(path)).ifPresent(it -> some.add(new Way.Written("it were not there", it)));
        return some;
    }

    private Optional<SourceFile> edited(Edit edit) {
        try {
            return Optional.of(Editor.edited(text.source(), List.of(edit)));
        } catch (Editor.Impossible laidOutOtherwise) {
            return Optional.empty();
        }
    }

    /** The keys within a clause. */
    private static List<Branch> below(List<Branch> branches, List<String> path) {
        for (Branch each : branches) {
            if (each.key().path().equals(path)) {
                return each.inside();
            }
            if (path.size() > each.key().path().size()
                    && path.subList(0, each.key().path().size()).equals(each.key().path())) {
                return below(each.inside(), path);
            }
        }
        return List.of();
    }
}
