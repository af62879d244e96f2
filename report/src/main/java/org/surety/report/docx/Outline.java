package org.surety.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a drawing: moves, straight lines, curves with one handle, and closing. */
final class Outline {

    private static final Pattern TOKEN = Pattern.compile("([A-Za-z])|(-?[0-9]*\\.?[0-9]+)");
    private static final int EMU = 9_525;

    /** A step: {@code moveTo}, {@code lnTo}, {@code quadBezTo} or {@code close}, and its points as x, y, x, y. */
    private record Step(String name, List<Double> points) {}

    private final List<Step> steps = new ArrayList<>();
    private double x;
    private double y;

    private Outline() {}

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it has steps of another kind
     */
    static Outline of(String path) {
        Outline outline = new Outline();
        char command = 'M';
        List<Double> numbers = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(path);
        while (tokens.find()) {
            if (tokens.group(1) == null) {
                numbers.add(Double.parseDouble(tokens.group(2)));
            } else {
                command = tokens.group(1).charAt(0);
            }
            if (numbers.size() == taken(command)) {
                outline.step(command, numbers);
                numbers.clear();
                // What follows a move without a letter is a line.
                command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
            }
        }
        return outline;
    }

    private static int taken(char command) {
        return switch (Character.toUpperCase(command)) {
            case 'Z' -> 0;
            case 'H', 'V' -> 1;
            case 'M', 'L' -> 2;
            case 'Q' -> 4;
            default -> throw new IllegalArgumentException("no step of an outline: " + command);
        };
    }

    private void step(char command, List<Double> numbers) {
        double fromX = Character.isLowerCase(command) ? x : 0;
        double fromY = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'Z' -> steps.add(new Step("close", List.of()));
            case 'H' -> add("lnTo", List.of(fromX + numbers.get(0), y));
            case 'V' -> add("lnTo", List.of(x, fromY + numbers.get(0)));
            case 'M' -> add("moveTo", List.of(fromX + numbers.get(0), fromY + numbers.get(1)));
            case 'L' -> add("lnTo", List.of(fromX + numbers.get(0), fromY + numbers.get(1)));
            default -> add("quadBezTo", List.of(fromX + numbers.get(0), fromY + numbers.get(1),
                    fromX + numbers.get(2), fromY + numbers.get(3)));
        }
    }

    private void add(String name, List<Double> points) {
        steps.add(new Step(name, points));
        x = points.get(points.size() - 2);
        y = points.getLast();
    }

    private double[] all(int from) {
        return steps.stream().flatMap(it -> java.util.stream.IntStream.range(0, it.points().size())
                .filter(i -> i % 2 == from).mapToObj(it.points()::get)).mapToDouble(Double::doubleValue).sorted()
                .toArray();
    }

    double x() {
        return first(all(0));
    }

    double y() {
        return first(all(1));
    }

    double width() {
        return last(all(0)) - x();
    }

    double height() {
        return last(all(1)) - y();
    }

    private static double first(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[0];
    }

    private static double last(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    }

    /** The form of a shape that has the extent of the outline. */
    Element form(double scale) {
        double left = x();
        double top = y();
        Element path = Element.of("a:path").with("w", Math.round(width() * scale * EMU))
                .with("h", Math.round(height() * scale * EMU));
        for (Step step : steps) {
            Element drawn = Element.of("a:" + step.name());
            for (int i = 0; i < step.points().size(); i += 2) {
                drawn.add(Element.of("a:pt").with("x", Math.round((step.points().get(i) - left) * scale * EMU))
                        .with("y", Math.round((step.points().get(i + 1) - top) * scale * EMU)));
            }
            path.add(drawn);
        }
        return Element.of("a:custGeom").add(Element.of("a:avLst"), Element.of("a:gdLst"), Element.of("a:ahLst"),
                Element.of("a:cxnLst"), Element.of("a:rect").with("l", "0").with("t", "0").with("r", "r").with("b",
                        "b"),
                Element.of("a:pathLst").add(path));
    }
}
