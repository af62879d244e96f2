package org.surety.web.page.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.design.api.Baseline;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.design.settle.Ladder;
import org.surety.model.design.Design;
import org.surety.model.position.Negotiator;
import org.surety.report.BriefSheet;
import org.surety.report.NegotiationSheet;
import org.surety.report.digest.Needed;
import org.surety.report.html.ClausePicture;
import org.surety.report.html.DealPart;
import org.surety.report.html.Grid;
import org.surety.report.html.HtmlReport;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.view.BriefView;
import org.surety.report.words.English;
import org.surety.report.words.ReadingWords;
import org.surety.report.words.SigningWords;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.HeldAddress;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.KnownWord;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.web.work.JobOutcome;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WrittenValue;

/** What each clause buys, and what a version put together from clauses scores with each party. */
public final class DealPage {

    /** Amendments in the version, as {@code TERM:READING} with commas between. */
    private static final String ADD = "add";
    private static final int MOST_NEEDS = 4;

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public DealPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        PageView view = PageView.of(request, List.of(ADD));
        return pages.headed(document, view, AgreementPlace.DEAL,
                (text, told) -> new Asked(document, view, text, told).body());
    }

    /** A version as one address puts it together. */
    private final class Asked {

        private final Document document;
        private final PageView view;
        private final Response.OfArticles text;
        private final ReadingWords words;
        private final Told told;
        private final Set<String> added;
        private Markup passedOver = Markup.NOTHING;

        Asked(Document document, PageView view, Response.OfArticles text, Told told) {
            this.document = document;
            this.view = view;
            this.text = text;
            this.words = new ReadingWords(text.family().terms());
            this.told = told;
            this.added = new LinkedHashSet<>();
            Optional.ofNullable(view.more().get(ADD)).stream().flatMap(it -> List.of(it.split(",")).stream())
                    .filter(it -> !it.isBlank()).forEach(added::add);
        }

        private String at(PageView other) {
            return AgreementPlace.DEAL.at(document.path(), other);
        }

        private PageView adding(PageView from, Set<String> amendments) {
            return from.with(ADD, amendments.isEmpty() ? Optional.empty() : Optional.of(String.join(",", amendments)));
        }

        private Job<Reply<Response.OfAccept>> accept(List<HeldReading> held, Design.Signing signing) {
            AcceptQuestion question = new AcceptQuestion(document.file(), Optional.empty(), held, Optional.empty(),
                    signing.atLeast(), Baseline.Kind.ALTERNATIVE, signing.alternatives());
            return site.answers().ask(document.with(question), "Scoring the version", Answers.Size.SOON,
                    work -> document.bench().accept(question, work));
        }

        Markup body() {
            BriefQuestion question = new BriefQuestion(document.file(), List.of(), Optional.empty(), List.of());
            Job<Briefed> brief = Briefed.ask(site, document, question);
            told.answer(brief).ifPresent(it -> passOver(it.response().sheet()));
            Job<Reply<Response.OfAccept>> plain = accept(view.held(), Design.Signing.PLAIN);
            Tag page = Tag.of("div");
            page.add(Tag.of("p").in("small").text("Here clauses are added one by one. ").add(Tag.live("a")
                    .with("href", AgreementPlace.VERSIONS.at(document.path(), view.text()))
                    .text("Compare all versions that could be written")).text(" to see which of them no other beats."));
            page.add(Tag.of("section").add(Tag.of("h2", "What the version scores"), version(),
                    told.outcome(plain).refused().filter(it -> it instanceof Reason.Missing).isPresent()
                            ? none()
                            : scored(brief)));
            return page.add(Tag.of("section").add(Tag.of("h2", "What each clause buys"),
                    told.of(brief, "clauses", it -> clauses(it))));
        }

        /** With the thresholds that the rows below have; where there are no rows, with what the positions state. */
        private Markup scored(Job<Briefed> brief) {
            return switch (told.outcome(brief)) {
                case JobOutcome.Running<Briefed> running -> told.of(brief, "scores", it -> Markup.NOTHING);
                case JobOutcome.Done<Briefed> done -> scored(done.found().response().sheet().negotiation()
                        .map(it -> it.reception().design().signing()).orElse(Design.Signing.PLAIN));
                case JobOutcome.Refused<Briefed> no -> scored(Design.Signing.PLAIN);
                case JobOutcome.Stopped<Briefed> stopped -> scored(Design.Signing.PLAIN);
                case JobOutcome.Busy<Briefed> busy -> scored(Design.Signing.PLAIN);
                case JobOutcome.Spent<Briefed> spent -> scored(Design.Signing.PLAIN);
                case JobOutcome.Failed<Briefed> failed -> scored(Design.Signing.PLAIN);
            };
        }

        private Markup scored(Design.Signing signing) {
            return told.of(accept(view.held(), signing), "scores", it -> scores(it.response(), signing));
        }

        private Markup none() {
            return Tag.of("div").add(
                    Tag.of("p", "No positions of the parties are recorded beside this text, so no version has a "
                            + "score."),
                    Tag.of("p").text("Positions say what each party is recorded to want, on which matters, with what "
                            + "weight and which red lines. They are a file of ").add(Tag.of("code", "kind: positions"))
                            .text(" in the folder ").add(Tag.of("code", "positions")).text(" beside the text, or in "
                                    + "the same folder."));
        }

        /** What the version is, in a sentence. */
        private Markup version() {
            return Tag.of("p", English.capital(said()) + ".");
        }

        private String said() {
            return (view.held().isEmpty()
                    ? "the text as it is written, with all that is open in it"
                    : "the text, read so that " + English.and(view.held().stream()
                            .map(it -> words.of(it.term(), it.reading())).toList()))
                    + (added.isEmpty()
                            ? ""
                            : ", with " + English.count(added.size(), "clause", "clauses")
                                    + " that it does not have");
        }

        private Markup scores(Response.OfAccept accept, Design.Signing signing) {
            NegotiationSheet sheet = accept.sheet();
            DealPart part = new DealPart(sheet);
            Optional<NegotiationSheet> every = told.answer(accept(List.of(), signing)).map(it -> it.response().sheet());
            Optional<AcceptabilityTable> all = every.map(NegotiationSheet::reception);
            Tag box = Tag.of("div").add(part.table(it -> needs(all, it)));
            if (sheet.reception().versions().size() > 1) {
                box.add(Tag.of("p", "Scores run over " + English.figures(sheet.reception().versions().size())
                        + " readings that are left and that parties receive differently.").in("small"));
            }
            box.add(Grid.folded("What was said on each matter", HtmlReport.said(sheet)));
            amendments(sheet).forEach(box::add);
            box.add(Tag.of("p", SigningWords.criterion(sheet.reception().design().signing())).in("small"));
            String scores = String.join("; ", part.parties().stream()
                    .map(it -> NegotiationSheet.partyName(sheet.positions(), it.id()) + " " + part.score(it)
                            + " (" + part.threshold(it) + "; red lines: " + part.redLines(it) + ")")
                    .toList());
            box.add(Tag.of("p").in("tools").add(Tag.of("button", "Copy").with("type", "button").with("data-copy",
                    "Scores of 100 for " + said() + ": " + scores
                            + ". Arithmetic on public statements with assumed weights, not consent. ("
                            + AgreementPages.titled(text) + ", Surety " + text.stamp().version() + ", "
                            + accept.stamp().inputs().getFirst().sha256().substring(0, 12) + ")")));
            return box.add(every.map(it -> new ItemsPart(text.family().terms(), it, view, this::at).table())
                    .orElse(Markup.NOTHING));
        }

        /** What clauses that the text does not have do to the scores. */
        private List<Markup> amendments(NegotiationSheet sheet) {
            List<Markup> said = new ArrayList<>();
            Set<String> scored = sheet.reception().terms().stream().filter(term -> added.stream()
                    .anyMatch(it -> it.startsWith(term + ":"))).collect(Collectors.toCollection(LinkedHashSet::new));
            if (!scored.isEmpty()) {
                said.add(Tag.of("p", "On " + English.and(scored.stream().map(English::words).toList())
                        + " positions say nothing of the added wording, so the scores run over the readings of the "
                        + "text.").in("small"));
            }
            if (scored.size() < added.size()) {
                said.add(Tag.of("p", "Of other clauses that were added no position says anything, so they change no "
                        + "score.").in("small"));
            }
            return said;
        }

        /** The smallest changes among the readings of the text with which a party's threshold is reached. */
        private List<Markup> needs(Optional<AcceptabilityTable> all, Negotiator party) {
            if (all.isEmpty()) {
                return List.of(Tag.of("p", "Not known yet."));
            }
            Map<String, String> held = new LinkedHashMap<>();
            view.held().forEach(it -> held.put(it.term(), it.reading()));
            Needed needed = Needed.of(all.get(), held, party.id());
            String tried = English.count(all.get().versions().size(), "reading", "readings");
            if (needed.changes().isEmpty()) {
                return List.of(Tag.of("p", "No other reading of one or two clauses reaches it, among the " + tried
                        + " of the text that were tried."));
            }
            Tag list = Tag.of("ul");
            for (Map<String, String> change : needed.changes().stream().limit(MOST_NEEDS).toList()) {
                PageView other = view;
                List<String> phrases = new ArrayList<>();
                for (Map.Entry<String, String> each : change.entrySet()) {
                    other = other.holding(each.getKey(), each.getValue());
                    phrases.add(words.of(each.getKey(), each.getValue()));
                }
                list.add(Tag.of("li").add(Tag.live("a").with("href", at(other)).text(English.and(phrases))));
            }
            int more = needed.changes().size() - MOST_NEEDS;
            return List.of(Tag.of("p", "Reached, with every range at its middle, if"), list,
                    Tag.of("p", (more > 0 ? "Or " + English.number(more) + " more changes as small. " : "")
                            + "Among the " + tried + " of the text only.").in("small"));
        }

        private Markup clauses(Briefed answer) {
            BriefSheet sheet = answer.response().sheet();
            BriefView brief = answer.view();
            Tag box = Tag.of("div");
            if (sheet.ladder().rungs().isEmpty()) {
                box.add(Tag.of("p",
                        "Nothing that was tried changes one of these answers, so there is no clause to add."));
            }
            box.add(Tag
                    .of("p", "Each row tells what the text says if its clause is settled with all above it. Adding a "
                            + "clause puts it into the version whose scores stand above; nothing is chosen for you.")
                    .in("small"));
            box.add(passedOver);
            box.add(ClausePicture.of(brief, row -> row == 0
                    ? List.of()
                    : List.of(tap(sheet, sheet.ladder().rungs().get(row - 1), brief.rungs().get(row).label()))));
            Tag wordings = Tag.of("ul");
            sheet.amendments().stream().filter(it -> added.contains(it.term() + ":" + it.reading()))
                    .forEach(it -> wordings.add(Tag.of("li", it.words())));
            if (!added.isEmpty()) {
                box.add(Tag.of("p", "Clauses in the version that the text does not have:"), wordings);
                if (document.writes()) {
                    box.add(Tag.of("p").add(Tag.live("a").in("button").with("href", HeldAddress.of(document, view,
                            sheet.amendments().stream().filter(it -> added.contains(it.term() + ":" + it.reading()))
                                    .map(it -> new WrittenValue(it.clause(), it.value())).toList()))
                            .text("Write this version into the text")));
                }
            }
            return box.add(Tag.of("p", brief.acceptNote()).in("small"));
        }

        /** What the address adds and nothing offers is told, and is no part of the version. */
        private void passOver(BriefSheet sheet) {
            List<String> known = sheet.amendments().stream().map(it -> it.term() + ":" + it.reading()).toList();
            added.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
                told.wrong();
                passedOver = FormFields.wrong(KnownWord.wrong(ADD, it, known));
            });
            added.retainAll(known);
        }

        /** Adds what a row settles to the version, or takes it out again. */
        private Markup tap(BriefSheet sheet, Ladder.Rung rung, String label) {
            PageView other = view;
            Set<String> amendments = new LinkedHashSet<>(added);
            boolean there = rung.changes().stream().allMatch(it -> isIn(sheet, it));
            for (Ladder.Change change : rung.changes()) {
                if (sheet.amendment(change.term(), change.to()).isPresent()) {
                    amendments.removeIf(it -> it.startsWith(change.term() + ":"));
                    if (!there) {
                        amendments.add(change.term() + ":" + change.to());
                        other = other.without(change.term());
                    }
                } else {
                    amendments.removeIf(it -> !there && it.startsWith(change.term() + ":"));
                    other = there ? other.without(change.term()) : other.holding(change.term(), change.to());
                }
            }
            return Tag.of("p").in("tap").add(Tag.live("a").in("button").with("href", at(adding(other, amendments)))
                    .with("aria-label", (there ? "Take out: " : "Add to the version: ") + label)
                    .text(there ? "In the version: take out" : "Add to the version"));
        }

        private boolean isIn(BriefSheet sheet, Ladder.Change change) {
            return sheet.amendment(change.term(), change.to()).isPresent()
                    ? added.contains(change.term() + ":" + change.to())
                    : view.held().contains(new HeldReading(change.term(), change.to()));
        }
    }
}
