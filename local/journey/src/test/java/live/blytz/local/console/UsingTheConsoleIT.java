package live.blytz.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import live.blytz.local.evening.Stage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Seller, buyers, rider and admin at their screens. */
class UsingTheConsoleIT {

    @TestFactory
    Stream<DynamicTest> inABrowser() throws Exception {
        var browser = Playwright.here();
        var stage = Stage.raise();

        var home = stage.suite().home();

        var played =
                browser.play(
                        Map.of(
                                "BASE_URL",
                                stage.suite().addresses().gateway(),
                                "CHAT_PID",
                                Long.toString(stage.pid("chat-service")),
                                "RESTART_CHAT",
                                "BLYTZ_AOT=off BLYTZ_HOME='%s' '%s' restart chat-service"
                                        .formatted(
                                                home.folder(), home.project().resolve("blytz"))));

        assertThat(played).isNotEmpty();
        return played.stream().map(UsingTheConsoleIT::test);
    }

    private static DynamicTest test(Playwright.Played played) {
        return DynamicTest.dynamicTest(
                played.title(),
                () -> {
                    Assumptions.assumeFalse(
                            played.status().equals("skipped"), "skipped in the browser");
                    assertThat(played.status()).as(played.complaint()).isEqualTo("passed");
                });
    }
}
