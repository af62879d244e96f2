package org.surety.analysis.check.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.surety.model.agreement.Body;
import org.surety.semantics.Poll;

/**
 * The polls that the text of an agreement itself sets up: of its bodies, and of votes that have a rule of their own.
 */
public final class Polled {

    private Polled() {}

    /** Polls by the path of the clause, with nobody recused for what it did. */
    public static Map<String, Poll> of(Facts facts) {
        Map<String, Poll> polls = new LinkedHashMap<>();
        for (Body body : facts.agreement().bodies()) {
            if (!facts.dependsOnEvent(body.seats())) {
                facts.poll(body).ifPresent(it -> polls.put("bodies." + body.id(), it));
            }
        }
        facts.votes().forEach((path, vote) -> {
            boolean fixed = vote.electorate().among().stream().noneMatch(facts::dependsOnEvent);
            if (fixed && vote.electorate().rule().isPresent()) {
                facts.poll(vote).ifPresent(it -> polls.put(path, it));
            }
        });
        return polls;
    }
}
