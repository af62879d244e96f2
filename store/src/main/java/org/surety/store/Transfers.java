package org.surety.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.WorkRole;

/**
 * Works that are taken away whole and brought in elsewhere. An export is a zip: {@code work.json} with the documents,
 * their revisions with the chain, remarks, versions and the names of their authors; {@code runs/N.json} for each
 * exercise and monitor, with the chain of its log and what was said in it; {@code blobs/SHA} for the bytes of each
 * digest; {@code SHA256SUMS}, with which {@code sha256sum -c} checks it. Tries, deeds, roles and names of players stay
 * behind.
 */
public final class Transfers {

    private final Desk desk;

    Transfers(Desk desk) {
        this.desk = desk;
    }

    /**
     * Writes a work, as it is at one moment, to a stream, which stays open. Owners, also where there is no room to
     * write that down.
     *
     * @throws java.io.UncheckedIOException where the stream fails
     */
    public Result<KeptWork> export(Id<Person> actor, Id<KeptWork> work, OutputStream out) {
        Result<KeptWork> may = desk.database().write(handle -> {
            KeptWork found = Rights.needRole(handle, actor, work, WorkRole.OWNER);
            desk.log(handle, DeedKind.EXPORT, actor, work, work.value());
            return found;
        });
        if (may instanceof Result.Refused<KeptWork>(StoreRefusal why) && !(why instanceof StoreRefusal.NoRoom)) {
            return may;
        }
        return desk.database().answer(handle -> {
            KeptWork found = Rights.needRole(handle, actor, work, WorkRole.OWNER);
            ExportZip.write(handle, found, out);
            return found;
        });
    }

    /**
     * Brings an export in as a new work, of which the actor is the owner: with its history, whose authors and times
     * are what the export tells ({@link KeptDocument#brought()}, and so of runs). Everything is checked first: each
     * digest, each link of the chains, each commitment. Refused with {@code Unreadable} where something is not as it
     * must be, and by the actor's quota.
     */
    public Result<KeptWork> bringIn(Id<Person> actor, Path zip) {
        Result<Id<Person>> may = desk.database().answer(handle -> {
            Rights.needActive(handle, actor);
            return actor;
        });
        if (may instanceof Result.Refused<Id<Person>>(StoreRefusal why)) {
            return new Result.Refused<>(why);
        }
        try (ImportZip export = ImportZip.open(zip, desk.settings().quota())) {
            return desk.database().write(handle -> {
                Rights.needActive(handle, actor);
                KeptWork work = new Importer(desk, handle, actor, export).bringIn();
                desk.log(handle, DeedKind.IMPORT, actor, work.id(), work.id().value());
                return work;
            });
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            return new Result.Refused<>(new StoreRefusal.Unreadable(
                    Optional.ofNullable(unreadable.getMessage()).orElse("it is no export of a work")));
        } catch (IOException broken) {
            return new Result.Refused<>(new StoreRefusal.Unreadable("it is no zip, or a broken one"));
        }
    }
}
