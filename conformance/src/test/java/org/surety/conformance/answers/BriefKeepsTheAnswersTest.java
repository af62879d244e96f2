package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.who.WhoRow;
import org.surety.conformance.AtLength;
import org.surety.conformance.Door;
import org.surety.design.settle.Ladder;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.BriefSheet;
import org.surety.report.rendering.Response;
import org.surety.report.view.BriefView;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.WhoQuestion;

/** What the one page says is what the other commands answer, and what it says to settle does change something. */
class BriefKeepsTheAnswersTest {

    private static final Workbench WORKBENCH = Door.home();

    private static final Map<String, Response.OfBrief> BRIEFS = new HashMap<>();

    /** Of each file, asked once. */
    private static Response.OfBrief brief(String file) {
        return BRIEFS.computeIfAbsent(file, BriefKeepsTheAnswersTest::ask);
    }

    private static Response.OfBrief ask(String file) {
        return WORKBENCH.brief(new BriefQuestion(file, List.of(), Optional.empty(), List.of()), Door.work())
                .response();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyprus-1960", "belgium-1839", "locarno-1925"})
    void theLadderBeginsWhereCrisisSaysAndEveryRungChangesSomething(String file) {
        ladderKeepsTheAnswers(file);
    }

    @AtLength
    @ParameterizedTest
    @ValueSource(strings = {"lavrov-2025", "istanbul-treaty-2022"})
    void soItDoesWhereMuchIsOpen(String file) {
        ladderKeepsTheAnswers(file);
    }

    private static void ladderKeepsTheAnswers(String file) {
        BriefSheet sheet = brief(file).sheet();
        Ladder ladder = sheet.ladder();
        Set<String> plain = sheet.family().terms().stream().map(OpenTerm::name).collect(Collectors.toSet());
        Map<String, String> choice = new HashMap<>(ladder.first().choice());
        choice.keySet().retainAll(plain);
        List<HeldReading> held = new ArrayList<>();
        choice.forEach((term, reading) -> held.add(new HeldReading(term, reading)));
        for (int i = 0; i < ladder.scenarios().size(); i++) {
            String scenario = ladder.scenarios().get(i).id();
            double asked = WORKBENCH.crisis(new CrisisQuestion(file, List.of(scenario), held, Method.Engine.EXACT,
                    List.of(), CrisisQuestion.Draws.USUAL, Optional.empty(), List.of(), Optional.empty(), Map.of(),
                    Optional.empty()), Door.work()).response().sheet().result().rows()
                    .stream().map(it -> it.answer().inTime()).mapToDouble(Bounds::middle).max().orElseThrow();
            assertThat(ladder.first().bounds().get(i).middle()).as(scenario).isCloseTo(asked, within(1e-9));
            assertThat(ladder.first().standing().chances().get(i)).as(scenario).isCloseTo(asked, within(1e-9));
        }
        for (Ladder.Rung rung : ladder.rungs()) {
            assertThat(rung.after().standing()).as("%s", rung.changes()).isGreaterThan(rung.before().standing());
            if (rung.changes().size() == 1) {
                String taken = rung.changes().getFirst().term();
                rung.instead().stream().filter(it -> it.term().equals(taken)).forEach(it -> assertThat(it.standing())
                        .as("%s instead of %s", it.to(), taken).isGreaterThan(rung.before().standing()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyprus-1960", "belgium-1839", "csto-1992"})
    void whoCanStopItIsWhatWhoSays(String file) {
        stopsWhoCanStop(file);
    }

    @AtLength
    @ParameterizedTest
    @ValueSource(strings = {"lavrov-2025", "un-charter-1945", "eu-42-7-2007"})
    void soItIsOfManyAndWhereMuchIsOpen(String file) {
        stopsWhoCanStop(file);
    }

    private static void stopsWhoCanStop(String file) {
        BriefView brief = brief(file).view();
        List<WhoRow> rows = WORKBENCH.who(new WhoQuestion(file, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), 0, List.of(), false), Door.work()).response()
                .result().rows();
        assertThat(brief.readings()).isEqualTo((int) rows.stream().map(WhoRow::reading).distinct().count());
        for (BriefView.Stop stop : brief.stop()) {
            for (String attacker : stop.parties()) {
                List<WhoRow> its = rows.stream().filter(it -> it.situation().attackers().contains(attacker))
                        .filter(it -> stop.procedures().isEmpty()
                                || stop.procedures().contains(it.situation().procedure()))
                        .filter(it -> it.answer().possible()).toList();
                assertThat(stop.alone().of()).as(attacker)
                        .isEqualTo((int) its.stream().map(WhoRow::reading).distinct().count());
                long stopped = its.stream().filter(WhoRow::isStoppedByAttacker).map(WhoRow::reading).distinct().count();
                assertThat(stop.alone().readings()).as(attacker).isEqualTo((int) stopped);
            }
        }
    }
}
