package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surety.analysis.follow.FollowResult;
import org.surety.model.agreement.Source;
import org.surety.report.chart.LifeLine;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.view.FollowView;
import org.surety.report.words.English;
import org.surety.report.words.PathWords;
import org.surety.semantics.life.Position;

/** The parts of a page that tells where agreements stand and how they came there. */
final class FollowPage {

    static final String NEUTRAL = "What is said of breaches is what the chronicle records of claims, objections and "
            + "findings; whether there was a breach is not said here.";

    private final FollowView view;
    private final FollowResult result;

    FollowPage(FollowView view, FollowResult result) {
        this.view = view;
        this.result = result;
    }

    /** Where each agreement stands at the day. */
    List<Markup> standing() {
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("figure").add(LifeLine.of("life-line", "Phases over time", result),
                Tag.of("figcaption", "Thick: in force; outlined: suspended; pale: applied provisionally; thin: not in "
                        + "force or ended. Short marks are entries, circles are clocks that run.")));
        body.add(Tag.of("p", NEUTRAL).in("small"));
        view.agreements().forEach(it -> agreement(it, body));
        return body;
    }

    private void agreement(FollowView.Standing it, List<Markup> body) {
        body.add(Tag.of("h3", it.title() + ": " + it.phaseTold()));
        String reading = it.reading().isEmpty()
                ? ""
                : "Read with " + String.join(", ",
                        it.reading().entrySet().stream().map(FollowPage::choice).toList()) + ". ";
        body.add(Tag.of("p", reading + "Law for its silence: " + it.law().word() + ".").in("small"));
        Grid parties = Grid.cards("The parties", List.of("Party", "Where it stands"));
        it.parties().forEach(party -> parties.row(List.of(new Text(English.capital(party.name())),
                new Text(English.capital(party.told())))));
        body.add(parties.tag());
        Grid duties = Grid.cards("Who is bound to what",
                List.of("Duty", "State", "Towards", "Since", "Until", "Clause"));
        for (FollowView.Party party : it.parties()) {
            List<FollowView.DutyHeld> bound =
                    party.positions().stream().filter(duty -> duty.state() != Position.State.DORMANT).toList();
            if (!bound.isEmpty()) {
                duties.group(English.capital(party.name()));
            }
            bound.forEach(duty -> duties.row(List.of(new Text(English.capital(duty.asks())),
                    new Text(duty.told()),
                    new Text(String.join(", ", it.counted(duty.towards()))), new Text(duty.since()),
                    new Text(duty.until().orElse("not said")), new Text(PathWords.of(duty.clause())))));
        }
        if (!duties.isEmpty()) {
            body.add(duties.tag());
        }
        clocks(it, body);
        it.procedures().forEach(run -> {
            body.add(Tag.of("h4", "Under way since " + run.since() + ": " + run.procedure()));
            list(run.steps().stream().map(step -> step.step() + ": " + step.told() + ".").toList(), body);
        });
        if (!it.breaches().isEmpty()) {
            body.add(Tag.of("h4", "On record of breaches"));
            list(it.breaches().stream().map(record -> "Since " + record.since() + ": " + record.told() + " ("
                    + record.level().word() + ").").toList(), body);
        }
        if (!it.statements().isEmpty()) {
            body.add(Tag.of("h4", "What parties hold"));
            list(it.statements().stream().map(said -> English.capital(said.told()) + " (since " + said.since()
                    + "). Nothing follows from that by itself.").toList(), body);
        }
    }

    private static String choice(Map.Entry<String, String> it) {
        return it.getKey() + "=" + it.getValue();
    }

    private static void clocks(FollowView.Standing it, List<Markup> body) {
        Grid clocks = Grid.cards("Clocks that run",
                List.of("Last day", "What runs", "Who can move", "If nobody moves", "Clause"));
        it.clocks().forEach(clock -> clocks.row(List.of(new Text(clock.due()), new Text(English.capital(clock.what())),
                new Text(clock.who().isEmpty() ? "nobody" : String.join(", ", it.counted(clock.who()))),
                new Text(clock.silence()), new Text(PathWords.of(clock.clause())))));
        body.add(clocks.isEmpty() ? Tag.of("p", "No clock runs.") : clocks.tag());
    }

    private static void list(List<String> items, List<Markup> body) {
        Tag list = Tag.of("ul").in("plain");
        items.forEach(it -> list.add(Tag.of("li", it)));
        body.add(list);
    }

    /** What follows by itself. */
    List<Markup> next() {
        if (view.next().isEmpty()) {
            return List.of(Tag.of("p", "Nothing."));
        }
        Tag tale = Tag.of("ol").in("tale");
        view.next().forEach(it -> tale.add(changes(Tag.of("li").add(Tag.of("span", it.on()).in("hour")),
                it.changes())));
        return List.of(tale);
    }

    /** On which readings that hangs. */
    List<Markup> hangs() {
        if (!view.otherReadingsTried()) {
            return List.of(Tag.of("p", "Other readings were not tried: the chronicle is too long for that."));
        }
        if (view.hangsOn().isEmpty()) {
            return List.of(Tag.of("p",
                    "No other reading of one term, and no other way to fill one silence, changes it."));
        }
        Tag list = Tag.of("ul").in("depends");
        view.hangsOn().forEach(it -> list.add(Tag.of("li").add(
                Tag.of("span", English.capital(it.question()) + ": if " + it.reading()).in("when"),
                Tag.of("span", English.sentence(String.join("; ", it.differences()))).in("then"))));
        return List.of(list);
    }

    /** What happened, entry by entry. */
    List<Markup> timeline() {
        Tag tale = Tag.of("ol").in("tale");
        for (FollowView.Entry it : view.timeline()) {
            Tag item = Tag.of("li").add(Tag.of("span", it.on() + (it.given() ? ", given" : "")).in("hour"),
                    new Text(it.event()));
            it.sources().forEach(cited -> item.text(" [" + cited.source()
                    + cited.place().map(place -> " " + place).orElse("")
                    + cited.grade().map(grade -> ", " + grade).orElse("") + "]"));
            it.refused().ifPresent(refused -> item.add(
                    Tag.of("p").add(Tag.of("strong", "Not possible: "), new Text(refused.told() + " "),
                            Tag.of("span", "(" + PathWords.of(refused.clause()) + ")").in("small"))));
            tale.add(changes(item, it.changes()));
        }
        List<Markup> body = new ArrayList<>();
        body.add(view.timeline().isEmpty() ? Tag.of("p", "Nothing by that day.") : tale);
        if (view.later() > 0) {
            body.add(Tag.of("p", English.count(view.later(), "entry lies", "entries lie") + " after that day.")
                    .in("small"));
        }
        return body;
    }

    private static Tag changes(Tag item, List<FollowView.Change> changes) {
        if (changes.isEmpty()) {
            return item;
        }
        Tag list = Tag.of("ul").in("plain");
        changes.forEach(it -> list.add(
                Tag.of("li", it.told() + " ").add(Tag.of("span", "(" + PathWords.of(it.clause()) + ")").in("small"))));
        return item.add(list);
    }

    /** What the entries rest on. */
    List<Markup> sources() {
        if (result.chronicle().sources().isEmpty()) {
            return List.of(Tag.of("p", "The chronicle names no sources."));
        }
        Tag list = Tag.of("ul").in("sources");
        for (Source it : result.chronicle().sources()) {
            list.add(Tag.of("li").add(Tag.of("span", it.title()).in("title"),
                    new Text(it.publisher().map(by -> ", " + by).orElse("")
                            + it.date().map(day -> ", " + Dates.perhapsOnlyMonth(day)).orElse("") + " "),
                    Tag.of("span", English.words(it.grade().word())).in("grade"),
                    Tag.of("span", " " + it.id()).in("soft")));
        }
        return List.of(list);
    }
}
