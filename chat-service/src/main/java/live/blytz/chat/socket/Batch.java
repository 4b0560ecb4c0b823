package live.blytz.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;
import java.util.function.Predicate;
import live.blytz.chat.room.Told;

/** Frames that leave together: one buffer, one write and one flush for each viewer. */
record Batch(List<Told> frames) {

    boolean hasCritical() {
        return frames.stream().anyMatch(Told::critical);
    }

    boolean hasSampled() {
        return !frames.stream().allMatch(Told::critical);
    }

    /** The first sequence number in it; {@link Long#MAX_VALUE} when nothing in it has one. */
    long first() {
        return frames.stream()
                .filter(Told::critical)
                .mapToLong(Told::seq)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /** The last one; {@link Told#UNSEQUENCED} when nothing in it has one. */
    long last() {
        return frames.stream().mapToLong(Told::seq).max().orElse(Told.UNSEQUENCED);
    }

    ByteBuf all(ByteBufAllocator memory) {
        return only(told -> true, memory);
    }

    ByteBuf critical(ByteBufAllocator memory) {
        return only(Told::critical, memory);
    }

    /** What somebody has to see who has seen all up to there. */
    ByteBuf after(long seq, ByteBufAllocator memory) {
        return only(told -> !told.critical() || told.seq() > seq, memory);
    }

    private ByteBuf only(Predicate<Told> wanted, ByteBufAllocator memory) {
        var chosen = frames.stream().filter(wanted).toList();
        var buffer =
                memory.directBuffer(chosen.stream().mapToInt(told -> told.wire().length).sum());
        chosen.forEach(told -> buffer.writeBytes(told.wire()));
        return buffer;
    }
}
