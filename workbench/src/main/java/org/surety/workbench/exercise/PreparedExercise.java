package org.surety.workbench.exercise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.surety.live.AgainstHistory;
import org.surety.live.DebriefFinder;
import org.surety.live.ExerciseTexts;
import org.surety.live.Lots;
import org.surety.live.Play;
import org.surety.live.PlayChronicle;
import org.surety.live.PlayScenario;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Step;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.exercise.Exercise;
import org.surety.model.scenario.Scenario;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.report.view.PlayedFrom;
import org.surety.report.words.Names;
import org.surety.text.edit.ChronicleText;
import org.surety.text.write.ScenarioWriter;
import org.surety.workbench.api.Version;

/**
 * An exercise with everything that it is played on.
 *
 * @param file the name of its file among {@code files}
 * @param texts the exercise and its agreements, each under the reading that is played
 * @param readings how each unclear clause of them is read
 * @param terms the unclear clauses of them
 * @param scenario how those behave whom nobody plays, and by which odds count
 * @param history what happened in the case that it is about, where the exercise names that
 * @param files every file that was read, by its name; the bytes are not copied
 * @param inputs the same, as answers name them
 */
public record PreparedExercise(String file, ExerciseTexts texts, Map<String, String> readings,
        List<OpenTerm> terms, Scenario scenario, Optional<Chronicle> history, Map<String, byte[]> files,
        List<Stamp.Input> inputs) {

    /** Copies the collections. */
    public PreparedExercise {
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        terms = List.copyOf(terms);
        inputs = List.copyOf(inputs);
    }

    /** The exercise. */
    public Exercise exercise() {
        return texts.exercise();
    }

    /** The votes that its agreements hold, as {@code PROCEDURE/STEP}, in the order of the texts. */
    public List<String> votes() {
        return texts.instruments().values().stream().flatMap(it -> it.agreement().procedures().stream())
                .flatMap(procedure -> procedure.steps().stream().filter(Step.Decide.class::isInstance)
                        .map(it -> procedure.id() + "/" + it.id()))
                .distinct().toList();
    }

    /** What the parties are called in each agreement, by its id. */
    public Map<String, Names> names() {
        Map<String, Names> names = new LinkedHashMap<>();
        texts.instruments().forEach((id, it) -> names.put(id, Names.of(it.agreement())));
        return names;
    }

    /** The contracting parties of an agreement with what they are called; none where it is no agreement of these. */
    public Map<String, String> parties(String agreement) {
        Map<String, String> parties = new LinkedHashMap<>();
        Optional.ofNullable(texts.instruments().get(agreement)).ifPresent(text -> {
            Names names = Names.of(text.agreement());
            text.contracting().stream().sorted().forEach(it -> parties.put(it, names.name(it)));
        });
        return parties;
    }

    /** Chance that follows from a seed. */
    static Lots chance(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random::nextDouble;
    }

    /** What there is to talk about after a play of it. */
    public Response.OfExercise debrief(Play play, PlayedFrom from) {
        return debrief(play, from, inputs, Map.of());
    }

    /** The same, where the play came about from more files and by what was asked. */
    Response.OfExercise debrief(Play play, PlayedFrom from, List<Stamp.Input> read, Map<String, String> asked) {
        // A play that goes another way draws anew, and always alike.
        return new Response.OfExercise(new Stamp(Version.text(), "exercise", read, asked),
                DebriefFinder.of(play, scenario, PreparedExercise::chance), names(), readings, from,
                history.map(it -> AgainstHistory.of(play, it)), ChronicleText.of(PlayChronicle.of(play)),
                PlayScenario.of(play, scenario).map(ScenarioWriter::of));
    }
}
