package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.LifeStatement;

/**
 * What is on record of breaches and other matters, in words. Of a breach they say what appears, what somebody claims,
 * disputes or has found, and never more.
 */
public final class RecordWords {

    private final Names names;
    private final EntryWords entries;

    RecordWords(Names names, EntryWords entries) {
        this.names = names;
        this.entries = entries;
    }

    /** A record of breach: whose saying it is, and how far it has come. */
    public String record(BreachRecord record) {
        String breach = "a breach of " + record.duty().map(FollowWords::quoted).orElse("the agreement") + " by "
                + names.prose(record.accused());
        String said = switch (record.level()) {
            case APPARENT -> breach + " appears from what is recorded; nobody claims it";
            case CLAIMED -> claimed(record) + " " + breach;
            case DISPUTED -> record.claims().isEmpty()
                    ? breach + " appears from what is recorded"
                    : claimed(record) + " " + breach;
            case FOUND -> found(record, breach);
            case REJECTED -> record.finders().isEmpty()
                    ? breach + " was not found by who may find it"
                    : names.list(record.finders()) + " found " + breach + ", which was rejected later";
        };
        String disputed = record.disputedBy().isEmpty()
                ? ""
                : "; " + names.list(record.disputedBy()) + (record.disputedBy().size() == 1 ? " disputes" : " dispute")
                        + " it";
        String appears = record.appears() && !record.by().isEmpty() ? "; it appears from what is recorded as well" : "";
        String closed = record.closed().map(it -> "; closed: " + closing(it)).orElse("");
        return said + disputed + appears + closed;
    }

    /** A finding is that of who found it, whoever claims it besides. */
    private String found(BreachRecord record, String breach) {
        String claims = record.claims().isEmpty() ? "" : "; " + claimed(record) + " it";
        return (record.finders().isEmpty()
                ? "it is recorded that " + breach + " was found"
                : names.list(record.finders()) + " found " + breach) + claims;
    }

    private String claimed(BreachRecord record) {
        return names.list(record.claims().keySet()) + (record.claims().size() == 1 ? " claims" : " claim");
    }

    private static String closing(BreachRecord.Closing closing) {
        return switch (closing) {
            case REJECTED -> "it was not found";
            case WITHDRAWN -> "the claim was taken back";
            case WAIVED -> "those to whom the duty is owed let it go";
            case CURED -> "what was owed was done later";
        };
    }

    /** What parties say of a phase or a move. */
    public String statement(LifeStatement statement) {
        List<String> sides = new ArrayList<>();
        if (!statement.claimedBy().isEmpty()) {
            sides.add(names.list(statement.claimedBy()) + (statement.claimedBy().size() == 1 ? " holds" : " hold"));
        }
        if (!statement.disputedBy().isEmpty()) {
            sides.add(names.list(statement.disputedBy())
                    + (statement.disputedBy().size() == 1 ? " disputes" : " dispute"));
        }
        return sides.isEmpty()
                ? "nobody holds any more " + entries.matter(statement.about())
                : English.and(sides) + " " + entries.matter(statement.about());
    }
}
