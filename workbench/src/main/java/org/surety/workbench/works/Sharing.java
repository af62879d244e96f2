package org.surety.workbench.works;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.surety.store.Store;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Link;
import org.surety.store.value.LoggedDeed;
import org.surety.store.value.Member;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.SecretKind;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** Who belongs to a work, as one who belongs to it sees and decides. */
public final class Sharing {

    private static final Duration SHARED = Duration.ofDays(30);

    private final Store store;
    private final Id<Person> actor;
    private final Id<KeptWork> work;

    Sharing(Store store, Id<Person> actor, Id<KeptWork> work) {
        this.store = store;
        this.actor = actor;
        this.work = work;
    }

    /** Who one is oneself. */
    public Id<Person> actor() {
        return actor;
    }

    /** Who belongs to it. Readers. */
    public Result<List<Member>> members() {
        return store.works().members(actor, work);
    }

    /** Everybody whose name stands in it. Readers. */
    public Result<List<Person>> people() {
        return store.works().people(actor, work);
    }

    /** The secret of a link that makes who opens it a member, once, within seven days. Owners. */
    public Result<Secret> invite(WorkRole role) {
        return store.people().inviteTo(actor, work, role);
    }

    /** The secret of a link with which anybody reads the texts of the work, within 30 days, until it is taken back. */
    public Result<Secret> share() {
        return store.works().link(actor, work, SecretKind.SHARE, SHARED, Optional.empty());
    }

    /** Links that were given out. Owners. */
    public Result<List<Link>> links() {
        return store.works().links(actor, work);
    }

    /** Takes one back. Owners. */
    public Result<Sha> revoke(Sha link) {
        return store.works().revoke(actor, work, link);
    }

    /** Gives a member another role. Owners. */
    public Result<Member> grant(Id<Person> person, WorkRole role) {
        return store.works().grant(actor, work, person, role);
    }

    /** Takes a member out. Owners, and everybody oneself. */
    public Result<Id<Person>> withdraw(Id<Person> person) {
        return store.works().withdraw(actor, work, person);
    }

    /** Gives the work another title. Owners. */
    public Result<KeptWork> rename(Title title) {
        return store.works().rename(actor, work, title);
    }

    /** Who did what in it, newest first. Owners. */
    public Result<List<LoggedDeed>> deeds() {
        return store.works().deeds(actor, work);
    }
}
