package org.surety.analysis.life.clause;

import java.util.LinkedHashMap;
import java.util.Map;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.model.agreement.Condition;
import org.surety.semantics.life.Instrument;

/** The conditions of a text behind the words in which answers name them. */
public final class Conditions {

    private Conditions() {}

    /** Each condition of the text by the words in which {@link EntryAnswer} and other answers name it. */
    public static Map<String, Condition> told(Instrument instrument) {
        Map<String, Condition> found = new LinkedHashMap<>();
        instrument.conditions().forEach(it -> found.putIfAbsent(ConditionText.of(it), it));
        return found;
    }
}
