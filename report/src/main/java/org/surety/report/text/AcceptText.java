package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.OnIssue;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Statement;
import org.surety.report.NegotiationSheet;
import org.surety.report.words.DesignWords;
import org.surety.report.words.English;
import org.surety.report.words.PickWords;
import org.surety.report.words.SigningWords;

/** How acceptable each reading is to each party, for a person. */
public final class AcceptText {

    private static final int MOST = 40;

    private final AcceptabilityTable reception;
    private final TextPage page;

    private AcceptText(AcceptabilityTable reception, Look look) {
        this.reception = reception;
        this.page = new TextPage(look);
    }

    /** The text. */
    public static String of(AcceptabilityTable reception, Look look) {
        AcceptText text = new AcceptText(reception, look);
        text.page.heading(reception.positions().title().orElse(reception.positions().id()));
        text.page.paragraph(
                "Acceptability, 0 to 100: how close a reading comes to what a party wants, weighted by how much each "
                        + "issue matters to it. In brackets the least and the most over all that the file leaves open; "
                        + "what is unknown "
                        + "counts there and not in the value. This says what the statements imply, not what anybody "
                        + "will do.");
        text.readings();
        text.signing();
        text.principles();
        text.stability();
        text.basis();
        return text.page.toString();
    }

    private void readings() {
        List<String> headings = new ArrayList<>(List.of("#no."));
        headings.addAll(reception.terms());
        reception.positions().parties().forEach(it -> headings.add(it.name().orElse(it.id())));
        headings.add("threshold reached by");
        Table table = Table.of(headings.toArray(String[]::new));
        List<String> unrecorded = reception.versions().stream()
                .map(it -> SigningWords.unrecorded(it.parties(), this::name)).distinct().toList();
        for (AcceptabilityTable.Version version : reception.versions().stream().limit(MOST).toList()) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(version.number())));
            reception.terms().forEach(it -> row.add(version.picked().getOrDefault(it, "")));
            version.parties().forEach(it -> row.add(DesignWords.worth(it)));
            row.add(unrecorded.size() > 1
                    ? SigningWords.reached(version.parties(), UnaryOperator.identity())
                    : SigningWords.reachedOnly(version.parties(), UnaryOperator.identity()));
            table.row(row);
        }
        page.heading("Readings").table(table.spaced());
        if (reception.versions().size() > MOST) {
            page.paragraph("and " + English.figures(reception.versions().size() - MOST) + " more (--format csv)");
        }
        if (reception.terms().isEmpty()) {
            page.paragraph(
                    "No open term of the agreement bears on what the positions are about, so all readings are alike.");
        }
        page.faint(
                "A threshold is told as reached with every range at its middle, and only where no recorded red line is "
                        + "crossed.");
        if (unrecorded.size() == 1 && !unrecorded.getFirst().isEmpty()) {
            page.paragraph(English.capital(unrecorded.getFirst()) + ".");
        }
        for (AcceptabilityTable.Version version : reception.versions()) {
            version.parties().stream().filter(it -> !it.crossed().isEmpty())
                    .forEach(it -> page.item(0, name(it.party()) + ": red line crossed on " + titles(it.crossed())
                            + (version.picked().isEmpty() ? "" : ", in reading " + version.number())));
        }
    }

    private void signing() {
        page.heading(SigningWords.HEADING).paragraph(SigningWords.criterion(reception.design().signing()));
        if (!reception.versions().isEmpty()) {
            reception.versions().getFirst().parties().forEach(it -> page.item(0, name(it.party()) + ": "
                    + SigningWords.threshold(it) + "."));
        }
    }

    private void principles() {
        if (reception.picks().isEmpty() || reception.versions().size() < 2) {
            return;
        }
        page.heading("What principles of bargaining single out").paragraph(SigningWords.baseline(reception.baseline(),
                NegotiationSheet.partyNames(reception.positions())));
        for (AcceptabilityTable.Pick pick : reception.picks()) {
            page.item(0, pick.principle().title() + ": reading " + pick.version().number() + ", "
                    + DesignWords.picked(pick.version().picked()) + " (" + DesignWords.worths(pick.version().parties())
                    + "). " + tie(pick) + pick.principle().citation() + ".");
        }
        if (!reception.picks().getFirst().everybody()) {
            page.paragraph("No reading leaves every party at least as well off as that, so all were considered.");
        }
        page.faint("How likely help is under a reading depends on more than what parties look at here; `design` and "
                + "`crisis` tell it.");
    }

    private String tie(AcceptabilityTable.Pick pick) {
        String tie = PickWords.tie(reception.alike(pick.version()), "readings");
        return tie.isEmpty() ? "" : tie + ". ";
    }

    private void stability() {
        page.heading("Who would gain by walking away");
        List<String> unstated = new ArrayList<>();
        for (Acceptability first : reception.versions().isEmpty()
                ? List.<Acceptability>of()
                : reception.versions().getFirst().parties()) {
            Optional<Acceptability.Alternative> alternative = first.alternative();
            if (alternative.isEmpty()) {
                unstated.add(name(first.party()));
                continue;
            }
            long gaining = reception.versions().stream().flatMap(it -> it.parties().stream())
                    .filter(it -> it.party().equals(first.party()) && it.isWorseThanAlternative()).count();
            page.item(0, name(first.party()) + ", to whom no agreement is worth " + worth(alternative.get())
                    + ", would gain by walking away from " + gaining + " of " + reception.versions().size()
                    + " readings.");
        }
        if (!unstated.isEmpty()) {
            page.paragraph("No alternative to an agreement is stated for " + English.and(unstated)
                    + ", so that cannot be told (--alternative PARTY=WORTH).");
        }
    }

    private void basis() {
        if (reception.versions().isEmpty()) {
            return;
        }
        page.heading("On which statements that rests");
        for (Acceptability party : reception.versions().getFirst().parties()) {
            Table table = Table.of("issue", "wants", "said by", "on", "source");
            for (OnIssue on : party.issues()) {
                Optional<Statement> said = on.statement();
                table.row(NegotiationSheet.issueTitle(reception.positions(), on.issue()),
                        said.map(it -> words(it.position())).orElse("not said by then"),
                        said.map(it -> it.speaker() + it.about().map(about -> ", of " + about).orElse("")).orElse(""),
                        said.flatMap(Statement::date).map(Object::toString).orElse(""),
                        said.map(it -> String.join(", ", it.citations().stream().map(one -> one.source()).toList()))
                                .orElse(""));
            }
            page.heading(name(party.party())).table(table);
            if (!party.left().isEmpty()) {
                page.faint("The agreement does not settle: " + titles(party.left()) + ".");
            }
        }
    }

    private static String worth(Acceptability.Alternative alternative) {
        String range = DesignWords.range(alternative.range());
        return alternative.range().isExact()
                ? range
                : alternative.value().map(it -> DesignWords.number(it.toDouble()) + " (" + range + ")").orElse(range);
    }

    private static String words(IssuePosition stand) {
        return switch (stand) {
            case IssuePosition.At at -> DesignWords.range(at.range());
            case IssuePosition.Named named -> named.point();
            case IssuePosition.Unknown unknown -> "unknown";
        };
    }

    private String name(String party) {
        return NegotiationSheet.partyName(reception.positions(), party);
    }

    private String titles(List<String> issues) {
        return English.and(issues.stream().map(it -> NegotiationSheet.issueTitle(reception.positions(), it)).toList());
    }
}
