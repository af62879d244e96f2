package org.surety.text.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Graded;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reserved;
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
    private final Map<String, Members> consents = new LinkedHashMap<>();

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
            case REQUEST -> new Step.Request(id, who(fields, "by", provenance), timing(fields),
                    next(fields, "then", Next.END),
                    next(fields, "silence", Next.END), provenance);
            case CONSULT -> new Step.Consult(id, who(fields, "among", provenance),
                    fields.get("ended-by", members::read), timing(fields), next(fields, "then", Next.END), provenance);
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
        return new Step.Wait(id, new Timing(limit, timing.from(), 0), next(fields, "then", Next.END),
                provenance);
    }

    /** Whose consent the acts that were read need, by the names of their steps. */
    Map<String, Members> consents() {
        return consents;
    }

    private Step act(String id, Fields fields, Provenance provenance) {
        fields.get("with-consent-of", members::read).filter(it -> !it.equals(NOBODY))
                .ifPresent(it -> consents.put(id, it));
        fields.raw("with-consent-of").filter(it -> steps.contains(ConsentSteps.before(id)))
                .ifPresent(it -> decoder.report(FormRules.FORM_DUPLICATE_NAME, it, "the vote on consent before "
                        + Quote.of(id) + " is called " + Quote.of(ConsentSteps.before(id))
                        + ", as another step is; expected another name for that one"));
        Optional<String> modality = fields.oneOf(List.of("must", "may"));
        if (modality.isEmpty()) {
            fields.missing("`must` or `may`");
        }
        List<Action> actions =
                modality.map(it -> clauses.actions(fields, it)).filter(it -> !it.isEmpty()).orElse(List.of(NO_ACTION));
        return new Step.Act(id, who(fields, "by", provenance),
                modality.equals(Optional.of("must")) ? Modality.MUST : Modality.MAY,
                actions,
                fields.get("force", it -> values.word(it, Force.class), Force.UNSPECIFIED),
                fields.get("counts-as-help", values::yesNo), timing(fields), next(fields, "then", Next.END),
                next(fields, "silence", Next.END), provenance);
    }

    private Step vote(StepKind kind, String id, Fields fields, Provenance provenance) {
        ElectorateReader.Elected elected = new ElectorateReader(decoder).read(fields, provenance, this::next);
        List<Graded> results = elected.results();
        Timing timing = timing(fields);
        Next yes = results.isEmpty() ? next(fields, "yes", Next.END) : results.getFirst().then();
        List<Graded> grades = results.isEmpty() ? List.of() : results.subList(1, results.size());
        if (timing.staysOpen()) {
            List.of("no", "finally").forEach(key -> fields.raw(key).ifPresent(it -> decoder.report(
                    FormRules.FORM_CONFLICTING_KEYS, it,
                    "a vote with `repeat: unlimited` stays open after a failure, so " + Quote.of(key)
                            + " never follows; what follows when its limit passes is its `silence`")));
        }
        Next no = timing.staysOpen()
                ? next(fields, "silence", Next.END)
                : next(fields, "no", timing.repeats() > 0 ? Next.to(id) : Next.END);
        Next silence = next(fields, "silence", no);
        Next last = next(fields, "finally", Next.END);
        return kind == StepKind.FIND
                ? new Step.Find(id, elected.electorate(), timing, yes, grades, no, silence, last, provenance)
                : new Step.Decide(id, elected.electorate(), timing, yes, grades, no, silence, last, provenance);
    }

    private Members who(Fields fields, String key, Provenance provenance) {
        return Reserved.without(fields.need(key, members::read, NOBODY), provenance);
    }

    private Timing timing(Fields fields) {
        Limit within = fields.get("within", values::limit, new Limit.Unspecified());
        Timing.Clock from = fields.get("from", this::clock, Timing.Moment.STEP);
        boolean open = fields.get("repeat", StepReader::isUnlimited, false);
        int repeats = fields.get("repeat", it -> isUnlimited(it) ? 0 : values.integer(it, 0, Timing.MOST_REPEATS), 0);
        if (open && within.bound().isEmpty()) {
            fields.raw("repeat").ifPresent(it -> decoder.report(FormRules.FORM_BAD_VALUE, it,
                    "a vote that stays open needs a limit; expected `within` with a time beside `repeat: unlimited`"));
        }
        return new Timing(within, from, repeats, open && repeats == 0 && within.bound().isPresent());
    }

    private static boolean isUnlimited(Cell cell) {
        return cell.node() instanceof Node.Scalar scalar && scalar.text().strip().equals("unlimited");
    }

    /** {@code step}, {@code trigger}, or the name of another step of the procedure. */
    private Timing.Clock clock(Cell cell) {
        String name = decoder.text(cell, "`trigger`, `step`, or a step of this procedure");
        Optional<Timing.Moment> moment = Values.find(name, Timing.Moment.class);
        if (moment.isPresent() || name.isEmpty()) {
            return moment.<Timing.Clock>map(it -> it).orElse(Timing.Moment.STEP);
        }
        if (!steps.contains(name)) {
            Set<String> known = new LinkedHashSet<>(steps);
            known.addAll(List.of("trigger", "step"));
            decoder.reportName(FormRules.FORM_DANGLING_STEP, cell, Quote.of(name)
                    + " is neither `trigger`, `step` nor a step of this procedure", name, known);
        }
        return new Timing.StepStart(name);
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
