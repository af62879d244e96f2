package org.surety.intake.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.surety.intake.Passage;
import org.surety.intake.PassageBuilder;
import org.surety.intake.TableCell;
import org.surety.intake.TrackedChange;

/**
 * The passages of a text, made as its paragraphs end. A paragraph that stands within another, as in a text box, comes
 * after it.
 *
 * @param <P> what a format knows of a paragraph that is being read
 */
public final class PassageStack<P> {

    private record Open<P>(P paragraph, PassageBuilder builder, List<Open<P>> within) {}

    private final String file;
    private final Allowed allowed;
    private final Deque<Open<P>> open = new ArrayDeque<>();
    private final List<Passage> passages = new ArrayList<>();

    /** Without any passage yet. */
    public PassageStack(String file, Allowed allowed) {
        this.file = file;
        this.allowed = allowed;
    }

    /** Those that are complete. */
    public List<Passage> passages() {
        return passages;
    }

    /** The place of the next passage, from 1. */
    public int next() {
        return passages.size() + 1;
    }

    /** A paragraph begins. */
    public void begin(P paragraph) {
        open.push(new Open<>(paragraph, new PassageBuilder(), new ArrayList<>()));
    }

    /** The innermost paragraph that is being read. */
    public Optional<P> current() {
        return Optional.ofNullable(open.peek()).map(Open::paragraph);
    }

    /** Where its words go. */
    public Optional<PassageBuilder> builder() {
        return Optional.ofNullable(open.peek()).map(Open::builder);
    }

    /** Words of the innermost paragraph; those that stand in none are passed over. */
    public void text(CharSequence text, List<TrackedChange> changes) {
        builder().ifPresent(it -> {
            it.text(text, changes);
            allowed.passageSoFar(file, next(), it.length());
        });
    }

    /**
     * The innermost paragraph ends.
     *
     * @param add told of it, and of what stands within it, when the outermost ends
     */
    public void end(BiConsumer<P, PassageBuilder> add) {
        Open<P> ended = open.poll();
        Open<P> around = open.peek();
        if (ended != null && around != null) {
            around.within().add(ended);
        } else if (ended != null) {
            told(ended, add);
        }
    }

    private static <P> void told(Open<P> ended, BiConsumer<P, PassageBuilder> add) {
        add.accept(ended.paragraph(), ended.builder());
        ended.within().forEach(it -> told(it, add));
    }

    /** Makes a passage of a paragraph. */
    public Passage add(PassageBuilder builder, String number, int level, boolean heading, List<TrackedChange> end,
            Optional<TableCell> cell) {
        Passage passage = builder.build(next(), number, level, heading, end, cell);
        passages.add(passage);
        allowed.passage(file, builder.length());
        return passage;
    }
}
