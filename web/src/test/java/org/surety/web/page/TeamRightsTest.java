package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.semantics.Work;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.LoggedDeed;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.RunEntry;
import org.surety.store.value.Secret;
import org.surety.store.value.SignedIn;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.PublicAddress;
import org.surety.web.gate.Request;
import org.surety.web.page.subject.AgreementIndex;
import org.surety.web.page.subject.PageContext;
import org.surety.web.page.subject.TeamGuests;
import org.surety.web.page.works.WorkDrafts;
import org.surety.web.work.Answers;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.monitor.EntryForm;
import org.surety.workbench.monitor.Monitors;
import org.surety.workbench.monitor.ReportForm;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.KeptTexts;
import org.surety.workbench.works.StorePlace;

/**
 * Every address of a team's server, asked by everybody: who has not the right that the table names sees nothing of the
 * work and writes nothing. The addresses come from the table of routes; one without a row fails.
 */
class TeamRightsTest {

    /** What one needs. */
    private enum Need {
        OPEN, SIGNED_IN, READER, DRAFTER, OWNER, ADMINISTRATOR,
        /** What nobody here has: a seat in the exercise. */
        PLAYER
    }

    /** For each address what it needs, and what a form sends; the same address may stand with several forms. */
    private static final String TABLE = """
            READ  /                                        SIGNED_IN
            READ  /compare                                 SIGNED_IN
            READ  /jobs                                    SIGNED_IN
            READ  /jobs/{job}                              SIGNED_IN
            WRITE /jobs/{job}/stop                         SIGNED_IN
            READ  /in                                      SIGNED_IN
            WRITE /in                                      SIGNED_IN do=first title=New
            WRITE /in/drafts                               SIGNED_IN title=New text=Article_1
            READ  /api                                     SIGNED_IN
            READ  /m                                       SIGNED_IN
            READ  /m/new                                   SIGNED_IN
            WRITE /m/new                                   SIGNED_IN title=New of=lavrov-2025 zone=UTC
            WRITE /m/new                                   DRAFTER title=New of=lavrov-2025 zone=UTC work=<work>
            READ  /m/catalog/{chronicle}                   SIGNED_IN
            READ  /m/catalog/{chronicle}/day/{date}        SIGNED_IN
            READ  /m/catalog/{chronicle}/chronicle.yaml    SIGNED_IN
            READ  /m/catalog/{chronicle}/calendar.ics      SIGNED_IN
            READ  /m/{run}                                 READER
            READ  /m/{run}/day/{date}                      READER
            READ  /m/{run}/chronicle.yaml                  READER
            READ  /m/{run}/calendar.ics                    READER
            WRITE /m/{run}                                 DRAFTER do=note words=Quiet key=abcdefgh
            WRITE /m/{run}                                 DRAFTER do=withdraw of=2 why=Misread key=abcdefgh
            WRITE /m/{run}                                 DRAFTER do=text agreement=lavrov-2025 why=New key=abcdefgh
            WRITE /m/{run}                                 READER do=feed
            WRITE /m/{run}                                 READER do=no-feed
            WRITE /m/{run}                                 READER do=remind
            WRITE /m/{run}                                 READER do=no-remind
            READ  /feed/{token}                            OPEN
            READ  /me                                      SIGNED_IN
            WRITE /me                                      SIGNED_IN do=token name=Script scope=read days=30
            WRITE /me                                      SIGNED_IN do=name name=Else
            WRITE /me                                      OWNER do=everything
            WRITE /sign-out                                SIGNED_IN
            READ  /admin                                   ADMINISTRATOR
            WRITE /admin                                   ADMINISTRATOR do=invite
            WRITE /admin                                   ADMINISTRATOR do=uninvite link=<invitation>
            WRITE /admin                                   ADMINISTRATOR do=let-back person=<victim>
            WRITE /admin                                   ADMINISTRATOR do=close person=<victim>
            WRITE /admin                                   ADMINISTRATOR do=appoint person=<victim>
            WRITE /admin                                   ADMINISTRATOR do=own work=<work> person=<victim>
            WRITE /admin                                   ADMINISTRATOR do=erase person=<victim>
            READ  /sign-in                                 OPEN
            WRITE /sign-in                                 OPEN
            READ  /join                                    OPEN
            WRITE /join                                    OPEN
            READ  /come-back                               OPEN
            WRITE /come-back                               OPEN
            READ  /j                                       OPEN
            READ  /j/{code}                                OPEN
            WRITE /j/{code}                                OPEN do=ask name=Eve
            READ  /x/{run}/seat                            PLAYER
            WRITE /x/{run}/seat                            PLAYER do=note words=Hello
            READ  /x/{run}/wall                            DRAFTER
            READ  /x/{run}/debrief                         DRAFTER
            READ  /x/{run}/debrief/{file}                  DRAFTER
            READ  /x/new                                   SIGNED_IN
            WRITE /x/new                                   SIGNED_IN exercise=first-hour minutes=20
            READ  /x/{run}/control                         DRAFTER
            WRITE /x/{run}/control                         DRAFTER do=code
            READ  /s/{token}                               OPEN
            READ  /s/{token}/{file}                        OPEN
            READ  /s/{token}/{file}/brackets               OPEN
            READ  /w/{work}                                READER
            WRITE /w/{work}/remove                         OWNER
            READ  /w/{work}/sharing                        READER
            WRITE /w/{work}/sharing                        OWNER do=invite role=owner
            WRITE /w/{work}/sharing                        OWNER do=revoke link=<link>
            WRITE /w/{work}/sharing                        OWNER do=grant person=<self> role=owner
            WRITE /w/{work}/sharing                        OWNER do=withdraw person=<victim>
            WRITE /w/{work}/sharing                        OWNER do=rename title=Other
            WRITE /w/{work}/sharing                        OWNER do=take
            READ  /w/{work}/drafts                         READER
            READ  /w/{work}/drafts/woven                   READER
            READ  /w/{work}/drafts/woven/text              READER
            READ  /w/{work}/drafts/meaning                 READER
            WRITE /w/{work}/drafts/meaning                 DRAFTER do=aside key=<key> ?draft=Draft
            WRITE /w/{work}/drafts/meaning                 DRAFTER do=others ?draft=Draft
            WRITE /w/{work}/drafts/meaning/start           DRAFTER
            READ  /a/{id}                                  SIGNED_IN
            READ  /a/{id}/odds                             SIGNED_IN
            READ  /a/{id}/deal                             SIGNED_IN
            READ  /a/{id}/life                             SIGNED_IN
            READ  /a/{id}/take                             SIGNED_IN
            READ  /a/{id}/take/{form}                      SIGNED_IN
            READ  /a/{id}/edit                             SIGNED_IN
            READ  /a/{id}/history                          SIGNED_IN
            READ  /a/{id}/versions                         SIGNED_IN
            READ  /a/{id}/versions/{form}                  SIGNED_IN
            READ  /a/{id}/stakes                           SIGNED_IN
            READ  /a/{id}/sweep                            SIGNED_IN
            READ  /a/{id}/sweep/{form}                     SIGNED_IN
            READ  /a/{id}/brackets                         SIGNED_IN
            READ  /a/{id}/remarks                          SIGNED_IN
            READ  /a/{id}/own                              SIGNED_IN
            WRITE /a/{id}/own                              SIGNED_IN
            READ  /w/{work}/try/{try}                      READER
            READ  /w/{work}/try/{try}/odds                 READER
            READ  /w/{work}/try/{try}/deal                 READER
            READ  /w/{work}/try/{try}/life                 READER
            READ  /w/{work}/try/{try}/take                 READER
            READ  /w/{work}/try/{try}/take/{form}          READER
            READ  /w/{work}/try/{try}/edit                 READER
            READ  /w/{work}/try/{try}/history              READER
            READ  /w/{work}/try/{try}/versions             READER
            READ  /w/{work}/try/{try}/versions/{form}      READER
            READ  /w/{work}/try/{try}/stakes               READER
            READ  /w/{work}/try/{try}/sweep                READER
            READ  /w/{work}/try/{try}/sweep/{form}         READER
            READ  /w/{work}/try/{try}/brackets             READER
            READ  /w/{work}/try/{try}/remarks              READER
            WRITE /w/{work}/try/{try}/edit                 DRAFTER do=save base=1 key=abcdefgh
            WRITE /w/{work}/try/{try}/edit                 DRAFTER do=put path=title value=Another
            WRITE /w/{work}/try/{try}/history              DRAFTER n=1 base=1 key=abcdefgh
            WRITE /w/{work}/try/{try}/edit/help            READER text=x at=1
            WRITE /w/{work}/try/{try}/remarks              DRAFTER do=make text=Why
            READ  /w/{work}/{file}                         READER
            READ  /w/{work}/{file}/odds                    READER
            READ  /w/{work}/{file}/deal                    READER
            READ  /w/{work}/{file}/life                    READER
            READ  /w/{work}/{file}/take                    READER
            READ  /w/{work}/{file}/take/{form}             READER
            READ  /w/{work}/{file}/edit                    READER
            READ  /w/{work}/{file}/history                 READER
            READ  /w/{work}/{file}/versions                READER
            READ  /w/{work}/{file}/versions/{form}         READER
            READ  /w/{work}/{file}/stakes                  READER
            READ  /w/{work}/{file}/sweep                   READER
            READ  /w/{work}/{file}/sweep/{form}            READER
            READ  /w/{work}/{file}/brackets                READER
            READ  /w/{work}/{file}/remarks                 READER
            WRITE /w/{work}/{file}/edit                    DRAFTER do=put path=title value=Another
            WRITE /w/{work}/{file}/edit                    DRAFTER do=text text=x
            WRITE /w/{work}/{file}/history                 DRAFTER n=1 base=1 key=abcdefgh
            WRITE /w/{work}/{file}/history                 DRAFTER do=name n=1 name=First
            WRITE /w/{work}/{file}/edit/help               READER text=x at=1
            WRITE /w/{work}/{file}/remarks                 DRAFTER do=make text=Why
            READ  /w/{work}/{file}/own                     READER
            WRITE /w/{work}/{file}/own                     READER
            READ  /w/{work}/{file}/{revision}              READER
            READ  /w/{work}/{file}/{revision}/odds         READER
            READ  /w/{work}/{file}/{revision}/deal         READER
            READ  /w/{work}/{file}/{revision}/life         READER
            READ  /w/{work}/{file}/{revision}/take         READER
            READ  /w/{work}/{file}/{revision}/take/{form}  READER
            READ  /w/{work}/{file}/{revision}/edit         READER
            READ  /w/{work}/{file}/{revision}/history      READER
            READ  /w/{work}/{file}/{revision}/versions     READER
            READ  /w/{work}/{file}/{revision}/versions/{form} READER
            READ  /w/{work}/{file}/{revision}/stakes          READER
            READ  /w/{work}/{file}/{revision}/sweep           READER
            READ  /w/{work}/{file}/{revision}/sweep/{form}    READER
            READ  /w/{work}/{file}/{revision}/brackets     READER
            READ  /w/{work}/{file}/{revision}/remarks      READER
            """;

    /** What nobody may see who does not belong to the work. */
    private static final String MARK = "zebra";
    private static final String TEXT = Sites.ZEBRA;

    /** Whether everybody who may read a page does. */
    private static final boolean AT_LENGTH = System.getProperty("surety.cases") != null;

    @TempDir
    private static Path folder;
    private static final Map<String, SignedIn> ACTORS = new LinkedHashMap<>();
    private static final Map<String, String> PARTS = new HashMap<>();
    private static final Map<String, String> FIELDS = new HashMap<>();
    private static int copies;

    private Installation people;
    private Answers answers;
    private Site site;

    /** A row of the table. */
    private record Row(Route.Method method, String path, Need need, Map<String, String> form, Optional<String> draft) {

        static Row of(String line) {
            String[] words = line.strip().split(" +");
            Map<String, String> form = new LinkedHashMap<>();
            Optional<String> draft = Optional.empty();
            for (int i = 3; i < words.length; i++) {
                String[] pair = words[i].split("=", 2);
                if (pair[0].startsWith("?")) {
                    draft = Optional.of(pair[1]);
                } else {
                    form.put(pair[0], pair[1].replace('_', ' '));
                }
            }
            return new Row(Route.Method.valueOf(words[0]), words[1], Need.valueOf(words[2]), form, draft);
        }

        @Override
        public String toString() {
            return method + " " + path + " " + form;
        }
    }

    private static Stream<Row> rows() {
        return TABLE.lines().map(Row::of);
    }

    /** What everybody finds: made once, and copied for each row. */
    @BeforeAll
    static void begin() {
        try (Installation people = opened(folder.resolve("works"))) {
            SignedIn first = accepted(people, people.firstInvitation().orElseThrow(), "administrator");
            ACTORS.put("ADMINISTRATOR", first);
            KeptTexts administrator = people.of(first.person().id());
            SignedIn own = accepted(people, invitation(administrator), "owner");
            ACTORS.put("OWNER", own);
            KeptTexts owner = people.of(own.person().id());
            KeptWork work = owner.begin(new Title("The zebra work")).orThrow();
            ACTORS.put("STRANGER", accepted(people, invitation(administrator), "stranger"));
            for (WorkRole role : List.of(WorkRole.READER, WorkRole.DRAFTER)) {
                ACTORS.put(role.name(), accepted(people, invitation(owner, work, role), role.word()));
            }
            Id<Person> victim = accepted(people, invitation(owner, work, WorkRole.READER), "victim").person().id();
            owner.bring(work.id(), Map.of("text.yaml", TEXT.getBytes(StandardCharsets.UTF_8)),
                    it -> new Kind("agreement")).orThrow();
            owner.bring(work.id(), Map.of("Draft.txt", "Article 1\n\nThe zebra state is helped.\n"
                    .getBytes(StandardCharsets.UTF_8)), it -> KeptTexts.DRAFT).orThrow();
            owner.bring(work.id(), Map.of("Other.txt", "Article 1\n\nThe zebra state is not helped.\n"
                    .getBytes(StandardCharsets.UTF_8)), it -> KeptTexts.DRAFT).orThrow();
            KeptDocument document = owner.document(work.id(), "text.yaml").orElseThrow();
            KeptTry tried = owner.keep(document, 1,
                    TEXT.replace("A guarantor", "Another").getBytes(StandardCharsets.UTF_8),
                    Optional.empty()).orThrow();
            Monitors monitors = new Monitors(owner);
            Monitors.Beginning begun = monitors.begin(work.id(), "The zebra watch", List.of("zebra-agreement"), "UTC",
                    Optional.empty(), Work.quiet());
            String watch = ((Monitors.Beginning.Begun) begun).run().id().value();
            monitors.enter(monitors.find(watch).orElseThrow(), KeptTexts.newKey(),
                    new EntryForm("{on: 2026-11-20, by: AAA, signed: yes}", false), false,
                    new ReportForm("The zebra news", "", "", "press", ""), Work.quiet());
            PARTS.putAll(Map.of("watch", watch, "date", "2026-11-27", "chronicle", "budapest-1994-2022", "token",
                    owner.runs().openFeed(new Id<>(watch), false).orThrow().text() + ".ics"));
            PARTS.putAll(Map.of("work", work.id().value(), "file", "text.yaml", "try", tried.id().value(), "id",
                    "guarantee-1919-gb", "revision", "r1", "form", "brief.html", "job", "1"));
            RunEntry run = new PlayRuns(people, InstantSource.system()).begin(owner, Optional.of(work.id()),
                    Sites.CATALOG.bench(), "first-hour", new PlayRuns.Changes(Map.of())).orThrow();
            PARTS.put("run", run.run().id().value());
            PARTS.put("code", run.code());
            owner.sharing(work.id()).invite(WorkRole.READER).orThrow();
            administrator.administration().invite().orThrow();
            FIELDS.putAll(Map.of("<victim>", victim.value(), "<work>", work.id().value(),
                    "<link>", owner.sharing(work.id()).links().orThrow().stream()
                            .filter(it -> it.left().orElse(0) > 0).findFirst().orElseThrow().digest().hex(),
                    "<invitation>", administrator.administration().invitations().orThrow().stream()
                            .filter(it -> it.left().orElse(0) > 0).findFirst().orElseThrow().digest().hex(),
                    "<key>", new WorkDrafts(owner, work.id()).read().getFirst().passages().keys().getFirst()));
        }
    }

    private static Installation opened(Path works) {
        return Installation.open(StorePlace.in(works), Sites.CATALOG.store(), Sites.CATALOG.bench());
    }

    private static String invitation(KeptTexts administrator) {
        return administrator.administration().invite().orThrow().text();
    }

    private static String invitation(KeptTexts owner, KeptWork work, WorkRole role) {
        return owner.sharing(work.id()).invite(role).orThrow().text();
    }

    private static SignedIn accepted(Installation people, String token, String name) {
        return people.accept(new Secret(token), new Title(name), new MailAddress(name + "@example.org"),
                new Password("a good password")).orThrow();
    }

    @BeforeEach
    void open() throws IOException {
        Path works = folder.resolve("works-" + ++copies);
        try (Stream<Path> files = Files.walk(folder.resolve("works"))) {
            for (Path file : files.toList()) {
                Files.copy(file, works.resolve(folder.resolve("works").relativize(file).toString()));
            }
        }
        people = opened(works);
        answers = Answers.ofTeam(2, InstantSource.system(), Duration.ofMinutes(10));
        site = new Site(new PageContext(new AgreementIndex(Sites.CATALOG, Sites.CATALOG, people.nobody()), answers,
                new Gate(PublicAddress.of("https://surety.example.org"), new TeamGuests(people)), people));
    }

    @AfterEach
    void close() {
        answers.close();
        people.close();
    }

    /** As a browser asks: through the gate, with the form's own token. */
    private HttpReply ask(Row row, Optional<SignedIn> who) {
        Map<String, String> cookies = new HashMap<>();
        who.ifPresent(it -> cookies.put("__Host-surety", it.session().text()));
        Map<String, String> headers = Map.of("host", "surety.example.org", "sec-fetch-site", "same-origin",
                "content-length", "100");
        Map<String, List<String>> form = new HashMap<>();
        row.form().forEach((name, value) -> form.put(name, List.of(value.equals("<self>")
                ? who.map(it -> it.person().id().value()).orElse("")
                : FIELDS.getOrDefault(value, value))));
        Map<String, List<String>> query = row.draft().map(it -> Map.of("draft", List.of(it))).orElse(Map.of());
        String path = row.path();
        Map<String, String> own = new HashMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            if (path.contains("{" + part.getKey() + "}")) {
                // A monitor is a run, too.
                String value = part.getKey().equals("run") && path.startsWith("/m/")
                        ? PARTS.get("watch")
                        : part.getValue();
                own.put(part.getKey(), value);
                path = path.replace("{" + part.getKey() + "}", value);
            }
        }
        String method = row.method() == Route.Method.READ ? "GET" : "POST";
        Request bare = new Request(method, path, own, query, form, headers, cookies);
        site.context().gate().session(bare).ifPresent(it -> form.put(Gate.FORM_TOKEN, List.of(it.form())));
        Request request = new Request(method, path, own, query, form, headers, cookies);
        return site.context().gate().turnsAway(request).orElseGet(() -> site.answer(
                site.routes().stream().filter(it -> it.method() == row.method() && it.path().equals(row.path()))
                        .findFirst().orElseThrow(),
                request));
    }

    private static boolean may(Need need, String who) {
        return switch (need) {
            case OPEN -> true;
            case SIGNED_IN -> !who.equals("NOBODY");
            case READER -> List.of("READER", "DRAFTER", "OWNER").contains(who);
            case DRAFTER -> List.of("DRAFTER", "OWNER").contains(who);
            case OWNER -> who.equals("OWNER");
            case ADMINISTRATOR -> who.equals("ADMINISTRATOR");
            case PLAYER -> false;
        };
    }

    private List<LoggedDeed> deeds() {
        return people.of(ACTORS.get("ADMINISTRATOR").person().id()).administration().deeds().orThrow();
    }

    /** What was done: deeds, and what was added to a log, which tells itself who did it. */
    private record Done(int deeds, int events) {
        boolean isMoreThan(Done before) {
            return deeds > before.deeds || events > before.events;
        }
    }

    private Done done() {
        return new Done(deeds().size(), people.of(ACTORS.get("OWNER").person().id()).runs()
                .after(new Id<>(PARTS.get("watch")), 0).value().map(List::size).orElse(0));
    }

    @Test
    void everyAddressHasARow() {
        assertThat(rows().map(it -> it.method() + " " + it.path()).distinct()).containsExactlyInAnyOrderElementsOf(
                site.routes().stream().map(it -> it.method() + " " + it.path()).toList());
    }

    /** One password tried for many accounts ends for that address; who signed in from there before still can. */
    @Test
    void guessesAcrossAccountsFromOneAddressEnd() {
        assertThat(signIn("owner", "a good password", "198.51.100.7")).contains("status 303");
        Request guess = new Request("POST", "/sign-in", Map.of(), Map.of(), Map.of(),
                Map.of("X-Forwarded-For", "198.51.100.7"), Map.of());
        assertThat(signIn("nobody", "a usual password", "198.51.100.7")).contains("do not belong together");
        for (int i = 1; i < 200 && site.context().gate().rate().refusedUntil(guess, "nobody@example.org").isEmpty();
                i++) {
            site.context().gate().rate().failed(guess);
        }
        assertThat(signIn("reader", "a good password", "198.51.100.7")).contains("Too many sign-ins failed");
        assertThat(signIn("reader", "a good password", "198.51.100.8")).contains("status 303");
        assertThat(signIn("owner", "a good password", "198.51.100.7")).contains("status 303");
    }

    private String signIn(String name, String password, String from) {
        Request request = new Request("POST", "/sign-in", Map.of(), Map.of(),
                Map.of("mail", List.of(name + "@example.org"), "password", List.of(password)),
                Map.of("host", "surety.example.org", "X-Forwarded-For", from), Map.of());
        HttpReply reply = site.answer(site.routes().stream().filter(it -> it.method() == Route.Method.WRITE
                && it.path().equals("/sign-in")).findFirst().orElseThrow(), request);
        return "status " + reply.status() + new String(reply.body(), StandardCharsets.UTF_8);
    }

    @Test
    void everybodySeesWhatOneMaySee() {
        rows().filter(it -> it.method() == Route.Method.READ).forEach(this::isDoneForWhoMayAndForNobodyElse);
    }

    /** The address of a calendar opens it without signing in, until it is taken back. */
    @Test
    void aCalendarIsReadByItsAddressAlone() {
        Row feed = rows().filter(it -> it.path().equals("/feed/{token}")).findFirst().orElseThrow();
        assertThat(new String(ask(feed, Optional.empty()).body(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR");
        people.of(ACTORS.get("OWNER").person().id()).runs().closeFeed(new Id<>(PARTS.get("watch"))).orThrow();
        assertThat(ask(feed, Optional.empty()).status()).isEqualTo(404);
        String token = PARTS.put("token", "nothing");
        assertThat(ask(feed, Optional.of(ACTORS.get("OWNER"))).status()).isEqualTo(404);
        PARTS.put("token", token);
        assertThat(token).doesNotContain("/");
    }

    /** Whoever may only read is shown nothing to fill in that would be refused. */
    @Test
    void readersSeeNoFormsOfWriters() {
        List<Row> pages = rows().filter(it -> it.method() == Route.Method.READ && it.need() == Need.READER
                && it.path().matches("/w/\\{work}(/\\{file}(/(edit|history|remarks|brackets))?|/drafts/meaning)?"))
                .toList();
        assertThat(pages).hasSize(7);
        for (Row page : pages) {
            for (String who : List.of("READER", "DRAFTER")) {
                String said = new String(ask(page, Optional.of(ACTORS.get(who))).body(), StandardCharsets.UTF_8);
                boolean writes = said.contains(">Write</a>") || said.contains("Make this remark")
                        || said.contains("Name it") || said.contains("It needs none")
                        || said.contains("Remove this work");
                assertThat(writes).as(page + " by " + who).isEqualTo(who.equals("DRAFTER"));
            }
        }
    }

    private static Stream<Row> writes() {
        return rows().filter(it -> it.method() == Route.Method.WRITE);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void isDoneForWhoMayAndForNobodyElse(Row row) {
        List<String> all = new java.util.ArrayList<>(List.of("NOBODY", "STRANGER", "ADMINISTRATOR", "READER",
                "DRAFTER", "OWNER"));
        // Who may comes last, so that those who may not find everything as it was.
        all.sort(java.util.Comparator.comparing(it -> may(row.need(), it)));
        boolean one = false;
        for (String who : all) {
            boolean may = may(row.need(), who);
            if (may && one && (row.method() == Route.Method.WRITE || !AT_LENGTH)) {
                // What was done once may leave nothing to do; of those who may read, the least stands for the others.
                continue;
            }
            Done before = done();
            HttpReply reply = ask(row, Optional.ofNullable(ACTORS.get(who)));
            String said = new String(reply.body(), StandardCharsets.UTF_8);
            reply.stored().ifPresent(it -> it.toFile().delete());
            if (!may) {
                assertThat(said).as(row + " by " + who).doesNotContainIgnoringCase(
                        row.need() == Need.READER || row.need() == Need.ADMINISTRATOR ? MARK : "no such mark");
                boolean elsewhere = reply.status() == 303
                        && String.valueOf(reply.headers().get("Location")).startsWith("/sign-in");
                boolean own = row.form().getOrDefault("do", "").equals("everything");
                assertThat(reply.status() >= 400 || elsewhere || own && !said.contains(MARK))
                        .as(row + " by " + who + ": " + reply.status()).isTrue();
                assertThat(done()).as(row + " by " + who).isEqualTo(before);
            } else {
                assertThat(reply.status()).as(row + " by " + who + " " + said)
                        .isNotIn(401, 403, 421, 500);
                one = true;
                if (row.method() == Route.Method.WRITE && row.need().compareTo(Need.READER) > 0) {
                    assertThat(done().isMoreThan(before))
                            .as(row + " by " + who + " is done: " + reply.status() + said).isTrue();
                }
                if (row.need() == Need.READER && row.method() == Route.Method.READ) {
                    // No design stands beside the text, so there is no file of its versions.
                    assertThat(reply.status()).as(row + " by " + who)
                            .isEqualTo(row.path().matches(".*/(versions|sweep)/\\{form}") ? 404 : 200);
                }
            }
        }
        assertThat(one).isEqualTo(row.need() != Need.PLAYER);
    }
}
