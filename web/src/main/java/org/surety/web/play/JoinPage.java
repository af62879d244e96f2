package org.surety.web.play;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.Result;
import org.surety.store.value.RunEntry;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.Unfit;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.live.PlayTable;

/** Where one joins an exercise by its code, or comes back to it. */
final class JoinPage {

    /** Words of somebody who was here are looked at anew each time, whatever came from the address before. */
    private static final String BACK = "back";

    private final PlayPages pages;
    private final Request request;

    JoinPage(PlayPages pages, Request request) {
        this.pages = pages;
        this.request = request;
    }

    /** How others join: the address, as a square and in words. */
    static Tag invitation(String base, String code) {
        String address = base + Gate.PLAY + "/" + code;
        return Tag.of("div").in("join").add(QrDrawing.of(address), Tag.of("div").add(
                Tag.of("p", "Join at"), Tag.of("p", base + Gate.PLAY).in("join-at"),
                Tag.of("p").text("with the code ").add(Tag.of("strong", code).in("join-code"))));
    }

    HttpReply of() {
        Optional<String> asked = request.asked("code");
        return request.part("code").isEmpty() && asked.isPresent()
                ? HttpReply.to(Gate.PLAY + "/" + Query.encoded(asked.get().strip()))
                : of(Optional.empty());
    }

    private HttpReply of(Optional<String> wrong) {
        String code = request.part("code");
        Optional<Instant> until = code.isEmpty() ? Optional.empty() : pages.gate().codes().refusedUntil(request, code);
        if (until.isPresent()) {
            return tooOften(until.get());
        }
        Optional<RunEntry> entry = code.isEmpty() ? Optional.empty() : pages.runs().ofCode(code);
        if (entry.isPresent()) {
            pages.gate().codes().succeeded(request, code);
        } else if (!code.isEmpty()) {
            pages.gate().codes().failed(request);
        }
        if (entry.isEmpty()) {
            return page("Join an exercise", code.isEmpty() ? 200 : 404, List.of(code.isEmpty()
                    ? Markup.NOTHING
                    : PlayForm.wrong("No exercise has the code " + code + " now. Ask whoever leads it."), codes()));
        }
        Optional<String> there = pages.participant(request)
                .filter(it -> it.run().equals(entry.get().run().id())).map(it -> "/x/" + it.run() + "/seat");
        if (there.isPresent() && wrong.isEmpty()) {
            return HttpReply.to(there.get());
        }
        PlayTable table = pages.runs().table(entry.get().run().id()).orElseThrow();
        List<Markup> body = new ArrayList<>();
        wrong.ifPresent(it -> body.add(PlayForm.wrong(it)));
        body.add(asking(table, code));
        body.add(Tag.of("details").in("source").add(Tag.of("summary", "I was here before, with another phone"),
                Tag.of("div").in("inside").add(form(code, PlayForm.field("Your four words", "words", ""),
                        PlayForm.button("Come back", "do", "back")))));
        return page(table.exercise().title(), wrong.isPresent() ? 422 : 200, body);
    }

    private Markup asking(PlayTable table, String code) {
        Map<String, String> seats = new LinkedHashMap<>(table.places());
        Tag choice = Tag.of("select").with("name", "seat").add(Tag.of("option", "any").with("value", ""));
        seats.forEach((seat, party) -> choice.add(Tag.of("option", party).with("value", seat)));
        return form(code, PlayForm.field("Your name, as whoever leads sees it", "name",
                request.field("name").orElse("")),
                Tag.of("label").add(Tag.of("span", "Which seat you would like"), choice),
                PlayForm.button("Ask to play", "do", "ask"), Tag.of("p", "Whoever leads the exercise lets you in. Your "
                        + "name is forgotten 30 days after the end. Nobody plays a real government.").in("small"));
    }

    private Tag form(String code, Markup... fields) {
        return PlayForm.to(pages.gate(), request, Gate.PLAY + "/" + Query.encoded(code), fields).in("begin");
    }

    private static Tag codes() {
        return Tag.live("form").with("method", "get").with("action", Gate.PLAY).with("hx-boost", "false").in("begin")
                .add(PlayForm.field("The six letters of the code", "code", ""),
                        Tag.of("button", "Go on").with("type", "submit"));
    }

    private static HttpReply page(String heading, int status, List<Markup> body) {
        return PageFrame.alone(new PageFrame.Page(heading, Optional.of(heading), List.of(), body, status));
    }

    /** Only those who come from the same address as whoever guesses are kept waiting. */
    private static HttpReply tooOften(Instant until) {
        return page("Join an exercise", 403, List.of(PlayForm.wrong("Too many wrong codes or words came from where you "
                + "are. Try again after " + until.truncatedTo(ChronoUnit.SECONDS) + ", or from another network.")));
    }

    HttpReply change() {
        String code = request.part("code");
        boolean back = request.field("do").filter("back"::equals).isPresent();
        Optional<Instant> until = pages.gate().codes().refusedUntil(request, back ? BACK : code);
        if (until.isPresent()) {
            return tooOften(until.get());
        }
        try {
            return came(back
                    ? pages.runs().comeBack(code, request.field("words").orElse(""))
                    : pages.runs().ask(code, new Title(request.field("name").orElse("")),
                            request.field("seat").filter(it -> !it.isBlank())));
        } catch (Unfit unnamed) {
            return of(Optional.of("Give a name: " + unnamed.getMessage() + "."));
        }
    }

    private HttpReply came(Result<PlayRuns.CameIn> result) {
        return switch (result) {
            case Result.Refused<PlayRuns.CameIn>(StoreRefusal.Spent spent) -> {
                pages.gate().codes().failed(request);
                yield of(Optional.of("Nobody here has these words, or the code opens nothing any more."));
            }
            case Result.Refused<PlayRuns.CameIn>(StoreRefusal why) -> of(Optional.of(why.inWords()));
            case Result.Done<PlayRuns.CameIn>(PlayRuns.CameIn in) -> pages.gate().seating(HttpReply.to(
                    "/x/" + in.participant().run() + "/seat"), in.session().text());
        };
    }
}
