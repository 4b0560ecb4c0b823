package live.blytz.platform.audit;

import java.time.InstantSource;
import live.blytz.platform.security.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** An audit log in every service that has a database. */
@AutoConfiguration(
        after = {DeedsAutoConfiguration.class, SecurityAutoConfiguration.class},
        afterName = "live.blytz.platform.time.TimeAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({WebMvcConfigurer.class, JwtAuthenticationToken.class})
@ConditionalOnBean(Deeds.class)
@Import(AuditController.class)
public class AuditAutoConfiguration {

    /** Behind those who judge the roles. */
    @Bean
    WebMvcConfigurer witness(Deeds deeds, InstantSource clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new Witness(deeds, clock))
                        .order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
