package org.surety.conformance.browser;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.surety.report.html.HtmlReport;
import org.surety.report.text.*;
import org.surety.report.dossier.Dossier;

class PrintTest {
    @Test
    void print() throws Exception {
        for (String id : System.getProperty("ids", "lavrov-2025,un-charter-1945").split(",")) {
            long t = System.nanoTime();
            Dossier d = CatalogDossier.of(id);
            long u = System.nanoTime();
            String html = HtmlReport.write(d);
            long v = System.nanoTime();
            System.out.println(id + " analysis " + (u - t) / 1000000 + " ms, page " + (v - u) / 1000000 + " ms, " + html.length() + " rows " + d.who().rows().size() + " stories " + d.stories().size());
            Files.writeString(Path.of("/tmp/html-scratch/" + id + ".html"), html);
            Files.writeString(Path.of("/tmp/html-scratch/" + id + ".txt"), SummaryText.of(d, Look.PLAIN));
        }
    }
}
