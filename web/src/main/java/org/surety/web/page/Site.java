package org.surety.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surety.report.markup.Tag;
import org.surety.web.frame.Frame;
import org.surety.web.frame.View;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Request;
import org.surety.web.gate.Response;
import org.surety.web.work.Answers;
import org.surety.workbench.api.Refusal;

/**
 * Every page, and the address at which it stands.
 *
 * @param documents what pages can be about
 * @param answers what is being worked out
 * @param gate who was let in
 */
public record Site(Documents documents, Answers answers, Gate gate) {

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
    public record Route(Method method, String path, Function<Request, Response> page) {}

    /** All of them. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                get("/", it -> Frame.of(new LibraryPage(this).of(it))),
                get("/compare", it -> Frame.of(new ComparePage(this).of(it))),
                get("/jobs", it -> Frame.of(new JobsPage(this).all(it))),
                get("/jobs/{job}", it -> Frame.of(new JobsPage(this).one(it))),
                new Route(Method.WRITE, "/jobs/{job}/stop", new JobsPage(this)::stop)));
        Map<String, Function<Request, Response>> about = new LinkedHashMap<>();
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

    private static Route get(String path, Function<Request, Response> page) {
        return new Route(Method.READ, path, page);
    }

    /** A page about an agreement, where there is one of that name. */
    private Function<Request, Response> about(BiFunction<Request, Document, Frame.Page> page) {
        return answering((request, document) -> Frame.of(page.apply(request, document)));
    }

    /** What is no page but about an agreement too. */
    private Function<Request, Response> answering(BiFunction<Request, Document, Response> about) {
        return request -> {
            Optional<Document> document = request.part("id").isEmpty()
                    ? documents.ofFolder(request.part("work"), request.part("file"))
                    : documents.ofCatalog(request.part("id"));
            return document.map(it -> tried(request, it, about)).orElseGet(() -> Frame.of(missing()));
        };
    }

    /** A page about the agreement as its address would have it written. */
    private static Response tried(Request request, Document document,
            BiFunction<Request, Document, Response> about) {
        View view = View.of(request, List.of());
        Document tried;
        try {
            tried = document.trying(view.tries());
        } catch (Refusal refused) {
            return Frame.of(new Frame.Page(document.file(), Optional.of("These words cannot be tried"),
                    AgreementPages.trail(document, View.PLAIN.held(view.held()), ""),
                    List.of(Told.refusal(refused.reason()), TriesPart.undo(document, view, "")), 422));
        }
        return about.apply(request, tried);
    }

    /** What stands where nothing is. */
    public static Frame.Page missing() {
        return new Frame.Page("Nothing here", Optional.of("There is nothing at this address"), List.of(), List.of(
                Tag.of("p").text("The agreement may have been renamed or moved. ").add(
                        Tag.live("a").with("href", "/").text("The library")).text(" shows all that there are.")),
                404);
    }
}
