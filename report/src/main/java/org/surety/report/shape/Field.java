package org.surety.report.shape;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.model.agreement.Word;

/** A component of a record, as it is written. */
public final class Field {

    private static final ClassValue<List<Field>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::new).toList();
        }
    };

    private final RecordComponent component;
    private final Method accessor;
    private final String name;
    private final boolean inline;
    private final boolean leftOut;

    private Field(RecordComponent component) {
        this.component = component;
        this.accessor = component.getAccessor();
        // A record need not be public to be written.
        accessor.setAccessible(true);
        this.name = Optional.ofNullable(component.getAnnotation(WrittenAs.class)).map(WrittenAs::value)
                .orElse(component.getName());
        this.inline = component.isAnnotationPresent(Inline.class);
        this.leftOut = component.isAnnotationPresent(LeftOut.class);
    }

    /** The fields of a record, in the order of its components. */
    public static List<Field> of(Class<?> record) {
        return KNOWN.get(record);
    }

    /** The name under which it is written. */
    public String name() {
        return name;
    }

    /** Its type, with what generic types hold. */
    public Type type() {
        return component.getGenericType();
    }

    /** Whether its value's fields are written in its place. */
    public boolean isInline() {
        return inline;
    }

    /** Whether it is left out where it is empty. */
    public boolean isLeftOut() {
        return leftOut;
    }

    /** What the component says of itself. */
    public <A extends Annotation> Optional<A> says(Class<A> annotation) {
        return Optional.ofNullable(component.getAnnotation(annotation));
    }

    /** Its value in {@code record}. */
    public Object in(Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(name + " of " + record.getClass() + " cannot be read", impossible);
        }
    }

    /** A constant as it is written: {@code not-owed}. */
    public static String word(Enum<?> constant) {
        return constant instanceof Word word
                ? word.word()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
