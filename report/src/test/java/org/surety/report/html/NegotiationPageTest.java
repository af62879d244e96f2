package org.surety.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.design.api.Baseline;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Task;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Source;
import org.surety.model.agreement.Status;
import org.surety.model.design.Constraint;
import org.surety.model.design.Design;
import org.surety.model.design.Objective;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.ModelSettings;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.RedLine;
import org.surety.model.position.Settlement;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.report.NegotiationSheet;
import org.surety.report.Sample;
import org.surety.report.Stamp;
import org.surety.report.dossier.Dossier;
import org.xml.sax.InputSource;

class NegotiationPageTest {

    private static final String HOSTILE = "<script>alert(1)</script>\" onload=\"x";
    private static final Stamp STAMP = new Stamp("0.1.0", "design", List.of(), Map.of());

    @Test
    void tellsPositionsAcceptabilityAndVersions() {
        String page = page(sheet(positions(2, Optional.of(Range.parse("30..40"))), true));
        assertWellFormed(page);
        assertThat(page).contains("What was said on each matter", "24 August 2025", "by reading: may help or must help")
                .contains("What principles of bargaining single out", "Econometrica 18 (1950) 155-162")
                .contains("Walking away would be worth more than the text to")
                .contains("No red line of", "7 versions", "Every one was looked at")
                .contains("stays unbeaten in 3 of 4 settings").contains("may help becomes must help")
                .contains("gains 20").contains("no version does")
                .contains("no forecast and no proposal");
        assertThat(found(page, "href=\"#(version-[0-9]+)\"")).contains("version-1", "version-2");
    }

    @Test
    void hostileLabelsStayText() {
        String page = page(sheet(positions(2, Optional.empty()), true));
        assertThat(page).doesNotContain("onload=\"").contains("&lt;script&gt;alert(1)");
        assertThat(page).doesNotContain("<script");
    }

    @Test
    void saysThatNoAlternativeIsStated() {
        assertThat(page(sheet(positions(2, Optional.empty()), true)))
                .contains("What having no agreement is worth is stated for no party")
                .doesNotContain("Walking away would be worth");
    }

    @Test
    void onePartyWithoutADesign() {
        String page = page(sheet(positions(1, Optional.empty()), false));
        assertWellFormed(page);
        assertThat(page).contains("unknown").doesNotContain("id=\"version-1\"");
    }

    @Test
    void nothingAtAll() {
        PositionSet none = new PositionSet("none", Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(),
                List.of(), ModelSettings.NONE);
        String page = page(sheet(none, false));
        assertWellFormed(page);
        assertThat(page).contains("names no matter to be settled", "names no sources");
    }

    @Test
    void aSectionOfTheReportOfAnAgreement() {
        Dossier bare = Sample.dossier();
        String page = HtmlReport.write(new Dossier(bare.stamp(), bare.family(), bare.shown(), bare.who(),
                bare.stories(), bare.power(), bare.findings(), bare.scenarios(), bare.rates(),
                Optional.of(sheet(positions(3, Optional.empty()), true)), bare.panels(), Optional.empty(),
                Optional.empty()));
        assertWellFormed(page);
        assertThat(page).contains("<section id=\"negotiation\"", "id=\"sides\"", "No position: ",
                "costs nothing in the sum");
    }

    private static String page(NegotiationSheet sheet) {
        return HtmlReport.negotiation(STAMP, HOSTILE, sheet).html();
    }

    private static void assertWellFormed(String page) {
        assertThat(found(page, " id=\"([^\"]+)\"")).doesNotHaveDuplicates()
                .containsAll(found(page, "href=\"#([^\"]+)\""));
        int before = 1;
        for (String level : found(page, "<h([1-6])")) {
            int now = Integer.parseInt(level);
            assertThat(now).isLessThanOrEqualTo(before + 1);
            before = now;
        }
        String body = page.substring(page.indexOf("<main"), page.indexOf("</main>") + "</main>".length())
                .replace("<br>", "<br/>");
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> found(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static PositionSet positions(int parties, Optional<Range> alternative) {
        List<Negotiator> all = new ArrayList<>();
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            all.add(new Negotiator("p" + i, Optional.of("Party " + i + HOSTILE), Range.parse("1"), alternative,
                    Assumption.UNSTATED));
            stances.add(new Stance("p" + i, "help", Range.parse("20..60"), Assumption.UNSTATED,
                    i == 0 ? Optional.of(new RedLine(Optional.empty(), Optional.of(Ratio.of(50)))) : Optional.empty(),
                    List.of(said("p" + i, Optional.empty(), new IssuePosition.Unknown()),
                            said("Minister " + HOSTILE, Optional.of(LocalDate.of(2025, 8, 24)),
                                    new IssuePosition.Named(i == 0 ? "may-help" : "must-help")))));
        }
        stances.add(new Stance("p0", "place", Stance.ANY_SALIENCE, Assumption.UNSTATED, Optional.empty(), List.of()));
        return new PositionSet("sample", Optional.empty(), Optional.of("sample"), all,
                List.of(new Issue("help", Optional.of("Help " + HOSTILE), Optional.of("duty"),
                        Map.of("may-help", Optional.of(Ratio.ZERO), "must-help", Optional.of(Ratio.of(100))),
                        Settlement.NONE, Optional.empty(), Provenance.NONE),
                        new Issue("place", Optional.empty(), Optional.empty(), Map.of(HOSTILE, Optional.empty()),
                                Settlement.NONE, Optional.empty(), Provenance.NONE)),
                stances, List.of(new Source("news", HOSTILE, Optional.empty(), Optional.empty(),
                        Grade.PRESS, true, Optional.empty())),
                ModelSettings.NONE);
    }

    private static Statement said(String speaker, Optional<LocalDate> day, IssuePosition stand) {
        return new Statement(speaker, Optional.of("p0"), day, Optional.of(HOSTILE), stand, Optional.empty(),
                Optional.of(HOSTILE),
                List.of(new Citation("news", Optional.of("page 1")), new Citation("lost" + HOSTILE, Optional.empty())));
    }

    private static NegotiationSheet sheet(PositionSet positions, boolean designed) {
        Design design = Design.readings("sample", Optional.empty(), Design.Signing.PLAIN);
        List<AcceptabilityTable.Version> versions = positions.issues().isEmpty()
                ? List.of()
                : List.of(new AcceptabilityTable.Version(1, Map.of("duty", "may-help"), accepted(positions, 20)),
                        new AcceptabilityTable.Version(2, Map.of("duty", "must-help"), accepted(positions, 60)));
        List<AcceptabilityTable.Pick> picks = new ArrayList<>();
        for (var principle : versions.isEmpty()
                ? new Principle[0]
                : Principle.values()) {
            picks.add(new AcceptabilityTable.Pick(principle, versions.get(picks.isEmpty() ? 0 : 1), false));
        }
        return new NegotiationSheet(positions, Optional.empty(),
                new AcceptabilityTable(positions, design, List.of("duty"), versions, baseline(positions), picks),
                designed ? Optional.of(result(positions, design)) : Optional.empty());
    }

    private static Baseline baseline(PositionSet positions) {
        return new Baseline(Baseline.Kind.ALTERNATIVE, positions.parties().stream()
                .map(it -> new Baseline.OfParty(it.id(), 0, Baseline.Origin.UNKNOWN)).toList());
    }

    private static List<Acceptability> accepted(PositionSet positions, long value) {
        return positions.parties().stream().map(it -> new Acceptability(it.id(), Optional.of(Ratio.of(value)),
                Range.parse("10..90"), List.of(), List.of("place"),
                it.alternative().map(worth -> new Acceptability.Threshold(worth, Optional.of(worth.middle()),
                        Optional.of(new Acceptability.Alternative(worth, Optional.of(worth.middle()),
                                Acceptability.Origin.STATED)),
                        Optional.empty())),
                Acceptability.Signs.DEPENDS, value > 50)).toList();
    }

    private static DesignResult result(PositionSet positions, Design design) {
        Agreement agreement = new Agreement("sample", "Sample", Status.DRAFT, Optional.empty(), Optional.empty(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Life.UNSPECIFIED,
                Map.of());
        Design asked = new Design("d", Optional.of(HOSTILE), "sample", Optional.empty(), Optional.empty(), List.of(),
                Map.of(), Map.of(), List.of(), List.of(new Objective.Help(new Objective.Over.Worst()),
                        new Objective.Acceptability("p0")),
                List.of(new Constraint.RedLines("p0")), design.signing(), List.of());
        Task task = new Task(asked, Family.of(agreement), Optional.of(positions), List.of());
        DesignResult.Point one = point(task, positions, 1, "may-help", 0.5, 40);
        DesignResult.Point two = point(task, positions, 2, "must-help", 0.3, 60);
        return new DesignResult(task, new DesignResult.Extent(BigInteger.valueOf(7), 7, true, List.of(), "all"),
                List.of(new DesignResult.Refused(new Constraint.RedLines("p0"), 3)), 4, List.of(one, two), 2,
                baseline(positions),
                List.of(new DesignResult.Pick(Principle.NASH, two, true)),
                List.of(new DesignResult.Bringing(one, "p0", Optional.of(two), List.of("duty")),
                        new DesignResult.Bringing(two, "p0", Optional.empty(), List.of())),
                2,
                Optional.of(new DesignResult.Robustness(4, 5, List.of(3, 4))),
                List.of(new DesignResult.Dot(List.of(0.2, 30.0), 0, true),
                        new DesignResult.Dot(List.of(Double.NaN, 30.0), 0, false)));
    }

    private static DesignResult.Point point(Task task, PositionSet positions, int number, String duty, double help,
            long value) {
        return new DesignResult.Point(BigInteger.valueOf(number), false, Map.of("duty", duty, "seat", HOSTILE),
                List.of(new DesignResult.Score(task.objectives().get(0), help),
                        new DesignResult.Score(task.objectives().get(1), value)),
                accepted(positions, value), value > 50 ? task.parties() : List.of(),
                List.of(new DesignResult.Help(HOSTILE, new Bounds(0.1, help, 0.9, true), Optional.of(1))),
                Optional.of(2), 3);
    }
}
