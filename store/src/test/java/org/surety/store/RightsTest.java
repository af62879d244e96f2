package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.store.value.Appending;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptTry;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Participant;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.Remark;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.Right;
import org.surety.store.value.RunEntry;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Secret;
import org.surety.store.value.SecretKind;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.TokenScope;
import org.surety.store.value.WorkRole;

/**
 * Every public method, asked by everybody: whoever has not the right that the table names is denied, is told no more
 * than that, and nothing is written. A method without a row fails.
 */
class RightsTest {

    /** For each method the right that it needs, or why it needs none. */
    private static final String TABLE = """
            Works.create          ACT
            Works.list            ACT
            Works.usage           ACT
            Works.usageOf         ADMINISTER
            Works.get             READ
            Works.members         READ
            Works.people          READ
            Works.rename          OWN
            Works.remove          OWN
            Works.putBack         OWN
            Works.purge           OWN
            Works.grant           OWN
            Works.withdraw        OWN
            Works.appoint         ADMINISTER
            Works.link            OWN
            Works.links           OWN
            Works.revoke          OWN
            Works.deeds           OWN
            Works.open            by the secret
            Works.shared          by the secret
            Writings.create       DRAFT
            Writings.list         READ
            Writings.get          READ
            Writings.rename       DRAFT
            Writings.remove       DRAFT
            Writings.putBack      DRAFT
            Writings.purge        OWN
            Writings.save         DRAFT
            Writings.history      READ
            Writings.read         READ
            Writings.newest       READ
            Writings.closure      READ
            Writings.file         READ
            Writings.restore      DRAFT
            KeptTries.keep        DRAFT
            KeptTries.list        READ
            KeptTries.read        READ
            KeptTries.drop        OWN
            Remarks.make          DRAFT
            Remarks.list          READ
            Remarks.settle        DRAFT
            RunLogs.begin         DRAFT
            RunLogs.list          READ
            RunLogs.after         READ
            RunLogs.append        DRAFT
            RunLogs.get           READ
            RunLogs.news          tells that there is something to read, and not what
            RunDoors.open         DRAFT
            RunDoors.ofCode       by the secret
            RunDoors.of           by the table of a run, which asks itself who may see it
            RunDoors.beat         by the table of a run
            RunDoors.seen         by the table of a run
            RunDoors.ended        by the table of a run
            RunDoors.ask          by the secret
            RunDoors.bySession    by the secret
            RunDoors.comeBack     by the secret
            RunDoors.list         DRAFT
            RunDoors.admit        DRAFT
            RunDoors.revoke       DRAFT
            RunDoors.keep         by the table of a run
            RunDoors.words        by the table of a run
            Feeds.open            READ
            Feeds.own             READ
            Feeds.close           READ
            Feeds.find            by the secret
            Mails.remind          READ
            Mails.own             READ
            Mails.stop            READ
            Mails.all             by the program that sends mails
            Mails.put             by the program that sends mails
            Mails.take            by the program that sends mails
            Mails.sent            by the program that sends mails
            Mails.failed          by the program that sends mails
            NamedVersions.name    DRAFT
            NamedVersions.list    READ
            Transfers.export      OWN
            Transfers.bringIn     ACT
            People.alone          by who started the program
            People.firstInvitation by who started the program
            People.accept         by the secret
            People.comeBack       by the secret
            People.invite         ADMINISTER
            People.invitations    ADMINISTER
            People.uninvite       ADMINISTER
            People.inviteTo       OWN
            People.join           ACT
            People.self           ACT
            People.rename         ACT
            People.all            ADMINISTER
            People.letBackIn      ADMINISTER
            People.close          ADMINISTER
            People.reopen         ADMINISTER
            People.setAdministrator ADMINISTER
            People.erase          ADMINISTER
            SignIns.signIn        by the password
            SignIns.person        by the secret
            SignIns.signOut       by the secret
            SignIns.signOutEverywhere ACT
            SignIns.sessions      ACT
            SignIns.endSession    ACT
            SignIns.changePassword ACT
            AccessTokens.make     ACT
            AccessTokens.list     ACT
            AccessTokens.revoke   ACT
            AccessTokens.bearer   by the secret
            Upkeep.forget         by who started the program
            Upkeep.health         tells nothing
            Upkeep.figures        ADMINISTER
            Upkeep.deeds          ADMINISTER
            """;

    private static final List<Class<?>> PARTS = List.of(Works.class, Writings.class, KeptTries.class, Remarks.class,
            RunLogs.class, RunDoors.class, Feeds.class, Mails.class, NamedVersions.class, Transfers.class,
            People.class, SignIns.class, AccessTokens.class, Upkeep.class);

    @TempDir
    private static Path folder;
    private static Machine machine;
    private static Path export;
    private static int count;

    @BeforeAll
    static void open() throws Exception {
        machine = Where.SQLITE.open(folder.resolve("data"));
        Scene scene = new Scene();
        export = folder.resolve("work.zip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        machine.store.transfers().export(scene.actor("OWNER").id(), scene.work.id(), bytes).orThrow();
        Files.write(export, bytes.toByteArray());
    }

    @AfterAll
    static void close() {
        machine.close();
    }

    /** A work with everything in it, and somebody of each kind. */
    private static final class Scene {

        final Person owner = machine.person("owner" + ++count, false);
        final KeptWork work = machine.work(owner, "Work " + count);
        final KeptDocument document = machine.document(owner, work, "draft");
        final Map<String, Person> actors = new HashMap<>();
        final Person victim = machine.member(work, WorkRole.READER, "victim" + count);
        final Revision revision;
        final KeptTry tried;
        final Remark remark;
        final KeptRun run;

        Scene() {
            actors.put("STRANGER", machine.person("stranger" + count, false));
            for (WorkRole role : WorkRole.values()) {
                actors.put(role.name(), machine.member(work, role, role.word() + "-" + count));
            }
            actors.put("ADMINISTRATOR", machine.person("administrator" + count, true));
            Person closed = machine.member(work, WorkRole.OWNER, "closed" + count);
            machine.store.people().setAdministrator(actor("ADMINISTRATOR").id(), closed.id(), true).orThrow();
            machine.store.people().close(actor("ADMINISTRATOR").id(), closed.id()).orThrow();
            actors.put("CLOSED", closed);
            revision = ((Saving.Saved) machine.save(owner, document, 0, "one")).revision();
            tried = machine.store.tries().keep(owner.id(), document.id(), 1, Machine.wording("try"), Optional.empty())
                    .orThrow();
            remark = machine.store.remarks().make(owner.id(), document.id(), 1, "help", new FreeText("why?"))
                    .orThrow();
            run = machine.store.runs().begin(owner.id(), work.id(), new Kind("exercise"), revision.closure(), 1, "0.1")
                    .orThrow();
        }

        Person actor(String kind) {
            return actors.get(kind);
        }

        /** Somebody who asks to play. */
        Id<Participant> asks() {
            RunEntry entry = machine.store.doors().open(owner.id(), run.id()).orThrow();
            return machine.store.doors().ask(entry.code(), new Title("Player"), Optional.empty(),
                    Secret.draw(machine.random), Sha.of("words " + ++count)).orThrow().id();
        }

        void removeWork() {
            machine.store.works().remove(owner.id(), work.id()).orThrow();
        }

        void removeDocument() {
            machine.store.writings().remove(owner.id(), document.id()).orThrow();
        }
    }

    private static Result<?> attempt(String method, Scene it, Person who) {
        Id<Person> actor = who.id();
        Store store = machine.store;
        Sha digest = Sha.of("one");
        return switch (method) {
            case "Works.create" -> store.works().create(actor, new Title("New"));
            case "Works.list" -> store.works().list(actor);
            case "Works.usage" -> store.works().usage(actor);
            case "Works.usageOf" -> store.works().usageOf(actor, it.victim.id());
            case "Works.get" -> store.works().get(actor, it.work.id());
            case "Works.members" -> store.works().members(actor, it.work.id());
            case "Works.people" -> store.works().people(actor, it.work.id());
            case "Works.rename" -> store.works().rename(actor, it.work.id(), new Title("Other"));
            case "Works.remove" -> store.works().remove(actor, it.work.id());
            case "Works.putBack" -> {
                it.removeWork();
                yield store.works().putBack(actor, it.work.id());
            }
            case "Works.purge" -> {
                it.removeWork();
                yield store.works().purge(actor, it.work.id());
            }
            case "Works.grant" -> store.works().grant(actor, it.work.id(), who.id(), WorkRole.OWNER);
            case "Works.withdraw" -> store.works().withdraw(actor, it.work.id(), it.victim.id());
            case "Works.appoint" -> store.works().appoint(actor, it.work.id(), it.victim.id());
            case "Works.link" -> store.works().link(actor, it.work.id(), SecretKind.SHARE, Duration.ofDays(1),
                    Optional.empty());
            case "Works.links" -> store.works().links(actor, it.work.id());
            case "Works.revoke" -> {
                store.works().link(it.owner.id(), it.work.id(), SecretKind.FEED, Duration.ofDays(1), Optional.empty())
                        .orThrow();
                yield store.works().revoke(actor, it.work.id(),
                        store.works().links(it.owner.id(), it.work.id()).orThrow().getFirst().digest());
            }
            case "Works.deeds" -> store.works().deeds(actor, it.work.id());
            case "Writings.create" -> store.writings().create(actor, it.work.id(), Machine.AGREEMENT, new Title("b"));
            case "Writings.list" -> store.writings().list(actor, it.work.id());
            case "Writings.get" -> store.writings().get(actor, it.document.id());
            case "Writings.rename" -> store.writings().rename(actor, it.document.id(), new Title("c"));
            case "Writings.remove" -> store.writings().remove(actor, it.document.id());
            case "Writings.putBack" -> {
                it.removeDocument();
                yield store.writings().putBack(actor, it.document.id());
            }
            case "Writings.purge" -> {
                it.removeDocument();
                yield store.writings().purge(actor, it.document.id());
            }
            case "Writings.save" -> asResult(machine.save(who, it.document, 1, "two"));
            case "Writings.history" -> store.writings().history(actor, it.document.id());
            case "Writings.read" -> store.writings().read(actor, it.document.id(), 1);
            case "Writings.newest" -> store.writings().newest(actor, it.document.id());
            case "Writings.closure" -> store.writings().closure(actor, it.work.id(), it.revision.closure());
            case "Writings.file" -> store.writings().file(actor, it.work.id(), digest);
            case "Writings.restore" -> asResult(store.writings().restore(actor, it.document.id(), 1, 1,
                    SaveKey.draw(machine.random)));
            case "KeptTries.keep" -> store.tries().keep(actor, it.document.id(), 1, Machine.wording("mine"),
                    Optional.empty());
            case "KeptTries.list" -> store.tries().list(actor, it.document.id());
            case "KeptTries.read" -> store.tries().read(actor, it.tried.id());
            case "KeptTries.drop" -> store.tries().drop(actor, it.tried.id());
            case "Remarks.make" -> store.remarks().make(actor, it.document.id(), 1, "help", new FreeText("mine"));
            case "Remarks.list" -> store.remarks().list(actor, it.document.id());
            case "Remarks.settle" -> store.remarks().settle(actor, it.remark.id(), true);
            case "RunLogs.begin" -> store.runs().begin(actor, it.work.id(), new Kind("exercise"),
                    it.revision.closure(), 1, "0.1");
            case "RunLogs.list" -> store.runs().list(actor, it.work.id());
            case "RunLogs.after" -> store.runs().after(actor, it.run.id(), 0);
            case "RunLogs.append" -> asResult(store.runs().append(actor, it.run.id(), 0,
                    new SaveKey("key-00001"),
                    List.of(new RunEvent.Content("2030-03-01T09:00", "ay", new Kind("moved"), "{}"))));
            case "RunLogs.get" -> store.runs().get(actor, it.run.id());
            case "RunDoors.open" -> store.doors().open(actor, it.run.id());
            case "RunDoors.list" -> store.doors().list(actor, it.run.id());
            case "RunDoors.admit" -> store.doors().admit(actor, it.run.id(), it.asks(), "seat");
            case "RunDoors.revoke" -> store.doors().revoke(actor, it.run.id(), it.asks());
            case "Feeds.open" -> store.feeds().open(actor, it.run.id(), true);
            case "Feeds.own" -> store.feeds().own(actor, it.run.id());
            case "Mails.remind" -> store.mails().remind(actor, it.run.id(), true);
            case "Mails.own" -> store.mails().own(actor, it.run.id());
            case "Mails.stop" -> store.mails().stop(actor, it.run.id());
            case "Feeds.close" -> store.feeds().close(actor, it.run.id());
            case "NamedVersions.name" -> store.versions().name(actor, it.work.id(), new Title("v"),
                    it.revision.closure(), "");
            case "NamedVersions.list" -> store.versions().list(actor, it.work.id());
            case "Transfers.export" -> store.transfers().export(actor, it.work.id(), new ByteArrayOutputStream());
            case "Transfers.bringIn" -> store.transfers().bringIn(actor, export);
            case "People.invite" -> store.people().invite(actor);
            case "People.invitations" -> store.people().invitations(actor);
            case "People.uninvite" -> {
                Id<Person> administrator = it.actor("ADMINISTRATOR").id();
                store.people().invite(administrator).orThrow();
                yield store.people().uninvite(actor, store.people().invitations(administrator).orThrow().stream()
                        .filter(link -> link.revoked().isEmpty()).findFirst().orElseThrow().digest());
            }
            case "People.inviteTo" -> store.people().inviteTo(actor, it.work.id(), WorkRole.READER);
            case "People.join" -> store.people().join(actor,
                    store.people().inviteTo(it.owner.id(), it.work.id(), WorkRole.READER).orThrow());
            case "People.self" -> store.people().self(actor);
            case "People.rename" -> store.people().rename(actor, new Title("Somebody else"));
            case "People.all" -> store.people().all(actor);
            case "People.letBackIn" -> store.people().letBackIn(actor, it.victim.id());
            case "People.close" -> store.people().close(actor, it.victim.id());
            case "People.reopen" -> store.people().reopen(actor, it.actor("CLOSED").id());
            case "People.setAdministrator" -> store.people().setAdministrator(actor, it.victim.id(), true);
            case "People.erase" -> store.people().erase(actor, it.victim.id());
            case "SignIns.signOutEverywhere" -> store.signIns().signOutEverywhere(actor);
            case "SignIns.sessions" -> store.signIns().sessions(actor);
            case "SignIns.endSession" -> store.signIns().endSession(actor, signedIn(who));
            case "SignIns.changePassword" -> store.signIns().changePassword(actor, Machine.PASSWORD,
                    new Password("another good password"));
            case "AccessTokens.make" -> store.accessTokens().make(actor, new Title("script"), TokenScope.READ,
                    Duration.ofDays(1));
            case "AccessTokens.list" -> store.accessTokens().list(actor);
            case "AccessTokens.revoke" -> store.accessTokens().revoke(actor, token(who));
            case "Upkeep.figures" -> store.upkeep().figures(actor);
            case "Upkeep.deeds" -> store.upkeep().deeds(actor);
            default -> throw new IllegalStateException("no attempt at " + method);
        };
    }

    /** A token of whoever can have one, or else of nobody. */
    private static Sha token(Person who) {
        return machine.store.accessTokens().make(who.id(), new Title("script"), TokenScope.READ, Duration.ofDays(1))
                .value().map(Secret::digest).orElseGet(() -> Sha.of("none"));
    }

    private static Sha signedIn(Person who) {
        return machine.store.desk().database().write(handle -> machine.store.signIns().begin(handle, who)).orThrow()
                .session().digest();
    }

    private static Result<?> asResult(Appending appending) {
        return switch (appending) {
            case Appending.Appended appended -> new Result.Done<>(appended.events());
            case Appending.Repeated repeated -> new Result.Done<>(repeated.event());
            case Appending.Outdated outdated -> throw new IllegalStateException("outdated");
            case Appending.Refused refused -> new Result.Refused<>(refused.why());
        };
    }

    private static Result<?> asResult(Saving saving) {
        return switch (saving) {
            case Saving.Saved saved -> new Result.Done<>(saved.revision());
            case Saving.Repeated repeated -> new Result.Done<>(repeated.revision());
            case Saving.Outdated outdated -> throw new IllegalStateException("outdated");
            case Saving.Refused refused -> new Result.Refused<>(refused.why());
        };
    }

    /** What the right lets each kind of person do: empty for it, or what is denied. */
    private static Optional<Right> denied(Right needed, String kind) {
        if (kind.equals("CLOSED")) {
            return Optional.of(Right.ACT);
        }
        return switch (needed) {
            case ACT -> Optional.empty();
            case ADMINISTER -> kind.equals("ADMINISTRATOR") ? Optional.empty() : Optional.of(Right.ADMINISTER);
            case READ, DRAFT, OWN -> {
                if (kind.equals("STRANGER") || kind.equals("ADMINISTRATOR")) {
                    yield Optional.of(Right.READ);
                }
                List<Right> has = switch (WorkRole.valueOf(kind)) {
                    case READER -> List.of(Right.READ);
                    case DRAFTER -> List.of(Right.READ, Right.DRAFT);
                    case OWNER -> List.of(Right.READ, Right.DRAFT, Right.OWN);
                };
                yield has.contains(needed) ? Optional.empty() : Optional.of(needed);
            }
        };
    }

    @Test
    void everyMethodHasARow() {
        Set<String> methods = new TreeSet<>();
        PARTS.forEach(part -> Arrays.stream(part.getDeclaredMethods())
                .filter(it -> Modifier.isPublic(it.getModifiers()) && !it.isSynthetic())
                .map(Method::getName).forEach(it -> methods.add(part.getSimpleName() + "." + it)));
        assertThat(rows().map(row -> row[0])).containsExactlyInAnyOrderElementsOf(methods);
        Set<Class<?>> parts = new java.util.HashSet<>();
        Arrays.stream(Store.class.getDeclaredMethods()).filter(it -> Modifier.isPublic(it.getModifiers())
                && !Modifier.isStatic(it.getModifiers()) && it.getReturnType() != void.class)
                .forEach(it -> parts.add(it.getReturnType()));
        assertThat(parts).containsExactlyInAnyOrderElementsOf(PARTS);
    }

    @Test
    void whoHasNotTheRightIsDeniedAndWhoHasItIsNot() {
        int cells = 0;
        for (String[] row : rows().filter(it -> isRight(it[1])).toList()) {
            for (String kind : List.of("STRANGER", "READER", "DRAFTER", "OWNER", "ADMINISTRATOR", "CLOSED")) {
                Scene scene = new Scene();
                List<String> before = deedsOf(scene.actor(kind));
                Result<?> result = attempt(row[0], scene, scene.actor(kind));
                Optional<Right> denied = denied(Right.valueOf(row[1]), kind);
                if (denied.isEmpty()) {
                    assertThat(result).as(row[0] + " by " + kind).isInstanceOf(Result.Done.class);
                } else {
                    assertThat(result).as(row[0] + " by " + kind)
                            .isEqualTo(new Result.Refused<>(new StoreRefusal.Denied(denied.get())));
                    assertThat(deedsOf(scene.actor(kind))).as(row[0] + " by " + kind + " was logged as done")
                            .isEqualTo(before);
                    assertThat(machine.store.writings().history(scene.owner.id(), scene.document.id()).value()
                            .map(List::size).orElse(1)).isEqualTo(1);
                }
                cells++;
            }
        }
        assertThat(cells).isGreaterThan(300);
    }

    /** What does not exist is refused to everybody exactly as what belongs to others. */
    @Test
    void nobodyLearnsFromARefusalWhatThereIs() {
        Scene scene = new Scene();
        Person stranger = scene.actor("STRANGER");
        Store store = machine.store;
        Id<KeptWork> noWork = Id.draw(machine.random);
        Id<KeptDocument> noDocument = Id.draw(machine.random);
        assertThat(store.works().get(stranger.id(), noWork))
                .isEqualTo(store.works().get(stranger.id(), scene.work.id()));
        assertThat(store.writings().get(stranger.id(), noDocument))
                .isEqualTo(store.writings().get(stranger.id(), scene.document.id()));
        assertThat(store.writings().read(stranger.id(), noDocument, 9))
                .isEqualTo(store.writings().read(stranger.id(), scene.document.id(), 9));
        assertThat(store.tries().read(stranger.id(), Id.draw(machine.random)))
                .isEqualTo(store.tries().read(stranger.id(), scene.tried.id()));
        assertThat(store.tries().drop(stranger.id(), Id.draw(machine.random)))
                .isEqualTo(store.tries().drop(stranger.id(), scene.tried.id()));
        assertThat(store.remarks().settle(stranger.id(), Id.draw(machine.random), true))
                .isEqualTo(store.remarks().settle(stranger.id(), scene.remark.id(), true));
        scene.removeDocument();
        assertThat(store.writings().get(stranger.id(), scene.document.id()))
                .isEqualTo(store.writings().get(stranger.id(), noDocument));
        scene.removeWork();
        assertThat(store.works().get(scene.actor("READER").id(), scene.work.id()))
                .isEqualTo(store.works().get(stranger.id(), noWork));
    }

    /** What is of one work cannot be had or changed through another in which one has every right. */
    @Test
    void rightsInOneWorkGiveNoneInAnother() {
        Scene mine = new Scene();
        Scene other = new Scene();
        Id<Person> me = mine.owner.id();
        Store store = machine.store;
        assertThat(store.writings().file(me, mine.work.id(), Sha.of("try"))).isInstanceOf(Result.Done.class);
        machine.save(other.owner, other.document, 1, "theirs alone");
        assertThat(store.writings().file(me, mine.work.id(), Sha.of("theirs alone")))
                .isInstanceOf(Result.Refused.class);
        assertThat(store.versions().name(me, mine.work.id(), new Title("v"), Sha.of("theirs alone"), ""))
                .isInstanceOf(Result.Refused.class);
        store.works().link(other.owner.id(), other.work.id(), SecretKind.SHARE, Duration.ofDays(1), Optional.empty())
                .orThrow();
        Sha link = store.works().links(other.owner.id(), other.work.id()).orThrow().getFirst().digest();
        assertThat(store.works().revoke(me, mine.work.id(), link)).isInstanceOf(Result.Refused.class);
        Id<Person> administrator = mine.actor("ADMINISTRATOR").id();
        assertThat(store.people().uninvite(administrator, link)).isInstanceOf(Result.Refused.class);
        assertThat(store.works().grant(me, mine.work.id(), other.victim.id(), WorkRole.READER))
                .isInstanceOf(Result.Refused.class);
    }

    /** What one may do to oneself and one's own with less. */
    @Test
    void everybodyMayLeaveAndTakeBackTheirOwn() {
        Scene scene = new Scene();
        Store store = machine.store;
        Person drafter = scene.actor("DRAFTER");
        KeptTry own = store.tries().keep(drafter.id(), scene.document.id(), 1, Machine.wording("own"), Optional.empty())
                .orThrow();
        assertThat(store.tries().drop(drafter.id(), own.id())).isInstanceOf(Result.Done.class);
        Person reader = scene.actor("READER");
        assertThat(store.works().withdraw(reader.id(), scene.work.id(), drafter.id()))
                .isInstanceOf(Result.Refused.class);
        assertThat(store.works().withdraw(reader.id(), scene.work.id(), reader.id())).isInstanceOf(Result.Done.class);
        assertThat(store.people().erase(drafter.id(), reader.id())).isInstanceOf(Result.Refused.class);
        assertThat(store.people().erase(drafter.id(), drafter.id())).isInstanceOf(Result.Done.class);
    }

    private static List<String> deedsOf(Person person) {
        return machine.store.desk().database().look(handle -> handle.createQuery(
                "SELECT what FROM deed WHERE person = :person AND what <> 'sign-in'")
                .bind("person", person.id().value())
                .mapTo(String.class).list());
    }

    private static boolean isRight(String word) {
        return Arrays.stream(Right.values()).anyMatch(it -> it.name().equals(word));
    }

    private static Stream<String[]> rows() {
        return TABLE.lines().map(it -> it.split(" +", 2));
    }
}
