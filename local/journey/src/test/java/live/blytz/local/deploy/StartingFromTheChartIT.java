package live.blytz.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.local.deploy.Chart.Values;
import live.blytz.local.evening.Stage;
import org.junit.jupiter.api.Test;

/** Each service from the environment that the chart renders, beside the running suite. */
class StartingFromTheChartIT {

    @Test
    void makesEveryServiceReady() throws Exception {
        var suite = Stage.raise().suite();
        var stage = new OnStage(suite);
        var chart = Chart.rendered(Values.SMALL);

        new Trials(suite.home())
                .run(
                        service -> {
                            var environment =
                                    stage.moved(
                                            service,
                                            chart.the("Deployment", service)
                                                    .environment(stage.secrets(service)));
                            assertThat(environment.values()).noneMatch(OnStage::namesAContainer);
                            return environment;
                        });
    }
}
