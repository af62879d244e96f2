package org.surety.workbench.live;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.semantics.Work;
import org.surety.store.Store;
import org.surety.store.value.Closure;
import org.surety.store.value.FullText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Result;
import org.surety.store.value.RunEntry;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.Editor;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Version;
import org.surety.workbench.exercise.PreparedExercise;
import org.surety.workbench.works.KeptTexts;

/** Prepares runs of exercises: what one is played on is kept with it, and read again as it was. */
record PlayPreparation(Store store) {

    /** The number of the rules by which logs are folded; another where a log would come to another play. */
    private static final int RULES = 1;
    /** Under what name the exercise is kept among the files that it is played on. */
    private static final String FILE = "run.exercise.yaml";

    /** A new run with its code; as {@link PlayRuns#begin}. */
    Result<RunEntry> begin(KeptTexts kept, Optional<Id<KeptWork>> work, Workbench bench, String file,
            PlayRuns.Changes changes) {
        PreparedExercise found = bench.preparedExercise(file, Work.quiet());
        String changed = changed(Optional.ofNullable(found.files().get(found.file())).orElseThrow(), changes);
        // What is changed may rest on other files, as another scenario does.
        Map<String, byte[]> files = new LinkedHashMap<>(bench.readingExercise(file, changed)
                .preparedExercise(file, Work.quiet()).files());
        files.remove(found.file());
        byte[] text = changed.getBytes(StandardCharsets.UTF_8);
        files.put(FILE, text);
        PreparedExercise pinned = kept.pinned(files).preparedExercise(FILE, Work.quiet());
        Id<KeptWork> of;
        if (work.isPresent()) {
            of = work.get();
        } else {
            switch (kept.begin(new Title(pinned.exercise().title()))) {
                case Result.Refused<KeptWork>(StoreRefusal why) -> {
                    return new Result.Refused<>(why);
                }
                case Result.Done<KeptWork>(KeptWork made) -> of = made.id();
            }
        }
        return switch (store.runs().begin(kept.actor(), of, PlayRuns.EXERCISE,
                new FullText(text, KeptTexts.LANGUAGE, files),
                RULES, Version.text())) {
            case Result.Refused<KeptRun>(StoreRefusal why) -> new Result.Refused<>(why);
            case Result.Done<KeptRun>(KeptRun run) -> store.doors().open(kept.actor(), run.id());
        };
    }

    private static String changed(byte[] source, PlayRuns.Changes changes) {
        SourceFile file = new SourceFile(FILE, new String(source, StandardCharsets.UTF_8));
        for (Map.Entry<String, String> each : new TreeMap<>(changes.values()).entrySet()) {
            ClauseEdits edits = ClauseEdits.of(file).orElseThrow();
            List<String> path = List.of(each.getKey().split("[.]"));
            String was = edits.at(path).map(ClauseEdits::shown).orElse("");
            if (!was.equals(each.getValue())) {
                file = Editor.edited(file, edits.value(path, each.getValue()));
            }
        }
        return file.content();
    }

    /** What a run is played on, as it was when it was prepared. */
    PreparedExercise again(KeptTexts kept, KeptRun run) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Closure closure = store.writings().closure(run.maker(), run.work(), run.closure()).orThrow();
        closure.files().forEach((name, sha) -> files.put(name,
                store.writings().file(run.maker(), run.work(), sha).orThrow()));
        return kept.pinned(files).preparedExercise(FILE, Work.quiet());
    }
}
