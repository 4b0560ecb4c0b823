package live.blytz.auction;

import live.blytz.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be seen without a token. */
@Configuration(proxyBeanMethods = false)
class OpenDoors {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                "GET /api/v1/streams",
                "GET /api/v1/streams/{id}",
                "GET /api/v1/streams/{id}/lots",
                "GET /api/v1/auctions",
                "GET /api/v1/auctions/{id}",
                "GET /api/v1/auctions/{id}/bids");
    }
}
