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
    public String text(TextStretch stretch) {
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
     * How each passage can be named for good: its number where no other has it ({@code 2.1}), else its number behind
     * those of the passages that it stands under ({@code Article 2 1. (a)}), else {@code #} and its place. By place
     * in the list.
     */
    public List<String> keys() {
        List<String> paths = paths();
        Map<String, Integer> times = new HashMap<>();
        list.forEach(it -> times.merge(it.number(), 1, Integer::sum));
        Map<String, Integer> timesOfPaths = new HashMap<>();
        paths.forEach(it -> timesOfPaths.merge(it, 1, Integer::sum));
        List<String> keys = new ArrayList<>();
        for (Passage passage : list) {
            String path = paths.get(passage.place() - 1);
            boolean alone = times.getOrDefault(passage.number(), 0) == 1;
            boolean pathAlone = timesOfPaths.getOrDefault(path, 0) == 1 && !times.containsKey(path);
            keys.add(passage.number().isEmpty() || !alone && !pathAlone
                    ? "#" + passage.place()
                    : alone ? passage.number() : path);
        }
        return keys;
    }

    /** The number of each passage behind those that it stands under; numbers stand under headings of any level. */
    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        List<Passage> above = new ArrayList<>();
        for (Passage passage : list) {
            while (!passage.number().isEmpty() && !above.isEmpty() && depth(above.getLast()) >= depth(passage)) {
                above.removeLast();
            }
            StringBuilder path = new StringBuilder();
            above.forEach(it -> path.append(it.number()).append(' '));
            paths.add(path.append(passage.number()).toString());
            if (!passage.number().isEmpty()) {
                above.add(passage);
            }
        }
        return paths;
    }

    private static int depth(Passage passage) {
        return passage.heading() ? passage.level() : Short.MAX_VALUE + passage.level();
    }

    private boolean areTogether(Bracket left, Bracket right) {
        TextSpot end = left.span().to();
        TextSpot begin = right.span().from();
        if (end.place() != begin.place()) {
            return false;
        }
        String between = text(new TextStretch(end, begin)).strip();
        return between.isEmpty() || between.equals("/") || between.equals("or");
    }
}
