package live.blytz.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.local.build.ApiDocument;
import live.blytz.local.evening.Stage;
import org.junit.jupiter.api.Test;

/** The console's types are made of a file; it says what the services say. */
class DescribingTheApiIT {

    @Test
    void saysToTheConsoleWhatTheServicesSay() throws Exception {
        var suite = Stage.raise().suite();

        var now = ApiDocument.behind(suite.addresses().gateway());
        var written = ApiDocument.in(suite.home().project());

        assertThat(written.differencesTo(now)).as("./blytz openapi writes it anew").isEmpty();
    }
}
