package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.conformance.Door;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.report.digest.Digest;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WhoQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the sentences of {@code who} back into answers and holds them against its JSON: under every reading each
 * question that arises has exactly one answer in words, and it is the right one.
 */
class SentencesReadBackTest {

    private static final int RANDOM = 25;

    @TempDir
    private Path folder;

    /** The catalog, and the files that the system property {@code surety.texts} names, parted by commas. */
    static Stream<String> catalog() {
        return Stream.concat(CatalogFiles.folders().stream().map(it -> it.getFileName().toString()),
                Stream.of(System.getProperty("surety.texts", "").split(",")).filter(it -> !it.isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("catalog")
    void everySentenceIsTrueInEveryReading(String id) {
        compare(id, Door.who(Door.home(), id, Optional.empty(), 1, false));
    }

    @ParameterizedTest
    @CsvSource({"jcpoa-snapback-2015, vote, '', ", "jcpoa-snapback-2015, back, jcpoa-snapback-2025, 2025-09-20",
            "lavrov-2025, decision, '', ", "guarantee-1919-gb, '', guarantee-1919, 1920-03-19",
            "budapest-1994, talks, budapest-1994, 2014-03-05", "locarno-1925, '', locarno-1925, 1936-03-19",
            "csto-1992, '', csto-1992, 2024-03-01"})
    void sentencesAboutAStepAndAMomentToo(String id, String outcome, String chronicle, LocalDate day) {
        WhoQuestion question = new WhoQuestion(id, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), 1, List.of(), false,
                Optional.of(outcome).filter(it -> !it.isEmpty()), new WhoQuestion.Situation(
                        Optional.of(chronicle).filter(it -> !it.isEmpty()), Optional.ofNullable(day)));
        assertThat(compare(id, Door.home().who(question, Door.work()))).isPositive();
    }

    @Test
    void randomAgreementsToo() throws IOException {
        int compared = 0;
        for (int seed = 0; seed < RANDOM; seed++) {
            Path file = folder.resolve("random" + seed + ".yaml");
            Files.writeString(file, new RandomText(seed).text());
            compared +=
                    compare(file.toString(), Door.who(Door.at(folder), file.toString(), Optional.empty(), 1, false));
        }
        assertThat(compared).isGreaterThan(RANDOM * 20);
    }

    /** A section of the text: its heading, and under it what is said to each question. */
    private record Section(String heading, Map<String, List<String>> answers) {}

    private static int compare(String id, Reply<?> reply) {
        Response.OfWho who = (Response.OfWho) reply.response();
        List<JsonNode> rows = new ArrayList<>();
        JsonMapper.shared().readTree(Door.as(reply, Format.JSON)).get("readings").forEach(rows::add);
        List<Map<String, String>> points = rows.stream().map(Conditions::at).toList();
        ConditionReader reader = new ConditionReader(who.family().terms(), points);
        List<Section> sections = sections(Door.as(reply, Format.TEXT));
        // Only which parties a heading speaks of is taken from the digest; whether it names them is asked below.
        List<Digest.Section> meant = Digest.of(who.result(), who.family()).sections();
        assertThat(sections).as(id).hasSameSizeAs(meant);
        int compared = 0;
        Set<JsonNode> told = new LinkedHashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            Digest.Section section = meant.get(i);
            Set<String> attackers = new LinkedHashSet<>();
            section.attackers().forEach(attackers::addAll);
            Heading heading = Heading.of(sections.get(i).heading(), reader);
            assertThat(heading.procedure()).as(id).isEqualTo(section.procedure());
            names(section, heading);
            for (JsonNode row : rows) {
                boolean same = row.get("procedure").asString().equals(heading.procedure())
                        && attackers.contains(row.get("attacker").asString()) && (row.get("victim").isNull()
                                ? section.victims().isEmpty()
                                : section.victims().contains(row.get("victim").asString()));
                if (same) {
                    assertThat(heading.when().test(Conditions.at(row))).as("%s: %s in %s", id, heading, row).isTrue();
                    row(id + ": " + heading.words(), sections.get(i), row, reader);
                    told.add(row);
                    compared++;
                }
            }
            assertThat(rows.stream().filter(it -> heading.when().test(Conditions.at(it)))
                    .map(it -> it.get("reading")).distinct().count())
                    .as("%s: %s is told for no other reading", id, heading)
                    .isEqualTo(section.cases().stream().map(it -> {
                        Map<String, String> reading = new LinkedHashMap<>(it.at());
                        reading.keySet().removeIf(key -> key.startsWith("@"));
                        return reading;
                    }).distinct().count());
        }
        assertThat(told).as("%s: every case is told", id).containsAll(rows);
        return compared;
    }

    /** A party that is told of by itself is told of by name. */
    private static void names(Digest.Section section, Heading heading) {
        Names names = section.readings().getFirst();
        section.attackers().stream().filter(it -> it.size() == 1)
                .forEach(it -> assertThat(heading.words()).contains(names.kind(it.getFirst()).isPresent()
                        ? ""
                        : names.prose(it.getFirst())));
    }

    private static void row(String where, Section section, JsonNode row, ConditionReader reader) {
        Map<String, String> at = Conditions.at(row);
        boolean possible = row.get("possible").asBoolean();
        String come = question(section, "Can .* come\\?").orElseThrow(() -> new AssertionError(where));
        String comes = said(section, come, at, reader, where);
        assertThat(comes).as("%s: %s", where, row).matches(possible ? "yes|only .*" : "no(: .*)?");
        if (!possible) {
            return;
        }
        String owed = question(section, "(Is it|Are they) owed\\?").orElseThrow(() -> new AssertionError(where));
        assertThat(said(section, owed, at, reader, where)).as("%s: %s in %s", where, owed, row)
                .isEqualTo(row.get("owed").asBoolean() ? "yes" : "no");
        Optional<String> self = question(section, "(The attacker|That party) alone\\?");
        List<String> stoppers = new ArrayList<>();
        row.get("stoppers").forEach(it -> stoppers.add(it.asString()));
        boolean stops = stoppers.contains(row.get("attacker").asString());
        self.ifPresent(it -> assertThat(said(section, it, at, reader, where)).as("%s: %s in %s", where, it, row)
                .isEqualTo(stops ? "yes" : "no"));
        assertThat(self.isPresent() || !stops).as("%s: %s", where, row).isTrue();
        String alone = question(section, "Who may (help|act) alone\\?").orElseThrow(() -> new AssertionError(where));
        assertThat(said(section, alone, at, reader, where).equals("nobody")).as("%s: %s in %s", where, alone, row)
                .isEqualTo(row.get("alone").isEmpty());
        String stop = question(section, "Who can stop (it|them)\\?").orElseThrow(() -> new AssertionError(where));
        String blockers = said(section, stop, at, reader, where);
        assertThat(blockers.startsWith("nobody")).as("%s: %s in %s", where, stop, row)
                .isEqualTo(row.get("blockerCount").asString().equals("0"));
        assertThat(blockers.contains("by breaking the agreement")).as("%s: %s in %s", where, stop, row)
                .isEqualTo(!row.get("lawfully").asString().equals("all"));
        String when = question(section, "When can (it|they) come\\?").orElseThrow(() -> new AssertionError(where));
        String window = said(section, when, at, reader, where);
        assertThat(window.startsWith("at once")).as("%s: %s in %s", where, when, row)
                .isEqualTo(row.get("window").get("earliest").asLong() == 0);
        assertThat(window.endsWith("with no latest time")).as("%s: %s in %s", where, when, row)
                .isEqualTo(row.get("window").get("unbounded").asBoolean());
    }

    private static Optional<String> question(Section section, String pattern) {
        return section.answers().keySet().stream().filter(it -> it.matches(pattern)).findFirst();
    }

    /** What is said to a question in a case: exactly one thing. */
    private static String said(Section section, String question, Map<String, String> at, ConditionReader reader,
            String where) {
        List<String> lines = section.answers().getOrDefault(question, List.of());
        List<String> holding = new ArrayList<>();
        if (lines.getFirst().equals("It depends:")) {
            for (String line : lines.subList(1, lines.size())) {
                Conditional each = Conditional.of(line.substring("if ".length()), reader);
                if (each.when().test(at)) {
                    holding.add(each.then());
                }
            }
        } else {
            holding.add(sentence(lines.getFirst(), at, reader));
        }
        assertThat(holding).as("%s: %s in %s", where, question, at).hasSize(1);
        return holding.getFirst().toLowerCase(Locale.ROOT);
    }

    private static String sentence(String line, Map<String, String> at, ConditionReader reader) {
        String text = line.substring(0, line.length() - 1);
        if (text.startsWith("Yes, unless ")) {
            String rest = text.substring("Yes, unless ".length());
            int why = rest.endsWith(")") && reader.read(rest).isEmpty() ? rest.lastIndexOf(" (") : rest.length();
            return reader.read(rest.substring(0, why)).orElseThrow(() -> new AssertionError(line)).test(at)
                    ? why < rest.length() ? "no: " + rest.substring(why + 2, rest.length() - 1) : "no"
                    : "yes";
        }
        int otherwise = text.indexOf(". Otherwise");
        if (otherwise < 0) {
            return text;
        }
        String other = text.substring(otherwise + ". Otherwise".length()).replaceFirst("^:? ", "");
        String first = text.substring(0, otherwise);
        if (first.startsWith("If ")) {
            Conditional told = Conditional.of(first.substring(3), reader);
            return told.when().test(at) ? told.then() : other;
        }
        int when = first.indexOf(" if ");
        return reader.read(first.substring(when + 4)).orElseThrow(() -> new AssertionError(line)).test(at)
                ? first.substring(0, when)
                : other;
    }

    /** {@code CONDITION: value}. */
    private record Conditional(Predicate<Map<String, String>> when, String then) {
        static Conditional of(String text, ConditionReader reader) {
            for (int colon = text.indexOf(": "); colon >= 0; colon = text.indexOf(": ", colon + 1)) {
                Optional<Predicate<Map<String, String>>> when = reader.read(text.substring(0, colon));
                if (when.isPresent()) {
                    return new Conditional(when.get(), text.substring(colon + 2));
                }
            }
            throw new AssertionError("no condition: " + text);
        }
    }

    /** {@code If somebody attacks somebody, and if CONDITION (procedure assistance)}. */
    private record Heading(String words, String procedure, Predicate<Map<String, String>> when) {
        static Heading of(String heading, ConditionReader reader) {
            int begin = heading.lastIndexOf(" (procedure ");
            String words = heading.substring(0, begin);
            int when = words.lastIndexOf(", and if ");
            String where = heading.substring(begin + " (procedure ".length(), heading.length() - 1);
            return new Heading(words, where.split(", step ")[0],
                    when < 0
                            ? it -> true
                            : reader.read(words.substring(when + ", and if ".length()))
                                    .orElseThrow(() -> new AssertionError(heading)));
        }
    }

    /** The sections of the text, lines that were broken joined again. */
    private static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        for (String block : text.split("\n\n")) {
            if (!block.startsWith("If ")) {
                continue;
            }
            String[] lines = block.split("\n");
            StringBuilder heading = new StringBuilder();
            int at = 0;
            while (!heading.toString().endsWith(")") && at < lines.length) {
                heading.append(heading.isEmpty() ? "" : " ").append(lines[at++]);
            }
            Map<String, List<String>> answers = new LinkedHashMap<>();
            List<String> current = new ArrayList<>();
            for (; at < lines.length; at++) {
                String line = lines[at];
                int mark = line.indexOf("?");
                if (!line.startsWith(" ") && mark > 0) {
                    current = new ArrayList<>(List.of(line.substring(mark + 1).strip()));
                    answers.put(line.substring(0, mark + 1), current);
                } else if (line.strip().startsWith("- ")) {
                    current.add(line.strip().substring(2));
                } else if (line.startsWith(" ")) {
                    String before = current.removeLast();
                    current.add(before.isEmpty() ? line.strip() : before + " " + line.strip());
                }
            }
            sections.add(new Section(heading.toString(), answers));
        }
        return sections;
    }
}
