package live.blytz.platform.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.DriverManager;
import java.util.Properties;
import org.bson.Document;
import org.postgresql.PGProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Watches the engines of a service: those it has beans for, and every {@link EngineChecks}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration"
        })
@EnableConfigurationProperties(WatchSettings.class)
public class WatchAutoConfiguration {

    @Bean
    EngineWatch engineWatch(
            ObjectProvider<EngineChecks> checks,
            WatchSettings settings,
            ObjectProvider<MeterRegistry> meters) {
        var registry = meters.getIfAvailable(SimpleMeterRegistry::new);
        return new EngineWatch(
                checks.orderedStream()
                        .flatMap(each -> each.all().stream())
                        .map(check -> new WatchedEngine(check, settings.deadline(), registry))
                        .toList(),
                settings.every());
    }

    /** By a connection of its own: a pool that is used up is no dead server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = {"org.postgresql.Driver", "javax.sql.DataSource"})
    @ConditionalOnBean(JdbcConnectionDetails.class)
    static class Postgres {

        @Bean
        EngineChecks postgresCheck(JdbcConnectionDetails database, WatchSettings settings) {
            return EngineChecks.of("postgres", () -> ask(database, settings));
        }

        private static void ask(JdbcConnectionDetails database, WatchSettings settings)
                throws Exception {
            var seconds = Long.toString(Math.max(1, settings.deadline().toSeconds()));
            var properties = new Properties();
            PGProperty.USER.set(properties, database.getUsername());
            PGProperty.PASSWORD.set(properties, database.getPassword());
            PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
            PGProperty.SOCKET_TIMEOUT.set(properties, seconds);
            PGProperty.APPLICATION_NAME.set(properties, "watch");
            try (var connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
                    var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.data.redis.connection.RedisConnectionFactory")
    @ConditionalOnBean(type = "org.springframework.data.redis.connection.RedisConnectionFactory")
    static class Redis {

        @Bean
        EngineChecks redisCheck(RedisConnectionFactory redis) {
            return EngineChecks.of(
                    "redis",
                    () -> {
                        try (var connection = redis.getConnection()) {
                            connection.ping();
                        }
                    });
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.data.mongodb.MongoDatabaseFactory")
    @ConditionalOnBean(type = "org.springframework.data.mongodb.MongoDatabaseFactory")
    static class Mongo {

        @Bean
        EngineChecks mongoCheck(MongoDatabaseFactory mongo) {
            return EngineChecks.of(
                    "mongo", () -> mongo.getMongoDatabase().runCommand(new Document("ping", 1)));
        }
    }
}
