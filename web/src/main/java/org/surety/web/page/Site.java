package org.surety.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surety.report.markup.Tag;
import org.surety.web.frame.Frame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Request;
import org.surety.web.gate.Response;
import org.surety.web.work.Answers;

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
        return List.of(
                get("/", it -> Frame.of(new LibraryPage(this).of(it))),
                get("/a/{id}", about(new AgreementPage(this)::of)),
                get("/w/{work}/{file}", about(new AgreementPage(this)::of)),
                get("/a/{id}/odds", about(new OddsPage(this)::of)),
                get("/w/{work}/{file}/odds", about(new OddsPage(this)::of)),
                get("/a/{id}/deal", about(new DealPage(this)::of)),
                get("/w/{work}/{file}/deal", about(new DealPage(this)::of)),
                get("/jobs", it -> Frame.of(new JobsPage(this).all(it))),
                get("/jobs/{job}", it -> Frame.of(new JobsPage(this).one(it))),
                new Route(Method.WRITE, "/jobs/{job}/stop", new JobsPage(this)::stop));
    }

    private static Route get(String path, Function<Request, Response> page) {
        return new Route(Method.READ, path, page);
    }

    /** A page about an agreement, where there is one of that name. */
    private Function<Request, Response> about(BiFunction<Request, Document, Frame.Page> page) {
        return request -> {
            Optional<Document> document = request.part("id").isEmpty()
                    ? documents.ofFolder(request.part("work"), request.part("file"))
                    : documents.ofCatalog(request.part("id"));
            return Frame.of(document.map(it -> page.apply(request, it)).orElseGet(Site::missing));
        };
    }

    /** What stands where nothing is. */
    public static Frame.Page missing() {
        return new Frame.Page("Nothing here", Optional.of("There is nothing at this address"), List.of(), List.of(
                Tag.of("p").text("The agreement may have been renamed or moved. ").add(
                        Tag.live("a").with("href", "/").text("The library")).text(" shows all that there are.")),
                404);
    }
}
