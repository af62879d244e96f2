package org.surety.store;

/**
 * What is kept: the texts of works with their history, and the people who may read and change them. It knows nothing of
 * agreements. Safe for several threads.
 *
 * <p>Each method of its parts asks first whether the acting person may do it, and refuses with a {@link
 * org.surety.store.value.StoreRefusal} without having written anything. What is given back as done is on the disk.
 * {@link StoreUnusable} tells that the store itself is broken or out of reach.
 */
public final class Store implements AutoCloseable {

    private final FolderLock lock;
    private final Desk desk;
    private final Tombstones tombstones;
    private final SignIns signIns;
    private final Announcer announcer;

    private Store(FolderLock lock, Database database, StoreAddress address, StoreSettings settings) {
        this.lock = lock;
        this.desk = new Desk(database, settings);
        this.tombstones = new Tombstones(desk, address.folder());
        this.signIns = new SignIns(desk);
        this.announcer = switch (address) {
            case StoreAddress.InFolder own -> new Announcer.OfOneServer();
            case StoreAddress.Postgres postgres -> new PostgresAnnouncer(postgres);
        };
    }

    /**
     * Opens a store, makes it where there is none, brings its tables up to date, and forgets again what was erased
     * since the database was backed up. {@link StoreUnusable} where another process uses its folder, where the database
     * does not answer, or where a newer program wrote it.
     */
    public static Store open(StoreAddress address, StoreSettings settings) {
        FolderLock lock = FolderLock.take(address.folder());
        try {
            Database database = Database.open(address, settings);
            try {
                Store store = new Store(lock, database, address, settings);
                store.tombstones.agree();
                return store;
            } catch (RuntimeException failure) {
                database.close();
                throw failure;
            }
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** For tests, which look behind what it says. */
    Desk desk() {
        return desk;
    }

    /** Who there is. */
    public People people() {
        return new People(desk, signIns, tombstones);
    }

    /** Who is signed in. */
    public SignIns signIns() {
        return signIns;
    }

    /** With what programs act for people. */
    public AccessTokens accessTokens() {
        return new AccessTokens(desk);
    }

    /** Works, and who belongs to them. */
    public Works works() {
        return new Works(desk, tombstones);
    }

    /** Documents and their revisions. */
    public Writings writings() {
        return new Writings(desk, tombstones);
    }

    /** Tries. */
    public KeptTries tries() {
        return new KeptTries(desk);
    }

    /** Remarks on clauses. */
    public Remarks remarks() {
        return new Remarks(desk);
    }

    /** The logs of exercises and monitors. */
    public RunLogs runs() {
        return new RunLogs(desk, announcer);
    }

    /** Calendars of monitors for programs that cannot sign in. */
    public Feeds feeds() {
        return new Feeds(desk);
    }

    /** Who is reminded by mail, and the mails that wait. */
    public Mails mails() {
        return new Mails(desk);
    }

    /** Who plays in exercises, and how one comes in. */
    public RunDoors doors() {
        return new RunDoors(desk);
    }

    /** Versions that were named. */
    public NamedVersions versions() {
        return new NamedVersions(desk);
    }

    /** What an installation needs in order to last. */
    public Upkeep upkeep() {
        return new Upkeep(desk, tombstones);
    }

    /** Works that are taken away whole, and brought in from another installation. */
    public Transfers transfers() {
        return new Transfers(desk);
    }

    /** Waits for nobody: what is being written is written or was never acknowledged. */
    @Override
    public void close() {
        announcer.close();
        desk.database().close();
        lock.close();
    }
}
