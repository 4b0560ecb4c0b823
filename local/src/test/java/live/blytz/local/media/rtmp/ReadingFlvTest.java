package live.blytz.local.media.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingFlvTest {

    private static final Tag PICTURE = new Tag(Tag.Kind.VIDEO, 0x1234567, new byte[] {0x17, 1, 2});
    private static final Tag SOUND = new Tag(Tag.Kind.AUDIO, 7, new byte[] {(byte) 0xaf, 1});

    @Test
    void readsWhatATagWrites() throws IOException {
        var flv = reader(file());

        assertThat(flv.next())
                .hasValueSatisfying(
                        tag -> {
                            assertThat(tag.kind()).isEqualTo(Tag.Kind.VIDEO);
                            assertThat(tag.at()).isEqualTo(0x1234567);
                            assertThat(tag.body()).containsExactly(0x17, 1, 2);
                        });
        assertThat(flv.next()).hasValueSatisfying(tag -> assertThat(tag.at()).isEqualTo(7));
        assertThat(flv.next()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingCame() throws IOException {
        assertThat(reader(new byte[0]).next()).isEmpty();
    }

    @Test
    void saysThatATagIsNotWhole() throws IOException {
        var file = file();

        assertThatThrownBy(() -> all(Arrays.copyOf(file, file.length - 6)))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void refusesATagThatIsLargerThanAnyPicture() throws IOException {
        var file = Tag.flvHeader();
        var huge = Arrays.copyOf(file, file.length + 4);
        huge[file.length] = 9;
        huge[file.length + 1] = (byte) 0xff;

        assertThatThrownBy(() -> all(Arrays.copyOf(huge, huge.length + 7)))
                .isInstanceOf(Nonsense.class);
    }

    @Test
    void endsWithARefusalWhateverComes() {
        var random = new Random(42);
        for (int round = 0; round < 500; round++) {
            var garbage = new byte[20 + random.nextInt(200)];
            random.nextBytes(garbage);

            assertThatThrownBy(() -> all(garbage)).isInstanceOf(IOException.class);
        }
    }

    private static byte[] file() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(Tag.flvHeader());
        file.write(PICTURE.flv());
        file.write(SOUND.flv());
        return file.toByteArray();
    }

    private static void all(byte[] file) throws IOException {
        var flv = reader(file);
        while (flv.next().isPresent()) {
            assertThat(file).isNotEmpty();
        }
    }

    private static FlvReader reader(byte[] file) {
        return new FlvReader(new ByteArrayInputStream(file));
    }
}
