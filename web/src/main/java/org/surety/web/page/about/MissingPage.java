package org.surety.web.page.about;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.text.tree.Nearest;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.address.Taken;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;

/** What stands where nothing is: what the address seems to look for, what there is of that kind, and the nearest. */
public final class MissingPage {

    private final PageContext site;
    private final AgreementPages pages;

    private MissingPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** What stands at an address at which nothing is. */
    public static PageFrame.Page of(PageContext site, String path) {
        return new MissingPage(site).of(path);
    }

    /**
     * An address that leads somewhere.
     *
     * @param name as it is told
     */
    private record Place(String name, String address) {}

    private PageFrame.Page of(String path) {
        List<String> parts = Arrays.stream(path.split("/")).filter(it -> !it.isEmpty()).map(MissingPage::decoded)
                .toList();
        String first = parts.isEmpty() ? "" : parts.getFirst();
        return switch (first) {
            case "a" -> ofCatalog(parts);
            case "w" -> ofFolder(parts);
            case "jobs" -> page("Nothing of that number is under way",
                    "What has been worked out is forgotten after a while, and when Surety is closed.",
                    Optional.of(new Place("What is under way now", Addresses.JOBS)));
            default -> any(path);
        };
    }

    private PageFrame.Page any(String path) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("/", "The library");
        all.put(Addresses.COMPARE, "Compare");
        all.put(Addresses.JOBS, "Under way");
        return page("There is nothing at this address", "Addresses here begin with /a/ and the name of an agreement of "
                + "the catalog, with /w/ and the name of a file, or are " + String.join(", ", all.keySet()) + ".",
                Nearest.to(path, all.keySet()).map(it -> new Place(all.getOrDefault(it, it), it)));
    }

    private PageFrame.Page ofCatalog(List<String> parts) {
        String id = parts.size() < 2 ? "" : parts.get(1);
        return site.documents().ofCatalog(id).map(it -> ending(it, parts)).orElseGet(() -> {
            Map<String, Place> known = new LinkedHashMap<>();
            new Told("/").answer(pages.catalog()).ifPresent(all -> all.response().entries()
                    .forEach(it -> site.documents().ofCatalog(it.id())
                            .ifPresent(found -> known.put(it.id(), new Place(it.title(), found.path())))));
            return page("The catalog has no agreement called “" + id + "”", "", near(id, known));
        });
    }

    private PageFrame.Page ofFolder(List<String> parts) {
        String file = parts.size() < 3 ? "" : parts.get(2);
        return site.documents().ofFolder(parts.size() < 2 ? "" : parts.get(1), file)
                .map(it -> ending(it, parts)).orElseGet(() -> {
                    Map<String, Place> known = new LinkedHashMap<>();
                    new Told("/").answer(pages.folder()).ifPresent(all -> all.response().entries()
                            .forEach(it -> known.put(it.file(),
                                    new Place(it.file(), Addresses.ofFile(it.file())))));
                    return page("There is no agreement in a file called “" + file + "”",
                            "Files are looked for in the folder in which Surety was started; this one may have been "
                                    + "renamed or moved.",
                            near(file, known));
                });
    }

    private static Optional<Place> near(String name, Map<String, Place> known) {
        return Nearest.to(name, known.keySet()).map(known::get);
    }

    /** The agreement is there, the page about it is not. */
    private static PageFrame.Page ending(Document document, List<String> parts) {
        Map<String, Place> known = new LinkedHashMap<>();
        for (PageFrame.Step step : AgreementPages.trail(document, PageView.PLAIN, "none")) {
            String ending = step.address().substring(step.address().lastIndexOf('/') + 1);
            known.put(ending, new Place(step.name(), step.address()));
        }
        String ending = parts.getLast();
        List<String> forms = Arrays.stream(Taken.values()).map(Taken::ending).toList();
        boolean file = parts.contains("take");
        Optional<Place> near = file
                ? Nearest.to(ending, forms)
                        .map(it -> new Place(it, document.path() + AgreementPlace.TAKE.ending() + "/" + it))
                : near(ending, known);
        return new PageFrame.Page("Nothing here",
                Optional.of(file
                        ? "There is no file “" + ending + "” to take away"
                        : "There is no page “" + ending
                                + "” about this agreement"),
                AgreementPages.trail(document, PageView.PLAIN, "none"),
                body("", near), 404);
    }

    private static PageFrame.Page page(String heading, String sentence, Optional<Place> near) {
        return new PageFrame.Page("Nothing here", Optional.of(heading), List.of(), body(sentence, near), 404);
    }

    private static List<Markup> body(String sentence, Optional<Place> near) {
        List<Markup> body = new ArrayList<>();
        if (!sentence.isEmpty()) {
            body.add(Tag.of("p", sentence));
        }
        near.ifPresent(it -> body.add(Tag.of("p").text("Maybe this was meant: ")
                .add(Tag.live("a").with("href", it.address()).text(it.name())).text(".")));
        body.add(Tag.of("p").add(Tag.live("a").with("href", Addresses.LIBRARY).text("The library"))
                .text(" shows all agreements that there are."));
        return body;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return part;
        }
    }
}
