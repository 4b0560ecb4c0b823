package live.blytz.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import live.blytz.local.evening.Stage;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service from its compose environment, beside the running suite. */
class StartingFromComposeIT {

    private static Suite suite;
    private static OnStage stage;
    private static StagedCompose compose;

    @BeforeAll
    static void raise() throws Exception {
        suite = Stage.raise().suite();
        stage = new OnStage(suite);
        compose = new StagedCompose(stage);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void tellsAServiceAllThatItIsToldOnOneMachine(Service service) {
        assertThat(suite.environment(service).keySet())
                // on one machine the gateway is told of a registry that it never asks
                .filteredOn(name -> service.usesKafka() || !name.equals("SCHEMA_REGISTRY_URL"))
                // how much is logged is up to whoever follows requests
                .filteredOn(name -> !name.startsWith("LOGGING_LEVEL_"))
                // LiveKit's own Egress knows its storage; the bridge is told with each request
                .filteredOn(name -> !name.startsWith("RECORDING_S3_"))
                .isSubsetOf(compose.asComposeGivesIt(service).keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"CHAT", "TRACKING", "ANALYTICS"})
    void leadsToADatabaseOfItsOwnInAReplicaSet(Service service) {
        var uri = compose.asComposeGivesIt(service).get("MONGODB_URI");

        var address = new ConnectionString(uri);
        assertThat(address.getHosts()).containsExactly("mongo:27017");
        assertThat(address.getRequiredReplicaSetName()).isEqualTo("rs0");
        assertThat(address.getDatabase()).isEqualTo(service.mongoDatabase().orElseThrow());
        assertThat(address.getCredential())
                .satisfies(
                        login -> {
                            assertThat(login.getUserName()).isEqualTo(address.getDatabase());
                            assertThat(login.getSource()).isEqualTo(address.getDatabase());
                        });
    }

    @Test
    void makesEveryServiceReady() throws Exception {
        new Trials(suite.home())
                .run(
                        service -> {
                            var environment =
                                    stage.moved(service, compose.asComposeGivesIt(service));
                            assertThat(environment.values()).noneMatch(OnStage::namesAContainer);
                            return environment;
                        });
    }
}
