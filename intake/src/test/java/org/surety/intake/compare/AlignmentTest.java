package org.surety.intake.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.intake.Docx;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.compare.AlignedRow.Changed;
import org.surety.intake.compare.AlignedRow.MovedAway;
import org.surety.intake.compare.AlignedRow.MovedHere;
import org.surety.intake.compare.AlignedRow.OnlyLeft;
import org.surety.intake.compare.AlignedRow.OnlyRight;
import org.surety.intake.compare.AlignedRow.Same;
import org.surety.intake.read.Intake;
import org.surety.model.quantity.Ratio;

/** Two drafts beside each other, as a reader would lay them. */
class AlignmentTest {

    private static Passages draft(String name, String... lines) {
        return Docx.draft(Intake.paste(name, String.join("\n\n", lines)));
    }

    @Test
    void rows_say_what_became_of_each_passage() {
        Passages left = draft("left", "Article 1: Consultations",
                "1. The Guarantors shall consult at once.",
                "2. Each Guarantor decides for itself. Help may include weapons and troops sent to the State.",
                "3. The Council meets in Portcity every year in May.",
                "4. Nothing here touches the Charter of the United Nations.",
                "5. Only the left draft has this sentence.");
        Passages right = draft("right", "Article 1: Consultations",
                "1. Nothing here touches the Charter of the United Nations.",
                "2. The Guarantors shall consult within three days.",
                "3. Each Guarantor decides for itself.",
                "4. Help may include weapons and troops sent to the State.",
                "5. The Council meets in Portcity every year in May.",
                "6. Something altogether new stands at its end.");
        Alignment alignment = Alignment.of(left, right);
        assertThat(alignment.exact()).isTrue();
        assertThat(alignment.notes()).isEmpty();
        assertThat(alignment.rows()).extracting(it -> (Object) it.getClass()).containsExactly(Same.class,
                MovedHere.class,
                Changed.class, Changed.class, Same.class, MovedAway.class, OnlyLeft.class, OnlyRight.class);
        Changed changed = (Changed) alignment.rows().get(2);
        // consult, guarantors, shall, the are shared of 6 and 7 words.
        assertThat(changed.likeness()).isEqualTo(Ratio.of(8, 13));
        assertThat(changed.differences()).extracting(Difference::text).containsExactly("The Guarantors shall consult",
                "at once.", "within three days.");
        Changed split = (Changed) alignment.rows().get(3);
        assertThat(split.isSplit()).isTrue();
        assertThat(split.likeness()).isEqualTo(Ratio.ONE);
        assertThat(split.differences()).extracting(Difference::side).containsExactly(Difference.Side.BOTH);
        assertThat(((Same) alignment.rows().get(4)).isRenumbered()).isTrue();
        assertThat(((Same) alignment.rows().getFirst()).isRenumbered()).isFalse();
        assertThat(((MovedAway) alignment.rows().get(5)).other().place()).isEqualTo(2);
        assertThat(((MovedHere) alignment.rows().get(1)).one().place()).isEqualTo(5);
    }

    /** A clause that stands elsewhere is shown beside its like though what counts in it differs. */
    @Test
    void a_clause_that_was_moved_and_changed_is_told_from_a_new_one() {
        String stays = "Almaria shall remain neutral and shall join no military alliance whatever.";
        Passages left = draft("l", "Any Guarantor may withdraw upon one year's notice.", stays);
        Passages right = draft("r", stays, "Any Guarantor may withdraw upon six months' notice.");
        MovedHere moved = (MovedHere) Alignment.of(left, right).rows().getLast();
        assertThat(moved.likeness()).isEqualTo(Ratio.of(3, 4));
        assertThat(moved.differences()).extracting(Difference::text).contains("one year's", "six months'");
    }

    @Test
    void the_other_way_round_a_split_is_a_merger() {
        Passages one = draft("one", "Each Guarantor decides for itself. Help may include weapons.");
        Passages two = draft("two", "Each Guarantor decides for itself.", "Help may include weapons.");
        assertThat(((Changed) Alignment.of(two, one).rows().getFirst()).isMerged()).isTrue();
        assertThat(Alignment.of(two, one).rows()).hasSize(1);
    }

    @Test
    void every_passage_stands_once_on_its_side() {
        Passages left = draft("l", "a b c", "d e f", "a b c", "g h", "x y z w v u");
        Passages right = draft("r", "g h", "a b c", "d e", "f", "x y z w v", "q");
        Alignment alignment = Alignment.of(left, right);
        assertThat(alignment.rows().stream().map(AlignedRow::left).flatMap(List::stream)).extracting(Passage::place)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(alignment.rows().stream().map(AlignedRow::right).flatMap(List::stream)).extracting(Passage::place)
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void what_is_struck_out_is_not_compared() {
        Passages left = Docx.of(Docx.p(Docx.r("Each may ") + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
                + Docx.r("help."))).read();
        assertThat(Alignment.of(left, draft("right", "Each may help.")).rows()).hasOnlyElementsOfType(Same.class);
    }
}
