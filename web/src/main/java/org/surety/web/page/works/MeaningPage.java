package org.surety.web.page.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.surety.intake.Bracket;
import org.surety.intake.OpenPoint;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.meaning.Clue;
import org.surety.intake.meaning.Meaning;
import org.surety.intake.meaning.PartyNames;
import org.surety.intake.meaning.Question;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Origin;
import org.surety.store.value.Renames;
import org.surety.store.value.Result;
import org.surety.store.value.Saving;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;
import org.surety.text.edit.ClauseEdits;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.about.TriesPart;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.KnownWord;
import org.surety.web.page.part.RefusedPage;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.DraftTexts;
import org.surety.workbench.works.KeptTexts;

/** A draft passage by passage: what is worth a meaning, and what has been given one. */
public final class MeaningPage {

    /** How many passages are shown at once: that stays below 200 kB while an agreement has some dozens of clauses. */
    private static final int AT_ONCE = 40;
    private static final String SHOW = "show";
    private static final Map<String, String> SHOWN = Map.of("open", "only what has no meaning yet");

    private final PageContext site;
    private final DraftsPage pages;

    /** @param site what it has to work with */
    public MeaningPage(PageContext site) {
        this.site = site;
        this.pages = new DraftsPage(site);
    }

    private KeptTexts kept() {
        return site.documents().kept();
    }

    /** How many passages of the drafts of a work have no meaning yet; empty where it has no drafts. */
    public Optional<Markup> open(Id<KeptWork> work) {
        WorkDrafts drafts = new WorkDrafts(kept(), work);
        if (drafts.read().isEmpty()) {
            return Optional.empty();
        }
        Tag said = Tag.of("p").in("small");
        drafts.read().forEach(it -> {
            Meaning.Coverage coverage = drafts.meaning(it).of(it.passages());
            said.text(it.label() + ": " + (coverage.none().isEmpty()
                    ? "every passage has a meaning here. "
                    : English.count(coverage.none().size(), "passage has", "passages have")
                            + " no meaning yet, so nothing here rests on them. "));
        });
        return Optional
                .of(said.add(Tag.live("a").with("href", Addresses.ofWork(work) + Addresses.DRAFTS).text("The drafts")));
    }

    /** A draft passage by passage: what is worth a meaning, and what has been given one. */
    public PageFrame.Page of(Request request) {
        return pages.work(request).map(belongs -> {
            WorkDrafts drafts = pages.drafts(belongs);
            if (drafts.read().isEmpty()) {
                return DraftsPage.page(belongs.work(), "Meaning", "meaning",
                        List.of(Tag.of("p", "This work has no draft that could be given a meaning.")));
            }
            WorkDrafts.Draft draft = request.asked("draft").flatMap(drafts::labelled).orElse(drafts.read().getFirst());
            Meaning meaning = drafts.meaning(draft);
            Meaning.Coverage coverage = meaning.of(draft.passages());
            Excerpt<Passage> excerpt = excerpt(request, draft, coverage);
            List<Markup> body = meanings(request, drafts, draft, meaning, coverage, excerpt,
                    belongs.role().includes(WorkRole.DRAFTER));
            return KnownWord.wrong(request, "draft", drafts.labels().keySet())
                    .or(() -> KnownWord.wrong(request, SHOW, SHOWN.keySet())).or(excerpt::wrong)
                    .map(it -> DraftsPage.page(belongs.work(), "Meaning", "meaning", List.of(FormFields.wrong(it)),
                            body))
                    .orElseGet(() -> DraftsPage.page(belongs.work(), "Meaning", "meaning", body));
        }).orElseGet(() -> MissingPage.of(site, request.path()));
    }

    private static Excerpt<Passage> excerpt(Request request, WorkDrafts.Draft draft, Meaning.Coverage coverage) {
        return Excerpt.of(request, request.asked(SHOW).isPresent() ? coverage.none() : draft.passages().standing(),
                AT_ONCE, it -> it.number() + " " + it.text());
    }

    private List<Markup> meanings(Request request, WorkDrafts drafts, WorkDrafts.Draft draft, Meaning meaning,
            Meaning.Coverage coverage, Excerpt<Passage> excerpt, boolean writes) {
        Optional<KeptDocument> agreement = kept().documents(drafts.work()).value().orElse(List.of()).stream()
                .filter(it -> it.kind().word().equals("agreement")).findFirst();
        Optional<ClauseEdits> text = agreement.flatMap(it -> ClauseEdits.of(
                kept().over(drafts.work(), Map.of()).source(it.name().text())));
        List<Markup> body = new ArrayList<>();
        body.add(Tag.live("form").with("method", "get").with("action", request.path()).in("question").add(
                Tag.of("label").add(Tag.of("span", "Draft "), FormFields.choice("draft", Optional.empty(),
                        drafts.labels(), Optional.of(draft.label()))),
                Tag.of("label").add(Tag.of("span", "Show "), FormFields.choice(SHOW, Optional.of("every passage"),
                        SHOWN, request.asked(SHOW))),
                excerpt.field(), Tag.of("button", "Show").with("type", "submit")));
        body.add(Tag.of("p", coverage.none().isEmpty()
                ? "Every passage that needs one has a meaning."
                : English.capital(English.count(coverage.none().size(), "passage has", "passages have"))
                        + " no meaning yet. What has none is in no answer."));
        body.add(agreement.<Markup>map(it -> Tag.of("p").text("Meaning is given by clauses of ").add(
                Tag.live("a").with("href", Addresses.of(it) + AgreementPlace.EDIT.ending()).text(it.name().text()))
                .text(writes
                        ? ": write a clause there, then say here which passage it is."
                        : ". Whoever may write in this work gives it; you read it."))
                .orElseGet(() -> writes
                        ? start(request)
                        : Tag.of("p", "Meaning is given by the clauses of an agreement, and this work has none "
                                + "yet.")));
        Map<String, String> clauses = new TreeMap<>();
        text.ifPresent(it -> clauses(it, clauses));
        List<PartyNames> names = text.map(MeaningPage::names).orElse(List.of());
        List<String> keys = draft.passages().keys();
        body.add(excerpt.between(request, "passage", "passages", excerpt.shown().stream()
                .<Markup>map(it -> passage(request, draft, it, keys.get(it.place() - 1), meaning, clauses, names,
                        writes))
                .toArray(Markup[]::new)));
        int open = open(excerpt, coverage).size();
        if (writes && open > 1) {
            body.add(form(request, draft, "", "others").add(Tag.of("button", "None of the " + English.figures(open)
                    + " passages above that have no meaning yet needs one").with("type", "submit")));
        }
        return body;
    }

    /** What is shown of the passages that have no meaning yet. */
    private static List<Passage> open(Excerpt<Passage> excerpt, Meaning.Coverage coverage) {
        return excerpt.shown().stream().filter(coverage.none()::contains).toList();
    }

    private Tag start(Request request) {
        return Tag.live("form").with("method", "post").with("action", request.path() + "/start").in("begin").add(
                site.formToken(request),
                Tag.of("p", "Meaning is given by the clauses of an agreement, and this work has "
                        + "none yet."),
                Tag.of("button", "Begin one").with("type", "submit"));
    }

    /** Begins the agreement of a work that has drafts only. */
    HttpReply start(Request request, Function<Title, byte[]> first) {
        return pages.work(request).map(belongs -> {
            String name = "agreement.yaml";
            return switch (kept().bring(belongs.work().id(), Map.of(name, first.apply(belongs.work().title())),
                    it -> new Kind("agreement"))) {
                case Result.Refused<List<KeptDocument>> refused -> RefusedPage.of(refused.why(), request.path());
                case Result.Done<List<KeptDocument>> done -> HttpReply.to(Addresses.ofWork(belongs.work().id())
                        + Addresses.DRAFTS + "/meaning");
            };
        }).orElseGet(() -> PageFrame.of(MissingPage.of(site, request.path())));
    }

    /** The clauses of a text, in words, by their keys. */
    public static void clauses(ClauseEdits text, Map<String, String> clauses) {
        for (String section : List.of("parties", "groups", "bodies", "obligations", "procedures", "life")) {
            text.keys(List.of(section)).forEach(it -> {
                clauses.put(section + "." + it, TriesPart.words(section + "." + it));
                text.keys(List.of(section, it, "steps")).forEach(step -> {
                    String path = section + "." + it + ".steps." + step;
                    clauses.put(path, TriesPart.words(path));
                });
            });
        }
    }

    private static List<PartyNames> names(ClauseEdits text) {
        return text.keys(List.of("parties")).stream()
                .map(it -> new PartyNames(it, text.at(List.of("parties", it, "name"))
                        .map(name -> List.of(ClauseEdits.shown(name))).orElse(List.of())))
                .toList();
    }

    private Tag passage(Request request, WorkDrafts.Draft draft, Passage passage, String key, Meaning meaning,
            Map<String, String> clauses, List<PartyNames> names, boolean writes) {
        Tag box = Tag.of("section").with("id", anchor(passage.place())).in("clause").add(
                Tag.of("p").add(DraftsPage.number(passage),
                        Tag.of(passage.heading() ? "strong" : "span", passage.text())));
        draft.passages().points(draft.passages().bracketsOf(passage).stream()
                .filter(it -> it.span().from().place() == passage.place()).toList())
                .forEach(it -> box.add(brackets(draft.passages(), it)));
        DraftsPage.aside(passage).forEach(box::add);
        if (passage.heading()) {
            return box;
        }
        // A number alone answers nothing.
        Set<Question> questions = new TreeSet<>();
        DraftTexts.clues(passage, names).list().stream().filter(it -> !(it instanceof Clue.Count))
                .forEach(it -> questions.add(it.question()));
        if (!questions.isEmpty()) {
            box.add(Tag.of("p", "Words here may answer: "
                    + String.join("; ", questions.stream().map(Question::words).toList()) + ".").in("small"));
        }
        List<String> given = meaning.clauses().getOrDefault(key, List.of());
        given.forEach(path -> {
            Tag said = Tag.of("span", "Said by: " + TriesPart.words(path) + " ");
            box.add(writes
                    ? form(request, draft, key, "without").in("inline").add(FormFields.hidden("clause", path), said,
                            Tag.of("button", "Take back").with("type", "submit"))
                    : Tag.of("p").add(said));
        });
        if (meaning.aside().contains(key)) {
            Tag said = Tag.of("span", "Set aside: it needs no meaning. ").in("small");
            return box.add(writes
                    ? form(request, draft, key, "back").in("inline").add(said,
                            Tag.of("button", "Take back").with("type", "submit"))
                    : Tag.of("p").add(said));
        }
        if (!writes) {
            return box;
        }
        if (!clauses.isEmpty()) {
            box.add(form(request, draft, key, "with").in("try").add(
                    Tag.of("label").add(Tag.of("span", "This passage is said by"), FormFields.choice("clause",
                            Optional.of("choose a clause"), clauses, Optional.empty())),
                    Tag.of("button", "Give it this meaning").with("type", "submit")));
        }
        return given.isEmpty()
                ? box.add(form(request, draft, key, "aside").in("inline").add(
                        Tag.of("button", "It needs none").with("type", "submit")))
                : box;
    }

    /** What stands in brackets at one place: brackets side by side take the place of each other. */
    private static Tag brackets(Passages passages, OpenPoint point) {
        if (point.brackets().size() == 1) {
            return Tag.of("p", English.sentence("in brackets, " + bracket(passages, point.brackets().getFirst())))
                    .in("small");
        }
        Tag list = Tag.of("ul").in("small");
        point.brackets().forEach(it -> list.add(Tag.of("li", English.sentence(bracket(passages, it)))));
        return Tag.of("div").add(Tag.of("p", "In brackets, one of these:").in("small"), list);
    }

    private static String bracket(Passages passages, Bracket bracket) {
        String by = bracket.by().isEmpty() ? "nobody named" : English.and(bracket.by());
        return "proposed by " + by + ", " + English.words(bracket.state().word()) + ": " + String.join(" / ",
                passages.offers(bracket).stream().map(it -> it.isBlank() ? "(blank)" : it).toList());
    }

    private Tag form(Request request, WorkDrafts.Draft draft, String key, String act) {
        return Tag.live("form").with("method", "post").with("action", here(request, draft)).add(
                site.formToken(request), FormFields.hidden("do", act), FormFields.hidden("key", key));
    }

    /** The same part of the draft. */
    private static String here(Request request, WorkDrafts.Draft draft) {
        Map<String, List<String>> query = new TreeMap<>(request.query());
        query.put("draft", List.of(draft.label()));
        return request.path() + Query.of(query);
    }

    private static String anchor(int place) {
        return "passage-" + place;
    }

    /** Gives a passage a meaning, takes it back, or says that it needs none. */
    public HttpReply mean(Request request) {
        Optional<WorkDrafts> drafts = pages.work(request).map(pages::drafts);
        Optional<WorkDrafts.Draft> draft = drafts.flatMap(all -> request.asked("draft").flatMap(all::labelled));
        if (draft.isEmpty()) {
            return PageFrame.of(MissingPage.of(site, request.path()));
        }
        String key = request.field("key").orElse("");
        String clause = request.field("clause").orElse("");
        Meaning before = drafts.get().meaning(draft.get());
        List<String> keys = draft.get().passages().keys();
        int place = keys.indexOf(key) + 1;
        String act = request.field("do").orElse("");
        Meaning after = before;
        if (act.equals("others")) {
            Meaning.Coverage coverage = before.of(draft.get().passages());
            for (Passage each : open(excerpt(request, draft.get(), coverage), coverage)) {
                after = after.asideFrom(keys.get(each.place() - 1));
            }
        } else if (place > 0) {
            after = switch (act) {
                case "with" -> clause.isBlank() ? before : before.with(key, clause);
                case "without" -> before.without(key, clause);
                case "aside" -> before.asideFrom(key);
                case "back" -> before.back(key);
                default -> before;
            };
        }
        if (!after.equals(before)) {
            Optional<String> wrong = keep(drafts.get(), draft.get(), DraftTexts.written(after));
            if (wrong.isPresent()) {
                return pages.refused(wrong.get());
            }
        }
        return HttpReply.to(here(request, draft.get()) + (place > 0 ? "#" + anchor(place) : ""));
    }

    private Optional<String> keep(WorkDrafts drafts, WorkDrafts.Draft draft, byte[] written) {
        Optional<KeptDocument> there = drafts.meaningOf(draft);
        if (there.isEmpty()) {
            String name = drafts.sidecar(draft).text();
            return kept().bring(drafts.work(), Map.of(name, written),
                    it -> KeptTexts.MEANING) instanceof Result.Refused<List<KeptDocument>> refused
                            ? Optional.of(refused.why().inWords())
                            : Optional.empty();
        }
        return switch (kept().save(there.get(), there.get().head(), written, Optional.empty(), new Origin.Form(),
                Renames.NONE, KeptTexts.newKey())) {
            case Saving.Saved saved -> Optional.empty();
            case Saving.Repeated repeated -> Optional.empty();
            case Saving.Outdated outdated ->
                    Optional.of("Somebody gave another passage a meaning just now. Try again.");
            case Saving.Refused refused -> Optional.of(refused.why().inWords());
        };
    }
}
