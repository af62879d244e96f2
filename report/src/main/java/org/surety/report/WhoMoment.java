package org.surety.report;

import java.time.LocalDate;
import java.util.Optional;
import org.surety.analysis.follow.AgreementStanding;

/**
 * The moment after which {@code who} is asked.
 *
 * @param chronicle the id of the chronicle that tells what had happened
 * @param title its title
 * @param at the day at whose end
 * @param last the last day of which the chronicle tells, where that is earlier
 * @param standing where the agreement stands then, by the first account, the first reading of each term and the first
 * way to read each silence that are asked about
 */
public record WhoMoment(String chronicle, String title, LocalDate at, Optional<LocalDate> last,
        AgreementStanding standing) {}
