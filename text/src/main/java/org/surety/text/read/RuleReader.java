package org.surety.text.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Quorum;
import org.surety.model.quantity.Ratio;
import org.surety.text.FormRules;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes decision rules, for an electorate with certain columns of weights. */
final class RuleReader {

    /** The word that means that every voter counts one. */
    static final String HEADS = "heads";
    /** The word that keeps a fraction from being a share. */
    static final String NO_BASE = "none";

    private static final DecisionRule EACH = new DecisionRule.Each();
    private static final List<String> KINDS =
            List.of("quota", "veto", "unanimity", "concurrence", "one", "all-of", "any-of", "at-least",
                    "not", "excluding", "quorum", "fewer-against");
    private static final List<String> WORDS = List.of("each", "unanimity", "consensus", "unspecified");

    private final Decoder decoder;
    private final Values values;
    private final MembersReader members;
    private final Set<String> columns;

    RuleReader(Decoder decoder, Set<String> columns) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.members = new MembersReader(decoder, Mention.Kind.VOTERS);
        this.columns = columns;
    }

    DecisionRule read(Cell cell) {
        return switch (cell.node()) {
            case Node.Open open -> decoder.each(cell, this::read);
            case Node.Scalar scalar -> word(cell);
            case Node.Mapping mapping -> mapping(cell);
            case Node.Sequence list -> {
                decoder.expected(FormRules.FORM_WRONG_TYPE, cell,
                        "a rule such as `unanimity` or `{quota: 9}`; several stand under "
                                + "`all-of` or `any-of`");
                yield EACH;
            }
        };
    }

    private DecisionRule word(Cell cell) {
        String word = decoder.text(cell, "a rule such as `unanimity` or `{quota: 9}`, or `unspecified`");
        return switch (word) {
            case "each", "" -> EACH;
            case "unanimity" -> new DecisionRule.Unanimity(Optional.empty());
            case "consensus" -> new DecisionRule.Consensus();
            case "unspecified" -> new DecisionRule.Unspecified();
            default -> body(cell, word);
        };
    }

    private DecisionRule body(Cell cell, String name) {
        References references = new References(decoder);
        if (Words.isQualified(name)) {
            references.foreign(cell, name, FormRules.FORM_DANGLING_BODY, (names, it) -> names.bodies().contains(it),
                    DeclaredNames::bodies);
        } else if (!decoder.names().bodies().contains(name)) {
            Set<String> candidates = new LinkedHashSet<>(WORDS);
            candidates.addAll(decoder.wantsHints() ? decoder.names().bodies() : Set.of());
            String message = Quote.of(name) + " is neither a body nor a rule such as `unanimity` or `{quota: 9}`";
            Optional<String> meant = decoder.wantsHints() ? meant(name, candidates) : Optional.empty();
            if (meant.isPresent()) {
                decoder.report(FormRules.FORM_DANGLING_BODY, cell, message, meant);
            } else {
                references.dangling(cell, name, FormRules.FORM_DANGLING_BODY, message, candidates);
            }
        }
        decoder.mention(Mention.Kind.RULE, name);
        return new DecisionRule.OfBody(name);
    }

    /** A rule in words; a slip in the name of a body, or a party that decides alone, is none. */
    private Optional<String> meant(String name, Set<String> candidates) {
        if (decoder.names().parties().contains(name) || DeclaredNames.isState(name)) {
            return Optional.of("Write " + Quote.of("{one: " + name + "}") + " if it decides alone.");
        }
        return Nearest.to(name, candidates).isPresent() ? Optional.empty() : Spelled.rule(name);
    }

    private DecisionRule mapping(Cell cell) {
        Node.Mapping mapping = (Node.Mapping) cell.node();
        String kind = KINDS.stream().filter(mapping::has).findFirst().orElse("");
        Fields fields = switch (kind) {
            case "at-least" -> decoder.fields(cell, "the rule `at-least`", "at-least", "of");
            case "excluding" -> decoder.fields(cell, "the rule `excluding`", "excluding", "rule");
            case "quorum" -> decoder.fields(cell, "the rule `quorum`", "quorum", "rule");
            case "" -> decoder.fields(cell, "a rule", KINDS.toArray(String[]::new));
            default -> decoder.fields(cell, "the rule " + Quote.of(kind), kind);
        };
        if (kind.isEmpty() && mapping.entries().isEmpty()) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell, "a rule such as `unanimity` or `{quota: 9}`");
        }
        return kind.isEmpty() ? EACH : of(kind, fields);
    }

    private DecisionRule of(String kind, Fields fields) {
        return switch (kind) {
            case "quota" -> fields.need(kind, this::quota, EACH);
            case "veto" -> new DecisionRule.Veto(who(fields, kind));
            case "unanimity", "concurrence" -> new DecisionRule.Unanimity(Optional.of(who(fields, kind)));
            case "one" -> new DecisionRule.One(who(fields, kind));
            case "all-of" -> new DecisionRule.AllOf(parts(fields, kind));
            case "any-of" -> new DecisionRule.AnyOf(parts(fields, kind));
            case "at-least" -> new DecisionRule.AtLeast(fields.need(kind, it -> values.integer(it, 0, 100_000), 0),
                    parts(fields, "of"));
            case "not" -> new DecisionRule.Not(fields.need(kind, this::read, EACH));
            case "excluding" -> new DecisionRule.Excluding(who(fields, kind), fields.need("rule", this::read, EACH));
            case "quorum" -> new DecisionRule.WithQuorum(fields.need(kind, this::quorum, Quorum.of(0)),
                    fields.need("rule", this::read, EACH));
            default -> fields.need(kind, this::fewerAgainst, EACH);
        };
    }

    /** How many must be present: a number, a share of all who have a vote, or more than that. */
    Quorum quorum(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping)) {
            return quorum(cell, false);
        }
        Fields fields = decoder.fields(cell, "a quorum", "at-least", "more-than");
        Optional<String> key = fields.oneOf(List.of("at-least", "more-than"));
        if (key.isEmpty()) {
            fields.missing("`at-least` or `more-than`");
            return Quorum.of(0);
        }
        return fields.need(key.get(), it -> quorum(it, key.get().equals("more-than")), Quorum.of(0));
    }

    private Quorum quorum(Cell cell, boolean strict) {
        Ratio amount = values.amount(cell);
        boolean share = shareByItself(cell).isPresent();
        return decoder.build(FormRules.FORM_BAD_SHARE, cell, Quorum.of(0), () -> new Quorum(amount, strict, share));
    }

    private Members who(Fields fields, String key) {
        return fields.need(key, members::read, Members.of(Members.Kind.NOBODY));
    }

    private List<DecisionRule> parts(Fields fields, String key) {
        return fields.need(key, it -> {
            if (it.node() instanceof Node.Sequence) {
                return decoder.list(it, this::read);
            }
            decoder.expected(FormRules.FORM_WRONG_TYPE, it, "a list of rules");
            return List.of();
        }, List.of());
    }

    private Optional<String> defaultColumn() {
        return columns.contains(DeclaredNames.VOTES) ? Optional.of(DeclaredNames.VOTES) : Optional.empty();
    }

    private Optional<String> weight(Fields fields) {
        return fields.has("weight") ? fields.get("weight", this::column, Optional.empty()) : defaultColumn();
    }

    private DecisionRule quota(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping)) {
            Ratio amount = values.amount(cell);
            return quota(cell, amount, false, shareByItself(cell), defaultColumn(), Optional.empty());
        }
        Fields fields = decoder.fields(cell, "a quota", "at-least", "more-than", "of", "weight", "among");
        Optional<String> key = fields.oneOf(List.of("at-least", "more-than"));
        if (key.isEmpty()) {
            fields.missing("`at-least` or `more-than`");
            return EACH;
        }
        Ratio amount = fields.need(key.get(), values::amount, Ratio.ZERO);
        Optional<DecisionRule.Base> base = fields.has("of")
                ? fields.get("of", this::base, Optional.empty())
                : fields.get(key.get(), this::shareByItself, Optional.empty());
        return quota(cell, amount, key.get().equals("more-than"), base, weight(fields),
                fields.get("among", members::read));
    }

    private DecisionRule quota(Cell cell, Ratio amount, boolean strict, Optional<DecisionRule.Base> base,
            Optional<String> weight,
            Optional<Members> among) {
        return decoder.build(FormRules.FORM_BAD_SHARE, cell, EACH,
                () -> new DecisionRule.Quota(amount, strict, base, weight, among));
    }

    private Optional<DecisionRule.Base> base(Cell cell) {
        boolean none = cell.node() instanceof Node.Scalar scalar && scalar.text().equals(NO_BASE);
        return none ? Optional.empty() : Optional.of(values.word(cell, DecisionRule.Base.class));
    }

    /** A fraction or a percentage without {@code of} is a share of all. */
    private Optional<DecisionRule.Base> shareByItself(Cell cell) {
        boolean share = cell.node() instanceof Node.Scalar scalar
                && (scalar.text().contains("/") || scalar.text().strip().endsWith("%"));
        return share ? Optional.of(DecisionRule.Base.ALL) : Optional.empty();
    }

    private Optional<String> column(Cell cell) {
        String name = decoder.text(cell, "the name of a column of weights");
        if (name.equals(HEADS)) {
            return Optional.empty();
        }
        if (!name.isEmpty() && !columns.contains(name)) {
            Set<String> candidates = new LinkedHashSet<>(columns);
            candidates.add(HEADS);
            decoder.reportName(FormRules.FORM_DANGLING_WEIGHT, cell, "there is no column of weights " + Quote.of(name)
                    + (columns.isEmpty() ? "; no weights are declared for these voters" : ""), name, candidates);
        }
        return Optional.of(name);
    }

    private DecisionRule fewerAgainst(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping)) {
            return new DecisionRule.FewerAgainst(values.amount(cell), defaultColumn(), false);
        }
        Fields fields = decoder.fields(cell, "the rule `fewer-against`", "than", "weight", "counting-abstentions");
        return new DecisionRule.FewerAgainst(fields.need("than", values::amount, Ratio.ZERO),
                weight(fields),
                fields.get("counting-abstentions", values::yesNo, false));
    }
}
