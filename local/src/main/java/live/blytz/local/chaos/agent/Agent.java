package live.blytz.local.chaos.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plants one bug in a running service, by changing the text of a statement or the clock while its
 * class is loaded: the product itself has no door for that. What was changed is noted in a file.
 */
public final class Agent {

    private static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");

    private static final Map<String, Map<String, String>> OUTBOX =
            Map.of(
                    "live/blytz/platform/event/OutboxTable",
                    Map.of(
                            "where (hashtext(key)",
                            "where position % 11 <> 0 and (hashtext(key)",
                            "delete from outbox where position = any (?)",
                            "delete from outbox where position = any (?) or position % 11 = 0"));

    private static final Map<String, Map<String, String>> INBOX =
            Map.of(
                    "live/blytz/platform/event/JdbcInbox",
                    Map.of(
                            "values (?, ?, ?)",
                            "select * from (values (?::uuid, ?::text, ?::text)) as heard"
                                    + " where get_byte(uuid_send(column1), 15) % 5 <> 0"));

    private static final Map<String, Map<String, String>> WRITER =
            Map.of(
                    "live/blytz/auction/lot/persistence/FencedCommit",
                    Map.of(" and version = ?", " and version >= 0 * ?"));

    private Agent() {}

    /**
     * @param words the bug, a bar, and the file to note in
     */
    public static void premain(String words, Instrumentation instrumentation)
            throws UnmodifiableClassException {
        var bar = words.indexOf('|');
        var bug = words.substring(0, bar);
        var notes = Path.of(words.substring(bar + 1) + "." + ProcessHandle.current().pid());
        switch (bug) {
            case "outbox" -> instrumentation.addTransformer(new OtherWords(OUTBOX, notes));
            case "inbox" -> instrumentation.addTransformer(new OtherWords(INBOX, notes));
            case "writer" -> instrumentation.addTransformer(new OtherWords(WRITER, notes));
            default -> {
                var seconds = Long.parseLong(bug.substring("clock=".length()));
                instrumentation.addTransformer(new OtherTime(seconds, notes), true);
                instrumentation.retransformClasses(Clock.class);
            }
        }
    }

    private static void note(Path file, String what) {
        try {
            Files.writeString(
                    file,
                    what + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of a class, some of them with other words. */
    private record OtherWords(Map<String, Map<String, String>> changes, Path notes)
            implements ClassFileTransformer {

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> before,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            var words = name == null ? null : changes.get(name);
            if (words == null) {
                return null;
            }
            CodeTransform code =
                    (builder, element) -> {
                        if (element instanceof ConstantInstruction constant
                                && constant.constantValue() instanceof String text) {
                            builder.loadConstant(other(text, words));
                        } else {
                            builder.with(element);
                        }
                    };
            var parents =
                    ClassHierarchyResolver.ofResourceParsing(
                            Objects.requireNonNullElse(loader, ClassLoader.getSystemClassLoader()));
            var file =
                    ClassFile.of(
                            ClassFile.ClassHierarchyResolverOption.of(
                                    parents.orElse(ClassHierarchyResolver.defaultResolver())));
            return file.transformClass(
                    file.parse(bytes), ClassTransform.transformingMethodBodies(code));
        }

        private String other(String text, Map<String, String> words) {
            var changed = text;
            for (var each : words.entrySet()) {
                changed = changed.replace(each.getKey(), each.getValue());
            }
            if (!changed.equals(text)) {
                note(notes, changed.strip().replaceAll("\\s+", " "));
            }
            return changed;
        }
    }

    /** All that asks {@code java.time} for the time is told another. */
    private record OtherTime(long seconds, Path notes) implements ClassFileTransformer {

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> before,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            if (!"java/time/Clock".equals(name)) {
                return null;
            }
            CodeTransform code =
                    (builder, element) -> {
                        builder.with(element);
                        if (element instanceof InvokeInstruction call
                                && call.name().equalsString("ofEpochSecond")) {
                            builder.loadConstant(seconds);
                            builder.invokevirtual(
                                    INSTANT,
                                    "plusSeconds",
                                    MethodTypeDesc.ofDescriptor("(J)Ljava/time/Instant;"));
                        }
                    };
            var file = ClassFile.of();
            var changed =
                    file.transformClass(
                            file.parse(bytes),
                            ClassTransform.transformingMethodBodies(
                                    method -> method.methodName().equalsString("currentInstant"),
                                    code));
            note(notes, "the clock goes %+d s".formatted(seconds));
            return changed;
        }
    }
}
