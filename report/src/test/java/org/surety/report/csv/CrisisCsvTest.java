package org.surety.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.report.CrisisSample;

class CrisisCsvTest {

    private static final String READING =
            "sample,trial,assistance,permanent-five,everywhere,three-days,each-individually,";

    private static List<String> lines(CrisisCsv.Rows rows) {
        return CrisisCsv.of(CrisisSample.sheet(), rows, Integer.MAX_VALUE).lines().limit(7).toList();
    }

    @Test
    void hoursWithTheOneAfterWhichItIsTooLate() {
        assertThat(lines(CrisisCsv.Rows.HOURS)).containsExactly(
                "agreement,scenario,procedure,term:guarantors,term:territory,term:consult,term:decision,set-off,engine,"
                        + "hour,is-fait-accompli,low,middle,high,tight",
                READING + "yes,exact,0,no,0.0,0.0,0.0,yes",
                READING + "yes,exact,24,no,0.05,0.2,0.4,yes",
                READING + "yes,exact,48,no,0.1,0.3,0.5,yes",
                READING + "yes,exact,72,yes,0.1,0.3,0.5,yes",
                READING + "yes,exact,96,no,0.2,0.4,1.0,yes",
                READING + "yes,exact,Inf,no,0.2,0.4,1.0,yes");
    }

    @Test
    void assumptionsAndVotes() {
        assertThat(lines(CrisisCsv.Rows.SENSITIVITY)).contains(
                READING + "yes,exact,behaviour.guarantors.ballot.yes,guarantors,yes,0.4,0.7,0.9,0.15,0.45,"
                        + (0.45 - 0.15));
        assertThat(lines(CrisisCsv.Rows.VOTES)).contains(
                READING + "yes,exact,assistance/decision,1,held,1.0,1.0,1.0,yes",
                READING + "yes,exact,assistance/decision,1,passes,0.7,0.8,0.9,yes");
        assertThat(lines(CrisisCsv.Rows.PARTIES)).hasSize(1);
    }
}
