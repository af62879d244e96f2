package org.surety.cli;

import org.surety.workbench.api.QuestionField;
import org.surety.workbench.words.Controls;

/** The options of the command line, by which sentences call the parameters of a question. */
final class Options implements Controls {

    @Override
    public String name(QuestionField parameter) {
        return switch (parameter) {
            case READING -> "--reading";
            case SCENARIO -> "--scenario";
            case PROCEDURE -> "--procedure";
            case ATTACKER -> "--attacker";
            case PLACE, VALUES, DAY -> "--at";
            case BY -> "--by";
            case UNTIL -> "--until";
            case ENGINE -> "--engine";
            case CHOOSERS -> "--party";
            case PLAYERS -> "--players";
            case SEED -> "--seed";
            case RUNS -> "--runs";
            case PRECISION -> "--precision";
            case THREADS -> "--threads";
            case LIMIT -> "--limit";
            case HOUR -> "--hour";
            case TARGET -> "--to";
            case WANTING -> "--for";
            case AGAINST -> "--against";
            case ASSUMPTION -> "--assume";
            case SIGNS_AT -> "--signs-at";
            case ALTERNATIVE -> "--alternative";
            case MODEL_CHOICE -> "--set";
            case TURNS -> "--turns";
            case ALIKE -> "--alike";
            case SAMPLES -> "--samples";
            case WIDENING -> "--widen";
            case MOST_VERSIONS -> "--most-versions";
            case SEARCHED -> "--searched";
            case SETTINGS -> "--settings";
            case OUTCOME -> "--outcome";
            case TEXT -> "--text";
            case SITUATION -> "--situation";
        };
    }

    @Override
    public String set(QuestionField parameter, String value) {
        return name(parameter) + " " + value;
    }

    @Override
    public String scenario() {
        return "Give the path of a scenario after the agreement.";
    }

    @Override
    public String catalog() {
        return "`surety catalog list`";
    }
}
