package org.surety.intake.pack;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.surety.intake.Arrival.Reason;

/**
 * Reads XML event by event, without document types and entities, to a bounded depth and for a bounded time. Elements of
 * the namespaces that matter have the prefix that is usual for them, whatever the file calls it; Word writes its own in
 * two forms (ECMA-376, transitional and strict). Elements of all others have the prefix {@code other}.
 */
public final class Xml {

    private static final int EVENTS_BETWEEN_LOOKS = 512;
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
            entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
            entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            entry("http://schemas.openxmlformats.org/package/2006/content-types", "types:"),
            entry("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"),
            entry("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"),
            entry("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"),
            entry("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style:"),
            entry("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw:"),
            entry("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:"),
            entry("http://purl.org/dc/elements/1.1/", "dc:"));

    private Xml() {}

    /** Hears of what stands in a file of XML, in its order. */
    public interface Listener {

        /** An element begins. */
        void begin(Element element);

        /** An element ends. */
        void end(String name);

        /** Text, which may come in several parts. */
        void text(String text);
    }

    /** An element that begins; only to be used while the listener hears of it. */
    public interface Element {

        /** Its name with the usual prefix, such as {@code w:p}. */
        String name();

        /** The value of an attribute by its name without a prefix; empty if it has none. */
        String get(String attribute);

        /** Whether it has the attribute. */
        boolean has(String attribute);
    }

    /**
     * Tells {@code listener} what stands in {@code bytes}.
     *
     * @param file the file as the user named it
     * @param part the part of it that is read, for messages
     * @throws TurnedAway if it is not well-formed, defines a document type, or is more than is allowed
     */
    public static void read(String file, String part, byte[] bytes, Allowed allowed, Listener listener) {
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            read(file, part, in, allowed, listener);
            in.close();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new TurnedAway(Reason.DAMAGED, file, part + (line > 0 ? ", line " + line : "")
                    + " is not well-formed XML",
                    "a file as Word or LibreOffice saves it; open it there and save it anew");
        }
    }

    private static void read(String file, String part, XMLStreamReader in, Allowed allowed, Listener listener)
            throws XMLStreamException {
        Current current = new Current(in);
        int depth = 0;
        int events = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (++events % EVENTS_BETWEEN_LOOKS == 0) {
                allowed.time(file);
            }
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > Allowed.DEPTH) {
                        throw new TurnedAway(Reason.TOO_DEEP, file, "elements of " + part + " stand more than "
                                + Allowed.DEPTH + " deep in each other",
                                "at most " + Allowed.DEPTH
                                        + "; take tables out of tables");
                    }
                    listener.begin(current);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    listener.end(current.name());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.text(in.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                        throw new TurnedAway(Reason.ENTITIES, file, part + " has a document type or entities",
                                "a file as Word or LibreOffice saves it, which has none");
                default -> {
                    // Remarks and instructions to programs are no part of the text.
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Depth is looked at here, so that the refusal can say so; the JDK's own limit would only break off.
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    /** The element at which the reader stands. */
    private record Current(XMLStreamReader in) implements Element {

        @Override
        public String name() {
            String space = in.getNamespaceURI();
            return PREFIXES.getOrDefault(space == null ? "" : space, "other:") + in.getLocalName();
        }

        @Override
        public String get(String attribute) {
            for (int i = 0; i < in.getAttributeCount(); i++) {
                if (in.getAttributeLocalName(i).equals(attribute)) {
                    return in.getAttributeValue(i);
                }
            }
            return "";
        }

        @Override
        public boolean has(String attribute) {
            for (int i = 0; i < in.getAttributeCount(); i++) {
                if (in.getAttributeLocalName(i).equals(attribute)) {
                    return true;
                }
            }
            return false;
        }
    }
}
