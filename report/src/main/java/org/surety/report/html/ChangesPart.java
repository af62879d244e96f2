package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.api.DesignResult;
import org.surety.model.design.Objective;
import org.surety.model.quantity.Ratio;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.DesignWords;

/** What changes from one version to the next, and what would reach one more threshold. */
final class ChangesPart {

    private final DesignResult result;
    private final SheetWords words;
    private final VersionWords design;
    private final List<DesignResult.Point> shown;
    private final List<String> terms;

    ChangesPart(DesignResult result, SheetWords words, VersionWords design, List<DesignResult.Point> shown) {
        this.result = result;
        this.words = words;
        this.design = design;
        this.shown = List.copyOf(shown);
        List<DesignResult.Point> all = new ArrayList<>(shown);
        result.bringing().forEach(it -> it.to().ifPresent(all::add));
        this.terms = VersionWords.terms(all);
    }

    List<Markup> body() {
        List<Markup> body = new ArrayList<>();
        if (shown.size() > 1) {
            Tag lead =
                    Tag.of("p", "Going down the list, what one side gains another gives. Points are of the scores, out "
                            + "of 100.");
            Grid grid = Grid.cards("What changes from one version to the next",
                    List.of("From, to", "Terms that change", "Gains and losses"));
            for (int i = 1; i < shown.size(); i++) {
                DesignResult.Point from = shown.get(i - 1);
                DesignResult.Point to = shown.get(i);
                grid.row(List.of(new Text(from.number() + " to " + to.number()),
                        lines(VersionWords.changes(from.picked(), to.picked(), terms)), lines(gains(from, to))));
            }
            body.add(Grid.folded("What changes from one version to the next",
                    List.of(lead, grid.unseenCaption().tag())));
        }
        bringing(body);
        return body;
    }

    private void bringing(List<Markup> body) {
        List<DesignResult.Bringing> told = result.bringing();
        if (told.isEmpty()) {
            return;
        }
        Tag lead = Tag.of("p",
                "For a party whose threshold a version does not reach, the fewest terms to change so that "
                        + "it does, and none reached before is missed. This was " + DesignWords.broughtFor(result)
                        + ".");
        Grid grid = Grid.cards("The smallest change that reaches one more threshold",
                List.of("From version", "Reaches the threshold of", "Version then", "What changes", "What that does"));
        for (DesignResult.Bringing one : told) {
            DesignResult.Point from = one.from();
            List<Markup> cells = new ArrayList<>(List.of(
                    number(from),
                    new Text(words.party(one.party()))));
            one.to().ifPresentOrElse(to -> {
                cells.add(number(to));
                cells.add(lines(VersionWords.changes(from.picked(), to.picked(), terms)));
                cells.add(lines(gains(from, to)));
            }, () -> {
                cells.add(new Text("no version does"));
                cells.add(new Text("–"));
                cells.add(new Text("–"));
            });
            grid.row(cells);
        }
        body.add(Grid.folded("The smallest change that reaches one more threshold",
                List.of(lead, grid.unseenCaption().tag())));
    }

    /** A link, where the version is told in full. */
    private Markup number(DesignResult.Point version) {
        String number = version.number().toString();
        return shown.contains(version)
                ? Tag.of("a", number).with("href", "#version-" + number)
                : new Text(number);
    }

    private static Markup lines(List<String> lines) {
        Tag cell = Tag.of("div");
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                cell.add(Tag.of("br"));
            }
            cell.text(lines.get(i));
        }
        return lines.isEmpty() ? new Text("nothing") : cell;
    }

    private List<String> gains(DesignResult.Point from, DesignResult.Point to) {
        List<String> gains = new ArrayList<>();
        for (int i = 0; i < Math.min(from.parties().size(), to.parties().size()); i++) {
            Acceptability before = from.parties().get(i);
            Acceptability after = to.parties().get(i);
            if (before.value().isPresent() && after.value().isPresent()) {
                double gain = value(after) - value(before);
                String points = Long.toString(Math.round(Math.abs(gain)));
                if (!points.equals("0")) {
                    gains.add(words.party(after.party()) + (gain > 0 ? " gains " : " gives ") + points);
                }
            }
        }
        for (int i = 0; i < Math.min(from.scores().size(), to.scores().size()); i++) {
            DesignResult.Score before = from.scores().get(i);
            String then = VersionWords.score(before);
            String now = VersionWords.score(to.scores().get(i));
            if (!(before.objective() instanceof Objective.Acceptability) && !then.equals(now)) {
                gains.add(design.objective(before.objective()) + ": " + then + " becomes " + now);
            }
        }
        return gains;
    }

    private static double value(Acceptability it) {
        return it.value().map(Ratio::toDouble).orElse(0.0);
    }
}
