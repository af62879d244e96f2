package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.surety.conformance.AtLength;

/** Somebody types fast in the file of a long text: every key comes where it was meant, and what is wrong is told. */
@AtLength
@ExtendWith(OneBrowser.class)
class TypingTest {

    private static final String LINE =
            "# a comment that is longer than the window is wide, 0123456789, and goes on and on";
    /** As fast as the fastest of us types. */
    private static final int MILLIS_BETWEEN = 20;
    private static final String FILE = "return document.querySelector('textarea[data-editor]').value";

    private final Walker walker = OneBrowser.walker();

    private void type(String keys) {
        Actions actions = new Actions(walker.driver());
        keys.codePoints().forEach(it -> actions.sendKeys(Character.toString(it)).pause(MILLIS_BETWEEN));
        actions.perform();
    }

    @Test
    void everyKeyComesWhereItWasMeantAndFindingsComeSoon(TestReporter reporter) {
        walker.open("/a/lavrov-2025/own");
        walker.tap("form.begin button", "Make a copy to write in");
        walker.until("the editor", () -> walker.has(".cm-content"));
        walker.driver().executeScript("""
                window.took = [];
                const asked = window.fetch;
                window.fetch = async (...all) => {
                    const from = performance.now();
                    const answer = await asked(...all);
                    if (!all[1].body.has('at')) took.push(performance.now() - from);
                    return answer;
                };
                document.querySelector('.cm-content').focus();
                """);
        type(Keys.ARROW_DOWN.toString().repeat(2) + Keys.END);
        for (int i = 0; i < 3; i++) {
            type("\n" + LINE);
        }
        String file = (String) Objects.requireNonNull(walker.driver().executeScript(FILE));
        assertThat(file.lines().filter(LINE::equals)).as(file.lines().limit(12).toList().toString()).hasSize(3);
        walker.driver().executeScript("took.length = 0");
        walker.rests();
        assertThat(walker.has(".cm-tooltip-autocomplete")).as("words offered in a comment").isFalse();
        type("\nsummry: x");
        walker.until("what is wrong", () -> walker.has(".cm-lint-marker-error, .cm-lint-marker-warning"));
        List<?> took = (List<?>) Objects.requireNonNull(walker.driver().executeScript("return took"));
        assertThat(took).isNotEmpty();
        reporter.publishEntry("milliseconds until findings come, after 60 of rest", took.toString());
        assertThat(took.stream().mapToDouble(it -> ((Number) it).doubleValue()).min().orElseThrow()).isLessThan(1_000);
    }
}
