package org.surety.text.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Span;

/** How agreements begin, last and end, as plain structures. */
final class LifeTree {

    private LifeTree() {}

    static Map<String, Object> of(Life life) {
        Plain plain = new Plain().put("contracting", life.contracting().map(RuleTree::members));
        conditions(plain, "entry", life.entry());
        plain.put("provisional", life.provisional().map(LifeTree::condition));
        if (isShort(life.term())) {
            duration(plain, "duration", life.term().duration());
            plain.put("renewal", life.term().renewal().map(it -> it.kind().word()))
                    .put("withdrawal", life.term().withdrawal().map(LifeTree::withdrawal));
        } else {
            plain.put("term", term(life.term()));
        }
        conditions(plain, "release", life.release());
        conditions(plain, "suspension", life.suspension());
        conditions(plain, "void-if", life.voids());
        if (!life.asIn().isEmpty()) {
            plain.put("as-in", life.asIn());
        }
        return plain.put("law", life.law().map(it -> it.word()))
                .putAll(AgreementTree.provenance(life.provenance())).map();
    }

    /** Whether the keys of old say all of it. */
    private static boolean isShort(Term term) {
        return term.provenance().equals(Provenance.NONE) && term.from().isEmpty()
                && term.renewal().flatMap(Term.Renewal::procedure).isEmpty()
                && term.renewal().flatMap(Term.Renewal::each).isEmpty()
                && term.withdrawal().flatMap(Term.Withdrawal::notice)
                        .map(it -> it.equals(Term.Notice.of(it.of()))).orElse(true);
    }

    private static void duration(Plain plain, String key, Term.Duration duration) {
        switch (duration) {
            case Term.Duration.For lasts -> plain.put(key, lasts.span().toString());
            case Term.Duration.Unlimited unlimited -> plain.put(key, "unlimited");
            case Term.Duration.Unspecified unspecified -> {
            }
        }
    }

    static Map<String, Object> term(Term term) {
        Plain plain = new Plain();
        duration(plain, "for", term.duration());
        plain.put("from", term.from().map(LifeTree::condition))
                .put("renewal", term.renewal().map(it -> it.procedure().orElse(it.kind().word())))
                .put("renewed-for", term.renewal().flatMap(Term.Renewal::each).map(Span::toString));
        term.withdrawal().ifPresent(it -> {
            if (it.notice().isEmpty() || !it.allowed()) {
                plain.put("withdrawal", it.allowed() ? "allowed" : "forbidden");
            }
            plain.put("notice", it.notice().map(LifeTree::notice)).put("after", it.after().map(Span::toString))
                    .put("once", it.once().map(LifeTree::condition));
        });
        return plain.putAll(AgreementTree.provenance(term.provenance())).map();
    }

    private static Object notice(Term.Notice notice) {
        if (notice.equals(Term.Notice.of(notice.of()))) {
            return notice.of().toString();
        }
        return new Plain().put("of", notice.of().toString()).put("by", notice.by().map(RuleTree::members))
                .put("to", notice.to()).putUnless("when", notice.when().word(), Term.Notice.When.ANY_TIME.word())
                .putUnless("effect", notice.effect().word(), Term.Notice.Effect.LEAVES.word())
                .put("duties-met", Optional.of("yes").filter(it -> notice.dutiesMet()))
                .putAll(AgreementTree.provenance(notice.provenance())).map();
    }

    private static Object withdrawal(Term.Withdrawal withdrawal) {
        if (withdrawal.notice().isEmpty() && withdrawal.after().isEmpty() && withdrawal.once().isEmpty()) {
            return withdrawal.allowed() ? "allowed" : "forbidden";
        }
        return new Plain().put("notice", withdrawal.notice().map(it -> it.of().toString()))
                .put("after", withdrawal.after().map(Span::toString))
                .put("once", withdrawal.once().map(LifeTree::condition)).map();
    }

    private static void conditions(Plain plain, String key, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            plain.put(key, conditions.stream().map(LifeTree::condition).toList());
        }
    }

    static Object condition(Condition condition) {
        return switch (condition) {
            case Condition.Fact fact -> fact(fact);
            case Condition.Done done -> of("done", done.duty(), done);
            case Condition.After after -> new Plain().put("after", after.span().toString())
                    .put("from", condition(after.from())).putAll(AgreementTree.provenance(after.provenance())).map();
            case Condition.AllOf all -> of("all-of", parts(all.parts()), all);
            case Condition.AnyOf any -> of("any-of", parts(any.parts()), any);
            case Condition.InOrder order -> of("in-order", parts(order.parts()), order);
            case Condition.Not not -> of("not", condition(not.part()), not);
        };
    }

    private static Object of(String key, Object value, Condition condition) {
        return new Plain().put(key, value).putAll(AgreementTree.provenance(condition.provenance())).map();
    }

    private static List<Object> parts(List<Condition> parts) {
        return parts.stream().map(LifeTree::condition).toList();
    }

    private static Object fact(Condition.Fact fact) {
        boolean bare = fact.equals(
                new Condition.Fact(fact.kind(), Optional.empty(), Optional.empty(), Provenance.NONE));
        if (bare) {
            return fact.kind().word();
        }
        Optional<String> stage = fact.stage().map(it -> it.word());
        Optional<Object> who = fact.who().map(RuleTree::members);
        Plain plain = new Plain();
        if (fact.kind() == Condition.Kind.OTHER_AGREEMENT) {
            plain.put(fact.kind().word(), fact.what().<Object>map(it -> it).orElse(Plain.Blank.BLANK))
                    .put("what", stage).put("who", who);
        } else if (fact.kind() == Condition.Kind.DATE || fact.kind() == Condition.Kind.EVENT) {
            plain.put(fact.kind().word(), fact.what().<Object>map(it -> it).orElse(Plain.Blank.BLANK));
        } else {
            plain.put(fact.kind().word(), who.orElse(Plain.Blank.BLANK)).put("what", fact.what()).put("level", stage);
        }
        fact.howMany().ifPresent(it -> plain.put(it.moreThan() ? "more-than" : "at-least", it.amount().toString()));
        return plain.putAll(AgreementTree.provenance(fact.provenance())).map();
    }
}
