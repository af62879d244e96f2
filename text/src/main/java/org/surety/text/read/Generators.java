package org.surety.text.read;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.quantity.Hours;
import org.surety.text.FormRules;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;

/**
 * Makes readings of which there would be many to write: all sets of some parties, times at regular steps, quotas one
 * after the other.
 */
final class Generators {

    private static final int MOST = 300;
    private static final int MOST_PARTIES = 16;

    private final Decoder decoder;
    private final Values values;

    Generators(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
    }

    /** @param key {@code subsets}, {@code times} or {@code quotas} */
    List<Node.Entry> of(String key, Cell cell) {
        List<Node.Entry> made = switch (key) {
            case "subsets" -> subsets(cell);
            case "times" -> times(cell);
            default -> quotas(cell);
        };
        if (made.size() > MOST) {
            decoder.report(FormRules.FORM_TOO_LARGE, cell, "that makes " + made.size() + " readings; at most " + MOST
                    + " can be looked at");
            return List.of();
        }
        return made;
    }

    private List<Node.Entry> subsets(Cell cell) {
        Fields fields = decoder.fields(cell, "sets of parties", "of", "at-least", "at-most");
        List<Cell> parties = fields.need("of", it -> decoder.list(it, one -> one), List.of());
        List<String> names = parties.stream().map(it -> decoder.text(it, "a party")).toList();
        int least = fields.get("at-least", it -> values.integer(it, 0, MOST_PARTIES), 1);
        int most = fields.get("at-most", it -> values.integer(it, 0, MOST_PARTIES), names.size());
        if (names.size() > MOST_PARTIES) {
            decoder.report(FormRules.FORM_TOO_LARGE, cell, "sets of " + names.size() + " parties are too many; at most "
                    + MOST_PARTIES);
            return List.of();
        }
        List<Node.Entry> made = new ArrayList<>();
        for (int set = (1 << names.size()) - 1; set >= 0; set--) {
            int size = Integer.bitCount(set);
            if (size >= least && size <= most) {
                List<String> members = new ArrayList<>();
                List<Node> nodes = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    if ((set >> (names.size() - 1 - i) & 1) == 1) {
                        members.add(names.get(i));
                        nodes.add(parties.get(i).node());
                    }
                }
                made.add(new Node.Entry(members.isEmpty() ? "nobody" : String.join("-", members), cell.mark(),
                        new Node.Sequence(nodes, cell.mark())));
            }
        }
        return made;
    }

    private List<Node.Entry> times(Cell cell) {
        Fields fields = decoder.fields(cell, "times", "from", "to", "by");
        long from = fields.need("from", values::hours, Hours.ZERO).count();
        long to = fields.need("to", values::hours, Hours.ZERO).count();
        long step = fields.need("by", values::hours, Hours.of(1)).count();
        if (to < from || step < 1) {
            decoder.report(FormRules.FORM_BAD_RANGE, cell,
                    "times run from the shorter to the longer, by an hour or more");
            return List.of();
        }
        if ((to - from) / step >= MOST) {
            decoder.report(FormRules.FORM_TOO_LARGE, cell, "that makes more than " + MOST + " times");
            return List.of();
        }
        List<Node.Entry> made = new ArrayList<>();
        for (long hours = from; hours <= to; hours += step) {
            String text = Hours.of(hours).toString();
            made.add(entry(text.replace(' ', '-'), text, cell.mark()));
        }
        return made;
    }

    private List<Node.Entry> quotas(Cell cell) {
        Fields fields = decoder.fields(cell, "quotas", "from", "to");
        int from = fields.need("from", it -> values.integer(it, 0, MOST), 0);
        int to = fields.need("to", it -> values.integer(it, 0, MOST), 0);
        if (to < from) {
            decoder.report(FormRules.FORM_BAD_RANGE, cell, "quotas run from the smaller to the larger");
            return List.of();
        }
        List<Node.Entry> made = new ArrayList<>();
        for (int quota = from; quota <= to; quota++) {
            Mark mark = cell.mark();
            made.add(new Node.Entry("quota-" + quota, mark, new Node.Mapping(
                    List.of(entry("quota", Integer.toString(quota), mark)), mark)));
        }
        return made;
    }

    private static Node.Entry entry(String key, String text, Mark mark) {
        return new Node.Entry(key, mark, new Node.Scalar(text, false, mark));
    }
}
