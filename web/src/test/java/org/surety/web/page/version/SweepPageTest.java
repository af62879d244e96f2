package org.surety.web.page.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.design.api.SweepProgress;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.web.gate.HttpReply;
import org.surety.web.page.Site;
import org.surety.web.page.SiteTest;
import org.surety.web.page.Sites;
import org.surety.web.work.Job;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.SweepQuestion;

/** A sweep is begun, looked at while it goes on, stopped, gone on with and taken away. */
class SweepPageTest extends SiteTest {

    private static final String PAGE = "/a/lavrov-2025/sweep";
    private static final String OWN = "/w/here/text.yaml/sweep";
    private static final String SMALL = "samples=64&versions=8&settings=2&seed=3";
    private static final String LONG = "?look=all&samples=16384&versions=0";

    private static String text(HttpReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private Response command(boolean points) {
        Workbench bench = site.context().documents().ofFolder("here", "text.yaml").orElseThrow().bench();
        return bench.sweep(new SweepQuestion("text.yaml", Optional.of(8L), Optional.of(2), Optional.of(64L),
                Optional.of(3L), points, false, false), Work.quiet()).response();
    }

    @Test
    void whatItFoundIsThatOfTheCommandInEveryForm() throws IOException {
        Path there = Sites.HOME.resolve("catalog/proposals/lavrov-2025");
        Files.copy(there.resolve("agreement.yaml"), folder.resolve("text.yaml"));
        for (String file : new String[]{"scenarios/by-china.scenario.yaml", "scenarios/outsider.scenario.yaml",
                "positions/guarantees.positions.yaml"}) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(there.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("small.design.yaml"), """
                surety: 1
                kind: design
                id: small
                for: lavrov-2025
                scenarios: [by-china]
                keep: {territory: [everywhere], guarantors: [permanent-five], duty: [may-help],
                       decision: [each-individually, all-agree]}
                choices: {donbas: {issue: donbas}}
                signs-at: 50
                """);
        String page = Sites.page(site, OWN + "?" + SMALL + "&points=yes&look=all");
        assertThat(page).contains("64 samples, seed 3", "<h3>Acceptability to UKR, 0 to 100</h3>", "clause decision",
                "8 versions were tried in 2 settings", "id=\"indices-0-title\"", "To take away");
        for (boolean points : new boolean[]{true, false}) {
            Response same = command(points);
            for (Format format : new Format[]{Format.CSV, Format.PARQUET}) {
                HttpReply file = Sites.get(site, OWN + "/" + (points ? "points." : "indices.") + format.word() + "?"
                        + SMALL + "&points=yes");
                assertThat(file.status()).isEqualTo(200);
                assertThat(file.body())
                        .isEqualTo(Renderings.of(same, format, Look.PLAIN).bytes());
            }
        }
        assertThat(text(Sites.get(site, OWN + "/sweep.html?" + SMALL + "&points=yes")))
                .contains("<title>Surety sweep: ");
        assertThat(Sites.get(site, OWN + "/indices.xlsx?" + SMALL).status()).isEqualTo(404);
        assertThat(Sites.get(site, OWN + "/points.csv?" + SMALL).headers().get("Location"))
                .as("points that nobody asked for").isEqualTo(OWN + "?" + SMALL + "&look=all");
    }

    @Test
    void itGoesOnWhereNobodyLooksAndIsNotBegunAgainByLooking() {
        Site apart = Sites.apart(folder);
        String page = until(apart, PAGE + LONG, "slices are done", " samples, seed 1");
        assertThat(page).contains("At this pace it takes about", "<progress max=", "Of clauses most hangs on")
                .contains("hx-get=\"" + PAGE + "?look=all&amp;samples=16384&amp;versions=0&amp;seen=yes\"");
        Job<?> job = apart.context().answers().running().getFirst();
        assertThat(text(Sites.get(apart, "/jobs"))).contains("Sweep: sweeping, ")
                .contains("<a href=\"" + PAGE + "?look=all&amp;samples=16384&amp;versions=0\">The page that asked");
        HttpReply stopped = Sites.post(apart, "/jobs/" + job.id() + "/stop",
                Map.of("back", PAGE + LONG + "&seen=yes"));
        assertThat(stopped.headers().get("Location")).isEqualTo(PAGE + LONG + "&seen=yes");
        assertThat(until(apart, PAGE + LONG + "&seen=yes", "This sweep was stopped"))
                .contains("<a href=\"" + PAGE + "?look=all&amp;samples=16384&amp;versions=0\">Go on with the others");
        assertThat(apart.context().answers().running()).isEmpty();
        assertThat(until(apart, PAGE + LONG, "had been done before")).contains(" samples, seed 1");
        apart.context().answers().close();
    }

    private static String until(Site site, String address, String... words) {
        for (int i = 0; i < 1_200; i++) {
            String page = text(Sites.get(site, address));
            if (Arrays.stream(words).allMatch(page::contains)) {
                return page;
            }
            Sites.pause();
        }
        throw new AssertionError(address + " never said " + String.join(", ", words));
    }

    @Test
    void whoStopsIsLedToNoPageOfOthers() {
        for (String elsewhere : List.of("//example.org", "https://example.org", "/a\\example.org", "/a/x\ny", "")) {
            assertThat(Sites.post(site, "/jobs/none/stop", Map.of("back", elsewhere)).headers().get("Location"))
                    .isEqualTo("/jobs");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            samples=many                 | “many”, given as samples, is no whole number from 0 to 16,384
            samples=16385                | surety sweep
            samples=63                   | 64 samples are the fewest
            versions=-1                  | “-1”, given as versions
            settings=0                   | given as settings, is no whole number from 1 to 256
            samples=0&versions=0         | looks at nothing
            samples=16384&points=yes&versions=100000&settings=1 | 1000000
            """)
    void saysWhatTheAddressHasWrong(String asked, String said) {
        String page = Sites.page(site, PAGE + "?" + asked + "&look=all");
        assertThat(Sites.get(site, PAGE + "?" + asked + "&look=all").status()).isEqualTo(422);
        assertThat(page).contains(said);
    }

    @Test
    void withoutADesignThePageSaysWhatOneIs() {
        assertThat(Sites.page(site, "/a/guarantee-1919-gb/sweep")).contains("No design stands beside this text");
    }

    @Test
    void whatIsLeftIsReckonedFromWhatThisSweepDid() {
        SweepProgress progress = new SweepProgress(3, 8, 600, 1000, 200);
        assertThat(SweepStand.remaining(progress, Duration.ofSeconds(40))).contains(Duration.ofSeconds(40));
        assertThat(SweepStand.remaining(new SweepProgress(1, 8, 200, 1000, 200), Duration.ofSeconds(1))).isEmpty();
        assertThat(SweepStand.words(Duration.ofSeconds(1))).isEqualTo("1 second");
        assertThat(SweepStand.words(Duration.ofSeconds(119))).isEqualTo("119 seconds");
        assertThat(SweepStand.words(Duration.ofSeconds(121))).isEqualTo("2 minutes");
        assertThat(SweepStand.words(Duration.ofMinutes(125))).isEqualTo("2 hours");
    }
}
