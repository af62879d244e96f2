package org.surety.report.rendering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.bargain.backtest.BacktestResult;
import org.surety.analysis.follow.FollowResult;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.design.api.DesignResult;
import org.surety.design.api.SweepResult;
import org.surety.design.api.Task;
import org.surety.live.AgainstHistory;
import org.surety.live.Debrief;
import org.surety.live.LogFile;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Source;
import org.surety.report.BaseRates;
import org.surety.report.BodyPower;
import org.surety.report.BriefSheet;
import org.surety.report.CatalogEntry;
import org.surety.report.Comparison;
import org.surety.report.CrisisSheet;
import org.surety.report.DesignSize;
import org.surety.report.Findings;
import org.surety.report.LifeSheet;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.StrategicSheet;
import org.surety.report.Summary;
import org.surety.report.Talks;
import org.surety.report.WhoMoment;
import org.surety.report.articles.Article;
import org.surety.report.brief.Brief;
import org.surety.report.csv.CrisisCsv;
import org.surety.report.csv.DesignCsv;
import org.surety.report.csv.StrategicCsv;
import org.surety.report.dossier.Dossier;
import org.surety.report.drawing.ProcedureDrawing;
import org.surety.report.efg.EfgSheet;
import org.surety.report.efg.StakesSheet;
import org.surety.report.prism.PrismSheet;
import org.surety.report.view.AcceptView;
import org.surety.report.view.BacktestView;
import org.surety.report.view.BargainView;
import org.surety.report.view.BriefView;
import org.surety.report.view.CatalogView;
import org.surety.report.view.CheckView;
import org.surety.report.view.CompareView;
import org.surety.report.view.CopyView;
import org.surety.report.view.CrisisView;
import org.surety.report.view.DesignSizeView;
import org.surety.report.view.DesignView;
import org.surety.report.view.DraftCheckView;
import org.surety.report.view.DraftStartView;
import org.surety.report.view.ExerciseView;
import org.surety.report.view.ExportView;
import org.surety.report.view.FollowView;
import org.surety.report.view.LifeView;
import org.surety.report.view.PlayedFrom;
import org.surety.report.view.PowerView;
import org.surety.report.view.RatesView;
import org.surety.report.view.ReportView;
import org.surety.report.view.StrategicView;
import org.surety.report.view.SweepView;
import org.surety.report.view.View;
import org.surety.report.view.WhoView;
import org.surety.report.words.Names;

/** An answer as a value: the result, with what is needed to tell it in any form. */
public sealed interface Response {

    /** An answer that programs can read. */
    sealed interface Viewed extends Response {

        /** Where the answer comes from. */
        Stamp stamp();

        /** What it tells. */
        View view();
    }

    /**
     * Who can help, and who can stop it.
     *
     * @param family the agreement with its open terms
     * @param stories those that were asked for, by row
     * @param moment after what it is asked; empty where the text alone is
     */
    record OfWho(Stamp stamp, WhoResult result, Family family, Map<WhoRow, List<WhoView.Told>> stories,
            Optional<WhoMoment> moment) implements Viewed {

        /** Copies the map. */
        public OfWho {
            stories = Collections.unmodifiableMap(new LinkedHashMap<>(stories));
        }

        @Override
        public WhoView view() {
            return WhoView.of(result, family, stories, moment);
        }
    }

    /**
     * An agreement as it is read.
     *
     * @param family the agreement with its open terms
     * @param names in its first reading
     * @param held the readings to which open terms are held
     */
    record OfArticles(Stamp stamp, Family family, Names names, Map<String, Set<String>> held,
            List<Article> articles) implements Response {

        /** Copies the collections. */
        public OfArticles {
            held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
            articles = List.copyOf(articles);
        }
    }

    /**
     * Who has how much power.
     *
     * @param agreement its id
     * @param names how parties are called
     */
    record OfPower(Stamp stamp, String agreement, List<BodyPower> bodies, Names names) implements Viewed {

        /** Copies the list. */
        public OfPower {
            bodies = List.copyOf(bodies);
        }

        @Override
        public PowerView view() {
            return PowerView.of(agreement, bodies);
        }
    }

    /**
     * How likely enough help is.
     *
     * @param limit how many assumptions to list for each reading; empty for as many as the form has room for
     * @param rows what has a row of its own in a table
     */
    record OfCrisis(Stamp stamp, CrisisSheet sheet, Optional<Integer> limit, CrisisCsv.Rows rows) implements Viewed {

        /** So many assumptions are listed in text unless somebody asks for more. */
        private static final int FEW = 10;

        int few() {
            return limit.orElse(FEW);
        }

        int all() {
            return limit.orElse(Integer.MAX_VALUE);
        }

        @Override
        public CrisisView view() {
            return CrisisView.of(sheet, all());
        }
    }

    /**
     * What parties do that know each other's stakes.
     *
     * @param rows what has a row of its own in a table
     */
    record OfStrategic(Stamp stamp, StrategicSheet sheet, StrategicCsv.Rows rows) implements Viewed {
        @Override
        public StrategicView view() {
            return StrategicView.of(sheet);
        }
    }

    /** Where agreements stand after what a chronicle records. */
    record OfFollow(Stamp stamp, FollowResult result) implements Viewed {
        @Override
        public FollowView view() {
            return FollowView.of(result);
        }
    }

    /**
     * What an exercise came to.
     *
     * @param names how parties and clauses are called, by agreement
     * @param readings the reading of each open term that is played
     * @param from where the play comes from
     * @param history beside what happened in the case that it retells
     * @param chronicle what happened as a file of {@code kind: chronicle}
     * @param scenario what everybody did as a file of {@code kind: scenario}; empty where nothing was set off
     */
    record OfExercise(Stamp stamp, Debrief debrief, Map<String, Names> names,
            Map<String, String> readings, PlayedFrom from,
            Optional<AgainstHistory> history, String chronicle, Optional<String> scenario) implements Viewed {

        /** Copies the map. */
        public OfExercise {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
            readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        }

        @Override
        public ExerciseView view() {
            return ExerciseView.of(debrief, names, readings, from, history, chronicle, scenario);
        }

        /** The events of the play, without what was set aside, an event a line. */
        public String log() {
            return LogFile.of(debrief.play().log());
        }
    }

    /** What is wrong with files. */
    record OfCheck(Stamp stamp, Findings findings) implements Viewed {
        @Override
        public CheckView view() {
            return CheckView.of(findings);
        }
    }

    /** The beginning of a draft. */
    record OfDraftStart(Stamp stamp, DraftStartView view) implements Viewed {}

    /** A draft beside the texts that it was made from. */
    record OfDraftCheck(Stamp stamp, DraftCheckView view) implements Viewed {}

    /** How agreements differ. */
    record OfCompare(Stamp stamp, Comparison comparison) implements Viewed {
        @Override
        public CompareView view() {
            return CompareView.of(comparison);
        }
    }

    /** What models make of a negotiation. */
    record OfBargain(Stamp stamp, Talks talks) implements Viewed {
        @Override
        public BargainView view() {
            return BargainView.of(talks);
        }
    }

    /**
     * How readings are received.
     *
     * @param title the title of the agreement
     * @param sheet the readings, without a design
     */
    record OfAccept(Stamp stamp, String title, NegotiationSheet sheet) implements Viewed {
        @Override
        public AcceptView view() {
            return AcceptView.of(sheet.reception());
        }
    }

    /**
     * Which versions no other beats.
     *
     * @param title of the design
     * @param sheet how readings are received, for a page
     */
    record OfDesign(Stamp stamp, String title, DesignResult result,
            Optional<NegotiationSheet> sheet) implements Viewed {
        @Override
        public DesignView view() {
            return DesignView.of(result);
        }
    }

    /** What answers depend on over all versions, and versions that no other beats on the mean of many settings. */
    record OfSweep(Stamp stamp, SweepResult result) implements Viewed {
        @Override
        public SweepView view() {
            return SweepView.of(result);
        }
    }

    /** How far models were off. */
    record OfBacktest(Stamp stamp, BacktestResult result) implements Viewed {
        @Override
        public BacktestView view() {
            return BacktestView.of(result);
        }
    }

    /**
     * Everything about one agreement.
     *
     * @param brief what the first page tells
     * @param dossier what a page tells
     */
    record OfReport(Stamp stamp, Summary summary, BriefView brief, Optional<Dossier> dossier) implements Viewed {
        @Override
        public ReportView view() {
            return ReportView.of(summary, brief);
        }
    }

    /**
     * The one page about an agreement.
     *
     * @param withoutMeaning passages of drafts that no clause of the agreement says yet
     */
    record OfBrief(Stamp stamp, BriefSheet sheet, List<String> withoutMeaning) implements Viewed {
        /** Copies the list. */
        public OfBrief {
            withoutMeaning = List.copyOf(withoutMeaning);
        }

        /** Of a text without drafts. */
        public OfBrief(Stamp stamp, BriefSheet sheet) {
            this(stamp, sheet, List.of());
        }

        @Override
        public BriefView view() {
            return Brief.of(sheet).without(withoutMeaning);
        }

        /** What the text rests on. */
        public List<Source> sources() {
            return Brief.sources(sheet);
        }
    }

    /** What follows from a text over its life. */
    record OfLife(Stamp stamp, LifeSheet sheet) implements Viewed {
        @Override
        public LifeView view() {
            return LifeView.of(sheet);
        }
    }

    /** What is in the catalog. */
    record OfCatalog(Stamp stamp, List<CatalogEntry> entries) implements Viewed {

        /** Copies the list. */
        public OfCatalog {
            entries = List.copyOf(entries);
        }

        @Override
        public CatalogView view() {
            return new CatalogView(entries);
        }
    }

    /** One agreement of the catalog, named in its first reading. */
    record OfEntry(Stamp stamp, CatalogEntry entry, Names names, List<OpenTerm> terms,
            Map<String, Object> tree) implements Viewed {

        /** Copies the collections. */
        public OfEntry {
            terms = List.copyOf(terms);
            tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
        }

        @Override
        public ExportView view() {
            return new ExportView(tree);
        }
    }

    /** What was copied from the catalog, and what there is to say of it. */
    record OfCopy(Stamp stamp, List<String> files, String note) implements Viewed {

        /** Copies the list. */
        public OfCopy {
            files = List.copyOf(files);
        }

        @Override
        public CopyView view() {
            return new CopyView(new CopyView.Copied(files));
        }
    }

    /** How often alliances were honoured. */
    record OfRates(Stamp stamp, BaseRates rates) implements Viewed {
        @Override
        public RatesView view() {
            return new RatesView(rates);
        }
    }

    /** A whole file. */
    record OfFile(Stamp stamp, Map<String, Object> tree) implements Viewed {

        /** Copies the map. */
        public OfFile {
            tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
        }

        @Override
        public ExportView view() {
            return new ExportView(tree);
        }
    }

    /**
     * How many versions a design has.
     *
     * @param task what may be chosen, and what must hold
     */
    record OfDesignSize(Stamp stamp, DesignSize size, Task task) implements Viewed {
        @Override
        public DesignSizeView view() {
            return DesignSizeView.of(size, task);
        }
    }

    /** Every version of a design. */
    record OfVersions(DesignCsv.Table table) implements Response {}

    /** Every point of a sweep. */
    record OfPoints(SweepResult result) implements Response {}

    /** The languages in which procedures are drawn. */
    enum Notation {
        /** Of Graphviz. */
        DOT,
        /** Of Mermaid. */
        MERMAID,
        /** A picture. */
        SVG
    }

    /** Procedures as drawings; one for a picture. */
    record OfDrawing(List<ProcedureDrawing> drawings, Notation notation) implements Response {

        /** Copies the list. */
        public OfDrawing {
            drawings = List.copyOf(drawings);
        }
    }

    /** A scenario as a Markov chain, with questions about it. */
    record OfChain(PrismSheet sheet) implements Response {}

    /** A scenario as a game. */
    record OfGame(EfgSheet sheet) implements Response {}

    /** A scenario as a game of parties that weigh their stakes. */
    record OfStakesGame(StakesSheet sheet) implements Response {}
}
