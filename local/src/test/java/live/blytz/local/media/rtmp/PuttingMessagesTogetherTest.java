package live.blytz.local.media.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PuttingMessagesTogetherTest {

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(wire);

    @Test
    void takesAMessageOfOneChunk() throws IOException {
        full(4, 40, 5, Message.VIDEO);
        out.write(new byte[] {1, 2, 3, 4, 5});

        var message = reader().next();

        assertThat(message.type()).isEqualTo(Message.VIDEO);
        assertThat(message.at()).isEqualTo(40);
        assertThat(message.stream()).isEqualTo(1);
        assertThat(message.body()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void joinsTheChunksOfTwoMessagesThatComeInTurns() throws IOException {
        full(4, 0, 200, Message.VIDEO);
        out.write(filled(128, 1));
        full(5, 0, 130, Message.AUDIO);
        out.write(filled(128, 2));
        out.writeByte(0xc4);
        out.write(filled(72, 1));
        out.writeByte(0xc5);
        out.write(filled(2, 2));

        var reader = reader();
        assertThat(reader.next().body()).isEqualTo(filled(200, 1));
        assertThat(reader.next().body()).isEqualTo(filled(130, 2));
    }

    @Test
    void followsTheChunkSizeThatIsSet() throws IOException {
        full(2, 0, 4, Message.SET_CHUNK_SIZE);
        out.writeInt(4096);
        full(4, 0, 1000, Message.VIDEO);
        out.write(filled(1000, 7));

        assertThat(reader().next().body()).hasSize(1000);
    }

    @Test
    void countsTimeOnByStepsAndByRepeatedHeaders() throws IOException {
        full(4, 1000, 1, Message.VIDEO);
        out.writeByte(1);
        out.writeByte(0x84);
        out.write(new byte[] {0, 0, 40});
        out.writeByte(2);
        out.writeByte(0xc4);
        out.writeByte(3);

        var reader = reader();
        assertThat(reader.next().at()).isEqualTo(1000);
        assertThat(reader.next().at()).isEqualTo(1040);
        assertThat(reader.next().at()).isEqualTo(1080);
    }

    @Test
    void readsTimesThatNeedFourBytesInEachChunk() throws IOException {
        full(4, 0xffffff, 200, Message.VIDEO);
        out.writeInt(20_000_000);
        out.write(filled(128, 1));
        out.writeByte(0xc4);
        out.writeInt(20_000_000);
        out.write(filled(72, 1));

        var message = reader().next();
        assertThat(message.at()).isEqualTo(20_000_000);
        assertThat(message.body()).isEqualTo(filled(200, 1));
    }

    @Test
    void goesOnCountingWhenTheClockOfTheWireBeginsAgain() throws IOException {
        full(4, 0xffffff, 1, Message.VIDEO);
        out.writeInt(-100);
        out.writeByte(1);
        full(4, 20, 1, Message.VIDEO);
        out.writeByte(1);

        var reader = reader();
        long before = reader.next().at();
        assertThat(reader.next().at() - before).isEqualTo(120);
    }

    @Test
    void givesUpWhatIsAborted() throws IOException {
        full(4, 0, 200, Message.VIDEO);
        out.write(filled(128, 1));
        full(2, 0, 4, Message.ABORT);
        out.writeInt(4);
        full(4, 0, 1, Message.VIDEO);
        out.writeByte(9);

        assertThat(reader().next().body()).containsExactly(9);
    }

    @Test
    void refusesAMessageThatIsAnnouncedTooLong() throws IOException {
        full(4, 0, 0xfffffe, Message.VIDEO);

        assertThatThrownBy(() -> reader().next()).isInstanceOf(Nonsense.class);
    }

    @Test
    void refusesChunksOfTwoGigabytes() throws IOException {
        full(2, 0, 4, Message.SET_CHUNK_SIZE);
        out.writeInt(Integer.MAX_VALUE);

        assertThatThrownBy(() -> reader().next()).isInstanceOf(Nonsense.class);
    }

    @Test
    void refusesAChunkThatRefersToNothing() throws IOException {
        out.writeByte(0xc4);

        assertThatThrownBy(() -> reader().next()).isInstanceOf(Nonsense.class);
    }

    @Test
    void holdsNoMoreThanItsBoundOfUnfinishedMessages() throws IOException {
        full(2, 0, 4, Message.SET_CHUNK_SIZE);
        out.writeInt(ChunkReader.LONGEST_MESSAGE - 1);
        for (int stream = 4; stream < 8; stream++) {
            full(stream, 0, ChunkReader.LONGEST_MESSAGE, Message.VIDEO);
            out.write(new byte[ChunkReader.LONGEST_MESSAGE - 1]);
        }

        assertThatThrownBy(() -> reader().next())
                .isInstanceOf(Nonsense.class)
                .hasMessageContaining("unfinished");
    }

    @Test
    void refusesMoreChunkStreamsThanAnybodyNeeds() throws IOException {
        for (int stream = 4; stream < 63; stream++) {
            full(stream, 0, 200, Message.VIDEO);
            out.write(filled(128, 1));
        }

        assertThatThrownBy(() -> reader().next())
                .isInstanceOf(Nonsense.class)
                .hasMessageContaining("chunk streams");
    }

    @Test
    void endsOnRubbishInsteadOfTakingItForMedia() {
        var dice = new Random(7);
        for (int round = 0; round < 500; round++) {
            var rubbish = new byte[dice.nextInt(4000)];
            dice.nextBytes(rubbish);
            var reader = new ChunkReader(new CountedInput(new ByteArrayInputStream(rubbish)));

            assertThatThrownBy(
                            () -> {
                                while (true) {
                                    reader.next();
                                }
                            })
                    .isInstanceOfAny(Nonsense.class, EOFException.class);
        }
    }

    private void full(int chunkStream, int time, int length, int type) throws IOException {
        out.writeByte(chunkStream);
        out.writeByte(time >> 16);
        out.writeShort(time);
        out.writeByte(length >> 16);
        out.writeShort(length);
        out.writeByte(type);
        out.writeInt(Integer.reverseBytes(1));
    }

    private static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private ChunkReader reader() {
        return new ChunkReader(new CountedInput(new ByteArrayInputStream(wire.toByteArray())));
    }
}
