package org.surety.web.play;

import io.nayuki.qrcodegen.QrCode;
import org.surety.report.markup.Tag;

/** An address as a square that a phone reads. */
final class QrDrawing {

    /** The rim that readers need, in modules. */
    private static final int RIM = 4;

    private QrDrawing() {}

    static Tag of(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * RIM;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + RIM).append(' ').append(y + RIM).append("h1v1h-1z");
                }
            }
        }
        // Dark on light whatever the page's colours are: many readers know nothing else.
        return Tag.of("svg").with("xmlns", "http://www.w3.org/2000/svg").with("viewBox", "0 0 " + side + " " + side)
                .with("role", "img").with("aria-label", "The address " + address + " to be read by a phone").in("qr")
                .add(Tag.of("rect").with("width", side).with("height", side).with("fill", "#fff"),
                        Tag.of("path").with("d", path.toString()).with("fill", "#000"));
    }
}
