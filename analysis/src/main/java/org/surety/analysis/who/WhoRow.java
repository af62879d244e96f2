package org.surety.analysis.who;

import java.util.Optional;
import org.surety.model.agreement.Reading;

/**
 * One case and its answer.
 *
 * @param reading the reading
 * @param situation procedure, attacker, victim and place
 */
public record WhoRow(Reading reading, Situation situation, Answer answer) {

    /**
     * What is asked about, whatever the reading.
     *
     * @param procedure the procedure
     * @param attacker a party or {@code outsider}
     * @param standsFor for how many interchangeable attackers the row stands, itself included
     * @param victim whom the event hits, where the text leaves a choice or names one
     * @param place where; empty where the text treats no place in particular, or for everywhere that it does not name
     */
    public record Situation(String procedure, String attacker, int standsFor, Optional<String> victim,
            Optional<String> place) {}
}
