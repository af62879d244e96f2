package org.surety.report.text;

import org.surety.report.life.LifeAccount;

/** The life of an agreement for a person. */
public final class LifeText {

    private LifeText() {}

    /** The text. */
    public static String of(LifeAccount life, Look look) {
        TextPage page = new TextPage(look);
        for (LifeAccount.Section section : life.sections()) {
            page.heading(section.title());
            section.remark().ifPresent(page::paragraph);
            for (LifeAccount.Block block : section.blocks()) {
                page.gap().paragraph(block.question());
                String when = "";
                for (LifeAccount.Line line : block.lines()) {
                    String condition = line.when().orElse("");
                    if (!condition.equals(when) && !condition.isEmpty()) {
                        page.item(0, "If " + condition + ":");
                    }
                    when = condition;
                    int depth = condition.isEmpty() ? 0 : 1;
                    page.item(depth, line.sentence());
                    line.details().forEach(it -> page.item(depth + 1, it));
                }
                if (!block.more().isEmpty()) {
                    page.item(0, "And " + block.more().size() + " more, under further conditions; the JSON form of "
                            + "this answer has them all.");
                }
            }
        }
        return page.toString();
    }
}
