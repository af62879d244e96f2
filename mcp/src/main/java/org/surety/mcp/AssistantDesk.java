package org.surety.mcp;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Rendered;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.asking.AskedRow;
import org.surety.workbench.asking.InputField;
import org.surety.workbench.asking.QuestionRow;

/** Where the questions of one assistant are asked: over which documents, and who works them out. */
public interface AssistantDesk {

    /** Why there is no answer, for a reason that has nothing to do with the question; the message says it. */
    final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** For a reason in words. */
        public Unanswered(String why) {
            super(why);
        }
    }

    /** Fields of every question that say over which documents it is asked. */
    List<InputField> fields();

    /**
     * A question that is ready to be asked.
     *
     * @param more fields that may be sent beside those of the question
     * @throws org.surety.workbench.asking.WrongInput if it is none
     */
    AskedRow asked(QuestionRow row, Map<String, Object> given, List<InputField> more);

    /**
     * The answer.
     *
     * @param task works it out
     * @param hears how far it is, for as long as somebody waits
     * @throws Unanswered if there is none for a reason of whoever works it out
     * @throws org.surety.workbench.api.Refusal if there is none for another
     */
    Rendered worked(AskedRow asked, Format format, Function<Work, Rendered> task, Work.Listener hears);

    /** For one assistant alone, over one folder and the catalog. */
    record Alone(DocumentStore store, Workbench bench) implements AssistantDesk {

        @Override
        public List<InputField> fields() {
            return List.of();
        }

        @Override
        public AskedRow asked(QuestionRow row, Map<String, Object> given, List<InputField> more) {
            return AskedRow.of(row, given, more, store, bench);
        }

        @Override
        public Rendered worked(AskedRow asked, Format format, Function<Work, Rendered> task, Work.Listener hears) {
            return task.apply(new Work(Runtime.getRuntime().availableProcessors(), hears));
        }
    }
}
