package org.surety.workbench.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.surety.analysis.compare.ClauseChange;
import org.surety.analysis.compare.ClauseDiff;
import org.surety.analysis.who.Asked;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Step;
import org.surety.model.finding.SourceLocation;
import org.surety.model.quantity.Hours;
import org.surety.report.Comparison;
import org.surety.report.Comparison.Aspect;
import org.surety.report.Stamp;
import org.surety.report.digest.CaseWords;
import org.surety.report.digest.ChangedAnswers;
import org.surety.report.digest.Digest;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.StepWords;
import org.surety.report.words.Variants;
import org.surety.semantics.Readings;
import org.surety.semantics.Work;
import org.surety.text.read.AgreementFile;
import org.surety.text.write.JsonTree;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Version;
import org.surety.workbench.crisis.CrisisColumns;
import org.surety.workbench.document.Loader;
import org.surety.workbench.life.LifeAspects;
import org.surety.workbench.reading.Held;
import org.surety.workbench.reading.HeldFamily;
import org.surety.workbench.reading.OpenTerms;
import org.surety.workbench.who.Whos;

/** The use case {@code compare}. */
public final class Compares {

    private Compares() {}

    /** An agreement with its answers. */
    private record Side(AgreementFile file, Family family, Names names, WhoResult who) {

        static Side of(AgreementFile file, List<HeldReading> readings, Work work) {
            Map<String, Set<String>> held = new LinkedHashMap<>();
            readings.stream().filter(it -> hasReading(file, it.term(), it.reading()))
                    .forEach(it -> held.computeIfAbsent(it.term(), key -> new LinkedHashSet<>()).add(it.reading()));
            Family family = HeldFamily.of(file, held);
            return new Side(file, family, Names.of(family.under(Readings.of(family).first())),
                    Whos.ask(family, WhoRequest.EVERYTHING, work));
        }

        private static boolean hasReading(Family family, String term, String reading) {
            return family.terms().stream().anyMatch(it -> it.name().equals(term) && it.reading(reading).isPresent());
        }

        Agreement agreement() {
            return names.agreement();
        }
    }

    /** The agreements side by side; two versions of one also clause by clause. */
    public static Reply<Response.OfCompare> answer(Loader loader, CompareQuestion question, Work work) {
        List<AgreementFile> opened = loader.agreements(question.files());
        if (opened.size() < 2) {
            throw new Refusal(new Reason.NothingToCompare());
        }
        Held.of(opened.stream().map(OpenTerms::of).toList(), question.readings());
        List<Side> sides = new ArrayList<>();
        for (AgreementFile file : opened) {
            work.tell(file.id(), sides.size(), opened.size());
            List<HeldReading> own = question.own().get(sides.size());
            Held.of(file, own);
            sides.add(Side.of(file, Stream.concat(question.readings().stream(), own.stream()).toList(), work));
        }
        boolean versions =
                sides.size() == 2 && (question.clauses() || sides.get(0).file().id().equals(sides.get(1).file().id()));
        CrisisColumns columns = new CrisisColumns(loader, question.files().stream().map(loader::find).toList(),
                sides.stream().map(Side::family).toList());
        List<Comparison.InScenario> inScenarios = columns.of(question.scenarios());
        loader.complain();
        List<Aspect> lives = lives(sides);
        List<Aspect> aspects = new ArrayList<>(aspects(sides));
        aspects.addAll(lives);
        Comparison comparison = new Comparison(headings(sides), aspects, inScenarios,
                versions ? Optional.of(versions(sides.get(0), sides.get(1), lives)) : Optional.empty());
        Stamp stamp = new Stamp(Version.text(), "compare", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfCompare(stamp, comparison), "comparison");
    }

    /** What follows over the life of each by its text alone. */
    private static List<Aspect> lives(List<Side> sides) {
        List<List<String>> answers = sides.stream().map(it -> LifeAspects.of(it.family())).toList();
        List<Aspect> lives = new ArrayList<>();
        for (int i = 0; i < LifeAspects.names().size(); i++) {
            int question = i;
            lives.add(new Aspect(LifeAspects.names().get(i), answers.stream().map(it -> it.get(question)).toList()));
        }
        return lives;
    }

    /** The ids; of versions with the same id, the files. */
    private static List<String> headings(List<Side> sides) {
        List<String> ids = sides.stream().map(it -> it.file().id()).toList();
        return ids.stream().distinct().count() == ids.size()
                ? ids
                : sides.stream().map(it -> it.file().name()).toList();
    }

    private static List<Aspect> aspects(List<Side> sides) {
        List<Aspect> aspects = new ArrayList<>();
        add(aspects, sides, "status", it -> English.words(it.agreement().status().word())
                + it.agreement().asOf().map(day -> ", as of " + day).orElse(""));
        add(aspects, sides, "protected", it -> parties(it, Role.PROTECTED));
        add(aspects, sides, "guarantors", it -> parties(it, Role.GUARANTOR));
        add(aspects, sides, "open terms", it -> it.family().terms().isEmpty()
                ? "none"
                : String.join(" ", it.family().terms().stream().map(OpenTerm::question).toList()));
        add(aspects, sides, "decision rule", Compares::rules);
        add(aspects, sides, "a guarantor that attacks can stop help alone", it -> told(it, isGuarantor(it.agreement()),
                row -> row.answer().possible() ? yes(row.isStoppedByAttacker()) : "help cannot come anyway"));
        add(aspects, sides, "help can come against a guarantor",
                it -> told(it, isGuarantor(it.agreement()), row -> yes(row.answer().possible())));
        add(aspects, sides, "help can come against an outsider",
                it -> told(it, row -> !isParty(it.agreement(), row), row -> yes(row.answer().possible())));
        add(aspects, sides, "help is owed", it -> told(it, row -> true, row -> yes(row.answer().owed())));
        add(aspects, sides, "somebody may help without a decision",
                it -> told(it, row -> true, row -> yes(!row.answer().alone().isEmpty())));
        add(aspects, sides, "help comes by", it -> told(it, row -> true, row -> latest(row.answer())));
        return aspects;
    }

    private static void add(List<Aspect> aspects, List<Side> sides, String name, Function<Side, String> value) {
        aspects.add(new Aspect(name, sides.stream().map(value).toList()));
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String parties(Side side, Role role) {
        List<String> found =
                side.agreement().parties().stream().filter(it -> it.role() == role).map(Party::id).toList();
        return found.isEmpty() ? "none by role" : side.names().list(found);
    }

    /** By which rules votes are held, and in brackets what the text leaves open of that. */
    private static String rules(Side side) {
        return Variants.of(side.family()).said(it -> Optional.of(rules(it)));
    }

    private static String rules(Names names) {
        List<String> decided = votes(names, Step.Decide.class);
        // Where a finding is all that is voted on, what follows hangs on that.
        List<String> found = decided.isEmpty() ? votes(names, Step.Find.class) : decided;
        return found.isEmpty() ? "nothing is put to a vote" : String.join("; ", found);
    }

    private static List<String> votes(Names names, Class<? extends Step> kind) {
        StepWords words = new StepWords(names);
        return names.agreement().procedures().stream().flatMap(it -> it.reachable().stream())
                .filter(kind::isInstance).map(words::of).distinct().toList();
    }

    /** Where all promise to all, and nobody is a guarantor by role, every party is one. */
    static Predicate<WhoRow> isGuarantor(Agreement agreement) {
        if (agreement.parties().stream().noneMatch(it -> it.role() == Role.GUARANTOR)) {
            return row -> isParty(agreement, row);
        }
        return row -> agreement.party(row.situation().attacker()).map(it -> it.role() == Role.GUARANTOR)
                .orElse(false);
    }

    /** Whoever is named as an attacker only, stands outside. */
    private static boolean isParty(Agreement agreement, WhoRow row) {
        return agreement.party(row.situation().attacker()).isPresent();
    }

    private static String latest(CaseAnswer answer) {
        return answer.possible()
                ? answer.window().latest().map(Hours::toString).orElse("no latest hour")
                : "never";
    }

    /** A value over all cases that are asked about, with the conditions under which it holds. */
    private static String told(Side side, Predicate<WhoRow> asked, Function<WhoRow, String> value) {
        return Asked.of(side.who(), asked, value).map(CaseWords.of(side.family())::told).orElse("no such case");
    }

    private static Comparison.Versions versions(Side first, Side second, List<Aspect> lives) {
        List<Comparison.Change> changes = new ArrayList<>();
        Map<String, Object> before = withoutTerms(first.file());
        Map<String, Object> after = withoutTerms(second.file());
        for (ClauseChange change : ClauseDiff.of(before, after)) {
            boolean removed = change.kind() == ClauseChange.Kind.REMOVED;
            boolean added = change.kind() == ClauseChange.Kind.ADDED;
            Optional<SourceLocation> old =
                    added ? Optional.empty() : Optional.of(first.file().positionOf(change.clause()));
            Optional<SourceLocation> young =
                    removed ? Optional.empty() : Optional.of(second.file().positionOf(change.clause()));
            changes.add(new Comparison.Change(change, old, young));
        }
        return new Comparison.Versions(changes, ChangedAnswers.differing(Digest.of(first.who(), first.family()),
                Digest.of(second.who(), second.family())),
                lives.stream().filter(it -> !it.values().get(0).equals(it.values().get(1)))
                        .map(it -> new Comparison.LifeChange(it.name(), it.values().get(0), it.values().get(1)))
                        .toList());
    }

    /** Open terms are compared where they stand, not once more in the list of all. */
    private static Map<String, Object> withoutTerms(AgreementFile file) {
        Map<String, Object> tree = new LinkedHashMap<>(JsonTree.of(file));
        tree.remove("terms");
        return tree;
    }
}
