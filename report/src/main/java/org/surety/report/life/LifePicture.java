package org.surety.report.life;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.words.English;

/**
 * Who is bound and who is guarded over the life of an agreement, stage by stage: for each way to fill its silence on
 * the same scale. How long a stage lasts is mostly open, so stages are in order and not to scale.
 *
 * @param strips one for each way to fill silence
 */
public record LifePicture(List<Strip> strips) {

    /** Copies the list. */
    public LifePicture {
        strips = List.copyOf(strips);
    }

    /** A stage of the life of an agreement. */
    public enum Stage {
        /** Not in force yet. */
        BEFORE("before it is in force"),
        /** In force between all. */
        IN_FORCE("while it is in force between all"),
        /** Others have left it, suspended it, or have weakened it. */
        LOOSER("once others have left, suspended or weakened it"),
        /** It has ended. */
        AFTER("after its end");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /** The stage, to complete a sentence. */
        public String words() {
            return words;
        }
    }

    /** Whether something is so in a stage. */
    public enum Mark {
        /** It is. */
        YES(""),
        /** It is not. */
        NO("not "),
        /** It hangs on how the text is read. */
        DEPENDS("by some readings only "),
        /** It is as long as enough of the others have not left. */
        STAYING("as long as enough others stay "),
        /** Help can come, and the attacker itself can lawfully stop it. */
        STOPPABLE("only as far as the attacker does not stop it ");

        private final String words;

        Mark(String words) {
            this.words = words;
        }
    }

    /**
     * The drawing for one way to fill silence.
     *
     * @param title which way
     * @param remark what is to be said in place of bars, or of what parts the stages
     * @param bars the bars; none where nothing is known, or nothing ever binds
     */
    public record Strip(String title, String remark, List<Bar> bars) {
        /** Copies the list. */
        public Strip {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar: one thing over the stages.
     *
     * @param label what it tells of whom
     * @param guard whether it tells of a guarantee, else of duties
     * @param marks of the stages that can come about; a stage that is left out cannot
     * @param gaps the stages in which the party is bound, and not guarded as this bar tells
     */
    public record Bar(String label, boolean guard, Map<Stage, Mark> marks, List<Stage> gaps) {
        /** Copies the collections. */
        public Bar {
            marks = Collections.unmodifiableMap(new EnumMap<>(marks));
            gaps = List.copyOf(gaps);
        }

        /** The bar in a sentence; before it is in force nobody is bound or guarded by it. */
        public String told() {
            List<String> said = new ArrayList<>();
            boolean never = marks.values().stream().allMatch(it -> it == Mark.NO);
            marks.forEach((stage, mark) -> {
                if (stage != Stage.BEFORE && !(guard && stage == Stage.AFTER && !gaps.contains(stage))) {
                    said.add(mark.words + stage.words() + (gaps.contains(stage) ? ", though bound" : ""));
                }
            });
            return label + (never && gaps.isEmpty() ? " at no stage" : " " + String.join("; ", said)) + ".";
        }
    }

    /** The drawing in words. */
    public List<String> told() {
        return strips.stream().map(it -> English.capital(it.title()) + ". " + it.remark()
                + (it.bars().isEmpty() ? "" : " " + String.join(" ", it.bars().stream().map(Bar::told).toList())))
                .toList();
    }

    /** Nothing where nothing would be drawn. */
    static Optional<LifePicture> of(List<Strip> strips) {
        return strips.stream().anyMatch(it -> !it.bars().isEmpty())
                ? Optional.of(new LifePicture(strips))
                : Optional.empty();
    }
}
