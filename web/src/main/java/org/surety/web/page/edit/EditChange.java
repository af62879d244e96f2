package org.surety.web.page.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.BracketState;
import org.surety.report.words.English;
import org.surety.store.value.FreeText;
import org.surety.store.value.KeptTry;
import org.surety.store.value.Origin;
import org.surety.store.value.Renames;
import org.surety.store.value.Result;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Unfit;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.Edit;
import org.surety.text.edit.Editor;
import org.surety.text.edit.Written;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.about.TriesPart;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.history.CalledOtherwise;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.KeptPlace;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.KeptTexts;

/** What one request changes in a text while it is written: a try more, or a revision. */
public final class EditChange {

    /** So many changes can be undone one by one. */
    private static final int MOST_BACK = 20;
    private static final String RENAME = "rename";
    private static final Set<String> KINDS = Set.of("request", "consult", "decide", "find", "act", "refer", "wait");

    private final PageContext site;
    private final Request request;
    private final Document document;
    private final KeptPlace place;
    private final SourceFile before;

    private EditChange(PageContext site, Request request, Document document, KeptPlace place) {
        this.site = site;
        this.request = request;
        this.document = document;
        this.place = place;
        this.before = document.bench().source(document.file());
    }

    /** Carries out a change, or saves. */
    public static HttpReply of(PageContext site, Request request, Document document) {
        return document.kept().map(it -> new EditChange(site, request, document, it).made()).orElseGet(
                () -> PageFrame.of(MissingPage.of(site, request.path())));
    }

    private String field(String name) {
        return request.field(name).orElse("").strip();
    }

    private HttpReply made() {
        if (field("do").equals("save")) {
            return save();
        }
        SourceFile after;
        try {
            after = switch (field("do")) {
                case "text" -> new SourceFile(before.name(),
                        request.field("text").orElse("").replace("\r\n", "\n"));
                case HeldChange.ACT -> new HeldChange(request, document).written();
                case RENAME -> document.bench().authoring().renamed(document.file(), ClauseForm.path(field("path")),
                        need("name", "what it is to be called"));
                default -> Editor.edited(before, edits());
            };
        } catch (Editor.Impossible impossible) {
            return refused(English.sentence("this cannot be written: " + impossible.getMessage()));
        } catch (Unfit wrong) {
            return refused(English.sentence(wrong.getMessage() == null ? "this cannot be" : wrong.getMessage()));
        }
        if (after.content().equals(before.content())) {
            return HttpReply.to(document.path() + AgreementPlace.EDIT.ending() + request.queryString());
        }
        Result<KeptTry> kept = site.documents().kept().keep(place.document(), place.n(),
                after.content().getBytes(StandardCharsets.UTF_8), Optional.empty());
        return switch (kept) {
            case Result.Done<KeptTry> done -> HttpReply.to(next(done.given()));
            case Result.Refused<KeptTry> refused -> refused(refused.why().inWords());
        };
    }

    private HttpReply refused(String why) {
        PageFrame.Page page = new EditPage(site).of(request, document, Optional.of(why));
        return PageFrame.of(new PageFrame.Page(page.title(), page.heading(), page.trail(), page.body(), 422));
    }

    private List<Edit> edits() {
        ClauseEdits edits = ClauseEdits.of(before).orElseThrow(
                () -> new Unfit("the text is no well-formed YAML; mend it below"));
        List<String> path = ClauseForm.path(field("path"));
        return switch (field("do")) {
            case "put" -> field("key").isEmpty()
                    ? value(edits, path, ClauseForm.written(path, field("value")))
                    : List.of(new Edit.Put(ClauseEdits.with(path, field("key")), ClauseEdits.typed(ClauseForm.written(
                            ClauseEdits.with(path, field("key")), need("value", "what it says")))));
            case "remove" -> List.of(new Edit.Remove(path));
            case "propose" -> edits.bracket(path, question(path), name("name", "proposal", edits.keys(
                    ClauseEdits.with(ClauseEdits.with(path, "open"), "readings"))),
                    Optional.of(field("by")).filter(it -> !it.isEmpty()),
                    ClauseEdits.typed(ClauseForm.written(path, need("value", "the proposed text"))),
                    it -> ClauseForm.label(path, ClauseEdits.shown(it)));
            case "settle" -> edits.settle(path, field("name"));
            case "strike" -> edits.strike(path, field("name"));
            case "state" -> edits.state(path, field("name"), BracketState.of(field("state")).orElseThrow(
                    () -> new Unfit("please say how far it is: "
                            + English.and(BracketState.words()))));
            case "party" -> edits.party(need("code", "the code of the party, such as DEU"), field("name"),
                    need("role", "its role"));
            case "step" -> edits.step(need("procedure", "the procedure"),
                    name("name", field("kind"), edits.keys(List.of("procedures", field("procedure"), "steps"))),
                    Optional.of(field("kind")).filter(KINDS::contains).orElse("consult"),
                    Optional.of(field("after")).filter(it -> !it.isEmpty()), stepKeys());
            case "duty" -> edits.duty(name("name", field("action"), edits.keys(List.of("obligations"))),
                    need("bearer", "who owes it"), need("kind", "whether it must or must not be done"),
                    need("action", "what is owed"), field("object"), field("to"));
            case "breach" -> edits.breach(need("duty", "the duty"), need("finder", "who finds the breach"),
                    List.of(need("then", "what follows")));
            default -> throw new Unfit("nothing is called " + field("do"));
        };
    }

    /** A value; where a proposal is told by usual words, these change with it. */
    private static List<Edit> value(ClauseEdits edits, List<String> path, String written) {
        List<Edit> all = new ArrayList<>(edits.value(path, written));
        int open = path.indexOf("open");
        if (open > 0 && path.size() == open + 4 && path.getLast().equals("value")) {
            List<String> clause = path.subList(0, open);
            List<String> label = ClauseEdits.with(path.subList(0, open + 3), "label");
            edits.at(label).map(ClauseEdits::shown).filter(it -> ClauseForm.isLabel(clause, it))
                    .ifPresent(it -> all.add(
                            ClauseForm.label(clause, written).<Edit>map(now -> new Edit.Put(label, Written.text(now)))
                                    .orElseGet(() -> new Edit.Remove(label))));
        }
        return all;
    }

    private Map<String, Written> stepKeys() {
        Map<String, Written> keys = new LinkedHashMap<>();
        String kind = field("kind");
        String who = need("who", "who does it");
        keys.put(Set.of("consult", "decide", "find").contains(kind) ? "among" : "by", ClauseEdits.typed(who));
        if (kind.equals("decide") || kind.equals("find")) {
            keys.put("rule", ClauseEdits.typed(field("rule").isEmpty()
                    ? "unspecified"
                    : ClauseForm.written(ClauseForm.RULE, field("rule"))));
        }
        if (kind.equals("act")) {
            keys.put("may", ClauseEdits.typed(field("what").isEmpty() ? "assistance" : field("what")));
        }
        if (!field("within").isEmpty()) {
            keys.put("within", ClauseEdits.typed(ClauseForm.written(ClauseForm.WITHIN, field("within"))));
        }
        return keys;
    }

    private String need(String name, String what) {
        if (field(name).isEmpty()) {
            throw new Unfit("please say " + what);
        }
        return field(name);
    }

    /** A name as files have it, which none of the others has. */
    private String name(String field, String otherwise, List<String> taken) {
        String typed = field(field).isEmpty() ? otherwise : field(field);
        String name = typed.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_.]+", "-")
                .replaceAll("^[-_.]+|-+$", "");
        String base = name.isEmpty() ? otherwise : name;
        String free = base;
        for (int i = 2; taken.contains(free); i++) {
            free = base + "-" + i;
        }
        return free;
    }

    private static String question(List<String> path) {
        return "What is agreed on " + TriesPart.words(String.join(".", path)) + "?";
    }

    private HttpReply save() {
        int base;
        SaveKey key;
        Optional<FreeText> why;
        try {
            base = Integer.parseInt(field("base"));
            key = new SaveKey(field("key"));
            why = Optional.of(field("why")).filter(it -> !it.isEmpty()).map(FreeText::new);
        } catch (NumberFormatException | Unfit wrong) {
            return refused("This could not be saved: " + wrong.getMessage() + ".");
        }
        Origin origin = base == place.n() ? new Origin.Form() : new Origin.Merged(Math.max(1, place.n()), base);
        Saving saving = site.documents().kept().save(place.document(), base,
                before.content().getBytes(StandardCharsets.UTF_8), why, origin, CalledOtherwise.of(request), key);
        return switch (saving) {
            case Saving.Saved saved -> {
                KeptTexts kept = site.documents().kept();
                kept.revision(place.document(), place.n()).value().ifPresent(it -> {
                    Renames renames = CalledOtherwise.of(request);
                    if (!renames.newNames().isEmpty()) {
                        kept.follow(place.document(), it.bytes(), renames);
                    }
                    kept.followSettled(place.document(), it.bytes());
                });
                yield HttpReply.to(Addresses.of(place.document()));
            }
            case Saving.Repeated repeated -> HttpReply.to(Addresses.of(place.document()));
            case Saving.Outdated outdated -> PageFrame.of(new OutdatedPage(site).of(request, document, place,
                    outdated.newest(), before.content()));
            case Saving.Refused refused -> refused(refused.why().inWords());
        };
    }

    /** The address at which the next change goes on. */
    private String next(KeptTry made) {
        List<String> back = new ArrayList<>(request.query().getOrDefault(FormFields.BACK, List.of()));
        place.tried().ifPresent(it -> back.add(it.id().value()));
        List<String> called = new ArrayList<>(CalledOtherwise.words(request));
        List<String> open = request.query().getOrDefault("open", List.of());
        if (field("do").equals(RENAME)) {
            List<String> path = ClauseForm.path(field("path"));
            called.add(CalledOtherwise.word(made, path, field("name")));
            List<String> after = ClauseEdits.with(path.subList(0, path.size() - 1), field("name"));
            open = open.equals(List.of(ClauseForm.coded(path))) ? List.of(ClauseForm.coded(after)) : open;
        }
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put(FormFields.BACK, back.subList(Math.max(0, back.size() - MOST_BACK), back.size()));
        query.put(CalledOtherwise.PARAMETER, called);
        query.put("open", open);
        return place.work() + "/try/" + made.id() + AgreementPlace.EDIT.ending() + Query.of(query);
    }
}
