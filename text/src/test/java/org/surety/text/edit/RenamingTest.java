package org.surety.text.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;

/** A name changes wherever it is meant, and nowhere else. */
class RenamingTest {

    private static final String TEXT = """
            surety: 1
            kind: agreement
            id: small
            title: Who must help
            status: draft
            parties:   # the help of all
              UKR: {role: protected}
              GBR: {role: guarantor}
            groups: {guarantors: [GBR]}
            obligations:
              help: {bearer: GBR, must: assistance, to: UKR, note: help is owed}
            procedures:
              assistance:
                on: armed-attack
                steps:
                  decide:
                    kind: decide
                    among: guarantors
                    rule: unspecified
                    within: 3 days
                    yes: help
                  help: {kind: act, by: [guarantors, UKR], may: assistance}
              other:
                on: coup
                steps:
                  help: {kind: act, by: GBR, may: assistance}
            """;

    private static String renamed(String text, String to, String... path) {
        return Renaming.renamed(new SourceFile("x.yaml", text), List.of(path), to, Library.EMPTY).content();
    }

    @Test
    void aStepFollowsAndTheSameWordElsewhereStays() {
        assertThat(renamed(TEXT, "aid", "procedures", "assistance", "steps", "help")).isEqualTo(TEXT
                .replace("yes: help", "yes: aid").replace("help: {kind: act, by: [guarantors", "aid: {kind: act, by: "
                        + "[guarantors"));
    }

    @Test
    void aPartyAndAGroupFollowInListsAndClauses() {
        assertThat(renamed(TEXT, "DEU", "parties", "GBR")).isEqualTo(TEXT.replace("GBR", "DEU"));
        assertThat(renamed(TEXT, "friends", "groups", "guarantors")).isEqualTo(TEXT.replace("guarantors", "friends"));
        assertThat(renamed(TEXT, "vote", "procedures", "assistance", "steps", "decide"))
                .isEqualTo(TEXT.replace("      decide:\n", "      vote:\n"));
    }

    @Test
    void whatWouldMeanSomethingElseIsRefused() {
        assertThatThrownBy(() -> renamed(TEXT, "UKR", "parties", "GBR")).isInstanceOf(Editor.Impossible.class)
                .hasMessageContaining("something called UKR already");
        assertThatThrownBy(() -> renamed(TEXT, "x y", "parties", "GBR")).isInstanceOf(Editor.Impossible.class);
        assertThatThrownBy(() -> renamed(TEXT, "who", "kind")).isInstanceOf(Editor.Impossible.class);
        assertThatThrownBy(() -> renamed(TEXT, "z", "procedures", "nobody")).isInstanceOf(Editor.Impossible.class)
                .hasMessageContaining("nothing stands there");
        assertThatThrownBy(() -> renamed(TEXT.replace("yes: help", "yes: hlp"), "FRA", "parties", "GBR"))
                .isInstanceOf(Editor.Impossible.class).hasMessageContaining("has errors");
    }

    /** Parties, steps, procedures, groups, duties and bodies can be called otherwise; more files with more cases. */
    @Test
    void everyNameOfTheCatalogFollows() throws IOException {
        Path catalog = Path.of(System.getProperty("surety.home", "..")).resolve("catalog");
        Library library = id -> {
            try (Stream<Path> all = Files.walk(catalog)) {
                return all.filter(it -> it.endsWith(id + "/agreement.yaml")).findFirst().map(RenamingTest::file);
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        };
        int every = System.getProperty("surety.cases", "").isEmpty() ? 5 : 1;
        int seen = 0;
        int renamed = 0;
        try (Stream<Path> all = Files.walk(catalog)) {
            for (Path each : all.filter(it -> it.endsWith("agreement.yaml")).sorted().toList()) {
                if (seen++ % every != 0) {
                    continue;
                }
                SourceFile file = file(each);
                for (List<String> path : names(ClauseEdits.of(file).orElseThrow())) {
                    SourceFile after = Renaming.renamed(file, path, "Called-otherwise-7", library);
                    assertThat(after.content()).as(each + " " + path).contains("Called-otherwise-7");
                    assertThat(AgreementReader.read(after, library).value()).isPresent();
                    renamed++;
                }
            }
        }
        assertThat(renamed).isGreaterThan(12);
    }

    /** The first of each kind in a file. */
    private static List<List<String>> names(ClauseEdits file) {
        List<List<String>> names = new java.util.ArrayList<>();
        for (String section : List.of("parties", "groups", "bodies", "obligations", "procedures")) {
            file.keys(List.of(section)).stream().findFirst().ifPresent(it -> {
                names.add(List.of(section, it));
                file.keys(List.of(section, it, "steps")).stream().findFirst()
                        .ifPresent(step -> names.add(List.of(section, it, "steps", step)));
            });
        }
        return names;
    }

    private static SourceFile file(Path path) {
        try {
            return new SourceFile(path.toString(), Files.readString(path));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
