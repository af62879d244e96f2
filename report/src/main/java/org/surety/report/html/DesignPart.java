package org.surety.report.html;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.surety.design.api.DesignResult;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;

/** The versions of a design: how many there are, and those that no other beats. */
final class DesignPart {

    static final int MOST = 25;

    private final DesignResult result;
    private final SheetWords words;
    private final VersionWords terms;
    private final int most;
    private final boolean open;

    /** Folded up, in a report that has much else. */
    DesignPart(DesignResult result, SheetWords words) {
        this(result, words, MOST, false);
    }

    /**
     * The same in another shape.
     *
     * @param most how many versions are told
     * @param open whether the table stands open
     */
    DesignPart(DesignResult result, SheetWords words, int most, boolean open) {
        this.most = most;
        this.open = open;
        this.result = result;
        this.words = words;
        this.terms = new VersionWords(result, words);
    }

    List<Markup> body() {
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p", extent()));
        body.add(Tag.of("p", "Looked for: " + English.and(result.task().objectives().stream().map(terms::wish).toList())
                + ". One version beats another if it is at least as good by each of these and better by one."));
        if (!result.refused().isEmpty()) {
            Grid grid = Grid.cards("What must hold, and how many of the versions looked at break it",
                    List.of("What must hold", "Versions that break it"));
            result.refused().forEach(it -> grid.row(List.of(new Text(terms.constraint(it.constraint())),
                    Tag.of("span", English.figures(it.versions())).in("figure"))));
            body.add(grid.tag());
        }
        if (result.frontier().isEmpty()) {
            body.add(Tag.of("p", "No version that was looked at keeps to all of this, so there is none to compare."));
            return body;
        }
        List<DesignResult.Point> shown = shown();
        body.add(Tag.of("p", English.count(result.frontierSize(), "version is", "versions are") + " beaten by no other"
                + (shown.size() < result.frontierSize()
                        ? "; " + shown.size() + " of them, evenly spread, are told here"
                        : "")
                + ". Which of them is best depends on what counts more, and that nobody but the parties can say."));
        body.addAll(new VersionsPart(result, words, terms, shown, open).body());
        body.addAll(new ChangesPart(result, words, terms, shown).body());
        return body;
    }

    /** All of the frontier, or so many of it, evenly spread; what principles single out is among them. */
    private List<DesignResult.Point> shown() {
        int size = result.frontier().size();
        if (size <= most) {
            return result.frontier();
        }
        Set<Integer> places = new TreeSet<>();
        result.picks().stream().map(it -> result.frontier().indexOf(it.version())).filter(it -> it >= 0)
                .forEach(places::add);
        int some = most - places.size();
        for (int i = 0; i < some; i++) {
            places.add(i * (size - 1) / (some - 1));
        }
        return places.stream().map(it -> result.frontier().get(it)).toList();
    }

    private String extent() {
        DesignResult.Extent extent = result.extent();
        String versions = String.format(Locale.ROOT, "%,d", extent.versions());
        return "What the text leaves open, and what a drafter could choose beside that, makes " + versions
                + (extent.versions().equals(BigInteger.ONE) ? " version. " : " versions. ")
                + (extent.complete()
                        ? "Every one was looked at."
                        : English.count(extent.seen(), "was", "were") + " looked at, by a search: among the others "
                                + "there may be better ones.")
                + (result.refused().isEmpty()
                        ? ""
                        : " " + English.figures(result.allowed()) + " of them keep to everything that must hold.");
    }
}
