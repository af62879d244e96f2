package org.surety.text.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.text.SourceFile;

/**
 * Positions on an agreement in which something is settled that was open: what parties have said stays, and where the
 * agreement stands is one place of the scale from then on.
 */
public final class Settling {

    private static final Written UNKNOWN = Written.text("unknown");

    private final ClauseEdits positions;
    private final Map<String, Optional<String>> settled;
    private final List<Edit> edits = new ArrayList<>();

    private Settling(ClauseEdits positions, Map<String, Optional<String>> settled) {
        this.positions = positions;
        this.settled = settled;
    }

    /**
     * A file of positions that no longer counts on terms that are settled; the same file where it counts on none, or is
     * no well-formed YAML.
     *
     * @param settled by the name of each term the reading that stands in the text now; empty where something else does,
     * and then nothing says where on the scale that is
     */
    public static SourceFile followed(SourceFile file, Map<String, Optional<String>> settled) {
        return ClauseEdits.of(file).map(it -> {
            Settling settling = new Settling(it, settled);
            it.keys(List.of("issues")).forEach(settling::issue);
            return settling.edits.isEmpty() ? file : Editor.edited(file, settling.edits);
        }).orElse(file);
    }

    private void issue(String id) {
        List<String> issue = List.of("issues", id);
        List<String> place = ClauseEdits.with(issue, "settled");
        List<String> own = ClauseEdits.with(issue, "term");
        reading(own).ifPresent(reading -> {
            edits.add(new Edit.Remove(own));
            edits.add(new Edit.Put(place, reading.filter(it -> positions.keys(ClauseEdits.with(issue, "points"))
                    .contains(it)).map(Written::text).orElse(UNKNOWN)));
        });
        reading(ClauseEdits.with(place, "term")).ifPresent(reading -> edits.add(new Edit.Put(place,
                reading.flatMap(it -> positions.at(ClauseEdits.with(ClauseEdits.with(place, "readings"), it)))
                        .orElse(UNKNOWN))));
    }

    /** How the term that stands there is settled, if it is. */
    private Optional<Optional<String>> reading(List<String> path) {
        return positions.at(path).map(ClauseEdits::shown).flatMap(it -> Optional.ofNullable(settled.get(it)));
    }
}
