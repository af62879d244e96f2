package org.surety.conformance.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.write.YamlWriter;

/**
 * An agreement that says the same as another one in other words, so that every answer is the same.
 *
 * @param how what was changed
 * @param procedure what the procedure asked about is called now
 * @param names what a party is called now
 */
record Twin(String how, Agreement agreement, String procedure, UnaryOperator<String> names) {

    /** Names that sort in another order. */
    private static final List<List<String>> NEW_NAMES = List.of(List.of("AAA", "ZED"), List.of("BBB", "BOB"),
            List.of("CCC", "ANN"), List.of("VVV", "MID"), List.of("Club", "Zoo"), List.of("chair", "a-seat"));

    /** All twins of {@code agreement}. */
    static List<Twin> of(Agreement agreement) {
        return List.of(deadStep(agreement), renamed(agreement), reordered(agreement), nested(agreement),
                referred(agreement));
    }

    Set<String> renamed(Set<String> parties) {
        return parties.stream().map(names).collect(Collectors.toSet());
    }

    private static Twin same(String how, Agreement agreement, String procedure) {
        return new Twin(how, agreement, procedure, UnaryOperator.identity());
    }

    /** Nothing leads to a further vote, act and referral. */
    private static Twin deadStep(Agreement agreement) {
        Electorate electorate = new Electorate(Optional.empty(), Optional.of(Members.of(Members.Kind.THOSE_IN_FAVOUR)),
                Optional.of(new DecisionRule.Not(new DecisionRule.Quota(Ratio.ONE, false, Optional.empty(),
                        Optional.empty(), Optional.empty()))),
                Members.of(Members.Kind.NOBODY), Optional.empty(), Optional.empty());
        List<Procedure> procedures = agreement.procedures().stream().map(it -> {
            List<Step> steps = new ArrayList<>(it.steps());
            steps.add(new Step.Decide("dead", electorate, new Timing(Limit.within(3), Timing.Moment.STEP, 0),
                    it.start(), Next.END, Next.END, Next.END, Provenance.NONE));
            steps.add(new Step.Act("dead-act", Members.of(Members.Kind.PARTIES), Modality.MUST,
                    List.of(Action.of(ActionKind.ARMS)), Force.UNSPECIFIED, Optional.empty(), Timing.UNSPECIFIED,
                    it.start(), Next.END, Provenance.NONE));
            steps.add(new Step.Refer("dead-referral", "third", Timing.UNSPECIFIED, it.start(), Next.END, Next.END,
                    Provenance.NONE));
            return new Procedure(it.id(), it.on(), it.against(), it.by(), it.threshold(), it.territory(), it.start(),
                    steps, it.provenance());
        }).toList();
        return same("steps that nothing reaches", with(agreement, agreement.parties(), agreement.groups(), procedures),
                RandomTexts.MAIN);
    }

    private static Twin reordered(Agreement agreement) {
        return same("parties, groups and procedures in reverse", with(agreement, agreement.parties().reversed(),
                agreement.groups().reversed(), agreement.procedures().reversed()), RandomTexts.MAIN);
    }

    /** Each group is written as a group of a group. */
    private static Twin nested(Agreement agreement) {
        List<Group> groups = new ArrayList<>();
        for (Group group : agreement.groups()) {
            if (group instanceof Group.Listed listed) {
                groups.add(new Group.Listed(listed.id() + "-within", listed.members(), Provenance.NONE));
                groups.add(new Group.Listed(listed.id(), new Members.Union(List.of(new Members.Union(
                        List.of(Members.named(listed.id() + "-within"))))), Provenance.NONE));
            } else {
                groups.add(group);
            }
        }
        return same("groups within groups", with(agreement, agreement.parties(), groups, agreement.procedures()),
                RandomTexts.MAIN);
    }

    /** A new procedure, set off by the same events, only refers to the one asked about. */
    private static Twin referred(Agreement agreement) {
        Procedure main = agreement.procedure(RandomTexts.MAIN).orElseThrow();
        Step step = new Step.Refer("on", main.id(), Timing.UNSPECIFIED, Next.END, Next.END, Next.END, Provenance.NONE);
        List<Procedure> procedures = new ArrayList<>(agreement.procedures());
        procedures.add(new Procedure("front", main.on(), main.against(), main.by(), main.threshold(),
                main.territory(), Next.to("on"), List.of(step), Provenance.NONE));
        return same("behind a referral that always opens",
                with(agreement, agreement.parties(), agreement.groups(), procedures), "front");
    }

    /** Written down, renamed in the text, and read again. */
    private static Twin renamed(Agreement agreement) {
        String text = YamlWriter.write(agreement);
        for (List<String> change : NEW_NAMES) {
            text = text.replaceAll("\\b" + change.getFirst() + "\\b", change.getLast());
        }
        Family family = AgreementReader.read(new SourceFile("renamed.yaml", text), Library.EMPTY).value().orElseThrow();
        return new Twin("renamed", family.under(Reading.ONLY), RandomTexts.MAIN, Twin::newName);
    }

    private static String newName(String party) {
        for (List<String> change : NEW_NAMES) {
            if (party.equals(change.getFirst()) || party.startsWith(change.getFirst() + "-")) {
                return change.getLast() + party.substring(change.getFirst().length());
            }
        }
        return party;
    }

    private static Agreement with(Agreement a, List<Party> parties, List<Group> groups, List<Procedure> procedures) {
        return new Agreement(a.id(), a.title(), a.status(), a.asOf(), a.summary(), a.sources(), parties, groups,
                a.places(), a.bodies(), a.obligations(), procedures, a.life(), a.imports());
    }
}
