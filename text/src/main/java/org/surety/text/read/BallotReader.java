package org.surety.text.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Voting;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;

/** Decodes how a party votes. */
final class BallotReader {

    private static final Voting.Chances NONE =
            new Voting.Chances(Map.of(Ballot.ABSTAIN, Range.exactly(Ratio.ONE)), Optional.empty());

    private final Decoder decoder;
    private final Values values;
    private final Function<Cell, String> leader;

    BallotReader(Decoder decoder, Function<Cell, String> leader) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.leader = leader;
    }

    Optional<Voting> voting(Fields behaviour) {
        Optional<Voting.Attempt> whenAttacker = behaviour.get("as-attacker", this::attempt);
        if (!behaviour.has("ballot")) {
            if (whenAttacker.isPresent()) {
                behaviour.missing("`ballot`, which `as-attacker` is an exception to");
            }
            return Optional.empty();
        }
        return behaviour.get("ballot", cell -> {
            List<Voting.Attempt> attempts = decoder.list(cell, this::attempt);
            if (attempts.isEmpty()) {
                decoder.expected(FormRules.FORM_WRONG_TYPE, cell, "at least one ballot");
                return new Voting(List.of(NONE), whenAttacker);
            }
            return new Voting(attempts, whenAttacker);
        });
    }

    private Voting.Attempt attempt(Cell cell) {
        if (cell.node() instanceof Node.Mapping mapping && (mapping.has("follows") || mapping.has("with"))) {
            Fields fields = decoder.fields(cell, "a ballot that follows another", "follows", "with", "otherwise");
            return new Voting.Follows(fields.need("follows", leader, "?"),
                    fields.get("with", values::chance, Range.exactly(Ratio.ONE)),
                    fields.get("otherwise", this::chances));
        }
        return chances(cell);
    }

    private Voting.Chances chances(Cell cell) {
        if (cell.node() instanceof Node.Scalar scalar && Values.find(scalar.text().strip(), Ballot.class).isPresent()) {
            return new Voting.Chances(Map.of(values.word(cell, Ballot.class), Range.exactly(Ratio.ONE)),
                    Optional.empty());
        }
        Fields fields = decoder.fields(cell, "a ballot", "yes", "no", "abstain");
        Map<Ballot, Range> chances = new EnumMap<>(Ballot.class);
        Optional<Ballot> rest = Optional.empty();
        for (Ballot ballot : Ballot.values()) {
            Optional<Cell> value = fields.raw(ballot.word());
            boolean isRest = value.isPresent() && value.get().node() instanceof Node.Scalar scalar
                    && scalar.text().strip().equals("rest");
            if (isRest && rest.isPresent()) {
                decoder.report(FormRules.FORM_BAD_PROBABILITY, value.get(),
                        "`rest` stands twice; only one ballot can take what is left");
            } else if (isRest) {
                rest = Optional.of(ballot);
            } else {
                value.ifPresent(it -> chances.put(ballot, values.chance(it)));
            }
        }
        refuseImpossible(cell, chances, rest);
        return new Voting.Chances(chances, rest);
    }

    private void refuseImpossible(Cell cell, Map<Ballot, Range> chances, Optional<Ballot> rest) {
        Ratio least = chances.values().stream().map(Range::low).reduce(Ratio.ZERO, Ratio::plus);
        Ratio most = chances.values().stream().map(Range::high).reduce(Ratio.ZERO, Ratio::plus);
        if (!(cell.node() instanceof Node.Mapping) || decoder.problems().hasErrors()) {
            return;
        }
        if (least.compareTo(Ratio.ONE) > 0) {
            decoder.report(FormRules.FORM_BAD_PROBABILITY, cell,
                    "the probabilities sum to " + least + " at least; expected 1");
        } else if (rest.isEmpty() && most.compareTo(Ratio.ONE) < 0) {
            decoder.report(FormRules.FORM_BAD_PROBABILITY, cell,
                    "the probabilities sum to " + most + " at most; expected 1",
                    Optional.of("Give one ballot `rest`."));
        }
    }
}
