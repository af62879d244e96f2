package org.surety.model.position;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Citation;

/**
 * Something that was said about what a party wants. Attribution is exact: what a minister says of a president's demand
 * is the minister's statement about it.
 *
 * @param speaker who said it; the id of the party where it speaks as such
 * @param about whose demand it is said to be, where that is not the speaker's own
 * @param date the day it was said, if known; a statement without a day counts as older than any other
 * @param place where it was said
 * @param position what is wanted
 * @param inExchangeFor for what it was offered, where it was; such an offer is told, but is not the party's position
 * @param note anything a reader should know about it
 * @param citations where it is reported, best first
 */
public record Statement(String speaker, Optional<String> about, Optional<LocalDate> date, Optional<String> place,
        IssuePosition position, Optional<String> inExchangeFor, Optional<String> note, List<Citation> citations) {

    /** Copies the list. */
    public Statement {
        citations = List.copyOf(citations);
    }
}
