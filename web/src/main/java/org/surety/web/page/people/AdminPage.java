package org.surety.web.page.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.store.value.Account;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Link;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.Quota;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.SecretKind;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Unfit;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Moments;
import org.surety.web.page.part.RefusedPage;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.Administration;

/** For who looks after the installation: people, invitations, what is kept and how long, and who did what. */
public final class AdminPage {

    private static final int MOST_DEEDS = 200;

    private final PageContext site;

    /** @param site what it has to work with */
    public AdminPage(PageContext site) {
        this.site = site;
    }

    private Administration administration() {
        return site.documents().kept().administration();
    }

    /** The page. */
    public HttpReply of(Request request) {
        return shown(request, Optional.empty(), Optional.empty());
    }

    private HttpReply shown(Request request, Optional<StoreRefusal> refused, Optional<Markup> given) {
        return switch (administration().people()) {
            case Result.Refused<List<Account>>(StoreRefusal why) -> RefusedPage.of(why, "/");
            case Result.Done<List<Account>>(List<Account> people) -> PageFrame.of(page(request, people, refused,
                    given));
        };
    }

    private PageFrame.Page page(Request request, List<Account> people, Optional<StoreRefusal> refused,
            Optional<Markup> given) {
        List<Markup> body = new ArrayList<>();
        refused.ifPresent(it -> body.add(FormFields.wrong(it.inWords())));
        refused.ifPresent(it -> {
            if (it instanceof StoreRefusal.LastOwner last) {
                last.works().forEach(work -> body.add(successor(request, work, people)));
            }
        });
        given.ifPresent(body::add);
        body.add(Tag.of("p", "Who looks after the installation has no right in any work by that, and sees none.")
                .in("lead"));
        body.add(Tag.of("section").add(Tag.of("h2", "People"), people(request, people)));
        body.add(invitations(request));
        body.add(storage());
        Map<Id<Person>, String> names = new HashMap<>();
        people.forEach(it -> names.put(it.person().id(), Moments.name(it.person())));
        body.add(Tag.of("details").in("source").add(Tag.of("summary", "Who did what"),
                DeedTable.of(administration().deeds().value().orElse(List.of()), names, MOST_DEEDS)));
        return new PageFrame.Page("Look after the installation", Optional.of("Look after the installation"), List.of(),
                body, refused.map(RefusedPage::status).orElse(200));
    }

    private Tag form(Request request, String act, String words, Markup... fields) {
        return Tag.live("form").with("method", "post").with("action", Addresses.ADMIN).in("inline")
                .add(site.formToken(request), FormFields.hidden("do", act)).add(fields)
                .add(Tag.of("button", words).with("type", "submit"));
    }

    /** A work whose only owner goes gets another of its members, without anything of it being told. */
    private Markup successor(Request request, Id<KeptWork> work, List<Account> people) {
        Map<String, String> active = new LinkedHashMap<>();
        people.stream().map(Account::person).filter(it -> it.state() == PersonState.ACTIVE)
                .forEach(it -> active.put(it.id().value(), Moments.name(it)));
        return form(request, "own", "Make this member an owner of the work", FormFields.hidden("work", work.value()),
                FormFields.choice("person", Optional.empty(), active, Optional.empty())
                        .with("aria-label", "A member of the work"));
    }

    private Markup people(Request request, List<Account> people) {
        List<List<Markup>> rows = new ArrayList<>();
        for (Account each : people) {
            Person person = each.person();
            Tag acts = Tag.of("details").in("source").add(Tag.of("summary", "Change"));
            Markup who = FormFields.hidden("person", person.id().value());
            switch (person.state()) {
                case ACTIVE -> acts.add(form(request, "let-back", "Link for a new password", who),
                        form(request, person.administrator() ? "lay-down" : "appoint",
                                person.administrator() ? "No administrator any more" : "Make an administrator", who),
                        form(request, "close", "Close the account", who));
                case CLOSED -> acts.add(form(request, "reopen", "Open it again", who));
                case ELSEWHERE, ERASED -> {
                }
            }
            if (person.state() != PersonState.ERASED) {
                acts.add(form(request, "erase", "Erase for ever", who));
            }
            rows.add(List.of(Tag.of("span", Moments.name(person)),
                    Tag.of("span", each.mail().map(MailAddress::text).orElse("")),
                    Tag.of("span", state(person)),
                    Tag.of("span", each.seen().map(Object::toString).orElse("never")),
                    Tag.of("span",
                            administration().usage(person.id()).value()
                                    .map(it -> English.count(it.works(), "work", "works") + ", "
                                            + it.bytes() / 1_000_000 + " of " + it.quota().bytes() / 1_000_000 + " MB")
                                    .orElse("")),
                    person.state() == PersonState.ERASED ? Tag.of("span") : acts));
        }
        return Moments.table("People of this installation",
                List.of("Name", "Mail address", "Is", "Last here", "Keeps", "To do"), rows);
    }

    private static String state(Person person) {
        return switch (person.state()) {
            case ACTIVE -> person.administrator() ? "administrator" : "";
            case CLOSED -> "closed";
            case ELSEWHERE -> "an author in a work from elsewhere";
            case ERASED -> "erased";
        };
    }

    private Markup invitations(Request request) {
        Instant now = Instant.now();
        List<List<Markup>> rows = new ArrayList<>();
        for (Link each : administration().invitations().value().orElse(List.of())) {
            boolean opens = each.revoked().isEmpty() && each.until().isAfter(now)
                    && each.left().filter(it -> it <= 0).isEmpty();
            rows.add(List.of(Tag.of("span", Moments.of(each.created())),
                    Tag.of("span", each.kind() == SecretKind.INVITE ? "invites somebody" : "for a new password"),
                    Tag.of("span", Moments.state(each, now)), opens
                            ? form(request, "uninvite", "Take it back", FormFields.hidden("link", each.digest().hex()))
                            : Tag.of("span")));
        }
        Tag section = Tag.of("section").add(Tag.of("h2", "Invitations"), form(request, "invite", "Invite somebody"),
                Tag.of("p", "A link makes one person a member of this installation, once, within seven days. Owners of "
                        + "a work invite to it on its own page.").in("small"));
        return rows.isEmpty()
                ? section
                : section.add(
                        Moments.table("Links that were given out", List.of("Made", "For", "State", "To do"), rows));
    }

    private Markup storage() {
        Tag section = Tag.of("section").add(Tag.of("h2", "What is kept, and how long"));
        administration().amounts().value().ifPresent(it -> section.add(Tag.of("p", it.database() + ": "
                + English.count(it.people(), "person", "people") + ", " + English.count(it.works(), "work", "works")
                + ", " + English.count(it.documents(), "document", "documents") + ", "
                + English.count(it.revisions(), "revision", "revisions") + ", " + it.bytes() / 1_000_000
                + " MB of texts.")));
        Administration.KeptDays days = administration().kept();
        section.add(Tag.of("p", site.people().isWell()
                ? "It can be read and written."
                : "It cannot be written just now; the disk may be full."));
        Quota quota = site.people().allowance().quota();
        section.add(Tag.of("p", "One person may keep " + English.count(quota.works(), "work", "works") + ", "
                + English.count(quota.documents(), "document", "documents") + ", " + quota.bytes() / 1_000_000
                + " MB in all and " + quota.body() / 1_000_000
                + " MB a file; the processor works for one person at most "
                + English.count(site.people().allowance().worked().toMinutes(), "minute", "minutes")
                + " within an hour. Who starts Surety says otherwise with --quota."));
        return section.add(Tag.of("p", "Removed works and documents are kept for " + days.removed() + " days, tries "
                + days.tries() + ", the log of deeds " + days.deeds() + ". What is past its time is taken away once a "
                + "day. Copies are made with \"surety backup\", and a work from elsewhere is brought in at ").add(
                        Tag.live("a").with("href", Addresses.ME).text("your own page"))
                .text("."));
    }

    /** Carries out what a form of the page asks for. */
    public HttpReply change(Request request) {
        String act = request.field("do").orElse("");
        Administration all = administration();
        try {
            return switch (act) {
                case "invite" -> given(request, all.invite(), "Send this link to the one whom you invite.", Gate.JOIN);
                case "let-back" -> given(request, all.letBackIn(person(request)),
                        "Send this link to the person; it opens once, within a day.", Gate.COME_BACK);
                case "uninvite" -> done(request, all.uninvite(new Sha(request.field("link").orElse(""))));
                case "close" -> done(request, all.close(person(request)));
                case "reopen" -> done(request, all.reopen(person(request)));
                case "appoint" -> done(request, all.setAdministrator(person(request), true));
                case "lay-down" -> done(request, all.setAdministrator(person(request), false));
                case "own" -> done(request, all.appoint(new Id<>(request.field("work").orElse("")), person(request)));
                case "erase" -> done(request, all.erase(person(request)));
                default -> of(request);
            };
        } catch (Unfit wrong) {
            return shown(request, Optional.of(new StoreRefusal.Unreadable(String.valueOf(wrong.getMessage()))),
                    Optional.empty());
        }
    }

    private static Id<Person> person(Request request) {
        return new Id<>(request.field("person").orElse(""));
    }

    private HttpReply done(Request request, Result<?> result) {
        return result instanceof Result.Refused<?>(StoreRefusal why)
                ? shown(request, Optional.of(why), Optional.empty())
                : HttpReply.to(Addresses.ADMIN);
    }

    private HttpReply given(Request request, Result<Secret> result, String words, String place) {
        return switch (result) {
            case Result.Refused<Secret>(StoreRefusal why) -> shown(request, Optional.of(why), Optional.empty());
            case Result.Done<Secret>(Secret secret) -> shown(request, Optional.empty(), Optional.of(
                    Moments.given(words, site.gate().origin() + place + "?token=" + secret.text())));
        };
    }
}
