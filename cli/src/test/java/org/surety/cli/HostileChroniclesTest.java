package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a chronicle, {@code follow} says where, what it found, what it expected and what is near. */
class HostileChroniclesTest {

    private static final String HEAD = """
            surety: 1
            kind: chronicle
            id: bad
            title: Bad
            for: budapest-1994
            sources:
              s: {title: T, publisher: P, date: 2014-03-05, grade: press}
            events:
            """;

    /** The line, the name of the finding, and words that have to be said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    {on: 2014-03-05, by: UKR, askd: consultation/talks, source: s} | form-unknown-key \
                    | `askd`; Maybe `asked`?
                    {on: 2014-03-05, by: UKA, signed: yes, source: s} | form-dangling-party | `UKA`; Maybe `UKR`?
                    {on: 2014-13-05, by: UKR, signed: yes, source: s} | form-bad-date | `2014-13-05`; expected a day
                    {on: 2014-03-05, by: UKR, signed: yes, ratified: yes} | form-conflicting-keys | expected only one
                    {on: 2014-03-05, by: UKR, did: {pay: aid, part: 3/2}, source: s} | form-bad-share | `3/2`; at most 1
                    {on: 2014-03-05, by: UKR, claims: {breach-by: RUS, what: respect-bordrs}} | form-dangling-duty \
                    | `respect-bordrs`; Maybe `respect-borders`?
                    {on: 2014-03-05, by: UKR, asked: consultation/tlks} | form-dangling-step \
                    | `consultation/tlks`; Maybe `consultation/talks`?
                    {on: 2014-03-05, by: UKR, signed: yes, source: press} | form-dangling-source | `press`
                    {on: 2014-03-05, by: UKR, signed: [a, {b: c}], source: s} | form-unknown-word \
                    | found a list; expected `yes`
                    {on: 2014-03-05, by: UKR, agreed: {exted: x}, source: s} | form-unknown-key \
                    | `exted`; Maybe `extend`?
                    {on: 2014-03-05, by: UKR, agreed: {suspend: respect-borders}, source: s} | form-bad-value \
                    | suspend concerns all; names no duty
                    """)
    void aWrongEntry(String entry, String finding, String words, @TempDir Path here) throws IOException {
        refused(here, (HEAD + "  - " + entry + "\n").getBytes(StandardCharsets.UTF_8), ":9:", finding,
                List.of(words.split("; ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    '' | form-empty | kind: chronicle
                    'surety: 1\nkind: chronicle\nid: b\ntitle: B\nfor: [a\nevents: [\n' | form-yaml | well-formed
                    'surety: 1\nkind: chronicle\nid: b\ntitle: B\nfor: budapest-1994\nevents: {a: b}\n' \
                    | form-wrong-type | expected a list
                    """)
    void aWrongFile(String text, String finding, String words, @TempDir Path here) throws IOException {
        refused(here, text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), "", finding, List.of(words));
    }

    private static void refused(Path here, byte[] content, String line, String finding, List<String> words)
            throws IOException {
        Files.write(here.resolve("bad.yaml"), content);
        Run run = Run.in(here, "follow", "bad.yaml");
        String said = (run.out() + run.err()).replaceAll("\\s+", " ");
        assertThat(run.status()).isNotZero();
        assertThat(said).contains("bad.yaml" + line).contains(finding).doesNotContain("Exception");
        words.forEach(it -> assertThat(said).contains(it.strip()));
    }
}
