package org.surety.web.page.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.AccessToken;
import org.surety.store.value.Result;
import org.surety.store.value.Title;
import org.surety.store.value.TokenScope;
import org.surety.web.gate.Request;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Moments;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.OwnAccount;

/** The tokens with which programs act for whoever asks: a part of the page about oneself. */
public final class TokensPart {

    private static final Map<String, String> DAYS = days();

    private final PageContext site;

    TokensPart(PageContext site) {
        this.site = site;
    }

    private static Map<String, String> days() {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("30", "30 days");
        days.put("90", "90 days");
        days.put("366", "a year");
        return days;
    }

    private OwnAccount account() {
        return site.documents().kept().account();
    }

    /** The part, with a token that was just made. */
    Markup of(Request request, Optional<String> made) {
        Tag part = Tag.of("section").with("aria-label", "Programs").add(Tag.of("h2", "Programs that act for you"));
        made.ifPresent(it -> part.add(Tag.of("p", "This is the token. Copy it now: it is shown this once, and only its "
                + "digest is kept.").with("role", "status"),
                Tag.of("p").in("tools").add(Tag.of("code", it), FormFields.copy("Copy it", it))));
        List<List<Markup>> rows = new ArrayList<>();
        for (AccessToken each : account().tokens().value().orElse(List.of())) {
            rows.add(List.of(Tag.of("span", each.name().text()), Tag.of("span", each.scope().word()),
                    Tag.of("span", Moments.of(each.created())), Tag.of("span", Moments.of(each.until())),
                    Tag.of("span", each.seen().map(Moments::of).orElse("not yet")),
                    form(request, "untoken", FormFields.hidden("token", each.digest().hex()),
                            Tag.of("button", "Revoke it").with("type", "submit")).in("inline")));
        }
        if (!rows.isEmpty()) {
            part.add(Moments.table("Tokens",
                    List.of("Name", "For", "Since", "Until", "Last used", "To do"), rows));
        }
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put(TokenScope.READ.word(), "read what you may read");
        scopes.put(TokenScope.ASK.word(), "read, and ask questions");
        scopes.put(TokenScope.WRITE.word(), "read, ask, and write what you may write");
        return part.add(form(request, "token",
                SignInPage.field("A name for it, such as the program that uses it", "name", "text", "off", ""),
                labelled("It may", FormFields.choice("scope", Optional.empty(), scopes,
                        Optional.of(TokenScope.ASK.word()))),
                labelled("It lasts", FormFields.choice("days", Optional.empty(), DAYS, Optional.of("90"))),
                Tag.of("button", "Make a token").with("type", "submit")).in("begin").with("hx-boost", "false"),
                Tag.of("p").in("small").text("Whoever has a token can do with it what you may do, as far as it "
                        + "reaches, "
                        + "and opens no page. "
                        + (site.gate().isOfTeam() ? "A new password ends all of them. " : ""))
                        .add(Tag.live("a").with("href", Addresses.PROGRAMS).text("What programs can do")));
    }

    private static Markup labelled(String words, Tag field) {
        return Tag.of("label").add(Tag.of("span", words), field);
    }

    private Tag form(Request request, String act, Markup... fields) {
        return Tag.live("form").with("method", "post").with("action", Addresses.ME)
                .add(site.formToken(request), FormFields.hidden("do", act)).add(fields);
    }

    /** Makes the token that a form asks for. */
    Result<String> make(Request request) {
        String days = request.field("days").filter(it -> it.matches("[0-9]{1,4}")).orElseThrow(
                () -> new IllegalArgumentException("how long it lasts is a number of days"));
        return account().makeToken(new Title(request.field("name").orElse("")),
                TokenScope.of(request.field("scope").orElse("")), Duration.ofDays(Long.parseLong(days)));
    }
}
