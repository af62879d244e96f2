package org.surety.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.about.NamedDocument;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.agreement.AgreementPage;
import org.surety.web.page.brief.DealPage;
import org.surety.web.page.brief.TakeAwayPage;
import org.surety.web.page.compare.ComparePage;
import org.surety.web.page.edit.BracketsPage;
import org.surety.web.page.edit.EditChange;
import org.surety.web.page.edit.EditPage;
import org.surety.web.page.edit.TypingHelp;
import org.surety.web.page.history.HistoryPage;
import org.surety.web.page.history.RemarksPage;
import org.surety.web.page.library.JobsPage;
import org.surety.web.page.library.LibraryPage;
import org.surety.web.page.life.LifePage;
import org.surety.web.page.monitor.FeedPage;
import org.surety.web.page.monitor.MonitorAddress;
import org.surety.web.page.monitor.MonitorForms;
import org.surety.web.page.monitor.MonitorPage;
import org.surety.web.page.monitor.MonitorsPage;
import org.surety.web.page.odds.OddsPage;
import org.surety.web.page.odds.StakesPage;
import org.surety.web.page.people.AdminPage;
import org.surety.web.page.people.MePage;
import org.surety.web.page.people.ProgramsPage;
import org.surety.web.page.people.SharingPage;
import org.surety.web.page.people.SignInPage;
import org.surety.web.page.subject.PageContext;
import org.surety.web.page.version.SweepPage;
import org.surety.web.page.version.VersionsPage;
import org.surety.web.page.works.DraftsPage;
import org.surety.web.page.works.MeaningPage;
import org.surety.web.page.works.WorkPage;
import org.surety.web.play.PlayPages;

/**
 * Every page, and the address at which it stands.
 *
 * @param context what pages have to work with
 */
public record Site(PageContext context) {

    /** All of them. */
    public List<Route> routes() {
        if (context.gate().isOfRoom()) {
            List<Route> players = players();
            players.add(Route.get("/", it -> HttpReply.to(Gate.PLAY)));
            return players;
        }
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/", it -> PageFrame.of(new LibraryPage(context).of(it))),
                Route.get(Addresses.COMPARE, it -> PageFrame.of(new ComparePage(context).of(it))),
                Route.get(Addresses.JOBS, it -> PageFrame.of(new JobsPage(context).all(it))),
                Route.get("/jobs/{job}", it -> PageFrame.of(new JobsPage(context).one(it))),
                Route.write("/jobs/{job}/stop", new JobsPage(context)::stop),
                Route.get(Addresses.BRING, it -> PageFrame.of(new WorkPage(context).in(it))),
                Route.write(Addresses.BRING, new WorkPage(context)::begin),
                Route.write(Addresses.BRING_DRAFTS, new DraftsPage(context)::bring),
                Route.get("/w/{work}/drafts", it -> PageFrame.of(new DraftsPage(context).of(it))),
                Route.get("/w/{work}/drafts/woven", it -> PageFrame.of(new DraftsPage(context).woven(it))),
                Route.get("/w/{work}/drafts/woven/text", new DraftsPage(context)::wovenText),
                Route.get("/w/{work}/drafts/meaning", it -> PageFrame.of(new MeaningPage(context).of(it))),
                Route.write("/w/{work}/drafts/meaning", new MeaningPage(context)::mean),
                Route.write("/w/{work}/drafts/meaning/start", new WorkPage(context)::start),
                Route.get("/w/{work}", it -> PageFrame.of(new WorkPage(context).of(it))),
                Route.write("/w/{work}/remove", new WorkPage(context)::remove),
                Route.get("/w/{work}" + Addresses.SHARING, new SharingPage(context)::of),
                Route.write("/w/{work}" + Addresses.SHARING, new SharingPage(context)::change),
                Route.get(Addresses.PROGRAMS, it -> PageFrame.of(new ProgramsPage(context).of(it))),
                Route.get(Addresses.MONITORS, it -> PageFrame.of(new MonitorsPage(context).all(it))),
                Route.get(Addresses.NEW_MONITOR, it -> PageFrame.of(new MonitorsPage(context).begin(it))),
                Route.write(Addresses.NEW_MONITOR, new MonitorsPage(context)::begun),
                Route.write("/m/{run}", it -> MonitorForms.change(context, it)),
                Route.get(Addresses.ME, new MePage(context)::of),
                Route.write(Addresses.ME, new MePage(context)::change)));
        // An example first: its address looks like that of a page of a monitor.
        for (String monitor : List.of("/m/catalog/{chronicle}", "/m/{run}")) {
            routes.add(Route.get(monitor, new MonitorPage(context)::of));
            routes.add(Route.get(monitor + MonitorAddress.DAY + "{date}", new MonitorPage(context)::day));
            routes.add(Route.get(monitor + MonitorAddress.FILE, new MonitorPage(context)::file));
            routes.add(Route.get(monitor + MonitorAddress.CALENDAR, new MonitorPage(context)::calendar));
        }
        routes.addAll(context.gate().isOfTeam() ? ofTeam() : List.of(Route.get("/start", context.gate()::start)));
        routes.addAll(players());
        routes.addAll(List.of(Route.get(Addresses.NEW_PLAY, it -> play().fresh(it)),
                Route.write(Addresses.NEW_PLAY, it -> play().begin(it)),
                Route.get("/x/{run}/control", it -> play().control(it)),
                Route.write("/x/{run}/control", it -> play().controlled(it))));
        Map<String, Function<Request, HttpReply>> about = new LinkedHashMap<>();
        about.put(AgreementPlace.TEXT.ending(), NamedDocument.about(context, new AgreementPage(context)::of));
        about.put(AgreementPlace.ODDS.ending(), NamedDocument.about(context, new OddsPage(context)::of));
        about.put(AgreementPlace.STAKES.ending(), NamedDocument.about(context, new StakesPage(context)::of));
        about.put(AgreementPlace.DEAL.ending(), NamedDocument.about(context, new DealPage(context)::of));
        about.put(AgreementPlace.VERSIONS.ending(), NamedDocument.about(context, new VersionsPage(context)::of));
        about.put(AgreementPlace.VERSIONS.ending() + "/{form}",
                NamedDocument.answering(context, new VersionsPage(context)::file));
        about.put(AgreementPlace.SWEEP.ending(), NamedDocument.about(context, new SweepPage(context)::of));
        about.put(AgreementPlace.SWEEP.ending() + "/{form}",
                NamedDocument.answering(context, new SweepPage(context)::file));
        about.put(AgreementPlace.LIFE.ending(), NamedDocument.about(context, new LifePage(context)::of));
        about.put(AgreementPlace.TAKE.ending(), NamedDocument.about(context, new TakeAwayPage(context)::of));
        about.put(AgreementPlace.TAKE.ending() + "/{form}",
                NamedDocument.answering(context, new TakeAwayPage(context)::file));
        about.put(AgreementPlace.EDIT.ending(), NamedDocument.about(context, new EditPage(context)::of));
        about.put(AgreementPlace.BRACKETS.ending(), NamedDocument.about(context, new BracketsPage(context)::of));
        about.put(AgreementPlace.REMARKS.ending(), NamedDocument.about(context, new RemarksPage(context)::of));
        about.put(AgreementPlace.HISTORY.ending(), NamedDocument.about(context, new HistoryPage(context)::of));
        about.forEach((ending, page) -> {
            routes.add(Route.get("/a/{id}" + ending, page));
            // Before the pages of a document, whose addresses look alike.
            routes.add(Route.get("/w/{work}/try/{try}" + ending, page));
            routes.add(Route.get("/w/{work}/{file}" + ending, page));
        });
        for (String place : List.of("/w/{work}/try/{try}", "/w/{work}/{file}")) {
            routes.add(Route.write(place + AgreementPlace.EDIT.ending(),
                    NamedDocument.answering(context,
                            (request, document) -> EditChange.of(context, request, document))));
            routes.add(Route.write(place + Addresses.TYPING_HELP, NamedDocument.answering(context, TypingHelp::of)));
            routes.add(Route.write(place + AgreementPlace.HISTORY.ending(),
                    NamedDocument.answering(context, new HistoryPage(context)::change)));
            routes.add(Route.write(place + AgreementPlace.REMARKS.ending(),
                    NamedDocument.answering(context, new RemarksPage(context)::change)));
        }
        for (String place : List.of("/a/{id}", "/w/{work}/{file}")) {
            routes.add(Route.get(place + AgreementPlace.OWN.ending(),
                    NamedDocument.about(context, new WorkPage(context)::asked)));
            routes.add(Route.write(place + AgreementPlace.OWN.ending(),
                    NamedDocument.answering(context, new WorkPage(context)::own)));
        }
        // Last: whatever else stands there is no revision.
        about.forEach((ending, page) -> routes.add(Route.get("/w/{work}/{file}/{revision}" + ending, page)));
        return routes;
    }

    private PlayPages play() {
        return new PlayPages(context.gate(), context.desk(), context.documents().kept(), context.documents().catalog(),
                context.documents().folder());
    }

    /** Where people of an exercise are. */
    private List<Route> players() {
        return new ArrayList<>(List.of(
                Route.get(Gate.PLAY, it -> play().join(it)),
                Route.get(Gate.PLAY + "/{code}", it -> play().join(it)),
                Route.write(Gate.PLAY + "/{code}", it -> play().joined(it)),
                Route.get("/x/{run}/seat", it -> play().seat(it)),
                Route.write("/x/{run}/seat", it -> play().moved(it)),
                Route.get("/x/{run}/wall", it -> play().wall(it)),
                Route.get("/x/{run}/debrief", it -> play().debrief(it)),
                Route.get("/x/{run}/debrief/{file}", it -> play().debriefFile(it))));
    }

    /** What a page that is kept up to date shows, as the person who asks may see it. */
    public Optional<PlayPages.Stream> stream(Request request) {
        return seenBy(request).play().stream(request);
    }

    /** Whether the page that asks to be kept up to date is to be loaded again, since its player was let in. */
    public boolean isAnotherPage(Request request) {
        return seenBy(request).play().isAnotherPage(request);
    }

    private List<Route> ofTeam() {
        SignInPage in = new SignInPage(context);
        return Stream.concat(new SharedPages(context).routes().stream(),
                Stream.of(Route.get(Gate.SIGN_IN, in::signIn), Route.write(Gate.SIGN_IN, in::signedIn),
                        Route.write(Addresses.SIGN_OUT, in::signOut), Route.get(Gate.JOIN, in::join),
                        Route.write(Gate.JOIN, in::joined),
                        Route.get(Gate.COME_BACK, in::comeBack), Route.write(Gate.COME_BACK, in::cameBack),
                        Route.get(Addresses.FEED + "{token}", new FeedPage(context)::of),
                        Route.get(Addresses.ADMIN, new AdminPage(context)::of),
                        Route.write(Addresses.ADMIN, new AdminPage(context)::change)))
                .toList();
    }

    private Site seenBy(Request request) {
        return new Site(context.seenBy(request));
    }

    /** What answers at an address, as the person who asks may see it. */
    public HttpReply answer(Route route, Request request) {
        return seenBy(request).routes().stream()
                .filter(one -> one.method() == route.method() && one.path().equals(route.path())).findFirst()
                .orElse(route).page().apply(request);
    }

    /** How the server is, for programs that watch it. */
    public HttpReply health() {
        return context.people().isWell() ? HttpReply.text(200, "ok\n") : HttpReply.text(503, "cannot write\n");
    }

    /** What stands where nothing is. */
    public PageFrame.Page missing(String path) {
        return MissingPage.of(context, path);
    }
}
