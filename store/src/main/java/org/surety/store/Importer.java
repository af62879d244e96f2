package org.surety.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Closure;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Links;
import org.surety.store.value.NamedVersion;
import org.surety.store.value.Origin;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.Remark;
import org.surety.store.value.Renames;
import org.surety.store.value.Revision;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;

/** Brings one export in, in one transaction. What is not as it must be is {@link IllegalArgumentException}. */
final class Importer {

    private final Desk desk;
    private final Handle handle;
    private final Id<Person> actor;
    private final ImportZip zip;
    private final Set<Sha> shas;
    /** What the actor keeps with what was brought so far, in bytes. */
    private long all;

    Importer(Desk desk, Handle handle, Id<Person> actor, ImportZip zip) {
        this.desk = desk;
        this.handle = handle;
        this.actor = actor;
        this.zip = zip;
        this.shas = zip.shas();
    }

    KeptWork bringIn() {
        WorkFile file = zip.work();
        KeptWork work = Works.make(desk, handle, actor, new Title(file.title()));
        bytes(work.id());
        file.people().forEach(this::person);
        needDistinct(file.documents().stream().filter(it -> !it.removed()).map(WorkFile.Writing::name).toList(),
                "two documents have the same name");
        file.documents().forEach(it -> document(work.id(), it));
        file.versions().forEach(it -> {
            Sha closure = new Sha(it.closure());
            needClosure(closure);
            NamedVersions.insert(handle, new NamedVersion(desk.newId(), work.id(), new Title(it.title()), closure,
                    it.held(), new Id<>(it.author()), Instant.parse(it.at())));
        });
        runs(work.id(), file.runs().orElse(0));
        return work;
    }

    private void runs(Id<KeptWork> work, int count) {
        if (zip.runs() != count) {
            throw new IllegalArgumentException(ExportZip.WORK + " tells of " + count
                    + " exercises and monitors, and it holds " + zip.runs());
        }
        for (int n = 1; n <= count; n++) {
            byte[] bytes = zip.run(n);
            count(bytes.length);
            run(work, ExportZip.run(n), ExportJson.read(RunFile.class, ExportZip.run(n), bytes));
        }
    }

    private void run(Id<KeptWork> work, String name, RunFile file) {
        Sha closure = new Sha(file.closure());
        needClosure(closure);
        List<RunEvent> log = file.events().stream().map(RunFile.Event::event).toList();
        RunEvent.firstBroken(log).ifPresent(it -> {
            throw new IllegalArgumentException("the chain of " + name + " is broken at event " + it.seq());
        });
        needDistinct(log.stream().map(RunEvent::key).toList(), "two events of " + name + " have the same key");
        needDistinct(file.words().stream().map(it -> it.commitment().hex()).toList(),
                "the same words stand twice in " + name);
        KeptRun run = new KeptRun(desk.newId(), work, new Kind(file.kind()), closure, file.rules(), file.engine(),
                actor, Instant.parse(file.at()), log.size(), log.size());
        RunLogs.insert(handle, run);
        log.forEach(it -> RunLogs.insert(handle, run.id(), it));
        new RunDoors(desk).bring(handle, run.id(), file);
    }

    private void bytes(Id<KeptWork> work) {
        Blobs blobs = new Blobs(desk);
        all = Blobs.brought(handle, actor);
        for (Sha sha : shas) {
            byte[] bytes = zip.blob(sha);
            count(bytes.length);
            blobs.put(handle, work, actor, sha, bytes);
        }
    }

    private void count(int bytes) {
        long limit = desk.settings().quota().bytes();
        all += bytes;
        if (all > limit) {
            throw new Refuse(new StoreRefusal.OverQuota(StoreRefusal.Measured.BYTES, limit));
        }
    }

    /** Somebody by name only; who is known here stays as known here, and who was erased here stays nameless. */
    private void person(WorkFile.Who who) {
        Id<Person> id = new Id<>(who.id());
        Optional<Title> name = isErased(id.value()) ? Optional.empty() : who.name().map(Title::new);
        PersonState state = name.isPresent() ? PersonState.ELSEWHERE : PersonState.ERASED;
        handle.createUpdate("""
                INSERT INTO person (id, name, admin, state, created_at) VALUES (:id, :name, 0, :state, :now)
                ON CONFLICT (id) DO NOTHING""")
                .bind("id", id.value()).bind("name", name.map(Title::text)).bind("state", state.word())
                .bind("now", desk.millis()).execute();
    }

    private boolean isErased(String id) {
        return handle.createQuery("SELECT 1 FROM erased WHERE subject = :id").bind("id", id).mapTo(Integer.class)
                .findFirst().isPresent();
    }

    /** What somebody wrote beside a text; the words of who was erased here do not come back. */
    private Optional<FreeText> wordsOf(String author, Optional<String> words) {
        return isErased(author) ? Optional.empty() : words.map(FreeText::new);
    }

    private static void needDistinct(List<String> names, String otherwise) {
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private void document(Id<KeptWork> work, WorkFile.Writing writing) {
        int count = writing.revisions().size();
        KeptDocument document = new KeptDocument(desk.newId(), work, new Kind(writing.kind()),
                new Title(writing.name()), count, count,
                writing.removed() ? Optional.of(desk.now()) : Optional.empty());
        Writings.make(desk, handle, actor, document);
        needDistinct(writing.revisions().stream().map(WorkFile.Rev::key).toList(),
                "two revisions have the same save key");
        List<Revision> history = writing.revisions().stream().map(it -> revision(document.id(), it)).toList();
        Links.firstBroken(history).ifPresent(it -> {
            throw new IllegalArgumentException("the chain of \"" + document.name() + "\" is broken at revision "
                    + it.n());
        });
        for (int i = 0; i < count; i++) {
            Revision revision = history.get(i);
            needClosure(revision.closure());
            need(revision.sha());
            Optional<byte[]> salt = writing.revisions().get(i).salt().map(HexFormat.of()::parseHex);
            needCommitment(revision, salt);
            Writings.insert(handle, revision, salt);
        }
        writing.remarks().forEach(it -> remark(document, it));
    }

    private Revision revision(Id<KeptDocument> document, WorkFile.Rev it) {
        return new Revision(document, it.n(), it.base(), new Sha(it.sha()), new Sha(it.closure()),
                new Id<>(it.author()), Instant.parse(it.at()), wordsOf(it.author(), it.why()), Origin.read(it.origin()),
                new Renames(new TreeMap<>(it.renames())), new SaveKey(it.key()), it.reason().map(Sha::new),
                new Sha(it.link()));
    }

    private static void needCommitment(Revision revision, Optional<byte[]> salt) {
        Optional<Sha> said = revision.why().flatMap(why -> salt.map(it -> Links.commitment(it, why)));
        if (revision.why().isPresent() && !said.equals(revision.reason())) {
            throw new IllegalArgumentException("the reason of revision " + revision.n()
                    + " is not the one that its author gave");
        }
    }

    private void remark(KeptDocument document, WorkFile.Said it) {
        if (it.n() > document.head()) {
            throw new IllegalArgumentException("a remark is on revision " + it.n() + ", which is not there");
        }
        Remarks.insert(handle, new Remark(desk.newId(), document.id(), it.n(), it.clause(), new Id<>(it.author()),
                Instant.parse(it.at()), wordsOf(it.author(), it.text()), it.settled().map(Instant::parse)));
    }

    private void needClosure(Sha closure) {
        need(closure);
        Closure.read(zip.blob(closure)).files().values().forEach(this::need);
    }

    private void need(Sha sha) {
        if (!shas.contains(sha)) {
            throw new IllegalArgumentException("the file of the digest " + sha + " is not in it");
        }
    }
}
