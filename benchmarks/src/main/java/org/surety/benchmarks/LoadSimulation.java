package org.surety.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;

/**
 * Very many exercises at once, by their measured costs: a simulation of discrete events, without a network. People send
 * moves at random; a server carries one out, the database takes it, every server hears of it, and those that somebody
 * of that exercise is connected to fold it and write a page for each of them. It tells how long it takes from a move
 * until the last page is written, and how busy everything was.
 *
 * <p>{@code java org.surety.benchmarks.LoadSimulation} tells at which load which part is the first that cannot follow.
 */
public final class LoadSimulation {

    private final Setting setting;
    private final SplittableRandom random;
    private final PriorityQueue<Due> agenda = new PriorityQueue<>(Comparator.comparingDouble(Due::at));
    private final List<Station> servers = new ArrayList<>();
    private final Station database;
    private final Station commits;
    private final List<Double> waited = new ArrayList<>();
    private double now;

    /**
     * What is simulated. Costs in milliseconds of processor time; each single one is drawn about its mean.
     *
     * @param exercises how many are played at once
     * @param seats people in each
     * @param perMinute events in each, a minute
     * @param servers how many there are
     * @param cores of each of them
     * @param databaseCores of the database
     * @param costs what things cost
     * @param seconds how long it is looked at, after a tenth of that for everything to settle
     */
    public record Setting(int exercises, int seats, double perMinute, int servers, int cores, int databaseCores,
            Costs costs, double seconds) {}

    /**
     * What things cost, in milliseconds.
     *
     * @param request reading a request, and answering it
     * @param fold folding one event
     * @param append asking the database to append, on the server
     * @param database what the database does for it
     * @param commit how long a commit is alone: PostgreSQL carries out one after the other what sends notifications
     * @param news hearing of an event, on every server
     * @param project what one seat may know, with its moves
     * @param page writing it as a page, and sending it
     */
    public record Costs(double request, double fold, double append, double database, double commit, double news,
            double project, double page) {

        /** As measured ({@code docs/scaling.md}); the page and the commit are assumed. */
        static final Costs MEASURED = new Costs(0.3, 0.1, 1.0, 0.9, 1.0, 0.01, 2.7, 0.5);
    }

    /**
     * What came of it.
     *
     * @param median from a move to the last page, in milliseconds
     * @param p95 the same, of 95 in 100
     * @param server how busy the busiest server was, from 0 to 1
     * @param database how busy the database was
     * @param commits how busy commits were, of which one is carried out at a time
     */
    public record Told(double median, double p95, double server, double database, double commits) {

        /** What was busiest. */
        String busiest() {
            return server >= database && server >= commits
                    ? "servers (" + percent(server) + ")"
                    : commits >= database
                            ? "commits that notify (" + percent(commits) + ")"
                            : "database (" + percent(database) + ")";
        }

        private static String percent(double share) {
            return Math.round(100 * share) + " %";
        }
    }

    private record Due(double at, Runnable what) {}

    /** Workers who take what waits in its order. */
    private final class Station {

        private final int workers;
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int busy;
        private double worked;

        Station(int workers) {
            this.workers = workers;
        }

        /** Has something done that takes {@code mean} on average, and goes on then. */
        void take(double mean, Runnable then) {
            Runnable begin = () -> {
                busy++;
                double takes = drawn(mean);
                worked += takes;
                at(now + takes, () -> {
                    busy--;
                    then.run();
                    if (busy < workers && !waiting.isEmpty()) {
                        waiting.remove().run();
                    }
                });
            };
            if (busy < workers) {
                begin.run();
            } else {
                waiting.add(begin);
            }
        }

        double share(double time) {
            return worked / (time * workers);
        }
    }

    private LoadSimulation(Setting setting, long seed) {
        this.setting = setting;
        this.random = new SplittableRandom(seed);
        this.database = new Station(setting.databaseCores());
        this.commits = new Station(1);
        for (int i = 0; i < setting.servers(); i++) {
            servers.add(new Station(setting.cores()));
        }
    }

    /** What comes of a setting; the same for the same seed. */
    public static Told of(Setting setting, long seed) {
        return new LoadSimulation(setting, seed).run();
    }

    private double drawn(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private void at(double time, Runnable what) {
        agenda.add(new Due(time, what));
    }

    private Told run() {
        double settled = setting.seconds() * 100;
        double end = setting.seconds() * 1_000 + settled;
        double between = 60_000 / (setting.exercises() * setting.perMinute());
        moves(between, settled, end);
        while (!agenda.isEmpty() && agenda.peek().at() <= end) {
            Due due = agenda.remove();
            now = due.at();
            due.what().run();
        }
        waited.sort(Comparator.naturalOrder());
        return new Told(quantile(0.5), quantile(0.95),
                servers.stream().mapToDouble(it -> it.share(end)).max().orElse(0), database.share(end),
                commits.share(end));
    }

    private double quantile(double share) {
        return waited.isEmpty() ? Double.POSITIVE_INFINITY : waited.get((int) (share * (waited.size() - 1)));
    }

    private void moves(double between, double settled, double end) {
        at(now + drawn(between), () -> {
            move(now, now >= settled);
            if (now < end) {
                moves(between, settled, end);
            }
        });
    }

    private void move(double begun, boolean counts) {
        Costs costs = setting.costs();
        servers.get(random.nextInt(servers.size())).take(costs.request() + costs.fold() + costs.append(),
                () -> database.take(costs.database(), () -> commits.take(costs.commit(), () -> shown(begun, counts))));
    }

    /** Every server hears; people are connected to any of them. */
    private void shown(double begun, boolean counts) {
        Costs costs = setting.costs();
        int[] seats = new int[servers.size()];
        for (int i = 0; i < setting.seats(); i++) {
            seats[random.nextInt(seats.length)]++;
        }
        int[] left = {setting.seats()};
        for (int i = 0; i < seats.length; i++) {
            Station server = servers.get(i);
            int here = seats[i];
            server.take(costs.news() + (here > 0 ? costs.fold() : 0), () -> {
                for (int seat = 0; seat < here; seat++) {
                    server.take(costs.project() + costs.page(), () -> {
                        left[0]--;
                        if (left[0] == 0 && counts) {
                            waited.add(now - begun);
                        }
                    });
                }
            });
        }
    }

    private static final double AIM_MILLIS = 300;

    /** Tells at which load 95 of 100 moves are not on all screens within 300 ms any more, and what was busiest. */
    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "%-44s %9s %9s  %s%n", "", "median", "p95", "busiest");
        for (int exercises : new int[]{10, 30, 60, 100}) {
            tell(exercises, 20, 20, 1, 2, 2);
        }
        for (int servers : new int[]{4, 16, 64, 128}) {
            most(6, 25.0 / 30, servers, 4, 8);
            most(20, 20, servers, 4, 8);
        }
        tell(10_000, 6, 25.0 / 30, 4, 4, 8);
        for (int servers : new int[]{32, 64, 128}) {
            tell(10_000, 20, 20, servers, 4, 8);
        }
    }

    private static Told tell(int exercises, int seats, double perMinute, int servers, int cores, int database) {
        double seconds = Math.clamp(400_000 / (exercises * perMinute / 60 * seats), 4, 200);
        Told told = of(new Setting(exercises, seats, perMinute, servers, cores, database, Costs.MEASURED, seconds), 15);
        System.out.printf(Locale.ROOT, "%6d exercises of %2d, %4.1f a minute, %3d x %d %7.0f ms %6.0f ms  %s%n",
                exercises, seats, perMinute, servers, cores, told.median(), told.p95(), told.busiest());
        return told;
    }

    /** The largest number of exercises, to a tenth, with which the aim is kept. */
    private static void most(int seats, double perMinute, int servers, int cores, int database) {
        int kept = 0;
        for (int exercises = 10; exercises < 300_000; exercises = exercises * 11 / 10 + 1) {
            double seconds = Math.clamp(100_000 / (exercises * perMinute / 60 * seats), 3, 60);
            Told told = of(new Setting(exercises, seats, perMinute, servers, cores, database, Costs.MEASURED, seconds),
                    15);
            if (told.p95() > AIM_MILLIS) {
                System.out.printf(Locale.ROOT, "%3d x %d cores, %2d people, %4.1f events a minute: up to %d exercises; "
                        + "then %s%n", servers, cores, seats, perMinute, kept, told.busiest());
                return;
            }
            kept = exercises;
        }
    }
}
