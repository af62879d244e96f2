package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.store.value.Belongs;
import org.surety.store.value.Closure;
import org.surety.store.value.FreeText;
import org.surety.store.value.FullText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Links;
import org.surety.store.value.NamedVersion;
import org.surety.store.value.Origin;
import org.surety.store.value.Person;
import org.surety.store.value.Remark;
import org.surety.store.value.Renames;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.Save;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;

/** What is saved stays, once, in its order, whoever else saves meanwhile. */
@ParameterizedClass
@EnumSource(Where.class)
class SavingTest {

    private final Where where;
    @TempDir
    private Path folder;
    private Machine machine;
    private Person ada;
    private KeptWork work;
    private KeptDocument document;

    SavingTest(Where where) {
        this.where = where;
    }

    @BeforeEach
    void open() {
        machine = where.open(folder);
        ada = machine.person("ada", true);
        work = machine.work(ada, "Guarantees");
        document = machine.document(ada, work, "draft");
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private Writings writings() {
        return machine.store.writings();
    }

    private Saving save(int base, String text, String key) {
        return writings().save(ada.id(), Machine.saving(document.id(), base, text, new SaveKey(key)));
    }

    private static Revision saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).revision();
    }

    private String text(int n) {
        return new String(writings().read(ada.id(), document.id(), n).orThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aRevisionFollowsTheOneBefore() {
        assertThat(writings().newest(ada.id(), document.id()))
                .isEqualTo(new Result.Refused<>(new StoreRefusal.Absent("revision 0 of this document")));
        Revision first = saved(save(0, "one", "key-0001"));
        machine.clock.pass(Duration.ofSeconds(1));
        Revision second = saved(save(1, "two", "key-0002"));
        assertThat(first.n()).isEqualTo(1);
        assertThat(second).returns(2, Revision::n).returns(1, Revision::base).returns(Sha.of("two"), Revision::sha)
                .returns(machine.clock.instant(), Revision::at).returns(ada.id(), Revision::author)
                .returns(Optional.of(new FreeText("because of 1")), Revision::why)
                .returns(new Origin.Form(), Revision::origin);
        assertThat(writings().history(ada.id(), document.id()).orThrow()).containsExactly(first, second);
        assertThat(List.of(text(1), text(2))).containsExactly("one", "two");
        assertThat(writings().get(ada.id(), document.id()).orThrow().head()).isEqualTo(2);
        machine.restart();
        assertThat(writings().history(ada.id(), document.id()).orThrow()).containsExactly(first, second);
        assertThat(machine.broken()).isEmpty();
    }

    @Test
    void aRepeatedSaveIsOneSave() {
        Revision first = saved(save(0, "one", "key-0001"));
        assertThat(save(0, "one", "key-0001")).isEqualTo(new Saving.Repeated(first));
        saved(save(1, "two", "key-0002"));
        // The answer was lost, somebody else saved, and only then was it sent again.
        assertThat(save(0, "one", "key-0001")).isEqualTo(new Saving.Repeated(first));
        assertThat(save(0, "another", "key-0001")).isEqualTo(new Saving.Refused(new StoreRefusal.KeyUsed(first)));
        assertThat(save(1, "one", "key-0001")).isEqualTo(new Saving.Refused(new StoreRefusal.KeyUsed(first)));
        assertThat(writings().history(ada.id(), document.id()).orThrow()).hasSize(2);
        // A key is that of a document.
        KeptDocument other = machine.document(ada, work, "other");
        saved(writings().save(ada.id(), Machine.saving(other.id(), 0, "one", new SaveKey("key-0001"))));
    }

    @Test
    void whoSavesOnAnOutdatedOneGetsBoth() {
        Revision first = saved(save(0, "one", "key-0001"));
        Revision second = saved(save(1, "two", "key-0002"));
        assertThat(save(1, "mine", "key-0003")).isEqualTo(new Saving.Outdated(Optional.of(first), second));
        assertThat(save(0, "mine", "key-0004")).isEqualTo(new Saving.Outdated(Optional.empty(), second));
        assertThat(writings().history(ada.id(), document.id()).orThrow()).containsExactly(first, second);
        assertThat(writings().file(ada.id(), work.id(), Sha.of("mine"))).as("nothing was written")
                .isInstanceOf(Result.Refused.class);
        assertThat(save(3, "mine", "key-0005"))
                .isEqualTo(new Saving.Refused(new StoreRefusal.Absent("revision 3 to begin with")));
        assertThat(saved(writings().save(ada.id(), new Save(document.id(), 2, Machine.wording("both"), Optional.empty(),
                new Origin.Merged(1, 2), new Renames(new TreeMap<>(Map.of("steps/help", "steps/aid"))),
                new SaveKey("key-0006"))))).returns(new Origin.Merged(1, 2), Revision::origin)
                .returns(Map.of("steps/help", "steps/aid"), it -> it.renames().newNames());
        assertThat(machine.broken()).isEmpty();
    }

    @Test
    void ofManyAtOnceOneIsSavedAndNoWordIsLost() throws Exception {
        int people = 5;
        int each = 6;
        List<String> acknowledged = new ArrayList<>();
        List<Callable<List<String>>> writers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(people);
        for (int person = 0; person < people; person++) {
            String name = "p" + person;
            writers.add(() -> {
                List<String> mine = new ArrayList<>();
                start.await();
                int base = 0;
                for (int i = 0; i < each;) {
                    String text = name + " says " + i;
                    switch (save(base, text, "key-" + name + "-" + i)) {
                        case Saving.Saved(Revision revision) -> {
                            mine.add(revision.n() + " " + text);
                            base = revision.n();
                            i++;
                        }
                        case Saving.Outdated(var before, Revision newest) -> base = newest.n();
                        case Saving.Repeated(Revision revision) -> throw new IllegalStateException("repeated");
                        case Saving.Refused(StoreRefusal why) -> throw new IllegalStateException(why.inWords());
                    }
                }
                return mine;
            });
        }
        for (List<String> mine : all(writers)) {
            acknowledged.addAll(mine);
        }
        List<Revision> history = writings().history(ada.id(), document.id()).orThrow();
        assertThat(history).hasSize(people * each);
        assertThat(history.stream().map(it -> it.n() + " " + text(it.n()))).containsExactlyInAnyOrderElementsOf(
                acknowledged);
        assertThat(machine.broken()).isEmpty();
    }

    @Test
    void theSameSaveFromManyAtOnceIsOne() throws Exception {
        List<Callable<Saving>> writers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(6);
        for (int i = 0; i < 6; i++) {
            writers.add(() -> {
                start.await();
                return save(0, "one", "key-0001");
            });
        }
        List<Saving> results = all(writers);
        assertThat(results).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Saving.Repeated.class::isInstance).hasSize(5);
        assertThat(writings().history(ada.id(), document.id()).orThrow()).hasSize(1);
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void nothingOverwritesARevisionOrItsBytes() {
        saved(save(0, "one", "key-0001"));
        for (String attack : List.of("UPDATE revision SET sha = closure", "UPDATE revision SET at = 0",
                "DELETE FROM revision", "UPDATE blob SET bytes = sha", "DELETE FROM blob",
                "INSERT INTO revision SELECT document, 7, 6, sha, closure, author, at, origin, renames, 'key-0007',"
                        + " reason, link FROM revision",
                "INSERT INTO revision SELECT document, 1, 0, sha, closure, author, at, origin, renames, 'key-0008',"
                        + " reason, link FROM revision",
                "DELETE FROM document", "DELETE FROM work")) {
            assertThatThrownBy(() -> machine.store.desk().database().write(handle -> handle.execute(attack)).orThrow())
                    .as(attack).isInstanceOf(RuntimeException.class);
        }
        assertThat(text(1)).isEqualTo("one");
        assertThat(machine.broken()).isEmpty();
    }

    @Test
    void everyFileThatATextMeansByIsKept() {
        Revision revision = saved(save(0, "one", "key-0001"));
        Closure closure = writings().closure(ada.id(), work.id(), revision.closure()).orThrow();
        assertThat(closure.language()).isEqualTo("1");
        assertThat(closure.files()).containsOnlyKeys("agreement.yaml", "catalog/states.yaml")
                .containsEntry("agreement.yaml", Sha.of("one"));
        assertThat(closure.sha()).isEqualTo(revision.closure());
        assertThat(
                new String(writings().file(ada.id(), work.id(), closure.files().get("catalog/states.yaml")).orThrow(),
                        StandardCharsets.UTF_8))
                .isEqualTo("states: [UKR, POL]\n");
        // Bytes of another work are not there, whoever knows their digest.
        KeptWork other = machine.work(ada, "Other");
        assertThat(writings().file(ada.id(), other.id(), Sha.of("one"))).isInstanceOf(Result.Refused.class);
        assertThat(writings().closure(ada.id(), work.id(), Sha.of("one"))).as("a file that is no closure")
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void bytesAreKeptWhateverTheyAreUpToTenMegabytes() {
        byte[] bytes = new byte[10_000_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 >> 3);
        }
        bytes[0] = 0;
        assertThat(writings().save(ada.id(), of(bytes, 0, "key-0001"))).isInstanceOf(Saving.Saved.class);
        assertThat(writings().newest(ada.id(), document.id()).orThrow().bytes()).isEqualTo(bytes);
        assertThat(writings().save(ada.id(), of(new byte[10_000_001], 1, "key-0002")))
                .isEqualTo(new Saving.Refused(new StoreRefusal.TooManyBytes(10_000_001, 10_000_000)));
        assertThat(writings().save(ada.id(), of(new byte[0], 1, "key-0003"))).isInstanceOf(Saving.Saved.class);
        assertThat(writings().newest(ada.id(), document.id()).orThrow().bytes()).isEmpty();
    }

    private Save of(byte[] bytes, int base, String key) {
        return new Save(document.id(), base, new FullText(bytes, "1", Map.of("draft.yaml", bytes)), Optional.empty(),
                new Origin.Brought(), Renames.NONE, new SaveKey(key));
    }

    @Test
    void aRevisionIsRestoredAsANewOne() {
        Revision first = saved(save(0, "one", "key-0001"));
        saved(save(1, "two", "key-0002"));
        Revision third = saved(writings().restore(ada.id(), document.id(), 1, 2, new SaveKey("key-0003")));
        assertThat(third).returns(3, Revision::n).returns(new Origin.Restored(1), Revision::origin)
                .returns(first.sha(), Revision::sha).returns(first.closure(), Revision::closure);
        assertThat(third.origin().text()).isEqualTo("restore r1");
        assertThat(text(3)).isEqualTo("one");
        assertThat(writings().restore(ada.id(), document.id(), 1, 2, new SaveKey("key-0003")))
                .isEqualTo(new Saving.Repeated(third));
        assertThat(writings().restore(ada.id(), document.id(), 2, 2, new SaveKey("key-0004")))
                .isInstanceOf(Saving.Outdated.class);
        assertThat(writings().restore(ada.id(), document.id(), 9, 3, new SaveKey("key-0005")))
                .isEqualTo(new Saving.Refused(new StoreRefusal.Absent("revision 9 of this document")));
    }

    @Test
    void theChainIsWhatItsDocumentationSays() {
        Revision first = saved(save(0, "one", "key-0001"));
        Revision second = saved(save(1, "two", "key-0002"));
        String told = "surety revision 1\n2\n1\n" + Sha.of("two") + "\n" + second.closure() + "\n" + ada.id() + "\n"
                + machine.clock.instant().toEpochMilli() + "\nform\n" + Sha.of("") + "\n"
                + second.reason().orElseThrow()
                + "\nkey-0002\n" + first.link() + "\n";
        assertThat(second.link()).isEqualTo(Sha.of(told));
        assertThat(Links.firstBroken(List.of(first, second))).isEmpty();
        assertThat(Links.firstBroken(List.of(second))).contains(second);
        Revision forged = new Revision(first.document(), 1, 0, Sha.of("forged"), first.closure(), first.author(),
                first.at(), first.why(), first.origin(), first.renames(), first.key(), first.reason(), first.link());
        assertThat(Links.firstBroken(List.of(forged, second))).contains(forged);
    }

    @Test
    void whatIsGivenBackIsWhatIsKeptHoweverTheClockRuns() {
        machine.clock.run();
        Revision first = saved(save(0, "one", "key-0001"));
        Revision second = saved(writings().restore(ada.id(), document.id(), 1, 1, new SaveKey("key-0002")));
        assertThat(writings().history(ada.id(), document.id()).orThrow()).containsExactly(first, second);
        assertThat(machine.broken()).isEmpty();
        KeptWork removed = machine.store.works().remove(ada.id(), work.id()).orThrow();
        assertThat(machine.store.works().list(ada.id()).orThrow()).extracting(Belongs::work).containsExactly(removed);
        KeptWork back = machine.store.works().putBack(ada.id(), work.id()).orThrow();
        assertThat(machine.store.works().get(ada.id(), work.id()).orThrow().work()).isEqualTo(back);
        KeptTry tried = machine.store.tries().keep(ada.id(), document.id(), 1, Machine.wording("try"), Optional.empty())
                .orThrow();
        assertThat(machine.store.tries().read(ada.id(), tried.id()).orThrow().tried()).isEqualTo(tried);
        Remark remark =
                machine.store.remarks().make(ada.id(), document.id(), 1, "help", new FreeText("why?")).orThrow();
        assertThat(machine.store.remarks().list(ada.id(), document.id()).orThrow()).containsExactly(remark);
        NamedVersion version = machine.store.versions().name(ada.id(), work.id(), new Title("v"), first.closure(), "")
                .orThrow();
        assertThat(machine.store.versions().list(ada.id(), work.id()).orThrow()).containsExactly(version);
    }

    @Test
    void namesAreTakenAsLongAsTheirDocumentIsThere() {
        assertThat(writings().create(ada.id(), work.id(), Machine.AGREEMENT, new Title(" draft ")))
                .isEqualTo(new Result.Refused<>(new StoreRefusal.Taken("draft")));
        KeptDocument other = machine.document(ada, work, "other");
        assertThat(writings().rename(ada.id(), other.id(), new Title("draft")))
                .isEqualTo(new Result.Refused<>(new StoreRefusal.Taken("draft")));
        writings().remove(ada.id(), document.id()).orThrow();
        writings().rename(ada.id(), other.id(), new Title("draft")).orThrow();
        assertThat(writings().putBack(ada.id(), document.id()))
                .isEqualTo(new Result.Refused<>(new StoreRefusal.Taken("draft")));
    }

    /** Random saves, restores, removals and purges, against a list that keeps the same. */
    @Test
    void keepsWhatAListKeeps() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(where.ordinal() + 1L);
        Map<Id<KeptDocument>, List<String>> model = new HashMap<>();
        List<KeptDocument> documents = new ArrayList<>();
        int purged = 0;
        for (int i = 0; i < 120; i++) {
            if (documents.size() < 3) {
                KeptDocument made = machine.document(ada, work, "d" + i);
                documents.add(made);
                model.put(made.id(), new ArrayList<>());
            }
            KeptDocument chosen = documents.get(random.nextInt(documents.size()));
            List<String> texts = model.get(chosen.id());
            int base = texts.size() - random.nextInt(Math.min(2, texts.size() + 1));
            switch (random.nextInt(10)) {
                case 0 -> {
                    writings().remove(ada.id(), chosen.id()).orThrow();
                    writings().purge(ada.id(), chosen.id()).orThrow();
                    documents.remove(chosen);
                    model.remove(chosen.id());
                    purged++;
                }
                case 1 -> {
                    if (!texts.isEmpty()) {
                        int n = 1 + random.nextInt(texts.size());
                        Saving saving = writings().restore(ada.id(), chosen.id(), n, base, SaveKey.draw(random));
                        if (base == texts.size()) {
                            saved(saving);
                            texts.add(texts.get(n - 1));
                        } else {
                            assertThat(saving).isInstanceOf(Saving.Outdated.class);
                        }
                    }
                }
                default -> {
                    // Few different texts, so that documents share bytes and a purge must leave those of others.
                    String text = "text " + random.nextInt(6);
                    Saving saving = machine.save(ada, chosen, base, text);
                    if (base == texts.size()) {
                        saved(saving);
                        texts.add(text);
                    } else {
                        assertThat(saving).isInstanceOf(Saving.Outdated.class);
                    }
                }
            }
        }
        assertThat(purged).isPositive();
        model.forEach((id, texts) -> {
            assertThat(writings().history(ada.id(), id).orThrow()).extracting(Revision::sha)
                    .containsExactlyElementsOf(texts.stream().map(Sha::of).toList());
            assertThat(machine.broken()).isEmpty();
        });
    }
}
