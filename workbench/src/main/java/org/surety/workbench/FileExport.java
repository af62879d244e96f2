package org.surety.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.surety.workbench.api.HeldReading;
import org.surety.report.Stamp;
import org.surety.report.json.TreeJson;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.text.write.JsonTree;
import org.surety.workbench.api.ExportQuestion;

/** The whole of an agreement as JSON; held to a reading if one is given. */
final class FileExport {

    private FileExport() {}

    static Answer answer(Loader loader, ExportQuestion question) {
        AgreementFile file = loader.agreement(question.file());
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("to", question.target().word()));
        Map<String, Object> tree = JsonTree.of(file);
        if (!question.readings().isEmpty()) {
            HeldReading.put(parameters, question.readings());
            tree = JsonTree.of(file.under(Readings.of(file, Held.of(file, question.readings())).first()));
        }
        String text = TreeJson.of(new Stamp(Version.text(), "export", loader.open().inputs(), parameters), "agreement",
                tree);
        return Answer.from(loader.open().places()).with(Format.TEXT, look -> text);
    }
}
