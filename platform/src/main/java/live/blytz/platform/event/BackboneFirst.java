package live.blytz.platform.event;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Two histories in one schema, so neither starts from an empty one: both begin at a baseline. */
final class BackboneFirst implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway service) {
        var classLoader = service.getConfiguration().getClassLoader();
        Flyway.configure(classLoader)
                .configuration(service.getConfiguration())
                .locations("classpath:db/platform")
                // beans processed ahead of time bring one that knows the service's scripts only
                .resourceProvider(null)
                .table("flyway_platform")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        Flyway.configure(classLoader)
                .configuration(service.getConfiguration())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
