package org.surety.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.semantics.Work;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Password;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Secret;
import org.surety.store.value.SignedIn;
import org.surety.store.value.Title;
import org.surety.web.gate.PublicAddress;
import org.surety.web.page.Sites;
import org.surety.workbench.monitor.EntryForm;
import org.surety.workbench.monitor.Monitors;
import org.surety.workbench.monitor.Recording;
import org.surety.workbench.monitor.ReportForm;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.KeptRuns;
import org.surety.workbench.works.KeptTexts;
import org.surety.workbench.works.StorePlace;

/** People of a team are reminded by mail of what runs out, each once, whatever becomes of the mail server. */
class RemindersTest {

    private static final PublicAddress ADDRESS = PublicAddress.of("https://surety.example.org");
    private final GreenMail mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    private Path folder;
    private Installation people;
    private KeptTexts ada;
    private KeptRuns.InWork monitor;

    @BeforeEach
    void open() {
        mails.start();
        people = Installation.open(StorePlace.in(folder), Sites.CATALOG.store(), Sites.CATALOG.bench());
        SignedIn first = people.accept(new Secret(people.firstInvitation().orElseThrow()), new Title("Ada"),
                new MailAddress("ada@example.org"), new Password("a good password")).orThrow();
        ada = people.of(first.person().id());
        Monitors monitors = new Monitors(ada);
        Monitors.Beginning begun = monitors.begin(ada.begin(new Title("A work")).orThrow().id(), "A watch – of days",
                List.of("lavrov-2025"), "UTC", Optional.empty(), Work.quiet());
        monitor = monitors.find(((Monitors.Beginning.Begun) begun).run().id().value()).orElseThrow();
        for (String entry : List.of("{on: 2026-01-02, by: [UKR, guarantors], signed: yes}",
                "{on: 2026-01-10, by: outsider, happened: armed-attack, against: UKR}")) {
            assertThat(monitors.enter(monitor, new SaveKey("key-of-" + entry.hashCode()), new EntryForm(entry, false),
                    false, new ReportForm("The news", "", "", "press", ""), Work.quiet()))
                    .isInstanceOf(Recording.Recorded.class);
        }
    }

    @AfterEach
    void close() {
        people.close();
        mails.stop();
    }

    private Reminders on(String day, int port) {
        return new Reminders(people, ADDRESS,
                MailSetting.of("smtp://127.0.0.1:" + port, "surety@example.org", Optional.empty()),
                () -> Instant.parse(day + "T08:00:00Z"));
    }

    private void looks(String day) {
        try (Reminders it = on(day, mails.getSmtp().getPort())) {
            it.look();
            it.send();
        }
    }

    private List<String> subjects() {
        return Arrays.stream(mails.getReceivedMessages()).map(it -> {
            try {
                return it.getSubject();
            } catch (MessagingException broken) {
                throw new AssertionError(broken);
            }
        }).toList();
    }

    @Test
    void onTheDayBeforeOneIsRemindedOnce() throws MessagingException, IOException {
        looks("2026-01-12");
        assertThat(subjects()).as("nobody has asked for it").isEmpty();
        ada.runs().remind(monitor.run().id(), false).orThrow();
        looks("2026-01-11");
        assertThat(subjects()).isEmpty();
        looks("2026-01-12");
        looks("2026-01-12");
        looks("2026-01-13");
        assertThat(subjects()).containsExactly("Tomorrow, 2026-01-13. Last day: the step \"assistance/consult\" (UN "
                + "Security Council members as guarantors of a neutral Ukraine)");
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getHeader("To")).containsExactly("ada@example.org");
        assertThat(mail.getFrom()[0]).hasToString("Surety <surety@example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContent().toString()).contains("If nobody moves: ", "A watch – of days",
                "https://surety.example.org/m/" + monitor.run().id());
    }

    @Test
    void withTitlesAloneItSaysOnlyWhatRunsOut() throws MessagingException, IOException {
        ada.runs().remind(monitor.run().id(), true).orThrow();
        looks("2026-01-12");
        assertThat(mails.getReceivedMessages()[0].getContent().toString()).doesNotContain("If nobody moves");
        ada.runs().remindNoMore(monitor.run().id()).orThrow();
        assertThat(ada.runs().reminder(monitor.run().id()).orThrow()).isEmpty();
    }

    @Test
    void whileTheMailServerIsAwayNothingIsLostAndThePageSaysWhy() {
        ada.runs().remind(monitor.run().id(), true).orThrow();
        int port = mails.getSmtp().getPort();
        mails.stop();
        try (Reminders it = on("2026-01-12", port)) {
            it.look();
            it.send();
        }
        assertThat(ada.runs().reminder(monitor.run().id()).orThrow().orElseThrow().trouble().orElseThrow())
                .contains("connect");
        // The store tries it again after some minutes; until then it is nobody's turn.
        assertThat(people.mailing().take()).isEmpty();
    }

    @Test
    void aMailServerElsewhereIsAskedNothingWithoutEncryption() {
        ada.runs().remind(monitor.run().id(), true).orThrow();
        MailSetting elsewhere =
                new MailSetting("0.0.0.0", mails.getSmtp().getPort(), false, new MailAddress("surety@example.org"),
                        Optional.of(new MailSetting.Login("user", "secret")));
        try (Reminders it = new Reminders(people, ADDRESS, elsewhere, () -> Instant.parse("2026-01-12T08:00:00Z"))) {
            it.look();
            it.send();
        }
        assertThat(subjects()).isEmpty();
        assertThat(ada.runs().reminder(monitor.run().id()).orThrow().orElseThrow().trouble().orElseThrow())
                .containsIgnoringCase("STARTTLS");
    }

    @Test
    void whatIsNoMailServerIsRefusedInWords() {
        assertThat(MailSetting.of("smtps://mail.example.org", "a@b", Optional.empty()).port()).isEqualTo(465);
        assertThat(MailSetting.of("smtp://mail.example.org", "a@b", Optional.empty()).port()).isEqualTo(587);
        for (String wrong : List.of("mail.example.org", "http://mail.example.org", "smtp://user:word@mail.example.org",
                "smtp://mail.example.org/path", "smtp://a b")) {
            assertThatThrownBy(() -> MailSetting.of(wrong, "a@b", Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("looks like smtp://");
        }
        assertThatThrownBy(() -> MailSetting.of("smtp://mail.example.org", "", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new MailSetting.Login("user", "secret").toString()).doesNotContain("secret");
    }
}
