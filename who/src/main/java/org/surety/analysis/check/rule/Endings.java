package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;

/** What by itself ends or suspends an agreement, or frees parties from it, beside the passing of time. */
public final class Endings {

    private Endings() {}

    /**
     * Such an act or event.
     *
     * @param path where it stands
     */
    public record Ending(String path, Condition.Fact condition) {}

    /** All of them. What only does so together with something else is none of them. */
    public static List<Ending> of(Life life) {
        List<Ending> all = new ArrayList<>();
        life.voids().forEach(it -> add(all, "life.void-if", it));
        life.release().forEach(it -> add(all, "life.release", it));
        life.suspension().forEach(it -> add(all, "life.suspension", it));
        return all;
    }

    private static void add(List<Ending> all, String path, Condition condition) {
        enough(condition).forEach(it -> all.add(new Ending(path, it)));
    }

    /** The facts each of which brings {@code condition} about, whatever else is so. */
    private static Stream<Condition.Fact> enough(Condition condition) {
        return switch (condition) {
            case Condition.Fact fact -> Stream.of(fact);
            case Condition.AnyOf any -> any.parts().stream().flatMap(Endings::enough);
            case Condition.After after -> enough(after.from());
            case Condition.AllOf all -> all.parts().size() == 1 ? enough(all.parts().getFirst()) : Stream.empty();
            case Condition.InOrder order ->
                    order.parts().size() == 1 ? enough(order.parts().getFirst()) : Stream.empty();
            case Condition.Not not ->
                    not.part() instanceof Condition.Not inner ? enough(inner.part()) : Stream.empty();
            case Condition.Done done -> Stream.empty();
        };
    }

    /** {@code attack-by}; {@code ceasefire, done talks} of one that consists of several. */
    public static String named(Condition condition) {
        return condition.all().flatMap(it -> switch (it) {
            case Condition.Fact fact -> Stream.of(fact.kind().word());
            case Condition.Done done -> Stream.of("done " + done.duty());
            case Condition.After after -> Stream.of("after " + after.span());
            case Condition.Not not -> Stream.of("not");
            case Condition.AllOf all -> Stream.<String>empty();
            case Condition.AnyOf any -> Stream.<String>empty();
            case Condition.InOrder order -> Stream.<String>empty();
        }).collect(Collectors.joining(", "));
    }

    /** {@code attack-by, on Russia}. */
    public static String words(Condition.Fact condition) {
        return condition.kind().word() + condition.what().map(it -> ", " + it).orElse("");
    }
}
