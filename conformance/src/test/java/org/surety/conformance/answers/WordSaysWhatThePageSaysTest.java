package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.conformance.AtLength;
import org.surety.conformance.Door;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.Reply;

/** A brief as a document for word processors says every sentence of its page, and cites its sources. */
class WordSaysWhatThePageSaysTest {

    private static final Pattern SENTENCE =
            Pattern.compile("<(p|li|dt|h1|h2|td|th|figcaption)(?: [^>]*)?>((?:(?!<(?:p|li|ul|div)[ >]).)*?)</\\1>");
    private static final Pattern UNSEEN =
            Pattern.compile("<a class=\"skip\".*?</a>|<nav.*?</nav>|<p class=\"brand\".*?</p>"
                    + "|<svg.*?</svg>|<span class=\"number\">.*?</span>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"locarno-1925", "anglo-polish-1939"})
    void everySentence(String id) throws IOException {
        saysTheSame(id);
    }

    @Test
    @AtLength
    void everySentenceWhereMuchIsOpen() throws IOException {
        saysTheSame("lavrov-2025");
    }

    private static void saysTheSame(String id) throws IOException {
        Reply<Response.OfBrief> brief = Door.home().brief(
                new BriefQuestion(id, List.of(), Optional.empty(), List.of()), Door.work());
        String page = Door.as(brief, Format.HTML);
        byte[] bytes = Renderings.of(brief.response(), Format.DOCX, Look.PLAIN).bytes();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            String said = letters(extractor.getText().replaceAll("\\[footnoteRef:\\d+]", ""));
            List<String> sentences = SENTENCE.matcher(UNSEEN.matcher(page.substring(page.indexOf("<body>")))
                    .replaceAll("")).results().map(WordSaysWhatThePageSaysTest::plain).filter(it -> !it.isBlank())
                    .toList();
            assertThat(sentences).hasSizeGreaterThan(10);
            assertThat(sentences).allSatisfy(it -> assertThat(said).contains(letters(it)));
            assertThat(word.getFootnotes().stream().filter(it -> it.getCTFtnEdn().getType() == null))
                    .hasSameSizeAs(brief.response().sources());
        }
        assertThat(Renderings.of(brief.response(), Format.DOCX, Look.PLAIN).bytes()).isEqualTo(bytes);
    }

    private static String plain(MatchResult found) {
        return found.group(2).replaceAll("<[^>]+>", "").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
