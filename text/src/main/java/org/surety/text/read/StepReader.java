package org.surety.text.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes the steps of one procedure. */
final class StepReader {

    private static final Action NO_ACTION = Action.of(ActionKind.OTHER);
    private static final Members NOBODY = Members.of(Members.Kind.NOBODY);

    private final Decoder decoder;
    private final Values values;
    private final MembersReader members;
    private final ClauseReader clauses;
    private final Set<String> steps;

    StepReader(Decoder decoder, Set<String> steps) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.members = new MembersReader(decoder);
        this.clauses = new ClauseReader(decoder);
        this.steps = steps;
    }

    Step read(String id, Cell cell) {
        StepKind kind = StepKind.of(decoder, id, cell);
        Fields fields = decoder.fields(cell, kind.title(), kind.keys());
        Provenance provenance = clauses.provenance(fields);
        return switch (kind) {
            case REQUEST -> new Step.Request(id, who(fields, "by"), timing(fields), next(fields, "then", Next.END),
                    next(fields, "silence", Next.END), provenance);
            case CONSULT -> new Step.Consult(id, who(fields, "among"), timing(fields), next(fields, "then", Next.END),
                    provenance);
            case WAIT -> wait(id, fields, provenance);
            case REFER -> new Step.Refer(id, fields.need("to", new References(decoder)::procedure, "?"), timing(fields),
                    next(fields, "yes", Next.END), next(fields, "no", Next.END), next(fields, "silence", Next.END),
                    provenance);
            case ACT -> act(id, fields, provenance);
            case FIND, DECIDE -> vote(kind, id, fields, provenance);
        };
    }

    private Step wait(String id, Fields fields, Provenance provenance) {
        Limit limit = fields.need("for", values::limit, new Limit.Unspecified());
        Timing timing = timing(fields);
        return new Step.Wait(id, new Timing(limit, timing.from(), timing.repeats()), next(fields, "then", Next.END),
                provenance);
    }

    private Step act(String id, Fields fields, Provenance provenance) {
        Optional<String> modality = fields.oneOf(List.of("must", "may"));
        if (modality.isEmpty()) {
            fields.missing("`must` or `may`");
        }
        List<Action> actions =
                modality.map(it -> clauses.actions(fields, it)).filter(it -> !it.isEmpty()).orElse(List.of(NO_ACTION));
        return new Step.Act(id, who(fields, "by"), modality.equals(Optional.of("must")) ? Modality.MUST : Modality.MAY,
                actions,
                fields.get("force", it -> values.word(it, Force.class), Force.UNSPECIFIED),
                fields.get("counts-as-help", values::yesNo), timing(fields), next(fields, "then", Next.END),
                next(fields, "silence", Next.END), provenance);
    }

    private Step vote(StepKind kind, String id, Fields fields, Provenance provenance) {
        Electorate electorate = new ElectorateReader(decoder).read(fields);
        Timing timing = timing(fields);
        Next yes = next(fields, "yes", Next.END);
        Next no = next(fields, "no", timing.repeats() > 0 ? Next.to(id) : Next.END);
        Next silence = next(fields, "silence", no);
        Next last = next(fields, "finally", Next.END);
        return kind == StepKind.FIND
                ? new Step.Find(id, electorate, timing, yes, no, silence, last, provenance)
                : new Step.Decide(id, electorate, timing, yes, no, silence, last, provenance);
    }

    private Members who(Fields fields, String key) {
        return fields.need(key, members::read, NOBODY);
    }

    private Timing timing(Fields fields) {
        return new Timing(fields.get("within", values::limit, new Limit.Unspecified()),
                fields.get("from", it -> values.word(it, Timing.Clock.class), Timing.Clock.STEP),
                fields.get("repeat", it -> values.integer(it, 0, Timing.MOST_REPEATS), 0));
    }

    private Next next(Fields fields, String key, Next otherwise) {
        return fields.get(key, this::next, otherwise);
    }

    /** A step, a list of steps, or {@code end}. */
    Next next(Cell cell) {
        if (cell.node() instanceof Node.Scalar scalar && scalar.text().strip().equals("end")) {
            return Next.END;
        }
        return new Next(decoder.list(cell, this::step));
    }

    private String step(Cell cell) {
        String name = decoder.text(cell, "a step, a list of steps, or `end`");
        if (!name.isEmpty() && !steps.contains(name)) {
            decoder.reportName(FormRules.FORM_DANGLING_STEP, cell,
                    "there is no step " + Quote.of(name) + " in this procedure", name,
                    steps);
        }
        return name;
    }
}
