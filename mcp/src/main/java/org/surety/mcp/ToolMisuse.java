package org.surety.mcp;

/** A tool was called in a way that makes no question; the message says what was found and what was expected. */
final class ToolMisuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToolMisuse(String message) {
        super(message);
    }
}
