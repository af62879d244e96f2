package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.store.value.FreeText;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Participant;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Right;
import org.surety.store.value.RunEntry;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** A code lets one ask and nothing more; who plays is kept until some time after the end. */
@ParameterizedClass
@EnumSource(Where.class)
class RunDoorsTest {

    private final Where where;
    @TempDir
    private Path folder;
    private Machine machine;
    private Person ada;
    private KeptWork work;
    private KeptRun run;
    private String code;

    RunDoorsTest(Where where) {
        this.where = where;
    }

    @BeforeEach
    void open() {
        machine = where.open(folder);
        ada = machine.person("ada", false);
        work = machine.store.works().create(ada.id(), new Title("Exercises")).orThrow();
        run = machine.store.runs().begin(ada.id(), work.id(), new Kind("exercise"), Sha.of("files"), 1, "0.1")
                .orThrow();
        code = doors().open(ada.id(), run.id()).orThrow().code();
    }

    @AfterEach
    void close() {
        machine.store.close();
    }

    private RunDoors doors() {
        return machine.store.doors();
    }

    private Participant asks(String name, String secret, String back) {
        return doors().ask(code, new Title(name), Optional.of("one"), new Secret(secret), Sha.of(back)).orThrow();
    }

    private static StoreRefusal why(Result<?> result) {
        return ((Result.Refused<?>) result).why();
    }

    @Test
    void aCodeLetsOneAskAndOnlyControlLetsIn() {
        assertThat(code).matches("[A-Z]{6}");
        Participant bob = asks("Bob", "s-bob", "b-bob");
        assertThat(bob.state()).isEqualTo(Participant.State.ASKS);
        Person reader = machine.member(work, WorkRole.READER, "reader");
        assertThat(why(doors().admit(reader.id(), run.id(), bob.id(), "one")))
                .isEqualTo(new StoreRefusal.Denied(Right.DRAFT));
        assertThat(why(doors().list(reader.id(), run.id()))).isEqualTo(new StoreRefusal.Denied(Right.DRAFT));
        Participant in = doors().admit(ada.id(), run.id(), bob.id(), "two").orThrow();
        assertThat(in).isEqualTo(doors().bySession(new Secret("s-bob")).orElseThrow());
        assertThat(in.state()).isEqualTo(Participant.State.PLAYS);
        assertThat(in.seat()).contains("two");
        assertThat(doors().list(ada.id(), run.id()).orThrow()).containsExactly(in);
        assertThat(doors().revoke(ada.id(), run.id(), bob.id()).orThrow().state())
                .isEqualTo(Participant.State.REVOKED);
        assertThat(why(doors().comeBack(code, Sha.of("b-bob"), new Secret("s-new"), Sha.of("x"))))
                .isInstanceOf(StoreRefusal.Spent.class);
    }

    @Test
    void anotherCodeClosesTheOneBefore() {
        String other = doors().open(ada.id(), run.id()).orThrow().code();
        assertThat(other).isNotEqualTo(code);
        assertThat(doors().ofCode(code)).isEmpty();
        assertThat(doors().ofCode(other)).map(RunEntry::run).map(KeptRun::id).contains(run.id());
        assertThat(why(doors().ask(code, new Title("Eve"), Optional.empty(), new Secret("s"), Sha.of("b"))))
                .isInstanceOf(StoreRefusal.Spent.class);
    }

    @Test
    void theSamePersonComesBackWithAnotherPhone() {
        Participant bob = asks("Bob", "s-bob", "b-bob");
        doors().admit(ada.id(), run.id(), bob.id(), "one").orThrow();
        Participant again = doors().comeBack(code, Sha.of("b-bob"), new Secret("s-new"), Sha.of("b-new")).orThrow();
        assertThat(again.id()).isEqualTo(bob.id());
        assertThat(doors().bySession(new Secret("s-bob"))).isEmpty();
        assertThat(doors().bySession(new Secret("s-new"))).map(Participant::seat).contains(Optional.of("one"));
    }

    @Test
    void namesAndWordsAreForgottenSomeTimeAfterTheEnd() {
        Participant bob = asks("Bob", "s-bob", "b-bob");
        Sha said = doors().keep(run.id(), new FreeText("between us")).orThrow();
        doors().ended(run.id());
        assertThat(doors().ofCode(code)).isEmpty();
        machine.clock.pass(Duration.ofDays(29));
        machine.store.upkeep().forget().orThrow();
        assertThat(doors().words(run.id(), said)).contains("between us");
        assertThat(doors().bySession(new Secret("s-bob"))).flatMap(Participant::name).contains(new Title("Bob"));
        machine.clock.pass(Duration.ofDays(2));
        machine.store.upkeep().forget().orThrow();
        assertThat(doors().words(run.id(), said)).isEmpty();
        assertThat(doors().bySession(new Secret("s-bob"))).map(Participant::id).contains(bob.id());
        assertThat(doors().bySession(new Secret("s-bob"))).flatMap(Participant::name).isEmpty();
        assertThat(machine.values("participant")).noneMatch(it -> it.contains("Bob"));
    }

    @Test
    void aPurgedWorkTakesItsPlayersAlong() {
        asks("Bob", "s-bob", "b-bob");
        machine.store.works().remove(ada.id(), work.id()).orThrow();
        assertThat(doors().ofCode(code)).isEmpty();
        machine.clock.pass(Duration.ofDays(31));
        machine.store.upkeep().forget().orThrow();
        assertThat(machine.values("participant")).isEmpty();
        assertThat(machine.values("run_entry")).isEmpty();
    }
}
