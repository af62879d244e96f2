package org.surety.workbench.works;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.surety.store.Store;
import org.surety.store.value.AccessToken;
import org.surety.store.value.Account;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.OpenSession;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.Remark;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.store.value.SignedIn;
import org.surety.store.value.Title;
import org.surety.store.value.TokenScope;
import org.surety.store.value.Usage;
import org.surety.store.value.WorkRole;

/** What one person sees and decides of oneself. */
public final class OwnAccount {

    private final Store store;
    private final Id<Person> actor;

    OwnAccount(Store store, Id<Person> actor) {
        this.store = store;
        this.actor = actor;
    }

    /** Who one is here. */
    public Result<Account> self() {
        return store.people().self(actor);
    }

    /** How much one keeps, and may. */
    public Result<Usage> usage() {
        return store.works().usage(actor);
    }

    /** Takes another name. */
    public Result<Person> rename(Title name) {
        return store.people().rename(actor, name);
    }

    /** Sets another password; all sessions end, and one begins. */
    public Result<SignedIn> changePassword(Password old, Password fresh) {
        return store.signIns().changePassword(actor, old, fresh);
    }

    /** The browsers with which one is signed in. */
    public Result<List<OpenSession>> sessions() {
        return store.signIns().sessions(actor);
    }

    /** Signs one of them out. */
    public Result<Sha> endSession(Sha session) {
        return store.signIns().endSession(actor, session);
    }

    /** Signs all of them out. */
    public Result<Integer> signOutEverywhere() {
        return store.signIns().signOutEverywhere(actor);
    }

    /** The tokens with which programs act for one. */
    public Result<List<AccessToken>> tokens() {
        return store.accessTokens().list(actor);
    }

    /**
     * Makes one.
     *
     * @param lasts 1 to 366 days
     * @return as a program sends it; it can be read this once
     */
    public Result<String> makeToken(Title name, TokenScope scope, Duration lasts) {
        return switch (store.accessTokens().make(actor, name, scope, lasts)) {
            case Result.Refused<Secret> refused -> new Result.Refused<>(refused.why());
            case Result.Done<Secret>(Secret secret) -> new Result.Done<>(Installation.TOKEN + secret.text());
        };
    }

    /** Takes one back. */
    public Result<Sha> revokeToken(Sha token) {
        return store.accessTokens().revoke(actor, token);
    }

    /** Joins a work by an invitation. */
    public Result<Id<KeptWork>> join(Secret invitation) {
        return store.people().join(actor, invitation);
    }

    /** Erases oneself for ever. */
    public Result<Person> erase() {
        return store.people().erase(actor, actor);
    }

    /** Puts a removed work back. */
    public Result<KeptWork> putBack(Id<KeptWork> work) {
        return store.works().putBack(actor, work);
    }

    /** Purges a removed work at once. */
    public Result<Id<KeptWork>> purge(Id<KeptWork> work) {
        return store.works().purge(actor, work);
    }

    /** Brings in a work that was taken away whole, also elsewhere. */
    public Result<KeptWork> bringIn(Path zip) {
        return store.transfers().bringIn(actor, zip);
    }

    /**
     * Takes a work away whole, with its history.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public Result<KeptWork> takeAway(Id<KeptWork> work, OutputStream out) {
        return store.transfers().export(actor, work, out);
    }

    /**
     * Writes everything of this person as a zip: who one is, every work that one owns as it can be brought in
     * elsewhere, and of other works what one saved and remarked.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void everything(OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            StringBuilder about = new StringBuilder();
            self().value().ifPresent(it -> about.append(written(it)));
            for (Belongs each : store.works().list(actor).orThrow()) {
                about.append("work: ").append(each.work().title()).append(", ").append(each.role().word())
                        .append(", ").append(each.work().id()).append('\n');
                if (each.work().removed().isPresent()) {
                    continue;
                }
                if (each.role() == WorkRole.OWNER) {
                    zip.putNextEntry(new ZipEntry("works/" + each.work().id() + ".zip"));
                    takeAway(each.work().id(), new Unclosed(zip)).orThrow();
                } else {
                    written(each.work().id(), zip, about);
                }
            }
            zip.putNextEntry(new ZipEntry("about.txt"));
            zip.write(about.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String written(Account account) {
        StringBuilder about = new StringBuilder();
        account.person().name().ifPresent(it -> about.append("name: ").append(it).append('\n'));
        account.mail().ifPresent(it -> about.append("mail: ").append(it).append('\n'));
        about.append("here since: ").append(account.created()).append('\n');
        account.seen().ifPresent(it -> about.append("last here: ").append(it).append('\n'));
        return about.append("identifier: ").append(account.person().id()).append('\n').toString();
    }

    /** What one wrote in a work of others. */
    private void written(Id<KeptWork> work, ZipOutputStream zip, StringBuilder about) throws IOException {
        for (KeptDocument document : store.writings().list(actor, work).orThrow()) {
            if (document.removed().isPresent()) {
                continue;
            }
            for (Revision each : store.writings().history(actor, document.id()).orThrow()) {
                if (each.author().equals(actor)) {
                    zip.putNextEntry(new ZipEntry("saved/" + work + "/" + document.id() + "-" + each.n()));
                    zip.write(store.writings().read(actor, document.id(), each.n()).orThrow().bytes());
                    each.why().ifPresent(why -> about.append("reason, ").append(document.name()).append(' ')
                            .append(each.n()).append(": ").append(why).append('\n'));
                }
            }
            for (Remark each : store.remarks().list(actor, document.id()).orThrow()) {
                if (each.author().equals(actor)) {
                    each.text().ifPresent(words -> about.append("remark, ").append(document.name()).append(": ")
                            .append(words).append('\n'));
                }
            }
        }
    }

    /** A stream that leaves the one behind it open. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
