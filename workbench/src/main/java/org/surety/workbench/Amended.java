package org.surety.workbench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Family;
import org.surety.report.BriefSheet;
import org.surety.semantics.Work;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.BriefQuestion;

/**
 * A text with every amendment that a finding suggests as a further reading.
 *
 * @param family the text with them
 * @param written for each term that exists only because of amendments, the reading that is the text as written
 * @param added for each term, the readings that are amendments
 * @param wordings what they would say
 */
record Amended(Family family, Map<String, String> written, Map<String, Set<String>> added,
        List<BriefSheet.Wording> wordings) {

    static Amended of(Loader loader, Work work, Loader.Found found, AgreementFile file, BriefQuestion question) {
        return new Amended(HeldFamily.of(file, question.readings()), Map.of(), Map.of(), List.of());
    }
}
