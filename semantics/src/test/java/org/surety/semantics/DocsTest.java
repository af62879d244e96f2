package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of {@code docs/semantics.md} names the test that holds it, and the tests it names exist. */
class DocsTest {

    private static final Pattern NAMES = Pattern.compile("(?<!\\*)\\*([A-Z][\\w.,\\s]*Test[\\w.,\\s]*)\\*(?!\\*)");
    private static final Pattern RULE = Pattern.compile("(?m)^\\*\\*R(\\d+) ");

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("surety.home"), "docs", "semantics.md"));
    }

    private static List<String> namedTests(String text) {
        List<String> named = new ArrayList<>();
        Matcher matcher = NAMES.matcher(text);
        while (matcher.find()) {
            named.addAll(Arrays.asList(matcher.group(1).split(",\\s+")));
        }
        return named;
    }

    /** The tests of a kernel lie beside it. */
    private static Class<?> testOf(String name) throws ClassNotFoundException {
        try {
            return Class.forName("org.surety.semantics." + name);
        } catch (ClassNotFoundException inTheOther) {
            return Class.forName("org.surety.semantics.life." + name);
        }
    }

    @Test
    void everyNamedTestExists() throws IOException {
        List<String> named = namedTests(page());
        assertThat(named).hasSizeGreaterThan(25).contains("TriggerTest", "StepTest.absence",
                "PollTest.blockingMinority");
        assertThat(named).allSatisfy(name -> {
            int dot = name.indexOf('.');
            Class<?> test = testOf(dot < 0 ? name : name.substring(0, dot));
            List<String> methods = Stream.of(test.getDeclaredMethods()).filter(it -> it.isAnnotationPresent(Test.class))
                    .map(Method::getName).toList();
            assertThat(methods).isNotEmpty();
            if (dot >= 0) {
                assertThat(methods).contains(name.substring(dot + 1));
            }
        });
    }

    @Test
    void everyRuleNamesATest() throws IOException {
        String page = page();
        List<Integer> begins = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = RULE.matcher(page);
        while (matcher.find()) {
            begins.add(matcher.start());
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        // Rules stand where they belong, and keep their numbers when others are added.
        assertThat(numbers).doesNotHaveDuplicates().first().isEqualTo(1);
        assertThat(Collections.max(numbers)).as("numbered without gaps").isEqualTo(numbers.size());
        for (int i = 0; i < begins.size(); i++) {
            int end = page.indexOf("\n\n", begins.get(i));
            assertThat(namedTests(page.substring(begins.get(i), end))).as("R" + numbers.get(i)).isNotEmpty();
        }
    }
}
