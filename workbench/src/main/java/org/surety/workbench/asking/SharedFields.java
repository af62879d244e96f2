package org.surety.workbench.asking;

import static org.surety.workbench.asking.InputShape.DAY;
import static org.surety.workbench.asking.InputShape.DOCUMENT;
import static org.surety.workbench.asking.InputShape.DOCUMENTS;
import static org.surety.workbench.asking.InputShape.DURATION;
import static org.surety.workbench.asking.InputShape.TEXT;
import static org.surety.workbench.asking.InputShape.TEXTS;
import static org.surety.workbench.asking.InputShape.WHOLE;

import org.surety.model.agreement.Life.Law;

/** What several questions are asked with, and the agreements of examples. */
final class SharedFields {

    static final String SMALL = "belgium-1839";
    static final String LAVROV = "lavrov-2025";
    static final InputField FILE = InputField.needed("file", DOCUMENT,
            "An agreement: the id of one of the catalog, the name of a file, or a name among `documents`.");
    static final InputField READINGS = InputField.of("readings", TEXTS,
            "Unclear clauses held to readings, each as TERM=READING.");
    static final InputField ATTACKER = InputField.of("attacker", TEXT,
            "A party by its code or name, or `outsider`; left out: all.");
    static final InputField SCENARIOS = InputField.of("scenarios", DOCUMENTS,
            "Scenarios by path or name; left out: those beside the agreement.");
    static final InputField AT = InputField.of("at", DAY,
            "The day at whose end is asked; left out: the latest.");
    static final InputField LAW = InputField.word("law", Law.class,
            "What fills the silence of the text: as-written (nothing) or vienna (the Vienna Convention of 1969).");
    static final InputField SEED = InputField.of("seed", WHOLE, "From which all chance follows.");
    static final InputField UNTIL = InputField.of("until", DURATION, "The last hour to look at.");

    private SharedFields() {}

    /** How many of something to list. */
    static InputField limit(String of) {
        return InputField.of("limit", WHOLE, "At most how many " + of + " to list; all are counted.");
    }
}
