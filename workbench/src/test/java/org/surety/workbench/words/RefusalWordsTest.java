package org.surety.workbench.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.semantics.Trigger;
import org.surety.semantics.Work;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Thing;

/** Every reason has a sentence; one that names a control names the client's. */
class RefusalWordsTest {

    private static final List<Reason> ALL = List.of(
            new Reason.WrongDocuments(List.of(new Finding("form", Severity.ERROR, "", "it is wrong", Optional.empty(),
                    Optional.empty(), SourceLocation.of("a.yaml"))), Map.of()),
            new Reason.Unknown(Thing.PARTY, "X", "pact", List.of("A"), Optional.of("A")),
            new Reason.Uncontributed("night", "force", List.of("armed-force")),
            new Reason.TooLarge(Optional.of("night"), "states", BigInteger.TEN, 5, Reason.Narrower.CHOOSERS),
            new Reason.TooManyReadings("pact", BigInteger.TEN, 5, List.of("rule")),
            new Reason.TooManyVersions(BigInteger.TEN), new Reason.TooManyParties(10, 5),
            new Reason.TooManyPlayers(10, 5),
            new Reason.ModelTooLarge("nodes", BigInteger.TEN, 5, 240, Optional.of(72L), true),
            new Reason.NotFor(Thing.SCENARIO, "night", Optional.of("other"), "pact"),
            new Reason.Missing(Thing.POSITIONS, "pact", List.of()),
            new Reason.Needed(QuestionField.CHOOSERS, "worst", List.of()),
            new Reason.Several(Thing.PROCEDURE, "pact", List.of("one", "two")),
            new Reason.SeveralSetOff("night", List.of("one", "two")), new Reason.Twice("night"),
            new Reason.NoSingleEntry(2),
            new Reason.NoSuchReading("pact", List.of(new HeldReading("rule", "all"))),
            new Reason.OutOfRange(QuestionField.SAMPLES, "5", "100", "1000"),
            new Reason.Unread(QuestionField.SEED, Optional.of(QuestionField.ENGINE), List.of("simulate"), "exact"),
            new Reason.Sides("A", false, List.of("B")), new Reason.NothingToCompare(),
            new Reason.NotSetOff("night", Optional.empty(), "pact",
                    List.of(new Trigger.Obstacle("procedures.help.on", Trigger.Kind.EVENT))),
            new Reason.OnlyWith(QuestionField.DAY, "2014-03-05", QuestionField.SITUATION),
            new Reason.NobodysOutcome("pause", "pact", false, List.of("help/decision")),
            new Reason.BeforeChronicle("years", LocalDate.of(1999, 1, 1), LocalDate.of(2001, 1, 1)),
            new Reason.NoText("talks.txt", "a picture", "a text"),
            new Reason.TextElsewhere("article", "article.txt", "pact"), new Reason.NoTexts("pact"),
            new Reason.NoAnswer(Optional.of("night"), "there is no event"), new Reason.Stopped(Work.Cause.TIME));

    private static final RefusalWords LABELS = new RefusalWords(new Controls() {
        @Override
        public String name(QuestionField parameter) {
            return "[" + parameter + "]";
        }

        @Override
        public String set(QuestionField parameter, String value) {
            return "[" + parameter + ": " + value + "]";
        }

        @Override
        public String scenario() {
            return "Choose a scenario.";
        }

        @Override
        public String catalog() {
            return "[catalog]";
        }
    });

    @Test
    void everyReasonIsHere() {
        assertThat(ALL.stream().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrder(
                Arrays.stream(Reason.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
    }

    @Test
    void everyReasonHasASentenceAndNoClientHearsOfAnother() {
        for (Reason reason : ALL) {
            String told = LABELS.sentence(reason) + LABELS.hint(reason).orElse("");
            assertThat(told).as("%s", reason).isNotBlank().doesNotContain("--", "null", "Optional");
        }
    }

    @Test
    void controlsAreCalledAsTheClientCallsThem() {
        assertThat(LABELS
                .sentence(new Reason.Unread(QuestionField.SEED, Optional.of(QuestionField.ENGINE), List.of("simulate"),
                        "exact")))
                .isEqualTo("[SEED] is for [ENGINE: simulate], not for [ENGINE: exact]");
        assertThat(LABELS.hint(new Reason.TooLarge(Optional.empty(), "states", BigInteger.TEN, 5,
                Reason.Narrower.READINGS))).contains("Hold some terms with [READING: TERM=READING].");
        assertThat(RefusalWords.PLAIN.sentence(new Reason.OutOfRange(QuestionField.SAMPLES, "5", "100", "1000")))
                .isEqualTo("samples takes a number from 100 to 1000, not 5");
    }
}
