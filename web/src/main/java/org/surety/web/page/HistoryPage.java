package org.surety.web.page;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.Origin;
import org.surety.store.value.Revision;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.workbench.works.KeptTexts;

/** Every revision of a kept text: what it changed, and a way back to it. */
final class HistoryPage {

    static final String ENDING = "/history";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Site site;

    HistoryPage(Site site) {
        this.site = site;
    }

    PageFrame.Page of(Request request, Document document) {
        return document.kept().map(it -> page(request, document, it.document(), Optional.empty()))
                .orElseGet(() -> site.missing(request.path()));
    }

    private PageFrame.Page page(Request request, Document document, KeptDocument kept, Optional<String> wrong) {
        List<Revision> history = site.documents().kept().history(kept).value().orElse(List.of());
        Tag list = Tag.of("ol").in("history").with("reversed", "");
        for (Revision each : history.reversed()) {
            list.add(revision(request, document, kept, each));
        }
        return new PageFrame.Page("History: " + document.file(), Optional.of("History of " + document.file()),
                AgreementPages.trail(document, PageView.PLAIN, ENDING),
                List.of(wrong.<Markup>map(it -> FormFields.wrong(it))
                        .orElse(Markup.NOTHING),
                        Tag.of("p", "Nothing that was saved is ever changed. An older text that "
                                + "is taken up again becomes a new revision."),
                        list),
                wrong.isPresent() ? 422 : 200);
    }

    private Tag revision(Request request, Document document, KeptDocument kept, Revision revision) {
        String path = AgreementIndex.pathOf(kept);
        Tag item = Tag.of("li").with("value", revision.n()).add(Tag.of("p").add(
                Tag.live("a").with("href", path + "/r" + revision.n()).text("Revision " + revision.n()))
                .text(", " + MOMENT.format(revision.at()) + ", " + origin(revision.origin())
                        + revision.why().map(it -> ": " + it.text()).orElse("")));
        if (revision.n() > 1) {
            ClauseLines lines = ClauseLines.of(text(kept, revision.n() - 1), text(kept, revision.n()));
            item.add(Tag.of("details").in("source").add(Tag.of("summary", lines.isSame()
                    ? "Nothing changed"
                    : "What changed"), lines.shown()));
        }
        if (revision.n() < kept.head()) {
            item.add(Tag.live("form").with("method", "post").with("action", path + ENDING).in("inline").add(
                    site.formToken(request), FormFields.hidden("n", Integer.toString(revision.n())),
                    FormFields.hidden("base", Integer.toString(kept.head())),
                    FormFields.hidden("key", KeptTexts.newKey().text()),
                    Tag.of("button", "Take revision " + revision.n() + " up again").with("type", "submit")));
        }
        return item;
    }

    private String text(KeptDocument document, int n) {
        return site.documents().kept().revision(document, n).value()
                .map(it -> new String(it.bytes(), StandardCharsets.UTF_8)).orElse("");
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case Origin.Form form -> "written here";
            case Origin.Yaml yaml -> "written as a file";
            case Origin.Brought brought -> "brought in";
            case Origin.Restored restored -> "revision " + restored.n() + " taken up again";
            case Origin.Merged merged -> "made from revisions " + merged.first() + " and " + merged.second();
        };
    }

    /** Takes an older revision up again. */
    HttpReply restore(Request request, Document document) {
        Optional<KeptDocument> kept = document.kept().map(KeptPlace::document);
        if (kept.isEmpty()) {
            return PageFrame.of(site.missing(request.path()));
        }
        Saving saving;
        try {
            saving = site.documents().kept().restore(kept.get(),
                    Integer.parseInt(request.field("n").orElse("")), Integer.parseInt(request.field("base").orElse("")),
                    new SaveKey(request.field("key").orElse("")));
        } catch (IllegalArgumentException wrong) {
            return PageFrame.of(page(request, document, kept.get(), Optional.of("This could not be done: "
                    + wrong.getMessage() + ".")));
        }
        return switch (saving) {
            case Saving.Saved saved -> HttpReply.to(AgreementIndex.pathOf(kept.get()) + ENDING);
            case Saving.Repeated repeated -> HttpReply.to(AgreementIndex.pathOf(kept.get()) + ENDING);
            case Saving.Outdated outdated -> PageFrame.of(page(request, document, kept.get(), Optional.of(
                    "Somebody saved revision " + outdated.newest().n() + " meanwhile. Look at it first.")));
            case Saving.Refused refused -> PageFrame.of(page(request, document, kept.get(),
                    Optional.of(refused.why().inWords())));
        };
    }
}
