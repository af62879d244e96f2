package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Quorum;
import org.surety.model.quantity.Ratio;
import org.surety.report.Sample;

/** What a body needs for a decision is told so that nothing of it can be read two ways. */
class BodyWordsTest {

    private static final BodyWords WORDS = new BodyWords(Names.of(Sample.agreement()));

    private static DecisionRule share(Ratio amount, boolean strict, DecisionRule.Base base, String... among) {
        return new DecisionRule.Quota(amount, strict, Optional.of(base), Optional.empty(),
                List.of(among).stream().findFirst().map(Members::named));
    }

    private static String passes(DecisionRule rule) {
        return WORDS.of(new Body("council", Members.named("UKR"), Map.of(), rule, Set.of(Ballot.YES, Ballot.NO),
                Absence.ABSTAINS, Optional.empty(), Provenance.NONE)).getLast();
    }

    @Test
    void aQuotaIsASentence() {
        assertThat(passes(new DecisionRule.Quota(Ratio.of(9), false, Optional.empty(), Optional.empty(),
                Optional.empty()))).isEqualTo("A decision passes if there are at least 9 yes votes");
        assertThat(passes(new DecisionRule.Quota(Ratio.of(255), true, Optional.empty(), Optional.of("population"),
                Optional.empty())))
                .isEqualTo("A decision passes if the yes votes weigh more than 255 by population");
        assertThat(passes(share(Ratio.of(2, 3), false, DecisionRule.Base.PRESENT)))
                .isEqualTo("A decision passes if at least two thirds of those present vote yes");
        assertThat(passes(share(Ratio.of(2, 5), false, DecisionRule.Base.PRESENT, "guarantors")))
                .endsWith("at least 40% of the guarantors present vote yes");
        assertThat(passes(share(Ratio.of(1, 2), true, DecisionRule.Base.VOTING, "guarantors")))
                .endsWith("more than half of those of the guarantors who vote yes or no vote yes");
        assertThat(passes(new DecisionRule.Unspecified())).isEqualTo("When a decision passes, the text does not say");
    }

    @Test
    void whatBelongsTogetherIsSeen() {
        DecisionRule most = share(Ratio.of(1, 2), true, DecisionRule.Base.ALL);
        DecisionRule nobody = new DecisionRule.Consensus();
        assertThat(passes(new DecisionRule.AnyOf(List.of(new DecisionRule.AllOf(List.of(most, nobody)), most))))
                .endsWith("if either more than half of all members vote yes and nobody votes no, or more than half of "
                        + "all members vote yes");
        assertThat(passes(new DecisionRule.AllOf(List.of(most, new DecisionRule.AnyOf(List.of(nobody, most))))))
                .endsWith("more than half of all members vote yes and either nobody votes no, or more than half of all "
                        + "members vote yes");
    }

    @Test
    void whoMustBePresentAndWhatSilenceCountsForIsTold() {
        Body body = new Body("council", Members.named("UKR"), Map.of("votes", Map.of("UKR", Ratio.of(3))),
                new DecisionRule.Consensus(), Set.of(Ballot.YES, Ballot.NO), Absence.AGAINST,
                Optional.of(Quorum.of(6)), Optional.of("The Council"), Provenance.NONE);
        assertThat(BodyWords.name(body)).isEqualTo("The Council");
        assertThat(WORDS.of(body)).containsExactly("Its members are Ukraine", "Votes: Ukraine 3",
                "A decision passes if nobody votes no", "Who casts no ballot counts as voting no",
                "It decides only if at least 6 are present");
        assertThat(WORDS.of(new Group.Seats("ten", 10, "UKR", Provenance.NONE)))
                .isEqualTo("Ten of Ukraine, by seats whose holders change");
    }
}
