package org.surety.workbench.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.surety.report.play.SeatScreen;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Participant;
import org.surety.store.value.RunEntry;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Secret;
import org.surety.store.value.Title;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.KeptTexts;
import org.surety.workbench.works.StorePlace;

/** An exercise that is played under a clock that a test moves by hand. */
final class Table implements AutoCloseable {

    static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final FileStore CATALOG = new FileStore(HOME, HOME.resolve("catalog"));
    private static final Workbench BENCH = new Workbench(CATALOG, Path.of("."), WorkLimits.NONE);

    private final Path folder;
    private Instant now = Instant.parse("2040-11-27T10:00:00Z");
    private int keys;
    Installation people;
    PlayRuns runs;
    KeptTexts kept;
    KeptRun run;
    String code;

    Table(Path folder, String exercise, Map<String, String> changes) {
        this.folder = folder;
        open();
        RunEntry entry = runs.begin(kept, Optional.empty(), BENCH, exercise, new PlayRuns.Changes(changes)).orThrow();
        run = entry.run();
        code = entry.code();
    }

    private Table(Path folder) {
        this.folder = folder;
        open();
    }

    /** One that was played before, perhaps by another process; it is a minute after that. */
    static Table again(Path folder, String run) {
        Table table = new Table(folder);
        RunEntry entry = table.people.store().doors().of(new Id<KeptRun>(run)).orElseThrow();
        table.run = entry.run();
        table.code = entry.code();
        table.now = entry.beat().plusSeconds(60);
        table.keys = (int) table.run.head() * 10;
        return table;
    }

    /** The one exercise of a work that was brought from another installation, a minute after its clock stood still. */
    static Table brought(Path folder, Path zip) {
        Table table = new Table(folder);
        KeptWork work = table.people.store().transfers().bringIn(table.kept.actor(), zip).orThrow();
        KeptRun run = table.people.store().runs().list(table.kept.actor(), work.id()).orThrow().getFirst();
        table.run = run;
        RunEntry entry = table.people.store().doors().of(run.id()).orElseThrow();
        table.code = entry.code();
        table.now = entry.beat().plusSeconds(60);
        table.keys = (int) run.head() * 10;
        return table;
    }

    private void open() {
        people = Installation.open(StorePlace.in(folder), CATALOG, BENCH);
        kept = people.alone();
        runs = another();
    }

    /** What another server of the same installation would have. */
    PlayRuns another() {
        InstantSource clock = () -> now;
        return new PlayRuns(people, clock);
    }

    PlayTable table() {
        return runs.table(run.id()).orElseThrow();
    }

    /** Ends everything at once and starts it again after some time. */
    void killed(Duration away) {
        runs.close();
        people.close();
        now = now.plus(away);
        open();
    }

    /** Time passes, a second at a time as the server counts it. */
    void pass(Duration time) {
        for (long i = 0; i < time.toSeconds(); i++) {
            second();
        }
    }

    /** Time passes, and nothing of the server goes meanwhile. */
    void sleeps(Duration time) {
        now = now.plus(time);
    }

    void second() {
        now = now.plusSeconds(1);
        runs.tick();
    }

    Instant now() {
        return now;
    }

    SaveKey key() {
        return new SaveKey("test-key-" + ++keys);
    }

    Participant asks(String name) {
        return came(name).participant();
    }

    PlayRuns.CameIn came(String name) {
        return runs.ask(code, new Title(name), Optional.empty()).orThrow();
    }

    /** Somebody who was let in. */
    Participant sits(String name, String seat) {
        PlayRuns.CameIn in = came(name);
        made(runs.admit(kept, run, in.participant().id(), seat));
        return again(in.session());
    }

    Participant again(Secret session) {
        return runs.participant(session).orElseThrow();
    }

    Participant find(Id<Participant> id) {
        return runs.participants(kept, run).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    static void made(PlayAnswer answer) {
        if (!(answer instanceof PlayAnswer.Made)) {
            throw new AssertionError(answer.toString());
        }
    }

    static String refused(PlayAnswer answer) {
        return answer instanceof PlayAnswer.Declined it ? it.why() : answer.toString();
    }

    /** The code of the first move of a seat whose words begin so. */
    String move(String seat, String says) {
        return choice(seat, says).orElseThrow(() -> new AssertionError(says + " is not among "
                + table().seat(seat).moves().stream().map(SeatScreen.Choice::says).toList())).code();
    }

    Optional<SeatScreen.Choice> choice(String seat, String says) {
        return table().seat(seat).moves().stream().filter(it -> it.says().startsWith(says)).findFirst();
    }

    /** All that a seat has seen, as one text. */
    String seen(String seat) {
        return String.join("\n", table().seat(seat).seen().stream().map(it -> it.at() + " " + it.said() + " "
                + it.changes()).toList());
    }

    void start() {
        made(table().start(key()));
    }

    @Override
    public void close() {
        runs.close();
        people.close();
    }
}
