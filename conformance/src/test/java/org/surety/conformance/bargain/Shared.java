package org.surety.conformance.bargain;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.analysis.bargain.backtest.PastIssue;
import org.surety.analysis.bargain.backtest.PastIssues;
import org.surety.text.Documents;
import org.surety.text.table.DecisionsReader;

/**
 * Files that are not part of the project and that only some machines have; tests that need one are skipped where it is
 * not.
 */
final class Shared {

    private Shared() {}

    /** The file at {@code path} under the folder of shared files. */
    static Path file(String path) {
        List<Path> candidates = Stream.of(System.getenv("SURETY_SHARED"), System.getProperty("surety.shared"),
                System.getProperty("surety.home", "..") + "/../shared").filter(it -> it != null && !it.isBlank())
                .map(it -> Path.of(it).resolve(path)).toList();
        Optional<Path> found = candidates.stream().filter(Files::exists).findFirst();
        assumeTrue(found.isPresent(), "skipped: " + path + " is in none of " + candidates
                + "; set SURETY_SHARED to the folder that has it");
        return found.orElseThrow();
    }

    /** The visible half of the decisions of the European Union. */
    static List<PastIssue> decisions() {
        Path file = file("bargain/deu3-visible.csv");
        return PastIssues.of(DecisionsReader.read(Documents.load(file).value().orElseThrow()).value().orElseThrow());
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
