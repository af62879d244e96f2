package org.surety.workbench.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.surety.analysis.crisis.Exploration;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Lumped;
import org.surety.model.quantity.Hours;
import org.surety.report.decimal.Shares;
import org.surety.report.prism.PrismSheet;
import org.surety.report.rendering.Response;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.document.Loader;

/** A scenario as a Markov chain for the model checker PRISM, with questions and our own answers. */
public final class PrismExport {

    /** PRISM's explicit engine looks at every command in every state, so the work grows with the square. */
    private static final int MOST_STATES = 20_000;
    /** So many hours are asked about unless somebody asks for others. */
    private static final int FEW_HOURS = 5;
    /** The two engines agree to 1e-12; more than this between them would be a fault of ours. */
    private static final double TOLERANCE = 1e-9;

    private final ModelCase model;
    private final Exploration explored;
    private final Lumped states;

    private PrismExport(ModelCase model, Exploration explored, Lumped states) {
        this.model = model;
        this.explored = explored;
        this.states = states;
    }

    static Reply<Response.OfChain> answer(Loader loader, ExportQuestion question) {
        ModelCase model = ModelCase.of(loader, question);
        Exploration explored = model.explored();
        Chain chain = model.chain(explored, Set.of());
        Lumped states = Lumped.of(chain, model.until());
        if (states.states().size() > MOST_STATES) {
            throw model.refused("states", BigInteger.valueOf(states.states().size()), MOST_STATES);
        }
        PrismSheet sheet = new PrismExport(model, explored, states).sheet(chain.nodes().size());
        return loader.reply(new Response.OfChain(sheet), model.scenario().id());
    }

    private PrismSheet sheet(int searched) {
        String method = explored.exactly(model.until()).isPresent()
                ? "exact engine, by tallies"
                : "state by state, since the exact engine cannot: " + explored.whyNotExact().orElse("its structure");
        return new PrismSheet(model.heading(), states, searched, model.until(), properties(), method);
    }

    private List<PrismSheet.Property> properties() {
        boolean cut = states.states().stream().anyMatch(it -> it.fate() == Lumped.Fate.CUT);
        List<PrismSheet.Property> properties = new ArrayList<>();
        String without = explored.exactly(Long.MAX_VALUE)
                .map(it -> ", where the model ends; without that end it would be " + Shares.of(it)).orElse("");
        properties.add(new PrismSheet.Property("P=? [ F \"enough\" ]", cut
                ? "enough help up to hour " + model.until() + without
                : "enough help at any time", by(cut ? model.until() : Long.MAX_VALUE)));
        for (long hour : hours()) {
            boolean deadline = model.scenario().faitAccompli().map(it -> it.count() == hour).orElse(false);
            properties.add(new PrismSheet.Property("P=? [ F (\"enough\" & hour<=" + hour + ") ]",
                    (hour == 0 ? "enough help at once" : "enough help within " + Hours.of(hour))
                            + (deadline ? ", after which it is too late" : ""),
                    by(hour)));
        }
        if (cut) {
            properties.add(new PrismSheet.Property("P=? [ F \"cut\" ]",
                    "something is still under way when the model ends", states.cut()));
        }
        return properties;
    }

    private double by(long hour) {
        double here = states.by(hour);
        double exact = explored.exactly(hour).orElse(here);
        if (Math.abs(exact - here) > TOLERANCE) {
            throw new IllegalStateException("the engines disagree by hour " + hour + ": " + exact + " and " + here);
        }
        return exact;
    }

    /** The fait accompli, what was asked for, and else some of the hours at which enough help can come. */
    private Set<Long> hours() {
        Set<Long> hours = new TreeSet<>();
        model.scenario().faitAccompli().map(Hours::count).filter(it -> it <= model.until()).ifPresent(hours::add);
        List<Hours> asked = model.question().model().hours();
        asked.stream().map(Hours::count).filter(it -> it > model.until()).findFirst().ifPresent(it -> {
            throw new Refusal(new Reason.OutOfRange(QuestionField.HOUR, Hours.of(it).toString(), "0",
                    Hours.of(model.until()).toString()));
        });
        asked.forEach(it -> hours.add(it.count()));
        if (asked.isEmpty()) {
            List<Long> all = states.states().stream().filter(it -> it.fate() == Lumped.Fate.ENOUGH)
                    .map(Lumped.State::hour).distinct().sorted().toList();
            for (int i = 0; i < Math.min(FEW_HOURS, all.size()); i++) {
                hours.add(all.get(i * all.size() / Math.min(FEW_HOURS, all.size())));
            }
        }
        return hours;
    }
}
