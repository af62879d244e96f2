package org.surety.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Modality;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes how an obligation runs over the life of its agreement. */
final class CourseReader {

    /** The keys of an obligation that say it. */
    static final List<String> KEYS = List.of("once", "while", "until", "from", "deadline", "through", "with",
            "survives", "essential", "beneficiary", "jointly", "breach", "term", "except-for");

    private static final Map<String, Course.Consequence> CONSEQUENCES = Map.of(
            "suspends", new Course.Consequence.Suspends(), "releases", new Course.Consequence.Releases(),
            "expels", new Course.Consequence.Expels(), "ends", new Course.Consequence.Ends(), "voids", new Course.Consequence.Voids(),
            "revives", new Course.Consequence.Revives());
    private static final List<String> WORDS = List.of("suspends", "releases", "expels", "ends", "voids", "revives");
    private static final String A_CONSEQUENCE =
            "`suspends`, `releases`, `expels`, `ends`, `voids`, `revives` or `{sets-off: PROCEDURE}`";

    private final Decoder decoder;
    private final Values values;
    private final MembersReader members;
    private final References references;

    CourseReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.members = new MembersReader(decoder);
        this.references = new References(decoder);
    }

    /** @param breach what follows from a breach, which is not always a few words */
    Course read(String id, Modality modality, Fields fields, Course.Breach breach) {
        refuseDeadlines(modality, fields);
        return new Course(condition(fields, "once"), condition(fields, "while"), condition(fields, "until"),
                condition(fields, "from"), fields.get("deadline", it -> values.date(it, false)),
                fields.get("through", references::step), fields.get("with", it -> other(it, id)),
                fields.get("survives", values::yesNo, false),
                fields.get("essential", it -> values.word(it, Course.Essential.class), Course.Essential.UNSPECIFIED),
                fields.get("beneficiary", members::read), fields.get("jointly", values::yesNo, false), breach,
                fields.get("term", new LastingReader(decoder)::read));
    }

    private Optional<Condition> condition(Fields fields, String key) {
        return fields.get(key, new ConditionReader(decoder)::read);
    }

    private void refuseDeadlines(Modality modality, Fields fields) {
        fields.oneOf(List.of("within", "deadline"));
        if (fields.has("from") && !fields.has("within")) {
            fields.raw("from").ifPresent(it -> decoder.report(FormRules.FORM_MISSING_KEY, it,
                    "`from` says from when `within` counts, which is not there; expected `within`, such as `6 "
                            + "months`"));
        }
        if (modality == Modality.MUST_NOT) {
            for (String key : List.of("deadline", "within")) {
                fields.raw(key).ifPresent(it -> decoder.report(FormRules.FORM_CONFLICTING_KEYS, it,
                        "what must not be done has no " + Quote.of(key) + "; a prohibition that ends has `until`",
                        Optional.of(key.equals("deadline")
                                ? "\"Not before 1 May 2030\" is `until: {date: 2030-05-01}`."
                                : "\"Not within 30 days of the ceasefire\" is "
                                        + "`until: {after: 30 days, from: ceasefire}`.")));
            }
        }
    }

    private String other(Cell cell, String id) {
        String name = references.duty(cell);
        if (name.equals(id)) {
            decoder.report(FormRules.FORM_BAD_VALUE, cell,
                    "found " + Quote.of(name) + ", which is this obligation; expected another");
        }
        return name;
    }

    /** What follows from a breach, where that is more than a few words. */
    Course.Breach breach(Cell cell) {
        Fields fields =
                decoder.fields(cell, "what follows from a breach", "found-by", "then", "for", "towards", "source",
                        "note", "text");
        return new Course.Breach(fields.get("found-by", this::finder, new Course.FoundBy.Unspecified()),
                fields.get("then", this::consequences, List.of()), fields.get("for", members::read),
                fields.get("towards", members::read), new ClauseReader(decoder).provenance(fields));
    }

    private Course.FoundBy finder(Cell cell) {
        if (LastingReader.isWord(cell, "each-for-itself")) {
            return new Course.FoundBy.EachForItself();
        }
        if (cell.node() instanceof Node.Mapping) {
            Fields fields = decoder.fields(cell, "who finds a breach", "procedure", "step");
            String procedure = fields.need("procedure", references::procedure, "?");
            return new Course.FoundBy.Procedure(procedure, fields.get("step", it -> references.step(it, procedure)));
        }
        return LastingReader.isWord(cell, "unspecified")
                ? new Course.FoundBy.Unspecified()
                : new Course.FoundBy.Procedure(references.procedure(cell, List.of("each-for-itself", "unspecified")));
    }

    private List<Course.Consequence> consequences(Cell cell) {
        List<Course.Consequence> all = new ArrayList<>();
        decoder.list(cell, this::consequence).forEach(it -> it.ifPresent(all::add));
        return all;
    }

    private Optional<Course.Consequence> consequence(Cell cell) {
        if (cell.node() instanceof Node.Mapping) {
            Fields fields = decoder.fields(cell, "a consequence", "sets-off");
            return Optional.of(new Course.Consequence.SetsOff(fields.need("sets-off", references::procedure, "?")));
        }
        String word = decoder.text(cell, A_CONSEQUENCE);
        if (!word.isEmpty() && !CONSEQUENCES.containsKey(word)) {
            decoder.reportName(FormRules.FORM_UNKNOWN_WORD, cell,
                    "found " + Quote.of(word) + "; expected " + A_CONSEQUENCE, word, WORDS);
        }
        return Optional.ofNullable(CONSEQUENCES.get(word));
    }
}
