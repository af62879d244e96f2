package org.surety.web.page.people;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.Account;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.MailAddress;
import org.surety.store.value.OpenSession;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.store.value.SignedIn;
import org.surety.store.value.Title;
import org.surety.store.value.Unfit;
import org.surety.store.value.Usage;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Moments;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.OwnAccount;

/** What is kept of whoever asks: the account, its sessions, works that were removed; to take away, and to erase. */
public final class MePage {

    private static final String ERASE = "erase me";

    private final PageContext site;

    /** @param site what it has to work with */
    public MePage(PageContext site) {
        this.site = site;
    }

    private OwnAccount account() {
        return site.documents().kept().account();
    }

    /** The page. */
    public HttpReply of(Request request) {
        return PageFrame.of(page(request, Optional.empty()));
    }

    private PageFrame.Page page(Request request, Optional<String> wrong) {
        List<Markup> body = new ArrayList<>();
        wrong.ifPresent(it -> body.add(FormFields.wrong(it)));
        boolean team = site.gate().isOfTeam();
        account().self().value().ifPresent(it -> {
            if (team) {
                body.add(name(request, it));
                body.add(password(request));
                body.add(sessions(request));
            }
        });
        body.add(new TokensPart(site).of(request, Optional.empty()));
        account().usage().value().ifPresent(it -> body.add(kept(request, it)));
        body.add(bringIn(request));
        removed(request).ifPresent(body::add);
        if (team) {
            body.add(erase(request));
        }
        return new PageFrame.Page("You", Optional.of("You"), List.of(), body, wrong.isPresent() ? 422 : 200);
    }

    private Tag form(Request request, String act, Markup... fields) {
        return Tag.live("form").with("method", "post").with("action", Addresses.ME).in("begin")
                .add(site.formToken(request), FormFields.hidden("do", act)).add(fields);
    }

    private static Tag button(String words) {
        return Tag.of("button", words).with("type", "submit");
    }

    private static Tag section(String heading, Markup... parts) {
        return Tag.of("section").add(Tag.of("h2", heading)).add(parts);
    }

    private Markup name(Request request, Account self) {
        Tag links = Tag.of("p").in("tools");
        if (self.person().administrator()) {
            links.add(Tag.live("a").with("href", Addresses.ADMIN).text("Look after the installation"));
        }
        return section("Your account",
                Tag.of("p", "You sign in as " + self.mail().map(MailAddress::text).orElse("nobody else can") + "."),
                form(request, "name", SignInPage.field("Your name, as others here see it", "name", "text", "name",
                        Moments.name(self.person())), button("Change it")),
                links);
    }

    private Markup password(Request request) {
        return Tag.of("details").in("source").add(Tag.of("summary", "Change the password"), form(request, "password",
                SignInPage.field("The password until now", "old", "password", "current-password", ""),
                SignInPage.field("A new one, of at least 10 characters", "fresh", "password", "new-password", ""),
                button("Change it"), Tag.of("p", "You are signed out everywhere else.").in("small"))
                .with("hx-boost", "false"));
    }

    private Markup sessions(Request request) {
        Optional<Sha> here = site.gate().secret(request).map(it -> new Secret(it).digest());
        List<List<Markup>> rows = new ArrayList<>();
        for (OpenSession each : account().sessions().value().orElse(List.of())) {
            boolean own = here.filter(each.digest()::equals).isPresent();
            rows.add(List.of(Tag.of("span", Moments.of(each.created())), Tag.of("span", Moments.of(each.seen())),
                    own
                            ? Tag.of("span", "this browser")
                            : form(request, "end", FormFields.hidden("session", each.digest().hex()),
                                    button("Sign it out")).in("inline")));
        }
        return section("Where you are signed in",
                Moments.table("Sessions", List.of("Since", "Last used", "To do"), rows),
                Tag.live("form").with("method", "post").with("action", Addresses.SIGN_OUT).with("hx-boost", "false")
                        .in("inline").add(site.formToken(request), button("Sign out")),
                form(request, "everywhere", button("Sign out everywhere")).in("inline").with("hx-boost", "false"),
                Tag.of("p", "A session ends after 12 hours without use, and after 14 days.").in("small"));
    }

    private Markup kept(Request request, Usage usage) {
        return section("What you keep",
                Tag.of("p", usage.works() + " of " + usage.quota().works() + " works, " + usage.documents() + " of "
                        + usage.quota().documents() + " documents, " + usage.bytes() / 1_000_000 + " of "
                        + usage.quota().bytes() / 1_000_000 + " MB."),
                form(request, "everything", button("Take everything of yours away")).with("hx-boost", "false"),
                Tag.of("p", "A zip: who you are here, each work that you own, with its history, as another "
                        + "installation can bring it in, and what you wrote in works of others.").in("small"));
    }

    private Markup bringIn(Request request) {
        return section("Bring in a work from another installation",
                form(request, "bring", Tag.of("label").add(Tag.of("span", "Its file, a zip of at most 10 MB"),
                        Tag.of("input").with("type", "file").with("name", "file").with("accept", ".zip")),
                        button("Bring it in")).with("enctype", "multipart/form-data"),
                Tag.of("p", "Every digest and every link of its history is checked first; it becomes a work of yours. "
                        + "A larger one is brought in with the command \"surety works bring\".").in("small"));
    }

    private Optional<Markup> removed(Request request) {
        List<Belongs> removed = site.documents().kept().works().stream()
                .filter(it -> it.work().removed().isPresent()).toList();
        if (removed.isEmpty()) {
            return Optional.empty();
        }
        Tag list = Tag.of("ul");
        removed.forEach(it -> list.add(Tag.of("li").text(it.work().title().text() + ", removed "
                + Moments.of(it.work().removed().orElseThrow()) + " ").add(
                        form(request, "back", FormFields.hidden("work", it.work().id().value()),
                                button("Put it back")).in("inline"),
                        form(request, "purge", FormFields.hidden("work", it.work().id().value()),
                                button("Delete it for ever")).in("inline"))));
        return Optional.of(section("Removed works", Tag.of("p", "They are kept for 30 days."), list));
    }

    private Markup erase(Request request) {
        return Tag.of("details").in("source").add(Tag.of("summary", "Erase yourself"), form(request, "erase",
                Tag.of("p", "For ever: your name, address, password and roles, and what you wrote beside texts. What "
                        + "you saved in works of others stays, under an identifier that leads to nobody; works that "
                        + "nobody else belongs to are deleted. Texts that name you are not changed."),
                SignInPage.field("Type \"" + ERASE + "\" to say that you mean it", "sure", "text", "off", ""),
                button("Erase me")).with("hx-boost", "false"));
    }

    /** Carries out what a form of the page asks for. */
    public HttpReply change(Request request) {
        String act = request.field("do").orElse("");
        try {
            return switch (act) {
                case "join" -> new SignInPage(site).joinedToo(request);
                case "name" -> done(request, account().rename(new Title(request.field("name").orElse(""))));
                case "password" -> password(request, SignInPage.password(request, "old"),
                        SignInPage.password(request, "fresh"));
                case "token" -> tokened(request, new TokensPart(site).make(request));
                case "untoken" -> done(request, account().revokeToken(new Sha(request.field("token").orElse(""))));
                case "end" -> done(request, account().endSession(new Sha(request.field("session").orElse(""))));
                case "everywhere" -> {
                    account().signOutEverywhere();
                    yield site.gate().lettingGo(HttpReply.to(Gate.SIGN_IN));
                }
                case "everything" -> zip("everything.zip", account()::everything);
                case "bring" -> bring(request);
                case "back" -> done(request, account().putBack(work(request)));
                case "purge" -> done(request, account().purge(work(request)));
                case "erase" -> erased(request);
                default -> PageFrame.of(page(request, Optional.of("Nothing is called \"" + act + "\".")));
            };
        } catch (Unfit wrong) {
            return PageFrame.of(page(request, Optional.of("This is not right: " + wrong.getMessage() + ".")));
        }
    }

    private static Id<KeptWork> work(Request request) {
        return new Id<>(request.field("work").orElse(""));
    }

    private HttpReply done(Request request, Result<?> result) {
        return result instanceof Result.Refused<?> refused
                ? PageFrame.of(page(request, Optional.of(refused.why().inWords())))
                : HttpReply.to(Addresses.ME);
    }

    /** The secret of a new token is shown this once. */
    private HttpReply tokened(Request request, Result<String> made) {
        return switch (made) {
            case Result.Refused<String> refused -> PageFrame.of(page(request, Optional.of(refused.why().inWords())));
            case Result.Done<String>(String token) -> PageFrame.of(new PageFrame.Page("You", Optional.of("You"),
                    List.of(), List.of(new TokensPart(site).of(request, Optional.of(token))), 200));
        };
    }

    private HttpReply password(Request request, Password old, Password fresh) {
        return switch (account().changePassword(old, fresh)) {
            case Result.Refused<SignedIn> refused -> PageFrame.of(page(request, Optional.of(refused.why().inWords())));
            case Result.Done<SignedIn>(SignedIn in) ->
                    site.gate().lettingIn(HttpReply.to(Addresses.ME), in.session().text());
        };
    }

    private HttpReply erased(Request request) {
        if (!request.field("sure").orElse("").strip().equals(ERASE) || !site.gate().isOfTeam()) {
            return PageFrame.of(page(request, Optional.of("Nothing was erased: type \"" + ERASE + "\" first.")));
        }
        return switch (account().erase()) {
            case Result.Refused<Person> refused -> PageFrame.of(page(request, Optional.of(refused.why().inWords())));
            case Result.Done<Person> done -> site.gate().lettingGo(HttpReply.to(Gate.SIGN_IN));
        };
    }

    /** A zip that is written beside memory, since a work can be large, and is gone once it was sent. */
    static HttpReply zip(String name, Consumer<OutputStream> write) {
        try {
            Path file = Files.createTempFile("surety-", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                write.accept(out);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return HttpReply.stored(name, "application/zip", file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HttpReply bring(Request request) {
        if (request.files().isEmpty()) {
            throw new Unfit("no file was chosen");
        }
        Result<KeptWork> brought;
        try {
            Path file = Files.createTempFile("surety-", ".zip");
            try {
                Files.write(file, request.files().getFirst().bytes());
                brought = account().bringIn(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return switch (brought) {
            case Result.Refused<KeptWork> refused -> PageFrame.of(page(request, Optional.of(refused.why().inWords())));
            case Result.Done<KeptWork> done -> HttpReply.to(Addresses.ofWork(done.given().id()));
        };
    }
}
