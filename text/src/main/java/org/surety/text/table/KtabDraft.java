package org.surety.text.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Provenance;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.ModelSettings;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Settlement;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Quote;

/** A scenario of KTAB that is being read, from whichever form. */
final class KtabDraft {

    /** KTAB takes 3 to 250 actors; we take more and fewer, within reason. */
    static final int MOST_ACTORS = 1_000;
    /** As many dimensions as any file may have. */
    static final int MOST_DIMENSIONS = 200;

    private final Problems problems;
    private final List<String> dimensions = new ArrayList<>();
    private final List<Negotiator> parties = new ArrayList<>();
    private final List<Stance> stances = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<ModelSettings.Adjustment> adjustments = new ArrayList<>();
    private Optional<String> title = Optional.empty();

    KtabDraft(Problems problems) {
        this.problems = problems;
    }

    void title(String text) {
        title = text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    void option(String name, String word) {
        options.put(name, word);
    }

    void adjustment(String ideal, String reference, Ratio share) {
        adjustments.add(new ModelSettings.Adjustment(ideal, reference, share));
    }

    int dimensions() {
        return dimensions.size();
    }

    boolean knows(String party) {
        return names.contains(party);
    }

    void dimension(String name, int line, int column) {
        if (name.isEmpty() || dimensions.contains(name)) {
            problems.add(name.isEmpty() ? FormRules.FORM_MISSING_KEY : FormRules.FORM_DUPLICATE_NAME, line, column, "",
                    name.isEmpty() ? "a dimension lacks its name" : "two dimensions are called " + Quote.of(name),
                    Optional.empty());
        }
        dimensions.add(name);
    }

    /** Adds an actor with one position and one salience a dimension. */
    void actor(String name, String description, Ratio capability, List<Ratio> positions, List<Ratio> saliences,
            int line, int column) {
        if (name.isEmpty() || !names.add(name)) {
            problems.add(name.isEmpty() ? FormRules.FORM_MISSING_KEY : FormRules.FORM_DUPLICATE_NAME, line, column, "",
                    name.isEmpty() ? "an actor lacks its name" : "two actors are called " + Quote.of(name),
                    Optional.empty());
        }
        parties.add(new Negotiator(name, description.isEmpty() ? Optional.empty() : Optional.of(description),
                Range.exactly(capability), Optional.empty(), Assumption.UNSTATED));
        for (int k = 0; k < Math.min(dimensions.size(), positions.size()); k++) {
            Statement statement = new Statement(name, Optional.empty(), Optional.empty(), Optional.empty(),
                    new IssuePosition.At(Range.exactly(positions.get(k))), Optional.empty(), Optional.empty(),
                    List.of());
            stances.add(new Stance(name, dimensions.get(k), Range.exactly(saliences.get(k)), Assumption.UNSTATED,
                    Optional.empty(), List.of(statement)));
        }
    }

    PositionSet finish(String id) {
        if (parties.isEmpty() && !problems.hasErrors()) {
            problems.add(FormRules.FORM_EMPTY, "the scenario has no actors");
        }
        return new PositionSet(id, title, Optional.empty(), parties,
                dimensions.stream()
                        .map(it -> new Issue(it, Optional.empty(), Optional.empty(), Map.of(), Settlement.NONE,
                                Optional.empty(), Provenance.NONE))
                        .toList(),
                stances, List.of(), new ModelSettings(options, adjustments));
    }
}
