package org.surety.workbench.asking;

import static org.surety.workbench.asking.InputShape.TEXT;
import static org.surety.workbench.asking.SharedFields.LAVROV;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.report.rendering.Response;

/** Every question that can be asked at the door. */
public final class QuestionTable {

    private static final List<QuestionRow> ALL = Stream.of(TextQuestions.rows(), AssumptionQuestions.rows(),
            VersionQuestions.rows(), aboutCollections()).flatMap(List::stream).toList();

    private QuestionTable() {}

    /** All of them. */
    public static List<QuestionRow> all() {
        return ALL;
    }

    /** The one of that name. */
    public static Optional<QuestionRow> named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static List<QuestionRow> aboutCollections() {
        return List.of(
                QuestionRow.of("catalog-list", "The agreements that come with Surety.", List.of(), Map.of(),
                        Response.OfCatalog.class, (bench, given, format, work) -> bench.catalogList(work)),
                QuestionRow.of("catalog-show", "One agreement of the catalog at a glance.",
                        List.of(InputField.needed("id", TEXT, "The id of one of the catalog.")),
                        Map.of("id", LAVROV), Response.OfEntry.class,
                        (bench, given, format, work) -> bench.catalogShow(given.need("id"), work)),
                QuestionRow.of("catalog-rates",
                        "How often alliances were honoured in the past, as scholars have counted it.", List.of(),
                        Map.of(), Response.OfRates.class,
                        (bench, given, format, work) -> bench.catalogRates(work)),
                QuestionRow.of("folder-list", "The agreements among the files of whoever asks.", List.of(), Map.of(),
                        Response.OfCatalog.class, (bench, given, format, work) -> bench.folderList(work)));
    }
}
