package org.surety.web.page.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.surety.report.markup.Tag;
import org.surety.store.value.Revision;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.history.ClauseLines;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.KeptPlace;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.KeptTexts;

/** What who saves on an outdated revision gets: both texts side by side, and nothing lost. */
public final class OutdatedPage {

    private final PageContext site;

    OutdatedPage(PageContext site) {
        this.site = site;
    }

    PageFrame.Page of(Request request, Document document, KeptPlace place, Revision newest, String mine) {
        String theirs = site.documents().kept().revision(place.document(), newest.n()).value()
                .map(it -> new String(it.bytes(), StandardCharsets.UTF_8)).orElse("");
        String base = site.documents().kept().revision(place.document(), place.n()).value()
                .map(it -> new String(it.bytes(), StandardCharsets.UTF_8)).orElse("");
        Tag columns = Tag.of("div").in("columns").add(
                Tag.of("section").add(Tag.of("h2", "What you changed"), ClauseLines.of(base, mine).shown()),
                Tag.of("section").add(Tag.of("h2", "What revision " + newest.n() + " changed"),
                        ClauseLines.of(base, theirs).shown()));
        Tag form = Tag.live("form").with("method", "post").with("action", document.path() + AgreementPlace.EDIT.ending()
                + request.queryString()).add(
                        site.formToken(request), FormFields.hidden("do", "save"),
                        FormFields.hidden("base", Integer.toString(newest.n())),
                        FormFields.hidden("key", KeptTexts.newKey().text()),
                        Tag.of("p",
                                "If your text has everything that both should keep, save it after revision "
                                        + newest.n()
                                        + ". Otherwise go on writing first: both texts stay as they are."),
                        Tag.of("button", "Save yours as revision " + (newest.n() + 1)).with("type", "submit"));
        return new PageFrame.Page("Saved meanwhile: " + document.file(),
                Optional.of("Somebody saved revision " + newest.n() + " while you wrote"),
                AgreementPages.trail(document, org.surety.web.frame.PageView.PLAIN, AgreementPlace.EDIT.ending()),
                List.of(Tag.of("p", "Nothing is lost and nothing is overwritten: your text is kept as a try, theirs as "
                        + "revision " + newest.n() + "."), columns, form,
                        Tag.of("p").in("tools").add(
                                Tag.live("a")
                                        .with("href",
                                                document.path() + AgreementPlace.EDIT.ending() + request.queryString())
                                        .text("Go on writing yours"),
                                Tag.live("a")
                                        .with("href", Addresses.of(place.document()) + AgreementPlace.EDIT.ending())
                                        .text("Write on from revision " + newest.n()))),
                409);
    }
}
