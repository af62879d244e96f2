package org.surety.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surety.report.markup.Tag;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.work.Answers;
import org.surety.workbench.api.Refusal;

/**
 * Every page, and the address at which it stands.
 *
 * @param documents what pages can be about
 * @param answers what is being worked out
 * @param gate who was let in
 */
public record Site(AgreementIndex documents, Answers answers, Gate gate) {

    /** What a request to an address may do. */
    public enum Method {
        /** It reads. */
        READ,
        /** It changes something. */
        WRITE
    }

    /**
     * An address and what answers there.
     *
     * @param path its variable parts in braces
     */
    public record Route(Method method, String path, Function<Request, HttpReply> page) {}

    /** All of them. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                get("/", it -> PageFrame.of(new LibraryPage(this).of(it))),
                get("/compare", it -> PageFrame.of(new ComparePage(this).of(it))),
                get("/jobs", it -> PageFrame.of(new JobsPage(this).all(it))),
                get("/jobs/{job}", it -> PageFrame.of(new JobsPage(this).one(it))),
                new Route(Method.WRITE, "/jobs/{job}/stop", new JobsPage(this)::stop)));
        Map<String, Function<Request, HttpReply>> about = new LinkedHashMap<>();
        about.put(AgreementPages.Kind.TEXT.ending(), about(new AgreementPage(this)::of));
        about.put(AgreementPages.Kind.ODDS.ending(), about(new OddsPage(this)::of));
        about.put(AgreementPages.Kind.DEAL.ending(), about(new DealPage(this)::of));
        about.put(AgreementPages.Kind.LIFE.ending(), about(new LifePage(this)::of));
        about.put(AgreementPages.Kind.TAKE.ending(), about(new TakeAwayPage(this)::of));
        about.put(AgreementPages.Kind.TAKE.ending() + "/{form}", answering(new TakeAwayPage(this)::file));
        about.forEach((ending, page) -> {
            routes.add(get("/a/{id}" + ending, page));
            routes.add(get("/w/{work}/{file}" + ending, page));
        });
        return routes;
    }

    private static Route get(String path, Function<Request, HttpReply> page) {
        return new Route(Method.READ, path, page);
    }

    /** A page about an agreement, where there is one of that name. */
    private Function<Request, HttpReply> about(BiFunction<Request, Document, PageFrame.Page> page) {
        return answering((request, document) -> PageFrame.of(page.apply(request, document)));
    }

    /** What is no page but about an agreement too. */
    private Function<Request, HttpReply> answering(BiFunction<Request, Document, HttpReply> about) {
        return request -> {
            Optional<Document> document = request.part("id").isEmpty()
                    ? documents.ofFolder(request.part("work"), request.part("file"))
                    : documents.ofCatalog(request.part("id"));
            return document.map(it -> tried(request, it, about))
                    .orElseGet(() -> PageFrame.of(missing(request.path())));
        };
    }

    /** A page about the agreement as its address would have it written. */
    private static HttpReply tried(Request request, Document document,
            BiFunction<Request, Document, HttpReply> about) {
        PageView view = PageView.of(request, List.of());
        Document tried;
        try {
            tried = document.trying(view.tries());
        } catch (Refusal refused) {
            return PageFrame.of(new PageFrame.Page(document.file(), Optional.of("These words cannot be tried"),
                    AgreementPages.trail(document, PageView.PLAIN.held(view.held()), ""),
                    List.of(Told.refusal(refused.reason()), TriesPart.undo(document, view, "")), 422));
        }
        return about.apply(request, tried);
    }

    /** What stands where nothing is. */
    public PageFrame.Page missing(String path) {
        return new MissingPage(this).of(path);
    }
}
