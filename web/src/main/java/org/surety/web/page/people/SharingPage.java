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
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Link;
import org.surety.store.value.LoggedDeed;
import org.surety.store.value.Member;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.SecretKind;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.Unfit;
import org.surety.store.value.WorkRole;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Moments;
import org.surety.web.page.part.RefusedPage;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.Sharing;

/** Who belongs to a work and what they may do in it; and the work as a whole, to be taken away. */
public final class SharingPage {

    private static final int MOST_DEEDS = 100;
    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put(WorkRole.READER.word(), "reads");
        ROLES.put(WorkRole.DRAFTER.word(), "reads and writes");
        ROLES.put(WorkRole.OWNER.word(), "owns it");
    }

    private final PageContext site;

    /** @param site what it has to work with */
    public SharingPage(PageContext site) {
        this.site = site;
    }

    private Optional<Belongs> belongs(Request request) {
        return Id.<KeptWork>read(request.part("work")).flatMap(it -> site.documents().kept().work(it).value());
    }

    /** The page. */
    public HttpReply of(Request request) {
        return PageFrame.of(belongs(request)
                .map(it -> new Shown(request, it).page(Optional.empty(), Optional.empty()))
                .orElseGet(() -> MissingPage.of(site, request.path())));
    }

    /** Carries out what a form of the page asks for. */
    public HttpReply change(Request request) {
        return belongs(request).map(it -> new Shown(request, it).change())
                .orElseGet(() -> PageFrame.of(MissingPage.of(site, request.path())));
    }

    private final class Shown {

        private final Request request;
        private final Belongs belongs;
        private final Sharing sharing;
        private final boolean owner;
        private final String path;

        Shown(Request request, Belongs belongs) {
            this.request = request;
            this.belongs = belongs;
            this.sharing = site.documents().kept().sharing(belongs.work().id());
            this.owner = belongs.role() == WorkRole.OWNER;
            this.path = Addresses.ofWork(belongs.work().id()) + Addresses.SHARING;
        }

        PageFrame.Page page(Optional<StoreRefusal> refused, Optional<Markup> given) {
            List<Markup> body = new ArrayList<>();
            refused.ifPresent(it -> body.add(FormFields.wrong(it.inWords())));
            given.ifPresent(body::add);
            body.add(Tag.of("p").add(Tag.live("a").with("href", Addresses.ofWork(belongs.work().id()))
                    .text(belongs.work().title().text())));
            if (site.gate().isOfTeam()) {
                body.add(members());
                if (owner) {
                    body.add(invite());
                    body.add(share());
                }
            }
            if (owner) {
                body.add(whole());
                body.add(deeds());
            }
            return new PageFrame.Page("Sharing: " + belongs.work().title().text(), Optional.of("Who belongs to it"),
                    List.of(), body, refused.map(RefusedPage::status).orElse(200));
        }

        private Tag form(String act, Markup... fields) {
            return Tag.live("form").with("method", "post").with("action", path).in("inline")
                    .add(site.formToken(request), FormFields.hidden("do", act)).add(fields);
        }

        private static Tag button(String words) {
            return Tag.of("button", words).with("type", "submit");
        }

        private static Tag role(Optional<WorkRole> chosen) {
            return FormFields.choice("role", Optional.empty(), ROLES, chosen.map(WorkRole::word))
                    .with("aria-label", "What the person may do");
        }

        private Markup members() {
            List<List<Markup>> rows = new ArrayList<>();
            for (Member each : sharing.members().value().orElse(List.of())) {
                boolean self = each.person().id().equals(sharing.actor());
                Markup who = FormFields.hidden("person", each.person().id().value());
                Tag change = owner
                        ? form("grant", who, role(Optional.of(each.role())), button("Change"))
                        : Tag.of("span", ROLES.getOrDefault(each.role().word(), ""));
                Tag out = owner || self ? form("withdraw", who, button(self ? "Leave" : "Take out")) : Tag.of("span");
                rows.add(List.of(Tag.of("span", Moments.name(each.person()) + (self ? " (you)" : "")), change, out));
            }
            return Tag.of("section").add(Moments.table("People of this work", List.of("Name", "May", "To do"), rows));
        }

        private Markup invite() {
            Tag section = Tag.of("section").add(Tag.of("h2", "Invite somebody"),
                    form("invite", role(Optional.of(WorkRole.READER)), button("Make a link")),
                    Tag.of("p", "A link lets one person in, once, within seven days. You send it yourself.")
                            .in("small"));
            return given(SecretKind.INVITE, "Invitations that were given out", section);
        }

        private Markup share() {
            Tag section = Tag.of("section").add(Tag.of("h2", "Let somebody read without an account"),
                    form("share", button("Make a link to read")),
                    Tag.of("p",
                            "Whoever has this link reads the newest text of each agreement of this work, what follows "
                                    + "from it, and its brackets, for 30 days or until you take the link back. No "
                                    + "scores of parties, no odds, no drafts, no history and no remarks are shown, "
                                    + "and nothing can be written.")
                            .in("small"));
            return given(SecretKind.SHARE, "Links to read that were given out", section);
        }

        private Markup given(SecretKind kind, String caption, Tag section) {
            Instant now = Instant.now();
            List<List<Markup>> rows = new ArrayList<>();
            for (Link each : sharing.links().value().orElse(List.of()).stream().filter(it -> it.kind() == kind)
                    .toList()) {
                boolean opens = each.revoked().isEmpty() && each.until().isAfter(now)
                        && each.left().filter(it -> it <= 0).isEmpty();
                rows.add(List.of(Tag.of("span", each.role().map(it -> ROLES.getOrDefault(it.word(), "")).orElse("")),
                        Tag.of("span", Moments.state(each, now)),
                        opens
                                ? form("revoke", FormFields.hidden("link", each.digest().hex()), button("Take it back"))
                                : Tag.of("span")));
            }
            return rows.isEmpty()
                    ? section
                    : section.add(Moments.table(caption, List.of("May", "State", "To do"), rows));
        }

        private Markup whole() {
            return Tag.of("section").add(Tag.of("h2", "The work as a whole"),
                    form("rename", Tag.of("label").add(Tag.of("span", "Title"), Tag.of("input").with("name", "title")
                            .with("value", belongs.work().title().text()).with("maxlength", 200).with("size", 40)),
                            button("Rename it")).in("begin"),
                    form("take", button("Take it away whole")).with("hx-boost", "false"),
                    Tag.of("p", "A zip of every document with its history, which another installation can bring in.")
                            .in("small"));
        }

        private Markup deeds() {
            Map<Id<Person>, String> names = new HashMap<>();
            sharing.people().value().orElse(List.of()).forEach(it -> names.put(it.id(), Moments.name(it)));
            List<LoggedDeed> all = sharing.deeds().value().orElse(List.of());
            return Tag.of("details").in("source").add(Tag.of("summary", "Who did what"),
                    DeedTable.of(all, names, MOST_DEEDS));
        }

        HttpReply change() {
            String act = request.field("do").orElse("");
            try {
                return switch (act) {
                    case "invite" -> linked(sharing.invite(WorkRole.of(request.field("role").orElse(""))),
                            "Send this link to the one whom you invite.", Gate.JOIN + "?token=");
                    case "share" -> linked(sharing.share(), "Send this link to whoever is to read.", Gate.SHARED);
                    case "grant" -> done(sharing.grant(person(), WorkRole.of(request.field("role").orElse(""))));
                    case "withdraw" -> withdrawn(person());
                    case "revoke" -> done(sharing.revoke(new Sha(request.field("link").orElse(""))));
                    case "rename" -> done(sharing.rename(new Title(request.field("title").orElse(""))));
                    case "take" -> taken();
                    default -> HttpReply.to(path);
                };
            } catch (Unfit wrong) {
                return refused(new StoreRefusal.Unreadable(String.valueOf(wrong.getMessage())));
            }
        }

        private Id<Person> person() {
            return new Id<>(request.field("person").orElse(""));
        }

        private HttpReply refused(StoreRefusal why) {
            return PageFrame.of(page(Optional.of(why), Optional.empty()));
        }

        private HttpReply done(Result<?> result) {
            return result instanceof Result.Refused<?>(StoreRefusal why) ? refused(why) : HttpReply.to(path);
        }

        private HttpReply linked(Result<Secret> result, String words, String place) {
            return switch (result) {
                case Result.Refused<Secret>(StoreRefusal why) -> refused(why);
                case Result.Done<Secret>(Secret secret) -> PageFrame.of(page(Optional.empty(),
                        Optional.of(Moments.given(words,
                                site.gate().origin() + place + secret.text()))));
            };
        }

        private HttpReply withdrawn(Id<Person> person) {
            return switch (sharing.withdraw(person)) {
                case Result.Refused<Id<Person>>(StoreRefusal why) -> refused(why);
                case Result.Done<Id<Person>> done -> HttpReply.to(person.equals(sharing.actor()) ? "/" : path);
            };
        }

        private HttpReply taken() {
            // Asked before anything is written, so that a refusal is a page.
            if (!owner) {
                return done(sharing.deeds());
            }
            return MePage.zip(belongs.work().title().text() + ".zip",
                    out -> site.documents().kept().account().takeAway(belongs.work().id(), out).orThrow());
        }
    }
}
