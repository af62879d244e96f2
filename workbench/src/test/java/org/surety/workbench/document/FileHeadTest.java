package org.surety.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.text.read.KindOf;
import org.surety.workbench.MemoryStore;

/** What a file says it is, without being read whole. */
class FileHeadTest {

    private static FileHead head(String text, String word) {
        MemoryStore store = new MemoryStore().put("a.yaml", text);
        return FileHead.of(store, store.at("a.yaml").orElseThrow(), word);
    }

    @Test
    void anAgreementIsForNone() {
        FileHead head = head("surety: 1\nkind: agreement\nid: pact\nfor: other\ntitle: T\n", "pact");
        assertThat(head.is(KindOf.AGREEMENT)).isTrue();
        assertThat(head.id()).isEqualTo("pact");
        assertThat(head.agreements()).isEmpty();
        assertThat(head.isFor("other", false)).isFalse();
        assertThat(head.isFor("other", true)).as("as said where it names none").isTrue();
    }

    @Test
    void whatIsForSomeIsForThese() {
        FileHead one = head("kind: chronicle\nid: lived\nfor: pact\nevents: [\n", "chronicle");
        assertThat(one.is(KindOf.CHRONICLE)).as("what comes after the head need not be well-formed").isTrue();
        assertThat(one.agreements()).containsExactly("pact");
        assertThat(one.isFor("pact", false)).isTrue();
        assertThat(one.isFor("other", true)).isFalse();
        FileHead two = head("kind: chronicle\nid: lived\nfor: [pact, other]\n", "chronicle");
        assertThat(two.agreements()).containsExactly("pact", "other");
        assertThat(two.isFor("other", false)).isTrue();
    }

    @Test
    void whatCannotBeReadOrIsAboutSomethingElseSaysNothing() {
        FileHead nothing = head("", "");
        assertThat(List.of(head("kind: agreement\nid: pact\n", "elsewhere"), head("[a, b\n", ""),
                head("kind: poem\n", ""), head("kind: [agreement]: {\n", ""))).containsOnly(nothing);
        assertThat(nothing.kind()).isEmpty();
        MemoryStore empty = new MemoryStore();
        assertThat(FileHead.of(empty, empty.at("none.yaml").orElseThrow(), "")).isEqualTo(nothing);
    }
}
