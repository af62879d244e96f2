package org.surety.model.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Source;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;

/**
 * What happens, what would be enough, and how parties are assumed to behave.
 *
 * @param id its short name
 * @param agreement the agreement it is for; empty for any
 * @param base the scenario whose entries hold where this one has none
 * @param procedure the procedure it is about; empty for every one that the event sets off
 * @param incident the event; empty only where a base has it
 * @param faitAccompli the hour at which it is too late
 * @param enough the contributions, by measure, that make help enough; empty where one act is
 * @param behaviours in the order of the file; later entries and parties take precedence over earlier entries and groups
 * @param stakes what outcomes and moves are worth to parties that weigh them, in the order of the file; they take
 *            precedence as behaviours do
 * @param stakesFrom stakes that follow from positions; entries among the stakes take precedence
 * @param outcome what in fact happened, where the scenario retells a case
 */
public record Scenario(String id, Optional<String> title, Optional<String> agreement, Optional<String> base,
        Optional<String> procedure, Optional<Incident> incident, Optional<Hours> faitAccompli,
        Map<String, Ratio> enough,
        List<Behaviour> behaviours, List<PartyStakes> stakes, Optional<StakesFrom> stakesFrom, Optional<String> outcome,
        List<Source> sources,
        Assumption source) {

    /** Copies the collections. */
    public Scenario {
        enough = Map.copyOf(enough);
        behaviours = List.copyOf(behaviours);
        stakes = List.copyOf(stakes);
        sources = List.copyOf(sources);
    }

    /** A scenario that says nothing of stakes. */
    public Scenario(String id, Optional<String> title, Optional<String> agreement, Optional<String> base,
            Optional<String> procedure, Optional<Incident> incident, Optional<Hours> faitAccompli,
            Map<String, Ratio> enough, List<Behaviour> behaviours, Optional<String> outcome, List<Source> sources,
            Assumption source) {
        this(id, title, agreement, base, procedure, incident, faitAccompli, enough, behaviours, List.of(),
                Optional.empty(), outcome, sources, source);
    }

    /** With these stakes and no others. */
    public Scenario weighing(List<PartyStakes> all) {
        return new Scenario(id, title, agreement, base, procedure, incident, faitAccompli, enough, behaviours, all,
                Optional.empty(), outcome, sources, source);
    }

    /** The measures of which somebody contributes something, in the order of the file. */
    public Set<String> contributed() {
        Set<String> measures = new LinkedHashSet<>();
        behaviours.forEach(it -> measures.addAll(it.contributes().keySet()));
        return measures;
    }
}
