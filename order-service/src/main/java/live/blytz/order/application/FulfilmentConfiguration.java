package live.blytz.order.application;

import live.blytz.order.domain.Fulfilment;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderSettings.class)
@EnableScheduling
class FulfilmentConfiguration {

    @Bean
    Fulfilment fulfilment(OrderSettings settings) {
        return new Fulfilment(settings.patience());
    }
}
