package org.surety.report;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.surety.report.drawing.*;
import org.surety.report.html.*;
import org.surety.report.words.*;

class PrintTest {
    @Test
    void print() throws Exception {
        Files.writeString(Path.of("/tmp/html-scratch/page.html"), HtmlReport.write(Sample.dossier()));
        Sample.stories().forEach(it -> { Tale t = new StoryTeller(Names.of(Sample.family().under(it.reading())), java.util.Optional.empty()).tell(it); });System.out.println(org.surety.report.text.SummaryText.of(Sample.dossier(), org.surety.report.text.Look.PLAIN));
    }
}
