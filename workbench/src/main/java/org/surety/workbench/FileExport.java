package org.surety.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.surety.report.Stamp;
import org.surety.report.json.Json;
import org.surety.report.view.Answered;
import org.surety.report.view.ExportView;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.text.write.JsonTree;

/** The whole of an agreement as JSON; held to a reading if one is given. */
final class FileExport {

    private FileExport() {}

    static Answer answer(Loader opener, ExportQuestion question) {
        AgreementFile file = opener.agreement(question.file());
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("to", question.target().word()));
        Map<String, Object> tree = JsonTree.of(file);
        if (!question.readings().isEmpty()) {
            parameters.put("reading", String.join(" ", question.readings()));
            tree = JsonTree.of(file.under(Readings.of(file, Held.of(file, question.readings())).first()));
        }
        ExportView view = new ExportView(tree);
        Stamp stamp = new Stamp(Version.text(), "export", opener.desk().inputs(), parameters);
        String text = Json.of(new Answered(stamp, view));
        return Answer.from(opener.desk().paths()).with(Format.TEXT, look -> text);
    }
}
