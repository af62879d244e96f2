package org.surety.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.surety.report.CatalogEntry;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.store.value.Belongs;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.work.Job;
import org.surety.workbench.api.Reply;

/** All agreements that there are. */
final class LibraryPage {

    private final Site site;
    private final AgreementPages pages;

    LibraryPage(Site site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    PageFrame.Page of(Request request) {
        String typed = request.asked("q").orElse("").strip();
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p", "Open an agreement to read it, to ask what follows from it, and to try other words. "
                + "Nothing that you try is kept unless you take it away.").in("lead"));
        body.add(search(typed));
        Told told = new Told("/" + Query.of(Map.of("q", List.of(typed))));
        body.add(works());
        body.add(shelf(told, "In the folder where you started Surety", "folder", pages.folder(), false, typed));
        body.add(shelf(told, "The catalog", "catalog", pages.catalog(), true, typed));
        return new PageFrame.Page("Library", Optional.of("Library"), List.of(), body, 200);
    }

    private Markup works() {
        Tag section = Tag.of("section").with("aria-labelledby", "works-title")
                .add(Tag.of("h2", "Your works").with("id", "works-title"));
        Tag list = Tag.of("ul").in("cards-list");
        List<Belongs> works = site.documents().kept().works().stream().filter(it -> it.work().removed().isEmpty())
                .toList();
        works.forEach(it -> list.add(Tag.of("li").add(
                Tag.live("a").with("href", "/w/" + it.work().id()).text(it.work().title().text()))));
        return section.add(works.isEmpty()
                ? Tag.of("p", "You have none yet.").in("small")
                : list, Tag.of("p").add(Tag.live("a").with("href", "/in").text("Bring in a text, or begin one")));
    }

    private static Tag search(String typed) {
        return Tag.live("form").with("method", "get").with("action", "/").in("search").with("role", "search").add(
                Tag.of("label", "Find an agreement").with("for", "q"),
                Tag.of("input").with("type", "search").with("id", "q").with("name", "q").with("value", typed),
                Tag.of("button", "Find").with("type", "submit"));
    }

    private static Markup shelf(Told told, String title, String id, Job<Reply<Response.OfCatalog>> job,
            boolean catalog, String typed) {
        Tag section = Tag.of("section").with("aria-labelledby", id + "-title")
                .add(Tag.of("h2", title).with("id", id + "-title"));
        return section.add(told.of(job, id, reply -> list(reply.response().entries(), catalog, typed)));
    }

    private static Markup list(List<CatalogEntry> entries, boolean catalog, String typed) {
        List<CatalogEntry> found = entries.stream().filter(it -> matches(it, typed)).toList();
        if (found.isEmpty()) {
            return Tag.of("p", entries.isEmpty()
                    ? "There is no agreement here."
                    : "None of " + English.number(entries.size()) + " has these words.").in("small");
        }
        Tag list = Tag.of("ul").in("cards-list");
        for (CatalogEntry entry : found) {
            String address = catalog ? "/a/" + Query.encoded(entry.id()) : AgreementIndex.pathOf(entry.file());
            list.add(Tag.of("li").add(
                    Tag.live("a").with("href", address).text(entry.title().isEmpty() ? entry.id() : entry.title()),
                    Tag.of("p").in("small").text(line(entry))));
        }
        return list;
    }

    private static String line(CatalogEntry entry) {
        return English.capital(English.words(entry.status())) + entry.asOf().map(it -> ", as of " + it).orElse("")
                + " · " + (entry.terms() == 0 ? "nothing left open" : entry.terms() + " open")
                + (entry.guarantors() == 0 ? "" : " · " + English.count(entry.guarantors(), "guarantor", "guarantors"))
                + " · " + entry.id();
    }

    private static boolean matches(CatalogEntry entry, String typed) {
        String all = (entry.title() + " " + entry.id() + " " + entry.status()).toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
