package org.surety.text.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.text.Problems;
import org.surety.text.SourceFile;
import org.surety.text.tree.YamlTree;

/** A change touches its lines only, and says what was asked for. */
class EditorTest {

    private static final String TEXT = """
            surety: 1   # a remark
            # about the parties
            parties:
              UKR: {role: protected, name: Ukraine}   # stays
              GBR: {role: guarantor}
            groups: {guarantors: [GBR]}

            procedures:
              # what helps
              help:
                on: armed-attack
                steps:
                  decide:   # who decides
                    among: guarantors
                    note: >-
                      a long remark
                      on two lines
                    then:
                    - act
                    - talk   # last
              # the other
              other: {on: [coup], steps: {}}
            """;

    private static String edited(String text, Edit... edits) {
        return Editor.edited(new SourceFile("x.yaml", text), List.of(edits)).content();
    }

    private static Written keys(String... texts) {
        SequencedMap<String, Written> map = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            map.put(texts[i], Written.text(texts[i + 1]));
        }
        return new Written.Keys(map);
    }

    private static List<String> path(String path) {
        return List.of(path.split("/"));
    }

    @Test
    void aNewPartyStandsLastOrWhereItIsPut() {
        assertThat(edited(TEXT, new Edit.Put(path("parties/TUR"), keys("role", "guarantor", "name", "Türkiye"))))
                .isEqualTo(TEXT.replace("  GBR: {role: guarantor}\n",
                        "  GBR: {role: guarantor}\n  TUR: {role: guarantor, name: Türkiye}\n"));
        assertThat(edited(TEXT, new Edit.Put(path("parties/TUR"), keys("role", "guarantor"), Optional.of("UKR"))))
                .isEqualTo(TEXT.replace("# stays\n", "# stays\n  TUR: {role: guarantor}\n"));
    }

    @Test
    void aKeyIsAddedBetweenBraces() {
        assertThat(edited(TEXT, new Edit.Put(path("parties/GBR/standing"), Written.text("ratified"))))
                .isEqualTo(TEXT.replace("GBR: {role: guarantor}", "GBR: {role: guarantor, standing: ratified}"));
        assertThat(edited(TEXT, new Edit.Append(path("groups/guarantors"), Written.text("DEU"))))
                .isEqualTo(TEXT.replace("[GBR]", "[GBR, DEU]"));
    }

    @Test
    void whatLeadsToAValueIsMade() {
        assertThat(edited(TEXT, new Edit.Put(path("procedures/other/steps/ask/by"), Written.text("UKR"))))
                .isEqualTo(TEXT.replace("steps: {}}", "steps: {ask: {by: UKR}}}"));
        assertThat(edited("surety: 1\nlife:\nend: x\n", new Edit.Put(path("life/begins"), Written.text("signature"))))
                .isEqualTo("surety: 1\nlife: {begins: signature}\nend: x\n");
    }

    @Test
    void aListOnLinesGrowsByALine() {
        assertThat(edited(TEXT, new Edit.Append(path("procedures/help/steps/decide/then"), Written.text("end"))))
                .isEqualTo(TEXT.replace("- talk   # last\n", "- talk   # last\n        - end\n"));
        assertThat(edited(TEXT, new Edit.Append(path("procedures/help/on"), Written.text("coup"))))
                .isEqualTo(TEXT.replace("on: armed-attack", "on: [armed-attack, coup]"));
    }

    @Test
    void oneValueTakesThePlaceOfAnother() {
        assertThat(edited(TEXT, new Edit.Put(path("procedures/help/steps/decide/then"), Written.text("act"))))
                .isEqualTo(TEXT.replace("then:\n        - act\n        - talk   # last\n", "then: act   # last\n"));
        assertThat(edited(TEXT, new Edit.Put(path("procedures/help/steps/decide/note"), Written.text("short"))))
                .isEqualTo(
                        TEXT.replace("note: >-\n          a long remark\n          on two lines\n", "note: short\n"));
        assertThat(edited(TEXT, new Edit.Put(path("procedures/help/steps/decide"), keys("by", "UKR"))))
                .contains("      decide: {by: UKR}   # who decides   # last\n  # the other\n");
        String deep = edited(TEXT, new Edit.Put(path("procedures/help/on"),
                new Written.Keys(new LinkedHashMap<>(Map.of("open", new Written.Keys(new LinkedHashMap<>(Map.of(
                        "readings", new Written.Keys(new LinkedHashMap<>(Map.of("a", keys("value", "coup"))))))))))));
        assertThat(deep).isEqualTo(TEXT.replace("    on: armed-attack\n",
                "    on:\n      open:\n        readings: {a: {value: coup}}\n"));
    }

    @Test
    void whatIsTakenAwayTakesItsLinesAlong() {
        assertThat(edited(TEXT, new Edit.Remove(path("parties/UKR"))))
                .isEqualTo(TEXT.replace("  UKR: {role: protected, name: Ukraine}   # stays\n", ""));
        assertThat(edited(TEXT, new Edit.Remove(path("parties/UKR/name"))))
                .isEqualTo(TEXT.replace(", name: Ukraine", ""));
        assertThat(edited(TEXT, new Edit.Remove(path("parties/UKR/role"))))
                .isEqualTo(TEXT.replace("role: protected, ", ""));
        assertThat(edited(TEXT, new Edit.Remove(path("groups/guarantors/0"))))
                .isEqualTo(TEXT.replace("groups: {guarantors: [GBR]}\n", ""));
        assertThat(edited("- a: b\n  c: d\n- e\n", new Edit.Remove(path("0/a")))).isEqualTo("- c: d\n- e\n");
    }

    @Test
    void aKeyGetsAnotherName() {
        assertThat(edited(TEXT, new Edit.Rename(path("procedures/help"), "assistance")))
                .isEqualTo(TEXT.replace("  help:\n", "  assistance:\n"));
        assertThatThrownBy(() -> edited(TEXT, new Edit.Rename(path("procedures/help"), "other")))
                .isInstanceOf(Editor.Impossible.class).hasMessage("that name stands there already");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> edited(TEXT, new Edit.Remove(path("parties/FRA"))))
                .isInstanceOf(Editor.Impossible.class).hasMessage("nothing stands there");
        assertThatThrownBy(() -> edited(TEXT, new Edit.Put(path("surety/x"), Written.text("1"))))
                .isInstanceOf(Editor.Impossible.class).hasMessage("a single text stands at surety, which has no keys");
        assertThatThrownBy(() -> edited("a: [", new Edit.Put(path("a"), Written.text("1"))))
                .isInstanceOf(Editor.Impossible.class).hasMessage("the file is no well-formed YAML");
    }

    static Stream<Path> catalog() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "catalog"))) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    /** Random changes of real files: each says what was asked for (or is refused), and other lines stay. */
    @ParameterizedTest
    @MethodSource("catalog")
    void randomChangesOfRealFilesSayWhatWasAskedFor(Path path) throws IOException {
        Random random = new Random(path.toString().hashCode());
        SourceFile file = new SourceFile(path.toString(), Files.readString(path));
        int made = 0;
        int tried = 12;
        for (int i = 0; i < tried; i++) {
            Edit edit = random(random, WrittenPiece.of(file).orElseThrow(), List.of());
            try {
                SourceFile changed = Editor.edited(file, List.of(edit));
                made++;
                assertThat(YamlTree.parse(changed, new Problems("x"))).isPresent();
                List<String> left = new ArrayList<>(Arrays.asList(changed.content().split("\n")));
                long gone = Arrays.stream(file.content().split("\n")).filter(it -> !left.remove(it)).count();
                long lines = size(WrittenPiece.of(file).orElseThrow(), edit.path(), file.content());
                assertThat(gone).as("%s of %s", edit, path).isLessThanOrEqualTo(lines);
                assertThat(comments(changed.content())).as("remarks after %s", edit)
                        .isGreaterThanOrEqualTo(comments(file.content()) - inside(file.content(), edit));
            } catch (Editor.Impossible impossible) {
                assertThat(impossible.edit()).isEqualTo(edit);
                assertThat(impossible.getMessage()).doesNotContain("laid out");
            }
        }
        assertThat(made).isGreaterThan(tried / 3);
    }

    private static long comments(String text) {
        return text.lines().filter(it -> it.contains("# ")).count();
    }

    /** Remarks within what is replaced or taken away go with it. */
    private static long inside(String text, Edit edit) {
        return switch (edit) {
            case Edit.Put put -> span(text, put.path());
            case Edit.Remove remove -> span(text, remove.path());
            case Edit.Append append -> span(text, append.path());
            case Edit.Rename rename -> 0;
        };
    }

    private static long span(String text, List<String> path) {
        return comments(text) == 0 ? 0 : size(WrittenPiece.of(new SourceFile("x", text)).orElseThrow(), path, text);
    }

    /** How many lines the value takes to which a path leads, or the last value on the way that there is. */
    private static long size(WrittenPiece root, List<String> path, String text) {
        WrittenPiece at = root;
        for (String key : path) {
            Optional<WrittenPiece> next = switch (at) {
                case WrittenPiece.Text it -> Optional.empty();
                case WrittenPiece.Items list -> Integer.parseInt(key) < list.items().size()
                        ? Optional.of(list.items().get(Integer.parseInt(key)))
                        : Optional.empty();
                case WrittenPiece.Keys keys -> keys.entry(key).map(WrittenPiece.Entry::value);
            };
            if (next.isEmpty()) {
                return 1;
            }
            at = next.get();
        }
        return 4 + text.substring(at.from(), at.to()).lines().count();
    }

    private static Edit random(Random random, WrittenPiece piece, List<String> path) {
        List<String> inside = switch (piece) {
            case WrittenPiece.Text text -> List.of();
            case WrittenPiece.Items list ->
                    Stream.iterate(0, it -> it + 1).limit(list.items().size()).map(String::valueOf)
                            .toList();
            case WrittenPiece.Keys keys -> keys.entries().stream().map(it -> it.key().text()).toList();
        };
        if (!inside.isEmpty() && (path.isEmpty() || random.nextInt(4) > 0)) {
            String key = inside.get(random.nextInt(inside.size()));
            WrittenPiece next = switch (piece) {
                case WrittenPiece.Text text -> throw new AssertionError();
                case WrittenPiece.Items list -> list.items().get(Integer.parseInt(key));
                case WrittenPiece.Keys keys -> keys.entry(key).orElseThrow().value();
            };
            return random(random, next, with(path, key));
        }
        Written value = value(random, 2);
        return switch (random.nextInt(5)) {
            case 0 -> new Edit.Put(path, value);
            case 1 -> new Edit.Put(with(path, "new-" + random.nextInt(9)), value);
            case 2 -> new Edit.Append(path, value);
            case 3 -> new Edit.Remove(path);
            default -> piece instanceof WrittenPiece.Keys && !inside.isEmpty()
                    ? new Edit.Rename(with(path, inside.getFirst()), "renamed")
                    : new Edit.Put(path, value);
        };
    }

    private static List<String> with(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }

    private static Written value(Random random, int deep) {
        int kind = random.nextInt(deep == 0 ? 5 : 9);
        if (kind < 5) {
            return Written.text(List.of("3 days", "a: b # \"c\"", "", "~", "Türkiye, and others",
                    "- x", "word ".repeat(40).strip(), "two\nlines", " leading", "{x", "2026-01-01", "a  b",
                    "\uD83D\uDE42")
                    .get(random.nextInt(13)));
        }
        if (kind < 7) {
            return new Written.Items(Stream.generate(() -> value(random, deep - 1)).limit(random.nextInt(4)).toList());
        }
        SequencedMap<String, Written> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(List.of("a", "b c", "x: y", "#z").get(random.nextInt(4)), value(random, deep - 1));
        }
        return new Written.Keys(map);
    }
}
