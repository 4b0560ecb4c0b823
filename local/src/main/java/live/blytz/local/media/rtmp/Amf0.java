package live.blytz.local.media.rtmp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of Action Message Format 0 that RTMP commands are made of: {@code Double}, {@code
 * Boolean}, {@code String}, {@code Map}, {@code List} and null.
 */
final class Amf0 {

    private static final int NUMBER = 0;
    private static final int BOOLEAN = 1;
    private static final int STRING = 2;
    private static final int OBJECT = 3;
    private static final int NULL = 5;
    private static final int UNDEFINED = 6;
    private static final int ARRAY = 8;
    private static final int END = 9;
    private static final int LIST = 10;
    private static final int DATE = 11;
    private static final int LONG_STRING = 12;

    private static final int DEEPEST = 8;

    private Amf0() {}

    /** All values in the bytes, one after the other. */
    static List<@Nullable Object> read(byte[] bytes) throws Nonsense {
        var in = ByteBuffer.wrap(bytes);
        var values = new ArrayList<@Nullable Object>();
        try {
            while (in.hasRemaining()) {
                values.add(value(in, 0));
            }
            return values;
        } catch (BufferUnderflowException cut) {
            throw new Nonsense("a command that ends in the middle");
        }
    }

    private static @Nullable Object value(ByteBuffer in, int depth) throws Nonsense {
        if (depth > DEEPEST) {
            throw new Nonsense("values inside values inside values");
        }
        int type = in.get();
        return switch (type) {
            case NUMBER -> in.getDouble();
            case BOOLEAN -> in.get() != 0;
            case STRING -> text(in, in.getShort() & 0xffff);
            case LONG_STRING -> text(in, in.getInt());
            case OBJECT -> fields(in, depth);
            case ARRAY -> {
                in.getInt();
                yield fields(in, depth);
            }
            case LIST -> list(in, depth);
            case DATE -> {
                var time = in.getDouble();
                in.getShort();
                yield time;
            }
            case NULL, UNDEFINED -> null;
            default -> throw new Nonsense("a value of type " + type);
        };
    }

    private static Map<String, @Nullable Object> fields(ByteBuffer in, int depth) throws Nonsense {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (true) {
            var name = text(in, in.getShort() & 0xffff);
            if (name.isEmpty() && in.get(in.position()) == END) {
                in.get();
                return fields;
            }
            fields.put(name, value(in, depth + 1));
        }
    }

    private static List<@Nullable Object> list(ByteBuffer in, int depth) throws Nonsense {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new Nonsense("a list of %d values".formatted(length));
        }
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < length; i++) {
            values.add(value(in, depth + 1));
        }
        return values;
    }

    private static String text(ByteBuffer in, int length) throws Nonsense {
        if (length < 0 || length > in.remaining()) {
            throw new Nonsense("a text of %d bytes".formatted(length));
        }
        var bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Numbers, texts, maps of them, and null. */
    static byte[] write(@Nullable Object... values) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var value : values) {
                write(out, value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte(NULL);
            case Number number -> {
                out.writeByte(NUMBER);
                out.writeDouble(number.doubleValue());
            }
            case Map<?, ?> fields -> {
                out.writeByte(OBJECT);
                for (var field : fields.entrySet()) {
                    out.writeUTF(String.valueOf(field.getKey()));
                    write(out, field.getValue());
                }
                out.writeShort(0);
                out.writeByte(END);
            }
            default -> {
                out.writeByte(STRING);
                out.writeUTF(value.toString());
            }
        }
    }
}
