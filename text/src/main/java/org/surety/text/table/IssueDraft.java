package org.surety.text.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.model.position.PastDecision;
import org.surety.model.quantity.Ratio;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Quote;

/**
 * One issue of the past that is being read from several lines. What two lines say differently is an error: neither is
 * taken.
 */
final class IssueDraft {

    private final String id;
    private final Problems problems;
    private final Map<String, Told> facts = new HashMap<>();
    private final Map<String, ClaimLine> claims = new LinkedHashMap<>();

    IssueDraft(String id, Problems problems) {
        this.id = id;
        this.problems = problems;
    }

    /**
     * What a line says of the whole issue.
     *
     * @param written as it stands there
     */
    private record Told(Object value, String written, int line) {}

    private record ClaimLine(PastDecision.Claim claim, int line) {}

    /** A line says that {@code what} of the issue is {@code value}. */
    void fact(String what, Object value, String written, int line) {
        Told before = facts.putIfAbsent(what, new Told(value, written, line));
        if (before != null && !before.value().equals(value)) {
            problems.add(FormRules.FORM_CONFLICTING_KEYS, line, 0, "",
                    "issue " + Quote.of(id) + " has the " + what + " "
                            + Quote.of(written) + " here, and " + Quote.of(before.written()) + " on line "
                            + before.line()
                            + "; expected one " + what + " for the whole issue",
                    Optional.empty());
        }
    }

    /** A line says what a party wanted. */
    void claim(PastDecision.Claim claim, int line) {
        ClaimLine before = claims.putIfAbsent(claim.party(), new ClaimLine(claim, line));
        if (before != null) {
            problems.add(FormRules.FORM_DUPLICATE_NAME, line, 0, "", "party " + Quote.of(claim.party())
                    + " stands twice in issue " + Quote.of(id) + ", here with position " + claim.position()
                    + " and on line " + before.line() + " with position " + before.claim().position()
                    + "; expected one line for each party and issue", Optional.empty());
        }
    }

    /** The decision; empty if it has no outcome, or nobody a position. */
    Optional<PastDecision> decision() {
        Optional<Ratio> outcome = number("outcome");
        return claims.isEmpty()
                ? Optional.empty()
                : outcome.map(it -> new PastDecision(id,
                        Optional.ofNullable(facts.get("group")).map(Told::written).orElse(id),
                        claims.values().stream().map(ClaimLine::claim).toList(), number("reference"), it));
    }

    private Optional<Ratio> number(String what) {
        return Optional.ofNullable(facts.get(what)).map(Told::value).filter(Ratio.class::isInstance)
                .map(Ratio.class::cast);
    }
}
