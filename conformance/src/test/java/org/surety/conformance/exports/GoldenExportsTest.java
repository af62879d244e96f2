package org.surety.conformance.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.workbench.api.Reply;

/**
 * The models that are kept as files are still what is written, and their values are those worked out by hand or found
 * by PRISM.
 */
class GoldenExportsTest {

    @Test
    void the_pact_of_two() throws IOException {
        Reply<?> answer = Golden.prism(Golden.file("pact.yaml"), "attack");
        Golden.holds("pact.prism", Golden.text(answer));
        Golden.holds("pact.props", Golden.properties(answer));
        PrismReader read = new PrismReader(Golden.text("pact.prism"));
        assertThat(read.ask("P=? [ F \"enough\" ]")).isCloseTo(0.4 * (1 - 0.25 * 0.5), within(1e-15));
        assertThat(read.ask("P=? [ F (\"enough\" & hour<=12) ]")).isCloseTo(0.4 * 0.75, within(1e-15));
        assertThat(read.reachable()).isEqualTo(7);
    }

    @Test
    void the_pact_of_two_as_a_game() throws IOException {
        Reply<?> answer = Golden.efg(Golden.file("pact.yaml"), "attack", List.of("NOR", "Southland"), List.of("SUD"));
        Golden.holds("pact.efg", Golden.text(answer));
        EfgReader read = new EfgReader(Golden.text("pact.efg"));
        assertThat(read.players()).containsExactly("NOR", "SUD");
        assertThat(Trees.together(read.root(), 0)).isEqualTo(1);
        assertThat(Trees.together(read.root(), 1)).isEqualTo(1);
        assertThat(Trees.size(read.root())).isEqualTo(19);
    }

    /** If only Northland chooses: it votes yes and acts at once, so all hangs on Southland's vote. */
    @Test
    void the_pact_of_two_with_one_player() throws IOException {
        Reply<?> answer = Golden.efg(Golden.file("pact.yaml"), "attack", List.of("NOR"), List.of());
        Golden.holds("pact-one.efg", Golden.text(answer));
        assertThat(new EfgReader(Golden.text("pact-one.efg")).bestOfOne()).isEqualTo(0.8);
    }

    /** A guarantee without an end: Northland acts every day with one half, for ever. */
    @Test
    void what_goes_on_for_ever_is_cut() throws IOException {
        Reply<?> answer = Golden.prism(Golden.file("endless.yaml"), "attack-endless");
        Golden.holds("endless.prism", Golden.text(answer));
        Golden.holds("endless.props", Golden.properties(answer));
        PrismReader read = new PrismReader(Golden.text("endless.prism"));
        assertThat(read.ask("P=? [ F \"enough\" ]")).isCloseTo(1 - Math.pow(0.5, 10), within(1e-15));
        assertThat(read.ask("P=? [ F \"cut\" ]")).isCloseTo(Math.pow(0.5, 10), within(1e-15));
        assertThat(Golden.text(answer)).contains("the model ends after 10 days (hour 240)",
                "without that end it would be 1\n");
    }

    @ParameterizedTest
    @CsvSource({"3, 0.7478525107906306", "5, 0.5157221179121034"})
    void the_family(int size, double ever) throws IOException {
        Reply<?> answer = Golden.prism(Golden.family(size), "family-" + size);
        if (size == 3) {
            Golden.holds("family-3.prism", Golden.text(answer));
            Golden.holds("family-3.props", Golden.properties(answer));
        }
        PrismReader read = new PrismReader(Golden.text(answer));
        assertThat(read.ask("P=? [ F \"enough\" ]")).isCloseTo(ever, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"pact", "endless", "family-3"})
    void each_property_has_the_value_beside_it(String name) {
        PrismReader read = new PrismReader(Golden.text(name + ".prism"));
        Golden.results(name + ".props").forEach((property, value) -> {
            assertThat(read.ask(property)).as(property).isCloseTo(value, within(1e-12));
            assertThat(Golden.text(name + ".prism")).contains("//   " + property + "\n//     ");
        });
    }
}
