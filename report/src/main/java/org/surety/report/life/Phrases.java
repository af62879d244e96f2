package org.surety.report.life;

import java.util.Collection;
import org.surety.analysis.life.api.Guard;
import org.surety.model.quantity.Hours;
import org.surety.report.words.English;

/** Parts of sentences that several answers use. */
final class Phrases {

    private static final long HOURS_IN_A_DAY = 24;
    private static final long DAYS_IN_A_YEAR = 365;

    private Phrases() {}

    /** Names of duties. */
    static String quoted(Collection<String> duties) {
        return English.and(duties.stream().map(duty -> "\"" + duty + "\"").toList());
    }

    /** How far somebody is guarded. */
    static String guard(Guard guard) {
        return switch (guard) {
            case OWED -> "help is owed";
            case POSSIBLE -> "help can come and the attacker cannot stop it";
            case BLOCKABLE -> "the attacker can itself lawfully stop the help";
            case NONE -> "no help can come";
        };
    }

    /** The same against the attacker that is placed best, where that is not named. */
    static String guardAtWorst(Guard guard) {
        return switch (guard) {
            case OWED -> "help is owed, whoever attacks";
            case POSSIBLE -> "help can come and the attacker cannot stop it, whoever attacks";
            case BLOCKABLE -> "the attacker that is placed best can itself lawfully stop the help";
            case NONE -> "no help can come against the attacker that is placed best";
        };
    }

    /** Hours in the largest unit that they fill; a year counts as 365 days (R7). */
    static String time(Hours hours) {
        long days = hours.count() / HOURS_IN_A_DAY;
        return hours.count() % HOURS_IN_A_DAY == 0 && days % DAYS_IN_A_YEAR == 0 && days > 0
                ? English.count(days / DAYS_IN_A_YEAR, "year", "years")
                : hours.toString();
    }
}
