package org.surety.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/** The file that holds the parts of a document. The same parts give the same bytes. */
final class Container {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "document";
    /** The earliest day that a ZIP file can name: none is meant. */
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String NO_DAY_EITHER = "1980-01-01T00:00:00Z";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OPCPackage file = OPCPackage.create(bytes);
    private Optional<PackagePart> main = Optional.empty();

    /**
     * An empty one; it names nobody who made it.
     *
     * @param title of the document
     * @param provenance where it comes from
     */
    Container(String title, String provenance) {
        try {
            PackageProperties properties = file.getPackageProperties();
            properties.setTitleProperty(title);
            properties.setDescriptionProperty(provenance);
            properties.setLanguageProperty("en-GB");
            properties.setCreatorProperty(Optional.empty());
            properties.setCreatedProperty(NO_DAY_EITHER);
            properties.setModifiedProperty(NO_DAY_EITHER);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds a part; the first is the document itself, to which the others belong. */
    void part(String name, String type, Element content) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        content.write(out);
        part(name, type, out.toString());
    }

    /** Adds a part. */
    void part(String name, String type, String content) {
        try {
            PackagePart part = file.createPart(PackagingURIHelper.createPartName("/word/" + name + ".xml"), type);
            try (OutputStream out = part.getOutputStream()) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
            if (name.equals(MAIN)) {
                file.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION + "officeDocument", "rId-main");
                main = Optional.of(part);
            } else {
                main.orElseThrow().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION + name,
                        "rId-" + name);
            }
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        try {
            file.close();
            return dayless(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same entries in the order of their names, without the time at which they were written. */
    private static byte[] dayless(byte[] zipped) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(NO_DAY);
                out.putNextEntry(entry);
                out.write(each.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Container.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
