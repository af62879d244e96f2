package org.surety.web.page.about;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surety.report.markup.Tag;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.AgreementIndex;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.api.Refusal;

/** The agreement that an address names, as the address would have it written. */
public final class NamedDocument {

    private NamedDocument() {}

    /** A page about an agreement. */
    public interface About {
        /** The page. */
        PageFrame.Page of(Request request, Document document);
    }

    /** A page about an agreement, where there is one of that name. */
    public static Function<Request, HttpReply> about(PageContext site, About page) {
        return answering(site, (request, document) -> PageFrame.of(page.of(request, document)));
    }

    /** The same of one that is known, with another frame around the page. */
    public static HttpReply framed(Request request, Document document, Function<PageFrame.Page, HttpReply> frame,
            About page) {
        return tried(request, document, frame, (asked, it) -> frame.apply(page.of(asked, it)));
    }

    /** What is no page but about an agreement too. */
    public static Function<Request, HttpReply> answering(PageContext site,
            BiFunction<Request, Document, HttpReply> about) {
        return request -> document(site.documents(), request).map(it -> tried(request, it, PageFrame::of, about))
                .orElseGet(() -> PageFrame.of(MissingPage.of(site, request.path())));
    }

    private static Optional<Document> document(AgreementIndex documents, Request request) {
        String work = request.part("work");
        String file = request.part("file");
        if (!request.part("id").isEmpty()) {
            return documents.ofCatalog(request.part("id"));
        }
        if (!request.part("try").isEmpty()) {
            return documents.ofTry(work, request.part("try"));
        }
        if (!request.part("revision").isEmpty()) {
            return Optional.of(request.part("revision")).filter(it -> it.matches("r[1-9][0-9]{0,8}"))
                    .flatMap(it -> documents.ofRevision(work, file, Integer.parseInt(it.substring(1))));
        }
        return documents.ofFolder(work, file).or(() -> documents.ofWork(work, file));
    }

    /** A page about the agreement as its address would have it written. */
    private static HttpReply tried(Request request, Document document, Function<PageFrame.Page, HttpReply> frame,
            BiFunction<Request, Document, HttpReply> about) {
        List<String> unread = PageView.unread(request);
        if (!unread.isEmpty()) {
            return frame.apply(new PageFrame.Page(document.file(), Optional.of("This address cannot be read"),
                    AgreementPages.trail(document, PageView.PLAIN, ""),
                    List.of(Tag.of("div").in("wrong").with("role", "alert")
                            .add(unread.stream().map(it -> Tag.of("p", it)).toList())),
                    422));
        }
        PageView view = PageView.of(request, List.of());
        Document tried;
        try {
            tried = document.trying(view.tries());
        } catch (Refusal refused) {
            return frame.apply(new PageFrame.Page(document.file(), Optional.of("These words cannot be tried"),
                    AgreementPages.trail(document, PageView.PLAIN.held(view.held()), ""),
                    List.of(Told.refusal(refused.reason()),
                            TriesPart.undo(document, view, "", Optional.of(refused.reason()))),
                    422));
        }
        return about.apply(request, tried);
    }
}
