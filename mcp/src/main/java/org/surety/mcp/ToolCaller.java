package org.surety.mcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surety.model.finding.Visible;
import org.surety.report.Findings;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Rendered;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.FindingText;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.text.tree.Quote;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.store.TriedStore;
import org.surety.workbench.words.RefusalWords;

/**
 * Asks at the door for an assistant, and gives the answer or the refusal in words. It reads one folder and the catalog.
 */
final class ToolCaller {

    private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}]{1,100}");

    private final DocumentStore store;
    private final Workbench bench;

    ToolCaller(DocumentStore store, Workbench bench) {
        this.store = store;
        this.bench = bench;
    }

    /**
     * What a tool said.
     *
     * @param text in words, or as JSON where that was asked for
     * @param json whether it is JSON
     * @param refused whether it is why there is no answer
     */
    record Said(String text, boolean json, boolean refused) {}

    /** Calls a tool; never fails, whatever it is called with. */
    Said call(AssistantTool tool, Map<String, Object> given) {
        try {
            ToolArguments arguments = new ToolArguments(tool.parameters(), given);
            Format format = arguments.word("format", Format.class).orElse(Format.TEXT);
            if (format != Format.TEXT && format != Format.JSON) {
                throw new ToolMisuse("a tool answers as text or json, not as " + format.word());
            }
            DocumentStore documents = with(arguments.named("documents"));
            for (String argument : tool.files()) {
                arguments.text(argument).filter(it -> arguments.texts(argument).isEmpty())
                        .ifPresent(it -> inside(documents, it));
                arguments.texts(argument).forEach(it -> inside(documents, it));
            }
            arguments.named("texts").values().forEach(it -> inside(documents, it));
            Work work = new Work(Runtime.getRuntime().availableProcessors(), Work.Listener.NONE);
            Response answer = tool.asking().ask(bench.over(documents), arguments, work).response();
            Rendered rendered = Workbench.made(work, () -> Renderings.of(answer, format, Look.PLAIN));
            return new Said(new String(rendered.bytes(), StandardCharsets.UTF_8), format == Format.JSON, false);
        } catch (ToolMisuse misuse) {
            return refused(String.valueOf(misuse.getMessage()));
        } catch (Refusal refusal) {
            return refused(words(refusal.reason()));
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return refused("this takes more memory than there is; ask about less");
        } catch (RuntimeException fault) {
            return refused("this is a fault of the program (" + fault + "), not of the question");
        }
    }

    private static Said refused(String why) {
        return new Said(Visible.of(why).isEmpty() ? why : "error: " + why, false, true);
    }

    private static String words(Reason reason) {
        if (reason instanceof Reason.WrongDocuments wrong) {
            return FindingText.list(new Findings(List.of(), wrong.findings(), List.of(), wrong.lines()), Look.PLAIN);
        }
        List<String> words = new ArrayList<>(List.of(RefusalWords.PLAIN.sentence(reason)));
        RefusalWords.PLAIN.hint(reason).ifPresent(words::add);
        return String.join("\n", words);
    }

    /** With texts that the assistant sent along. */
    private DocumentStore with(Map<String, String> documents) {
        DocumentStore all = store;
        for (Map.Entry<String, String> document : documents.entrySet()) {
            if (!PLAIN_NAME.matcher(document.getKey()).matches() || document.getKey().matches("\\.+")) {
                throw new ToolMisuse("found " + Quote.of(document.getKey())
                        + " among `documents`; expected plain names of files such as `draft.yaml`");
            }
            all = new TriedStore(all, all.in(all.here(), document.getKey()),
                    document.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }

    /** Refuses what lies outside the folder, so that an assistant reads nothing else of the machine. */
    private static void inside(DocumentStore store, String name) {
        Optional<Address> place = store.at(name);
        boolean within = place.isPresent() && (store.isCatalog(place.get())
                || store.isWithin(store.identity(place.get()), store.identity(store.here())));
        if (!within) {
            throw new ToolMisuse(
                    Quote.of(name) + " lies outside the folder in which this was started; expected a path in "
                            + "it, an id of the catalog, or a name among `documents`");
        }
    }
}
