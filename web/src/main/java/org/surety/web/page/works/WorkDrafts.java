package org.surety.web.page.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.intake.Arrival;
import org.surety.intake.Notice;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.meaning.Meaning;
import org.surety.report.words.English;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Title;
import org.surety.workbench.works.DraftTexts;
import org.surety.workbench.works.KeptTexts;

/** The drafts of a work, read, with what their passages mean. */
public final class WorkDrafts {

    private static final int LONGEST_LINE = 120;
    private static final int MOST_TOLD = 20;
    private static final String MEANING_OF = "Meaning of ";

    /** A draft of a work. */
    public record Draft(KeptDocument document, String label, Passages passages) {}

    /** A file of which nothing could be read. */
    record Unread(KeptDocument document, String why) {}

    private final KeptTexts kept;
    private final Id<KeptWork> work;
    private final List<Draft> read = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    /** Reads all drafts of a work. */
    public WorkDrafts(KeptTexts kept, Id<KeptWork> work) {
        this.kept = kept;
        this.work = work;
        Set<String> labels = new LinkedHashSet<>();
        for (KeptDocument each : kept.documents(work).value().orElse(List.of())) {
            if (each.kind().equals(KeptTexts.DRAFT)) {
                byte[] bytes = kept.newest(each).value().map(it -> it.bytes()).orElse(new byte[0]);
                switch (DraftTexts.read(each.name().text(), bytes)) {
                    case Arrival.Refused refused -> unread.add(new Unread(each, refused.sentence()));
                    case Arrival.Brought brought -> {
                        notices.addAll(brought.notices());
                        brought.drafts().forEach(it -> {
                            String label = DraftTexts.label(it.name(), labels);
                            labels.add(label);
                            read.add(new Draft(each, label, it));
                        });
                    }
                }
            }
        }
    }

    Id<KeptWork> work() {
        return work;
    }

    /** The drafts that could be read. */
    public List<Draft> read() {
        return read;
    }

    List<Unread> unread() {
        return unread;
    }

    List<Notice> notices() {
        return notices;
    }

    Map<String, Passages> passages() {
        Map<String, Passages> all = new LinkedHashMap<>();
        read.forEach(it -> all.put(it.label(), it.passages()));
        return all;
    }

    /** The labels, as they are chosen from. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        read.forEach(it -> labels.put(it.label(), it.label()));
        return labels;
    }

    boolean isEmpty() {
        return read.isEmpty() && unread.isEmpty();
    }

    Optional<Draft> labelled(String label) {
        return read.stream().filter(it -> it.label().equals(label)).findFirst();
    }

    Title sidecar(Draft draft) {
        return new Title(MEANING_OF + draft.label());
    }

    Optional<KeptDocument> meaningOf(Draft draft) {
        return kept.document(work, sidecar(draft).text());
    }

    /**
     * The passages that no clause says yet, and that nobody set aside, each as a line; of a long draft the first, since
     * they go on one page.
     */
    public List<String> withoutMeaning() {
        List<String> lines = new ArrayList<>();
        for (Draft draft : read) {
            List<String> keys = draft.passages().keys();
            List<Passage> none = meaning(draft).of(draft.passages()).none();
            none.stream().limit(MOST_TOLD).forEach(it -> lines.add(draft.label() + ", "
                    + keys.get(it.place() - 1) + ": " + (it.text().length() > LONGEST_LINE
                            ? it.text().substring(0, LONGEST_LINE).strip() + " …"
                            : it.text())));
            if (none.size() > MOST_TOLD) {
                lines.add(draft.label() + ": "
                        + English.count(none.size() - MOST_TOLD, "more passage", "more passages"));
            }
        }
        return lines;
    }

    Meaning meaning(Draft draft) {
        return meaningOf(draft).flatMap(it -> kept.newest(it).value()).map(it -> DraftTexts.meaning(it.bytes()))
                .orElse(Meaning.NONE);
    }
}
