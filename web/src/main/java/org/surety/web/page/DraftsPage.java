package org.surety.web.page;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.surety.intake.Arrival;
import org.surety.intake.Bracket;
import org.surety.intake.Note;
import org.surety.intake.Notice;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.Piece;
import org.surety.intake.compare.AlignedRow;
import org.surety.intake.compare.Alignment;
import org.surety.intake.compare.Difference;
import org.surety.intake.meaning.Meaning;
import org.surety.intake.meaning.PartyNames;
import org.surety.intake.meaning.Question;
import org.surety.intake.weave.Strand;
import org.surety.intake.weave.Weave;
import org.surety.report.html.Grid;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Origin;
import org.surety.store.value.Result;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Title;
import org.surety.text.edit.ClauseEdits;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.workbench.works.DraftTexts;
import org.surety.workbench.works.KeptTexts;

/** Drafts as they came, before anything in them has a meaning: side by side, woven, and passage by passage. */
final class DraftsPage {

    static final String ENDING = "/drafts";
    private static final String MEANING_OF = "Meaning of ";
    private static final int MOST_FILES = 12;

    private final Site site;

    DraftsPage(Site site) {
        this.site = site;
    }

    private KeptTexts kept() {
        return site.documents().kept();
    }

    // --- What came ---

    /** A draft of a work. */
    private record Draft(KeptDocument document, String label, Passages passages) {}

    /** A file of which nothing could be read. */
    private record Unread(KeptDocument document, String why) {}

    /** The drafts of a work. */
    private final class Drafts {

        private final Id<KeptWork> work;
        private final List<Draft> read = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();

        Drafts(Id<KeptWork> work) {
            this.work = work;
            Set<String> labels = new java.util.LinkedHashSet<>();
            for (KeptDocument each : kept().documents(work).value().orElse(List.of())) {
                if (each.kind().equals(KeptTexts.DRAFT)) {
                    byte[] bytes = kept().newest(each).value().map(it -> it.bytes()).orElse(new byte[0]);
                    switch (DraftTexts.read(each.name().text(), bytes)) {
                        case Arrival.Refused refused -> unread.add(new Unread(each, refused.sentence()));
                        case Arrival.Brought brought -> {
                            notices.addAll(brought.notices());
                            brought.drafts().forEach(it -> {
                                String label = DraftTexts.label(it.name(), labels);
                                labels.add(label);
                                read.add(new Draft(each, label, it));
                            });
                        }
                    }
                }
            }
        }

        boolean isEmpty() {
            return read.isEmpty() && unread.isEmpty();
        }

        Optional<Draft> labelled(String label) {
            return read.stream().filter(it -> it.label().equals(label)).findFirst();
        }

        private Title sidecar(Draft draft) {
            return new Title(MEANING_OF + draft.label());
        }

        Optional<KeptDocument> meaningOf(Draft draft) {
            return kept().document(work, sidecar(draft).text());
        }

        Meaning meaning(Draft draft) {
            return meaningOf(draft).flatMap(it -> kept().newest(it).value()).map(it -> DraftTexts.meaning(it.bytes()))
                    .orElse(Meaning.NONE);
        }
    }

    /** How many passages of the drafts of a work have no meaning yet; empty where it has no drafts. */
    Optional<Markup> open(Id<KeptWork> work) {
        Drafts drafts = new Drafts(work);
        if (drafts.read.isEmpty()) {
            return Optional.empty();
        }
        Tag said = Tag.of("p").in("small");
        drafts.read.forEach(it -> {
            Meaning.Coverage coverage = drafts.meaning(it).of(it.passages());
            said.text(it.label() + ": " + (coverage.none().isEmpty()
                    ? "every passage has a meaning here. "
                    : English.count(coverage.none().size(), "passage has", "passages have")
                            + " no meaning yet, so nothing here rests on them. "));
        });
        return Optional.of(said.add(Tag.live("a").with("href", "/w/" + work + ENDING).text("The drafts")));
    }

    // --- Bringing in ---

    /** Takes files or a pasted text, for a new work or for one that there is. */
    HttpReply bring(Request request) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Request.Upload file : request.files()) {
            files.put(KeptTexts.named(tidy(file.name()), files.keySet()).text(), file.bytes());
        }
        request.field("text").filter(it -> !it.isBlank()).ifPresent(it -> files.put(KeptTexts.named(
                tidy(request.field("called").orElse("")), files.keySet()).text(), it.getBytes(StandardCharsets.UTF_8)));
        if (files.isEmpty() || files.size() > MOST_FILES) {
            return refused(files.isEmpty()
                    ? "Choose a file, or paste a text."
                    : "These are " + files.size() + " files; bring in at most " + MOST_FILES + " at once.");
        }
        List<String> wrong = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (DraftTexts.read(name, bytes) instanceof Arrival.Refused it) {
                wrong.add(it.sentence() + ".");
            }
        });
        if (!wrong.isEmpty()) {
            return refused(String.join(" ", wrong));
        }
        Result<KeptWork> work;
        try {
            work = kept().begin(new Title(request.field("title").filter(it -> !it.isBlank())
                    .orElse(files.keySet().iterator().next())));
        } catch (IllegalArgumentException unfit) {
            return refused(English.sentence(String.valueOf(unfit.getMessage())));
        }
        return switch (work) {
            case Result.Refused<KeptWork> it -> refused(it.why().inWords());
            case Result.Done<KeptWork> done -> {
                yield switch (kept().bring(done.given().id(), files, it -> KeptTexts.DRAFT)) {
                    case Result.Refused<List<KeptDocument>> it -> refused(it.why().inWords());
                    case Result.Done<List<KeptDocument>> it -> HttpReply.to("/w/" + done.given().id() + ENDING);
                };
            }
        };
    }

    private static String tidy(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N} ._()-]", "-").strip();
        return last.isEmpty() ? "Draft" : last.substring(0, Math.min(last.length(), 100));
    }

    private HttpReply refused(String why) {
        return PageFrame.of(new PageFrame.Page("Bring in", Optional.of("This could not be brought in"), List.of(),
                List.of(Tag.of("p", why).in("wrong").with("role", "alert"),
                        Tag.of("p").add(Tag.live("a").with("href", "/in").text("Try again"))),
                422));
    }

    // --- Side by side ---

    private Optional<Belongs> work(Request request) {
        return Id.<KeptWork>read(request.part("work")).flatMap(it -> kept().work(it).value());
    }

    private static List<PageFrame.Step> trail(KeptWork work, String here) {
        String path = "/w/" + work.id();
        return List.of(new PageFrame.Step("The work", path, here.isEmpty()),
                new PageFrame.Step("Side by side", path + ENDING, here.equals(ENDING)),
                new PageFrame.Step("Woven", path + ENDING + "/woven", here.equals("woven")),
                new PageFrame.Step("Passage by passage", path + ENDING + "/meaning", here.equals("meaning")));
    }

    /** The drafts beside each other. */
    PageFrame.Page of(Request request) {
        return work(request).map(belongs -> {
            Drafts drafts = new Drafts(belongs.work().id());
            List<Markup> body = new ArrayList<>();
            notices(drafts).ifPresent(body::add);
            if (drafts.isEmpty()) {
                body.add(Tag.of("p").text("This work has no drafts. ")
                        .add(Tag.live("a").with("href", "/in").text("Bring one in")));
            } else if (drafts.read.size() == 1) {
                body.add(Tag.of("p", "There is one draft. It can be read, and given a meaning, passage by passage."));
                body.add(whole(drafts.read.getFirst()));
            } else {
                Draft left = request.asked("a").flatMap(drafts::labelled).orElse(drafts.read.get(0));
                Draft right = request.asked("b").flatMap(drafts::labelled).orElse(drafts.read.get(1));
                body.add(choice(request, drafts, left, right));
                body.add(compared(left, right));
            }
            return page(belongs.work(), "Drafts", ENDING, body);
        }).orElseGet(() -> site.missing(request.path()));
    }

    private static PageFrame.Page page(KeptWork work, String title, String here, List<Markup> body) {
        return new PageFrame.Page(title + ": " + work.title().text(), Optional.of(work.title().text()),
                trail(work, here), body, 200);
    }

    private Markup choice(Request request, Drafts drafts, Draft left, Draft right) {
        if (drafts.read.size() == 2) {
            return Markup.NOTHING;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        drafts.read.forEach(it -> labels.put(it.label(), it.label()));
        return Tag.live("form").with("method", "get").with("action", request.path()).in("question").add(
                FormFields.choice("a", Optional.empty(), labels, Optional.of(left.label())).with("aria-label", "One"),
                Tag.of("span", "beside"),
                FormFields.choice("b", Optional.empty(), labels, Optional.of(right.label())).with("aria-label",
                        "Other"),
                Tag.of("button", "Compare").with("type", "submit"));
    }

    private static Optional<Markup> notices(Drafts drafts) {
        List<String> all = new ArrayList<>();
        drafts.unread.forEach(it -> all.add(it.why()));
        drafts.notices.forEach(it -> all.add(it.sentence()));
        drafts.read.forEach(draft -> draft.passages().notices().forEach(it -> all.add(it.sentence())));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Tag list = Tag.of("ul");
        all.stream().distinct().forEach(it -> list.add(Tag.of("li", it + ".")));
        return Optional.of(Grid.folded("What you should know of the files (" + all.size() + ")", List.of(list)));
    }

    private static Markup compared(Draft left, Draft right) {
        Alignment alignment = DraftTexts.aligned(left.passages(), right.passages());
        Tag box = Tag.of("div");
        long same = alignment.rows().stream().filter(AlignedRow.Same.class::isInstance).count();
        box.add(Tag.of("p", English.capital(English.count((int) same, "passage is", "passages are"))
                + " the same in both; " + English.count((int) (alignment.rows().size() - same), "row", "rows")
                + " differ."));
        alignment.notes().forEach(it -> box.add(Tag.of("p", English.sentence(it)).in("small")));
        Tag table = Tag.of("table").in("drafts").add(Tag.of("thead").add(Tag.of("tr").add(
                Tag.of("th", left.label()).with("scope", "col"), Tag.of("th", right.label()).with("scope", "col"))));
        Tag body = Tag.of("tbody");
        alignment.rows().forEach(it -> body.add(row(it)));
        return box.add(Tag.of("div").in("wide").with("tabindex", "0").with("role", "region")
                .with("aria-label", "Two drafts side by side").add(table.add(body)));
    }

    private static Tag row(AlignedRow row) {
        return switch (row) {
            case AlignedRow.Same it -> Tag.of("tr").in("alike").add(cell(it.one()), cell(it.other()));
            case AlignedRow.Changed it -> Tag.of("tr").in("differs").add(
                    words(it.ones(), it.differences(), Difference.Side.LEFT, it.isMerged() ? "merged there" : ""),
                    words(it.others(), it.differences(), Difference.Side.RIGHT, it.isSplit() ? "split here" : ""));
            case AlignedRow.OnlyLeft it -> Tag.of("tr").in("differs").add(cell(it.one()), nothing());
            case AlignedRow.OnlyRight it -> Tag.of("tr").in("differs").add(nothing(), cell(it.other()));
            case AlignedRow.MovedAway it -> Tag.of("tr").in("differs").add(cell(it.one()),
                    Tag.of("td").in("small").text("Stands elsewhere there: " + it.other().where() + "."));
            case AlignedRow.MovedHere it -> Tag.of("tr").in("differs").add(
                    Tag.of("td").in("small").text("Stands elsewhere there: " + it.one().where() + "."),
                    words(List.of(it.other()), it.differences(), Difference.Side.RIGHT, "moved"));
        };
    }

    private static Tag nothing() {
        return Tag.of("td").in("small").text("Nothing.");
    }

    private static Tag cell(Passage passage) {
        Tag cell = Tag.of("td").add(number(passage), Tag.of(passage.heading() ? "strong" : "span", passage.text()));
        aside(passage).forEach(cell::add);
        return cell;
    }

    private static Markup number(Passage passage) {
        return passage.number().isEmpty() ? Markup.NOTHING : Tag.of("span", passage.number() + " ").in("number");
    }

    private static Tag words(List<Passage> passages, List<Difference> differences, Difference.Side side, String note) {
        Tag cell = Tag.of("td").add(number(passages.getFirst()));
        for (Difference each : differences) {
            if (each.side() == Difference.Side.BOTH) {
                cell.text(each.text() + " ");
            } else if (each.side() == side) {
                cell.add(Tag.of("mark", each.text())).text(" ");
            }
        }
        if (!note.isEmpty()) {
            cell.add(Tag.of("span", "(" + note + ")").in("small"));
        }
        passages.forEach(it -> aside(it).forEach(cell::add));
        return cell;
    }

    /** Notes, comments and tracked changes of a passage. */
    private static List<Tag> aside(Passage passage) {
        List<Tag> aside = new ArrayList<>();
        for (Note note : passage.notes()) {
            aside.add(Tag.of("p", switch (note.kind()) {
                case FOOTNOTE -> "Footnote ";
                case ENDNOTE -> "Endnote ";
                case COMMENT -> "Comment ";
            } + note.label() + note.by().map(it -> " of " + it).orElse("") + ": " + note.text()).in("small"));
        }
        if (passage.isTracked()) {
            Tag tracked = Tag.of("p").in("small").text("Tracked: ");
            for (Piece piece : passage.pieces()) {
                if (!piece.changes().isEmpty()) {
                    tracked.add(Tag.of(piece.stands() ? "ins" : "del", piece.text())).text(" ("
                            + piece.changes().stream().map(it -> it.sentence()).collect(Collectors.joining("; "))
                            + ") ");
                }
            }
            aside.add(tracked);
        }
        return aside;
    }

    private static Markup whole(Draft draft) {
        Tag box = Tag.of("div").in("text");
        for (Passage passage : draft.passages().list()) {
            Tag line = Tag.of(passage.heading() ? "h2" : "p").add(number(passage)).text(passage.text());
            box.add(line);
            aside(passage).forEach(box::add);
        }
        return box;
    }

    // --- Woven ---

    private static Map<String, Passages> passages(Drafts drafts) {
        Map<String, Passages> all = new LinkedHashMap<>();
        drafts.read.forEach(it -> all.put(it.label(), it.passages()));
        return all;
    }

    /** One text in which each draft's own words stand in brackets with its name. */
    PageFrame.Page woven(Request request) {
        return work(request).map(belongs -> {
            Drafts drafts = new Drafts(belongs.work().id());
            if (drafts.read.size() < 2) {
                return page(belongs.work(), "Woven", "woven",
                        List.of(Tag.of("p", "Two drafts or more are woven; this work has "
                                + English.number(drafts.read.size()) + ".")));
            }
            Weave weave = DraftTexts.woven(passages(drafts));
            Tag text = Tag.of("div").in("text woven");
            weave.passages().forEach(passage -> {
                Tag line = Tag.of("p");
                if (!passage.number().isEmpty()) {
                    line.add(Tag.of("span", passage.number() + " ").in("number"));
                }
                for (Strand strand : passage.strands()) {
                    switch (strand) {
                        case Strand.Shared it -> line.text(it.words() + " ");
                        case Strand.Apart it -> it.variants().forEach(variant -> line.add(
                                Tag.of("span", variant.bracketed()).in("bracket")).text(" "));
                    }
                }
                text.add(line);
            });
            return page(belongs.work(), "Woven", "woven", List.of(
                    Tag.of("p",
                            "What all drafts say stands once; what only some say stands in brackets with their names. "
                                    + "Each draft can be read back from it exactly."),
                    Tag.of("p").add(Tag.live("a").with("href", request.path() + "/text").with("hx-boost", "false")
                            .text("Take it away as a text")),
                    text));
        }).orElseGet(() -> site.missing(request.path()));
    }

    /** The same as a file. */
    HttpReply wovenText(Request request) {
        Optional<Drafts> drafts = work(request).map(it -> new Drafts(it.work().id())).filter(it -> it.read.size() > 1);
        return drafts.map(it -> HttpReply.file("woven.txt", "text/plain; charset=utf-8",
                DraftTexts.woven(passages(it)).text().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> PageFrame.of(site.missing(request.path())));
    }

    // --- Meaning ---

    /** A draft passage by passage: what is worth a meaning, and what has been given one. */
    PageFrame.Page meaning(Request request) {
        return work(request).map(belongs -> {
            Drafts drafts = new Drafts(belongs.work().id());
            if (drafts.read.isEmpty()) {
                return page(belongs.work(), "Meaning", "meaning",
                        List.of(Tag.of("p", "This work has no draft that could be given a meaning.")));
            }
            Draft draft = request.asked("draft").flatMap(drafts::labelled).orElse(drafts.read.getFirst());
            return page(belongs.work(), "Meaning", "meaning", meanings(request, drafts, draft));
        }).orElseGet(() -> site.missing(request.path()));
    }

    private List<Markup> meanings(Request request, Drafts drafts, Draft draft) {
        Optional<KeptDocument> agreement = kept().documents(drafts.work).value().orElse(List.of()).stream()
                .filter(it -> it.kind().word().equals("agreement")).findFirst();
        Optional<ClauseEdits> text = agreement.flatMap(it -> ClauseEdits.of(
                kept().over(drafts.work, Map.of()).source(it.name().text())));
        Meaning meaning = drafts.meaning(draft);
        Meaning.Coverage coverage = meaning.of(draft.passages());
        List<Markup> body = new ArrayList<>();
        if (drafts.read.size() > 1) {
            Map<String, String> labels = new LinkedHashMap<>();
            drafts.read.forEach(it -> labels.put(it.label(), it.label()));
            body.add(Tag.live("form").with("method", "get").with("action", request.path()).in("question").add(
                    Tag.of("span", "Draft"), FormFields.choice("draft", Optional.empty(), labels,
                            Optional.of(draft.label())).with("aria-label", "Draft"),
                    Tag.of("button", "Show").with("type", "submit")));
        }
        body.add(Tag.of("p", coverage.none().isEmpty()
                ? "Every passage that needs one has a meaning."
                : English.capital(English.count(coverage.none().size(), "passage has", "passages have"))
                        + " no meaning yet. What has none is in no answer."));
        body.add(agreement.<Markup>map(it -> Tag.of("p").text("Meaning is given by clauses of ").add(
                Tag.live("a").with("href", AgreementIndex.pathOf(it) + EditPage.ENDING).text(it.name().text()))
                .text(": write a clause there, then say here which passage it is.")).orElseGet(() -> start(request)));
        Map<String, String> clauses = new TreeMap<>();
        text.ifPresent(it -> clauses(it, clauses));
        List<PartyNames> names = text.map(DraftsPage::names).orElse(List.of());
        List<String> keys = draft.passages().keys();
        for (Passage passage : draft.passages().standing()) {
            body.add(passage(request, draft, passage, keys.get(passage.place() - 1), meaning, clauses, names));
        }
        return body;
    }

    private Tag start(Request request) {
        return Tag.live("form").with("method", "post").with("action", request.path() + "/start").in("begin").add(
                site.formToken(request),
                Tag.of("p", "Meaning is given by the clauses of an agreement, and this work has "
                        + "none yet."),
                Tag.of("button", "Begin one").with("type", "submit"));
    }

    /** Begins the agreement of a work that has drafts only. */
    HttpReply start(Request request, byte[] first) {
        return work(request).map(belongs -> {
            String name = "agreement.yaml";
            kept().bring(belongs.work().id(), Map.of(name, first), it -> new Kind("agreement"));
            return HttpReply.to("/w/" + belongs.work().id() + ENDING + "/meaning");
        }).orElseGet(() -> PageFrame.of(site.missing(request.path())));
    }

    private static void clauses(ClauseEdits text, Map<String, String> clauses) {
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

    private Tag passage(Request request, Draft draft, Passage passage, String key, Meaning meaning,
            Map<String, String> clauses, List<PartyNames> names) {
        Tag box = Tag.of("section").in("clause").add(
                Tag.of("p").add(number(passage), Tag.of(passage.heading() ? "strong" : "span", passage.text())));
        draft.passages().bracketsOf(passage).stream().filter(it -> it.span().from().place() == passage.place())
                .forEach(it -> box.add(Tag.of("p", bracket(draft.passages(), it)).in("small")));
        aside(passage).forEach(box::add);
        if (passage.heading()) {
            return box;
        }
        Set<Question> questions = DraftTexts.clues(passage, names).questions();
        if (!questions.isEmpty()) {
            box.add(Tag.of("p", "Words here may say " + English.and(questions.stream().map(Question::words).toList())
                    + ".").in("small"));
        }
        List<String> given = meaning.clauses().getOrDefault(key, List.of());
        given.forEach(path -> box.add(form(request, draft, key, "without").in("inline").add(
                FormFields.hidden("clause", path),
                Tag.of("span", "Said by: " + TriesPart.words(path) + " "),
                Tag.of("button", "Take back").with("type", "submit"))));
        if (meaning.aside().contains(key)) {
            return box.add(Tag.of("p", "Set aside: it needs no meaning.").in("small"));
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

    private static String bracket(Passages passages, Bracket bracket) {
        String by = bracket.by().isEmpty() ? "nobody named" : English.and(bracket.by());
        return English.sentence("in brackets, proposed by " + by + ", " + switch (bracket.state()) {
            case OPEN -> "open";
            case AGREED_AD_REFERENDUM -> "agreed ad referendum";
            case WITHDRAWN -> "withdrawn";
        } + ": " + String.join(" / ",
                passages.offers(bracket).stream().map(it -> it.isBlank() ? "(blank)" : it).toList()));
    }

    private Tag form(Request request, Draft draft, String key, String act) {
        return Tag.live("form").with("method", "post").with("action", request.path() + Query.of(Map.of("draft",
                List.of(draft.label())))).add(site.formToken(request), FormFields.hidden("do", act),
                        FormFields.hidden("key", key));
    }

    /** Gives a passage a meaning, takes it back, or says that it needs none. */
    HttpReply mean(Request request) {
        Optional<Drafts> drafts = work(request).map(it -> new Drafts(it.work().id()));
        Optional<Draft> draft = drafts.flatMap(all -> request.asked("draft").flatMap(all::labelled));
        if (draft.isEmpty()) {
            return PageFrame.of(site.missing(request.path()));
        }
        String key = request.field("key").orElse("");
        String clause = request.field("clause").orElse("");
        Meaning before = drafts.get().meaning(draft.get());
        boolean known = draft.get().passages().keys().contains(key);
        Meaning after = !known
                ? before
                : switch (request.field("do").orElse("")) {
                    case "with" -> clause.isBlank() ? before : before.with(key, clause);
                    case "without" -> before.without(key, clause);
                    case "aside" -> before.asideFrom(key);
                    default -> before;
                };
        if (!after.equals(before)) {
            Optional<String> wrong = keep(drafts.get(), draft.get(), DraftTexts.written(after));
            if (wrong.isPresent()) {
                return refused(wrong.get());
            }
        }
        return HttpReply.to(request.path() + Query.of(Map.of("draft", List.of(draft.get().label()))));
    }

    private Optional<String> keep(Drafts drafts, Draft draft, byte[] written) {
        Optional<KeptDocument> there = drafts.meaningOf(draft);
        if (there.isEmpty()) {
            String name = drafts.sidecar(draft).text();
            return kept().bring(drafts.work, Map.of(name, written),
                    it -> KeptTexts.MEANING) instanceof Result.Refused<List<KeptDocument>> refused
                            ? Optional.of(refused.why().inWords())
                            : Optional.empty();
        }
        return switch (kept().save(there.get(), there.get().head(), written, Optional.empty(), new Origin.Form(),
                SaveKey.draw(new SecureRandom()))) {
            case Saving.Saved saved -> Optional.empty();
            case Saving.Repeated repeated -> Optional.empty();
            case Saving.Outdated outdated ->
                    Optional.of("Somebody gave another passage a meaning just now. Try again.");
            case Saving.Refused refused -> Optional.of(refused.why().inWords());
        };
    }
}
