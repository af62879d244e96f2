package org.surety.web;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.surety.web.api.Api;
import org.surety.web.api.ApiShelf;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Hosts;
import org.surety.web.gate.Programs;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.PublicAddress;
import org.surety.web.gate.Sessions;
import org.surety.web.gate.StartTokens;
import org.surety.web.mail.MailSetting;
import org.surety.web.mail.Reminders;
import org.surety.web.page.Site;
import org.surety.web.page.subject.AgreementIndex;
import org.surety.web.page.subject.PageContext;
import org.surety.web.page.subject.TeamGuests;
import org.surety.web.play.PlayDesk;
import org.surety.web.server.WebServer;
import org.surety.web.work.Answers;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.PersonQuota;
import org.surety.workbench.works.StorePlace;

/** Surety in the browser, for one person on one machine or for a team. */
public final class Serve implements AutoCloseable {

    /** A catalog and the work that an answer waits for share the processors; a few more threads keep both moving. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final WebServer server;
    private final Answers answers;
    private final Installation people;
    private final PlayDesk desk;
    private final Optional<WebServer> room;
    private final Optional<Reminders> reminders;
    private final ScheduledExecutorService daily;
    private final Supplier<String> address;
    private final Supplier<String> origin;

    private Serve(WebServer server, PageContext site, Optional<WebServer> room, Optional<Reminders> reminders,
            Supplier<String> address) {
        this.server = server;
        this.answers = site.answers();
        this.people = site.people();
        this.desk = site.desk();
        this.room = room;
        this.reminders = reminders;
        this.address = address;
        this.origin = site.gate()::origin;
        this.daily = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("daily").factory());
        daily.scheduleWithFixedDelay(this::forget, 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private void forget() {
        try {
            people.forget();
        } catch (RuntimeException fault) {
            // The next day may be better; whoever looks after it sees why in the window of the program.
            fault.printStackTrace();
        }
    }

    /**
     * Starts for one person alone.
     *
     * @param home the project, for its catalog
     * @param here the folder whose agreements are shown beside it
     * @param data a folder for what long searches have worked out, and for what is kept
     * @param port 0 for any that is free
     * @throws Taken if another program listens there
     * @throws Installation.Unusable if what is kept cannot be used
     */
    public static Serve start(Path home, Path here, Path data, int port) {
        return start(home, here, data, port, PersonQuota.USUAL, OptionalInt.empty());
    }

    /**
     * The same, where so much may be kept, and others in the same room join exercises.
     *
     * @param room the port on the local network, 0 for any that is free; empty where nobody else comes in
     */
    public static Serve start(Path home, Path here, Path data, int port, PersonQuota allowance, OptionalInt room) {
        InstantSource clock = InstantSource.system();
        // Seen from the folder of the catalog, a name means an agreement of the catalog and nothing else.
        AgreementIndex.Shelf catalog = shelf(home, home.resolve("catalog"), data);
        Installation people =
                Installation.open(StorePlace.in(works(data)), catalog.store(), catalog.bench(), allowance);
        StartTokens starts = new StartTokens(clock);
        AtomicInteger listening = new AtomicInteger(port);
        Answers answers = new Answers(AT_ONCE);
        AgreementIndex.Shelf own = shelf(home, here, data);
        PageContext site = new PageContext(new AgreementIndex(catalog, own, people.alone()), answers,
                new Gate(listening::get, new Sessions(clock), starts), people, desk(people, clock));
        WebServer server = started(WebServer.Listening.alone(port), site,
                Optional.of(new Api(new ApiShelf(own.store(), own.bench()), answers, people, false,
                        site.desk().streams())));
        listening.set(server.port());
        Optional<WebServer> second = Optional.empty();
        if (room.isPresent()) {
            try {
                second = Optional.of(room(site, room.getAsInt()));
            } catch (Taken taken) {
                server.close();
                throw taken;
            }
        }
        return new Serve(server, site, second, Optional.empty(),
                () -> "http://127.0.0.1:" + server.port() + "/start?token=" + starts.next());
    }

    private static PlayDesk desk(Installation people, InstantSource clock) {
        PlayRuns runs = new PlayRuns(people, clock);
        runs.start();
        return new PlayDesk(runs);
    }

    /** A second listener, which serves only players. It answers under the addresses that are told, and no others. */
    private static WebServer room(PageContext site, int port) {
        AtomicInteger listening = new AtomicInteger(port);
        List<String> machines = RoomAddresses.ofThisMachine();
        PageContext players = new PageContext(site.documents(), site.answers(), new Gate(() -> new Hosts("http",
                machines.stream().map(it -> it + ":" + listening.get()).collect(Collectors.toSet()))), site.people(),
                site.desk());
        WebServer server = started(new WebServer.Listening("0.0.0.0", port, Proxies.NONE), players,
                Optional.empty());
        listening.set(server.port());
        site.desk().inRoom(machines.stream().map(it -> "http://" + it + ":" + server.port()).toList());
        return server;
    }

    /** Under which addresses others in the same room join; none where they were not let in. */
    public List<String> rooms() {
        return room.map(it -> RoomAddresses.ofThisMachine().stream()
                .map(machine -> "http://" + machine + ":" + it.port() + Gate.PLAY).toList()).orElse(List.of());
    }

    /**
     * Starts for a team.
     *
     * @param place where what people write is kept
     * @param data a folder for what long searches have worked out
     * @param url under which people reach it
     * @throws Taken if another program listens there
     * @throws Installation.Unusable if what is kept cannot be used
     */
    public static Serve team(Path home, StorePlace place, Path data, PublicAddress url, WebServer.Listening at) {
        return team(home, place, data, url, at, PersonQuota.USUAL, Optional.empty());
    }

    /**
     * The same, where each person may keep so much, and have so much worked out.
     *
     * @param mail the mail server that reminds people; empty where no mail is sent
     */
    public static Serve team(Path home, StorePlace place, Path data, PublicAddress url, WebServer.Listening at,
            PersonQuota allowance, Optional<MailSetting> mail) {
        AgreementIndex.Shelf catalog = shelf(home, home.resolve("catalog"), data);
        Installation people = Installation.open(place, catalog.store(), catalog.bench(), allowance);
        // The folder in which the program was started is nobody's: there is no shelf but the catalog.
        Answers answers = Answers.ofTeam(AT_ONCE, InstantSource.system(), allowance.worked());
        PageContext site = new PageContext(new AgreementIndex(catalog, catalog, people.nobody()), answers,
                new Gate(url, new TeamGuests(people)), people, desk(people, InstantSource.system()), mail.isPresent());
        WebServer server = started(at, site,
                Optional.of(new Api(new ApiShelf(catalog.store(), catalog.bench()), answers, people, true,
                        site.desk().streams())));
        Optional<Reminders> reminders =
                mail.map(it -> new Reminders(people, url, it, InstantSource.system()));
        reminders.ifPresent(Reminders::start);
        return new Serve(server, site, Optional.empty(), reminders,
                () -> url + people.firstInvitation().map(it -> Gate.JOIN + "?token=" + it).orElse("/"));
    }

    private static WebServer started(WebServer.Listening at, PageContext site, Optional<Api> api) {
        try {
            return WebServer.start(at, new Site(site), api);
        } catch (WebServer.Taken taken) {
            site.answers().close();
            site.desk().close();
            site.people().close();
            throw new Taken();
        }
    }

    /** Where what people write is kept. */
    public static Path works(Path data) {
        return data.resolve("works");
    }

    private static AgreementIndex.Shelf shelf(Path home, Path here, Path data) {
        FileStore store = new FileStore(home, here);
        return new AgreementIndex.Shelf(store, new Workbench(store, data, WorkLimits.NONE));
    }

    /** Another program listens at that port. */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** At which port of the machine it listens. */
    public int port() {
        return server.port();
    }

    /**
     * An address that lets one browser in, once; of a team one that makes the first administrator, until there is one,
     * and then the address of the team.
     */
    public String address() {
        return address.get();
    }

    /** The address at which programs ask. */
    public String programs() {
        return origin.get() + Programs.API;
    }

    /** Stops what is being worked out, and answers nobody any more. */
    @Override
    public void close() {
        daily.shutdownNow();
        reminders.ifPresent(Reminders::close);
        answers.close();
        room.ifPresent(WebServer::close);
        server.close();
        desk.close();
        people.close();
    }
}
