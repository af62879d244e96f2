package org.surety.web.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.play.SeatScreen;
import org.surety.report.words.EventWords;
import org.surety.semantics.Case;
import org.surety.store.value.Id;
import org.surety.store.value.Participant;
import org.surety.store.value.Result;
import org.surety.store.value.RunEntry;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Unfit;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.workbench.live.PlayAnswer;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.live.PlayTable;

/** The page of whoever leads an exercise. */
final class ControlPage {

    private static final String CONTROL = "control";

    private final PlayPages pages;
    private final Request request;
    private final PlayPages.Asker asker;
    private final PlayTable table;
    private final PlayRuns runs;
    private final String path;

    ControlPage(PlayPages pages, Request request, PlayPages.Asker asker) {
        this.pages = pages;
        this.request = request;
        this.asker = asker;
        this.table = asker.table();
        this.runs = pages.runs();
        this.path = "/x/" + asker.run().id() + "/control";
    }

    HttpReply of(Optional<String> wrong) {
        List<Markup> body = new ArrayList<>();
        wrong.ifPresent(it -> body.add(PlayForm.wrong(it)));
        body.add(ways());
        body.add(PlayHelp.ofControl());
        boolean over = table.isOver();
        if (!over) {
            body.add(clock());
        }
        request.asked("line").filter(it -> it.matches("[0-9]{1,6}")).ifPresent(it -> body.add(
                correction(Integer.parseInt(it))));
        Optional<String> seat = request.asked("seat").filter(table.seats()::containsKey);
        body.add(form().with("id", SeatPart.FORM).add(seat.map(it -> PlayForm.hidden("seat", it))
                .orElse(PlayForm.hidden("seat", ""))));
        seat.ifPresent(it -> body.add(moves(it)));
        long now = System.currentTimeMillis();
        boolean begun = table.control().state() != SeatScreen.State.PREPARED;
        Tag live = Tag.of("div").add(PlayArea.of(asker.run().id(), CONTROL, ControlPart.of(runs, table,
                asker.run().id(), OptionalLong.of(now)), now, request.asked("write").isPresent()));
        Tag beside = Tag.of("div");
        if (!over) {
            beside.add(people(), injects(), note(), event(), end());
        }
        // Until play begins the way in is what matters.
        body.add(begun || over
                ? Tag.of("div").in("control").add(live, beside)
                : Tag.of("div").in("control").add(beside, live));
        String title = table.exercise().title();
        return PageFrame.of(new PageFrame.Page("Control: " + title, Optional.of(title), List.of(), body,
                wrong.isPresent() ? 422 : 200));
    }

    private Tag form(Markup... fields) {
        return PlayForm.to(pages.gate(), request, path, fields);
    }

    private static Tag button(String words, String deed) {
        return PlayForm.button(words, ControlPart.DO, deed);
    }

    private Markup ways() {
        String run = "/x/" + asker.run().id();
        return Tag.of("p").in("tools").add(
                Tag.live("a").with("href", run + "/wall").text("The wall, for everybody to see"),
                Tag.live("a").with("href", "/x/new").text("Exercises"));
    }

    /** Before play it begins, later it is paused, goes on, and is given more time. */
    private Markup clock() {
        boolean goes = table.goesOn();
        boolean begun = table.control().state() != SeatScreen.State.PREPARED;
        Tag row = Tag.of("div").in("deeds");
        if (!goes) {
            row.add(form(button(begun ? "Go on" : "Begin", "start")).in("begin"));
        } else {
            row.add(form(PlayForm.field("Why", "why", "A pause"), PlayForm.number("Minutes", "minutes", 5),
                    button("Pause", "pause")).in("begin row"));
        }
        if (!begun) {
            return row;
        }
        return row.add(form(PlayForm.number("Minutes that the rest is to take", "minutes", table.exercise().minutes()),
                button(goes ? "Set the clock" : "Go on so", "extend")).in("begin row"),
                form(PlayForm.number("Minutes from now after which play ends at the latest, pauses included", "minutes",
                        table.exercise().atMost().orElse(table.exercise().minutes())),
                        button("Set the end", "limit")).in("begin row"));
    }

    private Markup people() {
        Tag section = SeatPart.section("Join");
        Optional<String> room = pages.desk().room();
        if (room.isPresent() || pages.gate().isOfTeam()) {
            section.add(JoinPage.invitation(room.orElseGet(pages.gate()::origin), asker.entry().code()));
            room.ifPresent(it -> section.add(Tag.of("p", "In this room pages come without encryption: whoever runs the "
                    + "network could read them.").in("small")));
        } else {
            section.add(JoinPage.invitation(pages.gate().origin(), asker.entry().code()), Tag.of("p",
                    "Only this machine reaches this address. For phones in the same room start with surety serve "
                            + "--room.")
                    .in("small"));
        }
        return section.add(form(button("Another code", "code")));
    }

    private Markup injects() {
        List<String> left = table.injectsLeft();
        if (left.isEmpty()) {
            return Markup.NOTHING;
        }
        Tag list = Tag.of("ul").in("plain");
        table.exercise().injects().stream().filter(it -> left.contains(it.id())).forEach(it -> list.add(Tag.of("li")
                .text(it.id() + it.at().map(at -> ", comes by itself at " + at.toString().replace('T', ' ')).orElse("")
                        + ". " + it.told().orElse("") + " ")
                .add(table.goesOn()
                        ? form(button("Bring it now", "inject " + it.id())).in("inline")
                        : Markup.NOTHING)));
        return SeatPart.section("What is prepared", list);
    }

    private Markup note() {
        Tag to = Tag.of("select").with("name", "to").add(Tag.of("option", "all").with("value", ""));
        table.places().forEach((seat, party) -> to.add(Tag.of("option", party).with("value", seat)));
        return SeatPart.section("Say something", form(label("To", to),
                PlayForm.area("Words: news, an answer, whatever the exercise needs", "words", ""),
                button("Send", "note")).in("begin"));
    }

    /** An event that nobody prepared, as the texts know it. */
    private Markup event() {
        if (!table.goesOn()) {
            return Markup.NOTHING;
        }
        Tag what = Tag.of("select").with("name", "event");
        Tag by = Tag.of("select").with("name", "by")
                .add(Tag.of("option", "a state that is no party").with("value", Case.OUTSIDER));
        Tag against = Tag.of("select").with("name", "against");
        Map<String, String> parties = new LinkedHashMap<>();
        for (String agreement : table.exercise().agreements()) {
            table.events(agreement).forEach(it -> what.add(Tag.of("option", EventWords.kind(it)
                    + (table.exercise().agreements().size() > 1 ? " (" + agreement + ")" : ""))
                    .with("value", agreement + " " + it.word())));
            parties.putAll(table.parties(agreement));
        }
        parties.forEach((party, name) -> {
            by.add(Tag.of("option", name).with("value", party));
            against.add(Tag.of("option", name).with("value", party));
        });
        return Tag.of("details").in("source").add(Tag.of("summary", "Bring an event that was not prepared"),
                Tag.of("div").in("inside").add(form(label("What happens", what), label("Whose act it is", by),
                        label("Against", against), button("Bring it", "event")).in("begin")));
    }

    private static Tag label(String words, Tag field) {
        return Tag.of("label").add(Tag.of("span", words), field);
    }

    private PlayAnswer bring(SaveKey key) {
        String[] event = field("event").split(" ", 2);
        return event.length < 2 || field("by").isEmpty() || field("against").isEmpty()
                ? new PlayAnswer.Declined("An event needs what happens, whose act it is, and against whom.")
                : table.bring(event[0], event[1], field("by"), field("against"), key);
    }

    private Markup end() {
        return Tag.of("details").in("source").add(Tag.of("summary", "End the exercise"), Tag.of("div").in("inside").add(
                form(PlayForm.field("Why", "why", "The hour is over"), button("End it, and open the debrief", "end"))
                        .in("begin")));
    }

    private Markup moves(String seat) {
        SeatScreen screen = table.seat(seat);
        String party = table.seats().getOrDefault(seat, seat);
        Tag section = SeatPart.section("Moves of " + party);
        return screen.moves().isEmpty()
                ? section.add(Tag.of("p", "There are none now."))
                : section.add(SeatPart.moves(screen, false));
    }

    private Markup correction(int line) {
        Optional<SeatScreen.Line> found = table.control().seen().stream().filter(it -> it.number() == line).findFirst();
        if (found.isEmpty()) {
            return PlayForm.wrong("There is no line " + line + ".");
        }
        Tag section = SeatPart.section("Correct", Tag.of("p", found.get().at() + "  "
                + found.get().said()),
                form(PlayForm.hidden("line", Integer.toString(line)),
                        PlayForm.field("Why; told to those who saw it", "why", ""),
                        button("Set this and all that came after aside", "rewind")).in("begin"));
        for (SeatScreen.Choice it : table.insteadOf(line)) {
            section.add(form(PlayForm.hidden("line", Integer.toString(line)), PlayForm.hidden("code", it.code()),
                    PlayForm.field("Why", "why", ""), button("It was: " + it.says(), "amend")).in("begin row"));
        }
        return section;
    }

    HttpReply change() {
        Optional<String> move = request.field("move");
        String seat = request.field("seat").orElse("");
        if (move.isPresent()) {
            return answered(runs.moveFor(asker.run(), seat, move.get(), PlayForm.key(request, move.get())));
        }
        String[] deed = request.field(ControlPart.DO).orElse("").split(" ", 3);
        try {
            return answered(done(deed, PlayForm.key(request, String.join(" ", deed))));
        } catch (Unfit wrong) {
            return of(Optional.of("This cannot be done: " + wrong.getMessage() + "."));
        }
    }

    private PlayAnswer done(String[] deed, SaveKey key) {
        return switch (deed[0]) {
            case "start" -> table.start(key);
            case "pause" -> table.pause(field("why"), Duration.ofMinutes(number("minutes")), key);
            case "extend" -> table.extend(number("minutes"), key);
            case "limit" -> table.limit(number("minutes"), key);
            case "count" -> table.count(part(deed, 1), part(deed, 2), key);
            case "inject" -> table.inject(part(deed, 1), key);
            case "event" -> bring(key);
            case "note" -> table.note(CONTROL, field("to").isEmpty() ? List.of() : List.of(field("to")), field("words"),
                    PlayForm.key(request, field("to") + " " + field("words")));
            case "end" -> table.end(field("why").isBlank() ? "control has ended it" : field("why"), key);
            case "rewind" -> table.rewind((int) number("line"), reason(), key);
            case "amend" -> table.amend((int) number("line"), field("code"), reason(), key);
            case "admit" -> runs.admit(pages.kept(), asker.run(), person(deed), part(deed, 2));
            case "admit-all" -> runs.admitAll(pages.kept(), asker.run());
            case "refuse-all" -> runs.refuseAll(pages.kept(), asker.run());
            case "revoke" -> runs.revoke(pages.kept(), asker.run(), person(deed));
            case "captain" -> runs.makeCaptain(pages.kept(), asker.run(), person(deed));
            case "rule" -> runs.byRule(asker.run(), part(deed, 1), key);
            case "self" -> table.playedByControl(part(deed, 1), key);
            case "breach" -> runs.agreeToBreach(asker.run(), part(deed, 1), key);
            case "code" -> switch (runs.newCode(pages.kept(), asker.run())) {
                case Result.Refused<RunEntry> it -> new PlayAnswer.Declined(it.why().inWords());
                case Result.Done<RunEntry> it -> new PlayAnswer.Made();
            };
            default -> new PlayAnswer.Declined("Nothing is called \"" + deed[0] + "\" here.");
        };
    }

    private static String part(String[] deed, int n) {
        return n < deed.length ? deed[n] : "";
    }

    private static Id<Participant> person(String[] deed) {
        return new Id<>(part(deed, 1));
    }

    private String field(String name) {
        return request.field(name).orElse("").strip();
    }

    private String reason() {
        return field("why").isEmpty() ? "a correction" : field("why");
    }

    private long number(String name) {
        String typed = field(name);
        if (!typed.matches("[0-9]{1,6}")) {
            throw new Unfit("\"" + typed + "\" is no number of " + name);
        }
        return Long.parseLong(typed);
    }

    private HttpReply answered(PlayAnswer answer) {
        return answer instanceof PlayAnswer.Declined it
                ? of(Optional.of(it.why()))
                : HttpReply.to(request.field("seat").filter(table.seats()::containsKey)
                        .map(it -> path + "?seat=" + it).orElse(path));
    }
}
