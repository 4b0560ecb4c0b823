package live.blytz.chat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Live rooms, comments, and rooms of vendor and customer. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class ChatService {

    public static void main(String[] args) {
        SpringApplication.run(ChatService.class, args);
    }
}
