package org.surety.mcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.model.agreement.Word;
import org.surety.model.finding.Visible;
import org.surety.report.Findings;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Rendered;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.FindingText;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.asking.AskedRow;
import org.surety.workbench.asking.InputField;
import org.surety.workbench.asking.InputNames;
import org.surety.workbench.asking.InputShape;
import org.surety.workbench.asking.QuestionRow;
import org.surety.workbench.asking.WrongInput;

/** Asks at the door for an assistant, and gives the answer or the refusal in words. */
final class ToolCaller {

    private static final String FORMAT = "format";
    /** Beyond so many bytes an answer takes all that a model can look at. */
    private static final int MOST_BYTES = 400_000;
    /** What a question can be narrowed by. */
    private static final List<String> NARROWING = List.of("readings", "attacker", "procedure", "scenarios", "limit");

    private ToolCaller() {}

    /**
     * What a tool said.
     *
     * @param text in words, or as JSON where that was asked for
     * @param json whether it is JSON
     * @param refused whether it is why there is no answer
     */
    record Said(String text, boolean json, boolean refused) {}

    /** The name of a question as a tool. */
    static String tool(QuestionRow row) {
        return row.name().replace('-', '_');
    }

    /** Everything that a tool takes. */
    static List<InputField> fields(QuestionRow row, List<InputField> more) {
        List<InputField> all = new ArrayList<>(row.fields());
        all.add(QuestionRow.DOCUMENTS);
        all.addAll(more);
        all.add(format(row));
        return all;
    }

    private static InputField format(QuestionRow row) {
        List<String> words = Arrays.stream(Format.values()).filter(Format::isText)
                .filter(it -> row.kinds().stream().anyMatch(kind -> Renderings.formats(kind).contains(it)))
                .map(Word::word).toList();
        return new InputField(FORMAT, InputShape.WORD, false, words,
                "The form of the answer; left out: text, for sentences and tables. json has every value.");
    }

    /** Calls a tool; never fails, whatever it is called with. */
    static Said call(QuestionRow row, Map<String, Object> given, AssistantDesk desk, Work.Listener hears) {
        try {
            List<InputField> more = new ArrayList<>(desk.fields());
            more.add(format(row));
            AskedRow asked = desk.asked(row, given, more);
            Format format = form(asked);
            byte[] answer = desk.worked(asked, format, laidOut(asked, format), hears).bytes();
            return answer.length <= MOST_BYTES
                    ? new Said(new String(answer, StandardCharsets.UTF_8), format == Format.JSON, false)
                    : refused("this answer has " + answer.length / 1000 + " thousand bytes as " + format.word()
                            + ", more than an assistant can read at once (" + MOST_BYTES / 1000
                            + " thousand). Ask about "
                            + "less" + fewer(row) + (format == Format.TEXT ? "" : ", or for text") + ".");
        } catch (WrongInput wrong) {
            return refused(String.valueOf(wrong.getMessage()));
        } catch (Refusal refusal) {
            return refused(words(refusal.reason()));
        } catch (AssistantDesk.Unanswered unanswered) {
            return refused(String.valueOf(unanswered.getMessage()));
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return refused("this takes more memory than there is; ask about less");
        } catch (RuntimeException fault) {
            return refused("this is a fault of the program (" + fault + "), not of the question");
        }
    }

    private static String fewer(QuestionRow row) {
        List<String> fields = row.fields().stream().map(InputField::name).filter(NARROWING::contains).toList();
        return fields.isEmpty() ? "" : " (with `" + String.join("` or `", fields) + "`)";
    }

    /** Text, where nothing else is asked for and the answer has that form. */
    private static Format form(AskedRow asked) {
        List<Format> formats = asked.formats().stream().filter(Format::isText).toList();
        Format form = asked.given().word(FORMAT, Format.class)
                .orElseGet(() -> formats.contains(Format.TEXT) ? Format.TEXT : formats.getFirst());
        if (!formats.contains(form)) {
            throw new WrongInput(FORMAT, Optional.of(form.word()),
                    String.join(" or ", formats.stream().map(Format::word).toList()), Optional.empty());
        }
        return form;
    }

    private static Function<Work, Rendered> laidOut(AskedRow asked, Format format) {
        return work -> {
            Response answer = asked.answer(format, work).response();
            return asked.chosen(Workbench.made(work, () -> Renderings.of(answer, format, Look.PLAIN)));
        };
    }

    private static Said refused(String why) {
        return new Said(Visible.of(why).isEmpty() ? why : "error: " + why, false, true);
    }

    private static String words(Reason reason) {
        if (reason instanceof Reason.WrongDocuments wrong) {
            return FindingText.list(new Findings(List.of(), wrong.findings(), List.of(), wrong.lines()), Look.PLAIN);
        }
        List<String> words = new ArrayList<>(List.of(InputNames.WORDS.sentence(reason)));
        InputNames.WORDS.hint(reason).ifPresent(words::add);
        return String.join("\n", words);
    }
}
