package org.surety.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Unfit;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.NamedDocument;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.agreement.AgreementPage;
import org.surety.web.page.edit.BracketsPage;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.Installation.SharedTexts;

/**
 * What whoever has a link reads of a work without an account: its agreements as texts, what follows from them, and
 * their brackets. No scores, no drafts, no history, no remarks, and nothing is written.
 */
final class SharedPages {

    private static final String AGREEMENT = "agreement";
    private final PageContext site;

    SharedPages(PageContext site) {
        this.site = site;
    }

    /** The addresses. */
    List<Route> routes() {
        return List.of(new Route(Route.Method.READ, Gate.SHARED + "{token}", this::all),
                route("", it -> new AgreementPage(it)::of),
                route(AgreementPlace.BRACKETS.ending(), it -> new BracketsPage(it)::of));
    }

    private Route route(String ending, Function<PageContext, NamedDocument.About> page) {
        return new Route(Route.Method.READ, Gate.SHARED + "{token}/{file}" + ending,
                request -> opened(request, texts -> one(request, texts, page)));
    }

    private static String path(Request request) {
        return Gate.SHARED + request.part("token");
    }

    /** The agreements of the work; the one that there is at once. */
    private HttpReply all(Request request) {
        return opened(request, texts -> {
            List<KeptDocument> agreements = agreements(texts);
            if (agreements.size() == 1) {
                return HttpReply.to(Addresses.below(path(request), agreements.getFirst()));
            }
            Tag list = Tag.of("ul").in("cards-list");
            agreements.forEach(it -> list.add(Tag.of("li").add(Tag.live("a")
                    .with("href", Addresses.below(path(request), it)).text(it.name().text()))));
            return PageFrame.alone(new PageFrame.Page("Shared with you", Optional.of("Shared with you"), List.of(),
                    List.of(agreements.isEmpty() ? Tag.of("p", "There is no agreement in this work yet.") : list),
                    200));
        });
    }

    private static List<KeptDocument> agreements(SharedTexts texts) {
        return texts.texts().documents(texts.work()).value().orElse(List.of()).stream()
                .filter(it -> it.kind().word().equals(AGREEMENT)).toList();
    }

    private HttpReply one(Request request, SharedTexts texts, Function<PageContext, NamedDocument.About> page) {
        PageContext guest = site.seenBy(texts.texts(),
                "link " + new Secret(request.part("token")).digest().hex());
        return agreements(texts).stream().filter(it -> it.name().text().equals(request.part("file"))).findFirst()
                .map(it -> guest.documents().shared(path(request), it))
                .map(it -> NamedDocument.framed(request, it, PageFrame::alone, page.apply(guest)))
                .orElseGet(() -> nothing("There is no such text behind this link."));
    }

    private HttpReply opened(Request request, Function<SharedTexts, HttpReply> answer) {
        Secret secret;
        try {
            secret = new Secret(request.part("token"));
        } catch (Unfit none) {
            return nothing(new StoreRefusal.Spent().inWords());
        }
        return switch (site.people().shared(secret)) {
            case Result.Refused<SharedTexts>(StoreRefusal why) -> nothing(why.inWords());
            case Result.Done<SharedTexts>(SharedTexts texts) -> answer.apply(texts);
        };
    }

    private static HttpReply nothing(String why) {
        return PageFrame.alone(new PageFrame.Page("Nothing is here", Optional.of("Nothing is here"), List.of(),
                List.<Markup>of(Tag.of("p", why + " Whoever sent it to you can make another.")), 404));
    }
}
