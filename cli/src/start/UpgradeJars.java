import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Rewrites the jars of a folder so that a start finds as much as possible in the JVM's start-up caches.
 *
 * <p>Classes of a format older than Java 6 are brought into a newer one, since the caches leave them out. Picocli's are
 * of that kind, and they are most of what a start loads: 213 ms became 97.
 *
 * <p>In the program's own classes a switch over types, and equality and hash of records, are linked when they are first
 * met, by code that the JVM makes then and keeps in no cache (JDK 25). They are written out here, as somebody would by
 * hand, with the same results.
 *
 * <p>The launcher runs this file from source on JDK 24 or later ({@code java UpgradeJars.java FOLDER}). It is not part
 * of the program.
 */
final class UpgradeJars {
    /** What the JVM can verify by stack maps alone, which is what its caches ask for. */
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
    private static final int TARGET = ClassFile.JAVA_21_VERSION;

    public static void main(String[] args) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
        }
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        try (URLClassLoader classes = new URLClassLoader(urls)) {
            ClassFile format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofResourceParsing(classes)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (Path jar : jars) {
                boolean own = jar.getFileName().toString().startsWith("surety");
                if (own || isOld(jar)) {
                    upgrade(jar, format, own);
                }
            }
        }
    }

    private static boolean isOld(Path jar) throws IOException {
        try (JarFile in = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = in.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (isClass(entry)) {
                    return majorVersion(in.getInputStream(entry).readNBytes(8)) < FIRST_WITH_STACK_MAPS;
                }
            }
        }
        return false;
    }

    private static void upgrade(Path jar, ClassFile format, boolean own) throws IOException {
        Path upgraded = jar.resolveSibling(jar.getFileName() + ".new");
        try (JarFile in = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(upgraded);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Enumeration<JarEntry> entries = in.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                if (isClass(entry)) {
                    bytes = majorVersion(bytes) < FIRST_WITH_STACK_MAPS
                            ? upgrade(bytes, format)
                            : own ? writtenIfKnown(bytes, format) : bytes;
                }
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(bytes);
                out.closeEntry();
            }
        }
        Files.move(upgraded, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] upgrade(byte[] bytes, ClassFile format) {
        ClassModel old = format.parse(bytes);
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(TARGET, 0);
            } else {
                builder.with(element);
            }
        };
        return format.transformClass(old,
                version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
    }

    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    /** As it is where it mentions classes that are not there, as a library's optional parts. */
    private static byte[] writtenIfKnown(byte[] bytes, ClassFile format) {
        try {
            return written(bytes, format);
        } catch (IllegalArgumentException notThere) {
            return bytes;
        }
    }

    /** The class with what it would link by itself written out; the same bytes where there is nothing of that kind. */
    static byte[] written(byte[] bytes, ClassFile format) {
        ClassModel model = format.parse(bytes);
        if (model.methods().stream().noneMatch(it -> linked(it).findAny().isPresent())) {
            return bytes;
        }
        List<InvokeDynamicInstruction> switches = new ArrayList<>();
        ClassTransform transform = ClassTransform.ofStateful(() -> (builder, element) -> {
            if (!(element instanceof MethodModel method)) {
                builder.with(element);
                return;
            }
            Optional<InvokeDynamicInstruction> generated =
                    linked(method).filter(it -> isOf(it, "ObjectMethods")).findFirst();
            if (generated.isPresent()) {
                boolean equality = method.methodName().equalsString("equals");
                builder.transformMethod(method, MethodTransform.transformingCode(CodeTransform.ofStateful(
                        () -> new CodeTransform() {
                            @Override
                            public void accept(CodeBuilder code, CodeElement each) {
                                // All of it is written at the end.
                            }

                            @Override
                            public void atEnd(CodeBuilder code) {
                                if (equality) {
                                    equality(code, model.thisClass().asSymbol(), parts(generated.get()));
                                } else {
                                    hash(code, parts(generated.get()));
                                }
                            }
                        })));
            } else if (linked(method).findAny().isPresent()) {
                builder.transformMethod(method, MethodTransform.transformingCode((code, each) -> {
                    if (each instanceof InvokeDynamicInstruction one && isLinked(one)) {
                        code.invokestatic(model.thisClass().asSymbol(), name(switches.size()), one.typeSymbol(),
                                model.flags().has(AccessFlag.INTERFACE));
                        switches.add(one);
                    } else {
                        code.with(each);
                    }
                }));
            } else {
                builder.with(method);
            }
        }).andThen(ClassTransform.endHandler(builder -> {
            for (int i = 0; i < switches.size(); i++) {
                InvokeDynamicInstruction one = switches.get(i);
                builder.withMethodBody(name(i), one.typeSymbol(),
                        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                        code -> choice(code, one.bootstrapArgs()));
            }
        }));
        return format.transformClass(model, transform);
    }

    private static String name(int number) {
        return "typeSwitch$" + number;
    }

    private static Stream<InvokeDynamicInstruction> linked(MethodModel method) {
        return method.code().stream().flatMap(it -> it.elementStream())
                .filter(InvokeDynamicInstruction.class::isInstance).map(InvokeDynamicInstruction.class::cast)
                .filter(UpgradeJars::isLinked);
    }

    /** Whether it is linked by itself, and of a kind that is written out here. */
    private static boolean isLinked(InvokeDynamicInstruction it) {
        String name = it.name().stringValue();
        return isOf(it, "ObjectMethods") && (name.equals("equals") || name.equals("hashCode"))
                || isOf(it, "SwitchBootstraps") && name.equals("typeSwitch")
                        && it.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    private static boolean isOf(InvokeDynamicInstruction it, String bootstraps) {
        return it.bootstrapMethod().owner().equals(ClassDesc.of("java.lang.runtime." + bootstraps));
    }

    /** The fields of a record, in its order. */
    private static List<DirectMethodHandleDesc> parts(InvokeDynamicInstruction it) {
        return it.bootstrapArgs().stream().filter(DirectMethodHandleDesc.class::isInstance)
                .map(DirectMethodHandleDesc.class::cast).toList();
    }

    /** As {@code SwitchBootstraps.typeSwitch} says: the first label from a place on of which the value is. */
    private static void choice(CodeBuilder code, List<ConstantDesc> labels) {
        Label there = code.newLabel();
        code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
        for (int i = 0; i < labels.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next).aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next)
                    .loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }

    private static void field(CodeBuilder code, int of, DirectMethodHandleDesc field) {
        code.aload(of).getfield(field.owner(), field.methodName(), field.invocationType().returnType());
    }

    private static void equality(CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> fields) {
        Label other = code.newLabel();
        Label differs = code.newLabel();
        code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
        code.aload(1).instanceOf(self).ifeq(differs).aload(1).checkcast(self).astore(2);
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = field.invocationType().returnType();
            field(code, 0, field);
            field(code, 2, field);
            switch (TypeKind.from(type).asLoadable()) {
                case INT -> code.if_icmpne(differs);
                case LONG -> code.lcmp().ifne(differs);
                case FLOAT, DOUBLE -> code.invokestatic(boxed(type), "compare",
                        MethodTypeDesc.of(ConstantDescs.CD_int, type, type)).ifne(differs);
                default -> code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(ConstantDescs.CD_boolean,
                        ConstantDescs.CD_Object, ConstantDescs.CD_Object)).ifeq(differs);
            }
        }
        code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
    }

    private static void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = field.invocationType().returnType();
            code.loadConstant(31).imul();
            field(code, 0, field);
            code.invokestatic(type.isPrimitive() ? boxed(type) : OBJECTS, "hashCode",
                    MethodTypeDesc.of(ConstantDescs.CD_int, type.isPrimitive() ? type : ConstantDescs.CD_Object))
                    .iadd();
        }
        code.ireturn();
    }

    private static ClassDesc boxed(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case BOOLEAN -> ConstantDescs.CD_Boolean;
            case BYTE -> ConstantDescs.CD_Byte;
            case CHAR -> ConstantDescs.CD_Character;
            case SHORT -> ConstantDescs.CD_Short;
            case INT -> ConstantDescs.CD_Integer;
            case LONG -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Float;
            case DOUBLE -> ConstantDescs.CD_Double;
            case REFERENCE, VOID -> throw new IllegalArgumentException("not primitive: " + primitive);
        };
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
    }

    private static int majorVersion(byte[] classFile) {
        return (classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF;
    }
}
