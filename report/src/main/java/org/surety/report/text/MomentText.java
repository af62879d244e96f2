package org.surety.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.follow.AgreementStanding;
import org.surety.analysis.follow.AgreementStanding.PartyStanding;
import org.surety.analysis.who.Applicability;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.report.WhoMoment;
import org.surety.report.digest.CaseWords;
import org.surety.report.words.English;
import org.surety.report.words.FollowWords;
import org.surety.report.words.Names;

/** After what {@code who} is asked, for a person: who is bound then and who is not, and what runs. */
final class MomentText {

    private final TextPage page;
    private final FollowWords words;
    private final CaseWords conditions;

    MomentText(TextPage page, Names names, CaseWords conditions) {
        this.page = page;
        this.words = new FollowWords(names);
        this.conditions = conditions;
    }

    void write(WhoMoment moment, WhoResult result) {
        AgreementStanding standing = moment.standing();
        page.paragraph("Asked as of the end of " + moment.at() + ", after what the chronicle \"" + moment.title()
                + "\" ("
                + moment.chronicle() + ") records"
                + moment.last().map(it -> "; it tells nothing after " + it).orElse("") + ". Whoever is not bound then, "
                + "or between whom and the state that is hit it is suspended, has no part in what follows.");
        unbound(result);
        page.paragraph("The agreement is " + FollowWords.phase(standing.phase()) + ". " + parties(standing));
        standing.procedures().forEach(run -> {
            page.paragraph("Under way since " + FollowWords.hourZero(run.since()) + " is the procedure "
                    + run.procedure() + (run.steps().isEmpty() ? "." : ":"));
            run.steps().forEach(step -> page.item(0, FollowWords.step(step.clause()) + ": " + words.move(step) + "."));
        });
        standing.clocks().forEach(clock -> page.item(0, "Until " + FollowWords.last(clock.due()) + ": "
                + words.clock(clock) + "; then, if nobody moves, " + words.silence(clock.silence()) + "."));
    }

    /** Who is not bound, and between whom it is suspended, by the readings on which that depends. */
    private void unbound(WhoResult result) {
        List<CaseTree.Case<Applicability>> cases = new ArrayList<>();
        Set<Map<String, String>> seen = new LinkedHashSet<>();
        for (WhoRow row : result.rows()) {
            if (seen.add(row.reading().choices())) {
                cases.add(new CaseTree.Case<>(row.reading().choices(),
                        result.request().standing(row.reading())));
            }
        }
        if (cases.isEmpty()) {
            return;
        }
        Cover<Applicability> cover = Cover.of(cases);
        if (cover.isConstant()) {
            page.paragraph(English.capital(notBound(cases.getFirst().value())) + ".");
        } else {
            cover.boxes().keySet().forEach(it -> page.item(0,
                    "If " + conditions.when(cover, it) + ": " + notBound(it) + "."));
        }
    }

    private String notBound(Applicability standing) {
        String bound = standing.unbound().isEmpty()
                ? "everybody whose consent counts is bound"
                : "not bound: " + words.parties(standing.unbound());
        Map<String, List<String>> others = new LinkedHashMap<>();
        standing.suspended()
                .forEach(it -> others.computeIfAbsent(it.one(), one -> new ArrayList<>()).add(it.other()));
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        others.forEach((one, with) -> alike.computeIfAbsent(with, it -> new ArrayList<>()).add(one));
        List<String> between = new ArrayList<>();
        alike.forEach((with, some) -> between.add(words.parties(some) + " and " + words.parties(with)));
        return bound + (between.isEmpty() ? "" : "; suspended between " + String.join("; between ", between));
    }

    private String parties(AgreementStanding standing) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (PartyStanding party : standing.parties()) {
            alike.computeIfAbsent(FollowWords.standing(party.standing(), party.since()), it -> new ArrayList<>())
                    .add(party.party());
        }
        List<String> told = new ArrayList<>();
        alike.forEach((how, who) -> told.add(words.parties(who) + ": " + how));
        return told.isEmpty() ? "" : English.capital(String.join("; ", told)) + ".";
    }
}
