package org.surety.workbench.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.analysis.follow.FollowedText;
import org.surety.live.ExerciseTexts;
import org.surety.live.KeptLog;
import org.surety.live.Play;
import org.surety.live.RulePlay;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.scenario.Scenario;
import org.surety.report.rendering.Response;
import org.surety.report.view.PlayedFrom;
import org.surety.semantics.Readings;
import org.surety.semantics.life.Instrument;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.ChronicleFile;
import org.surety.text.read.ExerciseFile;
import org.surety.text.read.ExerciseReader;
import org.surety.text.read.KindOf;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.ExerciseQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.chronicle.Chronicles;
import org.surety.workbench.chronicle.Follows;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.FileHead;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ReferenceResolver;
import org.surety.workbench.document.ScenarioFinder;

/** The use case {@code exercise}: a rehearsal, or a play that was kept, and its debrief. */
public final class Exercises {

    private final Loader loader;

    private Exercises(Loader loader) {
        this.loader = loader;
    }

    /** A rehearsal, and what there is to talk about afterwards. */
    public static Reply<Response.OfExercise> answer(Loader loader, ExerciseQuestion question) {
        return new Exercises(loader).answer(question);
    }

    /** An exercise with everything that it is played on, the bytes of its files among it. */
    public static PreparedExercise prepared(Loader loader, String file) {
        Exercises exercises = new Exercises(loader);
        PreparedExercise prepared = exercises.prepared(file);
        Map<String, byte[]> files = new LinkedHashMap<>();
        loader.open().places().forEach(it -> loader.store().read(it, loader.store().nameOf(it)).value()
                .ifPresent(bytes -> files.put(loader.store().nameOf(it), bytes)));
        return new PreparedExercise(prepared.file(), prepared.texts(), prepared.readings(), prepared.terms(),
                prepared.scenario(), prepared.history(), files, prepared.inputs());
    }

    private PreparedExercise prepared(String name) {
        Loader.Found found = find(name);
        ExerciseFile file = read(found);
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        Map<String, String> readings = new LinkedHashMap<>();
        read(file).forEach((id, it) -> {
            instruments.put(id, it.instrument());
            readings.putAll(it.reading().choices());
        });
        Scenario scenario = scenario(file, found);
        Optional<Chronicle> history = file.exercise().history().map(this::chronicle);
        return new PreparedExercise(loader.store().nameOf(found.place()),
                new ExerciseTexts(file.exercise(), instruments), readings, file.agreements().values().stream()
                        .flatMap(it -> it.terms().stream()).toList(),
                scenario, history, Map.of(), loader.open().inputs());
    }

    /** Where an exercise stands. */
    public static Address place(Loader loader, String file) {
        return new Exercises(loader).find(file).place();
    }

    /** The scenarios that an exercise could begin from: all beside its first agreement. */
    public static List<Scenario> scenarios(Loader loader, String file) {
        Exercises exercises = new Exercises(loader);
        Loader.Found found = exercises.find(file);
        ExerciseFile read = exercises.read(found);
        List<Scenario> scenarios = new ScenarioFinder(loader).beside(exercises.first(read, found), agreement(read));
        loader.complain();
        return scenarios;
    }

    /** Those that lie where the user is, and those of the catalog. */
    public static List<ExerciseEntry> all(Loader loader) {
        return new Exercises(loader).folders()
                .flatMap(it -> new ReferenceResolver(loader, it).files(KindOf.EXERCISE).stream()).distinct()
                .flatMap(it -> ExerciseEntry.of(loader.store(), it).stream()).toList();
    }

    private ExerciseFile read(Loader.Found found) {
        Read<SourceFile> source = loader.open().open(found.place(), found.name());
        return loader.required(source.value()
                .map(it -> ExerciseReader.read(it, loader.resolver(found.place())))
                .orElseGet(() -> new Read<>(Optional.empty(), source.findings())));
    }

    private Reply<Response.OfExercise> answer(ExerciseQuestion question) {
        PreparedExercise prepared = prepared(question.file());
        Optional<KeptLog> kept = question.log().map(it -> new KeptLogs(loader).read(it, prepared.texts()));
        Play play = kept.map(KeptLog::play).orElseGet(
                () -> new RulePlay(prepared.scenario(), PreparedExercise.chance(question.seed()))
                        .rehearsal(prepared.texts()));
        PlayedFrom from = question.log().map(it -> new KeptLogs(loader).from(it, kept.orElseThrow()))
                .orElseGet(() -> PlayedFrom.seed(question.seed()));
        return loader.reply(prepared.debrief(play, from, loader.open().inputs(), question.parameters()),
                prepared.texts().exercise().id());
    }

    /** The chronicle of that id, its open terms read as the first of each. */
    private Chronicle chronicle(String id) {
        Chronicles chronicles = new Chronicles(loader);
        ChronicleFile told = chronicles.read(id);
        return told.under(Readings.of(told.id(), told.terms(), Map.of()).first());
    }

    /** The agreements, each under the reading that is played. */
    private static Map<String, FollowedText> read(ExerciseFile file) {
        Map<String, FollowedText> found = new LinkedHashMap<>();
        file.agreements().forEach((id, agreement) -> {
            Map<String, Set<String>> held = new LinkedHashMap<>();
            List<String> terms = agreement.terms().stream().map(OpenTerm::name).toList();
            file.exercise().readings().forEach((term, reading) -> {
                if (terms.contains(term)) {
                    held.put(term, Set.of(reading));
                }
            });
            found.put(id, new FollowedText(agreement, held, Follows.interpretation(file.exercise().law())));
        });
        return found;
    }

    /** The first agreement of an exercise, which is meant where nothing names another. */
    private static AgreementFile agreement(ExerciseFile file) {
        return Optional.ofNullable(file.agreements().get(file.exercise().agreements().getFirst())).orElseThrow();
    }

    /** Where that is found. */
    private Loader.Found first(ExerciseFile file, Loader.Found place) {
        String id = file.exercise().agreements().getFirst();
        return loader.resolver(place.place()).agreement(id)
                .map(it -> new Loader.Found(loader.store().nameOf(it), it)).orElseGet(() -> loader.find(id));
    }

    /** The scenario that the exercise names, beside its first agreement. */
    private Scenario scenario(ExerciseFile file, Loader.Found place) {
        String name = file.exercise().scenario().orElseThrow(
                () -> new Refusal(new Reason.Missing(Thing.SCENARIO, file.exercise().id(), List.of())));
        List<Scenario> found = new ScenarioFinder(loader).named(List.of(name), first(file, place), agreement(file));
        loader.complain();
        return found.getFirst();
    }

    /** A document; else an exercise of that id, the user's own first; else the one beside an agreement. */
    private Loader.Found find(String name) {
        if (loader.document(name).isPresent()) {
            return Companions.exercise(loader, name);
        }
        Optional<Address> own = folders()
                .flatMap(it -> new ReferenceResolver(loader, it).beside(name, KindOf.EXERCISE).stream()).findFirst();
        if (own.isPresent()) {
            return new Loader.Found(loader.store().nameOf(own.get()), own.get());
        }
        if (loader.store().catalogFolder(name).isPresent()
                || loader.store().at(name).filter(loader.store()::isFolder).isPresent()) {
            return Companions.exercise(loader, name);
        }
        List<String> known = known();
        throw new Refusal(new Reason.Unknown(Thing.EXERCISE, name, "", known, Nearest.to(name, known)));
    }

    private Stream<Address> folders() {
        Address here = loader.store().here();
        Stream<Address> catalog = loader.store().catalog().stream()
                .flatMap(it -> loader.store().catalogFolder(it).stream())
                .map(it -> loader.store().in(it, Companions.EXERCISES));
        return Stream.concat(Stream.of(here, loader.store().in(here, Companions.EXERCISES)), catalog)
                .filter(loader.store()::isFolder);
    }

    private List<String> known() {
        List<String> ids = new ArrayList<>();
        folders().flatMap(it -> new ReferenceResolver(loader, it).files(KindOf.EXERCISE).stream())
                .map(it -> FileHead.of(loader.store(), it, KindOf.EXERCISE.word()).id())
                .filter(it -> !it.isEmpty()).distinct().forEach(ids::add);
        return ids;
    }
}
