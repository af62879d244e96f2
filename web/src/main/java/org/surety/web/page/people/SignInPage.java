package org.surety.web.page.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Password;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.SignedIn;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.Unfit;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.gate.SignInRate;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.RefusedPage;
import org.surety.web.page.subject.PageContext;

/** How people of a team come in: with address and password, with an invitation, or with a link for a new password. */
public final class SignInPage {

    private static final String TOKEN = "token";

    private final PageContext site;

    /** @param site what it has to work with */
    public SignInPage(PageContext site) {
        this.site = site;
    }

    /** The form to sign in. */
    public HttpReply signIn(Request request) {
        return PageFrame.of(signIn(request, Optional.empty(), 200));
    }

    private PageFrame.Page signIn(Request request, Optional<String> wrong, int status) {
        String next = request.reads() ? request.asked(Gate.NEXT).orElse("/") : next(request);
        return page("Sign in", wrong, status, form(Gate.SIGN_IN).add(FormFields.hidden(Gate.NEXT, next),
                field("Mail address", "mail", "email", "username", request.field("mail").orElse("")),
                field("Password", "password", "password", "current-password", ""),
                Tag.of("button", "Sign in").with("type", "submit")),
                Tag.of("p", "Who has no account needs an invitation. Who forgot the password asks whoever looks after "
                        + "this installation for a link.").in("small"));
    }

    /** Signs in. */
    public HttpReply signedIn(Request request) {
        SignInRate rate = site.gate().rate();
        String account = request.field("mail").orElse("").strip().toLowerCase(Locale.ROOT);
        Optional<Instant> until = rate.refusedUntil(request, account);
        if (until.isPresent()) {
            return PageFrame.of(signIn(request, Optional.of(new StoreRefusal.TooOften(until.get()).inWords()), 403));
        }
        return taken(request, this::signIn, (mail, password) -> {
            Result<SignedIn> result = site.people().signIn(mail, password);
            switch (result) {
                case Result.Refused<SignedIn> refused -> rate.failed(request);
                case Result.Done<SignedIn> done -> rate.succeeded(request, account);
            }
            return result;
        }, next(request));
    }

    /** Only an address of this server: whoever signs in is led nowhere else. */
    private static String next(Request request) {
        String next = request.field(Gate.NEXT).orElse("/");
        return next.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? next : "/";
    }

    /** A form whose address and password are taken, with what it says where they are refused. */
    private HttpReply taken(Request request, Again again,
            BiFunction<MailAddress, Password, Result<SignedIn>> how, String next) {
        Result<SignedIn> result;
        try {
            result = how.apply(new MailAddress(request.field("mail").orElse("")), password(request, "password"));
        } catch (Unfit wrong) {
            return PageFrame.of(again.page(request, Optional.of("This is not right: " + wrong.getMessage() + "."),
                    422));
        }
        return switch (result) {
            case Result.Refused<SignedIn> refused -> PageFrame.of(again.page(request,
                    Optional.of(refused.why().inWords()), 403));
            case Result.Done<SignedIn>(SignedIn in) -> letIn(request, in, next);
        };
    }

    /** A page with its form once more. */
    private interface Again {
        PageFrame.Page page(Request request, Optional<String> wrong, int status);
    }

    static Password password(Request request, String field) {
        return new Password(request.field(field).orElse(""));
    }

    /** Every sign-in has another secret; one that the browser had before ends. */
    private HttpReply letIn(Request request, SignedIn in, String next) {
        old(request).ifPresent(site.people()::signOut);
        return site.gate().lettingIn(HttpReply.to(next), in.session().text());
    }

    private Optional<Secret> old(Request request) {
        return site.gate().secret(request).flatMap(SignInPage::secret);
    }

    private static Optional<Secret> secret(String text) {
        try {
            return Optional.of(new Secret(text));
        } catch (Unfit none) {
            return Optional.empty();
        }
    }

    /** Signs out. */
    public HttpReply signOut(Request request) {
        old(request).ifPresent(site.people()::signOut);
        return site.gate().lettingGo(HttpReply.to(Gate.SIGN_IN));
    }

    /** What an invitation opens; looking at it does not use it up. */
    public HttpReply join(Request request) {
        return PageFrame.of(join(request, Optional.empty(), 200));
    }

    private PageFrame.Page join(Request request, Optional<String> wrong, int status) {
        String token = token(request);
        if (site.gate().session(request).isPresent()) {
            return page("Join a work", wrong, status, form(Addresses.ME).add(site.formToken(request),
                    FormFields.hidden("do", "join"), FormFields.hidden(TOKEN, token),
                    Tag.of("p", "Somebody invites you to a work. You are signed in; it will be among your works."),
                    Tag.of("button", "Join").with("type", "submit")));
        }
        return page("You are invited", wrong, status, form(Gate.JOIN).add(FormFields.hidden(TOKEN, token),
                field("Your name, as others here see it", "name", "text", "name", request.field("name").orElse("")),
                field("Mail address, with which you sign in", "mail", "email", "username",
                        request.field("mail").orElse("")),
                field("A password, of at least 10 characters", "password", "password", "new-password", ""),
                Tag.of("button", "Come in").with("type", "submit")),
                Tag.of("p").in("small").text("You have an account here? ").add(Tag.live("a")
                        .with("href", Gate.SIGN_IN + org.surety.web.gate.Query.of(Map.of(Gate.NEXT,
                                List.of(Gate.JOIN + "?token=" + token))))
                        .text("Sign in first")).text("."));
    }

    /** Comes in by an invitation. */
    public HttpReply joined(Request request) {
        Title name;
        try {
            name = new Title(request.field("name").orElse(""));
        } catch (Unfit wrong) {
            return PageFrame.of(join(request, Optional.of("This is not right: " + wrong.getMessage() + "."), 422));
        }
        return secret(token(request)).map(token -> taken(request, this::join,
                (mail, password) -> site.people().accept(token, name, mail, password), "/"))
                .orElseGet(() -> join(request));
    }

    /** Joins a work, of somebody who is signed in. */
    HttpReply joinedToo(Request request) {
        Optional<Secret> token = secret(token(request));
        return token.isEmpty() ? join(request) : switch (site.documents().kept().account().join(token.get())) {
            case Result.Refused<Id<KeptWork>> refused -> RefusedPage.of(refused.why(), "/");
            case Result.Done<Id<KeptWork>> done -> HttpReply.to(Addresses.ofWork(done.given()));
        };
    }

    /** The form for a new password, by a link. */
    public HttpReply comeBack(Request request) {
        return PageFrame.of(comeBack(request, Optional.empty(), 200));
    }

    private PageFrame.Page comeBack(Request request, Optional<String> wrong, int status) {
        return page("Set a new password", wrong, status, form(Gate.COME_BACK).add(
                FormFields.hidden(TOKEN, token(request)),
                field("A new password, of at least 10 characters", "password", "password", "new-password", ""),
                Tag.of("button", "Set it").with("type", "submit"),
                Tag.of("p", "You are signed out everywhere else.").in("small")));
    }

    /** Sets a new password, by a link. */
    public HttpReply cameBack(Request request) {
        Optional<Secret> token = secret(token(request));
        Password password;
        try {
            password = password(request, "password");
        } catch (Unfit wrong) {
            return PageFrame.of(comeBack(request, Optional.of("This is not right: " + wrong.getMessage() + "."), 422));
        }
        return token.isEmpty() ? comeBack(request) : switch (site.people().comeBack(token.get(), password)) {
            case Result.Refused<SignedIn> refused -> PageFrame.of(comeBack(request,
                    Optional.of(refused.why().inWords()), 403));
            case Result.Done<SignedIn>(SignedIn in) -> letIn(request, in, "/");
        };
    }

    private static String token(Request request) {
        return (request.reads() ? request.asked(TOKEN) : request.field(TOKEN)).orElse("");
    }

    private static Tag form(String action) {
        return Tag.live("form").with("method", "post").with("action", action).with("hx-boost", "false").in("begin");
    }

    static Tag field(String words, String name, String type, String autocomplete, String value) {
        Tag input = Tag.of("input").with("name", name).with("type", type).with("autocomplete", autocomplete)
                .with("required", "").with("maxlength", 256).with("size", 40);
        return Tag.of("label").add(Tag.of("span", words), value.isEmpty() ? input : input.with("value", value));
    }

    private static PageFrame.Page page(String title, Optional<String> wrong, int status, Markup... body) {
        List<Markup> all = new ArrayList<>();
        wrong.ifPresent(it -> all.add(FormFields.wrong(it)));
        all.addAll(List.of(body));
        return new PageFrame.Page(title, Optional.of(title), List.of(), all, status);
    }
}
