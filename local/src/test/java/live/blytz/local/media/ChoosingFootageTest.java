package live.blytz.local.media;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import live.blytz.local.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoosingFootageTest {

    @TempDir private Path folder = Path.of(".");

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> Footage.of(folder.resolve("none.mp4")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("none.mp4");
    }

    @Test
    void takesNoFolderForAFile() {
        assertThatThrownBy(() -> Footage.of(folder)).isInstanceOf(Trouble.class);
    }
}
