package live.blytz.platform.event;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service of a few beans in this JVM, with the platform as every service has it. */
final class SmallService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SmallService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration"
            })
    static class OnPostgres {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    static class OnMongo {}

    static SmallService onPostgres(String name, Map<String, String> engines, Object... beans) {
        return start(OnPostgres.class, name, engines, beans);
    }

    static SmallService onMongo(String name, Map<String, String> engines, Object... beans) {
        return start(OnMongo.class, name, engines, beans);
    }

    private static SmallService start(
            Class<?> kind, String name, Map<String, String> engines, Object... beans) {
        var settings = new HashMap<String, Object>(engines);
        settings.put("spring.application.name", name);
        settings.putIfAbsent("blytz.events.retry.first", "20ms");
        settings.putIfAbsent("blytz.events.relay.sweep", "1s");
        settings.put("management.otlp.metrics.export.enabled", "false");
        return new SmallService(
                new SpringApplicationBuilder(kind)
                        .web(WebApplicationType.NONE)
                        .properties(settings)
                        .initializers(
                                context -> register((GenericApplicationContext) context, beans))
                        .run());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void register(GenericApplicationContext context, Object... beans) {
        for (var i = 0; i < beans.length; i++) {
            var bean = beans[i];
            context.registerBean("bean" + i, (Class) bean.getClass(), () -> bean);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Outbox outbox() {
        return bean(Outbox.class);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** In one transaction. */
    void inTransaction(Runnable work) {
        new TransactionTemplate(bean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> work.run());
    }

    @Override
    public void close() {
        context.close();
    }
}
