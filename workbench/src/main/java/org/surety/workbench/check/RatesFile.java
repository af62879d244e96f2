package org.surety.workbench.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.quantity.Ratio;
import org.surety.report.BaseRates;
import org.surety.text.Problems;
import org.surety.text.tree.Node;
import org.surety.text.tree.YamlTree;
import org.surety.workbench.api.Address;
import org.surety.workbench.document.Loader;

/** Reads {@code catalog/base-rates.yaml}. A file that is not there, or not as it should be, gives no rates. */
public final class RatesFile {

    private static final String NAME = "catalog/base-rates.yaml";

    private RatesFile() {}

    /** The rates, which come with the catalog. */
    public static BaseRates read(Loader loader) {
        Optional<Address> place = loader.store().baseRates();
        if (place.isEmpty()) {
            return BaseRates.NONE;
        }
        Optional<Node> root = loader.open().open(place.get(), NAME).value()
                .flatMap(it -> YamlTree.parse(it, new Problems(NAME)));
        List<BaseRates.Rate> rates = new ArrayList<>();
        for (Node.Entry entry : entries(root.flatMap(it -> child(it, "rates")))) {
            rates.add(rate(entry.key(), entry.value()));
        }
        return new BaseRates(root.map(it -> text(it, "note")).orElse(""), rates);
    }

    private static BaseRates.Rate rate(String id, Node node) {
        Map<String, Ratio> parts = new LinkedHashMap<>();
        entries(child(node, "parts")).forEach(it -> parts.put(it.key(), Ratio.parse(scalar(it.value()))));
        return new BaseRates.Rate(id, Ratio.parse(text(node, "share")), text(node, "about").equals("yes"), parts,
                text(node, "what"), text(node, "period"), text(node, "counted"), text(node, "authors"),
                text(node, "year"), text(node, "source"), text(node, "grade"), text(node, "read"));
    }

    private static List<Node.Entry> entries(Optional<Node> node) {
        return node.filter(Node.Mapping.class::isInstance).map(it -> ((Node.Mapping) it).entries()).orElse(List.of());
    }

    private static Optional<Node> child(Node node, String key) {
        return node instanceof Node.Mapping mapping ? mapping.entry(key).map(Node.Entry::value) : Optional.empty();
    }

    private static String text(Node node, String key) {
        return child(node, key).map(RatesFile::scalar).orElse("");
    }

    private static String scalar(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
    }
}
