package org.surety.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.surety.report.markup.Tag;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart as a browser would read it, and what must be true of every chart. */
record DrawnChart(Element svg) {

    static DrawnChart of(Tag tag) {
        try {
            return new DrawnChart(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(tag.toString().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement());
        } catch (Exception broken) {
            throw new AssertionError("not well-formed: " + tag, broken);
        }
    }

    /** Elements with all these classes. */
    List<Element> all(String name, String... classes) {
        NodeList found = svg.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            if (classesOf(element).containsAll(Arrays.asList(classes))) {
                all.add(element);
            }
        }
        return all;
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** What a reader without eyes gets. */
    String description() {
        return all("desc").getFirst().getTextContent();
    }

    /** What a reader gets who points at something. */
    List<String> told() {
        return all("title").stream().skip(1).map(Element::getTextContent).toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** It has a name and words, nothing lies outside it, and no words cover other words. */
    DrawnChart sound() {
        assertThat(svg.getAttribute("role")).isIn("img", "group");
        assertThat(svg.getAttribute("aria-labelledby").split(" ")).containsExactly(
                all("title").getFirst().getAttribute("id"), all("desc").getFirst().getAttribute("id"));
        assertThat(description()).isNotBlank();
        double width = number(svg, "width");
        double height = number(svg, "height");
        assertThat(svg.getAttribute("viewBox"))
                .isEqualTo("0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
        for (Box box : shapes()) {
            assertThat(box.left()).as("%s", box).isGreaterThanOrEqualTo(-0.5);
            assertThat(box.right()).as("%s", box).isLessThanOrEqualTo(width + 0.5);
            assertThat(box.top()).as("%s", box).isGreaterThanOrEqualTo(-0.5);
            assertThat(box.bottom()).as("%s", box).isLessThanOrEqualTo(height + 0.5);
        }
        List<Box> words = all("text").stream().map(DrawnChart::words).toList();
        for (int i = 0; i < words.size(); i++) {
            for (Box other : words.subList(0, i)) {
                assertThat(words.get(i).meets(other)).as("%s covers %s", words.get(i), other).isFalse();
            }
        }
        return this;
    }

    private List<Box> shapes() {
        return Stream.of(
                all("circle").stream().filter(it -> !classesOf(it).contains("reach"))
                        .map(it -> box(it, number(it, "cx"), number(it, "cy"), number(it, "r"), number(it, "r"))),
                all("rect").stream().map(it -> new Box(it.getAttribute("class"), number(it, "x"), number(it, "y"),
                        number(it, "x") + number(it, "width"), number(it, "y") + number(it, "height"))),
                all("line").stream().flatMap(it -> Stream.of(box(it, number(it, "x1"), number(it, "y1"), 0, 0),
                        box(it, number(it, "x2"), number(it, "y2"), 0, 0))),
                all("text").stream().map(DrawnChart::words)).flatMap(it -> it).toList();
    }

    private static Box box(Element element, double x, double y, double wide, double high) {
        return new Box(element.getAttribute("class"), x - wide, y - high, x + wide, y + high);
    }

    private static List<String> classesOf(Element element) {
        return List.of(element.getAttribute("class").split(" "));
    }

    private static Box words(Element text) {
        List<String> classes = classesOf(text);
        double wide = Lettering.width(text.getTextContent())
                * (classes.contains("strong") || classes.contains("red-text") ? Lettering.STRONG : 1)
                * (classes.contains("fine") ? 0.92 : 1);
        double x = number(text, "x");
        double left = switch (text.getAttribute("text-anchor")) {
            case "start" -> x;
            case "end" -> x - wide;
            default -> x - wide / 2;
        };
        double y = number(text, "y");
        return new Box(text.getTextContent(), left, y - 9, left + wide, y + 2);
    }

    private record Box(String what, double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
