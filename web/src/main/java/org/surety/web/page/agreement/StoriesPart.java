package org.surety.web.page.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.Witness;
import org.surety.report.digest.AnswerLine.Subject;
import org.surety.report.digest.CaseWords;
import org.surety.report.html.Grid;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.view.WhoView;
import org.surety.report.words.English;
import org.surety.report.words.Tale;

/** Why an answer is as it is: the shortest runs that show it, move by move, under the reading in which each goes so. */
public final class StoriesPart {

    /** The answers whose reasons can be asked for, by their names. */
    static final List<String> QUESTIONS =
            Arrays.stream(Subject.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();

    private final Optional<Subject> subject;
    private final List<WhoView.Told> asked = new ArrayList<>();
    private final List<WhoView.Told> others = new ArrayList<>();
    private final boolean likeTheAttacker;
    private final CaseWords words;
    private final Set<String> held;

    /**
     * @param why the answer whose reasons are asked for; all are told where it is the name of none
     * @param held the terms that need not be told, since they are held to one reading
     */
    public StoriesPart(Response.OfWho who, String why, Set<String> held) {
        this.subject = subject(why);
        this.words = CaseWords.of(who.family());
        this.held = held;
        who.stories().values().stream().flatMap(List::stream)
                .forEach(it -> (subject.map(about -> shows(about, it.story())).orElse(true) ? asked : others).add(it));
        List<WhoView.Told> alike = asked.isEmpty() && subject.filter(Subject.ACTOR::equals).isPresent()
                ? others.stream().filter(it -> isAsTheAttacker(who, it.story())).toList()
                : List.of();
        this.likeTheAttacker = !alike.isEmpty();
        asked.addAll(alike);
        others.removeAll(alike);
    }

    /** Whether one alone stops it as the attacker could too: of those who can, the runs show but one. */
    private static boolean isAsTheAttacker(Response.OfWho who, Witness story) {
        return story.shows() == Witness.Shows.BLOCKED && story.against().size() == 1 && who.result().rows().stream()
                .anyMatch(it -> it.reading().equals(story.reading()) && it.situation().equals(story.situation())
                        && it.isStoppedByAttacker());
    }

    private static Optional<Subject> subject(String why) {
        for (Subject each : Subject.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(why)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether a run shows the answer to a question. */
    static boolean shows(Subject subject, Witness story) {
        return switch (subject) {
            case POSSIBLE -> story.shows() == Witness.Shows.HELP;
            case STOP -> story.shows() == Witness.Shows.BLOCKED;
            case ACTOR -> story.shows() == Witness.Shows.BLOCKED
                    && story.against().equals(List.of(story.situation().attacker()));
            case ALONE -> story.shows() == Witness.Shows.ENOUGH && story.against().size() <= 1;
            case OWED -> story.shows() == Witness.Shows.NOT_OWED;
            case WHEN -> story.shows() == Witness.Shows.HELP || story.shows() == Witness.Shows.LATEST;
            case TALKS -> story.shows() == Witness.Shows.LATEST;
        };
    }

    /** The clauses by which the runs that show the answer go. */
    public Set<String> clauses() {
        Set<String> clauses = new LinkedHashSet<>();
        asked.forEach(it -> it.tale().lines().forEach(line -> clauses.addAll(line.clauses())));
        return clauses;
    }

    /** The runs, those of the question first. */
    Tag shown(ArticlesPart text, String close) {
        Tag box = Tag.of("section").with("id", "why").in("stories").add(Tag.of("h2", "Why: move by move"));
        box.add(Tag.of("p").in("small").text(asked.isEmpty()
                ? ""
                : "The clauses that these moves go by are marked in "
                        + "the text. ")
                .add(Tag.live("a").with("href", close).text("Close")));
        if (asked.isEmpty()) {
            box.add(Tag.of("p", none()));
        }
        if (likeTheAttacker) {
            box.add(Tag.of("p", "Shown is another that can stop it alone; whoever acts can do the same."));
        }
        groups(asked).forEach((when, tales) -> box.add(group(when, tales, text)));
        if (!others.isEmpty()) {
            List<Tag> inside = new ArrayList<>();
            groups(others).forEach((when, tales) -> inside.add(group(when, tales, text)));
            box.add(Grid.folded("Moves that show the other answers", inside));
        }
        return box;
    }

    /** Why there is no move: what cannot happen has no run. */
    private String none() {
        return others.isEmpty()
                ? "There is no move to tell: the text provides for none."
                : "No moves show this answer: what it rules out cannot be shown by a run. "
                        + "The moves below show the other answers.";
    }

    /** Equal tales once, by the readings in which they go so. */
    private Map<String, List<Tale>> groups(List<WhoView.Told> stories) {
        Map<Tale, Set<Map<String, List<String>>>> ways = new LinkedHashMap<>();
        stories.forEach(it -> {
            Map<String, List<String>> choices = new LinkedHashMap<>();
            it.story().reading().choices().forEach((term, reading) -> {
                if (!held.contains(term)) {
                    choices.put(term, List.of(reading));
                }
            });
            ways.computeIfAbsent(it.tale(), key -> new LinkedHashSet<>()).add(choices);
        });
        Map<String, List<Tale>> groups = new LinkedHashMap<>();
        ways.forEach((tale, when) -> groups.computeIfAbsent(words.any(List.copyOf(when)), key -> new ArrayList<>())
                .add(tale));
        return groups;
    }

    private Tag group(String when, List<Tale> tales, ArticlesPart text) {
        Tag box = Tag.of("div").in("in-case");
        box.add(Tag.of("h3", when.isEmpty() ? "As you read the text:" : "If " + when + ":"));
        for (Tale tale : tales) {
            boolean doubled = tales.stream().filter(it -> it.title().equals(tale.title())).count() > 1;
            String begins = doubled && !tale.lines().isEmpty() ? ": " + tale.lines().getFirst().text() : "";
            box.add(Grid.folded(tale.title() + begins, List.of(lines(tale, text))));
        }
        return box;
    }

    private static Tag lines(Tale tale, ArticlesPart text) {
        Tag lines = Tag.of("ol").in("tale");
        for (Tale.Line line : tale.lines()) {
            Tag item = Tag.of("li").add(Tag.of("strong", line.when() + ": ")).text(English.sentence(line.text()));
            line.clauses().stream().flatMap(it -> text.place(it).stream()).distinct().forEach(it -> item.text(" ")
                    .add(Tag.live("a").in("to-clause").with("href", "#" + it.anchor()).text(it.name())));
            lines.add(item);
        }
        return lines;
    }
}
