package org.surety.workbench.works;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Result;
import org.surety.store.value.StoreRefusal;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;

/**
 * The works of one person, listed, taken away whole and brought in by who started the program. What is refused is
 * {@link Installation.Unusable}, in words.
 */
public final class WorkParcels implements AutoCloseable {

    private final Installation all;
    private final KeptTexts texts;

    private WorkParcels(Installation all, KeptTexts texts) {
        this.all = all;
        this.texts = texts;
    }

    /** One of them. */
    public record Listed(String id, String title, boolean removed) {}

    /**
     * Those of whoever signs in with an address; of the first administrator where none is given.
     *
     * @throws Installation.Unusable if nobody does, or if what is kept cannot be used
     */
    public static WorkParcels open(StorePlace place, DocumentStore catalog, Workbench bench, Optional<String> mail) {
        Installation all = Installation.open(place, catalog, bench);
        try {
            return new WorkParcels(all, all.ofWho(mail));
        } catch (Installation.Unusable unusable) {
            all.close();
            throw unusable;
        }
    }

    /** All of them, by title. */
    public List<Listed> list() {
        return texts.works().stream().map(it -> new Listed(it.work().id().value(), it.work().title().text(),
                it.work().removed().isPresent())).toList();
    }

    /** Writes one with its history. */
    public void take(String work, OutputStream out) {
        done(Id.<KeptWork>read(work).map(it -> texts.account().takeAway(it, out))
                .orElseGet(() -> new Result.Refused<>(new StoreRefusal.Absent("work " + work))));
    }

    /** Brings one in; gives its identifier here. */
    public String bring(Path zip) {
        return done(texts.account().bringIn(zip)).id().value();
    }

    private static KeptWork done(Result<KeptWork> result) {
        return switch (result) {
            case Result.Done<KeptWork>(KeptWork work) -> work;
            case Result.Refused<KeptWork>(StoreRefusal why) -> throw new Installation.Unusable(why.inWords());
        };
    }

    @Override
    public void close() {
        all.close();
    }
}
