package org.surety.workbench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.live.DebriefFinder;
import org.surety.live.ExerciseTexts;
import org.surety.live.Play;
import org.surety.live.PlayChronicle;
import org.surety.model.scenario.Scenario;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;
import org.surety.text.edit.ChronicleText;

/**
 * An exercise with everything that it is played on.
 *
 * @param file the name of its file among {@code files}
 * @param texts the exercise and its agreements, each under the reading that is played
 * @param scenario how those behave whom nobody plays, and by which odds count
 * @param files every file that was read, by its name; the bytes are not copied
 * @param inputs the same, as answers name them
 */
public record PreparedExercise(String file, ExerciseTexts texts, Scenario scenario, Map<String, byte[]> files,
        List<Stamp.Input> inputs) {

    /** Copies the collections. */
    public PreparedExercise {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        inputs = List.copyOf(inputs);
    }

    /** What the parties are called in each agreement, by its id. */
    public Map<String, Names> names() {
        Map<String, Names> names = new LinkedHashMap<>();
        texts.instruments().forEach((id, it) -> names.put(id, Names.of(it.agreement())));
        return names;
    }

    /** What there is to talk about after a play of it by people. */
    public Response.OfExercise debrief(Play play) {
        return new Response.OfExercise(new Stamp(Version.text(), "exercise", inputs, Map.of()),
                DebriefFinder.of(play, scenario), names(), 0, ChronicleText.of(PlayChronicle.of(play)));
    }
}
