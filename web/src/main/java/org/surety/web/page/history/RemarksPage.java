package org.surety.web.page.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.Person;
import org.surety.store.value.Remark;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.Unfit;
import org.surety.text.edit.ClauseEdits;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.about.TriesPart;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.KnownWord;
import org.surety.web.page.part.Moments;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.page.works.MeaningPage;

/** What the people of a work remark on clauses of a text. A remark stays with its clause when that is renamed. */
public final class RemarksPage {

    private static final String WHOLE = "the whole text";
    private static final int LONGEST = 2_000;

    private final PageContext site;

    /** @param site what it has to work with */
    public RemarksPage(PageContext site) {
        this.site = site;
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        return document.kept().map(it -> page(request, document, it.document(), Optional.empty()))
                .orElseGet(() -> MissingPage.of(site, request.path()));
    }

    /** Remarks that are not settled, by the key that their clause has now. */
    public Map<String, List<Remark>> open(KeptDocument kept) {
        Map<String, List<Remark>> open = new LinkedHashMap<>();
        byClause(kept).forEach((clause, remarks) -> {
            List<Remark> left = remarks.stream().filter(it -> it.settled().isEmpty()).toList();
            if (!left.isEmpty()) {
                open.put(clause, left);
            }
        });
        return open;
    }

    private Map<String, List<Remark>> byClause(KeptDocument kept) {
        List<Revision> history = site.documents().kept().history(kept).value().orElse(List.of());
        Map<String, List<Remark>> all = new TreeMap<>();
        for (Remark each : site.documents().kept().remarks(kept).value().orElse(List.of())) {
            String clause = each.clause();
            for (Revision later : history.subList(Math.min(each.n(), history.size()), history.size())) {
                clause = CalledOtherwise.now(clause, later.renames());
            }
            all.computeIfAbsent(clause, it -> new java.util.ArrayList<>()).add(each);
        }
        return all;
    }

    private PageFrame.Page page(Request request, Document document, KeptDocument kept, Optional<String> failed) {
        String path = Addresses.of(kept);
        Map<Id<Person>, String> names = site.documents().kept().names(kept.work());
        Tag list = Tag.of("div");
        byClause(kept).forEach((clause, remarks) -> {
            Tag section = Tag.of("section").in("clause").add(Tag.of("h2", words(clause)));
            remarks.forEach(it -> section.add(remark(request, path, names, document.writes(), it)));
            list.add(section);
        });
        Optional<ClauseEdits> text = ClauseEdits.of(document.bench().source(document.file()));
        Map<String, String> clauses = new TreeMap<>();
        text.ifPresent(it -> MeaningPage.clauses(it, clauses));
        // Any other clause too, where the text has it.
        request.asked("clause").filter(it -> text.flatMap(all -> all.at(all.path(it))).isPresent())
                .ifPresent(it -> clauses.putIfAbsent(it, words(it)));
        Optional<String> wrong = failed.or(() -> KnownWord.wrong(request, "clause", clauses.keySet()));
        Tag form = form(request, path, "make").in("begin").add(
                Tag.of("label").add(Tag.of("span", "On"), FormFields.choice("clause", Optional.of(WHOLE), clauses,
                        request.asked("clause"))),
                Tag.of("label").add(Tag.of("span", "Remark"), Tag.of("textarea", request.field("text").orElse(""))
                        .with("name", "text").with("rows", 3).with("cols", 60).with("maxlength", LONGEST)),
                Tag.of("button", "Make this remark").with("type", "submit"));
        return new PageFrame.Page("Remarks: " + document.file(), Optional.of("Remarks on " + document.file()),
                AgreementPages.trail(document, PageView.PLAIN, AgreementPlace.REMARKS.ending()),
                List.of(wrong.<Markup>map(it -> FormFields.wrong(it)).orElse(Markup.NOTHING),
                        Tag.of("p", "Remarks change no word of the text and no answer. Everybody of the work sees "
                                + "them."),
                        list, document.writes()
                                ? Tag.of("section").add(Tag.of("h2", "A new remark"), form)
                                : Tag.of("p", "Whoever may write in this work makes remarks; you read it.")),
                wrong.isPresent() ? 422 : 200);
    }

    private Tag remark(Request request, String path, Map<Id<Person>, String> names, boolean writes,
            Remark remark) {
        boolean settled = remark.settled().isPresent();
        return Tag.of("div").in(settled ? "remark settled" : "remark").add(
                Tag.of("p", remark.text().map(FreeText::text).orElse("(erased with whoever made it)")),
                Tag.of("p", English.capital(names.getOrDefault(remark.author(), "somebody")) + ", "
                        + Moments.local(remark.at()) + ", on revision " + remark.n()
                        + remark.settled().map(it -> "; settled " + Moments.local(it)).orElse(""))
                        .in("small"),
                !writes
                        ? Markup.NOTHING
                        : form(request, path, settled ? "unsettle" : "settle").in("inline").add(
                                FormFields.hidden("id", remark.id().value()),
                                Tag.of("button", settled ? "Not settled after all" : "Settled")
                                        .with("type", "submit")));
    }

    static String words(String clause) {
        return clause.equals(WHOLE) ? English.capital(WHOLE) : English.capital(TriesPart.words(clause));
    }

    private Tag form(Request request, String path, String act) {
        return Tag.live("form").with("method", "post").with("action", path + AgreementPlace.REMARKS.ending()).add(
                site.formToken(request),
                FormFields.hidden("do", act));
    }

    /** Makes a remark, or says that one is settled. */
    public HttpReply change(Request request, Document document) {
        return document.kept().map(it -> change(request, document, it.document())).orElseGet(
                () -> PageFrame.of(MissingPage.of(site, request.path())));
    }

    private HttpReply change(Request request, Document document, KeptDocument kept) {
        Optional<Result<Remark>> done;
        try {
            done = switch (request.field("do").orElse("")) {
                case "make" -> Optional.of(site.documents().kept().remark(kept, kept.head(),
                        request.field("clause").filter(it -> !it.isBlank()).orElse(WHOLE),
                        new FreeText(request.field("text").orElse("").strip())));
                case "settle" -> settle(request, true);
                case "unsettle" -> settle(request, false);
                default -> Optional.empty();
            };
        } catch (Unfit wrong) {
            return PageFrame.of(page(request, document, kept, Optional.of(English.sentence("this is no remark: "
                    + wrong.getMessage()))));
        }
        return switch (done.orElse(null)) {
            case null -> PageFrame.of(page(request, document, kept, Optional.of("There is no such remark.")));
            case Result.Done<Remark> made -> HttpReply.to(Addresses.of(kept) + AgreementPlace.REMARKS.ending());
            case Result.Refused<Remark> refused -> PageFrame.of(page(request, document, kept,
                    Optional.of(refused.why().inWords())));
        };
    }

    private Optional<Result<Remark>> settle(Request request, boolean settled) {
        return Id.<Remark>read(request.field("id").orElse(""))
                .map(it -> site.documents().kept().settle(it, settled));
    }
}
