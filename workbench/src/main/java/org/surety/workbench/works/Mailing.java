package org.surety.workbench.works;

import java.util.List;
import java.util.Optional;
import org.surety.store.Store;
import org.surety.store.value.Reminder;
import org.surety.store.value.WaitingMail;

/** The mails of an installation, for the program that sends them. */
public record Mailing(Store store) {

    /** Who is reminded of which monitor. */
    public List<Reminder> all() {
        return store.mails().all();
    }

    /** Puts a mail in, unless one about the same was put in for the person before. */
    public void put(Reminder reminder, String about, String subject, String words) {
        store.mails().put(reminder, about, subject, words).orThrow();
    }

    /** Takes one to be sent now; nobody else tries it meanwhile. */
    public Optional<WaitingMail> take() {
        return store.mails().take().orThrow();
    }

    /** The mail server has taken it. */
    public void sent(WaitingMail mail) {
        store.mails().sent(mail).orThrow();
    }

    /** The mail server has not taken it, and says why. */
    public void failed(WaitingMail mail, String why) {
        store.mails().failed(mail, why).orThrow();
    }
}
