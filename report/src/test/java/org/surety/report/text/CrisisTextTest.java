package org.surety.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surety.report.CrisisSample;

class CrisisTextTest {

    @Test
    void tellsReadingsThatAnswerAlikeTogether() {
        assertThat(CrisisText.of(CrisisSample.sheet(), 10, Look.PLAIN)).isEqualTo("""
                Members of the Council as guarantors of a neutral state (sample)
                What follows is no forecast. It is what the text and the assumptions of each scenario imply, the
                ranges included; all behaviour below is assumed.

                A trial (scenario trial, procedure assistance)
                Supposed: The United States attacks Ukraine (Kharkiv); how grave: full scale. Help is enough here
                when those who act bring together at least 3 units of armed force, and in time up to 3 days after
                the event.
                Of three entries on how parties behave two are merely assumed and one cites a source.

                if                   enough help within 3 days  at any time           if it comes: expected  half by
                -------------------  -------------------------  --------------------  ---------------------  -------
                territory is         30 % (10 to 50 %)          40 % (20 to 100 %)    hour 42                hour 24
                everywhere and
                decision is each
                individually

                territory is         under 1 % (under 1 to      under 1 % (under 1    hour 72 or later       hour 72
                everywhere and       1 %)                       to 1 %)
                decision is all
                agree or security
                council

                territory is         0 % (the place lies        0 %                   -                      -
                without crimea       outside what is covered)

                First with every assumption at its middle; in brackets the least and the most within the assumed
                ranges, reached in some lines, in others safe bounds that may be wider than need be.

                If territory is everywhere and decision is each individually
                by hour  enough help has come
                -------  --------------------
                      0  0 %
                     24  20 % (5 to 40 %)
                     48  30 % (10 to 50 %)
                     72  30 % (10 to 50 %)
                     96  40 % (20 to 100 %)
                   ever  40 % (20 to 100 %)

                vote                 is held  is held and passes
                -------------------  -------  ------------------
                assistance/decision  100 %    80 % (70 to 90 %)

                What it depends on: the probability with one assumption at the low end of its range, then at the
                high end, the others at their middle (30 %, the bar).
                assumption                                           low   high  - at its low end, + at its high end
                ---------------------------------------------------  ----  ----  -----------------------------------
                how likely the guarantors are to vote yes (assumed:  15 %  45 %  ------------|++++++++++++
                0.4 to 0.7)
                how likely the United States is to act where it is   35 %  25 %          ++++|----
                free to (not said: 0 to 1)

                What the scenario does not say, and what is taken for it:
                  - When the guarantors end their talks: as late as the text allows is taken.
                  - How long the United Kingdom takes to act: no time is taken.

                Method: exact. Dynamic programming, to about 1e-12.

                If territory is everywhere and decision is all agree or security council
                by hour  enough help has come
                -------  --------------------------
                      0  0 %
                     72  under 1 % (under 1 to 1 %)
                   ever  under 1 % (under 1 to 1 %)

                Chosen so that enough help is least likely:
                  - Russia votes no in assistance/decision

                Chosen so that enough help is likeliest:
                  - China votes yes in assistance/decision, attempt 2, in most situations

                The course that most often goes wrong (probability 60 %; its share of all that ends without enough
                help in time is 61 %):
                  Hour 0: The United States attacks Ukraine (Kharkiv). [procedures.assistance.on]
                  Hour 0: The guarantors begin to consult, within 3 days. [procedures.assistance.steps.consult]
                  Hour 0 to 72: The five guarantors talk on. [procedures.assistance.steps.consult]
                  Hour 72: The time for the consultations is over (3 days). [procedures.assistance.steps.consult]
                  Hour 72: One of the four other guarantors (here Russia) votes no; the others vote yes. The
                    decision is not taken. [procedures.assistance.steps.decision]
                  By hour 72: Enough help has not come.

                Method: graph. State by state. The rule has no tally.

                If territory is without crimea
                Nothing is set off: the place lies outside what is covered.
                """);
    }

    @Test
    void listsAsManyAssumptionsAsAskedFor() {
        assertThat(CrisisText.of(CrisisSample.sheet(), 1, Look.PLAIN))
                .contains("how likely the guarantors are to vote yes")
                .doesNotContain("how likely the United States is to act")
                .contains("1 more assumption has an effect; --limit N shows more.");
    }

    @Test
    void fitsANarrowTerminal() {
        assertThat(CrisisText.of(CrisisSample.sheet(), 10, new Look(60, false)).lines())
                .allMatch(line -> line.length() <= 60);
    }

    @Test
    void saysAlwaysThatBehaviourIsAssumed() {
        assertThat(CrisisText.of(CrisisSample.sheet(), 10, Look.PLAIN)).contains("is assumed", "no forecast");
    }
}
