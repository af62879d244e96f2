package org.surety.conformance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.check.Check;
import org.surety.analysis.check.Subject;
import org.surety.analysis.check.amend.Amendments;
import org.surety.analysis.check.rule.CheckRule;
import org.surety.analysis.life.finding.LifeRules;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.finding.Finding;
import org.surety.text.read.AgreementFile;

/** Findings of design state what follows; they neither judge nor advise, and name what is done. */
class PlainFindingsTest {

    /** Words by which a text would take a side: verdicts, motives, advice. */
    private static final Pattern JUDGING =
            Pattern.compile("(?i)\\b(worthless|useless|toothless|sham|bargain|unfair|fair|unjust|dangerous|absurd"
                    + "|of course|obviously|clearly|merely|unfortunately|better|worse|best|worst|good|bad|wrong"
                    + "|right thing|aggressor|sabotage|evade|pretext|excuse|suits|reluctant"
                    + "|running out the clock|weak|weakness|loophole|betray\\w*|promises? nothing"
                    + "|take the attacker|should|ought|you)\\b");

    /** What would tell the reader what to do. */
    private static final Pattern ADVISING = Pattern.compile("(?m)(^|[.:;] )(Say|Give|Add|Let|Take|Limit|State|Name|Make"
            + "|Change|Read|Use|Avoid|Set|Put) ");

    private static Stream<String> designs() {
        return LifeRules.all().stream().map(CheckRule::id).filter(it -> it.startsWith("design-"));
    }

    private static String prose(String id) throws IOException {
        String page = Files.readString(Examples.pages().resolve(id + ".md"));
        return page.replaceAll("(?s)```.*?```", "").replaceAll("`[^`]*`", "");
    }

    @ParameterizedTest
    @MethodSource("designs")
    void eachPageTellsWhatFollowsAndWhatCouldBeWrittenInstead(String id) throws IOException {
        String prose = prose(id);
        assertThat(prose).contains("\n## What follows\n");
        String instead = id.equals("design-not-examined")
                ? "\n## What could be asked instead\n"
                : "\n## What could be written instead\n\n- ";
        assertThat(prose).contains(instead);
        assertThat(prose.indexOf("\n## What follows\n")).isLessThan(prose.indexOf(instead));
        assertThat(judging(prose)).isEmpty();
    }

    /** What can be changed in one clause is told on the page of its finding, with what it changes. */
    @ParameterizedTest
    @MethodSource("designs")
    void eachAlternativeSaysWhatItChanges(String id) throws IOException {
        List<String> items = prose(id).lines().filter(it -> it.startsWith("- ")).toList();
        assertThat(items).allMatch(it -> it.contains(": then ") || it.contains("with its source"), "says what follows");
    }

    @ParameterizedTest
    @MethodSource("org.surety.conformance.findings.Examples#idsWithExample")
    void noMessageJudgesOrAdvises(String id) {
        assertThat(plain(Examples.check(id, "bad.yaml"))).isEmpty();
    }

    @Test
    void noMessageAboutTheCatalogJudgesOrAdvises() {
        for (var folder : CatalogFiles.folders()) {
            AgreementFile family = CatalogFiles.agreement(folder.getFileName().toString());
            List<Finding> found = Check.of(Subject.of(family, family::positionOf), LifeRules.all());
            assertThat(plain(found)).isEmpty();
            assertThat(Amendments.of(family, found)).extracting(it -> judging(it.wording() + " " + it.question()))
                    .allMatch(Set::isEmpty);
        }
    }

    @Test
    void titlesAndExplanationsDoNotJudge() {
        for (CheckRule rule : LifeRules.all()) {
            if (rule.id().startsWith("design-")) {
                assertThat(judging(rule.about().title() + ". " + rule.about().explanation())).as(rule.id()).isEmpty();
            }
        }
    }

    private static Set<String> plain(List<Finding> findings) {
        Set<String> wrong = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.id().startsWith("design-")) {
                String words = finding.message().replaceAll("\"[^\"]*\"", "");
                judging(words).forEach(it -> wrong.add(finding.id() + ": " + it));
                if (ADVISING.matcher(words).find() || finding.hint().isPresent()) {
                    wrong.add(finding.id() + " advises: " + finding.message());
                }
            }
        }
        return wrong;
    }

    private static Set<String> judging(String words) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = JUDGING.matcher(words);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
