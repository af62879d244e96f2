package org.surety.workbench.works;

import java.util.List;
import java.util.Optional;
import org.surety.store.RunNews;
import org.surety.store.Store;
import org.surety.store.value.Appending;
import org.surety.store.value.Belongs;
import org.surety.store.value.Feed;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Person;
import org.surety.store.value.Reminder;
import org.surety.store.value.Result;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.workbench.Workbench;

/** The logs of exercises and monitors that one person may read, and add to where that person may write. */
public final class KeptRuns {

    private final Store store;
    private final Id<Person> actor;

    KeptRuns(Store store, Id<Person> actor) {
        this.store = store;
        this.actor = actor;
    }

    /**
     * Begins a run with an empty log. Drafters.
     *
     * @param rules the number of the rules by which its log is folded
     */
    public Result<KeptRun> begin(Id<KeptWork> work, Kind kind, Sha closure, int rules) {
        return store.runs().begin(actor, work, kind, closure, rules, Workbench.version());
    }

    /** Every run of a kind, in whichever of the person's works, each with its work. */
    public List<InWork> all(Kind kind) {
        return store.works().list(actor).orThrow().stream().flatMap(it -> store.runs().list(actor, it.work().id())
                .value().stream().flatMap(List::stream).filter(run -> run.kind().equals(kind))
                .map(run -> new InWork(run, it))).toList();
    }

    /** A run of a kind, with its work; empty where the person may not read it. */
    public Optional<InWork> get(Id<KeptRun> run, Kind kind) {
        return store.runs().get(actor, run).value().filter(it -> it.kind().equals(kind))
                .flatMap(it -> store.works().get(actor, it.work()).value().map(work -> new InWork(it, work)));
    }

    /** A run and what the person may do in its work. */
    public record InWork(KeptRun run, Belongs work) {}

    /** The events after a number; 0 for all. */
    public Result<List<RunEvent>> after(Id<KeptRun> run, long seq) {
        return store.runs().after(actor, run, seq);
    }

    /** Appends events, all or none. Drafters. */
    public Appending append(Id<KeptRun> run, long base, SaveKey key, List<RunEvent.Content> contents) {
        return store.runs().append(actor, run, base, key, contents);
    }

    /** What is heard of logs. */
    public RunNews news() {
        return store.runs().news();
    }

    /** Whether the person is reminded of a run by mail. */
    public Result<Optional<Reminder>> reminder(Id<KeptRun> run) {
        return store.mails().own(actor, run);
    }

    /** Reminds the person by mail from now on. */
    public Result<Boolean> remind(Id<KeptRun> run, boolean titles) {
        return store.mails().remind(actor, run, titles);
    }

    /** Reminds the person no more. */
    public Result<Boolean> remindNoMore(Id<KeptRun> run) {
        return store.mails().stop(actor, run);
    }

    /** The person's own calendar of a run, where there is one. */
    public Result<Optional<Feed>> feed(Id<KeptRun> run) {
        return store.feeds().own(actor, run);
    }

    /** Makes the address of a calendar, which replaces the one before. */
    public Result<Secret> openFeed(Id<KeptRun> run, boolean titles) {
        return store.feeds().open(actor, run, titles);
    }

    /** Takes it back. */
    public Result<Boolean> closeFeed(Id<KeptRun> run) {
        return store.feeds().close(actor, run);
    }
}
