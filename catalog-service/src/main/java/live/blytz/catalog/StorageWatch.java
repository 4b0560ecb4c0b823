package live.blytz.catalog;

import live.blytz.platform.watch.EngineChecks;
import live.blytz.platform.watch.HttpQuestion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Is the storage of pictures there? */
@Configuration(proxyBeanMethods = false)
class StorageWatch {

    @Bean
    EngineChecks storageCheck(ImageSettings settings) {
        return EngineChecks.of("s3", new HttpQuestion(settings.endpoint()));
    }
}
