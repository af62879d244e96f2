package org.surety.web.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection brings the whole head of a request in time, counted from when it was opened, and from every answer on;
 * or it is closed. Without that, whoever sent a byte now and then would keep as many connections as a process may have.
 */
final class HeadInTime extends Handler.Wrapper implements Connection.Listener {

    private final Duration most;
    private final Map<EndPoint, Scheduler.Task> waiting = new ConcurrentHashMap<>();

    HeadInTime(Duration most) {
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        await(connection.getEndPoint());
    }

    @Override
    public void onClosed(Connection connection) {
        heard(connection.getEndPoint());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint from = request.getConnectionMetaData().getConnection().getEndPoint();
        heard(from);
        // Before the answer is complete: afterwards the next head may be here already.
        return super.handle(request, response, Callback.from(() -> await(from), callback));
    }

    private void await(EndPoint from) {
        Scheduler scheduler = getServer().getScheduler();
        Optional.ofNullable(waiting.put(from, scheduler.schedule(() -> from.close(), most)))
                .ifPresent(Scheduler.Task::cancel);
        if (!from.isOpen()) {
            heard(from);
        }
    }

    private void heard(EndPoint from) {
        Optional.ofNullable(waiting.remove(from)).ifPresent(Scheduler.Task::cancel);
    }
}
