package org.surety.workbench.exercise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.live.ExerciseTexts;
import org.surety.live.KeptLog;
import org.surety.live.LogCodec;
import org.surety.live.LogFile;
import org.surety.report.view.PlayedFrom;
import org.surety.store.value.Kind;
import org.surety.store.value.RunEvent;
import org.surety.store.value.Sha;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.workbench.document.Loader;

/** Reads logs of exercises that were kept, and checks that nobody has changed them since. */
public final class KeptLogs {

    private final Loader loader;

    KeptLogs(Loader loader) {
        this.loader = loader;
    }

    /**
     * A log, folded by today's rules.
     *
     * @throws org.surety.workbench.api.Refusal where a line is no event, or the chain is broken
     */
    KeptLog read(String name, ExerciseTexts texts) {
        return KeptLog.of(texts, lines(name).events());
    }

    /** Where a play comes from that was read from a log. */
    PlayedFrom from(String name, KeptLog kept) {
        List<LogFile.Line> lines = lines(name).lines();
        return new PlayedFrom(Optional.empty(), lines.getLast().chained().map(LogFile.Chained::link), kept.why(),
                lines.subList(lines.size() - kept.recorded().size(), lines.size()));
    }

    private LogFile.Content.Lines lines(String name) {
        Loader.Found found = loader.find(name);
        Read<SourceFile> source = loader.open().open(found.place(), found.name());
        return loader.required(source.value().map(KeptLogs::read)
                .orElseGet(() -> new Read<>(Optional.empty(), source.findings())));
    }

    private static Read<LogFile.Content.Lines> read(SourceFile source) {
        Problems problems = new Problems(source.name());
        return switch (LogFile.read(source.content())) {
            case LogFile.Content.Wrong wrong -> {
                problems.add(FormRules.FORM_BAD_VALUE, wrong.line(), 1, "log", "found " + wrong.found()
                        + "; expected " + LogFile.EXPECTED, Optional.empty());
                yield Read.failed(problems);
            }
            case LogFile.Content.Lines lines -> {
                Optional<Broken> broken = broken(lines.lines());
                broken.ifPresent(it -> problems.add(FormRules.FORM_BAD_VALUE, it.line(), 1, "log", it.why(),
                        Optional.empty()));
                yield broken.isPresent() ? Read.failed(problems) : Read.of(lines, problems);
            }
        };
    }

    /** Where a chain does not hold. */
    private record Broken(int line, String why) {}

    /** A log that a server kept is a chain from its first event; another has no links at all. */
    private static Optional<Broken> broken(List<LogFile.Line> lines) {
        boolean chained = lines.getFirst().chained().isPresent();
        List<RunEvent> events = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LogFile.Line line = lines.get(i);
            if (line.chained().isPresent() != chained) {
                return Optional.of(new Broken(i + 1, "found a line " + (chained ? "without" : "with")
                        + " a link among lines " + (chained ? "with" : "without") + " one; expected all alike"));
            }
            if (line.chained().isPresent()) {
                LogFile.Chained link = line.chained().get();
                try {
                    events.add(new RunEvent(line.event().seq(), Instant.ofEpochMilli(link.at()),
                            new RunEvent.Content(line.story(), line.event().actor(),
                                    new Kind(LogCodec.kind(line.event().what())),
                                    LogCodec.body(line.event().what())),
                            link.key(), new Sha(link.link())));
                } catch (IllegalArgumentException noLink) {
                    return Optional.of(new Broken(i + 1, "found a link that is none; expected: "
                            + noLink.getMessage()));
                }
            }
        }
        return RunEvent.firstBroken(events).map(it -> new Broken(events.indexOf(it) + 1, "found event " + it.seq()
                + ", which does not follow from the events before it; expected the link that its bytes give: the log "
                + "was changed after it was kept, or lines are missing"));
    }
}
