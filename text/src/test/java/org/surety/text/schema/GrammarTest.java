package org.surety.text.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.text.Problems;
import org.surety.text.SourceFile;
import org.surety.text.tree.Node;
import org.surety.text.tree.YamlTree;

class GrammarTest {

    private static final Grammar AGREEMENT = Grammar.of("agreement");

    private static Grammar.Place at(String path) {
        return AGREEMENT.at(path.isEmpty() ? List.of() : List.of(path.split("/")));
    }

    @Test
    void tellsWhatAPlaceMeansAndWhichWordsItHas() {
        Grammar.Place role = at("parties/UKR/role");
        assertThat(role.meaning()).contains("Its part.");
        assertThat(role.words()).containsExactly("protected", "guarantor", "monitor", "depositary", "other");
        assertThat(role.onlyWords()).isTrue();
        Grammar.Place within = at("procedures/help/steps/ask/within");
        assertThat(within.kinds()).contains("limit");
        assertThat(within.onlyWords()).isFalse();
        assertThat(at("procedures/help/steps/ask").keys()).extracting(Grammar.Key::name)
                .contains("kind", "by", "within", "rule", "then");
        assertThat(at("parties").named()).isTrue();
        assertThat(at("").keys()).filteredOn(Grammar.Key::required).extracting(Grammar.Key::name)
                .contains("id", "title", "status");
    }

    @Test
    void aReadingHasWhatCouldStandThereWithoutIt() {
        assertThat(at("procedures/help/steps/ask/within/open/readings/soon/value").kinds()).contains("limit");
        assertThat(at("procedures/help/steps/vote/rule/open/readings/all/value/quota/of").words())
                .containsExactly("all", "voting", "present", "none");
        assertThat(at("groups/guarantors/open").keys()).extracting(Grammar.Key::name).contains("question", "readings");
        assertThat(at("groups/guarantors/open/readings/all").keys()).extracting(Grammar.Key::name)
                .contains("value", "label", "by");
    }

    @Test
    void whatTheLanguageDoesNotKnowIsNoPlace() {
        assertThat(AGREEMENT.has(List.of("parties", "UKR", "colour"))).isFalse();
        assertThat(AGREEMENT.has(List.of("partys"))).isFalse();
    }

    static Stream<Path> catalog() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "catalog"))) {
            return files.filter(it -> it.toString().endsWith(".yaml") && !it.toString().endsWith("expected.yaml"))
                    .sorted().toList().stream();
        }
    }

    /** Whatever stands in a file of the catalog stands at a place that the grammar knows. */
    @ParameterizedTest
    @MethodSource("catalog")
    void everyPlaceOfTheCatalogIsKnown(Path path) throws IOException {
        SourceFile file = new SourceFile(path.toString(), Files.readString(path));
        Node root = YamlTree.parse(file, new Problems("x")).orElseThrow();
        if (root instanceof Node.Mapping mapping
                && mapping.entry("kind").map(Node.Entry::value).orElse(root) instanceof Node.Scalar kind
                && Schemas.kinds().contains(kind.text())) {
            known(Grammar.of(kind.text()), root, List.of());
        }
    }

    private static void known(Grammar grammar, Node node, List<String> path) {
        assertThat(grammar.has(path)).as(String.join("/", path)).isTrue();
        switch (node) {
            case Node.Scalar scalar -> {
            }
            case Node.Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    known(grammar, list.items().get(i), with(path, Integer.toString(i)));
                }
            }
            case Node.Mapping mapping -> mapping.entries()
                    .forEach(it -> known(grammar, it.value(), with(path, it.key())));
            case Node.Open open -> throw new AssertionError("a file has none");
        }
    }

    private static List<String> with(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }
}
