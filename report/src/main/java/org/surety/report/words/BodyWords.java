package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Group;

/** Bodies that decide by votes, in sentences without a full stop. */
public final class BodyWords {

    private final Names names;
    private final MembersWords members;
    private final RuleWords rules;

    /** With the names of an agreement. */
    public BodyWords(Names names) {
        this.names = names;
        this.members = new MembersWords(names);
        this.rules = new RuleWords(names);
    }

    /** {@code Security Council}. */
    public static String name(Body body) {
        return body.name().orElseGet(() -> English.title(body.id()));
    }

    /** {@code Ten of the UN members, by seats whose holders change}. */
    public String of(Group.Seats seats) {
        return English.capital(English.number(seats.seats())) + " of " + names.prose(seats.of())
                + ", by seats whose holders change";
    }

    /** Who sits in it, how votes weigh there, when a decision passes and who must be present. */
    public List<String> of(Body body) {
        List<String> said = new ArrayList<>();
        said.add("Its members are " + members.of(body.seats()));
        body.weights().forEach((column, weights) -> said.add(English.capital(English.words(column)) + ": "
                + String.join(", ", weights.entrySet().stream()
                        .map(it -> names.name(it.getKey()) + " " + it.getValue()).toList())));
        said.add(body.rule() instanceof DecisionRule.Unspecified
                ? "When a decision passes, the text does not say"
                : "A decision passes if " + rules.of(body.rule()));
        switch (body.absence()) {
            case ABSTAINS -> {
                // What a text is silent on is no clause of it.
            }
            case AGAINST -> said.add("Who casts no ballot counts as voting no");
            case AWAITED -> said.add("A vote waits for every ballot");
        }
        body.quorum().ifPresent(it -> said.add("It decides only if " + RuleWords.quorum(it)));
        return said;
    }
}
