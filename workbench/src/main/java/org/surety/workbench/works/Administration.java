package org.surety.workbench.works;

import java.util.List;
import org.surety.store.Store;
import org.surety.store.StoreSettings;
import org.surety.store.Upkeep;
import org.surety.store.value.Account;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Link;
import org.surety.store.value.LoggedDeed;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.store.value.Usage;

/** Looking after an installation: people, invitations, what there is. No right in any work comes with it. */
public final class Administration {

    private final Store store;
    private final Id<Person> actor;

    Administration(Store store, Id<Person> actor) {
        this.store = store;
        this.actor = actor;
    }

    /** How much there is, without saying what. */
    public record Amounts(String database, int people, int works, int documents, int revisions, long bytes) {}

    /** For how many days what nobody needs any more is kept. */
    public record KeptDays(long removed, long tries, long deeds) {}

    /** Everybody. */
    public Result<List<Account>> people() {
        return store.people().all(actor);
    }

    /** How much somebody keeps. */
    public Result<Usage> usage(Id<Person> person) {
        return store.works().usageOf(actor, person);
    }

    /** The secret of a link that makes who opens it a person of the installation, once, within seven days. */
    public Result<Secret> invite() {
        return store.people().invite(actor);
    }

    /** Links to the installation that were given out. */
    public Result<List<Link>> invitations() {
        return store.people().invitations(actor);
    }

    /** Takes one of them back. */
    public Result<Sha> uninvite(Sha link) {
        return store.people().uninvite(actor, link);
    }

    /** The secret of a link with which somebody sets a new password, once, within a day. */
    public Result<Secret> letBackIn(Id<Person> person) {
        return store.people().letBackIn(actor, person);
    }

    /** Lets somebody do nothing any more. */
    public Result<Person> close(Id<Person> person) {
        return store.people().close(actor, person);
    }

    /** Takes that back. */
    public Result<Person> reopen(Id<Person> person) {
        return store.people().reopen(actor, person);
    }

    /** Lets somebody look after the installation, or no longer. */
    public Result<Person> setAdministrator(Id<Person> person, boolean administrator) {
        return store.people().setAdministrator(actor, person, administrator);
    }

    /** Erases somebody for ever. */
    public Result<Person> erase(Id<Person> person) {
        return store.people().erase(actor, person);
    }

    /** Makes a member of a work its owner, where its only owner goes. */
    public Result<Id<Person>> appoint(Id<KeptWork> work, Id<Person> person) {
        return store.works().appoint(actor, work, person);
    }

    /** How much there is. */
    public Result<Amounts> amounts() {
        return switch (store.upkeep().figures(actor)) {
            case Result.Refused<Upkeep.Figures> refused -> new Result.Refused<>(refused.why());
            case Result.Done<Upkeep.Figures>(Upkeep.Figures it) -> new Result.Done<>(new Amounts(it.database(),
                    it.people(), it.works(), it.documents(), it.revisions(), it.bytes()));
        };
    }

    /** How long things are kept. */
    public KeptDays kept() {
        StoreSettings.Keeping keeping = StoreSettings.Keeping.USUAL;
        return new KeptDays(keeping.removed().toDays(), keeping.tries().toDays(), keeping.deeds().toDays());
    }

    /** Who did what, newest first, by identifiers. */
    public Result<List<LoggedDeed>> deeds() {
        return store.upkeep().deeds(actor);
    }
}
