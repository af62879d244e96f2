package org.surety.web.mail;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.surety.report.ics.FollowCalendar;
import org.surety.report.view.FollowView;
import org.surety.semantics.Work;
import org.surety.store.value.Reminder;
import org.surety.store.value.WaitingMail;
import org.surety.web.gate.PublicAddress;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.monitor.Monitors;
import org.surety.workbench.monitor.WatchedRun;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.Mailing;

/**
 * Reminds people by mail, a day before, of what runs out in monitors. What is due is looked at every hour and put into
 * the store, which keeps each mail until the mail server has taken it; a mail is sent by one server of several.
 */
public final class Reminders implements AutoCloseable {

    private final Installation people;
    private final Mailing mailing;
    private final PublicAddress address;
    private final MailSender sender;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mail").factory());

    /** Those of an installation; nothing is sent before {@link #start}. */
    public Reminders(Installation people, PublicAddress address, MailSetting setting, InstantSource clock) {
        this.people = people;
        this.mailing = people.mailing();
        this.address = address;
        this.sender = new MailSender(setting);
        this.clock = clock;
    }

    /** Looks every hour, and sends every minute. */
    public void start() {
        timer.scheduleWithFixedDelay(() -> quietly(this::look), 0, TimeUnit.HOURS.toSeconds(1), TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> quietly(this::send), 5, 60, TimeUnit.SECONDS);
    }

    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError fault) {
            // The next time may be better; whoever looks after it sees why in the window of the program.
            fault.printStackTrace();
        }
    }

    /** Puts in what is due today or tomorrow and was not put in before. */
    void look() {
        for (Reminder each : mailing.all()) {
            quietly(() -> look(each));
        }
    }

    private void look(Reminder reminder) {
        Monitors monitors = new Monitors(people.of(reminder.person()));
        Optional<WatchedRun> run = monitors.find(reminder.run().value())
                .flatMap(it -> monitors.watch(it, Optional.empty()));
        if (run.isEmpty()) {
            return;
        }
        LocalDate today = clock.instant().atZone(run.get().zone()).toLocalDate();
        FollowView view;
        try {
            Work work = Work.quiet();
            view = work.call(() -> run.get().follow(today, List.of(), work)).response().view();
        } catch (Refusal unreadable) {
            // Its page says why; there is nothing that could be told by mail.
            return;
        }
        for (FollowCalendar.Watched it : FollowCalendar.days(view)) {
            if (!it.day().isBefore(today) && !it.day().isAfter(today.plusDays(1))) {
                mailing.put(reminder, it.id(), (it.day().equals(today) ? "Today" : "Tomorrow") + ", " + it.day() + ". "
                        + it.summary(), words(reminder, run.get(), it));
            }
        }
    }

    private String words(Reminder reminder, WatchedRun run, FollowCalendar.Watched it) {
        return it.day() + ". " + it.summary() + (reminder.titles() ? "" : "\n" + it.more())
                + "\n\nSo it is by what the monitor \"" + run.title() + "\" has recorded until now:\n" + address + "/m/"
                + reminder.run() + "\n\nYou asked for this on its page, under \"Take away\", and can end it there.\n";
    }

    /** Sends what waits; what the mail server does not take waits on. */
    void send() {
        Optional<WaitingMail> next = mailing.take();
        while (next.isPresent()) {
            try {
                sender.send(next.get());
                mailing.sent(next.get());
            } catch (MailSender.Untaken why) {
                mailing.failed(next.get(), String.valueOf(why.getMessage()));
            }
            next = mailing.take();
        }
    }

    /** Sends no more. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            // A mail that the server has just taken is noted as sent.
            timer.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        timer.shutdownNow();
    }
}
