package org.surety.store.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and attackers type: kept as it is meant, or refused in words. */
class HostileValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "a\tb", "a\u001bb", "a\u202eb", "a\u2066b", "a\u200bb",
            "a\ufeffb",
            "a\ud800b", "\udc00", "a\u2028b", "a\u0085b", "a\ue000b", "a\uffffb"})
    void aNameHasOneLineOfCharactersThatCanBeSeen(String text) {
        assertThatThrownBy(() -> new Title(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a name has ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Київ", "Türkiye", "საქართველო", "日本", "العربية", "a\u200db", "👩\u200d🚀", "<b>&\"'",
            "../../etc/passwd",
            "'; DROP TABLE person; --", "a:b", "%s{0}"})
    void namesOfEveryScriptAreKept(String text) {
        assertThat(new Title(text).text()).isEqualTo(text);
    }

    @Test
    void namesAreCutNowhereAndComposed() {
        assertThat(new Title("  e\u0301 ")).isEqualTo(new Title("\u00e9"));
        assertThat(new Title("😀".repeat(200)).text()).hasSize(400);
        assertThatThrownBy(() -> new Title("😀".repeat(201)))
                .hasMessage("a name has from 1 to 200 characters, this has 201");
    }

    @Test
    void notesHaveLines() {
        assertThat(new FreeText("one\r\ntwo\n\tthree\n").text()).isEqualTo("one\ntwo\n\tthree");
        assertThatThrownBy(() -> new FreeText("one\u0000"))
                .hasMessage("a note has the character U+0000, which cannot be seen");
        assertThatThrownBy(() -> new FreeText("x".repeat(10_001))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@b", "a@", "a@b@c", "a b@c", "a@b\u0000"})
    void aMailAddressHasANameAndAHost(String text) {
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMailAddressIsTheSameInCapitals() {
        assertThat(new MailAddress(" Ada@Example.ORG ")).isEqualTo(new MailAddress("ada@example.org"));
    }

    @Test
    void anIdentifierIsNothingElse() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        Id<Person> id = Id.draw(random);
        assertThat(id.value()).matches("[0-9a-z]{26}");
        assertThat(Id.<Person>read(id.value())).contains(id);
        for (String text : List.of("", "../" + id.value().substring(3), id.value() + "a", id.value().substring(1),
                id.value().substring(1) + "\u0000", id.value().substring(1) + "A")) {
            assertThat(Id.<Person>read(text)).isEmpty();
            assertThatThrownBy(() -> new Id<Person>(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void secretsAreOf256BitsAndNeverWritten() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        Secret secret = Secret.draw(random);
        assertThat(secret.text()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Secret.draw(random).text());
        assertThat(
                new SignedIn(new Person(Id.draw(random), java.util.Optional.empty(), PersonState.ACTIVE, false), secret)
                        .toString())
                .doesNotContain(secret.text());
        assertThatThrownBy(() -> new Secret("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Password("short")).hasMessageNotContaining("short");
        assertThatThrownBy(() -> new Password("x".repeat(257))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClosureIsReadAsItWasWritten() {
        Closure closure = Closure.of("1", Map.of("b.yaml", new byte[]{1}, "a  b.yaml", new byte[0]));
        String text = new String(closure.bytes(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("surety closure 1\nlanguage 1\n" + Sha.of(new byte[0]) + "  a  b.yaml\n"
                + Sha.of(new byte[]{1}) + "  b.yaml\n");
        assertThat(Closure.read(closure.bytes())).isEqualTo(closure);
        for (String broken : List.of("", text.replace("closure 1", "closure 2"), text.strip(),
                text.replace("  b", " b"),
                text + "x", "surety closure 1\nlanguage 1\n")) {
            assertThatThrownBy(() -> Closure.read(broken.getBytes(StandardCharsets.UTF_8))).as(broken)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Closure.of("1", Map.of("a\nb", new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Closure.of("1", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(Closure.of("2", Map.of("b.yaml", new byte[]{1})).sha())
                .isNotEqualTo(Closure.of("1", Map.of("b.yaml", new byte[]{1})).sha());
    }

    @Test
    void originsAndRenamesAreReadAsTheyWereWritten() {
        List<Origin> origins =
                List.of(new Origin.Form(), new Origin.Yaml(), new Origin.Brought(), new Origin.Restored(3),
                        new Origin.Merged(4, 5));
        assertThat(origins).extracting(Origin::text).containsExactly("form", "yaml", "import", "restore r3",
                "merge r4+r5");
        assertThat(origins).allMatch(it -> Origin.read(it.text()).equals(it));
        for (String none : List.of("", "forms", "restore r0", "restore r3 ", "merge r1+r0", "restore r99999999999")) {
            assertThatThrownBy(() -> Origin.read(none)).as(none).isInstanceOf(IllegalArgumentException.class);
        }
        Renames renames = new Renames(new TreeMap<>(Map.of("steps/a", "steps/b", "duties/x", "duties/y")));
        assertThat(renames.text()).isEqualTo("duties/x\tduties/y\nsteps/a\tsteps/b");
        assertThat(Renames.read(renames.text())).isEqualTo(renames);
        assertThat(Renames.read("")).isEqualTo(Renames.NONE);
        assertThatThrownBy(() -> new Renames(new TreeMap<>(Map.of("a\tb", "c"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Renames.read("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextIsAmongItsFiles() {
        byte[] text = {0, 1, 2};
        assertThat(new FullText(text, "1", Map.of("a.yaml", new byte[]{0, 1, 2})).closure().files())
                .containsOnlyKeys("a.yaml");
        assertThatThrownBy(() -> new FullText(text, "1", Map.of("a.yaml", new byte[0])))
                .hasMessage("the text is not among the files of its closure");
    }

    @Test
    void everyWordIsReadBack() {
        assertThat(DeedKind.values()).allMatch(it -> DeedKind.of(it.word()) == it);
        assertThat(SecretKind.values()).allMatch(it -> SecretKind.of(it.word()) == it);
        assertThat(WorkRole.values()).allMatch(it -> WorkRole.of(it.word()) == it);
        assertThat(PersonState.values()).allMatch(it -> PersonState.of(it.word()) == it);
    }
}
