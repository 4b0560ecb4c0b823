package live.blytz.tracking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Riders, deliveries and live positions. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class TrackingService {

    public static void main(String[] arguments) {
        SpringApplication.run(TrackingService.class, arguments);
    }
}
