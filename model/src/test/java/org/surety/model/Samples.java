package org.surety.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Members;
import org.surety.model.exercise.ObserverSeat;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.ByFreedom;

/** Makes a value of any type of the domain, with collections that can be changed. */
final class Samples {

    private static final int DEEPEST = 20;

    private static final AtomicInteger MOMENTS = new AtomicInteger();

    private Samples() {}

    /** What a record can be made of. */
    static Object[] arguments(Class<?> type) {
        return arguments(type, 0);
    }

    /** What a sample has; the first with which the record is content is taken. */
    private enum Filling {
        /** Nothing that is optional, and two alike in every list. */
        LEAST,
        /** What is optional, too. */
        ALL,
        /** One in every list, where what is alike is refused. */
        SINGLE
    }

    private static Object[] arguments(Class<?> type, int depth) {
        for (Filling filling : List.of(Filling.LEAST, Filling.ALL)) {
            Object[] sample = arguments(type, depth, filling);
            try {
                make(type, sample);
                return sample;
            } catch (ReflectiveOperationException refused) {
                // The next one, then.
            }
        }
        return arguments(type, depth, Filling.SINGLE);
    }

    private static Object[] arguments(Class<?> type, int depth, Filling all) {
        return Arrays.stream(type.getRecordComponents()).map(it -> of(it.getGenericType(), depth + 1, all)).toArray();
    }

    /** Calls the record's own constructor. */
    static Object make(Class<?> type, Object[] arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }

    private static Object of(Type type, int depth, Filling all) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("no end of " + type);
        }
        return type instanceof ParameterizedType generic
                ? generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), depth, all)
                : plain((Class<?>) type, depth);
    }

    private static Object generic(Class<?> type, Type[] arguments, int depth, Filling all) {
        if (type == Optional.class) {
            return all == Filling.ALL ? Optional.of(of(arguments[0], depth + 1, Filling.LEAST)) : Optional.empty();
        }
        if (type == ByFreedom.class) {
            return ByFreedom.unstated();
        }
        if (type == Map.class && depth > 2) {
            // An agreement contains agreements, so only the outermost has some.
            return Map.of();
        }
        Object first = of(arguments[0], depth + 1, Filling.LEAST);
        if (type == List.class) {
            return new ArrayList<>(all == Filling.SINGLE ? List.of(first) : List.of(first, first));
        }
        if (type == Set.class) {
            return new HashSet<>(Set.of(first));
        }
        if (type == Map.class) {
            return new HashMap<>(Map.of(first, of(arguments[1], depth + 1, Filling.LEAST)));
        }
        throw new IllegalStateException("add a sample of " + type);
    }

    private static Object plain(Class<?> type, int depth) {
        if (type == String.class) {
            return "name";
        }
        if (type == int.class || type == Integer.class) {
            return 2;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == Ratio.class) {
            return Ratio.of(1, 2);
        }
        if (type == Hours.class) {
            return Hours.of(1);
        }
        if (type == LocalDateTime.class) {
            // What begins comes before what ends.
            return LocalDateTime.of(2025, 1, 1, 8, 0).plusHours(MOMENTS.incrementAndGet());
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2025, 1, 1);
        }
        if (type == Electorate.class) {
            // Either a body or members, which neither "all" nor "least" gives.
            return new Electorate(Optional.of("name"), Optional.empty(), Optional.empty(),
                    Members.of(Members.Kind.NOBODY), Optional.empty(), Optional.empty());
        }
        if (type == ObserverSeat.class) {
            // No two places of an exercise have one name.
            return new ObserverSeat("watcher", Optional.empty());
        }
        if (type == ZoneId.class) {
            return ZoneOffset.UTC;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isRecord() ? made(type, depth) : oneOf(type, depth);
    }

    private static Object made(Class<?> type, int depth) {
        try {
            return make(type, arguments(type, depth));
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("no sample of " + type, refused);
        }
    }

    /** The simplest permitted class of which there is a sample that does not contain itself without end. */
    private static Object oneOf(Class<?> type, int depth) {
        List<IllegalStateException> failures = new ArrayList<>();
        List<Class<?>> all = new ArrayList<>(
                List.of(Optional.ofNullable(type.getPermittedSubclasses()).orElse(new Class<?>[0])));
        all.sort(Comparator.comparingInt(it -> it.isRecord() ? it.getRecordComponents().length : 0));
        for (Class<?> permitted : all) {
            try {
                return of(permitted, depth + 1, Filling.LEAST);
            } catch (IllegalStateException failure) {
                failures.add(failure);
            }
        }
        IllegalStateException none = new IllegalStateException("no sample of " + type);
        failures.forEach(none::addSuppressed);
        throw none;
    }
}
