package live.blytz.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import live.blytz.local.Home;
import live.blytz.local.Settings;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningARunTest {

    @TempDir private Path folder;

    @Test
    void bringsEveryFaultWithinFifteenMinutes() {
        var plan = Plan.of(catalogue(), 42, Duration.ofMinutes(15));

        assertThat(plan.left()).isEmpty();
        for (var service : Service.values()) {
            assertThat(names(plan)).contains("kill -9 " + service.folder());
        }
        assertThat(names(plan))
                .contains("kill -9 postgres", "kill -9 kafka", "kill -9 redis", "kill -9 mongo")
                .contains("SIGSTOP auction-service", "poison", "disk full", "wrong clocks");
    }

    @Test
    void repeatsItselfWithTheSameSeedOnly() {
        var one = names(Plan.of(catalogue(), 42, Duration.ofMinutes(15)));

        assertThat(names(Plan.of(catalogue(), 42, Duration.ofMinutes(15)))).isEqualTo(one);
        assertThat(names(Plan.of(catalogue(), 43, Duration.ofMinutes(15))))
                .isNotEqualTo(one)
                .hasSameElementsAs(one);
    }

    @Test
    void takesServicesAndEnginesFirstWhenTimeIsShort() {
        var plan = Plan.of(catalogue(), 42, Duration.ofMinutes(4));

        assertThat(plan.scenes()).isNotEmpty().allMatch(Scene::first);
        assertThat(plan.left()).isNotEmpty();
    }

    private List<Scene> catalogue() {
        var project = Path.of("..").toAbsolutePath().normalize();
        var suite = Suite.at(new Home(project, folder), new Settings(Map.of()));
        var doors = new Doors("http://localhost:21080", List.of(), List.of());
        return new Catalogue(new Hands(suite), new Companions(), doors, "", new Random(1)).all();
    }

    private static List<String> names(Plan plan) {
        return plan.scenes().stream().map(Scene::name).toList();
    }
}
