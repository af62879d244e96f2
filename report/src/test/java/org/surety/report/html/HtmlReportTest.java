package org.surety.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Status;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.model.quantity.Ratio;
import org.surety.report.BaseRates;
import org.surety.report.BodyPower;
import org.surety.report.CrisisSample;
import org.surety.report.Sample;
import org.surety.report.Stamp;
import org.surety.report.Summary;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panels;

class HtmlReportTest {

    private static final String PAGE = HtmlReport.write(Sample.dossier());

    @Test
    void hasEverySectionInOrder() {
        assertThat(found("<section id=\"([a-z]+)\"")).containsExactly("brief", "write", "annex", "answers",
                "procedures", "terms", "duties", "findings", "power", "sources", "method");
    }

    @Test
    void saysTheAnswerFirst() {
        String brief = PAGE.substring(PAGE.indexOf("id=\"brief\""), PAGE.indexOf("id=\"annex\""));
        assertThat(brief).containsSubsequence("In one sentence", "Who can stop help?", "Is help owed?",
                "What must be settled in the text, in this order", "Could the sides accept it?",
                "Arland 40 to 60",
                "No red lines are recorded", "What this rests on", "What to write into the text",
                "Consultations end after one day.");
        assertThat(PAGE.split("Article 51 of the Charter", -1)).as("told once").hasSize(2);
    }

    @Test
    void nothingIsCalledSignedAndNoWeightSalience() {
        assertThat(PAGE).doesNotContain("\u2713").doesNotContainIgnoringCase("salience");
    }

    @Test
    void noReadingIsDrawnAsTheText() {
        assertThat(PAGE).contains("[within 3 days | without a limit of time]").doesNotContain("first reading");
    }

    @Test
    void headingsSkipNoLevel() {
        int before = 1;
        for (String level : found("<h([1-6])")) {
            int now = Integer.parseInt(level);
            assertThat(now).isLessThanOrEqualTo(before + 1);
            before = now;
        }
        assertThat(found("<h(1)")).hasSize(1);
    }

    @Test
    void identifiersAreUniqueAndLinksLeadToThem() {
        List<String> ids = found(" id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found("href=\"#([^\"]+)\""));
    }

    @Test
    void loadsNothing() {
        assertThat(PAGE).doesNotContain("http://").doesNotContain("https://").doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("src=");
        assertThat(PAGE).contains("default-src &#39;none&#39;; style-src &#39;sha256-");
    }

    @Test
    void hostileTextsStayText() {
        String hostile = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>\" onload=\"x";
        Agreement agreement = new Agreement("hostile", hostile, Status.DRAFT, Optional.empty(), Optional.of(hostile),
                List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), Life.UNSPECIFIED, Map.of());
        Finding finding =
                new Finding(hostile, Severity.ERROR, hostile, hostile, Optional.of(hostile), Optional.of(hostile),
                        new SourceLocation(hostile, 1, 1));
        WhoResult who = new WhoResult("hostile", WhoRequest.EVERYTHING, List.of(), List.of(), List.of(), hostile);
        BodyPower power = new BodyPower(hostile, Map.of(hostile, hostile), hostile,
                Sample.dossier().power().getFirst().result(), List.of(hostile));
        String page = HtmlReport.write(new Dossier(
                new Stamp(hostile, hostile, List.of(new Stamp.Input(hostile, hostile)), Map.of(hostile, hostile)),
                Family.of(agreement),
                Reading.ONLY, who, List.of(), List.of(power), List.of(finding), List.of(), BaseRates.NONE,
                Optional.empty(), Panels.of(Family.of(agreement), who), Optional.empty(), Optional.empty()));
        assertThat(page).doesNotContain("<img").doesNotContain("onload=\"");
        assertThat(page).doesNotContain("<script");
        assertThat(page.split("</style>", -1)).hasSize(2);
    }

    @Test
    void theSamePageTwice() {
        assertThat(HtmlReport.write(Sample.dossier())).isEqualTo(PAGE);
    }

    private static List<String> found(String pattern) {
        return found(PAGE, pattern);
    }

    private static List<String> found(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Dossier withScenarios() {
        Dossier bare = Sample.dossier();
        Summary.InScenario in = new Summary.InScenario(CrisisSample.scenario(), bare.who(),
                Optional.of(CrisisSample.sheet()), Optional.empty());
        Summary.InScenario refused = new Summary.InScenario(CrisisSample.scenario(), bare.who(), Optional.empty(),
                Optional.of("this would be too large"));
        BaseRates rates = new BaseRates("Shares of past cases.", List.of(new BaseRates.Rate("one", Ratio.of(2, 3), true,
                Map.of("before", Ratio.of(745, 1000)), "alliances honoured", "1816 to 1944", "by its terms", "Somebody",
                "2000", "A journal", "scholarship", "abstract")));
        return new Dossier(bare.stamp(), bare.family(), bare.shown(), bare.who(), List.of(), bare.power(),
                bare.findings(), List.of(in, refused), rates, Optional.empty(), bare.panels(), Optional.empty(),
                Optional.empty());
    }

    @Test
    void scenariosHaveCurvesAndWhatHistorySaysStandsApart() {
        String page = HtmlReport.write(withScenarios());
        assertThat(page).contains("<section id=\"scenarios\"", "<section id=\"rates\"")
                .contains("id=\"scenario-1-1-curve-1-title\"")
                .contains("How likely enough help is was not computed: This would be too large.")
                .contains("0: nothing is set off, since the place lies outside what is covered")
                .contains("about 0.67 (before: 0.745)").contains("No figure above rests on them.");
        assertThat(found(page, " id=\"([^\"]+)\"")).doesNotHaveDuplicates()
                .containsAll(found(page, "href=\"#([^\"]+)\""));
        int before = 1;
        for (String level : found(page, "<h([1-6])")) {
            int now = Integer.parseInt(level);
            assertThat(now).isLessThanOrEqualTo(before + 1);
            before = now;
        }
    }
}
