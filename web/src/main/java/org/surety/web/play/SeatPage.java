package org.surety.web.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.store.value.Participant;
import org.surety.store.value.Secret;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.workbench.live.PlayAnswer;
import org.surety.workbench.live.ReturnWords;

/** The page of somebody who plays, or waits to be let in. */
final class SeatPage {

    private static final String PROPOSED = "Proposed to the captain of your seat.";
    private static final String SECOND = "A second person of your seat, or control, must agree within five minutes.";

    private final PlayPages pages;
    private final Request request;
    private final PlayPages.Asker asker;
    private final Participant who;
    private final String path;

    SeatPage(PlayPages pages, Request request, PlayPages.Asker asker) {
        this.pages = pages;
        this.request = request;
        this.asker = asker;
        this.who = asker.participant().orElseThrow();
        this.path = "/x/" + asker.run().id() + "/seat";
    }

    HttpReply of(Optional<Markup> said) {
        List<Markup> body = new ArrayList<>();
        said.ifPresent(body::add);
        Optional<String> seat = asker.seat();
        String title = asker.table().exercise().title();
        String heading;
        if (seat.isPresent()) {
            heading = English.capital(asker.table().places().getOrDefault(seat.get(), seat.get()));
            body.add(Tag.of("p", title).in("small"));
            body.addAll(playing(seat.get()));
        } else {
            heading = title;
            body.addAll(PlayArea.of(asker.run().id(), "wait", SeatPart.waiting(), System.currentTimeMillis(), false));
        }
        body.add(comingBack());
        boolean wrong = said.filter(it -> it instanceof Tag tag && tag.isIn("wrong")).isPresent();
        return PageFrame.alone(new PageFrame.Page(heading, Optional.of(heading), List.of(), body, wrong ? 422 : 200));
    }

    private List<Markup> playing(String seat) {
        List<Markup> body = new ArrayList<>();
        if (asker.table().captain(seat).filter(it -> !it.equals(who.id().value())).isPresent()) {
            body.add(Tag.of("p", "You share this seat: what you press is proposed to its captain.").in("small"));
        }
        if (asker.table().exercise().seat(seat).isEmpty()) {
            body.add(Tag.of("p", "You watch: you see what everybody may see, and can say something.").in("small"));
        }
        body.add(PlayForm.to(pages.gate(), request, path).with("id", SeatPart.FORM));
        long now = System.currentTimeMillis();
        body.addAll(PlayArea.of(asker.run().id(), "seat", SeatPart.seat(asker.run().id(), asker.table().seat(seat),
                Optional.ofNullable(pages.runs().breaches(asker.run().id()).get(seat)), OptionalLong.of(now)), now,
                request.asked("write").isPresent()));
        body.add(notes(seat));
        body.add(PlayHelp.ofSeat());
        return body;
    }

    private Markup notes(String own) {
        Tag to = Tag.of("select").with("name", "to");
        to.add(Tag.of("option", "all").with("value", ""), Tag.of("option", "control").with("value", "control"));
        asker.table().places().forEach((seat, party) -> to.add(Tag.of("option", seat.equals(own)
                ? "your own seat"
                : party).with("value", seat)));
        return SeatPart.section("Say something", PlayForm.to(pages.gate(), request, path,
                Tag.of("label").add(Tag.of("span", "To"), to), PlayForm.area("Words", "words", ""),
                PlayForm.button("Send", "do", "note")).in("begin notes"));
    }

    private Markup comingBack() {
        Tag words = Tag.of("details").in("source").add(Tag.of("summary", "If you lose this phone"));
        pages.gate().seat(request).filter(it -> it.length() <= 64).ifPresent(it -> words.add(Tag.of("div").in("inside")
                .add(Tag.of("p").text("Join with the same code on another one, and give these four words: ").add(
                        Tag.of("strong", ReturnWords.of(new Secret(it)))))));
        return words;
    }

    HttpReply change() {
        Optional<String> move = request.field("move");
        if (move.isPresent()) {
            return answered(pages.runs().move(who, move.get(), PlayForm.key(request, move.get())));
        }
        if (request.field("do").filter("note"::equals).isPresent()) {
            String words = request.field("words").orElse("");
            String to = request.field("to").orElse("");
            return answered(pages.runs().note(who, to.isEmpty() ? List.of() : List.of(to), words,
                    PlayForm.key(request, to + " " + words)));
        }
        return HttpReply.to(path);
    }

    private HttpReply answered(PlayAnswer answer) {
        return switch (answer) {
            case PlayAnswer.Made made -> HttpReply.to(path);
            case PlayAnswer.Proposed it -> of(Optional.of(Tag.of("p", PROPOSED).with("role", "status")));
            case PlayAnswer.AwaitsSecond it -> of(Optional.of(Tag.of("p", SECOND).with("role", "status")));
            case PlayAnswer.Declined it -> of(Optional.of(PlayForm.wrong(it.why())));
        };
    }
}
