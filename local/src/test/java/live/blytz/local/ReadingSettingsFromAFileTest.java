package live.blytz.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingSettingsFromAFileTest {

    @Test
    void skipsCommentsAndQuotes() {
        assertThat(
                        Settings.parse(
                                List.of("# REDIS_URL=no", "", "S3_BUCKET = \"pictures\"", "A=b=c")))
                .containsOnly(Map.entry("S3_BUCKET", "pictures"), Map.entry("A", "b=c"));
    }

    @Test
    void letsTheEnvironmentWin(@TempDir Path project) throws Exception {
        Files.writeString(project.resolve(".env"), "REDIS_URL=redis://file\nSMTP_HOST=file\n");

        var settings = Settings.of(project, Map.of("REDIS_URL", "redis://environment"));

        assertThat(settings.get("REDIS_URL")).contains("redis://environment");
        assertThat(settings.get("SMTP_HOST")).contains("file");
    }

    @Test
    void takesAnEmptyValueForNone() {
        assertThat(new Settings(Map.of("LIVEKIT_URL", " ")).get("LIVEKIT_URL")).isEmpty();
    }
}
