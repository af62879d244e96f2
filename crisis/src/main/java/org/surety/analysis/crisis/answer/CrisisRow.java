package org.surety.analysis.crisis.answer;

import org.surety.model.agreement.Reading;

/**
 * One case and its answer.
 *
 * @param scenario the id of the scenario
 * @param reading the reading
 * @param procedure the procedure that the event meets
 */
public record CrisisRow(String scenario, Reading reading, String procedure, CrisisAnswer answer) {}
