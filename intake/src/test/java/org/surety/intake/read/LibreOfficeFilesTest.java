package org.surety.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.intake.Bracket;
import org.surety.intake.Docx;
import org.surety.intake.Note;
import org.surety.intake.Notice;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.TrackedChange;

/** Files that LibreOffice wrote, held against what it shows (see {@code drafts/make.sh}). */
class LibreOfficeFilesTest {

    private static Passages draft(String name) {
        return Docx.draft(Intake.read(name, bytes(name)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = LibreOfficeFilesTest.class.getResourceAsStream("/drafts/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> shown(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).replace("\uFEFF", "").lines().map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void numbers_and_words_are_those_that_are_shown(String ending) {
        assertThat(draft("river-b." + ending).list())
                .extracting(it -> it.number() + (it.number().isEmpty() ? "" : " ") + it.text())
                .isEqualTo(shown("river-b.txt")).hasSize(13);
        // Here a change is tracked, and LibreOffice shows what was struck out, and the mark of the footnote.
        assertThat(draft("river-a." + ending).list())
                .extracting(it -> it.number() + (it.number().isEmpty() ? "" : " ") + it.text()
                        .replace("delay if", "delay in good faith if")
                        + (it.notes().stream().anyMatch(note -> note.kind() == Note.Kind.FOOTNOTE) ? "1" : ""))
                .isEqualTo(shown("river-a.txt")).hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void what_stands_beside_the_words_is_kept(String ending) {
        Passages draft = draft("river-a." + ending);
        Passage tracked = draft.at(3);
        assertThat(tracked.text()).isEqualTo("The Guarantors shall consult without delay if Lowland is attacked.");
        assertThat(tracked.textBefore())
                .isEqualTo("The Guarantors shall consult in good faith if Lowland is attacked.");
        assertThat(tracked.pieces().get(1).changes()).extracting(TrackedChange::kind)
                .containsExactly(TrackedChange.Kind.INSERTED);
        assertThat(tracked.pieces().get(2).changes().getFirst().by()).contains("A. Author");
        assertThat(tracked.pieces().get(2).changes().getFirst().at().orElseThrow()).startsWith("2026-01-04T09:05:00");
        assertThat(tracked.notes()).extracting(Note::kind, Note::label, Note::text).containsExactly(
                Tuple.tuple(Note.Kind.FOOTNOTE, "1",
                        "As in the communiqué of the first round."));
        assertThat(draft.at(5).notes()).extracting(Note::kind, Note::label, Note::text, it -> it.by().orElse(""))
                .containsExactly(Tuple.tuple(Note.Kind.COMMENT, "1", "Too long?", "B. Author"));
        assertThat(draft.at(16).where()).isEqualTo("passage 16 (table 1, row 2, column 2)");
        assertThat(draft.list().stream().filter(Passage::heading)).extracting(Passage::number)
                .containsExactly("Article 1", "Article 2", "Article 3");
        assertThat(draft.notices()).extracting(Notice::message).containsExactly("headers and footers are left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void brackets_have_proposers_and_stand_in_each_other(String ending) {
        Passages draft = draft("river-a." + ending);
        assertThat(draft.brackets()).extracting(Bracket::by)
                .containsExactly(List.of("UPL"), List.of("MAR"), List.of());
        assertThat(draft.points(draft.brackets())).hasSize(2);
        assertThat(draft.offers(draft.brackets().get(2))).containsExactly("one third", "two fifths");
        Bracket nested = draft.brackets().get(1).inside().getFirst();
        assertThat(draft.offers(nested)).containsExactly("within [three] days");
        assertThat(draft.offers(nested.inside().getFirst())).containsExactly("three");
    }

    @Test
    void passages_have_names_for_good() {
        assertThat(draft("river-b.docx").keys()).containsExactly("#1", "Article 1", "Article 1 1.", "Article 1 2.",
                "(a)", "(b)", "3.", "4.", "Article 2", "Article 2 1.", "Article 2 2.", "#12", "#13");
    }
}
