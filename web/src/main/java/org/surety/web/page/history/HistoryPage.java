package org.surety.web.page.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.NamedVersion;
import org.surety.store.value.Origin;
import org.surety.store.value.Renames;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;
import org.surety.store.value.Unfit;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.about.TriesPart;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.KnownWord;
import org.surety.web.page.part.Moments;
import org.surety.web.page.subject.AgreementIndex;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.KeptPlace;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.KeptTexts;

/** Every revision of a kept text: what it changed, and a way back to it. */
public final class HistoryPage {

    /** Said of what was written before a work came here whole. */
    private static final String FROM_ELSEWHERE = " (in another installation, which tells by whom and when)";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final PageContext site;

    /** @param site what it has to work with */
    public HistoryPage(PageContext site) {
        this.site = site;
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        return document.kept().map(it -> page(request, document, it.document(), Optional.empty()))
                .orElseGet(() -> MissingPage.of(site, request.path()));
    }

    private PageFrame.Page page(Request request, Document document, KeptDocument kept, Optional<String> failed) {
        List<Revision> history = site.documents().kept().history(kept).value().orElse(List.of());
        Map<Sha, List<String>> named = new HashMap<>();
        site.documents().kept().named(kept.work()).value().orElse(List.of()).forEach(it -> named
                .computeIfAbsent(it.closure(), closure -> new ArrayList<>()).add(it.title().text()));
        List<String> numbers = history.stream().map(it -> Integer.toString(it.n())).toList();
        Optional<String> wrong = failed.or(() -> KnownWord.wrong(request, FROM, numbers))
                .or(() -> KnownWord.wrong(request, TO, numbers));
        Tag list = Tag.of("ol").in("history").with("reversed", "");
        for (Revision each : history.reversed()) {
            list.add(revision(request, named.getOrDefault(each.closure(), List.of()), kept, document.writes(),
                    each));
        }
        return new PageFrame.Page("History: " + document.file(), Optional.of("History of " + document.file()),
                AgreementPages.trail(document, PageView.PLAIN, AgreementPlace.HISTORY.ending()),
                List.of(wrong.<Markup>map(it -> FormFields.wrong(it))
                        .orElse(Markup.NOTHING),
                        Tag.of("p", "Nothing that was saved is ever changed. An older text that "
                                + "is taken up again becomes a new revision."),
                        history.size() > 1 ? comparison(request, kept, history) : Markup.NOTHING, list),
                wrong.isPresent() ? 422 : 200);
    }

    /** Any two revisions beside each other. */
    private Markup comparison(Request request, KeptDocument kept, List<Revision> history) {
        Map<String, String> choices = new LinkedHashMap<>();
        history.forEach(it -> choices.put(Integer.toString(it.n()), "Revision " + it.n()));
        int from = chosen(request, FROM, history.size() - 1, history.size());
        int to = chosen(request, TO, history.size(), history.size());
        Tag box = Tag.of("section").in("held-box").with("aria-label", "Two revisions").add(
                Tag.live("form").with("method", "get")
                        .with("action", Addresses.of(kept) + AgreementPlace.HISTORY.ending())
                        .in("question").add(Tag.of("span", "From"),
                                FormFields.choice(FROM, Optional.empty(), choices, Optional.of("" + from))
                                        .with("aria-label", "From"),
                                Tag.of("span", "to"),
                                FormFields.choice(TO, Optional.empty(), choices, Optional.of("" + to))
                                        .with("aria-label", "to"),
                                Tag.of("button", "Compare").with("type", "submit")));
        if (request.asked(FROM).isEmpty()) {
            return box;
        }
        Renames renames = from < to ? renamed(history.subList(from, to)) : Renames.NONE;
        ClauseLines lines = ClauseLines.of(text(kept, from), text(kept, to), renames);
        return box.add(called(renames), lines.isSame()
                ? Tag.of("p", "No line differs.")
                : Tag.of("div").add(Tag.of("p", English.capital(English.count(lines.changed(), "line", "lines"))
                        + " new or gone:"), lines.shown()),
                from == to
                        ? Markup.NOTHING
                        : Tag.of("p").in("tools").add(Tag.live("a").with("href", Addresses.COMPARE + Query.of(Map.of(
                                Addresses.COMPARED, List.of(AgreementIndex.nameOf(kept, from),
                                        AgreementIndex.nameOf(kept, to)))))
                                .text("Which answers differ between them")));
    }

    private static int chosen(Request request, String name, int otherwise, int most) {
        return request.asked(name).filter(it -> it.matches("[1-9][0-9]{0,8}")).map(Integer::parseInt)
                .filter(it -> it <= most).orElse(Math.max(1, otherwise));
    }

    /** What was called otherwise by several revisions, one after the other. */
    private static Renames renamed(List<Revision> revisions) {
        TreeMap<String, String> all = new TreeMap<>();
        revisions.forEach(it -> {
            all.replaceAll((was, is) -> CalledOtherwise.now(is, it.renames()));
            it.renames().newNames().forEach((was, is) -> {
                if (!all.containsValue(is)) {
                    all.put(was, is);
                }
            });
        });
        return new Renames(all);
    }

    private static Markup called(Renames renames) {
        if (renames.newNames().isEmpty()) {
            return Markup.NOTHING;
        }
        Tag list = Tag.of("ul");
        renames.newNames().forEach((was, is) -> list.add(Tag.of("li", English.capital(TriesPart.words(was))
                + " is called " + CalledOtherwise.last(is) + " now, also wherever it is meant.")));
        return list;
    }

    private Tag revision(Request request, List<String> names, KeptDocument kept,
            boolean writes, Revision revision) {
        String path = Addresses.of(kept);
        Tag item = Tag.of("li").with("value", revision.n()).add(Tag.of("p").add(
                Tag.live("a").with("href", path + "/r" + revision.n()).text("Revision " + revision.n()))
                .text(", " + Moments.local(revision.at()) + ", " + origin(revision.origin())
                        + (revision.n() <= kept.brought() ? FROM_ELSEWHERE : "")
                        + revision.why().map(it -> ": " + it.text()).orElse("")));
        if (!names.isEmpty()) {
            item.add(Tag.of("p").add(Tag.of("strong", "Named: "), Tag.of("span", String.join("; ", names))));
        }
        item.add(called(revision.renames()));
        if (revision.n() > 1) {
            ClauseLines lines = ClauseLines.of(text(kept, revision.n() - 1), text(kept, revision.n()),
                    revision.renames());
            item.add(Tag.of("details").in("source").add(Tag.of("summary", lines.isSame()
                    ? "Nothing changed"
                    : "What changed"), lines.shown()));
        }
        if (!writes) {
            return item;
        }
        if (revision.n() < kept.head()) {
            item.add(Tag.live("form").with("method", "post").with("action", path + AgreementPlace.HISTORY.ending())
                    .in("inline").add(
                            site.formToken(request), FormFields.hidden("n", Integer.toString(revision.n())),
                            FormFields.hidden("base", Integer.toString(kept.head())),
                            FormFields.hidden("key", KeptTexts.newKey().text()),
                            Tag.of("button", "Take revision " + revision.n() + " up again").with("type", "submit")));
        }
        item.add(Tag.of("details").in("source").add(Tag.of("summary", "Give it a name"),
                Tag.live("form").with("method", "post").with("action", path + AgreementPlace.HISTORY.ending()).in("try")
                        .add(
                                site.formToken(request), FormFields.hidden("do", "name"),
                                FormFields.hidden("n", Integer.toString(revision.n())),
                                Tag.of("label").add(Tag.of("span", "This version is called"), Tag.of("input")
                                        .with("name", "name").with("maxlength", 200).with("size", 30)),
                                Tag.of("button", "Name it").with("type", "submit").with("aria-label",
                                        "Name revision " + revision.n()))));
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

    /** Takes an older revision up again, or gives one a name. */
    public HttpReply change(Request request, Document document) {
        Optional<KeptDocument> kept = document.kept().map(KeptPlace::document);
        if (kept.isEmpty()) {
            return PageFrame.of(MissingPage.of(site, request.path()));
        }
        return request.field("do").filter("name"::equals).isPresent()
                ? name(request, document, kept.get())
                : restore(request, document, kept);
    }

    private HttpReply name(Request request, Document document, KeptDocument kept) {
        Optional<Revision> revision = site.documents().kept().history(kept).value().orElse(List.of()).stream()
                .filter(it -> request.field("n").filter(Integer.toString(it.n())::equals).isPresent()).findFirst();
        if (revision.isEmpty()) {
            return PageFrame.of(page(request, document, kept, Optional.of("There is no such revision.")));
        }
        Title title;
        try {
            title = new Title(request.field("name").orElse("").strip());
        } catch (Unfit wrong) {
            return PageFrame.of(page(request, document, kept, Optional.of(English.sentence("this is no name: "
                    + wrong.getMessage()))));
        }
        return switch (site.documents().kept().name(kept, revision.get(), title)) {
            case Result.Done<NamedVersion> done -> HttpReply.to(Addresses.of(kept) + AgreementPlace.HISTORY.ending());
            case Result.Refused<NamedVersion> refused -> PageFrame.of(page(request, document, kept,
                    Optional.of(refused.why().inWords())));
        };
    }

    private HttpReply restore(Request request, Document document, Optional<KeptDocument> kept) {
        Saving saving;
        try {
            saving = site.documents().kept().restore(kept.get(),
                    Integer.parseInt(request.field("n").orElse("")), Integer.parseInt(request.field("base").orElse("")),
                    new SaveKey(request.field("key").orElse("")));
        } catch (NumberFormatException | Unfit wrong) {
            return PageFrame.of(page(request, document, kept.get(), Optional.of("This could not be done: "
                    + wrong.getMessage() + ".")));
        }
        return switch (saving) {
            case Saving.Saved saved -> HttpReply.to(Addresses.of(kept.get()) + AgreementPlace.HISTORY.ending());
            case Saving.Repeated repeated -> HttpReply.to(Addresses.of(kept.get()) + AgreementPlace.HISTORY.ending());
            case Saving.Outdated outdated -> PageFrame.of(page(request, document, kept.get(), Optional.of(
                    "Somebody saved revision " + outdated.newest().n() + " meanwhile. Look at it first.")));
            case Saving.Refused refused -> PageFrame.of(page(request, document, kept.get(),
                    Optional.of(refused.why().inWords())));
        };
    }
}
