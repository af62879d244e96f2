package org.surety.conformance.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surety.analysis.crisis.Exploration;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Game;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Party;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.report.efg.EfgSheet;
import org.surety.semantics.Case;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.text.read.AgreementFile;

/**
 * A game of every scenario of the catalog that is small enough, for the attacker and two others, is read afresh, by the
 * rules of Gambit 16 and of Gambit 17, which wants labels that differ.
 */
class CatalogGamesTest {

    private static final int MOST_PLAYERS = 3;
    private static final int MOST_STATES = 2_000;
    private static final BigInteger MOST_NODES = BigInteger.valueOf(20_000);

    @Test
    void everySmallGameIsOneThatBothReleasesOfGambitTake() {
        int games = 0;
        int labels = 0;
        for (Path folder : CatalogFiles.folders()) {
            for (Path file : CatalogFiles.within(folder, ".scenario.yaml")) {
                for (String game : games(String.valueOf(folder.getFileName()), scenario(file)).toList()) {
                    labels += new EfgReader(game).counted();
                    games++;
                }
            }
        }
        assertThat(games).as("games that were small enough").isGreaterThan(15);
        assertThat(labels).as("labels that had to be told apart").isPositive();
    }

    private static Scenario scenario(Path file) {
        return CatalogFiles.scenario(file).value().orElseThrow().scenario();
    }

    /** Under the first reading, one for each procedure that the event sets off. */
    private static Stream<String> games(String id, Scenario scenario) {
        AgreementFile file = CatalogFiles.agreement(id);
        Agreement agreement = file.under(Readings.of(file).list(10_000).getFirst());
        Incident incident = scenario.incident().orElseThrow();
        Set<String> players = new LinkedHashSet<>(List.of(incident.attacker()));
        agreement.parties().stream().map(Party::id).limit(MOST_PLAYERS).forEach(players::add);
        List<String> few = players.stream().limit(MOST_PLAYERS).toList();
        long hour = scenario.faitAccompli().orElseThrow().count();
        return agreement.procedures().stream().filter(it -> scenario.procedure().map(it.id()::equals).orElse(true))
                .map(it -> Case.of(agreement, it.id(), incident)).filter(it -> it.trigger().isMet())
                .flatMap(it -> game(it, scenario, hour, few));
    }

    private static Stream<String> game(Case root, Scenario scenario, long hour, List<String> players) {
        try {
            Chain chain = Exploration.of(root, scenario, Exploration.Values.MIDDLE).chain(hour, Set.copyOf(players),
                    MOST_STATES);
            return Game.of(chain, hour, players).nodes().compareTo(MOST_NODES) > 0
                    ? Stream.empty()
                    : Stream.of(Models.efg(chain, hour, players.stream().map(it -> new EfgSheet.Player(it,
                            !it.equals(players.getFirst()))).toList()));
        } catch (TooLarge leftOut) {
            return Stream.empty();
        }
    }
}
