package org.surety.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.store.value.Appending;
import org.surety.store.value.FreeText;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.NamedVersion;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.Quota;
import org.surety.store.value.Remark;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.RunEntry;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** A work is taken out of one installation, into each kind of other, with all of its history. */
@ParameterizedClass
@EnumSource(Where.class)
class TransfersTest {

    private static final FreeText WORDS = new FreeText("Nobody else may\nread \"this\".");

    private final Where where;
    @TempDir
    private Path folder;
    private Machine here;
    private Person ada;
    private Person bob;
    private KeptWork work;
    private KeptDocument document;
    private KeptRun run;
    private Sha said;
    private Path zip;

    TransfersTest(Where where) {
        this.where = where;
    }

    @BeforeEach
    void makeAWork() throws IOException {
        here = where.open(folder.resolve("here"));
        ada = here.person("ada", true);
        work = here.work(ada, "Guarantees \"2022\" \u2013 d\u00e9j\u00e0 vu");
        bob = here.member(work, WorkRole.DRAFTER, "Bobolink");
        document = here.document(ada, work, "draft");
        for (int i = 0; i < 4; i++) {
            assertThat(here.save(i % 2 == 0 ? ada : bob, document, i, "text " + i)).isInstanceOf(Saving.Saved.class);
        }
        here.store.versions().name(bob.id(), work.id(), new Title("For the call"), closure(2), "decision=all-agree")
                .orThrow();
        Remark remark = here.store.remarks().make(bob.id(), document.id(), 2, "help", new FreeText("By when?\nAsk."))
                .orThrow();
        here.store.remarks().settle(ada.id(), remark.id(), true).orThrow();
        here.store.writings().remove(ada.id(), here.document(ada, work, "given up").id()).orThrow();
        playAnExercise();
        zip = export(folder.resolve("work.zip"));
    }

    private void playAnExercise() {
        run = here.store.runs().begin(ada.id(), work.id(), new Kind("exercise"), closure(3), 1, "0.1").orThrow();
        here.store.doors().open(ada.id(), run.id()).orThrow();
        said = here.store.doors().keep(run.id(), WORDS).orThrow();
        List<String> bodies = List.of("seat: pl", "words:" + said.hex(), "D\u00e9j\u00e0 vu\n");
        assertThat(here.store.runs().append(ada.id(), run.id(), 0, new SaveKey("key-00001"), bodies.stream()
                .map(it -> new RunEvent.Content("2030-03-01T09:00", bob.id().value(), new Kind("noted"), it)).toList()))
                .isInstanceOf(Appending.Appended.class);
        here.store.doors().ended(run.id());
    }

    @AfterEach
    void close() {
        here.close();
    }

    private Sha closure(int n) {
        return here.store.writings().history(ada.id(), document.id()).orThrow().get(n - 1).closure();
    }

    private Path export(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        here.store.transfers().export(ada.id(), work.id(), out).orThrow();
        return Files.write(file, out.toByteArray());
    }

    @Test
    void theHistoryIsTheSameElsewhere() {
        for (Where to : Where.values()) {
            try (Machine there = to.open(folder.resolve("there-" + to))) {
                Person eve = there.person("eve", true);
                KeptWork brought = there.store.transfers().bringIn(eve.id(), zip).orThrow();
                assertThat(brought.title()).isEqualTo(work.title());
                assertThat(brought.id()).isNotEqualTo(work.id());
                List<KeptDocument> documents = there.store.writings().list(eve.id(), brought.id()).orThrow();
                assertThat(documents).extracting(it -> it.name().text()).containsExactly("draft", "given up");
                KeptDocument draft = documents.get(0);
                assertThat(draft).returns(4, KeptDocument::head).returns(4, KeptDocument::brought)
                        .returns(Machine.AGREEMENT, KeptDocument::kind);
                assertThat(documents.get(1).removed()).isPresent();
                assertSameHistory(there, eve, draft);
                assertSameRun(there, eve, brought);
                assertThat(there.store.versions().list(eve.id(), brought.id()).orThrow()).singleElement()
                        .returns("decision=all-agree", NamedVersion::held).returns(closure(2), NamedVersion::closure)
                        .returns(bob.id(), NamedVersion::author);
                assertThat(there.store.remarks().list(eve.id(), draft.id()).orThrow()).singleElement()
                        .returns(Optional.of(new FreeText("By when?\nAsk.")), Remark::text)
                        .returns("help", Remark::clause).matches(it -> it.settled().isPresent());
                assertThat(there.store.works().people(eve.id(), brought.id()).orThrow()).contains(
                        new Person(bob.id(), Optional.of(new Title("Bobolink")), PersonState.ELSEWHERE, false));
                // And it goes on from there, in the same chain.
                assertThat(there.save(eve, draft, 4, "text 4")).isInstanceOf(Saving.Saved.class);
                assertThat(there.broken()).isEmpty();
                assertThat(there.store.writings().get(eve.id(), draft.id()).orThrow().brought()).isEqualTo(4);
                // Twice is two works.
                assertThat(there.store.transfers().bringIn(eve.id(), zip).orThrow().id()).isNotEqualTo(brought.id());
                assertThat(there.store.signIns().signIn(new org.surety.store.value.MailAddress("bobolink@example.org"),
                        Machine.PASSWORD)).as("known by name only").isInstanceOf(Result.Refused.class);
            }
        }
    }

    /** From installation to installation and back to one that has it already: nothing is added, changed or lost. */
    @Test
    void whatWasBroughtIsTakenOnUnchanged() throws IOException {
        for (Where to : Where.values()) {
            try (Machine there = to.open(folder.resolve("on-" + to))) {
                Person eve = there.person("eve", true);
                KeptWork brought = there.store.transfers().bringIn(eve.id(), zip).orThrow();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                there.store.transfers().export(eve.id(), brought.id(), out).orThrow();
                Path on = Files.write(folder.resolve("on-" + to + ".zip"), out.toByteArray());
                assertThat(told(on)).isEqualTo(told(zip));
                KeptWork back = here.store.transfers().bringIn(ada.id(), on).orThrow();
                KeptDocument draft = here.store.writings().list(ada.id(), back.id()).orThrow().getFirst();
                assertSameHistory(here, ada, draft);
                assertThat(here.store.works().people(ada.id(), back.id()).orThrow())
                        .extracting(it -> it.name().map(Title::text)).contains(Optional.of("Bobolink"));
                assertThat(here.broken()).isEmpty();
            }
        }
    }

    /** What an export holds, but for who belongs to the work where it was made. */
    private static Map<String, String> told(Path export) throws IOException {
        Map<String, String> told = new TreeMap<>();
        entries(export).forEach((name, bytes) -> told.put(name, new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("(?s)\"people\" : \\[.*?\\],", "")));
        told.remove("SHA256SUMS");
        return told;
    }

    private void assertSameHistory(Machine there, Person eve, KeptDocument draft) {
        List<Revision> before = here.store.writings().history(ada.id(), document.id()).orThrow();
        List<Revision> after = there.store.writings().history(eve.id(), draft.id()).orThrow();
        assertThat(after).hasSize(4).usingRecursiveFieldByFieldElementComparatorIgnoringFields("document")
                .isEqualTo(before);
        assertThat(there.broken()).isEmpty();
        for (int n = 1; n <= 4; n++) {
            assertThat(there.store.writings().read(eve.id(), draft.id(), n).orThrow().bytes())
                    .isEqualTo(("text " + (n - 1)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void assertSameRun(Machine there, Person eve, KeptWork brought) {
        KeptRun after = there.store.runs().list(eve.id(), brought.id()).orThrow().getFirst();
        assertThat(after).usingRecursiveComparison().ignoringFields("id", "work", "maker", "brought")
                .isEqualTo(here.store.runs().get(ada.id(), run.id()).orThrow());
        assertThat(after).returns(3L, KeptRun::brought).returns(eve.id(), KeptRun::maker)
                .returns(brought.id(), KeptRun::work).matches(it -> !it.id().equals(run.id()));
        assertThat(there.store.runs().after(eve.id(), after.id(), 0).orThrow())
                .isEqualTo(here.store.runs().after(ada.id(), run.id(), 0).orThrow());
        assertThat(there.store.doors().words(after.id(), said)).contains(WORDS.text());
        RunEntry before = here.store.doors().of(run.id()).orElseThrow();
        assertThat(there.store.doors().of(after.id())).hasValueSatisfying(it -> assertThat(it)
                .returns(before.ended(), RunEntry::ended).returns(before.beat(), RunEntry::beat)
                .matches(entry -> !entry.code().equals(before.code())));
        // What is appended from now on was seen here.
        assertThat(there.store.runs().append(eve.id(), after.id(), 3, new SaveKey("key-00002"),
                List.of(new RunEvent.Content("-", "control", new Kind("noted"), "later"))))
                .isInstanceOf(Appending.Appended.class);
        assertThat(there.broken()).isEmpty();
        assertThat(there.store.runs().get(eve.id(), after.id()).orThrow()).returns(4L, KeptRun::head)
                .returns(3L, KeptRun::brought);
        // Its files are not taken for leftovers, and its words are forgotten when they would have been there.
        there.clock.pass(Duration.ofDays(31));
        there.store.upkeep().forget().orThrow();
        assertThat(there.store.writings().closure(eve.id(), brought.id(), after.closure())).isInstanceOf(
                Result.Done.class);
        assertThat(there.store.doors().words(after.id(), said)).isEmpty();
    }

    /** Nothing of who played, and nothing that opens. */
    @Test
    void namesOfPlayersAndCodesStayBehind() throws IOException {
        RunEntry open = here.store.doors().open(ada.id(),
                here.store.runs().begin(ada.id(), work.id(), new Kind("exercise"), closure(3), 1, "0.1").orThrow().id())
                .orThrow();
        here.store.doors().ask(open.code(), new Title("Wagtail"), Optional.empty(), Secret.draw(here.random),
                Sha.of("back")).orThrow();
        String all = entries(export(folder.resolve("with-players.zip"))).entrySet().stream()
                .filter(it -> it.getKey().endsWith(".json"))
                .map(it -> new String(it.getValue(), StandardCharsets.UTF_8)).collect(joining());
        assertThat(all).contains("\"runs\" : 2").doesNotContain("Wagtail").doesNotContain(open.code());
    }

    @Test
    void anExportOfBeforeThereWereRunsIsReadToo() throws IOException {
        Path first = changed(entries -> {
            entries.remove("runs/1.json");
            String text = new String(entries.get("work.json"), StandardCharsets.UTF_8);
            entries.put("work.json", text.replace("\"format\" : 2", "\"format\" : 1")
                    .replaceAll(",\\s*\"runs\" : 1", "").getBytes(StandardCharsets.UTF_8));
            return entries;
        });
        KeptWork brought = here.store.transfers().bringIn(ada.id(), first).orThrow();
        assertThat(here.store.runs().list(ada.id(), brought.id()).orThrow()).isEmpty();
        assertThat(here.store.writings().list(ada.id(), brought.id()).orThrow()).hasSize(2);
    }

    @Test
    void wordsOfWhoWasErasedDoNotComeBack() throws IOException {
        here.store.people().erase(ada.id(), bob.id()).orThrow();
        KeptWork again = here.store.transfers().bringIn(ada.id(), zip).orThrow();
        assertThat(here.values("person").toString() + here.values("reason") + here.values("remark"))
                .doesNotContain("Bobolink").doesNotContain("By when");
        KeptDocument draft = here.store.writings().list(ada.id(), again.id()).orThrow().getFirst();
        assertThat(here.broken()).isEmpty();
        assertThat(here.store.writings().history(ada.id(), draft.id()).orThrow().get(1))
                .returns(Optional.empty(), Revision::why).matches(it -> it.reason().isPresent());
        // An export that was made afterwards has no name, and can be brought in.
        String work = new String(entries(export(folder.resolve("later.zip"))).get("work.json"), StandardCharsets.UTF_8);
        assertThat(work).doesNotContain("Bobolink").contains(bob.id().value());
    }

    @Test
    void itsSumsAreRight() throws IOException {
        Map<String, byte[]> entries = entries(zip);
        List<String> sums = new String(entries.get("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
        assertThat(sums).hasSize(entries.size() - 1).allMatch(line -> Sha.of(entries.get(line.substring(66))).hex()
                .equals(line.substring(0, 64)));
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private Path changed(UnaryOperator<Map<String, byte[]>> how) throws IOException {
        Path file = Files.createTempFile(folder, "changed", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : how.apply(entries(zip)).entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    private Path replaced(String what, String by) throws IOException {
        return replaced("work.json", what, by);
    }

    private Path replaced(String file, String what, String by) throws IOException {
        return changed(entries -> {
            String text = new String(entries.get(file), StandardCharsets.UTF_8);
            assertThat(text).contains(what);
            entries.put(file, text.replace(what, by).getBytes(StandardCharsets.UTF_8));
            return entries;
        });
    }

    private Path with(String name, byte[] bytes) throws IOException {
        return changed(entries -> {
            entries.put(name, bytes);
            return entries;
        });
    }

    /** Whatever is wrong with it, it is refused in words, and nothing of it is left. */
    @Test
    void whatIsNotAsItMustBeIsRefusedWhole() throws IOException {
        String blob = "blobs/" + Sha.of("text 1");
        Map<String, Path> hostile = new LinkedHashMap<>();
        hostile.put("another text", with(blob, "text 9".getBytes(StandardCharsets.UTF_8)));
        hostile.put("a text that is missing", changed(entries -> {
            entries.remove(blob);
            return entries;
        }));
        hostile.put("no work.json", changed(entries -> {
            entries.remove("work.json");
            return entries;
        }));
        hostile.put("a name that leads out", with("../../etc/passwd", new byte[3]));
        hostile.put("no JSON", with("work.json", "{".getBytes(StandardCharsets.UTF_8)));
        hostile.put("deep JSON", with("work.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
        hostile.put("another JSON", with("work.json", "[]".getBytes(StandardCharsets.UTF_8)));
        hostile.put("null", with("work.json", "null".getBytes(StandardCharsets.UTF_8)));
        hostile.put("a reason that nobody gave", replaced("because of 1", "because of 7"));
        hostile.put("another author", replaced("\"author\" : \"" + bob.id(), "\"author\" : \"" + ada.id()));
        hostile.put("another origin", replaced("\"form\"", "\"yaml\""));
        hostile.put("a role for an origin", replaced("\"form\"", "\"owner\""));
        hostile.put("a gap", replaced("\"n\" : 3", "\"n\" : 4"));
        hostile.put("a future format", replaced("\"format\" : 2", "\"format\" : 3"));
        hostile.put("an exercise that is missing", changed(entries -> {
            entries.remove("runs/1.json");
            return entries;
        }));
        hostile.put("an exercise of which nothing is told", with("runs/2.json", new byte[2]));
        hostile.put("another move", replaced("runs/1.json", "seat: pl", "seat: de"));
        hostile.put("another player", replaced("runs/1.json", bob.id().value(), ada.id().value()));
        hostile.put("an event that is left out", replaced("runs/1.json", "\"seq\" : 1", "\"seq\" : 2"));
        hostile.put("a zero in a move", replaced("runs/1.json", "seat: pl", "seat:\\u0000"));
        hostile.put("half of a character", replaced("runs/1.json", "seat: pl", "seat:\\ud800"));
        hostile.put("files of an exercise that are missing",
                replaced("runs/1.json", closure(3).hex(), Sha.of("nothing").hex()));
        hostile.put("a salt that is none", replaced("runs/1.json", "\"salt\" : \"", "\"salt\" : \"x"));
        hostile.put("an exercise that is null", with("runs/1.json", "null".getBytes(StandardCharsets.UTF_8)));
        hostile.put("an exercise without a log", with("runs/1.json", "{}".getBytes(StandardCharsets.UTF_8)));
        hostile.put("controls in a title", replaced("Guarantees", "\\u0000\\u202e"));
        hostile.put("no title", replaced("\"title\" : \"Guarantees", "\"other\" : \"Guarantees"));
        hostile.put("null for a name", replaced("\"name\" : \"draft\"", "\"name\" : null"));
        hostile.put("null for a person", replaced("\"people\" : [ {", "\"people\" : [ null, {"));
        hostile.put("a time that cannot be", replaced("2026-11-27T08:00:00Z", "+1000000000-12-31T23:59:59Z"));
        hostile.put("two of one name",
                replaced("\"given up\",\n    \"removed\" : true", "\"draft\",\n    \"removed\" : false"));
        hostile.put("no zip", Files.writeString(folder.resolve("none.zip"), "PK, or not"));
        List<String> before = everything();
        hostile.forEach((name, file) -> {
            Result<KeptWork> result = here.store.transfers().bringIn(ada.id(), file);
            assertThat(result).as(name).isInstanceOfSatisfying(Result.Refused.class,
                    it -> assertThat(it.why()).as(name).isInstanceOf(StoreRefusal.Unreadable.class));
        });
        assertThat(everything()).isEqualTo(before);
    }

    private List<String> everything() {
        return Backups.TABLES.stream().map(it -> it + here.values(it)).toList();
    }

    @Test
    void aBombIsCountedAsItUnpacks() throws IOException {
        byte[] zeros = new byte[2_000_000];
        Path bomb = with("blobs/" + Sha.of(zeros), zeros);
        assertThat(Files.size(bomb)).isLessThan(20_000);
        Quota small = new Quota(10, 10, 1_000_000, 3_000_000);
        try (Machine there = where.open(folder.resolve("small"), small)) {
            Person eve = there.person("eve", true);
            assertThat(there.store.transfers().bringIn(eve.id(), bomb)).isEqualTo(new Result.Refused<>(
                    new StoreRefusal.OverQuota(StoreRefusal.Measured.BYTES, 1_000_000)));
            assertThat(there.values("work")).isEmpty();
        }
        try (Machine there = where.open(folder.resolve("smaller"), new Quota(10, 10, 5_000_000, 1_000_000))) {
            Person eve = there.person("eve", true);
            assertThat(there.store.transfers().bringIn(eve.id(), bomb)).isInstanceOf(Result.Refused.class);
            assertThat(there.values("blob")).isEmpty();
        }
    }
}
