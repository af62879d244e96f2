package org.surety.text.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Intensity;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.agreement.Timing;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes procedures. */
final class ProcedureReader {

    private final Decoder decoder;
    private final Values values;
    private final MembersReader members;

    ProcedureReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.members = new MembersReader(decoder);
    }

    Procedure read(String id, Cell cell) {
        Fields fields =
                decoder.fields(cell, "a procedure", "on", "against", "by", "threshold", "territory", "start", "steps",
                        "source", "note", "text");
        Procedure none = none(id);
        Set<EventType> on = fields.need("on", new EventReader(decoder)::events, none.on());
        if (!fields.has("steps")) {
            fields.missing("`steps`");
        }
        Procedure procedure = fields.get("steps", steps -> {
            Set<String> names = new LinkedHashSet<>();
            if (steps.node() instanceof Node.Mapping mapping) {
                mapping.entries().forEach(it -> names.add(it.key()));
            }
            StepReader reader = new StepReader(decoder, names);
            List<Step> all = decoder.named(steps, "the steps, each with a name", (name, step) -> {
                refuseBadName(name, step);
                return decoder.each(step, it -> reader.read(name, it));
            });
            if (all.isEmpty()) {
                if (steps.node() instanceof Node.Mapping) {
                    decoder.expected(FormRules.FORM_WRONG_TYPE, steps, "at least one step");
                }
                return none;
            }
            ConsentSteps consents = new ConsentSteps(reader.consents());
            Next start = consents.led(fields.get("start", reader::next, Next.to(all.getFirst().id())));
            return new Procedure(id, on.isEmpty() ? none.on() : on, fields.get("against", members::read),
                    fields.get("by", this::attacker, new AttackerTest.Anyone()),
                    fields.get("threshold", this::threshold, new Threshold.None()),
                    fields.get("territory", this::territory, new Territory.Everywhere()), start,
                    consents.of(all), new ClauseReader(decoder).provenance(fields));
        }, none);
        StepCycles.report(decoder, cell, procedure);
        return procedure;
    }

    private void refuseBadName(String name, Cell step) {
        if (!Words.isName(name) || name.equals("end")) {
            decoder.report(FormRules.FORM_BAD_NAME, step, Quote.of(name)
                    + " cannot be the name of a step; names have letters, digits, `-`, `_` and `.`, and `end` is "
                    + "taken");
        }
    }

    private static Procedure none(String id) {
        return new Procedure(id, Set.of(EventKind.ARMED_ATTACK), Optional.empty(), new AttackerTest.Anyone(),
                new Threshold.None(),
                new Territory.Everywhere(), Next.END, List.of(new Step.Wait("wait", Timing.UNSPECIFIED, Next.END,
                        Provenance.NONE)),
                Provenance.NONE);
    }

    private AttackerTest attacker(Cell cell) {
        if (cell.node() instanceof Node.Scalar scalar) {
            switch (scalar.text().strip()) {
                case "anyone" -> {
                    return new AttackerTest.Anyone();
                }
                case "unspecified" -> {
                    return new AttackerTest.Unspecified();
                }
                case "outsider" -> {
                    return new AttackerTest.Outsider();
                }
                default -> {
                    return new AttackerTest.Listed(members.read(cell));
                }
            }
        }
        if (cell.node() instanceof Node.Mapping mapping && !mapping.has("members")) {
            Fields fields = decoder.fields(cell, "the test of who attacks", "except", "through", "of");
            if (fields.has("through")) {
                fields.oneOf(List.of("through", "except"));
                return new AttackerTest.Through(fields.need("of", members::read, Members.of(Members.Kind.NOBODY)),
                        fields.need("through", values::text, "?"));
            }
            return new AttackerTest.NotListed(fields.need("except", members::read, Members.of(Members.Kind.NOBODY)));
        }
        return new AttackerTest.Listed(members.read(cell));
    }

    private Threshold threshold(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping)) {
            String word = decoder.text(cell, "`none`, `unspecified` or an intensity");
            return switch (word) {
                case "none", "" -> new Threshold.None();
                case "unspecified" -> new Threshold.Unspecified();
                default -> new Threshold.AtLeast(values.word(cell, Intensity.class), false, Optional.empty());
            };
        }
        Fields fields = decoder.fields(cell, "a threshold", "intensity", "deliberate", "words");
        return new Threshold.AtLeast(
                fields.need("intensity", it -> values.word(it, Intensity.class), Intensity.INCIDENT),
                fields.get("deliberate", values::yesNo, false), fields.get("words", values::text));
    }

    private Territory territory(Cell cell) {
        if (cell.node() instanceof Node.Mapping) {
            Fields fields = decoder.fields(cell, "a territory", "only", "except");
            if (!fields.has("only") && !fields.has("except")) {
                fields.missing("`only` or `except`");
            }
            return new Territory.Areas(places(fields, "only"), places(fields, "except"));
        }
        if (cell.node() instanceof Node.Scalar scalar && scalar.text().strip().equals("everywhere")) {
            return new Territory.Everywhere();
        }
        if (cell.node() instanceof Node.Scalar scalar && scalar.text().strip().equals("unspecified")) {
            return new Territory.Unspecified();
        }
        return new Territory.Areas(decoder.list(cell, this::place), List.of());
    }

    private List<String> places(Fields fields, String key) {
        return fields.get(key, it -> decoder.list(it, this::place), List.of());
    }

    private String place(Cell cell) {
        return decoder.text(cell, "a place, a list of places, `everywhere` or `unspecified`");
    }
}
