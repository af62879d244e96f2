package org.surety.web.page;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.surety.report.markup.Tag;
import org.surety.store.value.Id;
import org.surety.store.value.Person;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.gate.Visitor;
import org.surety.web.play.PlayDesk;
import org.surety.web.play.PlayPages;
import org.surety.web.work.Answers;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.works.Installation;

/**
 * Every page, and the address at which it stands.
 *
 * @param documents what pages can be about
 * @param answers what is being worked out
 * @param gate who was let in
 * @param people who keeps what is kept
 * @param desk the exercises that are played
 * @param mails whether there is a mail server that reminds people
 */
public record Site(AgreementIndex documents, Answers answers, Gate gate, Installation people, PlayDesk desk,
        boolean mails) {

    /** Without mail. */
    public Site(AgreementIndex documents, Answers answers, Gate gate, Installation people, PlayDesk desk) {
        this(documents, answers, gate, people, desk, false);
    }

    /** With exercises in which no time passes by itself. */
    public Site(AgreementIndex documents, Answers answers, Gate gate, Installation people) {
        this(documents, answers, gate, people, new PlayDesk(new PlayRuns(people, InstantSource.system())));
    }

    /** What a request to an address may do. */
    public enum Method {
        /** It reads. */
        READ,
        /** It changes something. */
        WRITE
    }

    /**
     * An address and what answers there.
     *
     * @param path its variable parts in braces
     */
    public record Route(Method method, String path, Function<Request, HttpReply> page) {}

    /** All of them. */
    public List<Route> routes() {
        if (gate.isOfRoom()) {
            List<Route> players = players();
            players.add(get("/", it -> HttpReply.to(Gate.PLAY)));
            return players;
        }
        List<Route> routes = new ArrayList<>(List.of(
                get("/", it -> PageFrame.of(new LibraryPage(this).of(it))),
                get("/compare", it -> PageFrame.of(new ComparePage(this).of(it))),
                get("/jobs", it -> PageFrame.of(new JobsPage(this).all(it))),
                get("/jobs/{job}", it -> PageFrame.of(new JobsPage(this).one(it))),
                new Route(Method.WRITE, "/jobs/{job}/stop", new JobsPage(this)::stop),
                get("/in", it -> PageFrame.of(new WorkPage(this).in(it))),
                write("/in", new WorkPage(this)::begin),
                write("/in/drafts", new DraftsPage(this)::bring),
                get("/w/{work}/drafts", it -> PageFrame.of(new DraftsPage(this).of(it))),
                get("/w/{work}/drafts/woven", it -> PageFrame.of(new DraftsPage(this).woven(it))),
                get("/w/{work}/drafts/woven/text", new DraftsPage(this)::wovenText),
                get("/w/{work}/drafts/meaning", it -> PageFrame.of(new MeaningPage(this).of(it))),
                write("/w/{work}/drafts/meaning", new MeaningPage(this)::mean),
                write("/w/{work}/drafts/meaning/start", new WorkPage(this)::start),
                get("/w/{work}", it -> PageFrame.of(new WorkPage(this).of(it))),
                write("/w/{work}/remove", new WorkPage(this)::remove),
                get("/w/{work}" + SharingPage.ENDING, new SharingPage(this)::of),
                write("/w/{work}" + SharingPage.ENDING, new SharingPage(this)::change),
                get(ProgramsPage.PATH, it -> PageFrame.of(new ProgramsPage(this).of(it))),
                get(MonitorsPage.PATH, it -> PageFrame.of(new MonitorsPage(this).all(it))),
                get(MonitorsPage.NEW, it -> PageFrame.of(new MonitorsPage(this).begin(it))),
                write(MonitorsPage.NEW, new MonitorsPage(this)::begun),
                write("/m/{run}", it -> MonitorForms.change(this, it)),
                get(MePage.PATH, new MePage(this)::of),
                write(MePage.PATH, new MePage(this)::change)));
        // An example first: its address looks like that of a page of a monitor.
        for (String monitor : List.of("/m/catalog/{chronicle}", "/m/{run}")) {
            routes.add(get(monitor, new MonitorPage(this)::of));
            routes.add(get(monitor + MonitorPage.DAY + "{date}", new MonitorPage(this)::day));
            routes.add(get(monitor + MonitorPage.FILE, new MonitorPage(this)::file));
            routes.add(get(monitor + MonitorPage.CALENDAR, new MonitorPage(this)::calendar));
        }
        routes.addAll(gate.isOfTeam() ? ofTeam() : List.of(get("/start", gate::start)));
        routes.addAll(players());
        routes.addAll(List.of(get("/x/new", it -> play().fresh(it)), write("/x/new", it -> play().begin(it)),
                get("/x/{run}/control", it -> play().control(it)),
                write("/x/{run}/control", it -> play().controlled(it))));
        Map<String, Function<Request, HttpReply>> about = new LinkedHashMap<>();
        about.put(AgreementPages.Kind.TEXT.ending(), about(new AgreementPage(this)::of));
        about.put(AgreementPages.Kind.ODDS.ending(), about(new OddsPage(this)::of));
        about.put(AgreementPages.Kind.STAKES.ending(), about(new StakesPage(this)::of));
        about.put(AgreementPages.Kind.DEAL.ending(), about(new DealPage(this)::of));
        about.put(AgreementPages.Kind.VERSIONS.ending(), about(new VersionsPage(this)::of));
        about.put(AgreementPages.Kind.VERSIONS.ending() + "/{form}", answering(new VersionsPage(this)::file));
        about.put(SweepPage.ENDING, about(new SweepPage(this)::of));
        about.put(SweepPage.ENDING + "/{form}", answering(new SweepPage(this)::file));
        about.put(AgreementPages.Kind.LIFE.ending(), about(new LifePage(this)::of));
        about.put(AgreementPages.Kind.TAKE.ending(), about(new TakeAwayPage(this)::of));
        about.put(AgreementPages.Kind.TAKE.ending() + "/{form}", answering(new TakeAwayPage(this)::file));
        about.put(EditPage.ENDING, about(new EditPage(this)::of));
        about.put(BracketsPage.ENDING, about(new BracketsPage(this)::of));
        about.put(RemarksPage.ENDING, about(new RemarksPage(this)::of));
        about.put(HistoryPage.ENDING, about(new HistoryPage(this)::of));
        about.forEach((ending, page) -> {
            routes.add(get("/a/{id}" + ending, page));
            // Before the pages of a document, whose addresses look alike.
            routes.add(get("/w/{work}/try/{try}" + ending, page));
            routes.add(get("/w/{work}/{file}" + ending, page));
        });
        for (String place : List.of("/w/{work}/try/{try}", "/w/{work}/{file}")) {
            routes.add(write(place + EditPage.ENDING,
                    answering((request, document) -> EditChange.of(this, request, document))));
            routes.add(write(place + TypingHelp.ENDING, answering(TypingHelp::of)));
            routes.add(write(place + HistoryPage.ENDING, answering(new HistoryPage(this)::change)));
            routes.add(write(place + RemarksPage.ENDING, answering(new RemarksPage(this)::change)));
        }
        for (String place : List.of("/a/{id}", "/w/{work}/{file}")) {
            routes.add(get(place + WorkPage.OWN, about(new WorkPage(this)::asked)));
            routes.add(write(place + WorkPage.OWN, answering(new WorkPage(this)::own)));
        }
        // Last: whatever else stands there is no revision.
        about.forEach((ending, page) -> routes.add(get("/w/{work}/{file}/{revision}" + ending, page)));
        return routes;
    }

    private PlayPages play() {
        return new PlayPages(gate, desk, documents.kept(), documents.catalog(), documents.folder());
    }

    /** Where people of an exercise are. */
    private List<Route> players() {
        return new ArrayList<>(List.of(
                get(Gate.PLAY, it -> play().join(it)),
                get(Gate.PLAY + "/{code}", it -> play().join(it)),
                write(Gate.PLAY + "/{code}", it -> play().joined(it)),
                get("/x/{run}/seat", it -> play().seat(it)),
                write("/x/{run}/seat", it -> play().moved(it)),
                get("/x/{run}/wall", it -> play().wall(it)),
                get("/x/{run}/debrief", it -> play().debrief(it)),
                get("/x/{run}/debrief/{file}", it -> play().debriefFile(it))));
    }

    /** What a page that is kept up to date shows, as the person who asks may see it. */
    public Optional<PlayPages.Stream> stream(Request request) {
        return seenBy(request).orElse(this).play().stream(request);
    }

    /** Whether the page that asks to be kept up to date is to be loaded again, since its player was let in. */
    public boolean isAnotherPage(Request request) {
        return seenBy(request).orElse(this).play().isAnotherPage(request);
    }

    private List<Route> ofTeam() {
        SignInPage in = new SignInPage(this);
        return Stream.concat(new SharedPages(this).routes().stream(),
                Stream.of(get(Gate.SIGN_IN, in::signIn), write(Gate.SIGN_IN, in::signedIn),
                        write("/sign-out", in::signOut), get(Gate.JOIN, in::join), write(Gate.JOIN, in::joined),
                        get(Gate.COME_BACK, in::comeBack), write(Gate.COME_BACK, in::cameBack),
                        get(FeedPage.PATH + "{token}", new FeedPage(this)::of),
                        get(AdminPage.PATH, new AdminPage(this)::of),
                        write(AdminPage.PATH, new AdminPage(this)::change)))
                .toList();
    }

    /** What answers at an address, as the person who asks may see it. */
    public HttpReply answer(Route route, Request request) {
        return seenBy(request).flatMap(it -> it.routes().stream()
                .filter(one -> one.method() == route.method() && one.path().equals(route.path())).findFirst())
                .orElse(route).page().apply(request);
    }

    /** What a person of a team sees; nothing of its own for whoever is alone, or not signed in. */
    private Optional<Site> seenBy(Request request) {
        return gate.session(request).flatMap(Visitor::person).flatMap(it -> Id.<Person>read(it))
                .map(it -> new Site(documents.of(people.of(it)), answers.askedBy(it.value()), gate, people, desk,
                        mails));
    }

    /** How the server is, for programs that watch it. */
    public HttpReply health() {
        return people.isWell() ? HttpReply.text(200, "ok\n") : HttpReply.text(503, "cannot write\n");
    }

    private static Route get(String path, Function<Request, HttpReply> page) {
        return new Route(Method.READ, path, page);
    }

    private static Route write(String path, Function<Request, HttpReply> page) {
        return new Route(Method.WRITE, path, page);
    }

    /** What shows that a form comes from a page of ours. */
    Tag formToken(Request request) {
        return FormFields.hidden(Gate.FORM_TOKEN, gate.session(request).map(it -> it.form()).orElse(""));
    }

    /** A page about an agreement, where there is one of that name. */
    private Function<Request, HttpReply> about(About page) {
        return answering((request, document) -> PageFrame.of(page.of(request, document)));
    }

    /** A page about an agreement. */
    interface About {
        PageFrame.Page of(Request request, Document document);
    }

    /** The same, with another frame around it. */
    static HttpReply framed(Request request, Document document, Function<PageFrame.Page, HttpReply> frame, About page) {
        return tried(request, document, frame, (asked, it) -> frame.apply(page.of(asked, it)));
    }

    /** What is no page but about an agreement too. */
    private Function<Request, HttpReply> answering(BiFunction<Request, Document, HttpReply> about) {
        return request -> {
            return document(request).map(it -> tried(request, it, PageFrame::of, about))
                    .orElseGet(() -> PageFrame.of(missing(request.path())));
        };
    }

    private Optional<Document> document(Request request) {
        String work = request.part("work");
        String file = request.part("file");
        if (!request.part("id").isEmpty()) {
            return documents.ofCatalog(request.part("id"));
        }
        if (!request.part("try").isEmpty()) {
            return documents.ofTry(work, request.part("try"));
        }
        if (!request.part("revision").isEmpty()) {
            return Optional.of(request.part("revision")).filter(it -> it.matches("r[1-9][0-9]{0,8}"))
                    .flatMap(it -> documents.ofRevision(work, file, Integer.parseInt(it.substring(1))));
        }
        return documents.ofFolder(work, file).or(() -> documents.ofWork(work, file));
    }

    /** A page about the agreement as its address would have it written. */
    private static HttpReply tried(Request request, Document document, Function<PageFrame.Page, HttpReply> frame,
            BiFunction<Request, Document, HttpReply> about) {
        List<String> unread = PageView.unread(request);
        if (!unread.isEmpty()) {
            return frame.apply(new PageFrame.Page(document.file(), Optional.of("This address cannot be read"),
                    AgreementPages.trail(document, PageView.PLAIN, ""),
                    List.of(Tag.of("div").in("wrong").with("role", "alert")
                            .add(unread.stream().map(it -> Tag.of("p", it)).toList())),
                    422));
        }
        PageView view = PageView.of(request, List.of());
        Document tried;
        try {
            tried = document.trying(view.tries());
        } catch (Refusal refused) {
            return frame.apply(new PageFrame.Page(document.file(), Optional.of("These words cannot be tried"),
                    AgreementPages.trail(document, PageView.PLAIN.held(view.held()), ""),
                    List.of(Told.refusal(refused.reason()),
                            TriesPart.undo(document, view, "", Optional.of(refused.reason()))),
                    422));
        }
        return about.apply(request, tried);
    }

    /** What stands where nothing is. */
    public PageFrame.Page missing(String path) {
        return new MissingPage(this).of(path);
    }
}
