package org.surety.web.play;

import java.util.Optional;
import java.util.function.Consumer;
import org.surety.report.markup.Tag;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Participant;
import org.surety.store.value.RunEntry;
import org.surety.store.value.Secret;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.workbench.Workbench;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.live.PlayTable;
import org.surety.workbench.works.KeptTexts;

/**
 * The pages of exercises, as one person sees them.
 *
 * @param gate who was let in
 * @param desk the exercises of the server
 * @param kept what the person keeps; nobody's where nobody was let in
 * @param catalog where exercises come from that come with Surety
 * @param folder where those lie that are in the user's folder
 */
public record PlayPages(Gate gate, PlayDesk desk, KeptTexts kept, Workbench catalog, Workbench folder) {

    /** Who asks, and what one may do in a run. */
    record Asker(RunEntry entry, PlayTable table, Optional<Participant> participant, boolean leads) {

        KeptRun run() {
            return entry.run();
        }

        /** The seat of somebody who was let in. */
        Optional<String> seat() {
            return participant.filter(it -> it.state() == Participant.State.PLAYS).flatMap(Participant::seat);
        }
    }

    PlayRuns runs() {
        return desk.runs();
    }

    /** Who asks about the run of the address; empty where there is none, or where one has no part in it. */
    Optional<Asker> asker(Request request) {
        return Id.<KeptRun>read(request.part("run")).flatMap(runs()::entry).flatMap(entry -> {
            Optional<Participant> participant = participant(request)
                    .filter(it -> it.run().equals(entry.run().id()));
            boolean leads = gate.session(request).isPresent() && runs().leads(kept, entry.run());
            return participant.isPresent() || leads
                    ? runs().table(entry.run().id()).map(table -> {
                        participant.ifPresent(table::seen);
                        return new Asker(entry, table, participant, leads);
                    })
                    : Optional.empty();
        });
    }

    /** The player whose browser asks. */
    Optional<Participant> participant(Request request) {
        return gate.seat(request).filter(it -> it.length() <= 64).map(Secret::new).flatMap(runs()::participant);
    }

    /** The same for whoever leads. */
    Optional<Asker> leader(Request request) {
        return asker(request).filter(Asker::leads);
    }

    /** What stands where one sees nothing. */
    HttpReply nothing() {
        PageFrame.Page page = new PageFrame.Page("Nothing here", Optional.of("There is nothing here for you"),
                java.util.List.of(), java.util.List.of(Tag.of("p", "There is no such exercise, or you have no part in "
                        + "it with this browser.").text(" ").add(Tag.live("a").with("href", Gate.PLAY)
                                .text("Join with a code"))),
                404);
        return PageFrame.alone(page);
    }

    /** A new exercise, from one of the catalog or of one's own. */
    public HttpReply fresh(Request request) {
        return new NewPlayPage(this).of(request);
    }

    /** Prepares one. */
    public HttpReply begin(Request request) {
        return new NewPlayPage(this).begin(request);
    }

    /** The page of whoever leads. */
    public HttpReply control(Request request) {
        return leader(request).map(it -> new ControlPage(this, request, it).of(Optional.empty())).orElseGet(
                this::nothing);
    }

    /** Does what its forms ask for. */
    public HttpReply controlled(Request request) {
        return leader(request).map(it -> new ControlPage(this, request, it).change()).orElseGet(this::nothing);
    }

    /** The page of a seat. */
    public HttpReply seat(Request request) {
        return asker(request).filter(it -> it.participant().isPresent())
                .map(it -> new SeatPage(this, request, it).of(Optional.empty())).orElseGet(this::nothing);
    }

    /** Makes a move, or tells something. */
    public HttpReply moved(Request request) {
        return asker(request).filter(it -> it.participant().isPresent())
                .map(it -> new SeatPage(this, request, it).change()).orElseGet(this::nothing);
    }

    /** What everybody sees. */
    public HttpReply wall(Request request) {
        return asker(request).filter(this::sees).map(it -> new WallPage(this, it).of()).orElseGet(this::nothing);
    }

    /** What there is to talk about afterwards. */
    public HttpReply debrief(Request request) {
        return asker(request).filter(this::sees).map(it -> new DebriefPage(this, it).of()).orElseGet(this::nothing);
    }

    /** The same as a file. */
    public HttpReply debriefFile(Request request) {
        return asker(request).filter(this::sees).map(it -> new DebriefPage(this, it).file(request.part("file")))
                .orElseGet(this::nothing);
    }

    /** Whoever waits to be let in sees nothing yet. */
    private boolean sees(Asker it) {
        return it.leads() || it.seat().isPresent();
    }

    /** Where one joins. */
    public HttpReply join(Request request) {
        return new JoinPage(this, request).of();
    }

    /** Asks to play, or comes back. */
    public HttpReply joined(Request request) {
        return new JoinPage(this, request).change();
    }

    /** A page that is kept up to date. */
    public interface Stream {

        /** Hears each new page, the present one first, until what it gives is run. */
        Runnable open(Consumer<String> watcher);

        /** Whether it may still be seen. */
        boolean allowed();

        /** Whose it is: of one browser only so many are open at once. */
        String owner();
    }

    /** What an address of a stream leads to, for whoever may see it. */
    public Optional<Stream> stream(Request request) {
        Optional<Asker> asker = asker(request);
        String wanted = request.part("screen");
        Optional<String> screen = switch (wanted) {
            case "control" -> asker.filter(Asker::leads).map(it -> Screens.CONTROL);
            case "wall" -> asker.filter(this::sees).map(it -> Screens.WALL);
            case "seat" -> asker.flatMap(Asker::seat);
            case "wait" -> asker.filter(it -> it.seat().isEmpty()).flatMap(Asker::participant)
                    .map(it -> Screens.WAIT + it.id());
            default -> Optional.empty();
        };
        return screen.map(it -> new Open(request, asker.orElseThrow(), it));
    }

    /** Whether a page of somebody who waits wants to be kept up to date, and the person was let in meanwhile. */
    public boolean isAnotherPage(Request request) {
        return request.part("screen").equals("wait") && asker(request).flatMap(Asker::seat).isPresent();
    }

    /** One that somebody may see. */
    private final class Open implements Stream {

        private final Request request;
        private final Asker asker;
        private final String screen;

        Open(Request request, Asker asker, String screen) {
            this.request = request;
            this.asker = asker;
            this.screen = screen;
        }

        @Override
        public Runnable open(Consumer<String> watcher) {
            asker.participant().ifPresent(it -> asker.table().open(it, true));
            Runnable end = desk.screens().watch(asker.run().id(), screen, watcher);
            return () -> {
                asker.participant().ifPresent(it -> asker.table().open(it, false));
                end.run();
            };
        }

        @Override
        public boolean allowed() {
            return switch (screen) {
                case Screens.CONTROL -> leads();
                case Screens.WALL -> leads() || place().isPresent();
                default -> screen.startsWith(Screens.WAIT)
                        ? participant(request).filter(it -> it.state() == Participant.State.ASKS).isPresent()
                        : place().equals(Optional.of(screen));
            };
        }

        private boolean leads() {
            return gate.session(request).isPresent() && runs().leads(kept, asker.run());
        }

        private Optional<String> place() {
            return participant(request).filter(it -> it.run().equals(asker.run().id())
                    && it.state() == Participant.State.PLAYS).flatMap(Participant::seat);
        }

        @Override
        public String owner() {
            return asker.participant().map(it -> it.id().value()).or(() -> gate.secret(request)).orElse("");
        }
    }
}
