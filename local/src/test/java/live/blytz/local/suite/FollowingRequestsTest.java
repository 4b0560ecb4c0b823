package live.blytz.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import live.blytz.local.Home;
import live.blytz.local.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingRequestsTest {

    @TempDir private Path folder = Path.of(".");

    @Test
    void isRememberedUntilItIsAskedOtherwise() throws IOException {
        assertThat(suite(Map.of()).addresses().zipkin()).isEmpty();

        assertThat(following().change(true)).isTrue();
        assertThat(following().change(true)).isFalse();
        assertThat(suite(Map.of()).addresses().zipkin()).contains("http://127.0.0.1:21411");
        assertThat(suite(Map.of()).parts()).extracting(Part::name).contains("zipkin");

        assertThat(following().change(false)).isTrue();
        assertThat(suite(Map.of()).addresses().zipkin()).isEmpty();
        assertThat(suite(Map.of()).parts()).extracting(Part::name).doesNotContain("zipkin");
    }

    @Test
    void leavesTheLastWordToTheEnvironment() throws IOException {
        following().change(true);

        assertThat(suite(Map.of("BLYTZ_TRACES", "off")).addresses().zipkin()).isEmpty();
        assertThat(suite(Map.of("ZIPKIN_URL", "http://far:9411")).addresses().zipkin())
                .contains("http://far:9411");
    }

    private Following following() {
        return new Following(home());
    }

    private Suite suite(Map<String, String> environment) {
        return Suite.at(home(), new Settings(environment));
    }

    private Home home() {
        return new Home(Path.of("..").toAbsolutePath().normalize(), folder.resolve("suite"));
    }
}
