package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who chooses with {@code crisis --engine worst}, and what is then told. */
class PlayersTest {

    private static final String AGREEMENT = """
            surety: 1
            kind: agreement
            id: helper
            title: A helper by one reading only
            status: draft
            parties: {LOW: {role: protected}, NOR: {role: guarantor}}
            procedures:
              assistance:
                on: armed-attack
                against: LOW
                steps:
                  help:
                    kind: act
                    by: {open: {question: Who helps?, name: who, readings: {the-guarantor: NOR, a-state-outside: SWE}}}
                    must: armed-force
            """;
    private static final String SCENARIO = """
            surety: 1
            kind: scenario
            id: slow
            title: Slow
            for: helper
            event: {kind: armed-attack, by: outsider, against: LOW}
            source: assumed
            behaviour:
              NOR: {acts: always, delay: {geometric: 0.5 per day}, source: assumed}
              SWE: {acts: always, delay: {geometric: 0.5 per day}, source: assumed}
            """;

    @TempDir
    private Path folder;

    private Run worst(String... more) throws IOException {
        Files.writeString(folder.resolve("helper.yaml"), AGREEMENT);
        Files.writeString(folder.resolve("slow.yaml"), SCENARIO);
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[]{"crisis", "helper.yaml", "slow.yaml", "--engine", "worst"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.in(folder, arguments);
    }

    @Test
    void aStateThatHasAPartUnderALaterReadingMayChoose() throws IOException {
        Run run = worst("--party", "SWE");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Sweden acts as soon as it can in assistance/help");
    }

    @Test
    void whatIsAssumedIsFollowedAsFarAsWithoutThoseWhoChoose() throws IOException {
        Run run = worst("--party", "NOR", "--reading", "who=the-guarantor");
        assertThat(run.out().replaceAll("\\s+", " ")).contains("ever 100 % (0 to 100 %)");
    }

    @Test
    void choicesThatChangeNothingAreNotListed() throws IOException {
        Run run = worst("--party", "LOW", "--reading", "who=the-guarantor");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Nothing that the parties that choose can do makes a difference, so there are no ranges.")
                .doesNotContain("Chosen so that");
    }
}
