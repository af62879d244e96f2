package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;

/** By which steps a party can hold up a procedure. */
public final class Levers {

    private Levers() {}

    /** The steps of a case in which {@code party} alone can keep what follows from following, in words. */
    public static List<String> of(Case attack, String party) {
        return of(attack, party, 0);
    }

    private static List<String> of(Case attack, String party, int depth) {
        List<String> levers = new ArrayList<>();
        for (Step step : Walk.through(attack.procedure()).reachable()) {
            boolean endless = step.timing().within().bound().isEmpty();
            switch (step) {
                case Step.Request request when attack.askers(request).equals(Set.of(party)) ->
                        levers.add("not asking in " + step.id());
                case Step.Consult consult when endless && attack.participants(consult).contains(party) ->
                        levers.add("not ending " + step.id());
                case Step.Find find when Ballots.blockers(attack.poll(find)).contains(party) ->
                        levers.add("its vote in " + step.id());
                case Step.Decide decide when Ballots.blockers(attack.poll(decide)).contains(party) ->
                        levers.add("its vote in " + step.id());
                case Step.Refer refer when depth < 4 ->
                        of(attack.referred(refer), party, depth + 1)
                                .forEach(it -> levers.add(it + " of " + refer.to()));
                default -> {
                }
            }
        }
        return levers.stream().distinct().toList();
    }
}
