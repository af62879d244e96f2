package org.surety.web.page.compare;

import java.util.List;
import org.surety.web.frame.PageView;
import org.surety.web.page.subject.Document;
import org.surety.workbench.api.HeldReading;

/**
 * A text as the address names it.
 *
 * @param label what it is called beside the others
 */
public record ComparedSide(String name, Document document, List<HeldReading> held, String label) {
    PageView view() {
        return PageView.PLAIN.held(held);
    }
}
