package live.blytz.auth.web;

import live.blytz.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    PublicPaths open() {
        return PublicPaths.of(
                "POST /api/v1/auth/register",
                "POST /api/v1/auth/login",
                "POST /api/v1/auth/refresh",
                "POST /api/v1/auth/verification",
                "POST /api/v1/auth/verification/confirm",
                "POST /api/v1/auth/password-reset",
                "POST /api/v1/auth/password-reset/confirm",
                "GET /api/v1/users/*");
    }
}
