package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** The address of a calendar opens what its maker may read, until it is taken back or the maker may not any more. */
@ParameterizedClass
@EnumSource(Where.class)
class FeedsTest {

    private static final Result<?> SPENT = new Result.Refused<>(new StoreRefusal.Spent());

    private final Where where;
    @TempDir
    private Path folder;
    private Machine machine;
    private Person ada;
    private Person reader;
    private KeptWork work;
    private KeptRun run;

    FeedsTest(Where where) {
        this.where = where;
    }

    @BeforeEach
    void open() {
        machine = where.open(folder);
        ada = machine.person("ada", false);
        work = machine.store.works().create(ada.id(), new Title("Monitors")).orThrow();
        reader = machine.member(work, WorkRole.READER, "rea");
        run = machine.store.runs().begin(ada.id(), work.id(), new Kind("monitor"), Sha.of("files"), 1, "0.1")
                .orThrow();
    }

    @AfterEach
    void close() {
        machine.store.close();
    }

    @Test
    void aReaderHasOneWhichOpensWhatTheReaderMayRead() {
        Secret secret = machine.store.feeds().open(reader.id(), run.id(), true).orThrow();
        assertThat(machine.store.feeds().find(secret).orThrow())
                .matches(it -> it.run().equals(run.id()) && it.person().equals(reader.id()) && it.titles());
        assertThat(machine.store.feeds().own(ada.id(), run.id()).orThrow()).isEmpty();
        Secret other = machine.store.feeds().open(reader.id(), run.id(), false).orThrow();
        assertThat(machine.store.feeds().find(secret)).isEqualTo(SPENT);
        assertThat(machine.store.feeds().find(other).orThrow().titles()).isFalse();
    }

    @Test
    void takenBackItOpensNothing() {
        Secret secret = machine.store.feeds().open(ada.id(), run.id(), true).orThrow();
        assertThat(machine.store.feeds().close(ada.id(), run.id()).orThrow()).isTrue();
        assertThat(machine.store.feeds().find(secret)).isEqualTo(SPENT);
        assertThat(machine.store.feeds().close(ada.id(), run.id()).orThrow()).isFalse();
    }

    @Test
    void itDoesNotOutliveTheRightOfItsMaker() {
        Secret secret = machine.store.feeds().open(reader.id(), run.id(), true).orThrow();
        machine.store.works().withdraw(ada.id(), work.id(), reader.id()).orThrow();
        assertThat(machine.store.feeds().find(secret)).isEqualTo(SPENT);
        Secret own = machine.store.feeds().open(ada.id(), run.id(), true).orThrow();
        machine.store.works().remove(ada.id(), work.id()).orThrow();
        assertThat(machine.store.feeds().find(own)).isEqualTo(SPENT);
        machine.store.works().purge(ada.id(), work.id()).orThrow();
        assertThat(machine.store.feeds().find(own)).isEqualTo(SPENT);
    }

    @Test
    void aStrangerMakesNone() {
        Person stranger = machine.person("str", false);
        assertThat(machine.store.feeds().open(stranger.id(), run.id(), true).value()).isEmpty();
        assertThat(machine.store.feeds().find(Secret.draw(machine.random))).isEqualTo(SPENT);
    }

    @Test
    void onlyADigestOfTheSecretIsKept() {
        Secret secret = machine.store.feeds().open(ada.id(), run.id(), true).orThrow();
        String kept = machine.store.desk().database()
                .look(handle -> handle.createQuery("SELECT * FROM feed").mapToMap().list().toString());
        assertThat(kept).doesNotContain(secret.text());
    }
}
