package org.surety.web.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Problem;

/** What the server's library refuses before anybody here is asked: a problem in few words, not a page of its own. */
final class PlainErrors extends ErrorHandler {

    @Override
    protected void generateResponse(Request request, Response response, int code, String message, Throwable cause,
            Callback callback) {
        HttpReply reply = Problem.of("unread", "No request that can be read", code,
                "The server does not read this: " + HttpStatus.getMessage(code) + ".").reply();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }
}
