package org.surety.web.page.works;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surety.intake.Arrival;
import org.surety.intake.Note;
import org.surety.intake.Passage;
import org.surety.intake.Piece;
import org.surety.intake.compare.AlignedRow;
import org.surety.intake.compare.Alignment;
import org.surety.intake.compare.Difference;
import org.surety.intake.weave.Strand;
import org.surety.intake.weave.WovenPassage;
import org.surety.report.html.Grid;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Result;
import org.surety.store.value.Title;
import org.surety.store.value.Unfit;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.KnownWord;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.works.DraftTexts;
import org.surety.workbench.works.KeptTexts;

/** Drafts as they came, before anything in them has a meaning: side by side, and woven. */
public final class DraftsPage {

    private static final int MOST_FILES = 12;
    private static final int LONGEST_NAME = 80;
    /** How many passages of a draft, or rows of two, are shown at once. */
    private static final int AT_ONCE = 200;
    private static final String SHOW = "show";
    private static final Map<String, String> DIFFERS = Map.of("differing", "only what differs");

    private final PageContext site;

    /** @param site what it has to work with */
    public DraftsPage(PageContext site) {
        this.site = site;
    }

    private KeptTexts kept() {
        return site.documents().kept();
    }

    // --- Bringing in ---

    /** Takes files or a pasted text, for a new work or for one that there is. */
    public HttpReply bring(Request request) {
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
                    .orElseGet(() -> called(files.keySet()))));
        } catch (Unfit unfit) {
            return refused(English.sentence(String.valueOf(unfit.getMessage())));
        }
        return switch (work) {
            case Result.Refused<KeptWork> it -> refused(it.why().inWords());
            case Result.Done<KeptWork> done -> {
                yield switch (kept().bring(done.given().id(), files, it -> KeptTexts.DRAFT)) {
                    case Result.Refused<List<KeptDocument>> it -> refused(it.why().inWords());
                    case Result.Done<List<KeptDocument>> it ->
                            HttpReply.to(Addresses.ofWork(done.given().id()) + Addresses.DRAFTS);
                };
            }
        };
    }

    /** What a work is called whose drafts have these names: theirs, while they fit into a heading. */
    private static String called(Set<String> names) {
        List<String> first = names.stream().sorted().limit(2).map(it -> it.replaceFirst("(?<=.)[.][A-Za-z]{1,5}$", ""))
                .map(it -> it.substring(0, Math.min(it.length(), LONGEST_NAME))).toList();
        int more = names.size() - first.size();
        return String.join(more > 0 ? ", " : " and ", first)
                + (more > 0 ? " and " + English.count(more, "other", "others") : "");
    }

    private static String tidy(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N} ._()-]", "-").strip();
        return last.isEmpty() ? "Draft" : last.substring(0, Math.min(last.length(), 100));
    }

    HttpReply refused(String why) {
        return PageFrame.of(new PageFrame.Page("Bring in", Optional.of("This could not be brought in"), List.of(),
                List.of(FormFields.wrong(why),
                        Tag.of("p").add(Tag.live("a").with("href", Addresses.BRING).text("Try again"))),
                422));
    }

    // --- Side by side ---

    /** The work that an address names, where the person belongs to it. */
    Optional<Belongs> work(Request request) {
        return Id.<KeptWork>read(request.part("work")).flatMap(it -> kept().work(it).value());
    }

    /** The drafts of a work. */
    WorkDrafts drafts(Belongs belongs) {
        return new WorkDrafts(kept(), belongs.work().id());
    }

    private static List<PageFrame.Step> trail(KeptWork work, String here) {
        String path = Addresses.ofWork(work.id());
        return List.of(new PageFrame.Step("The work", path, here.isEmpty()),
                new PageFrame.Step("Side by side", path + Addresses.DRAFTS, here.equals(Addresses.DRAFTS)),
                new PageFrame.Step("Woven", path + Addresses.DRAFTS + "/woven", here.equals("woven")),
                new PageFrame.Step("Give meaning", path + Addresses.DRAFTS + "/meaning", here.equals("meaning")));
    }

    /** The drafts beside each other. */
    public PageFrame.Page of(Request request) {
        return work(request).map(belongs -> {
            WorkDrafts drafts = drafts(belongs);
            List<Markup> body = new ArrayList<>();
            List<Markup> wrong = new ArrayList<>();
            notices(drafts).ifPresent(body::add);
            if (drafts.isEmpty()) {
                body.add(Tag.of("p").text("This work has no drafts. ")
                        .add(Tag.live("a").with("href", Addresses.BRING).text("Bring one in")));
            } else if (drafts.read().size() == 1) {
                Excerpt<Passage> excerpt = Excerpt.of(request, drafts.read().getFirst().passages().list(), AT_ONCE,
                        DraftsPage::words);
                excerpt.wrong().ifPresent(it -> wrong.add(FormFields.wrong(it)));
                body.add(Tag.of("p", "There is one draft. It can be read, and given a meaning, passage by passage."));
                body.add(excerpt.isWhole() ? Markup.NOTHING : form(request).add(excerpt.field(), show()));
                body.add(excerpt.between(request, "passage", "passages", whole(excerpt.shown())));
            } else {
                Set<String> labels = drafts.labels().keySet();
                WorkDrafts.Draft left = request.asked("a").flatMap(drafts::labelled).orElse(drafts.read().get(0));
                WorkDrafts.Draft right = request.asked("b").flatMap(drafts::labelled).orElse(drafts.read().get(1));
                Alignment alignment = DraftTexts.aligned(left.passages(), right.passages());
                Excerpt<AlignedRow> excerpt = Excerpt.of(request, alignment.rows().stream()
                        .filter(it -> request.asked(SHOW).isEmpty() || !(it instanceof AlignedRow.Same)).toList(),
                        AT_ONCE, it -> Stream.concat(it.left().stream(), it.right().stream()).map(DraftsPage::words)
                                .collect(Collectors.joining(" ")));
                KnownWord.wrong(request, "a", labels).or(() -> KnownWord.wrong(request, "b", labels))
                        .or(() -> KnownWord.wrong(request, SHOW, DIFFERS.keySet())).or(excerpt::wrong)
                        .ifPresent(it -> wrong.add(FormFields.wrong(it)));
                body.add(choice(request, drafts, left, right).add(
                        showing(request, "both drafts whole"), excerpt.field(), show()));
                said(alignment).forEach(body::add);
                body.add(excerpt.between(request, "row", "rows", rows(left, right, excerpt.shown())));
            }
            return wrong.isEmpty()
                    ? page(belongs.work(), "Drafts", Addresses.DRAFTS, body)
                    : page(belongs.work(), "Drafts", Addresses.DRAFTS, wrong, body);
        }).orElseGet(() -> MissingPage.of(site, request.path()));
    }

    private static String words(Passage passage) {
        return passage.number() + " " + passage.text();
    }

    private static Tag form(Request request) {
        return Tag.live("form").with("method", "get").with("action", request.path()).in("question");
    }

    private static Tag showing(Request request, String all) {
        return Tag.of("label").add(Tag.of("span", "Show "), FormFields.choice(SHOW, Optional.of(all), DIFFERS,
                request.asked(SHOW)));
    }

    private static Tag show() {
        return Tag.of("button", "Show").with("type", "submit");
    }

    static PageFrame.Page page(KeptWork work, String title, String here, List<Markup> body) {
        return new PageFrame.Page(title + ": " + work.title().text(), Optional.of(work.title().text()),
                trail(work, here), body, 200);
    }

    /** The same of an address that asks for what there is not. */
    static PageFrame.Page page(KeptWork work, String title, String here, List<Markup> wrong, List<Markup> body) {
        return new PageFrame.Page(title + ": " + work.title().text(), Optional.of(work.title().text()),
                trail(work, here), Stream.concat(wrong.stream(), body.stream()).toList(), 422);
    }

    private static Tag choice(Request request, WorkDrafts drafts, WorkDrafts.Draft left, WorkDrafts.Draft right) {
        Map<String, String> labels = drafts.labels();
        return labels.size() == 2
                ? form(request)
                : form(request).add(
                        FormFields.choice("a", Optional.empty(), labels, Optional.of(left.label()))
                                .with("aria-label", "One"),
                        Tag.of("span", "beside"),
                        FormFields.choice("b", Optional.empty(), labels, Optional.of(right.label()))
                                .with("aria-label", "Other"));
    }

    private static Optional<Markup> notices(WorkDrafts drafts) {
        List<String> all = new ArrayList<>();
        drafts.unread().forEach(it -> all.add(it.why()));
        drafts.notices().forEach(it -> all.add(it.sentence()));
        drafts.read().forEach(draft -> draft.passages().notices().forEach(it -> all.add(it.sentence())));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Tag list = Tag.of("ul");
        all.stream().distinct().forEach(it -> list.add(Tag.of("li", it + ".")));
        return Optional.of(Grid.folded("What you should know of the files (" + all.size() + ")", List.of(list)));
    }

    private static List<Markup> said(Alignment alignment) {
        long same = alignment.rows().stream().filter(AlignedRow.Same.class::isInstance).count();
        List<Markup> said = new ArrayList<>();
        said.add(Tag.of("p", English.capital(English.count(same, "passage is", "passages are"))
                + " the same in both; " + English.count(alignment.rows().size() - same, "row", "rows")
                + " differ."));
        alignment.notes().forEach(it -> said.add(Tag.of("p", English.sentence(it)).in("small")));
        return said;
    }

    private static Markup rows(WorkDrafts.Draft left, WorkDrafts.Draft right, List<AlignedRow> rows) {
        Tag table = Tag.of("table").in("drafts").add(Tag.of("thead").add(Tag.of("tr").add(
                Tag.of("th", left.label()).with("scope", "col"), Tag.of("th", right.label()).with("scope", "col"))));
        Tag body = Tag.of("tbody");
        rows.forEach(it -> body.add(row(it)));
        return Tag.of("div").in("wide").with("tabindex", "0").with("role", "region")
                .with("aria-label", "Two drafts side by side").add(table.add(body));
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

    static Markup number(Passage passage) {
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

    /** Where in a table a passage stands; its notes, comments and tracked changes. */
    static List<Tag> aside(Passage passage) {
        List<Tag> aside = new ArrayList<>();
        passage.cell().ifPresent(it -> aside.add(Tag.of("p", English.sentence(it.toString())).in("small")));
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

    private static Markup whole(List<Passage> passages) {
        Tag box = Tag.of("div").in("text");
        for (Passage passage : passages) {
            Tag line = Tag.of(passage.heading() ? "h2" : "p").add(number(passage)).text(passage.text());
            box.add(line);
            aside(passage).forEach(box::add);
        }
        return box;
    }

    // --- Woven ---

    /** One text in which each draft's own words stand in brackets with its name. */
    public PageFrame.Page woven(Request request) {
        return work(request).map(belongs -> {
            WorkDrafts drafts = drafts(belongs);
            if (drafts.read().size() < 2) {
                return page(belongs.work(), "Woven", "woven",
                        List.of(Tag.of("p", "Two drafts or more are woven; this work has "
                                + English.number(drafts.read().size()) + ".")));
            }
            Excerpt<WovenPassage> excerpt = Excerpt.of(request,
                    DraftTexts.woven(drafts.passages()).passages().stream()
                            .filter(it -> request.asked(SHOW).isEmpty() || !it.isAgreed()).toList(),
                    AT_ONCE, it -> it.number() + " " + it.text());
            Tag text = Tag.of("div").in("text woven");
            excerpt.shown().forEach(passage -> {
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
            List<Markup> wrong = KnownWord.wrong(request, SHOW, DIFFERS.keySet()).or(excerpt::wrong)
                    .<List<Markup>>map(it -> List.of(FormFields.wrong(it))).orElse(List.of());
            List<Markup> body = List.of(
                    Tag.of("p",
                            "What all drafts say stands once; what only some say stands in brackets with their names. "
                                    + "Each draft can be read back from it exactly."),
                    Tag.of("p").add(Tag.live("a").with("href", request.path() + "/text").with("hx-boost", "false")
                            .text("Take it away as a text")).text(" · ").add(Tag.live("a").with("href",
                                    Addresses.ofWork(belongs.work().id()) + Addresses.DRAFTS + "/meaning")
                                    .text("Give meaning to what counts")),
                    form(request).add(showing(request, "the whole text"), excerpt.field(), show()),
                    excerpt.between(request, "passage", "passages", text));
            return wrong.isEmpty()
                    ? page(belongs.work(), "Woven", "woven", body)
                    : page(belongs.work(), "Woven", "woven", wrong, body);
        }).orElseGet(() -> MissingPage.of(site, request.path()));
    }

    /** The same as a file. */
    public HttpReply wovenText(Request request) {
        Optional<WorkDrafts> drafts = work(request).map(this::drafts).filter(it -> it.read().size() > 1);
        return drafts.map(it -> HttpReply.file("woven.txt", "text/plain; charset=utf-8",
                DraftTexts.woven(it.passages()).text().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> PageFrame.of(MissingPage.of(site, request.path())));
    }

}
