package org.surety.web.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.chronicle.Entry;
import org.surety.model.exercise.Exercise;
import org.surety.model.exercise.Inject;
import org.surety.model.exercise.Shows;
import org.surety.model.scenario.Scenario;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.ScenarioWords;
import org.surety.semantics.Case;
import org.surety.semantics.Work;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Result;
import org.surety.store.value.RunEntry;
import org.surety.store.value.StoreRefusal;
import org.surety.text.edit.Editor;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.ExerciseQuestion;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.exercise.ExerciseEntry;
import org.surety.workbench.exercise.PreparedExercise;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.words.RefusalWords;

/** Prepares an exercise: which, how long, what each seat is told, what comes when; and rehearses it. */
final class NewPlayPage {

    private static final String PATH = "/x/new";
    private static final String TOLD = "told.";
    private static final String HEARS = "hears.";
    private static final String COMES = "comes.";
    private static final String SAYS = "says.";
    private static final String SEALED = "sealed";
    private static final String SHOWS = "shows";
    private static final String AT_MOST = "at-most";
    private static final String OBSERVERS = "observers";
    private static final String READING = "reading.";
    private static final String SCENARIO = "scenario";
    private static final String WHO = "who.";
    /** The folder in which the user is, in the place of a work. */
    private static final String HERE = "here";

    private final PlayPages pages;

    NewPlayPage(PlayPages pages) {
        this.pages = pages;
    }

    /** Where an exercise is found. */
    private record Shelf(Workbench bench, Optional<Id<KeptWork>> work) {}

    private Optional<Shelf> shelf(String name) {
        return switch (name) {
            case "" -> Optional.of(new Shelf(pages.catalog(), Optional.empty()));
            case HERE -> Optional.of(new Shelf(pages.folder(), Optional.empty()));
            default -> Id.<KeptWork>read(name).filter(it -> pages.kept().work(it).value().isPresent())
                    .map(it -> new Shelf(pages.kept().over(it, Map.of()), Optional.of(it)));
        };
    }

    HttpReply of(Request request) {
        Optional<String> exercise = request.asked("exercise");
        if (exercise.isEmpty()) {
            return page("Exercises", 200, choose(request));
        }
        return about(request, exercise.get(), request.asked("work").orElse(""), Optional.empty());
    }

    private HttpReply about(Request request, String exercise, String work, Optional<String> wrong) {
        Optional<Shelf> shelf = shelf(work);
        if (shelf.isEmpty()) {
            return pages.nothing();
        }
        try {
            PreparedExercise found = shelf.get().bench().preparedExercise(exercise, Work.quiet());
            if (request.asked("rehearse").isPresent()) {
                return rehearsal(shelf.get(), exercise, work, request.asked("rehearse").get(), found);
            }
            List<Markup> body = new ArrayList<>();
            wrong.ifPresent(it -> body.add(PlayForm.wrong(it)));
            body.addAll(prepare(request, found, shelf.get().bench(), exercise, work));
            return page(found.exercise().title(), wrong.isPresent() ? 422 : 200, body);
        } catch (Refusal refusal) {
            return page("Exercises", 422, List.of(PlayForm.wrong(words(refusal)), back()));
        }
    }

    private static String words(Refusal refusal) {
        return English.sentence(RefusalWords.PLAIN.sentence(refusal.reason()))
                + RefusalWords.PLAIN.hint(refusal.reason()).map(it -> " " + it).orElse("");
    }

    private static Markup back() {
        return Tag.of("p").add(Tag.live("a").with("href", PATH).text("All exercises"));
    }

    private static HttpReply page(String heading, int status, List<Markup> body) {
        return PageFrame.of(new PageFrame.Page(heading, Optional.of(heading), List.of(), body, status));
    }

    private List<Markup> choose(Request request) {
        List<Markup> body = new ArrayList<>();
        body.add(
                Tag.of("p", "People play the parties of an agreement; the text decides what each may do. Choose one to "
                        + "begin with: everything can be changed before it starts.").in("lead"));
        runs().ifPresent(body::add);
        Optional<String> only = request.asked("for");
        List<Belongs> works = pages.kept().works().stream().filter(it -> it.work().removed().isEmpty()).toList();
        for (Belongs each : works) {
            List<ExerciseEntry> own = own(pages.kept().over(each.work().id(), Map.of()));
            if (!own.isEmpty()) {
                body.add(shelf("In " + each.work().title().text(), own, each.work().id().value(), only));
            }
        }
        List<ExerciseEntry> here = own(pages.folder());
        if (!here.isEmpty()) {
            body.add(shelf("In your folder", here, HERE, only));
        }
        body.add(shelf("Of the catalog", pages.catalog().exercises(Work.quiet()).stream()
                .filter(ExerciseEntry::ofCatalog).toList(), "", only));
        return body;
    }

    private static List<ExerciseEntry> own(Workbench bench) {
        return bench.exercises(Work.quiet()).stream().filter(it -> !it.ofCatalog()).toList();
    }

    private Optional<Markup> runs() {
        List<KeptRun> runs = pages.runs().of(pages.kept());
        Tag list = Tag.of("ul").in("cards-list");
        runs.forEach(it -> pages.kept().work(it.work()).value().ifPresent(work -> list.add(Tag.of("li").add(
                Tag.live("a").with("href", "/x/" + it.id() + "/control").text(work.work().title().text()),
                Tag.of("p", "Prepared " + it.created().toString().substring(0, 16).replace('T', ' ')
                        + " UTC").in("small")))));
        return runs.isEmpty() ? Optional.empty() : Optional.of(SeatPart.section("Prepared and played", list));
    }

    private static Markup shelf(String heading, List<ExerciseEntry> entries, String work, Optional<String> only) {
        Tag list = Tag.of("ul").in("cards-list");
        entries.stream().filter(it -> only.map(it.agreements()::contains).orElse(true)).forEach(it -> list.add(
                Tag.of("li").add(Tag.live("a").with("href", address(it.file(), work)).text(it.title()),
                        Tag.of("p", "On " + String.join(", ", it.agreements())).in("small"))));
        return SeatPart.section(heading, list);
    }

    private static String address(String exercise, String work) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("exercise", List.of(exercise));
        if (!work.isEmpty()) {
            query.put("work", List.of(work));
        }
        return PATH + Query.of(query);
    }

    private List<Markup> prepare(Request request, PreparedExercise found, Workbench bench, String file, String work) {
        Exercise exercise = found.exercise();
        Tag seats = Tag.of("fieldset").add(Tag.of("legend", "What each seat is told, and nobody else"));
        Names names = found.names().values().iterator().next();
        exercise.seats().forEach(it -> seats.add(PlayForm.area(English.capital(names.name(it.party())), TOLD + it.id(),
                request.field(TOLD + it.id()).orElse(it.told().orElse("")))));
        exercise.observers().forEach(it -> seats.add(PlayForm.area(it.id() + " (watches)", HEARS + it.id(),
                request.field(HEARS + it.id()).orElse(it.told().orElse("")))));
        if (exercise.observers().isEmpty()) {
            seats.add(PlayForm.field("Observers by name, with commas: they watch and can speak, and move nothing",
                    OBSERVERS, request.field(OBSERVERS).orElse("")));
        }
        Tag injects = Tag.of("fieldset").add(Tag.of("legend", "What comes from outside"));
        exercise.injects().forEach(it -> injects.add(who(request, found, it),
                PlayForm.field(it.id() + ": when it comes by itself; empty for by hand", COMES + it.id(),
                        request.field(COMES + it.id()).orElse(it.at().map(Object::toString).orElse("")
                                .replace('T', ' '))),
                PlayForm.area(it.id() + ": what is told" + (it.event().isPresent() ? ", beside what happens" : ""),
                        SAYS + it.id(), request.field(SAYS + it.id()).orElse(it.told().orElse("")))));
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p", "The story goes from " + moment(exercise.begins().toString()) + " to "
                + moment(exercise.ends().toString()) + " (" + exercise.zone() + "). A seat that nobody takes is played "
                + "by rule, as the scenario assumes it; so is one whose player is late."));
        body.add(Tag.of("p").in("tools").add(Tag.live("a").with("href", address(file, work)
                + "&rehearse=1").text("Rehearse it first: every seat by rule"), Tag.live("a").with("href", PATH)
                        .text("All exercises")));
        body.add(PlayForm.to(pages.gate(), request, PATH, PlayForm.hidden("exercise", file),
                PlayForm.hidden("work", work),
                PlayForm.number("Fits into so many minutes of play", "minutes", request.field("minutes")
                        .filter(it -> it.matches("[0-9]{1,5}")).map(Long::parseLong)
                        .orElse((long) exercise.minutes())),
                PlayForm.field("Ends at the latest so many minutes after it begins, pauses included, and the debrief "
                        + "opens; empty for no such end", AT_MOST,
                        request.field(AT_MOST).orElse(exercise.atMost()
                                .map(Object::toString).orElse(""))),
                scenarios(request, found, bench.exerciseScenarios(file, Work.quiet())), readings(request, found),
                seats, secrets(request, found),
                exercise.injects().isEmpty() ? Markup.NOTHING : injects,
                PlayForm.button("Prepare it", "do", "begin"),
                Tag.of("p", "The text, the scenario and all that they rest on are kept with it as they are now.")
                        .in("small"))
                .in("begin"));
        if (!exercise.sheet().isEmpty()) {
            Tag sheet = Tag.of("div").in("inside");
            exercise.sheet().forEach(it -> sheet.add(Tag.of("p", it)));
            body.add(Tag.of("details").in("source").add(Tag.of("summary", "For the teacher"), sheet));
        }
        return body;
    }

    /** From which scenario it begins. */
    private static Markup scenarios(Request request, PreparedExercise found, List<Scenario> scenarios) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(found.scenario().id(), ScenarioWords.title(found.scenario()));
        scenarios.forEach(it -> titles.putIfAbsent(it.id(), ScenarioWords.title(it)));
        return choice("The scenario, which says how seats behave that nobody plays, and what the odds assume",
                SCENARIO, titles, request.field(SCENARIO).orElse(found.scenario().id()));
    }

    /** Whose deed it is that comes from outside; nothing where nothing happens, or where several do it. */
    private static Markup who(Request request, PreparedExercise found, Inject inject) {
        Optional<Entry> event = inject.event().filter(it -> it.by().size() == 1);
        if (event.isEmpty()) {
            return Markup.NOTHING;
        }
        Map<String, String> parties = new LinkedHashMap<>();
        parties.put(Case.OUTSIDER, "a state that the story does not name");
        parties.putAll(found.parties(event.get().agreement()));
        String by = event.get().by().getFirst();
        parties.putIfAbsent(by, by);
        return choice(inject.id() + ": whose deed it is; if another's, and the words below stay, "
                + "it is told in other words", WHO + inject.id(), parties,
                request.field(WHO + inject.id()).orElse(by));
    }

    private static Tag choice(String label, String name, Map<String, String> values, String chosen) {
        Tag select = Tag.of("select").with("name", name);
        values.forEach((value, says) -> select.add(option(value, says, chosen)));
        return Tag.of("label").add(Tag.of("span", label), select);
    }

    /** How each clause is read that the text leaves open. */
    private static Markup readings(Request request, PreparedExercise found) {
        List<OpenTerm> terms = found.terms().stream().filter(it -> found.readings().containsKey(it.name())).toList();
        if (terms.isEmpty()) {
            return Markup.NOTHING;
        }
        Tag set = Tag.of("fieldset").add(Tag.of("legend", "How unclear clauses are read"));
        for (OpenTerm term : terms) {
            String chosen = request.field(READING + term.name()).orElse(found.readings().getOrDefault(term.name(), ""));
            Map<String, String> labels = new LinkedHashMap<>();
            term.readings().forEach(it -> labels.put(it.name(), it.label().orElse(it.name())));
            set.add(choice(term.question(), READING + term.name(), labels, chosen));
        }
        return set;
    }

    /** Which ballots nobody sees before they are counted, and what others see of them until then. */
    private static Markup secrets(Request request, PreparedExercise found) {
        if (found.votes().isEmpty()) {
            return Markup.NOTHING;
        }
        Tag set = Tag.of("fieldset").add(Tag.of("legend", "Votes"));
        for (String vote : found.votes()) {
            Tag tick = Tag.of("input").with("type", "checkbox").with("name", SEALED).with("value", vote);
            boolean on = request.form().isEmpty()
                    ? found.exercise().sealed().contains(vote)
                    : request.form().getOrDefault(SEALED, List.of()).contains(vote);
            set.add(Tag.of("label").in("tick").add(on ? tick.with("checked", "") : tick,
                    Tag.of("span", " Nobody sees the ballots of " + vote + " before they are counted")));
        }
        Map<String, String> words = new LinkedHashMap<>();
        words.put(Shows.NAMES.word(), "who has voted");
        words.put(Shows.COUNT.word(), "how many have voted");
        words.put(Shows.NOTHING.word(), "nothing");
        return set.add(choice("Until then others see", SHOWS, words,
                request.field(SHOWS).orElse(found.exercise().shows().word())));
    }

    private static Tag option(String value, String says, String chosen) {
        Tag option = Tag.of("option", says).with("value", value);
        return value.equals(chosen) ? option.with("selected", "") : option;
    }

    /** Names as somebody types them, as a file can have them. */
    private static Stream<String> observers(String typed) {
        return Stream.of(typed.split(",")).map(it -> it.strip().replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-"))
                .filter(it -> !it.isEmpty()).distinct();
    }

    private static String moment(String iso) {
        return iso.replace('T', ' ');
    }

    private HttpReply rehearsal(Shelf shelf, String exercise, String work, String seed, PreparedExercise found) {
        long number = seed.matches("[0-9]{1,9}") ? Long.parseLong(seed) : 1;
        Optional<Response.OfExercise> answer = pages.desk().found("rehearsal " + work + " " + exercise + " " + number
                + " " + found.inputs(),
                quiet -> shelf.bench().exercise(new ExerciseQuestion(exercise, number), quiet).response());
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p").in("tools").add(Tag.live("a").with("href", address(exercise, work))
                .text("Prepare it for people"),
                Tag.live("a").with("href", address(exercise, work) + "&rehearse="
                        + (number + 1)).text("Rehearse with other chances")));
        body.addAll(answer.map(it -> DebriefPage.body(it)).orElseGet(() -> DebriefPage.working(
                address(exercise, work) + "&rehearse=" + number)));
        return page("Rehearsal: " + found.exercise().title(), 200, body);
    }

    HttpReply begin(Request request) {
        String exercise = request.field("exercise").orElse("");
        String work = request.field("work").orElse("");
        Optional<Shelf> shelf = shelf(work);
        if (shelf.isEmpty()) {
            return pages.nothing();
        }
        Map<String, String> values = new LinkedHashMap<>();
        request.form().forEach((name, all) -> {
            String value = all.isEmpty() ? "" : line(all.getFirst());
            if (Set.of("minutes", SHOWS, AT_MOST, SCENARIO).contains(name)) {
                values.put(name, value);
            } else if (name.startsWith(READING)) {
                values.put("readings." + name.substring(READING.length()), value);
            } else if (name.equals(OBSERVERS)) {
                observers(value).forEach(it -> values.put(OBSERVERS + "." + it, "{}"));
            } else if (name.equals(SEALED)) {
                values.put(SEALED, "[" + String.join(", ", all) + "]");
            } else if (name.startsWith(TOLD)) {
                values.put("seats." + name.substring(TOLD.length()) + ".told", value);
            } else if (name.startsWith(HEARS)) {
                values.put(OBSERVERS + "." + name.substring(HEARS.length()) + ".told", value);
            } else if (name.startsWith(WHO)) {
                values.put("injects." + name.substring(WHO.length()) + ".event.by", value);
            } else if (name.startsWith(COMES)) {
                values.put("injects." + name.substring(COMES.length()) + ".at", value);
            } else if (name.startsWith(SAYS)) {
                values.put("injects." + name.substring(SAYS.length()) + ".told", value);
            }
        });
        try {
            shelf.get().bench().preparedExercise(exercise, Work.quiet()).exercise().injects()
                    .forEach(it -> toldAnew(it, values));
            return switch (pages.runs().begin(pages.kept(), shelf.get().work(), shelf.get().bench(), exercise,
                    new PlayRuns.Changes(values))) {
                case Result.Refused<RunEntry>(StoreRefusal why) -> about(request, exercise, work,
                        Optional.of(why.inWords()));
                case Result.Done<RunEntry>(RunEntry entry) -> HttpReply.to("/x/" + entry.run().id() + "/control");
            };
        } catch (Refusal refusal) {
            return about(request, exercise, work, Optional.of(words(refusal)));
        } catch (Editor.Impossible impossible) {
            return about(request, exercise, work, Optional.of("This cannot be changed: " + impossible.getMessage()
                    + "."));
        }
    }

    /** Where a deed is another's and the words are still those about the first, they go: the story then names who. */
    private static void toldAnew(Inject inject, Map<String, String> values) {
        String told = "injects." + inject.id() + ".told";
        boolean another = Optional.ofNullable(values.get("injects." + inject.id() + ".event.by"))
                .filter(it -> inject.event().filter(event -> !event.by().equals(List.of(it))).isPresent()).isPresent();
        if (another && inject.told().map(NewPlayPage::line).equals(Optional.ofNullable(values.get(told)))) {
            values.put(told, "");
        }
    }

    private static String line(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }
}
