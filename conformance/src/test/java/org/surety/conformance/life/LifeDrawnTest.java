package org.surety.conformance.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.Exposures;
import org.surety.analysis.life.LifeAnswer;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.agreement.Family;
import org.surety.report.LifeSheet;
import org.surety.report.life.LifeAccount;
import org.surety.report.life.LifePicture;
import org.surety.report.life.LifePicture.Stage;
import org.surety.report.life.LifeTeller;
import org.surety.semantics.Work;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;

/** What is drawn of the life of texts of the catalog, and said in the words beside. */
class LifeDrawnTest {

    private static final String FIRST_LINK =
            "“The chain of 2026, first link, a treaty of the United States and Ukraine”";

    private static LifeAccount page(String id) {
        return page(CatalogFiles.agreement(id));
    }

    private static LifeAccount page(Family family) {
        return LifeTeller
                .of(new LifeSheet(family, List.of(new LifeSheet.Part(Optional.empty(), Optional.empty(), family,
                        LifeAnswer.of(family, new LifeRequest(Map.of(), Optional.empty(), Set.of()), Work.quiet())))));
    }

    private static LifePicture picture(String id) {
        return page(id).picture().orElseThrow();
    }

    private static List<String> sentences(LifeAccount page, String question) {
        return page.sections().stream().flatMap(it -> it.blocks().stream())
                .filter(it -> it.question().equals(question)).flatMap(it -> it.lines().stream())
                .flatMap(it -> Stream.concat(Stream.of(it.sentence()),
                        it.details().stream()))
                .toList();
    }

    /** Ukraine is bound as soon as it is in force; whoever has a veto can stop the help. */
    @Test
    void budapest() {
        LifePicture.Strip alone = picture("budapest-1994").strips().getFirst();
        assertThat(alone.bars()).extracting(LifePicture.Bar::told).contains(
                "Ukraine is bound while it is in force between all.",
                "Ukraine is guarded against a state outside the agreement while it is in force between all.");
        assertThat(alone.bars()).filteredOn(it -> !it.gaps().isEmpty()).singleElement().satisfies(it -> {
            assertThat(it.gaps()).containsExactly(Stage.IN_FORCE);
            assertThat(it.told()).startsWith("Ukraine is guarded against").contains("Russia", "China")
                    .endsWith(" only as far as the attacker does not stop it while it is in force between all, "
                            + "though bound.");
        });
    }

    /** Where there are too many situations that is said, and the rest is told. */
    @Test
    void whatIsNotSearchedIsSaid() {
        Family family = CatalogFiles.agreement("budapest-1994");
        LifeResult whole = LifeAnswer.of(family, new LifeRequest(Map.of(), Optional.empty(), Set.of()), Work.quiet());
        LifeResult less = new LifeResult(whole.rows().stream().map(it -> new LifeResult.Row(it.readings(),
                it.interpretation(), it.silent(), it.entry(), List.of(), List.of(),
                Optional.of(new Exposures.Unsearched(BigInteger.valueOf(26_667), 26_666)), it.exits(), it.claims(),
                it.remedies(), it.calendar())).toList(), whole.flips());
        LifeAccount page = LifeTeller.of(new LifeSheet(family,
                List.of(new LifeSheet.Part(Optional.empty(), Optional.empty(), family, less))));
        assertThat(sentences(page, "Who is bound without being guarded?").getFirst())
                .isEqualTo(
                        "Not answered: the parties can come to more than 26,666 situations that differ, more than are"
                                + " gone through.");
        assertThat(page.picture().orElseThrow().strips().getFirst().bars()).extracting(LifePicture.Bar::told)
                .noneMatch(it -> it.contains("guarded"));
        assertThat(sentences(page, "What brings it into force?").getFirst()).startsWith("It takes the consent");
    }

    /** Where a right to leave is implied, nobody is left once the others have gone. */
    @Test
    void gapsOnceOthersHaveLeft() {
        LifePicture.Strip implied = picture("budapest-1994").strips().getLast();
        assertThat(implied.bars()).filteredOn(it -> it.gaps().contains(Stage.LOOSER)).hasSize(2);
        assertThat(implied.remark()).contains("others can loosen it at the earliest 1 year after the first move");
    }

    /** Article 8 of Locarno: a party asks, and ten of fourteen seats end it; the decision of a step is an act. */
    @Test
    void locarnoCanBeEnded() {
        assertThat(picture("locarno-1925").strips().getFirst().remark()).endsWith(
                "it can end at the earliest 455 days after the first move.");
    }

    /** The American twin of 1919 waits for the ratification of the other one too, and neither is a circle. */
    @Test
    void twins() {
        List<String> told = sentences(page("guarantee-1919-us"), "What brings it into force?");
        assertThat(told)
                .contains("It can be in force while “Treaty of assistance between Great Britain and France” is not.")
                .noneMatch(it -> it.contains("none of them can move first"));
        assertThat(told.getFirst()).contains("France", "United States", "Great Britain");
    }

    /** The last text of the chain binds Ukraine while the first guarantee still waits for a ceasefire. */
    @Test
    void chain() {
        assertThat(sentences(page("chain-2026-four"), "What brings it into force?"))
                .contains("It can be in force while " + FIRST_LINK + " is not.",
                        "What " + FIRST_LINK + " still waits for then: a ceasefire.",
                        "In the meantime Russia and Ukraine are bound by this text, and nobody by that one.");
    }

    /** A clause stands with its original words and their language; a text that keeps none says nothing of that. */
    @Test
    void originalWords() {
        String text = """
                surety: 1
                kind: agreement
                id: kept
                title: A pact
                status: proposed
                parties:
                  ANN: {role: protected}
                  BOB: {role: guarantor}
                obligations:
                  peace: {bearer: BOB, must-not: use-force, to: ANN, text: {fr: "La paix sera gardee."}}
                life:
                  entry:
                    - {signature: [ANN, BOB], text: {en: "It enters into force on signature."}}
                """;
        Family family = AgreementReader.read(new SourceFile("kept.yaml", text), Library.EMPTY).value().orElseThrow();
        LifeAccount.Section owed = page(family).sections().getFirst();
        assertThat(owed.blocks().getFirst().lines().getFirst().details())
                .containsExactly("In the original (fr): \u201cLa paix sera gardee.\u201d");
        assertThat(owed.blocks().getLast().lines().getFirst().sentence()).startsWith("Signature by");
        assertThat(owed.blocks().getLast().lines().getFirst().details())
                .containsExactly("In the original (en): \u201cIt enters into force on signature.\u201d");
        assertThat(page("budapest-1994").sections().getFirst().blocks()).extracting(LifeAccount.Block::question)
                .noneMatch(it -> it.contains("original"));
    }
}
