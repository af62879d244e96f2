package org.surety.conformance.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.ScenarioReader;
import org.surety.workbench.BadInput;

/**
 * Every game of the catalog that is small enough is read afresh, and by the rules of Gambit 16 and of Gambit 17, which wants labels that differ.
 * What is too large, or has no move for its players, is refused with words.
 */
class CatalogGamesTest {

    private static final int MOST_PLAYERS = 3;
    /** Where a scenario names no end, the game ends after a day, so that no long search stands before a refusal. */
    private static final Optional<Hours> UNTIL = Optional.of(Hours.of(24));

    static Stream<Path> folders() {
        return CatalogFiles.folders().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyGameIsOneThatBothReleasesOfGambitTake(Path folder) {
        CatalogFiles.within(folder, ".scenario.yaml").forEach(file -> games(folder, file));
    }

    /** Whether the scenario was small enough for a game. */
    private static boolean games(Path folder, Path file) {
        String id = String.valueOf(file.getFileName()).replace(".scenario.yaml", "");
        Optional<String> game = game(folder, id, players(folder, file));
        game.ifPresent(text -> assertThat(Trees.size(new EfgReader(text).root())).isPositive());
        return game.isPresent();
    }

    /** The attacker and two others. */
    private static List<String> players(Path folder, Path file) {
        Scenario scenario = ScenarioReader.read(CatalogFiles.load(file).orElseThrow(), id -> CatalogFiles
                .load(file.resolveSibling(id + ".scenario.yaml")).or(() -> CatalogFiles.LIBRARY.find(id))).value()
                .orElseThrow().scenario();
        Set<String> all = new LinkedHashSet<>();
        all.add(scenario.incident().orElseThrow().attacker());
        AgreementFile agreement = CatalogFiles.agreement(String.valueOf(folder.getFileName()));
        agreement.under(Readings.of(agreement).list(10_000).getFirst()).parties().forEach(it -> all.add(it.id()));
        return all.stream().limit(MOST_PLAYERS).toList();
    }

    private static Optional<String> game(Path folder, String scenario, List<String> players) {
        try {
            return Optional.of(Golden.text(Golden.efg(folder.resolve("agreement.yaml"), scenario, players, List.of(), UNTIL)));
        } catch (BadInput refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    @Test
    void oneOfTheCatalogIsSmallEnough() {
        Path folder = CatalogFiles.folders().stream().filter(it -> it.endsWith("lavrov-2025")).findFirst().orElseThrow();
        assertThat(games(folder, folder.resolve("scenarios/kharkiv.scenario.yaml"))).isTrue();
    }
}
