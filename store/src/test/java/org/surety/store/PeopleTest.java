package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.store.value.Belongs;
import org.surety.store.value.DeedKind;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Link;
import org.surety.store.value.LoggedDeed;
import org.surety.store.value.MailAddress;
import org.surety.store.value.OpenSession;
import org.surety.store.value.Opened;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.Remark;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.Right;
import org.surety.store.value.Saving;
import org.surety.store.value.Secret;
import org.surety.store.value.SecretKind;
import org.surety.store.value.SharedWork;
import org.surety.store.value.SignedIn;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** Who comes in, how, for how long, and what is left of who has gone. */
@ParameterizedClass
@EnumSource(Where.class)
class PeopleTest {

    private static final Password OTHER = new Password("another good password");

    private final Where where;
    @TempDir
    private Path folder;
    private Machine machine;
    private Person ada;

    PeopleTest(Where where) {
        this.where = where;
    }

    @BeforeEach
    void open() {
        machine = where.open(folder);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private void withAda() {
        ada = machine.person("ada", true);
    }

    private People people() {
        return machine.store.people();
    }

    private SignIns signIns() {
        return machine.store.signIns();
    }

    private static <T> Result<T> refused(StoreRefusal why) {
        return new Result.Refused<>(why);
    }

    private Result<SignedIn> signIn(String name, Password password) {
        return signIns().signIn(new MailAddress(name + "@example.org"), password);
    }

    private Result<SignedIn> accept(Secret invitation, String name) {
        return people().accept(invitation, new Title(name), new MailAddress(name + "@example.org"), Machine.PASSWORD);
    }

    @Test
    void whoHasItAloneBecomesTheFirstAdministratorOfATeam() {
        Person alone = people().alone().orThrow();
        assertThat(people().alone().orThrow()).isEqualTo(alone);
        KeptWork work = machine.work(alone, "Mine");
        Secret invitation = people().firstInvitation().orThrow();
        SignedIn first = accept(invitation, "ada").orThrow();
        assertThat(first.person().id()).isEqualTo(alone.id());
        assertThat(first.person().administrator()).isTrue();
        assertThat(machine.store.works().list(first.person().id()).orThrow())
                .containsExactly(new Belongs(work, WorkRole.OWNER));
        assertThat(people().firstInvitation()).isEqualTo(refused(new StoreRefusal.Denied(Right.ADMINISTER)));
        assertThat(accept(invitation, "bob")).isEqualTo(refused(new StoreRefusal.Spent()));
        assertThat(signIn("ada", Machine.PASSWORD).orThrow().person()).isEqualTo(first.person());
    }

    @Test
    void anInvitationLetsOneInOnce() {
        withAda();
        KeptWork work = machine.work(ada, "Ours");
        Secret invitation = people().inviteTo(ada.id(), work.id(), WorkRole.DRAFTER).orThrow();
        assertThat(accept(invitation, "ada")).as("an address that is another's")
                .isEqualTo(refused(new StoreRefusal.Taken("ada@example.org")));
        SignedIn bob = accept(invitation, "bob").orThrow();
        assertThat(accept(invitation, "eve")).isEqualTo(refused(new StoreRefusal.Spent()));
        assertThat(signIns().person(bob.session())).contains(bob.person());
        assertThat(bob.person().administrator()).isFalse();
        assertThat(machine.store.works().list(bob.person().id()).orThrow())
                .containsExactly(new Belongs(work, WorkRole.DRAFTER));
        assertThat(accept(new Secret("made up"), "eve")).isEqualTo(refused(new StoreRefusal.Spent()));
    }

    @Test
    void anInvitationEndsWithTimeAndWithTheRightOfWhoGaveIt() {
        withAda();
        KeptWork work = machine.work(ada, "Ours");
        Person bob = machine.member(work, WorkRole.OWNER, "bob");
        Secret old = people().invite(ada.id()).orThrow();
        machine.clock.pass(Duration.ofDays(7));
        assertThat(accept(old, "eve")).isEqualTo(refused(new StoreRefusal.Spent()));

        Secret revoked = people().invite(ada.id()).orThrow();
        Link link = people().invitations(ada.id()).orThrow().getLast();
        people().uninvite(ada.id(), link.digest()).orThrow();
        assertThat(accept(revoked, "eve")).isEqualTo(refused(new StoreRefusal.Spent()));

        Secret ofBob = people().inviteTo(bob.id(), work.id(), WorkRole.OWNER).orThrow();
        machine.store.works().grant(ada.id(), work.id(), bob.id(), WorkRole.DRAFTER).orThrow();
        assertThat(accept(ofBob, "eve")).as("bob is no owner any more").isEqualTo(refused(new StoreRefusal.Spent()));

        Secret ofAda = people().inviteTo(ada.id(), work.id(), WorkRole.READER).orThrow();
        machine.store.works().remove(ada.id(), work.id()).orThrow();
        assertThat(people().join(bob.id(), ofAda)).as("the work is removed")
                .isEqualTo(refused(new StoreRefusal.Spent()));
    }

    @Test
    void whoIsThereJoinsAnotherWork() {
        withAda();
        KeptWork work = machine.work(ada, "Ours");
        Person bob = machine.person("bob", false);
        Secret first = people().inviteTo(ada.id(), work.id(), WorkRole.DRAFTER).orThrow();
        assertThat(people().join(bob.id(), first)).isEqualTo(new Result.Done<>(work.id()));
        assertThat(people().join(bob.id(), first)).isEqualTo(refused(new StoreRefusal.Spent()));
        people().join(bob.id(), people().inviteTo(ada.id(), work.id(), WorkRole.READER).orThrow()).orThrow();
        assertThat(machine.store.works().get(bob.id(), work.id()).orThrow().role()).as("the greater role stays")
                .isEqualTo(WorkRole.DRAFTER);
        assertThat(people().join(bob.id(), people().invite(ada.id()).orThrow())).as("of no work")
                .isEqualTo(refused(new StoreRefusal.Spent()));
    }

    @Test
    void ofManyWhoAcceptOneInvitationOneComesIn() throws Exception {
        withAda();
        Secret invitation = people().invite(ada.id()).orThrow();
        List<Callable<Result<SignedIn>>> bearers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "p" + i;
            bearers.add(() -> accept(invitation, name));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            int in = 0;
            for (Future<Result<SignedIn>> future : threads.invokeAll(bearers)) {
                in += future.get() instanceof Result.Done<SignedIn> ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
        assertThat(people().all(ada.id()).orThrow()).hasSize(2);
    }

    @Test
    void aSessionEndsAfterTwelveHoursWithoutUseAndAfterFourteenDays() {
        withAda();
        Secret session = signIn("ada", Machine.PASSWORD).orThrow().session();
        machine.clock.pass(Duration.ofHours(12).minusMillis(1));
        assertThat(signIns().person(session)).isPresent();
        machine.clock.pass(Duration.ofHours(12).minusMillis(1));
        assertThat(signIns().person(session)).as("it was used 12 hours ago").isPresent();
        machine.clock.pass(Duration.ofHours(12));
        assertThat(signIns().person(session)).isEmpty();

        Secret used = signIn("ada", Machine.PASSWORD).orThrow().session();
        for (int hours = 0; hours < 14 * 24 - 6; hours += 6) {
            assertThat(signIns().person(used)).isPresent();
            machine.clock.pass(Duration.ofHours(6));
        }
        machine.clock.pass(Duration.ofHours(6));
        assertThat(signIns().person(used)).as("14 days old").isEmpty();
    }

    @Test
    void everySignInMakesAnotherSessionAndNoneIsKeptAsItIs() {
        withAda();
        Secret one = signIn("ada", Machine.PASSWORD).orThrow().session();
        Secret two = signIn("ada", Machine.PASSWORD).orThrow().session();
        assertThat(one.text()).isNotEqualTo(two.text()).hasSize(43);
        Secret invitation = people().invite(ada.id()).orThrow();
        List<String> everything = new ArrayList<>();
        Backups.TABLES.forEach(table -> everything.addAll(machine.values(table)));
        assertThat(everything).noneMatch(it -> it.contains(one.text()) || it.contains(two.text())
                || it.contains(invitation.text()) || it.contains(Machine.PASSWORD.text()));
        assertThat(everything).anyMatch(it -> it.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertThat(List.of(one.toString(), Machine.PASSWORD.toString()))
                .containsExactly("(a secret)", "(a password)");
        signIns().signOut(one).orThrow();
        assertThat(signIns().person(one)).isEmpty();
        assertThat(signIns().person(two)).isPresent();
        assertThat(signIns().signOutEverywhere(ada.id())).isEqualTo(new Result.Done<>(1));
        assertThat(signIns().person(two)).isEmpty();
    }

    @Test
    void oneSeesOnesOwnSessionsAndEndsThem() {
        withAda();
        SignedIn one = signIn("ada", Machine.PASSWORD).orThrow();
        SignedIn other = signIn("ada", Machine.PASSWORD).orThrow();
        Id<Person> bob = machine.person("bob", false).id();
        assertThat(signIns().sessions(one.person().id()).orThrow()).extracting(OpenSession::digest)
                .contains(one.session().digest(), other.session().digest());
        assertThat(signIns().sessions(bob).orThrow()).isEmpty();
        assertThat(signIns().endSession(bob, other.session().digest())).as("another's")
                .isInstanceOf(Result.Refused.class);
        assertThat(signIns().person(other.session())).isPresent();
        signIns().endSession(one.person().id(), other.session().digest()).orThrow();
        assertThat(signIns().person(other.session())).isEmpty();
        assertThat(signIns().person(one.session())).isPresent();
        machine.clock.pass(Duration.ofHours(13));
        assertThat(signIns().sessions(one.person().id()).orThrow()).as("those that ended").isEmpty();
    }

    @Test
    void fiveFailuresWithinFifteenMinutesAreEnough() {
        withAda();
        Instant start = machine.clock.instant();
        for (String name : List.of("ada", "nobody")) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(name, OTHER)).isEqualTo(refused(new StoreRefusal.NotRecognised()));
            }
            Result<SignedIn> tooOften = refused(new StoreRefusal.TooOften(start.plus(Duration.ofMinutes(15))));
            assertThat(signIn(name, OTHER)).isEqualTo(tooOften);
            assertThat(signIn(name, Machine.PASSWORD)).as("even with the right one").isEqualTo(tooOften);
        }
        machine.person("bob", false);
        assertThat(signIn("bob", Machine.PASSWORD)).as("others are not held up").isInstanceOf(Result.Done.class);
        machine.restart();
        machine.clock.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(signIn("ada", Machine.PASSWORD)).isInstanceOf(Result.Refused.class);
        machine.clock.pass(Duration.ofMillis(1));
        for (int i = 0; i < 4; i++) {
            signIn("ada", OTHER);
        }
        signIn("ada", Machine.PASSWORD).orThrow();
        assertThat(signIn("ada", OTHER)).as("who came in begins anew")
                .isEqualTo(refused(new StoreRefusal.NotRecognised()));
    }

    @Test
    void aPasswordIsChangedByWhoKnowsItAndByWhoIsLetBackIn() {
        withAda();
        Person bob = machine.person("bob", false);
        Secret before = signIn("bob", Machine.PASSWORD).orThrow().session();
        assertThat(signIns().changePassword(bob.id(), OTHER, OTHER))
                .isEqualTo(refused(new StoreRefusal.NotRecognised()));
        SignedIn changed = signIns().changePassword(bob.id(), Machine.PASSWORD, OTHER).orThrow();
        assertThat(signIns().person(before)).as("other sessions end").isEmpty();
        assertThat(signIns().person(changed.session())).contains(bob);
        assertThat(signIn("bob", Machine.PASSWORD)).isInstanceOf(Result.Refused.class);

        Secret link = people().letBackIn(ada.id(), bob.id()).orThrow();
        assertThat(accept(link, "eve")).as("no invitation").isEqualTo(refused(new StoreRefusal.Spent()));
        SignedIn back = people().comeBack(link, Machine.PASSWORD).orThrow();
        assertThat(back.person()).isEqualTo(bob);
        assertThat(signIns().person(changed.session())).isEmpty();
        assertThat(people().comeBack(link, OTHER)).isEqualTo(refused(new StoreRefusal.Spent()));
        Secret late = people().letBackIn(ada.id(), bob.id()).orThrow();
        machine.clock.pass(Duration.ofDays(1));
        assertThat(people().comeBack(late, OTHER)).isEqualTo(refused(new StoreRefusal.Spent()));
    }

    @Test
    void whoIsClosedCanDoNothing() {
        withAda();
        Person bob = machine.person("bob", false);
        KeptWork work = machine.work(bob, "Of bob");
        Secret session = signIn("bob", Machine.PASSWORD).orThrow().session();
        people().close(ada.id(), bob.id()).orThrow();
        assertThat(signIns().person(session)).isEmpty();
        assertThat(signIn("bob", Machine.PASSWORD)).isEqualTo(refused(new StoreRefusal.NotRecognised()));
        assertThat(machine.store.works().get(bob.id(), work.id()))
                .isEqualTo(refused(new StoreRefusal.Denied(Right.ACT)));
        people().reopen(ada.id(), bob.id()).orThrow();
        assertThat(machine.store.works().get(bob.id(), work.id())).isInstanceOf(Result.Done.class);
        assertThat(people().close(ada.id(), ada.id())).isEqualTo(refused(new StoreRefusal.LastAdministrator()));
        assertThat(people().setAdministrator(ada.id(), ada.id(), false))
                .isEqualTo(refused(new StoreRefusal.LastAdministrator()));
        people().setAdministrator(ada.id(), bob.id(), true).orThrow();
        assertThat(people().setAdministrator(bob.id(), ada.id(), false)).isInstanceOf(Result.Done.class);
    }

    @Test
    void aWorkAlwaysHasAnOwner() {
        withAda();
        KeptWork work = machine.work(ada, "Ours");
        Person bob = machine.member(work, WorkRole.DRAFTER, "bob");
        Works works = machine.store.works();
        StoreRefusal last = new StoreRefusal.LastOwner(List.of(work.id()));
        assertThat(works.withdraw(ada.id(), work.id(), ada.id())).isEqualTo(refused(last));
        assertThat(works.grant(ada.id(), work.id(), ada.id(), WorkRole.READER)).isEqualTo(refused(last));
        assertThat(works.get(ada.id(), work.id()).orThrow().role()).isEqualTo(WorkRole.OWNER);
        works.grant(ada.id(), work.id(), bob.id(), WorkRole.OWNER).orThrow();
        works.withdraw(ada.id(), work.id(), ada.id()).orThrow();
        assertThat(works.get(ada.id(), work.id())).isEqualTo(refused(new StoreRefusal.Denied(Right.READ)));
        assertThat(works.grant(bob.id(), work.id(), ada.id(), WorkRole.READER))
                .as("who is no member has to be invited")
                .isEqualTo(refused(new StoreRefusal.Absent("such member of the work")));
    }

    @Test
    void ofTwoOwnersWhoTakeEachOtherOutOneStays() throws Exception {
        withAda();
        for (int i = 0; i < 5; i++) {
            KeptWork work = machine.work(ada, "Ours " + i);
            Person bob = machine.member(work, WorkRole.OWNER, "bob" + i);
            List<Callable<Result<?>>> both = List.of(
                    () -> machine.store.works().withdraw(ada.id(), work.id(), bob.id()),
                    () -> machine.store.works().withdraw(bob.id(), work.id(), ada.id()));
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                int done = 0;
                for (Future<Result<?>> future : threads.invokeAll(both)) {
                    done += future.get() instanceof Result.Done<?> ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
            }
        }
    }

    @Test
    void anErasedPersonLeavesNoNameAndAChainThatVerifies() {
        withAda();
        KeptWork work = machine.work(ada, "Ours");
        Person bob = machine.member(work, WorkRole.DRAFTER, "Bobolink");
        KeptWork own = machine.work(bob, "Of bob alone");
        KeptDocument document = machine.document(bob, work, "draft");
        assertThat(machine.save(bob, document, 0, "one")).isInstanceOf(Saving.Saved.class);
        assertThat(machine.save(ada, document, 1, "two")).isInstanceOf(Saving.Saved.class);
        machine.store.remarks().make(bob.id(), document.id(), 1, "help", new FreeText("ask Bobolink")).orThrow();
        KeptTry tried = machine.store.tries().keep(bob.id(), document.id(), 1, Machine.wording("try"),
                Optional.of(new FreeText("Bobolink tries"))).orThrow();
        Secret session = signIn("Bobolink", Machine.PASSWORD).orThrow().session();

        Person erased = people().erase(ada.id(), bob.id()).orThrow();
        assertThat(erased).isEqualTo(new Person(bob.id(), Optional.empty(), PersonState.ERASED, false));
        assertThat(signIns().person(session)).isEmpty();
        List<Revision> history = machine.store.writings().history(ada.id(), document.id()).orThrow();
        assertThat(history).extracting(Revision::author).containsExactly(bob.id(), ada.id());
        assertThat(history.get(0).why()).isEmpty();
        assertThat(history.get(0).reason()).isPresent();
        assertThat(history.get(1).why()).contains(new FreeText("because of 1"));
        assertThat(machine.broken()).isEmpty();
        assertThat(machine.store.remarks().list(ada.id(), document.id()).orThrow()).extracting(Remark::text)
                .containsExactly(Optional.empty());
        assertThat(machine.store.tries().read(ada.id(), tried.id()).orThrow().tried().words()).isEmpty();
        assertThat(machine.store.works().people(ada.id(), work.id()).orThrow()).contains(erased);
        for (String table : Backups.TABLES) {
            assertThat(machine.values(table).toString()).as(table).doesNotContainIgnoringCase("bobolink");
        }
        assertThat(machine.values("work")).as("what was the person's alone").doesNotContain(own.id().value());
        assertThat(people().erase(ada.id(), ada.id())).isEqualTo(refused(new StoreRefusal.LastAdministrator()));
    }

    @Test
    void whoLeavesOthersWithoutAnOwnerIsErasedOnceTheyHaveOne() {
        withAda();
        Person bob = machine.person("bob", false);
        KeptWork work = machine.work(bob, "Theirs");
        Person eve = machine.member(work, WorkRole.READER, "eve");
        StoreRefusal last = new StoreRefusal.LastOwner(List.of(work.id()));
        assertThat(people().erase(bob.id(), bob.id())).isEqualTo(refused(last));
        assertThat(people().erase(ada.id(), bob.id())).isEqualTo(refused(last));
        assertThat(machine.store.works().appoint(ada.id(), work.id(), ada.id()))
                .as("who looks after the installation gets no right in a work")
                .isEqualTo(refused(new StoreRefusal.Denied(Right.OWN)));
        machine.store.works().appoint(ada.id(), work.id(), eve.id()).orThrow();
        assertThat(people().erase(bob.id(), bob.id())).isInstanceOf(Result.Done.class);
        assertThat(machine.store.works().members(eve.id(), work.id()).orThrow()).hasSize(1);
    }

    @Test
    void linksOpenAWorkAsLongAsTheyAreMeantTo() {
        withAda();
        KeptWork work = machine.work(ada, "Ours");
        Works works = machine.store.works();
        Secret share = works.link(ada.id(), work.id(), SecretKind.SHARE, Duration.ofDays(2), Optional.of(2)).orThrow();
        assertThat(works.open(share, SecretKind.FEED)).isEqualTo(refused(new StoreRefusal.Spent()));
        for (int i = 0; i < 2; i++) {
            assertThat(works.open(share, SecretKind.SHARE).orThrow())
                    .isEqualTo(new Opened(work.id(), Optional.of(WorkRole.READER)));
        }
        assertThat(works.open(share, SecretKind.SHARE)).isEqualTo(refused(new StoreRefusal.Spent()));
        Secret read = works.link(ada.id(), work.id(), SecretKind.SHARE, Duration.ofDays(2), Optional.empty()).orThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(works.shared(read).orThrow()).isEqualTo(new SharedWork(work.id(), ada.id()));
        }
        assertThat(works.shared(share)).as("used").isEqualTo(refused(new StoreRefusal.Spent()));
        Secret feed = works.link(ada.id(), work.id(), SecretKind.FEED, Duration.ofDays(2), Optional.empty()).orThrow();
        assertThat(works.open(feed, SecretKind.FEED).orThrow().role()).isEmpty();
        Link link = works.links(ada.id(), work.id()).orThrow().stream().filter(it -> it.kind() == SecretKind.FEED)
                .findFirst().orElseThrow();
        works.revoke(ada.id(), work.id(), link.digest()).orThrow();
        assertThat(works.open(feed, SecretKind.FEED)).isEqualTo(refused(new StoreRefusal.Spent()));
        assertThat(works.revoke(ada.id(), work.id(), link.digest())).isInstanceOf(Result.Refused.class);
    }

    @Test
    void deedsAreLoggedByIdentifiersOnly() {
        withAda();
        KeptWork work = machine.work(ada, "Secret title");
        KeptDocument document = machine.document(ada, work, "Secret name");
        machine.save(ada, document, 0, "secret text");
        List<LoggedDeed> deeds = machine.store.works().deeds(ada.id(), work.id()).orThrow();
        assertThat(deeds).extracting(LoggedDeed::what).containsExactlyInAnyOrder(DeedKind.SAVE,
                DeedKind.CREATE_DOCUMENT, DeedKind.CREATE_WORK);
        assertThat(deeds).allMatch(it -> it.person().equals(Optional.of(ada.id())));
        assertThat(deeds.toString()).doesNotContainIgnoringCase("secret").contains(document.id() + " r1");
    }
}
