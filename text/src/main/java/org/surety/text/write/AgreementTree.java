package org.surety.text.write;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Source;
import org.surety.model.agreement.Wording;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;

/** Agreements as plain structures, laid out as their files are. */
final class AgreementTree {

    private AgreementTree() {}

    static Map<String, Object> of(Agreement agreement) {
        ProcedureTree procedures = new ProcedureTree(body -> hasVotes(agreement, body));
        return new Plain().put("surety", 1).put("kind", "agreement").put("id", agreement.id())
                .put("title", agreement.title())
                .put("status", agreement.status().word()).put("as-of", agreement.asOf().map(Object::toString))
                .put("summary", agreement.summary())
                .put("sources", section(agreement.sources(), Source::id, AgreementTree::source))
                .put("parties", section(agreement.parties(), Party::id, AgreementTree::party))
                .put("adversaries", section(agreement.adversaries(), Adversary::id, AgreementTree::adversary))
                .put("events", section(agreement.events(), OwnEvent::id, AgreementTree::event))
                .put("groups", section(agreement.groups(), Group::id, AgreementTree::group))
                .put("places", section(agreement.places(), Place::id, AgreementTree::place))
                .put("bodies", section(agreement.bodies(), Body::id, AgreementTree::body))
                .put("obligations", section(agreement.obligations(), Obligation::id, AgreementTree::obligation))
                .put("procedures", section(agreement.procedures(), Procedure::id, procedures::procedure))
                .put("life", Optional.of(agreement.life()).filter(it -> !it.equals(Life.UNSPECIFIED))
                        .map(LifeTree::of))
                .map();
    }

    private static boolean hasVotes(Agreement agreement, String body) {
        int slash = body.indexOf('/');
        Optional<Agreement> owner = slash < 0
                ? Optional.of(agreement)
                : Optional.ofNullable(agreement.imports().get(body.substring(0, slash)));
        return owner.flatMap(it -> it.body(body.substring(slash + 1))).filter(it -> it.weights().containsKey("votes"))
                .isPresent();
    }

    private static <T> Optional<Object> section(List<T> all, Function<T, String> id, Function<T, Object> write) {
        Map<String, Object> section = new LinkedHashMap<>();
        all.forEach(it -> section.put(id.apply(it), write.apply(it)));
        return section.isEmpty() ? Optional.empty() : Optional.of(section);
    }

    static Plain provenance(Provenance provenance) {
        List<Object> citations = citations(provenance.citations());
        Plain plain = new Plain();
        if (!citations.isEmpty()) {
            plain.put("source", citations.size() == 1 ? citations.getFirst() : citations);
        }
        plain.put("note", provenance.note());
        if (!provenance.wording().isEmpty()) {
            plain.put("text", wording(provenance.wording()));
        }
        return plain.putUnless("except-for", provenance.reservations(), Map.of());
    }

    private static Object wording(List<Wording> wording) {
        Map<String, Object> byLanguage = new LinkedHashMap<>();
        wording.forEach(it -> byLanguage.put(it.language().orElse(""), it.words()));
        return wording.getFirst().language().isEmpty() ? wording.getFirst().words() : byLanguage;
    }

    static List<Object> citations(List<Citation> citations) {
        return citations.stream()
                .<Object>map(it -> it.place().<Object>map(place -> Map.of(it.source(), place)).orElse(it.source()))
                .toList();
    }

    static Object actions(List<Action> actions) {
        List<Object> all = actions.stream()
                .<Object>map(it -> it.object().<Object>map(object -> Map.of(it.kind().word(), object))
                        .orElse(it.kind().word()))
                .toList();
        return all.size() == 1 ? all.getFirst() : all;
    }

    static Object source(Source source) {
        return new Plain().put("title", source.title()).put("publisher", source.publisher())
                .put("date", source.date().map(Object::toString)).put("grade", source.grade().word())
                .putUnless("weak", source.weak(), false).put("note", source.note())
                .put("file", source.file()).putUnless("aside", source.aside(), Map.of()).map();
    }

    private static Object party(Party party) {
        return new Plain().putUnless("role", party.role().word(), Role.OTHER.word()).put("name", party.name())
                .put("standing", party.standing().map(it -> it.word())).putUnless("count", party.count(), 1)
                .putUnless("including", RuleTree.members(party.including()), Members.Kind.NOBODY.word())
                .putAll(provenance(party.provenance())).map();
    }

    private static Object adversary(Adversary adversary) {
        return new Plain().put("name", adversary.name()).putAll(provenance(adversary.provenance())).map();
    }

    private static Object event(OwnEvent event) {
        Plain plain = new Plain().put("meaning", event.meaning());
        if (!event.also().isEmpty()) {
            plain.put("is-also", Plain.words(event.also()));
        }
        return plain.putAll(provenance(event.provenance())).map();
    }

    /** What a procedure or a duty is {@code on}. */
    static Object events(Set<EventType> events) {
        List<Object> all = events.stream().map(AgreementTree::happening).toList();
        return all.size() == 1 ? all.getFirst() : all;
    }

    /** A word of the language, or the name of an event of the agreement's own. */
    static Object happening(EventType event) {
        return switch (event) {
            case EventKind kind -> kind.word();
            case OwnEvent own -> Map.of("event", own.id());
        };
    }

    private static Object group(Group group) {
        return switch (group) {
            case Group.Seats seats -> new Plain().put("seats", seats.seats()).put("of", seats.of())
                    .put("name", seats.name()).putAll(provenance(seats.provenance())).map();
            case Group.Listed listed -> {
                Object members = RuleTree.members(listed.members());
                yield listed.provenance().equals(Provenance.NONE) && listed.name().isEmpty()
                        ? members
                        : new Plain().put("members", members).put("name", listed.name()).putAll(provenance(listed.provenance())).map();
            }
        };
    }

    private static Object place(Place place) {
        return new Plain().put("in", place.in()).putAll(provenance(place.provenance())).map();
    }

    private static Object body(Body body) {
        boolean hasVotes = body.weights().containsKey("votes");
        Map<String, Object> weights = new LinkedHashMap<>();
        body.weights().forEach((column, members) -> weights.put(column, amounts(members)));
        return new Plain().put("name", body.name()).put("seats", RuleTree.members(body.seats()))
                .putUnless("ballots", Plain.words(body.ballots()), Plain.words(allBallots()))
                .putUnless("absence", body.absence().word(), Absence.ABSTAINS.word())
                .putUnless("weights", weights, Map.of())
                .put("quorum", body.quorum().map(RuleTree::quorum))
                .put("rule", RuleTree.rule(body.rule(), hasVotes)).put("term", body.term().map(LifeTree::term))
                .putAll(provenance(body.provenance())).map();
    }

    private static Set<Ballot> allBallots() {
        return new LinkedHashSet<>(Arrays.asList(Ballot.values()));
    }

    static Map<String, Object> amounts(Map<String, Ratio> amounts) {
        Map<String, Object> plain = new LinkedHashMap<>();
        amounts.forEach((key, amount) -> plain.put(key, amount.toString()));
        return plain;
    }

    private static Object obligation(Obligation obligation) {
        Plain plain = new Plain().put("bearer", RuleTree.members(obligation.bearer()))
                .put(obligation.modality().word(), actions(obligation.actions()))
                .put("to", obligation.to().map(RuleTree::members));
        if (!obligation.on().isEmpty()) {
            plain.put("on", events(obligation.on()));
        }
        plain.put("unless-consent-of", obligation.consentOf().map(RuleTree::members));
        if (!(obligation.deadline() instanceof Limit.Unspecified)) {
            plain.put("within", obligation.deadline().toString());
        }
        return plain.putUnless("force", obligation.force().word(), Force.UNSPECIFIED.word())
                .put("extent", obligation.extent()).putAll(CourseTree.of(obligation.course()))
                .put("breach", obligation.onBreach()).put("proposed-by", obligation.proposedBy().map(RuleTree::members))
                .putAll(provenance(obligation.provenance())).map();
    }
}
