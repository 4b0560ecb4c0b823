package live.blytz.platform.event;

import java.net.URI;
import java.util.ArrayList;
import live.blytz.platform.watch.EngineCheck;
import live.blytz.platform.watch.EngineChecks;
import live.blytz.platform.watch.HttpQuestion;
import live.blytz.platform.watch.WatchAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The backbone is an engine too, for services that tell or hear anything. */
@AutoConfiguration(after = EventAutoConfiguration.class, before = WatchAutoConfiguration.class)
public class EventWatchAutoConfiguration {

    @Bean
    BrokerQuestion brokerQuestion(KafkaSettings kafka) {
        return new BrokerQuestion(kafka);
    }

    @Bean
    EngineChecks backboneChecks(
            ObjectProvider<Topic> topics,
            ObjectProvider<Subscription> subscriptions,
            BrokerQuestion broker,
            EventSettings settings) {
        var checks = new ArrayList<EngineCheck>();
        if (topics.stream().findAny().isPresent() || subscriptions.stream().findAny().isPresent()) {
            checks.add(new EngineCheck("kafka", broker));
            checks.add(registry(settings.registryUrl()));
        }
        return new EngineChecks(checks);
    }

    private static EngineCheck registry(URI url) {
        var types = url.toString().replaceAll("/+$", "") + "/schemas/types";
        return new EngineCheck("registry", new HttpQuestion(URI.create(types)));
    }
}
