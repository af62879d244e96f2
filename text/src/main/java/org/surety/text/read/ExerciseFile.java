package org.surety.text.read;

import java.util.List;
import java.util.Map;
import org.surety.model.exercise.Exercise;
import org.surety.model.finding.Finding;

/**
 * An exercise that was understood.
 *
 * @param name the file's name
 * @param exercise what it says
 * @param agreements the agreements that it is played on, by id, as far as they were found and could be read
 * @param notes what is good to know about the file though it is no error
 */
public record ExerciseFile(String name, Exercise exercise, Map<String, AgreementFile> agreements,
        List<Finding> notes) {

    /** Copies the collections. */
    public ExerciseFile {
        agreements = Map.copyOf(agreements);
        notes = List.copyOf(notes);
    }
}
