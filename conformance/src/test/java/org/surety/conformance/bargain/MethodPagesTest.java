package org.surety.conformance.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.bargain.KnownErrors;
import org.surety.analysis.bargain.ModelChoices;
import org.surety.analysis.bargain.Models;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.spatial.SpatialOptions;
import org.surety.conformance.Door;
import org.surety.model.finding.Severity;
import org.surety.workbench.Workbench;

/** Every model has its page, which says what the model says of itself. */
class MethodPagesTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final Path PAGES = HOME.resolve("docs/methods");

    static List<String> models() {
        return Models.names();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFirstPageAndThatOfTheModelHaveItsError(String name) throws IOException {
        ModelCard card = KnownErrors.on(Models.called(name, ModelChoices.STANDARD).orElseThrow().card());
        ModelCard.KnownError error = card.knownError().orElseThrow();
        String words = String.format(Locale.ROOT, "%.2f", error.meanAbsoluteError());
        String page = Files.readString(PAGES.resolve(name + ".md"));
        assertThat(page).startsWith("# " + name + ":").contains(words, "**Not for**");
        assertThat(Files.readString(PAGES.resolve("README.md")))
                .contains("| [" + name + "](" + name + ".md) |")
                .contains(words + " | " + String.format(Locale.ROOT, "%.2f to %.2f", error.low(), error.high()));
    }

    @Test
    void thePageOfTheSpatialModelNamesEveryChoice() throws IOException {
        String page = Files.readString(PAGES.resolve("spatial-election.md"));
        for (String choice : SpatialOptions.names()) {
            assertThat(page).contains("`" + choice + "`");
            assertThat(page).contains(SpatialOptions.words(choice));
        }
    }

    @Test
    void thePositionsOfTheCatalogAreReadWithoutAFinding() {
        Workbench workbench = Door.home();
        String file = "catalog/proposals/lavrov-2025/positions/guarantees.positions.yaml";
        assertThat(Door.check(workbench, file).response().findings().reach(Severity.NOTE)).isFalse();
    }
}
