package org.surety.report.json;

import java.util.List;
import java.util.Map;
import org.surety.report.Stamp;

/** A file as JSON, laid out as the file is; see {@code docs/json/export.schema.json}. */
public final class TreeJson {

    private TreeJson() {}

    /**
     * The document.
     *
     * @param name the field under which the tree stands
     * @param tree maps, lists, texts, whole numbers and truth values
     */
    public static String of(Stamp stamp, String name, Map<String, Object> tree) {
        return JsonPage.of(page -> page.stamp(stamp).object(name, it -> fields(it, tree)));
    }

    private static void fields(JsonPage page, Map<?, ?> map) {
        map.forEach((key, value) -> field(page, String.valueOf(key), value));
    }

    private static void field(JsonPage page, String name, Object value) {
        switch (value) {
            case Map<?, ?> map -> page.object(name, it -> fields(it, map));
            case List<?> list -> page.values(name, list, TreeJson::fields);
            case Boolean flag -> page.flag(name, flag);
            case Integer number -> page.number(name, number);
            default -> page.text(name, value.toString());
        }
    }
}
