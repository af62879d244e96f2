package org.surety.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A draft as it was brought in: its passages in the order of reading.
 *
 * @param name of the file, or what the user called it
 * @param list the passages; the place of each is its index and one
 * @param brackets the outermost brackets of the text as it stands, in order; those within are in them
 * @param notices what its reader should know
 */
public record Passages(String name, List<Passage> list, List<Bracket> brackets, List<Notice> notices) {

    /** Copies the lists; refuses passages that are not numbered by their places. */
    public Passages {
        list = List.copyOf(list);
        brackets = List.copyOf(brackets);
        notices = List.copyOf(notices);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).place() != i + 1) {
                throw new IllegalArgumentException("passage " + (i + 1) + " says that it is " + list.get(i).place());
            }
        }
    }

    /** A draft of these passages; its brackets are looked for, and {@code notices} gains what is wrong with them. */
    public static Passages of(String name, List<Passage> list, Notices notices) {
        List<Bracket> brackets = new BracketReader(list, notices).read();
        return new Passages(name, list, brackets, notices.list());
    }

    /** The passage at a place. */
    public Passage at(int place) {
        return list.get(place - 1);
    }

    /** The passages that have words if all tracked changes are accepted. */
    public List<Passage> standing() {
        return list.stream().filter(it -> !it.text().isEmpty()).toList();
    }

    /** The text between two spots as it stands; where one passage ends and the next begins, a line break. */
    public String text(Stretch stretch) {
        TextSpot from = stretch.from();
        TextSpot to = stretch.to();
        if (from.place() == to.place()) {
            return at(from.place()).text().substring(from.offset(), to.offset());
        }
        StringBuilder text = new StringBuilder(at(from.place()).text().substring(from.offset()));
        for (int place = from.place() + 1; place < to.place(); place++) {
            text.append('\n').append(at(place).text());
        }
        return text.append('\n').append(at(to.place()).text(), 0, to.offset()).toString();
    }

    /** What a bracket offers, each as its words. */
    public List<String> offers(Bracket bracket) {
        return bracket.offers().stream().map(this::text).map(String::strip).toList();
    }

    /** The outermost brackets that touch a passage. */
    public List<Bracket> bracketsOf(Passage passage) {
        return brackets.stream().filter(it -> it.span().from().place() <= passage.place()
                && passage.place() <= it.span().to().place()).toList();
    }

    /** Brackets side by side as the points that they leave open. */
    public List<OpenPoint> points(List<Bracket> side) {
        List<OpenPoint> points = new ArrayList<>();
        List<Bracket> group = new ArrayList<>();
        for (Bracket bracket : side) {
            if (!group.isEmpty() && !areTogether(group.getLast(), bracket)) {
                points.add(new OpenPoint(group));
                group.clear();
            }
            group.add(bracket);
        }
        if (!group.isEmpty()) {
            points.add(new OpenPoint(group));
        }
        return points;
    }

    /**
     * How each passage can be named for good: its number where no other has it, else {@code #} and its place. By place
     * in the list.
     */
    public List<String> keys() {
        Map<String, Integer> times = new HashMap<>();
        list.forEach(it -> times.merge(it.number(), 1, Integer::sum));
        return list.stream().map(it -> it.number().isEmpty() || times.getOrDefault(it.number(), 0) > 1
                ? "#" + it.place()
                : it.number()).toList();
    }

    private boolean areTogether(Bracket left, Bracket right) {
        TextSpot end = left.span().to();
        TextSpot begin = right.span().from();
        if (end.place() != begin.place()) {
            return false;
        }
        String between = text(new Stretch(end, begin)).strip();
        return between.isEmpty() || between.equals("/") || between.equals("or");
    }
}
