package live.blytz.platform.idempotency;

import live.blytz.platform.web.ProblemWriter;
import live.blytz.platform.web.WebAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Idempotency keys for every POST of a service that has a Postgres database. */
@AutoConfiguration(
        after = WebAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JdbcClient.class, JwtAuthenticationToken.class})
@ConditionalOnBean(JdbcClient.class)
public class IdempotencyAutoConfiguration {

    /** Behind the security chain (-100): a key belongs to a caller. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ProblemWriter problems) {
        var filter =
                new IdempotencyFilter(
                        new Answers(jdbc),
                        new TransactionTemplate(transactions),
                        new Handlers(mapping),
                        problems);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }
}
