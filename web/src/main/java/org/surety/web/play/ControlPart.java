package org.surety.web.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.play.SeatScreen;
import org.surety.report.words.English;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Participant;
import org.surety.store.value.Title;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.live.PlayTable;

/** What changes on the page of whoever leads. Its buttons say what is to be done, and send the form of the page. */
final class ControlPart {

    /** The name of the field that says what is to be done. */
    static final String DO = "do";

    private final PlayTable table;
    private final Id<KeptRun> run;
    private final Map<String, String> seats;
    private final Map<String, String> places;
    private final List<Participant> people;

    private ControlPart(PlayRuns runs, PlayTable table, Id<KeptRun> run) {
        this.table = table;
        this.run = run;
        this.seats = table.seats();
        this.places = table.places();
        this.people = runs.players(run);
    }

    static List<Markup> of(PlayRuns runs, PlayTable table, Id<KeptRun> run, OptionalLong now) {
        ControlPart part = new ControlPart(runs, table, run);
        SeatScreen screen = table.control();
        List<Markup> parts = new ArrayList<>(SeatPart.clock(run, screen, now));
        table.frozen().ifPresent(it -> parts.add(PlayForm.wrong("From event " + it + " on this was played by other "
                + "rules. It can be read, and not played on.")));
        runs.breaches(run).forEach((seat, says) -> parts.add(Tag.of("div").in("wrong").add(Tag.of("p", seat
                + " would break the agreement, and a second person must agree: " + says),
                button("Agree to it", "breach " + seat))));
        parts.add(part.asking());
        parts.add(SeatPart.waits(screen));
        parts.add(part.votes());
        parts.add(part.seated());
        parts.add(SeatPart.seen(screen, Optional.of("/x/" + run + "/control?line=")));
        parts.add(Tag.of("p", "The log: " + table.chain() + ".").in("small"));
        return parts;
    }

    private static Tag button(String words, String deed) {
        return PlayForm.button(words, DO, deed).with("form", SeatPart.FORM);
    }

    private static String name(Participant it) {
        return it.name().map(Title::text).orElse("somebody");
    }

    /** Who waits to be let in: to the seat that the person wishes for, or to any other. */
    private Markup asking() {
        List<Participant> asks = people.stream().filter(it -> it.state() == Participant.State.ASKS).toList();
        if (asks.isEmpty()) {
            return Markup.NOTHING;
        }
        Tag list = Tag.of("ul").in("plain");
        if (asks.stream().filter(it -> it.seat().filter(places::containsKey).isPresent()).count() > 1) {
            list.add(Tag.of("li").add(button("Let everybody in as they wish", "admit-all")));
        }
        if (asks.size() > 1) {
            list.add(Tag.of("li").add(button("Refuse everybody who asks", "refuse-all")));
        }
        for (Participant it : asks) {
            Tag item = Tag.of("li").add(Tag.of("strong", name(it)), new Text(" "));
            it.seat().filter(places::containsKey).ifPresent(seat -> item.add(button("Let in as "
                    + places.get(seat), "admit " + it.id() + " " + seat), new Text(" ")));
            Tag others = Tag.of("div").in("inside choices");
            places.forEach((seat, party) -> others.add(button(party, "admit " + it.id() + " " + seat), new Text(" ")));
            item.add(button("Refuse", "revoke " + it.id()), Tag.of("details").in("source")
                    .with("data-name", "ask-" + it.id()).add(Tag.of("summary", "To which seat"), others));
            list.add(item);
        }
        return SeatPart.section("Who asks to play", list);
    }

    /** A vote that nothing ends may wait for one who is there and says nothing. */
    private Markup votes() {
        Tag list = Tag.of("ul").in("plain");
        Map<String, String> votes = table.votesBegun();
        votes.forEach((vote, words) -> list.add(Tag.of("li").text("The vote in " + words
                + ". Whoever has not voted when it is counted is silent in it. ")
                .add(button("Count it now", "count " + vote))));
        return votes.isEmpty() ? Markup.NOTHING : list;
    }

    private Markup seated() {
        Tag list = Tag.of("ul").in("plain seats");
        seats.forEach((seat, party) -> {
            Optional<String> captain = table.captain(seat);
            boolean own = captain.filter(it -> it.equals("control")).isPresent();
            Tag item = Tag.of("li").add(Tag.of("strong", English.capital(party)), new Text(" (" + seat + "): "
                    + (own ? "you" : captain.isPresent() ? "" : "by rule") + " "));
            for (Participant it : people) {
                if (it.state() == Participant.State.PLAYS && it.seat().equals(Optional.of(seat))) {
                    item.add(person(it, captain.filter(it.id().value()::equals).isPresent()));
                }
            }
            item.add(Tag.live("a").with("href", "/x/" + run + "/control?seat=" + seat).text("Its moves"),
                    new Text(" "), captain.isPresent()
                            ? button("Let it play by rule", "rule " + seat)
                            : button("Play it yourself", "self " + seat));
            list.add(item);
        });
        List<Participant> watch = people.stream().filter(it -> it.state() == Participant.State.PLAYS
                && it.seat().filter(seats::containsKey).isEmpty()).toList();
        if (!watch.isEmpty()) {
            Tag item = Tag.of("li").add(Tag.of("strong", "Who watches"), new Text(": "));
            watch.forEach(it -> item.add(person(it, true)));
            list.add(item);
        }
        return SeatPart.section("Seats", list);
    }

    /** @param alone whether nobody else could be made the captain: this one is, or there is none */
    private Tag person(Participant it, boolean alone) {
        boolean watches = it.seat().filter(seats::containsKey).isEmpty();
        return Tag.of("span").in("person").add(new Text(name(it) + (watches
                ? " as " + it.seat().orElse("")
                : alone ? ", captain" : "")
                + (table.isHere(it) ? "" : ", away") + " "),
                alone ? Markup.NOTHING : button("Make captain", "captain " + it.id()), new Text(" "),
                button("Let go", "revoke " + it.id()), new Text(" "));
    }
}
