package org.surety.workbench.asking;

import org.surety.text.tree.Quote;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.words.Controls;
import org.surety.workbench.words.RefusalWords;

/** What programs and assistants call the parameters of a question: the names of the fields that they send. */
public final class InputNames implements Controls {

    /** Refusals in these words. */
    public static final RefusalWords WORDS = new RefusalWords(new InputNames());

    private InputNames() {}

    /** The name of a field, bare. */
    static String field(QuestionField parameter) {
        return switch (parameter) {
            case READING -> "readings";
            case SCENARIO -> "scenario";
            case PROCEDURE -> "procedure";
            case ATTACKER -> "attacker";
            case PLACE -> "place";
            case DAY -> "at";
            case VALUES -> "values";
            case BY -> "by";
            case UNTIL -> "until";
            case ENGINE -> "engine";
            case CHOOSERS -> "parties";
            case PLAYERS -> "players";
            case SEED -> "seed";
            case RUNS -> "runs";
            case PRECISION -> "precision";
            case THREADS -> "threads";
            case LIMIT -> "limit";
            case HOUR -> "hours";
            case TARGET -> "to";
            case WANTING -> "wanting";
            case AGAINST -> "against";
            case ASSUMPTION -> "assume";
            case SIGNS_AT -> "signsAt";
            case ALTERNATIVE -> "alternatives";
            case MODEL_CHOICE -> "options";
            case TURNS -> "turns";
            case ALIKE -> "alike";
            case SAMPLES -> "samples";
            case WIDENING -> "widen";
            case MOST_VERSIONS -> "mostVersions";
            case SEARCHED -> "searched";
            case SETTINGS -> "settings";
            case OUTCOME -> "outcome";
            case TEXT -> "texts";
            case SITUATION -> "situation";
        };
    }

    @Override
    public String name(QuestionField parameter) {
        return Quote.of(field(parameter));
    }

    @Override
    public String set(QuestionField parameter, String value) {
        return name(parameter) + ": " + Quote.of(value);
    }

    @Override
    public String scenario() {
        return "Name one in `scenarios`; its text may be sent along among `documents`.";
    }

    @Override
    public String catalog() {
        return "`catalog-list`";
    }
}
