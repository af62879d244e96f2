package org.surety.web.page.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.subject.Document;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.WrittenValue;

/**
 * Where what somebody held and tried while reading a text becomes a change of it.
 *
 * @param settled the readings that were held
 * @param values what was written otherwise
 */
public record HeldAddress(List<HeldReading> settled, List<WrittenValue> values) {

    private static final String SETTLE = "settle";
    private static final String WRITE = "write";
    private static final int MOST = 200;

    /** Copies the lists. */
    public HeldAddress {
        settled = List.copyOf(settled);
        values = List.copyOf(values);
    }

    /** What an address brings, 200 of each at most; what it says in a form that nobody writes is passed over. */
    public static HeldAddress of(Request request) {
        return new HeldAddress(
                request.query().getOrDefault(SETTLE, List.of()).stream().filter(it -> it.indexOf(':') > 0).limit(MOST)
                        .map(it -> new HeldReading(it.substring(0, it.lastIndexOf(':')),
                                it.substring(it.lastIndexOf(':') + 1)))
                        .toList(),
                request.query().getOrDefault(WRITE, List.of()).stream().filter(it -> it.indexOf('=') > 0).limit(MOST)
                        .map(it -> new WrittenValue(it.substring(0, it.indexOf('=')),
                                it.substring(it.indexOf('=') + 1)))
                        .toList());
    }

    /** The address of a view of a text, with some values more. */
    public static String of(Document document, PageView view, List<WrittenValue> more) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put(SETTLE, view.held().stream().map(it -> it.term() + ":" + it.reading()).toList());
        List<WrittenValue> all = new ArrayList<>(view.tries());
        all.addAll(more);
        query.put(WRITE, all.stream().map(it -> it.path() + "=" + it.text()).toList());
        return document.path() + AgreementPlace.EDIT.ending() + Query.of(query);
    }

    /** Whether it brings nothing. */
    public boolean isEmpty() {
        return settled.isEmpty() && values.isEmpty();
    }
}
