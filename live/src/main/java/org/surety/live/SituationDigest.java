package org.surety.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.semantics.State;
import org.surety.semantics.Token;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.ProcedureRun;
import org.surety.semantics.life.Situation;

/**
 * The digest of a situation: the SHA-256, in hexadecimal digits, of its lines in UTF-8, each ended by a line feed. The
 * lines are written out here and use no names of classes, so that the digest of a situation is the same as long as it
 * means the same. What is in no order is sorted.
 */
final class SituationDigest {

    private final List<String> lines = new ArrayList<>();

    private SituationDigest() {}

    /** The digest. */
    static String of(Situation situation) {
        SituationDigest it = new SituationDigest();
        it.line("surety situation 1", situation.now());
        new TreeMap<>(situation.agreements()).forEach(it::agreement);
        byte[] bytes = String.join("\n", it.lines).concat("\n").getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** A part that is missing is a dash; one that could hold a space or a comma stands in quotation marks. */
    private void line(Object... parts) {
        lines.add(String.join(" ", Arrays.stream(parts).map(SituationDigest::text).toList()));
    }

    private static String text(Object part) {
        return switch (part) {
            case Optional<?> maybe -> maybe.map(SituationDigest::text).orElse("-");
            case Collection<?> many -> many.stream().map(SituationDigest::text).sorted().toList().toString();
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(it -> text(it.getKey()) + "=" + text(it.getValue())).sorted().toList().toString();
            case String said -> '"' + said.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            default -> part.toString();
        };
    }

    private void agreement(String id, AgreementState it) {
        line("agreement", id, it.entered(), it.provisional(), it.ended(), it.voided(), it.allSuspended(),
                it.runsBegun());
        new TreeMap<>(it.consents()).forEach((party, how) -> how.forEach((what, at) -> line("consent", party,
                what.word(), at)));
        line("bound", it.bound());
        line("left", it.left());
        it.notices().forEach(one -> line("notice", one.by(), one.duty(), one.given(), one.effective(), one.dutiesMet(),
                one.effect().word()));
        sorted(it.facts().entrySet().stream().map(one -> List.of("fact", one.getKey().kind().word(),
                text(one.getKey().who()), text(one.getKey().what()), one.getValue())).toList());
        line("held", it.held().values());
        line("latched", it.latched());
        sorted(it.suspended().entrySet().stream().map(one -> List.of("suspended", one.getKey().one(),
                one.getKey().other(), one.getValue().since(), one.getValue().agreed(), one.getValue().grounds()
                        .stream().map(ground -> ground.duty() + "/" + ground.bearer()).toList()))
                .toList());
        new TreeMap<>(it.positions()).forEach((key, at) -> position(key.duty(), key.bearer(), at));
        it.breaches().forEach(this::breach);
        it.runs().forEach(this::run);
        line("extended", it.extended());
        new TreeMap<>(it.terms()).forEach((name, term) -> line("term", name, term.first(), term.number(), term.extended(),
                term.start(), term.end()));
        it.measures().forEach(one -> line("measure", one.claimant(), one.accused(), one.duty(), one.effective()));
        it.statements().forEach(one -> line("statement", one.claimedBy(), one.disputedBy(), one.since()));
    }

    private void sorted(List<? extends List<?>> many) {
        many.stream().map(it -> String.join(" ", it.stream().map(SituationDigest::text).toList())).sorted()
                .forEach(lines::add);
    }

    private void position(String duty, String bearer, Position it) {
        line("position", duty, bearer, it.state().word(), it.since(), it.called(), it.due(), it.offered(),
                it.before().word(), it.parts().stream().map(Object::toString).toList().toString());
    }

    private void breach(BreachRecord it) {
        line("breach", it.duty(), it.accused(), it.level().word(), it.claims(), it.finders(), it.disputedBy(),
                it.since(), it.appears(), it.closed().map(how -> how.word()), it.clause());
    }

    private void run(ProcedureRun it) {
        State state = it.state();
        line("run", it.id(), it.procedure(), it.incident().kind().word(), it.incident().attacker(),
                it.incident().against(), it.incident().place(), it.incident().attributable(), it.unbound(),
                it.origin());
        line("state", state.now().count(), state.helpers(), state.firstHelp().map(hour -> hour.count()),
                state.delivered().stream().map(one -> one.procedure()).toList());
        // Steps under way stand in the order in which they are asked about.
        for (Token token : state.tokens()) {
            line("step", token.frame().procedure(), token.step(), token.since(), token.inFavour(), token.failures(),
                    token.done(), token.clocks());
        }
    }
}
