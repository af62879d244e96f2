package org.surety.workbench.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.text.write.JsonTree;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.Held;

/** The whole of an agreement as JSON; held to a reading if one is given. */
public final class FileExport {

    private FileExport() {}

    static Reply<Response.OfFile> answer(Loader loader, ExportQuestion question) {
        AgreementFile file = loader.agreement(question.file());
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("to", question.target().word()));
        Map<String, Object> tree = JsonTree.of(file);
        if (!question.readings().isEmpty()) {
            HeldReading.put(parameters, question.readings());
            tree = JsonTree.of(file.under(Readings.of(file, Held.of(file, question.readings())).first()));
        }
        return loader.reply(new Response.OfFile(
                new Stamp(Version.text(), "export", loader.open().inputs(), parameters), tree), file.id());
    }
}
