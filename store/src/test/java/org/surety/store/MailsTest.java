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
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Person;
import org.surety.store.value.Reminder;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;
import org.surety.store.value.WaitingMail;
import org.surety.store.value.WorkRole;

/** A mail is put in once, tried until it is sent, and goes to nobody who may not read the monitor any more. */
@ParameterizedClass
@EnumSource(Where.class)
class MailsTest {

    private final Where where;
    @TempDir
    private Path folder;
    private Machine machine;
    private Person ada;
    private Person reader;
    private KeptWork work;
    private KeptRun run;

    MailsTest(Where where) {
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
        assertThat(machine.store.mails().remind(reader.id(), run.id(), true).orThrow()).isTrue();
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private Reminder reminder() {
        return machine.store.mails().own(reader.id(), run.id()).orThrow().orElseThrow();
    }

    private boolean put(String about) {
        return machine.store.mails().put(reminder(), about, "Tomorrow", "It runs out.").orThrow();
    }

    private Optional<WaitingMail> take() {
        return machine.store.mails().take().orThrow();
    }

    @Test
    void aboutOneThingThereIsOneMailAndItIsSentOnce() {
        assertThat(machine.store.mails().all()).containsExactly(reminder());
        assertThat(put("a")).isTrue();
        assertThat(put("a")).as("another server finds the same").isFalse();
        WaitingMail mail = take().orElseThrow();
        assertThat(mail.to().text()).isEqualTo("rea@example.org");
        assertThat(mail.subject()).isEqualTo("Tomorrow");
        assertThat(take()).as("nobody else tries it meanwhile").isEmpty();
        machine.store.mails().sent(mail).orThrow();
        machine.clock.pass(Duration.ofDays(1));
        assertThat(take()).isEmpty();
        assertThat(put("a")).as("it was sent").isFalse();
        assertThat(put("b")).isTrue();
        String kept = machine.store.desk().database().look(handle -> handle
                .createQuery("SELECT words FROM mail WHERE sent_at IS NOT NULL").mapTo(String.class).one());
        assertThat(kept).isEmpty();
    }

    @Test
    void whatWasNotSentIsTriedAgainWithTheSameIdAndSaysWhy() {
        put("a");
        WaitingMail first = take().orElseThrow();
        machine.store.mails().failed(first, "x".repeat(1000)).orThrow();
        assertThat(reminder().trouble().orElseThrow()).hasSize(300);
        machine.clock.pass(Duration.ofMinutes(4));
        assertThat(take()).isEmpty();
        machine.clock.pass(Duration.ofMinutes(1));
        // The server that tried it was killed before it could say what came of it.
        WaitingMail second = take().orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.tries()).isEqualTo(2);
        machine.clock.pass(Duration.ofMinutes(9));
        assertThat(take()).isEmpty();
        machine.clock.pass(Duration.ofMinutes(1));
        machine.store.mails().sent(take().orElseThrow()).orThrow();
        assertThat(reminder().trouble()).isEmpty();
    }

    @Test
    void itIsGivenUpAfterDays() {
        put("a");
        int tries = 0;
        for (int hour = 0; hour < 24 * 10; hour++) {
            tries += take().isPresent() ? 1 : 0;
            machine.clock.pass(Duration.ofHours(1));
        }
        assertThat(tries).isEqualTo(20);
    }

    @Test
    void whoMayNotReadItAnyMoreOrHasTakenItBackGetsNone() {
        put("a");
        assertThat(machine.store.mails().stop(reader.id(), run.id()).orThrow()).isTrue();
        assertThat(machine.store.mails().stop(reader.id(), run.id()).orThrow()).isFalse();
        assertThat(take()).isEmpty();
        machine.store.mails().remind(reader.id(), run.id(), false).orThrow();
        put("b");
        machine.store.works().withdraw(ada.id(), work.id(), reader.id()).orThrow();
        assertThat(take()).isEmpty();
        machine.store.mails().remind(ada.id(), run.id(), false).orThrow();
        Reminder own = machine.store.mails().own(ada.id(), run.id()).orThrow().orElseThrow();
        machine.store.mails().put(own, "c", "Tomorrow", "It runs out.").orThrow();
        machine.store.works().remove(ada.id(), work.id()).orThrow();
        machine.store.works().purge(ada.id(), work.id()).orThrow();
        assertThat(take()).isEmpty();
        assertThat(machine.store.mails().all()).isEmpty();
    }

    @Test
    void whatIsOldIsForgotten() {
        put("a");
        machine.store.mails().sent(take().orElseThrow()).orThrow();
        machine.clock.pass(Duration.ofDays(31));
        machine.store.upkeep().forget().orThrow();
        assertThat(put("a")).isTrue();
    }
}
